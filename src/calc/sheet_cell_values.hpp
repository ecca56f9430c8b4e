// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// CellValues: values for a range of cells, which keep the cells' comments.
#pragma once

#include "calc/convert.hpp"

#include <com/sun/star/table/XCellRange.hpp>

namespace kyodo {

class CellValues {
public:
    explicit CellValues(const Grid& grid) : data_(to_data_array(grid)) {}

    /// Writes the values into a range of the grid's size whose contents were cleared. setDataArray removes
    /// the comments of its range, so rows with comments are written cell by cell.
    void write(const com::sun::star::uno::Reference<com::sun::star::table::XCellRange>& cells) const;

private:
    void write_rows(const com::sun::star::uno::Reference<com::sun::star::table::XCellRange>& cells, int first,
                    int last) const;
    void write_cells(const com::sun::star::uno::Reference<com::sun::star::table::XCellRange>& cells,
                     int row) const;

    DataArray data_;
};

} // namespace kyodo
