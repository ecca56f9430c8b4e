// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Which rows of a sheet may begin a header: a first, quick look that passes over the rows of data.
#pragma once

#include "core/register/header_titles.hpp"
#include "core/table/grid.hpp"

#include <bitset>
#include <memory>
#include <vector>

namespace kyodo {

/// How many rows a header may have.
inline constexpr int tallest_header = 3;

class TitleRows {
public:
    explicit TitleRows(const std::vector<RegisterSchema>& schemas);

    /// For each schema the rows that may begin its header: some cell is one of its titles, by itself or with
    /// what stands below it, and the rows around it have as many cells that begin titles, in different
    /// columns, as the schema requires titles. With `partly` one title is enough.
    std::vector<std::vector<int>> find(const Grid& grid, bool partly = false) const;

private:
    static constexpr std::size_t most_schemas = 256;
    using Schemas = std::bitset<most_schemas>;

    /// For which schemas a cell's text begins a title, and for which it is a whole one.
    struct Hits {
        Schemas begins;
        Schemas whole;
    };
    struct Cell {
        int row;
        int column;
        Hits hits;
    };

    bool may_begin(const std::string& text) const;
    Hits hits_of(const std::string& text) const;
    bool is_title(const Grid& grid, const Cell& cell, std::size_t schema) const;
    std::vector<Cell> cells_of(const Grid& grid) const;

    std::vector<HeaderTitles> titles_;
    std::vector<int> required_;   ///< titles that a header of the schema has at least
    std::bitset<0x10000> firsts_; ///< first letters of titles, folded
};

} // namespace kyodo
