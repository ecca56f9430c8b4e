// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/sheet_size.hpp"

#include "calc/convert.hpp"
#include "core/base/finding.hpp"
#include "core/base/names.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/text/XTextRange.hpp>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

struct Cell {
    int row = 0;
    int column = 0;
    bool operator==(const Cell&) const = default;
};

/// The cells that are written farthest out.
struct Farthest {
    Cell down;
    Cell right;
};

Farthest farthest(const Reference<css::sheet::XSpreadsheet>& sheet, const Range& range) {
    const Reference<css::sheet::XCellRangesQuery> cells(
        sheet->getCellRangeByPosition(range.left, range.top, range.right, range.bottom), UNO_QUERY_THROW);
    namespace flags = css::sheet::CellFlags;
    const css::uno::Sequence<css::table::CellRangeAddress> written =
        cells->queryContentCells(flags::VALUE | flags::DATETIME | flags::STRING | flags::FORMULA)
            ->getRangeAddresses();
    Farthest found{{range.top, range.left}, {range.top, range.left}};
    for (const css::table::CellRangeAddress& each : written) {
        if (each.EndRow > found.down.row)
            found.down = {each.EndRow, each.EndColumn};
        if (each.EndColumn > found.right.column)
            found.right = {each.EndRow, each.EndColumn};
    }
    return found;
}

std::string name_of(const Reference<css::sheet::XSpreadsheet>& sheet) {
    return to_core(Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->getName());
}

/// 「AMJ1048576（メモ）」; of a long text its beginning.
std::string named(const Reference<css::sheet::XSpreadsheet>& sheet, const Cell& cell) {
    constexpr sal_Int32 shown = 20;
    const Reference<css::text::XTextRange> written(sheet->getCellByPosition(cell.column, cell.row),
                                                   UNO_QUERY_THROW);
    rtl::OUString text = written->getString();
    if (text.getLength() > shown)
        text = text.copy(0, shown) + to_uno("…");
    return a1(cell.column, cell.row) + "（" + to_core(text) + "）";
}

} // namespace

bool is_too_large(const Range& range) {
    return (range.bottom - range.top + 1LL) * (range.right - range.left + 1LL) > most_cells;
}

Range written_part(const Reference<css::sheet::XSpreadsheet>& sheet, const Range& range) {
    const Farthest end = farthest(sheet, range);
    return {range.top, range.left, end.down.row, end.right.column};
}

Result<void> check_width(const Reference<css::sheet::XSpreadsheet>& sheet, const Range& used, int columns) {
    if (used.right < columns)
        return {};
    const Cell first{used.top, columns};
    const Farthest end = farthest(sheet, {used.top, columns, used.bottom, used.right});
    const Reference<css::text::XTextRange> cell(sheet->getCellByPosition(columns, used.top), UNO_QUERY_THROW);
    if (end.right == first && cell->getString().isEmpty())
        return {};
    return error("sheet.too_wide", {{"sheet", name_of(sheet)},
                                    {"places", named(sheet, end.right)},
                                    {"last", a1(columns - 1, 0).substr(0, a1(columns - 1, 0).size() - 1)}});
}

Error too_large(const Reference<css::sheet::XSpreadsheet>& sheet, const Range& range) {
    const Farthest end = farthest(sheet, range);
    std::vector<std::string> places{named(sheet, end.down)};
    if (!(end.right == end.down))
        places.push_back(named(sheet, end.right));
    const long long cells = (end.down.row - range.top + 1LL) * (end.right.column - range.left + 1LL);
    return error("sheet.too_large", {{"sheet", name_of(sheet)},
                                     {"places", names_text(places)},
                                     {"cells", std::to_string(cells)},
                                     {"most", std::to_string(most_cells)}});
}

} // namespace kyodo
