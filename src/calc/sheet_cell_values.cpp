// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/sheet_cell_values.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <set>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// Rows that bear comments, counted from the range's first one.
std::set<int> rows_with_comments(const Reference<css::table::XCellRange>& cells) {
    const int top =
        Reference<css::sheet::XCellRangeAddressable>(cells, UNO_QUERY_THROW)->getRangeAddress().StartRow;
    const css::uno::Sequence<css::table::CellRangeAddress> found =
        Reference<css::sheet::XCellRangesQuery>(cells, UNO_QUERY_THROW)
            ->queryContentCells(css::sheet::CellFlags::ANNOTATION)
            ->getRangeAddresses();
    std::set<int> rows;
    for (sal_Int32 i = 0; i < found.getLength(); ++i)
        for (int row = found[i].StartRow; row <= found[i].EndRow; ++row)
            rows.insert(row - top);
    return rows;
}

} // namespace

void CellValues::write(const Reference<css::table::XCellRange>& cells) const {
    int first = 0;
    for (const int row : rows_with_comments(cells)) {
        write_rows(cells, first, row - 1);
        write_cells(cells, row);
        first = row + 1;
    }
    write_rows(cells, first, data_.getLength() - 1);
}

void CellValues::write_rows(const Reference<css::table::XCellRange>& cells, int first, int last) const {
    if (first > last)
        return;
    DataArray part = data_;
    if (first > 0 || last + 1 < data_.getLength()) {
        part.realloc(last - first + 1);
        for (int row = first; row <= last; ++row)
            part.getArray()[row - first] = data_[row];
    }
    const Reference<css::table::XCellRange> target =
        cells->getCellRangeByPosition(0, first, data_[0].getLength() - 1, last);
    Reference<css::sheet::XCellRangeData>(target, UNO_QUERY_THROW)->setDataArray(part);
}

void CellValues::write_cells(const Reference<css::table::XCellRange>& cells, int row) const {
    for (sal_Int32 column = 0; column < data_[row].getLength(); ++column) {
        const Reference<css::table::XCell> cell = cells->getCellByPosition(column, row);
        if (double number = 0; data_[row][column] >>= number)
            cell->setValue(number);
        rtl::OUString text;
        if ((data_[row][column] >>= text) && !text.isEmpty())
            Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->setString(text);
    }
}

} // namespace kyodo
