// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Cells of a sheet as a Grid.
#pragma once

#include "core/table/grid.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include <functional>
#include <optional>

namespace kyodo {

/// The last used row and column of a sheet, counted from 0 (0, 0 for an empty sheet).
struct UsedArea {
    int last_row = 0;
    int last_column = 0;
};
UsedArea used_area(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet);

/// Cells in columns from here on aren't read by read_sheet.
constexpr int most_columns = 1024;

/// Reads a sheet from A1 to its last used cell, at most `rows` rows where given, with its merged areas. Cells
/// beyond 1,024 columns are not read: no register is that wide, and a stray cell at the far end must not cost
/// gigabytes. Throws Refusal (sheet_size.hpp) where it is too large all the same.
Grid read_sheet(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                std::optional<int> rows = {});

/// The same for a command that looks through all sheets. Of a sheet that is too large the first 1,000 rows;
/// but where these are what the command reads it throws Refusal.
Grid read_sheet_if_wanted(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                          const std::function<bool(const Grid&)>& wanted);

/// The cells of a range, with its merged areas; the grid's origin is the range's upper left cell. Throws
/// Refusal where it is too large.
Grid read_range(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                const Range& range);

} // namespace kyodo
