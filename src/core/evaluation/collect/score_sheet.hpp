// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The score register as a sheet that collecting writes, and writes again.
#pragma once

#include "core/register/register_data.hpp"
#include "core/schema/city_profile.hpp"
#include "core/sheet/sheet_plan.hpp"
#include "core/table/row_alignment.hpp"

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

} // namespace kyodo
