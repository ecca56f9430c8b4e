// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Which rows of a schedule that schedule.render wrote a person has changed since.
#pragma once

#include "core/table/table_additions.hpp"

#include <vector>

namespace kyodo {

/// What is known of a printed schedule's rows. Of another's table, nothing.
struct RenderedRows {
    bool ours = false;              ///< schedule.render wrote the table
    std::vector<bool> untouched;    ///< for each row read, whether it is as it was written; empty: not known
    bool headings_untouched = true; ///< whether all other lines are: goals, sections, continued rows
};

/// `region` is the table as it stands now, from the sheet's row `top` on; `sheet_rows` those of the rows that
/// were read, ascending. A row reaches down to the next. Of a table over most_rows_remembered rows nothing is
/// known but that it is ours.
RenderedRows rendered_rows(const Grid& region, int top, const WrittenTable& written,
                           const std::vector<int>& sheet_rows);

} // namespace kyodo
