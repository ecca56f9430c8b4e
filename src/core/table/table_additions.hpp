// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What a person put into a table of ours, told from what a command wrote there.
#pragma once

#include "core/table/grid.hpp"

#include <set>
#include <string>
#include <vector>

namespace kyodo {

/// Columns and rows of the grid, ascending.
struct TableAdditions {
    std::vector<int> columns;
    std::vector<int> rows;
    std::vector<int> matches{}; ///< for each old row the row that it is now, or -1
};

/// Sixteen hexadecimal digits that stand for all texts of a grid and their places. Kept in the document when
/// a table is written, they tell later whether a person has changed it (FNV-1a, 64 bit: no secret, no proof).
std::string fingerprint(const Grid& grid);

/// Rows that a table is remembered by one by one; of a longer one only the whole is known. The texts are kept
/// in a name's formula, and Excel takes 8,192 signs there.
inline constexpr int most_rows_remembered = 1800;

/// The fingerprint, and behind it four signs for each row: letters, digits, - and _ (24 bits of its hash).
std::string written_table(const Grid& grid);

/// What written_table said of a table.
class WrittenTable {
public:
    explicit WrittenTable(const std::string& words);

    /// Whether anything is known of the table; of its rows.
    bool is_known() const { return !whole_.empty(); }
    bool knows_rows() const { return count_ > 0; }
    int rows() const { return count_; }

    bool is_same(const Grid& grid) const { return whole_ == fingerprint(grid); }
    /// Whether a row stood in the table, wherever. Of 16 million other rows one is taken for it.
    bool has_row(const Grid& grid, int row) const;

private:
    std::string whole_;
    int count_ = 0;
    std::set<std::string> rows_;
};

/// The grid without some columns (ascending). A merge that began in one of them begins in the next it covers.
Grid without_columns(const Grid& grid, const std::vector<int>& columns);

} // namespace kyodo
