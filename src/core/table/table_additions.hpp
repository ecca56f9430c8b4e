// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What a person put into a table of ours, told from what a command wrote there.
#pragma once

#include "core/table/grid.hpp"

#include <string>
#include <vector>

namespace kyodo {

/// Columns and rows of the grid, ascending.
struct TableAdditions {
    std::vector<int> columns;
    std::vector<int> rows;
};

/// Sixteen hexadecimal digits that stand for all texts of a grid and their places. Kept in the document when
/// a table is written, they tell later whether a person has changed it (FNV-1a, 64 bit: no secret, no proof).
std::string fingerprint(const Grid& grid);

/// The grid without some columns (ascending). A merge that began in one of them begins in the next it covers.
Grid without_columns(const Grid& grid, const std::vector<int>& columns);

} // namespace kyodo
