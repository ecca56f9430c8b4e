// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Which rows of a sheet may begin a header: a first, quick look that passes over the rows of data.
#pragma once

#include "core/register/title_filter.hpp"
#include "core/table/grid.hpp"

#include <bitset>
#include <memory>
#include <set>
#include <unordered_set>
#include <vector>

namespace kyodo {

/// How many rows a header may have.
inline constexpr int tallest_header = 3;

/// Rows of a sheet, for each schema: some cell is one of its titles, by itself or with what stands below it.
struct HeaderRows {
    /// The rows around have as many cells that begin titles, in different columns, as the schema requires
    /// titles, and say each of those it requires.
    std::vector<std::vector<int>> whole;
    /// The rows around have some such cells, whichever they are, and all but one are whole titles.
    std::vector<std::vector<int>> partly;
};

class TitleRows {
public:
    explicit TitleRows(const std::vector<RegisterSchema>& schemas);

    /// For each schema the rows that may begin its header, and those around which `fewest` titles begin: a
    /// broken header has five (broken_header.hpp), of which two may be of years.
    HeaderRows find(const Grid& grid, std::size_t fewest = 3) const;

    /// What the titles of one of the schemas mean.
    const HeaderTitles& titles(std::size_t schema) const { return titles_[schema]; }

private:
    static constexpr std::size_t most_schemas = 256;
    using Schemas = std::bitset<most_schemas>;

    /// For which schemas a cell's text begins a title, for which it is a whole one.
    struct Hits {
        Schemas begins;
        Schemas whole;
        Schemas required; ///< begins one that the schema requires
    };
    struct Cell {
        int row;
        int column;
        Hits hits;
    };

    Hits hits_of(const std::string& text) const;
    bool is_title(const Grid& grid, const Cell& cell, std::size_t schema) const;
    template <class Use>
    void each_stack(const Grid& grid, const Cell& cell, std::size_t schema, Use use) const;
    std::vector<Cell> cells_of(const Grid& grid) const;
    static bool has_columns(std::size_t wanted, Schemas Hits::*what, const Cell* first, const Cell* last,
                            std::size_t schema);
    bool has_required(const Grid& grid, const Cell* first, const Cell* last, std::size_t schema) const;

    std::vector<HeaderTitles> titles_;
    TitleFilter filter_;
    std::unordered_set<std::string, TextHash, std::equal_to<>> beginnings_; ///< of all schemas
    std::vector<std::set<int>> required_; ///< the columns that a header of the schema has, but for years'
};

/// The same for schemas, made once and kept while these and a few others are asked for: folding some thousand
/// spellings takes milliseconds, and the state of each menu entry asks again after every change.
std::shared_ptr<const TitleRows> title_rows(const std::vector<RegisterSchema>& schemas);

} // namespace kyodo
