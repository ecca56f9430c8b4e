// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Grid: a rectangle of cells with its merges, the only shape in which sheet data enters the core.
#pragma once

#include "core/base/finding.hpp"
#include "core/table/value.hpp"

#include <string>
#include <vector>

namespace kyodo {

/// A rectangle of rows and columns, all bounds inclusive, counted from 0.
struct Range {
    int top = 0;
    int left = 0;
    int bottom = 0;
    int right = 0;

    bool contains(int row, int column) const {
        return top <= row && row <= bottom && left <= column && column <= right;
    }
    bool operator==(const Range&) const = default;
};

/// Cells (row, column) count from 0 at the grid's own upper left; `origin` says where that is in the sheet.
class Grid {
public:
    Grid() = default;
    Grid(std::string sheet, int rows, int columns, int origin_row = 0, int origin_column = 0);

    int rows() const { return rows_; }
    int columns() const { return columns_; }
    const std::string& sheet() const { return sheet_; }

    /// Outside the grid every cell is empty.
    const Value& at(int row, int column) const;
    void set(int row, int column, Value value);

    /// Text of a cell; "" for an empty one.
    std::string text(int row, int column) const { return to_text(at(row, column)); }

    /// Merged areas in grid coordinates; the value of a merge stands in its upper left cell.
    const std::vector<Range>& merges() const { return merges_; }
    void add_merge(Range range);

    /// The merge that covers a cell, or the cell alone.
    Range area_of(int row, int column) const;

    /// The place in the sheet of a cell of the grid.
    Place place(int row, int column) const;

private:
    std::size_t index(int row, int column) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
               static_cast<std::size_t>(column);
    }

    std::string sheet_;
    int rows_ = 0;
    int columns_ = 0;
    int origin_row_ = 0;
    int origin_column_ = 0;
    std::vector<Value> cells_;
    std::vector<Range> merges_;
    std::vector<int> merge_of_; ///< for each cell the index of its merge + 1; empty while there is none
};

} // namespace kyodo
