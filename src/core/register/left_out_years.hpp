// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What a new workbook of other years than the city's plan has no column for.
#pragma once

#include "core/base/finding.hpp"
#include "core/schema/city_profile.hpp"

namespace kyodo {

/// Finding K141, one for each register whose rows in the profile have per-year values for years outside
/// `years`: how many of which years are not in the workbook. Its place is the header of the register's first
/// year.
Findings left_out_years(const CityProfile& profile, const std::vector<RegisterSchema>& registers,
                        FiscalYearRange years);

} // namespace kyodo
