// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/table/grid.hpp"

#include <algorithm>

namespace kyodo {

Grid::Grid(std::string sheet, int rows, int columns, int origin_row, int origin_column)
    : sheet_(std::move(sheet)), rows_(rows), columns_(columns), origin_row_(origin_row),
      origin_column_(origin_column),
      cells_(static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns)) {}

const Value& Grid::at(int row, int column) const {
    static const Value nothing;
    if (row < 0 || column < 0 || row >= rows_ || column >= columns_)
        return nothing;
    return cells_[index(row, column)];
}

void Grid::set(int row, int column, Value value) { cells_.at(index(row, column)) = std::move(value); }

void Grid::add_merge(Range range) {
    range = {std::max(range.top, 0), std::max(range.left, 0), std::min(range.bottom, rows_ - 1),
             std::min(range.right, columns_ - 1)};
    if (range.top > range.bottom || range.left > range.right)
        return;
    merge_of_.resize(cells_.size());
    merges_.push_back(range);
    for (int row = range.top; row <= range.bottom; ++row)
        for (int column = range.left; column <= range.right; ++column)
            merge_of_[index(row, column)] = static_cast<int>(merges_.size());
}

Range Grid::area_of(int row, int column) const {
    const bool inside = row >= 0 && column >= 0 && row < rows_ && column < columns_;
    const int merge = inside && !merge_of_.empty() ? merge_of_[index(row, column)] : 0;
    return merge > 0 ? merges_[static_cast<std::size_t>(merge) - 1] : Range{row, column, row, column};
}

Place Grid::place(int row, int column) const { return {sheet_, origin_row_ + row, origin_column_ + column}; }

} // namespace kyodo
