// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "cells.hpp"

#include "strings.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/text/XTextRange.hpp>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;
using css::table::XCell;

std::string text_of(const uno::Reference<XCell>& cell) {
    return from_office(uno::Reference<css::text::XTextRange>(cell, uno::UNO_QUERY_THROW)->getString());
}

} // namespace

uno::Reference<XCell> cell(const Sheet& sheet, const std::string& address) {
    return sheet->getCellRangeByName(to_office(address))->getCellByPosition(0, 0);
}

std::string shown(const Sheet& sheet, const std::string& address) { return text_of(cell(sheet, address)); }

double number(const Sheet& sheet, const std::string& address) { return cell(sheet, address)->getValue(); }

int error_code(const Sheet& sheet, const std::string& address) { return cell(sheet, address)->getError(); }

std::string formula(const Sheet& sheet, const std::string& address) {
    return from_office(cell(sheet, address)->getFormula());
}

std::string local_formula(const Sheet& sheet, const std::string& address) {
    const uno::Reference<css::beans::XPropertySet> properties(cell(sheet, address), uno::UNO_QUERY_THROW);
    rtl::OUString text;
    properties->getPropertyValue("FormulaLocal") >>= text;
    return from_office(text);
}

void set_text(const Sheet& sheet, const std::string& address, const std::string& text) {
    uno::Reference<css::text::XTextRange>(cell(sheet, address), uno::UNO_QUERY_THROW)
        ->setString(to_office(text));
}

void set_number(const Sheet& sheet, const std::string& address, double value) {
    cell(sheet, address)->setValue(value);
}

void type_formula(const Sheet& sheet, const std::string& address, const std::string& formula) {
    const uno::Reference<css::beans::XPropertySet> properties(cell(sheet, address), uno::UNO_QUERY_THROW);
    properties->setPropertyValue("FormulaLocal", uno::Any(to_office(formula)));
}

std::vector<std::vector<std::string>> shown_area(const Sheet& sheet) {
    const auto cursor = sheet->createCursor();
    uno::Reference<css::sheet::XUsedAreaCursor>(cursor, uno::UNO_QUERY_THROW)->gotoEndOfUsedArea(false);
    const auto end =
        uno::Reference<css::sheet::XCellRangeAddressable>(cursor, uno::UNO_QUERY_THROW)->getRangeAddress();
    // All at once: a call for each cell of each sheet took half of the time of some tests. A text is shown as
    // it is; how a number or an error is shown, its cell says.
    const auto data =
        uno::Reference<css::sheet::XCellRangeData>(
            sheet->getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow), uno::UNO_QUERY_THROW)
            ->getDataArray();
    std::vector<std::vector<std::string>> rows;
    for (sal_Int32 row = 0; row < data.getLength(); ++row) {
        std::vector<std::string>& cells = rows.emplace_back();
        for (sal_Int32 column = 0; column < data[row].getLength(); ++column) {
            rtl::OUString text;
            cells.push_back((data[row][column] >>= text) ? from_office(text)
                                                         : text_of(sheet->getCellByPosition(column, row)));
        }
    }
    return rows;
}

} // namespace kyodo::office
