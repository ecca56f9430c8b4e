// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A 協働事業台帳 of any length: the sample's rows again and again, each with its own number and name.
#pragma once

#include "core/register/register_sheet.hpp"

namespace kyodo::bench {

/// The register `project` with its first 25 columns.
RegisterSchema project_schema();

/// Its entry sheet with so many rows, Japanese texts, dates, sums of money and terms; one row in a hundred
/// has a mistake.
SheetPlan project_sheet(const RegisterSchema& schema, int rows);

} // namespace kyodo::bench
