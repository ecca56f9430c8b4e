// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/chart_place.hpp"

#include "calc/chart_names.hpp"
#include "calc/convert.hpp"
#include "calc/properties.hpp"
#include "calc/sheet_reader.hpp"

#include <com/sun/star/container/NoSuchElementException.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>

#include <algorithm>
#include <cstdlib>
#include <sstream>
#include <vector>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr sal_Int32 leeway = 200;
constexpr sal_Int32 leeway_of_size = 30; // a thirtieth

css::awt::Point upper_left(const Document& document, const std::string& sheet, int row, int column) {
    css::awt::Point at;
    Properties(document.sheet(sheet)->getCellByPosition(column, row)).get("Position") >>= at;
    return at;
}

bool is_near(sal_Int32 a, sal_Int32 b) { return std::abs(a - b) <= leeway; }
bool is_as_long(sal_Int32 a, sal_Int32 b) {
    return std::abs(a - b) <= std::max(leeway, std::abs(b) / leeway_of_size);
}

/// The first of the lines `first` to `last` that ends behind a place; `last` where none does. `begin_of` says
/// where a line begins.
template <class BeginOf>
int line_at(int first, int last, sal_Int32 place, BeginOf begin_of) {
    while (first < last) {
        const int middle = first + (last - first) / 2;
        if (begin_of(middle + 1) > place)
            last = middle;
        else
            first = middle + 1;
    }
    return first;
}

} // namespace

Reference<css::drawing::XShape> chart_shape(const Document& document, const std::string& sheet,
                                            const rtl::OUString& chart) {
    const Reference<css::drawing::XShapes> shapes = shapes_of(document, sheet);
    for (sal_Int32 i = 0; i < shapes->getCount(); ++i) {
        Reference<css::drawing::XShape> shape(shapes->getByIndex(i), UNO_QUERY_THROW);
        if (name_of_chart_in(shape) == chart)
            return shape;
    }
    throw css::container::NoSuchElementException(chart, {});
}

css::awt::Rectangle place_of(const Reference<css::drawing::XShape>& shape) {
    const css::awt::Point at = shape->getPosition();
    const css::awt::Size size = shape->getSize();
    return {at.X, at.Y, size.Width, size.Height};
}

void set_place(const Reference<css::drawing::XShape>& shape, const css::awt::Rectangle& place) {
    shape->setSize({place.Width, place.Height});
    shape->setPosition({place.X, place.Y});
}

sal_Int32 top_of_row(const Document& document, const std::string& sheet, int row) {
    return upper_left(document, sheet, row, 0).Y;
}

std::string place_in_words(int row, const css::awt::Rectangle& place) {
    std::string words;
    for (const sal_Int32 number : {sal_Int32{row}, place.X, place.Y, place.Width, place.Height})
        words += (words.empty() ? "" : ";") + std::to_string(number);
    return words;
}

bool stands_where(const std::string& words, const Document& document, const std::string& sheet, int table_top,
                  const css::awt::Rectangle& place) {
    std::vector<sal_Int32> kept;
    std::istringstream numbers(words);
    for (std::string number; std::getline(numbers, number, ';');) {
        constexpr std::size_t most_digits = 8;
        if (number.empty() || number.size() > most_digits ||
            number.find_first_not_of("0123456789") != std::string::npos)
            return false; // a person's own words
        kept.push_back(std::stoi(number));
    }
    constexpr std::size_t parts = 5;
    constexpr sal_Int32 most_rows = 1048576;
    if (kept.size() != parts || !is_near(place.X, kept[1]) || !is_as_long(place.Width, kept[3]) ||
        !is_as_long(place.Height, kept[4]))
        return false;
    const sal_Int32 row = table_top + kept[0];
    return is_near(place.Y, kept[2]) ||
           (row < most_rows && is_near(place.Y, top_of_row(document, sheet, row)));
}

bool covers_cells(const Document& document, const std::string& sheet, const Range& within,
                  const css::awt::Rectangle& place) {
    const auto top = [&](int row) { return upper_left(document, sheet, row, within.left).Y; };
    const auto left = [&](int column) { return upper_left(document, sheet, within.top, column).X; };
    // What only touches the edge isn't under it.
    const sal_Int32 first_y = place.Y + leeway, last_y = place.Y + place.Height - leeway;
    const sal_Int32 first_x = place.X + leeway, last_x = place.X + place.Width - leeway;
    if (last_y <= top(within.top) || first_y >= top(within.bottom + 1) || last_x <= left(within.left) ||
        first_x >= left(within.right + 1))
        return false;
    const Range under{
        line_at(within.top, within.bottom, first_y, top), line_at(within.left, within.right, first_x, left),
        line_at(within.top, within.bottom, last_y, top), line_at(within.left, within.right, last_x, left)};
    const auto page = document.sheet(sheet);
    const Reference<css::sheet::XSheetCellRange> cells(
        page->getCellRangeByPosition(under.left, under.top, under.right, under.bottom), UNO_QUERY_THROW);
    const Reference<css::sheet::XSheetCellCursor> cursor = page->createCursorByRange(cells);
    cursor->collapseToMergedArea();
    const auto all = Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
    const Grid grid = read_range(page, {all.StartRow, all.StartColumn, all.EndRow, all.EndColumn});
    for (int row = 0; row < grid.rows(); ++row)
        for (int column = 0; column < grid.columns(); ++column)
            if (!is_empty(grid.at(row, column)))
                return true;
    return false;
}

} // namespace kyodo
