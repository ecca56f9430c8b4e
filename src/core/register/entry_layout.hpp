// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// How wide the columns of an entry sheet are, which of them stay in sight, and the page they go on.
#pragma once

#include "core/register/register_sheet.hpp"
#include "core/sheet/sheet_plan.hpp"

namespace kyodo {

/// A longer text (bytes) changes no width, and its row's height isn't left to the office, which takes minutes
/// to measure 100,000 characters.
inline constexpr std::size_t huge_text = 3000;

/// A column of the sheet: of the schema, for one year where it is per-year.
struct EntryColumn {
    const Column* column; ///< never null
    int year = -1;        ///< index into the years; -1 for a column that isn't per-year
};

/// The columns of a register's sheet, in their order.
std::vector<EntryColumn> entry_columns(const RegisterSchema& schema, const FiscalYearRange& years);

/// What a record's cell holds: a value of the column's type, or the text as it is.
Value entry_value(const Record& record, const EntryColumn& column);

/// Sets widths, frozen columns and the page of a sheet that has these columns.
void lay_out_entry_sheet(SheetPlan& sheet, const std::vector<EntryColumn>& columns,
                         const RegisterSchema& schema, const std::vector<Record>& records,
                         const RegisterSheetOptions& options);

} // namespace kyodo
