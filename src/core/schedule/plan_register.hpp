// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The plan register (templates/registers/plan.json) as a Plan.
#pragma once

#include "core/register/register_table.hpp"
#include "core/schedule/plan.hpp"

namespace kyodo {

/// Reads the rows of a located plan register. An unknown mark is finding K101 (value, expectation: the marks'
/// labels, proposal: the nearest label) and its text is kept; a row with marks or content but no item is K102 (item
/// empty) and kept; an error value in a cell is K103. Rows wholly empty are passed over. Years between the first and
/// the last found one that have no column are K104 and stay empty.
/// Errors: register.no_years, register.no_rows (args: sheet, place).
Result<PlanReading> read_plan_register(const Grid& grid, const RegisterSchema& schema,
                                       const RegisterTable& table, const MarkList& marks);

} // namespace kyodo
