// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/table/table_additions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace kyodo {
namespace {

constexpr std::size_t digits = 16;
constexpr std::size_t row_signs = 4;

class Hash {
public:
    void add(std::string_view bytes) {
        for (const char byte : bytes) {
            hash_ ^= static_cast<unsigned char>(byte);
            hash_ *= 0x100000001b3;
        }
    }
    void add_row(const Grid& grid, int row) {
        for (int column = 0; column < grid.columns(); ++column) {
            if (!is_empty(grid.at(row, column)))
                add(grid.text(row, column));
            add("\x1f");
        }
        add("\x1e");
    }
    std::uint64_t value() const { return hash_; }

private:
    std::uint64_t hash_ = 0xcbf29ce484222325;
};

std::string row_fingerprint(const Grid& grid, int row) {
    constexpr std::string_view signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    constexpr unsigned bits = 6;
    Hash hash;
    hash.add_row(grid, row);
    std::uint64_t left = hash.value() ^ (hash.value() >> 24) ^ (hash.value() >> 48); // all bits have a part
    std::string words;
    for (std::size_t i = 0; i < row_signs; ++i, left >>= bits)
        words += signs[left & (signs.size() - 1)];
    return words;
}

} // namespace

std::string fingerprint(const Grid& grid) {
    Hash hash;
    for (int row = 0; row < grid.rows(); ++row)
        hash.add_row(grid, row);
    return fmt::format("{:016x}", hash.value());
}

std::string written_table(const Grid& grid) {
    std::string words = fingerprint(grid);
    if (grid.rows() <= most_rows_remembered)
        for (int row = 0; row < grid.rows(); ++row)
            words += row_fingerprint(grid, row);
    return words;
}

WrittenTable::WrittenTable(const std::string& words) : whole_(words.substr(0, digits)) {
    for (std::size_t at = digits; at + row_signs <= words.size(); at += row_signs) {
        rows_.insert(words.substr(at, row_signs));
        ++count_;
    }
}

bool WrittenTable::has_row(const Grid& grid, int row) const {
    return rows_.contains(row_fingerprint(grid, row));
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
