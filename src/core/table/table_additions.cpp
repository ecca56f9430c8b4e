// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/table/table_additions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace kyodo {

std::string fingerprint(const Grid& grid) {
    std::uint64_t hash = 0xcbf29ce484222325;
    const auto add = [&](std::string_view bytes) {
        for (const char byte : bytes) {
            hash ^= static_cast<unsigned char>(byte);
            hash *= 0x100000001b3;
        }
    };
    for (int row = 0; row < grid.rows(); ++row) {
        for (int column = 0; column < grid.columns(); ++column) {
            if (!is_empty(grid.at(row, column)))
                add(grid.text(row, column));
            add("\x1f");
        }
        add("\x1e");
    }
    return fmt::format("{:016x}", hash);
}

Grid without_columns(const Grid& grid, const std::vector<int>& columns) {
    const auto before = [&](int column) { // how many of them stand left of a column
        return static_cast<int>(std::lower_bound(columns.begin(), columns.end(), column) - columns.begin());
    };
    const Place origin = grid.place(0, 0);
    Grid left(grid.sheet(), grid.rows(), grid.columns() - static_cast<int>(columns.size()), origin.row,
              origin.column);
    for (int column = 0; column < grid.columns(); ++column)
        if (!std::binary_search(columns.begin(), columns.end(), column))
            for (int row = 0; row < grid.rows(); ++row)
                left.set(row, column - before(column), grid.at(row, column));
    for (const Range& merge : grid.merges()) {
        const Range now{merge.top, merge.left - before(merge.left), merge.bottom,
                        merge.right - before(merge.right + 1)};
        if (now.right < now.left)
            continue;
        if (std::binary_search(columns.begin(), columns.end(), merge.left))
            left.set(now.top, now.left, grid.at(merge.top, merge.left));
        left.add_merge(now);
    }
    return left;
}

} // namespace kyodo
