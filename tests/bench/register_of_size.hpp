// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A 協働事業台帳 of any length: made-up projects as a town would write them, no two rows alike.
#pragma once

#include "core/register/register_sheet.hpp"

namespace kyodo::bench {

/// The register `project` with its first 25 columns.
RegisterSchema project_schema();

/// All registers that Kyodo looks for in a workbook.
std::vector<RegisterSchema> all_schemas();

/// Its entry sheet with so many rows: codes, terms, sets of terms, 年度, dates, sums of money, and texts of
/// 10 to 60 letters. `mistakes` of the rows, evenly spread, lack the 年度, which is required: one finding
/// each, and there are no others.
SheetPlan project_sheet(const RegisterSchema& schema, int rows, int mistakes);

} // namespace kyodo::bench
