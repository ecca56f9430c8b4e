// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/header_or_data.hpp"

#include <algorithm>

namespace kyodo {

int filled_cells(const Grid& grid, int row, int left, int right) {
    int filled = 0;
    for (int column = std::max(left, 0); column <= std::min(right, grid.columns() - 1); ++column)
        filled += is_empty(grid.at(row, column)) ? 0 : 1;
    return filled;
}

int filled_cells(const Grid& grid, int row) { return filled_cells(grid, row, 0, grid.columns() - 1); }

bool is_mostly_titles(const Grid& grid, const Range& above, const Range& header, int titles) {
    const int left = std::min(above.left, header.left);
    const int right = std::max(above.right, header.right);
    int filled = 0;
    for (int row = header.top; row <= header.bottom; ++row)
        filled += filled_cells(grid, row, left, right);
    return 2 * titles >= filled;
}

} // namespace kyodo
