// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What a summary's figures rest on, as lines above its tables.
#pragma once

#include "core/register/summary/summary.hpp"

#include <string>
#include <vector>

namespace kyodo {

/// Which rows of which sheet (and under which conditions) were counted by which columns, how several values
/// in a cell, empty and unreadable ones count, what 100 % is, and how figures are rounded. `city`: whose
/// words the crosswalk took.
std::vector<std::string> summary_grounds(const RegisterData& data, const Summary& summary,
                                         const std::string& city);

} // namespace kyodo
