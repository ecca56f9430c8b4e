// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/sheet_columns_aside.hpp"

#include "calc/convert.hpp"
#include "calc/properties.hpp"
#include "calc/sheet_reader.hpp"

#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include <algorithm>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// The first text of the region in a column, and where it stands: the column's title where it has one.
MovedNote note_of(const Document& document, const std::string& sheet, const Range& region, int column) {
    const Grid grid = read_range(document.sheet(sheet), {region.top, column, region.bottom, column});
    for (int row = 0; row < grid.rows(); ++row)
        if (!is_empty(grid.at(row, 0)))
            return {{sheet, region.top + row, column}, grid.text(row, 0), {}, MovedNote::What::column};
    return {{sheet, region.top, column}, {}, {}, MovedNote::What::column};
}

} // namespace

std::vector<MovedNote> move_columns_aside(const Document& document, const std::string& name,
                                          const std::vector<int>& columns, Range& region) {
    const Reference<css::sheet::XSpreadsheet> sheet = document.sheet(name);
    const Reference<css::table::XTableColumns> all =
        Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getColumns();
    const Reference<css::sheet::XCellRangeMovement> cells(sheet, UNO_QUERY_THROW);
    const auto index = static_cast<sal_Int16>(document.sheet_index(name));
    const int count = static_cast<int>(columns.size());
    const int last_row = std::max(used_area(sheet).last_row, region.bottom);
    const int aside = region.right + 1;
    if (count == 0)
        return {};
    all->insertByIndex(aside, count);
    for (int i = 0; i < count; ++i) {
        const int from = region.left + columns[static_cast<std::size_t>(i)];
        const css::uno::Any width = Properties(all->getByIndex(from)).get("Width");
        cells->moveRange({index, aside + i, 0}, {index, from, 0, from, last_row});
        Properties(all->getByIndex(aside + i)).set("Width", width);
    }
    for (auto column = columns.rbegin(); column != columns.rend(); ++column)
        all->removeByIndex(region.left + *column, 1);
    region.right -= count;
    std::vector<MovedNote> notes;
    for (int i = 0; i < count; ++i)
        notes.push_back(note_of(document, name, region, region.right + 1 + i));
    return notes;
}

} // namespace kyodo
