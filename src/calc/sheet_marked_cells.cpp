// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/sheet_marked_cells.hpp"

#include "calc/convert.hpp"
#include "calc/properties.hpp"
#include "calc/sheet_reader.hpp"

#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XSheetAnnotationAnchor.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <algorithm>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
namespace flags = css::sheet::CellFlags;

constexpr sal_Int16 any_content = flags::VALUE | flags::DATETIME | flags::STRING | flags::FORMULA;

std::string text_of(const Reference<css::uno::XInterface>& cell) {
    return to_core(Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->getString());
}

std::string comment_of(const Reference<css::uno::XInterface>& cell) {
    const Reference<css::sheet::XSheetAnnotationAnchor> anchor(cell, UNO_QUERY_THROW);
    return anchor->getAnnotation().is() ? text_of(anchor->getAnnotation()) : std::string();
}

/// The cell that a drawing is anchored to; nothing for one that is anchored to the page.
std::optional<css::table::CellAddress> anchor_of(const Reference<css::uno::XInterface>& shape) {
    const Reference<css::sheet::XCellAddressable> cell(Properties(shape).get("Anchor"), UNO_QUERY);
    return cell.is() ? std::optional(cell->getCellAddress()) : std::nullopt;
}

} // namespace

MarkedCells::MarkedCells(const Document& document, const std::string& sheet, const Range& region,
                         const std::vector<UserCell>& user_cells)
    : sheet_(document.sheet(sheet)), region_(region), last_column_(used_area(sheet_).last_column),
      sheet_index_(static_cast<sal_Int16>(document.sheet_index(sheet))) {
    last_column_ = std::max(last_column_, region_.right);
    const Reference<css::drawing::XDrawPagesSupplier> pages(document.model(), UNO_QUERY_THROW);
    drawings_.set(pages->getDrawPages()->getByIndex(sheet_index_), UNO_QUERY_THROW);
    if (region_.left > 0)
        find_contents({region_.top, 0, region_.bottom, region_.left - 1}, false);
    if (last_column_ > region_.right)
        find_contents({region_.top, region_.right + 1, region_.bottom, last_column_}, false);
    find_contents(region_, true);
    for (const UserCell& cell : user_cells) {
        Row& marks = rows_[cell.row - region_.top];
        marks.columns.push_back(cell.column);
        marks.texts.push_back(text_of(sheet_->getCellByPosition(cell.column, cell.row)));
        marks.inner.insert(cell.column);
    }
    find_shapes();
}

void MarkedCells::find_contents(const Range& range, bool inside) {
    const Reference<css::sheet::XCellRangesQuery> cells(
        sheet_->getCellRangeByPosition(range.left, range.top, range.right, range.bottom), UNO_QUERY_THROW);
    const auto mark = [&](sal_Int16 what, auto&& text, bool comment) {
        const css::uno::Sequence<css::table::CellRangeAddress> found =
            cells->queryContentCells(what)->getRangeAddresses();
        for (sal_Int32 i = 0; i < found.getLength(); ++i)
            for (int row = found[i].StartRow; row <= found[i].EndRow; ++row)
                for (int column = found[i].StartColumn; column <= found[i].EndColumn; ++column) {
                    Row& marks = rows_[row - region_.top];
                    marks.columns.push_back(column);
                    marks.texts.push_back(text(sheet_->getCellByPosition(column, row)));
                    if (comment && inside)
                        marks.inner.insert(column);
                }
    };
    if (!inside)
        mark(any_content, text_of, false);
    mark(flags::ANNOTATION, comment_of, true);
}

void MarkedCells::find_shapes() {
    for (sal_Int32 i = 0; i < drawings_->getCount(); ++i) {
        const Reference<css::uno::XInterface> shape(drawings_->getByIndex(i), UNO_QUERY_THROW);
        const auto anchor = anchor_of(shape);
        if (anchor && region_.top <= anchor->Row && anchor->Row <= region_.bottom) {
            rows_[anchor->Row - region_.top].columns.push_back(anchor->Column);
        }
    }
}

int MarkedCells::first_column(int row) const {
    const std::vector<int>& columns = rows_.at(row).columns;
    return *std::min_element(columns.begin(), columns.end());
}

void MarkedCells::move_shapes(int from_row, int to_row, int first_column, int last_column) const {
    for (sal_Int32 i = 0; i < drawings_->getCount(); ++i) {
        const Reference<css::uno::XInterface> shape(drawings_->getByIndex(i), UNO_QUERY_THROW);
        const auto anchor = anchor_of(shape);
        if (anchor && anchor->Row == from_row && first_column <= anchor->Column &&
            anchor->Column <= last_column)
            Properties(shape).set("Anchor",
                                  css::uno::makeAny(sheet_->getCellByPosition(anchor->Column, to_row)));
    }
}

} // namespace kyodo
