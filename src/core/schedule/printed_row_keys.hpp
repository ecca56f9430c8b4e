// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What the rows of our own printed sheets are known by when they are written again.
#pragma once

#include "core/table/grid.hpp"
#include "core/table/row_alignment.hpp"
#include "core/table/table_additions.hpp"

namespace kyodo {

/// The rows of a sheet that schedule.render wrote: goal, section, item and content; then, where a text was
/// reworded, item and content; content; number and item; section and number. The grid is the whole region.
std::vector<RowKeys> schedule_row_keys(const Grid& grid);

/// What a message calls a row of such a sheet: its item and the beginning of its content.
std::string schedule_row_name(const Grid& grid, int row);

/// What can't be told to be schedule.render's own in a sheet that a person has changed, before it is written
/// as `now`: columns whose title is no year of the new ones and none of a schedule's titles, and rows that
/// become none of the new ones, but for headings and notes across the table.
TableAdditions schedule_additions(const Grid& old, const Grid& now);

/// The rows of a sheet that schedule.progress wrote, by their first cell and the table it stands in.
std::vector<RowKeys> progress_row_keys(const Grid& grid);

} // namespace kyodo
