// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/hidden_rows.hpp"

#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>

#include <algorithm>

namespace kyodo {

namespace css = com::sun::star;

std::vector<std::pair<int, int>> hidden_rows(const Document& document, const std::string& sheet,
                                             const Range& range) {
    const css::uno::Reference<css::sheet::XCellRangesQuery> cells(
        document.sheet(sheet)->getCellRangeByPosition(range.left, range.top, range.right, range.bottom),
        css::uno::UNO_QUERY_THROW);
    std::vector<std::pair<int, int>> visible;
    for (const css::table::CellRangeAddress& part : cells->queryVisibleCells()->getRangeAddresses())
        visible.emplace_back(part.StartRow, part.EndRow);
    std::vector<std::pair<int, int>> hidden;
    if (visible.empty())
        return hidden;
    std::sort(visible.begin(), visible.end());
    int next = range.top;
    for (const auto& [first, last] : visible) {
        if (first > next)
            hidden.emplace_back(next, first - 1);
        next = std::max(next, last + 1);
    }
    if (next <= range.bottom)
        hidden.emplace_back(next, range.bottom);
    return hidden;
}

} // namespace kyodo
