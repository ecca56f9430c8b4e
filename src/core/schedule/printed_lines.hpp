// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The rows of a sheet with a printed schedule, by their kind.
#pragma once

#include "core/schedule/printed_header.hpp"
#include "core/table/grid.hpp"

#include <vector>

namespace kyodo {

/// One row of the sheet.
struct PrintedLine {
    enum class Kind {
        blank,
        header,
        legend,
        other_header, ///< a header without years: another table begins
        lone,         ///< one cell with something in it begins in this row
        cells,
    };
    Kind kind = Kind::blank;
    Range only;               ///< of a lone line: where its text stands
    int next_filled = 0;      ///< the next row that isn't blank; the number of rows where there is none
    bool header_next = false; ///< only lone and empty lines part it from the next header
    bool last = false;        ///< of a lone line: no row of cells follows before the next header or the end
    bool after_blank = false;
};

/// The kinds of all rows of a grid. Linear in the number of cells.
std::vector<PrintedLine> classify_lines(const Grid& grid, const std::vector<PrintedHeader>& headers,
                                        const std::vector<int>& legend_rows);

} // namespace kyodo
