// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The titles of a printed schedule's year columns.
#pragma once

#include "core/schedule/printed_header.hpp"
#include "core/table/header_years.hpp"

#include <string_view>
#include <vector>

namespace kyodo {

/// A year title as it is meant, and what stood behind the year.
struct YearTitle {
    HeaderYear year;
    bool remark = false; ///< 「H28見込」, 「平成29年度(予定)」: left aside
    bool open = false;   ///< 「令和3年度以降」, 「令和3年度～」: only the first year is taken
};

/// An era's name in the row above a year title (平成 over 27, 28, 29): in the cell above it, or in the next
/// one on its left where those between are empty. row is -1 where there is none.
struct EraAbove {
    std::string name;
    int row = -1;
};
EraAbove era_above(const Grid& grid, const Range& title);

/// Whether a title is a number that needs an era: 27, ２８年度, 元, 2～4年度; not 2015.
bool is_bare_year(std::string_view title);

/// Reads a year title; where it is none as it stands, without what tells of a plan or a forecast at its end
/// (見込, 予定, 実績, 計画, 目標, 案, 現在, 末, or anything without a number in brackets), and without 以降.
/// A year may be named in both eras (平成31年度・令和元年度, H31/R1) where these are the same year.
/// Errors of HeaderYears::read for the whole title.
Result<YearTitle> read_year_title(HeaderYears& years, std::string_view title);

/// The years of a range over the columns of its title: each year a column where they are as many, else as
/// evenly as can be.
std::vector<PrintedYearColumn> spread_years(const Range& area, FiscalYearRange years);

/// K116: the register has no place for a column within the table; it goes into the rows' notes, or isn't
/// read.
Finding unread_column(const std::string& title, const Place& place, bool to_note);

/// K116 too: the same for what stands in a column without a title of its own.
Finding untitled_column(const std::string& value, const Place& place, bool to_note);

/// K116 too: another column has the title, or one of the same meaning, and is read for it.
Finding doubled_column(const std::string& title, const Place& place, const std::string& first,
                       const Place& first_place, bool to_note);

/// K120: a title was taken for another one that the table lacks (担当課 for 主体).
Finding stood_in(const std::string& title, const Place& place, const std::string& meant);

/// K119: a bare number was counted from the workbook's base.
Finding counted_from_base(const std::string& title, const Place& place, FiscalYear meant, FiscalYear base);

/// K117: of 「令和3年度以降」 only the first year is read.
Finding open_year(const std::string& title, const Place& place, FiscalYear first);

} // namespace kyodo
