// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The entry sheet of a register, and the workbook that a new user starts with.
#pragma once

#include "core/register/settings.hpp"
#include "core/schema/register_schema.hpp"

#include <optional>

namespace kyodo {

struct RegisterSheetOptions {
    std::string sheet_name;
    std::string title; ///< above the table
    FiscalYearRange years{};
    YearStyle year_style = YearStyle::wareki;
    EraChange era_change = EraChange::new_era;
    std::map<std::string, std::string> sources; ///< where the lists of the drop-downs stand, by list id
    /// Empty rows below the records, with drop-downs: of a form that is to be filled in as many as its
    /// page has room for (at least 20), ten below records. Those that fit on the records' last page are ruled
    /// and printed; the others have no lines, and are printed once they are filled, so that no paper is
    /// wasted.
    std::optional<int> spare_rows;
};

/// Title, header, the records, spare rows; drop-downs, bounds, hints, filter, print titles; the header and
/// the columns up to view.frozen stay in sight. Titles bear their unit in brackets and, where required,
/// 「＊」. Values are written as their column's type (typed_value); one that the type can't read stays as
/// text, for the check to find. A4 or A3 landscape fitted to its width; what would be smaller than 6 points
/// there goes on two sheets of A3 side by side, the frozen columns on both with the title in them. The
/// spare rows are printed too, as what is written there must be. A record's value for a column that the
/// schema lacks is a misuse (std::logic_error).
SheetPlan register_sheet(const RegisterSchema& schema, const std::vector<Record>& records,
                         const RegisterSheetOptions& options);

/// The header of a per-year column, in lines that no column breaks again: 「平成」「27年度」,
/// 「実績」「2015年度」. Our readers take the lines for one title.
std::string year_header(const Column& column, FiscalYear year, YearStyle style, EraChange change);

/// The sheets of a new workbook: the registers with the profile's rows, 設定 with the registers' own lists,
/// 注記. Settings with other years than the profile's leave the per-year values of years that both have; 注記
/// says how many of which years are left out (left_out_years). `samples` are rows by register id for the
/// registers of which the profile has none; their sheets say so.
std::vector<SheetPlan> new_workbook(const CityProfile& profile, WorkbookSettings settings,
                                    const std::vector<RegisterSchema>& registers,
                                    const std::map<std::string, std::vector<Record>>& samples = {});

} // namespace kyodo
