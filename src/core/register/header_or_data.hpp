// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A row of data may read like a header: an item 「事業」 with its number 4, which is a year too, or a project
// 「事業」 of 令和8年度. What tells them apart is the same for a header of the same register and of another
// one.
#pragma once

#include "core/table/grid.hpp"

namespace kyodo {

/// How many cells have something in them, in some columns of a row; merged cells count once, where they
/// begin.
int filled_cells(const Grid& grid, int row, int left, int right);
/// … of the whole row.
int filled_cells(const Grid& grid, int row);

/// Whether rows that read like a header below a table's are headers: at least half of what is filled in them,
/// as far as both headers reach, are titles. `above`: the cells of the table's header; `header`: those of the
/// rows in question; `titles`: how many of its columns are known by a title.
bool is_mostly_titles(const Grid& grid, const Range& above, const Range& header, int titles);

} // namespace kyodo
