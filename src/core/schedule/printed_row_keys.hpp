// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What the rows of our own printed sheets are known by when they are written again.
#pragma once

#include "core/table/grid.hpp"
#include "core/table/row_alignment.hpp"

namespace kyodo {

/// The rows of a sheet that schedule.render wrote: goal, section, item and content; then, where a text was
/// reworded, item and content; content; number and item; section and number. The grid is the whole region.
std::vector<RowKeys> schedule_row_keys(const Grid& grid);

/// The rows of a sheet that schedule.progress wrote, by their first cell and the table it stands in.
std::vector<RowKeys> progress_row_keys(const Grid& grid);

} // namespace kyodo
