// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The header of a printed schedule, or of one block of it: which column holds what.
#pragma once

#include "core/base/finding.hpp"
#include "core/base/fiscal_year.hpp"
#include "core/table/grid.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace kyodo {

/// A column of marks and the years it stands for: one, or several under a range.
struct PrintedYearColumn {
    int column = 0;
    FiscalYearRange years;
    int title_column = 0; ///< where the title begins: the same for the columns of a merged title
    bool actual = false;  ///< 実績: by its title, or by what stands above or below it
};

/// A column that a plan register has no place for.
struct LackingColumn {
    int column = 0;
    std::string title;
};

/// Columns count in the grid; -1 for one that isn't there.
struct PrintedHeader {
    int top = 0;
    int bottom = 0;
    int goal = -1;
    int section = -1;
    int number = -1;
    int item = -1;
    int content = -1;
    int actors = -1;
    int note = -1;
    int source = -1;
    std::vector<PrintedYearColumn> years;
    std::vector<LackingColumn> lacking; ///< titled, and K116 is there for them
    std::vector<int> untitled;          ///< columns between the others that no title says anything of
    bool note_lacking = true;           ///< what both hold goes into the row's note

    int first_column = 0; ///< the leftmost with a title
    int last_column = 0;  ///< the rightmost with a title, of whatever kind, side by side with the others
    bool own = false;     ///< written by schedule.render: the legend stands merged across, right above it
    int first_year() const { return years.front().column; }
    int last_year() const { return years.back().column; }
    /// Whether any of a range's columns is one of the table's.
    bool has_any_of(const Range& area) const {
        return area.right >= first_column && area.left <= last_column;
    }
    bool lacks(int column) const {
        return std::any_of(lacking.begin(), lacking.end(),
                           [column](const LackingColumn& each) { return each.column == column; });
    }
    bool has_actual() const {
        return std::any_of(years.begin(), years.end(), [](const auto& year) { return year.actual; });
    }
};

/// The headers of a sheet, upper ones first.
struct PrintedHeaders {
    std::vector<PrintedHeader> all;
    Findings findings; ///< K112, K116, K117, K119, K120
};

/// Finds every row that has a title for item or content and, to the right of it, a year. A title may stand in
/// a row above, alone or merged. A row with marks under the years of the header above is none, whatever its
/// item is called; and below a table of ours only another of ours is looked for. Bare numbers need the base,
/// a year to their left, or an earlier header. Where `base_is_told` is false, the first title that
/// only the base gives an era is K119; a further header that begins with the same title isn't named again.
///
/// A title is 計画 or 実績 by what it says itself (H28実績), by a title in the row above it (実績 over H28,
/// H29), or by the row below it (計画 and 実績 under each year); what else stands there (予算) is a column
/// that the register lacks. A title that stands in for another (担当課 for 主体) counts where that one isn't
/// there, and is K120. `note_lacking`: whether columns that the register lacks go into 備考; K116 says which.
///
/// Errors: schedule.same_year (year, first, second, sheet),
/// year.needs_base (value), schedule.no_header (sheet).
Result<PrintedHeaders> find_printed_headers(const Grid& grid, const YearBase& base, bool base_is_told = true,
                                            bool note_lacking = true);

} // namespace kyodo
