// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/sheet_frame.hpp"

#include "calc/properties.hpp"
#include "calc/undo.hpp"

#include <com/sun/star/table/XColumnRowRange.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::makeAny;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr int rounding = 5; // hundredths of a millimetre: a file has sizes in hundredths of a centimetre

int hundredths(double mm) { return static_cast<int>(std::lround(mm * 100)); }

Reference<css::table::XColumnRowRange> lines_of(const Document& document, const std::string& sheet) {
    return {document.sheet(sheet), UNO_QUERY_THROW};
}

/// Sets a property that makes the office paginate anew, which switches the recording of undo on.
void set_size(const Document& document, const Properties& target, const char* name,
              const css::uno::Any& value) {
    target.set(name, value);
    restore_undo_lock(document.model());
}

template <class T>
T property(const Properties& properties, const char* name) {
    T value{};
    properties.get(name) >>= value;
    return value;
}

SheetFrame::Row row_of(const Properties& row) {
    return {property<sal_Int32>(row, "Height"), static_cast<bool>(property<sal_Bool>(row, "OptimalHeight")),
            static_cast<bool>(property<sal_Bool>(row, "IsManualPageBreak"))};
}

bool same_size(int a, int b) { return std::abs(a - b) <= rounding; }

bool same_height(const SheetFrame::Row& a, const SheetFrame::Row& b) {
    return a.optimal == b.optimal && (a.optimal || same_size(a.height, b.height));
}

/// One call for all rows that follow each other and shall have the same height.
void set_heights(const Document& document, const std::string& name, int top,
                 const std::vector<SheetFrame::Row>& now, const std::vector<SheetFrame::Row>& wanted) {
    for (std::size_t first = 0; first < wanted.size();) {
        std::size_t last = first;
        const bool needed = !same_height(now[first], wanted[first]);
        while (last + 1 < wanted.size() && same_height(wanted[last + 1], wanted[first]) &&
               !same_height(now[last + 1], wanted[last + 1]) == needed)
            ++last;
        if (needed) {
            const Reference<css::table::XColumnRowRange> lines(
                document.sheet(name)->getCellRangeByPosition(0, top + static_cast<int>(first), 0,
                                                             top + static_cast<int>(last)),
                UNO_QUERY_THROW);
            const Properties rows(lines->getRows());
            if (wanted[first].optimal)
                set_size(document, rows, "OptimalHeight", makeAny(true));
            else
                set_size(document, rows, "Height", makeAny(static_cast<sal_Int32>(wanted[first].height)));
        }
        first = last + 1;
    }
}

} // namespace

SheetFrame frame_of(const Document& document, const std::string& sheet, const Range& range) {
    SheetFrame frame;
    const auto lines = lines_of(document, sheet);
    const Reference<css::table::XTableRows> rows = lines->getRows();
    for (int row = range.top; row <= range.bottom; ++row)
        frame.rows.push_back(row_of(Properties(rows->getByIndex(row))));
    const Reference<css::table::XTableColumns> columns = lines->getColumns();
    for (int column = range.left; column <= range.right; ++column)
        frame.widths.push_back(property<sal_Int32>(Properties(columns->getByIndex(column)), "Width"));
    return frame;
}

SheetFrame frame_of(const SheetPlan& plan) {
    SheetFrame frame;
    for (const double height : plan.row_heights_mm)
        frame.rows.push_back({hundredths(height), height <= 0, false});
    for (const int row : plan.page_breaks)
        frame.rows.at(static_cast<std::size_t>(row)).page_break = true;
    for (const double width : plan.column_widths_mm)
        frame.widths.push_back(hundredths(width));
    return frame;
}

void set_frame(const Document& document, const std::string& sheet, int top, int left,
               const SheetFrame& frame) {
    const auto lines = lines_of(document, sheet);
    const Reference<css::table::XTableColumns> columns = lines->getColumns();
    for (std::size_t i = 0; i < frame.widths.size(); ++i) {
        const Properties column(columns->getByIndex(left + static_cast<int>(i)));
        if (!same_size(property<sal_Int32>(column, "Width"), frame.widths[i]))
            set_size(document, column, "Width", makeAny(static_cast<sal_Int32>(frame.widths[i])));
    }
    const SheetFrame now =
        frame_of(document, sheet, {top, left, top + static_cast<int>(frame.rows.size()) - 1, left});
    set_heights(document, sheet, top, now.rows, frame.rows);
    const Reference<css::table::XTableRows> rows = lines->getRows();
    for (std::size_t i = 0; i < frame.rows.size(); ++i)
        if (frame.rows[i].page_break != now.rows[i].page_break)
            set_size(document, Properties(rows->getByIndex(top + static_cast<int>(i))), "IsStartOfNewPage",
                     makeAny(frame.rows[i].page_break));
}

} // namespace kyodo
