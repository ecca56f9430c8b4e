// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Cells of a sheet as a Grid.
#pragma once

#include "core/table/grid.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include <optional>

namespace kyodo {

/// The last used row and column of a sheet, counted from 0 (0, 0 for an empty sheet).
struct UsedArea {
    int last_row = 0;
    int last_column = 0;
};
UsedArea used_area(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet);

/// Reads a sheet from A1 to its last used cell, at most `rows` rows where given, with its merged areas. Cells
/// beyond 1,024 columns are not read: no register is that wide, and a stray cell at the far end must not cost
/// gigabytes.
Grid read_sheet(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                std::optional<int> rows = {});

/// The cells of a range, with its merged areas; the grid's origin is the range's upper left cell.
Grid read_range(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                const Range& range);

} // namespace kyodo
