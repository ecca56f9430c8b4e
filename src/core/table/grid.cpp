// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/table/grid.hpp"

namespace kyodo {

Grid::Grid(std::string sheet, int rows, int columns, int origin_row, int origin_column)
    : sheet_(std::move(sheet)), rows_(rows), columns_(columns), origin_row_(origin_row),
      origin_column_(origin_column),
      cells_(static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns)) {}

const Value& Grid::at(int row, int column) const {
    static const Value nothing;
    if (row < 0 || column < 0 || row >= rows_ || column >= columns_)
        return nothing;
    return cells_[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                  static_cast<std::size_t>(column)];
}

void Grid::set(int row, int column, Value value) {
    cells_.at(static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
              static_cast<std::size_t>(column)) = std::move(value);
}

Range Grid::area_of(int row, int column) const {
    for (const Range& merge : merges_)
        if (merge.contains(row, column))
            return merge;
    return {row, column, row, column};
}

Place Grid::place(int row, int column) const {
    return {sheet_, origin_row_ + row, origin_column_ + column};
}

} // namespace kyodo
