// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The score register as a sheet that collecting writes, and writes again.
#pragma once

#include "core/register/register_data.hpp"
#include "core/schema/city_profile.hpp"
#include "core/sheet/sheet_plan.hpp"
#include "core/table/row_alignment.hpp"

#include <set>
#include <string>
#include <vector>

namespace kyodo {

/// The first row of scores, below title, hint and header.
inline constexpr int first_score_row = 3;

/// The sheet; columns in the schema's order. Without a title the register's own.
SheetPlan score_sheet(const RegisterSchema& schema, const std::vector<Record>& rows,
                      const std::string& sheet_name, const std::string& title = {});

/// Tells the rows of such a sheet apart: form, project, party, evaluator and item.
std::vector<RowKeys> score_row_keys(const Grid& grid);

/// The rows of a register as records: what a person reads in each cell.
std::vector<Record> records_of(const RegisterData& data);

/// Whether all columns stand in the schema's order, side by side from a column of the sheet on.
bool has_plain_columns(const RegisterData& data, int left);

/// A register of scores that another command or a person made, in which collecting can go on: it stands as
/// collecting writes one, its titles in one row, the third, all columns in their order from the sheet's first
/// one on. Of the wanted sheet; without one ("") that of the usual name (schema.sheet), else the first.
/// `own`: sheets that collecting wrote, which are no other's. nullptr where there is none.
const RegisterData* scores_to_go_on(const std::vector<RegisterData>& registers, const RegisterSchema& schema,
                                    const std::string& wanted, const std::set<std::string>& own);

/// The cells of such a register: from the sheet's first cell to its last row, or to its titles where it has
/// none.
Range score_range(const RegisterData& data);

/// What a person reads above such a register: the title in A1, and the plan's name, which may stand in small
/// letters above the hint in A2.
std::string score_title(const Grid& grid);

} // namespace kyodo
