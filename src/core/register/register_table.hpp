// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// RegisterTable: where a register stands in a sheet. It is found by its column titles, wherever the user
// moved it: rows above it, columns moved, titles renamed within the synonyms, full-width, line breaks.
#pragma once

#include "core/base/fiscal_year.hpp"
#include "core/schema/register_schema.hpp"
#include "core/table/grid.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kyodo {

class HeaderTitles;

/// A column of the schema and where it stands; `year` for a per-year column. Columns count in grid
/// coordinates.
struct FoundColumn {
    int schema_column = 0; ///< index into RegisterSchema::columns
    int grid_column = 0;
    std::optional<FiscalYear> year;
    bool corrected = false; ///< the year's title is out of its era: 平成32年度
};

/// A title that stands over two columns; the first one is read.
struct DoubledColumn {
    int schema_column = 0;
    int first = 0; ///< grid columns
    int second = 0;
};

struct RegisterTable {
    int header_top = 0; ///< grid rows of the header
    int header_bottom = 0;
    int first_row = 0; ///< first and last data row; last < first for a table without rows
    int last_row = -1;
    std::vector<FoundColumn> columns;
    std::vector<DoubledColumn> doubled{}; ///< of columns that aren't required, nor of years

    /// The grid column of a schema column (and year), or -1.
    int column(const RegisterSchema& schema, std::string_view id, std::optional<FiscalYear> year = {}) const;
    /// The years of a per-year column, ascending.
    std::vector<FiscalYear> years(const RegisterSchema& schema, std::string_view id) const;
};

/// Finds the tables of a schema in a grid, upper ones first, then left ones. Linear in the number of cells.
///
/// A table's header is a row (or two or three, where titles are merged or stacked) that names all required
/// columns and, where the schema has per-year columns, at least one year. Titles are compared folded. A year
/// bears its column's title before or after it, in the cell above or below, or in a merged cell over several
/// years (計画, 実績); without one it belongs to the per-year column that has "" as title or synonym. Bare
/// numbers need a base, or a year on their left (see HeaderYears); a year out of its era (平成32年度) is read
/// as meant. Columns of other titles are left alone.
///
/// Where a title comes again in the same rows, a second table begins beside the first, if both are complete.
/// Else, where only columns come again that aren't required and no years, the first of each is the table's
/// and `doubled` names the others. Data ends before another table's header (and its caption: up to three
/// single cells below an empty row), or at the last row with something in the table's columns.
///
/// Errors: register.same_column (title, first, second as A1 places, sheet): two columns for one required
/// title or year; year.needs_base (value): the only header that is there has bare numbers. A grid without
/// such a table gives an empty list.
Result<std::vector<RegisterTable>> find_register_tables(const Grid& grid, const RegisterSchema& schema,
                                                        const YearBase& base = {});

/// The same, where the meaning of the schema's titles and the rows that may begin a header are known already
/// (title_rows.hpp).
Result<std::vector<RegisterTable>> find_register_tables(const Grid& grid, const RegisterSchema& schema,
                                                        const HeaderTitles& titles, const YearBase& base,
                                                        const std::vector<int>& rows);

/// The last row from `first` on that belongs to a table when another one's header begins in the row `below`:
/// not the caption of the other, up to three rows with one cell each, set off by an empty row.
int above_caption(const Grid& grid, int first, int below);

/// The titles that a header lacks, when the grid looks like the register (at least two of its titles) but
/// isn't one: for the message. A per-year column's title stands for years that lack.
std::vector<std::string> missing_titles(const Grid& grid, const RegisterSchema& schema);

} // namespace kyodo
