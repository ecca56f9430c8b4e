// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/sheet_reader.hpp"

#include "calc/convert.hpp"
#include "calc/refusal.hpp"
#include "calc/sheet_size.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include <algorithm>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// Finds merged areas. The office tells whether a range has any, so halving the range finds them all in a
/// number of calls that grows with the merges, not with the cells.
class MergeFinder {
public:
    MergeFinder(const Reference<css::sheet::XSpreadsheet>& sheet, Grid& grid, const Range& whole)
        : sheet_(sheet), grid_(grid), whole_(whole) {}

    void find(const Range& range) {
        const Reference<css::table::XCellRange> cells =
            sheet_->getCellRangeByPosition(range.left, range.top, range.right, range.bottom);
        if (!Reference<css::util::XMergeable>(cells, UNO_QUERY_THROW)->getIsMerged())
            return;
        if (range.top == range.bottom && range.left == range.right)
            return add(cells);
        const bool rows = range.bottom - range.top >= range.right - range.left;
        Range first = range;
        Range second = range;
        if (rows) {
            first.bottom = (range.top + range.bottom) / 2;
            second.top = first.bottom + 1;
        } else {
            first.right = (range.left + range.right) / 2;
            second.left = first.right + 1;
        }
        find(first);
        find(second);
    }

private:
    void add(const Reference<css::table::XCellRange>& cell) {
        const Reference<css::sheet::XSheetCellCursor> cursor =
            sheet_->createCursorByRange(Reference<css::sheet::XSheetCellRange>(cell, UNO_QUERY_THROW));
        cursor->collapseToMergedArea();
        const css::table::CellRangeAddress area =
            Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
        grid_.add_merge({area.StartRow - whole_.top, area.StartColumn - whole_.left, area.EndRow - whole_.top,
                         area.EndColumn - whole_.left});
    }

    const Reference<css::sheet::XSpreadsheet>& sheet_;
    Grid& grid_;
    const Range& whole_;
};

} // namespace

UsedArea used_area(const Reference<css::sheet::XSpreadsheet>& sheet) {
    const Reference<css::sheet::XSheetCellCursor> cursor = sheet->createCursor();
    Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(false);
    const css::table::CellRangeAddress end =
        Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
    return {end.EndRow, end.EndColumn};
}

Grid read_range(const Reference<css::sheet::XSpreadsheet>& sheet, const Range& range) {
    if (is_too_large(range))
        throw Refusal(too_large(sheet, range));
    const std::string name = to_core(Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->getName());
    Grid grid(name, range.bottom - range.top + 1, range.right - range.left + 1, range.top, range.left);
    // Piece by piece: of 100,000 rows the office's own array would weigh as much as the sheet.
    constexpr int piece = 2048; // rows
    for (int first = 0; first < grid.rows(); first += piece) {
        const int count = std::min(piece, grid.rows() - first);
        const Reference<css::sheet::XCellRangeData> cells(
            sheet->getCellRangeByPosition(range.left, range.top + first, range.right,
                                          range.top + first + count - 1),
            UNO_QUERY_THROW);
        const css::uno::Sequence<css::uno::Sequence<css::uno::Any>> data = cells->getDataArray();
        for (int row = 0; row < count; ++row) {
            const css::uno::Any* line = data[row].getConstArray();
            for (int column = 0; column < grid.columns(); ++column)
                grid.set(first + row, column, cell_value(line[column]));
        }
    }
    MergeFinder(sheet, grid, range).find(range);
    return grid;
}

Grid read_sheet(const Reference<css::sheet::XSpreadsheet>& sheet, std::optional<int> rows) {
    const UsedArea used = used_area(sheet);
    const int last_row = rows ? std::min(used.last_row, *rows - 1) : used.last_row;
    const Range range{0, 0, last_row, std::min(used.last_column, most_columns - 1)};
    return read_range(sheet, is_too_large(range) ? written_part(sheet, range) : range);
}

Grid read_sheet_if_wanted(const Reference<css::sheet::XSpreadsheet>& sheet,
                          const std::function<bool(const Grid&)>& wanted) {
    try {
        return read_sheet(sheet);
    } catch (const Refusal&) {
        constexpr int beginning = 1000; // rows
        Grid top = read_sheet(sheet, beginning);
        if (wanted(top))
            throw;
        return top;
    }
}

} // namespace kyodo
