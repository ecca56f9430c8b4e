// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// One to three rows of a sheet, read as the header of a register.
#pragma once

#include "core/register/header_titles.hpp"
#include "core/register/register_table.hpp"

#include <optional>
#include <vector>

namespace kyodo {

/// What a band of rows says as a header, from left to right.
struct HeaderBand {
    int top = 0;
    int bottom = 0; ///< lowest row of the titles' merges; may lie below the rows that were read
    std::vector<FoundColumn> columns;
    int title_parts = 0;   ///< how many cells the titles were put together from
    bool top_used = false; ///< whether a cell of the top row is among them
    bool top_foreign =
        false;               ///< whether a single cell in the top row stands unused over a title: a data row?
    std::vector<int> blanks; ///< grid columns with nothing in the header
    std::vector<int> foreign;        ///< grid columns with a title that the schema doesn't know
    std::optional<Error> needs_base; ///< a bare number that can't be read as a year
};

/// How many different columns (and years) of the schema a header has.
int distinct_columns(const HeaderBand& band);

/// Reads the rows top to bottom (inclusive) of the grid as a header.
HeaderBand read_header_band(const Grid& grid, const RegisterSchema& schema, const HeaderTitles& titles,
                            const YearBase& base, int top, int bottom);

} // namespace kyodo
