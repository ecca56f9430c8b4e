// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The plan register (templates/registers/plan.json) as a Plan.
#pragma once

#include "core/register/register_table.hpp"
#include "core/schedule/plan.hpp"

namespace kyodo {

/// Reads the rows of a located plan register, by the column ids goal, section, number, item, content, actors,
/// note, plan and actual. Texts are taken as they stand; a merged cell counts for each of its rows and years.
/// The plan's years reach from the first to the last that has a column for plan or actual; actual marks are
/// there for each year, or for none where the table has no such column. Rows in which nothing begins are
/// passed over. The plan's title is not in the register and stays empty.
///
/// Findings, the value being kept as it is:
/// - K101 an unknown mark (value, expectation: the marks' labels, proposal: the nearest label)
/// - K102 a row with something in it but no item
/// - K103 a formula's error value in a cell, or a text that is one (#N/A); the cell counts as empty
/// - K104 a year between the first and the last that has no column for plan; its marks stay empty
/// - K314 a row of totals or a remark (totals_row.hpp), which is no item
/// - K112 a year title out of its era (平成32年度), read as meant
///
/// Errors: register.no_years, register.no_rows (args: sheet, place), schedule.years_far_apart (first, last,
/// sheet; more than 100 years lie between).
Result<PlanReading> read_plan_register(const Grid& grid, const RegisterSchema& schema,
                                       const RegisterTable& table, const MarkList& marks);

/// The findings without those about cells in the table's columns of this id: 「actual」 for a command that
/// doesn't look at 実績.
Findings findings_but(const Findings& findings, const Grid& grid, const RegisterSchema& schema,
                      const RegisterTable& table, std::string_view id);

} // namespace kyodo
