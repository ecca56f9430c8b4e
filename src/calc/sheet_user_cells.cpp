// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/sheet_user_cells.hpp"

#include "calc/convert.hpp"
#include "calc/properties.hpp"
#include "calc/sheet_reader.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XUniqueCellFormatRangesSupplier.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <algorithm>
#include <set>
#include <tuple>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
namespace flags = css::sheet::CellFlags;

constexpr sal_Int16 any_content = flags::VALUE | flags::DATETIME | flags::STRING | flags::FORMULA;

bool has_default_style(const Reference<css::uno::XInterface>& cells) {
    rtl::OUString style;
    Properties(cells).get("CellStyle") >>= style;
    return to_core(style) == "Default"; // the API's name in every language
}

bool has_texts_without_style(const SheetPlan& plan) {
    for (int row = 0; row < plan.rows(); ++row)
        for (int column = 0; column < plan.columns(); ++column)
            if (plan.style_at(row, column) < 0 && !is_empty(plan.value(row, column)))
                return true;
    return false;
}

std::vector<UserCell> filled_cells(const Reference<css::uno::XInterface>& ranges) {
    std::vector<UserCell> cells;
    const auto found = Reference<css::sheet::XCellRangesQuery>(ranges, UNO_QUERY_THROW)
                           ->queryContentCells(any_content)
                           ->getRangeAddresses();
    for (sal_Int32 i = 0; i < found.getLength(); ++i)
        for (int row = found[i].StartRow; row <= found[i].EndRow; ++row)
            for (int column = found[i].StartColumn; column <= found[i].EndColumn; ++column)
                cells.push_back({row, column});
    return cells;
}

std::string text_at(const Reference<css::sheet::XSpreadsheet>& sheet, const UserCell& at) {
    return to_core(
        Reference<css::text::XTextRange>(sheet->getCellByPosition(at.column, at.row), UNO_QUERY_THROW)
            ->getString());
}

} // namespace

std::vector<UserCell> find_user_cells(const Document& document, const std::string& name, const Range& region,
                                      const SheetPlan& plan) {
    if (has_texts_without_style(plan) ||
        has_default_style(document.sheet(name)->getCellByPosition(region.left, region.top)))
        return {};
    return filled_without_style(document, name, region);
}

std::vector<UserCell> filled_without_style(const Document& document, const std::string& name,
                                           const Range& region) {
    const Reference<css::sheet::XSpreadsheet> sheet = document.sheet(name);
    // By groups of cells of one look: cell by cell would take seconds for a long list.
    const Reference<css::container::XIndexAccess> looks(
        Reference<css::sheet::XUniqueCellFormatRangesSupplier>(
            sheet->getCellRangeByPosition(region.left, region.top, region.right, region.bottom),
            UNO_QUERY_THROW)
            ->getUniqueCellFormatRanges(),
        UNO_QUERY_THROW);
    std::vector<UserCell> cells;
    for (sal_Int32 i = 0; i < looks->getCount(); ++i) {
        const Reference<css::uno::XInterface> ranges(looks->getByIndex(i), UNO_QUERY_THROW);
        if (!has_default_style(ranges))
            continue;
        const std::vector<UserCell> filled = filled_cells(ranges);
        cells.insert(cells.end(), filled.begin(), filled.end());
    }
    std::sort(cells.begin(), cells.end(), [](const UserCell& a, const UserCell& b) {
        return std::tie(a.row, a.column) < std::tie(b.row, b.column);
    });
    return cells;
}

bool is_filled(const SheetPlan& plan, int row, int column) {
    return row < plan.rows() && column < plan.columns() &&
           (plan.style_at(row, column) >= 0 || !is_empty(plan.value(row, column)));
}

UserCellsAside::UserCellsAside(const Document& document, const std::string& sheet, const Range& region,
                               const std::vector<UserCell>& cells)
    : document_(document), name_(sheet), region_(region), cells_(cells) {
    if (cells_.empty())
        return;
    // A region may end in rows that hold nothing, those of a chart.
    aside_ = std::max(used_area(document_.sheet(name_)).last_row, region_.bottom) + 1;
    for (const UserCell& cell : cells_)
        move(cell, {aside_ + cell.row, cell.column});
}

void UserCellsAside::move(const UserCell& from, const UserCell& to) const {
    const auto index = static_cast<sal_Int16>(document_.sheet_index(name_));
    Reference<css::sheet::XCellRangeMovement>(document_.sheet(name_), UNO_QUERY_THROW)
        ->moveRange({index, to.column, to.row}, {index, from.column, from.row, from.column, from.row});
}

void UserCellsAside::bring_back(std::vector<MovedNote>& notes) const {
    if (cells_.empty())
        return;
    // Cells of one row stay in one row.
    std::set<int> rows;
    for (const UserCell& cell : cells_)
        rows.insert(cell.row);
    const int below = region_.bottom + 1;
    const int added = static_cast<int>(rows.size()) + 1;
    Reference<css::table::XColumnRowRange>(document_.sheet(name_), UNO_QUERY_THROW)
        ->getRows()
        ->insertByIndex(below, added);
    for (MovedNote& note : notes)
        note.place.row += note.place.row >= below ? added : 0;
    const auto sheet = document_.sheet(name_);
    for (const UserCell& cell : cells_) {
        const UserCell to{below + static_cast<int>(std::distance(rows.begin(), rows.find(cell.row))),
                          cell.column};
        move({aside_ + added + cell.row, cell.column}, to);
        notes.push_back({{name_, to.row, to.column}, text_at(sheet, to), ""});
    }
}

} // namespace kyodo
