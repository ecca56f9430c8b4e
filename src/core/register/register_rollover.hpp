// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A register for the next 年度, made from this one's: what goes on is kept, what ended is left behind.
#pragma once

#include "core/register/register_sheet.hpp"
#include "core/register/rollover_columns.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kyodo {

struct RolledRegister {
    RegisterSchema schema; ///< the sheet's own columns
    std::vector<SheetColumnSource> columns;
    std::vector<int> rows;                       ///< of the data that go on, in their order
    std::vector<std::vector<Value>> values;      ///< of those, by column
    std::vector<std::string> ended;              ///< the rows left behind, by key and name
    FiscalYear year;                             ///< the new one
    int advanced = 0, cleared = 0, proposed = 0; ///< cells
    Findings findings;                           ///< what a person has to look at in the new sheet's source
};

/// The 年度 a register is of: the latest one in a 年度 column that advances, else the one in the sheet's name
/// (「協働事業（令和8年度）」); nothing where neither tells.
std::optional<FiscalYear> year_of_register(const RegisterData& data);

/// Carries the rows on. Rows that meet one of the schema's `ends` are left behind. Each column follows its
/// `rollover`: kept as it stands, cleared, or advanced: a 年度 or a date moves by one year in its own
/// notation (29 February to the 28th). `rollover_to` takes the place of a value that is one of `rollover_of`
/// (any, without it), or what `rollover_by` says where that is a term of the column; an empty cell stays
/// empty. A column with `rollover_from` takes the value of that column. Of a log no row is carried on.
/// The user's own columns are kept; numbers and dates of theirs as they are.
///
/// Errors: rollover.per_year (register): a register of year columns, which schedule.rollover shifts;
/// rollover.no_rows (sheet).
/// Findings: K321 a year or date that can't be read was not moved; K322 the value to propose is no term of
/// the list, so the old one stayed; K323 a formula's error was left out; and those of reading about a column
/// that decides whether a row ended.
Result<RolledRegister> rolled_over(const RegisterData& data, const std::vector<const RegisterData*>& others,
                                   const WorkbookSettings& settings, FiscalYear year);

/// 「協働事業（令和9年度）」: the sheet's name with the new 年度 in place of its own.
std::string rollover_sheet_name(const std::string& sheet, FiscalYear year, const WorkbookSettings& settings);

/// The entry sheet of a rolled register. `options` as for register_sheet; the years don't matter.
SheetPlan rollover_sheet(const RolledRegister& rolled, const RegisterSheetOptions& options);

/// The first row of the records in that sheet.
int first_record_row(const SheetPlan& sheet);

} // namespace kyodo
