// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "entry_sheet_look.hpp"

#include "strings.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XUnnamedDatabaseRanges.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>
#include <com/sun/star/sheet/XViewPane.hpp>

#include <algorithm>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;
constexpr int most_columns = 40;

using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

template <typename T>
T property(const uno::Reference<uno::XInterface>& of, const char* name) {
    T value{};
    uno::Reference<css::beans::XPropertySet>(of, UNO_QUERY_THROW)->getPropertyValue(to_office(name)) >>=
        value;
    return value;
}

std::string words(const uno::Reference<uno::XInterface>& of, const char* name) {
    return from_office(property<rtl::OUString>(of, name));
}

const char* kind(css::sheet::ValidationType type) {
    switch (type) {
    case css::sheet::ValidationType_LIST:
        return "list";
    case css::sheet::ValidationType_WHOLE:
        return "whole";
    case css::sheet::ValidationType_DECIMAL:
        return "decimal";
    default:
        return "any";
    }
}

std::string rule_of(const Document& document, const Sheet& sheet, const CellPlace& place) {
    const auto rule =
        property<uno::Reference<css::beans::XPropertySet>>(cell(sheet, address(place)), "Validation");
    const auto type = property<css::sheet::ValidationType>(rule, "Type");
    const uno::Reference<css::sheet::XSheetCondition> condition(rule, UNO_QUERY_THROW);
    std::string line = kind(type);
    if (type == css::sheet::ValidationType_LIST)
        for (const std::string& choice : drop_down(document, sheet, address(place)).choices)
            line += "/" + choice;
    else if (type != css::sheet::ValidationType_ANY)
        line += " " + from_office(condition->getFormula1()) + " " + from_office(condition->getFormula2());
    if (property<bool>(rule, "ShowInputMessage"))
        line += " hint: " + words(rule, "InputTitle") + ": " + words(rule, "InputMessage");
    if (type != css::sheet::ValidationType_ANY && property<bool>(rule, "ShowErrorMessage"))
        line += " else: " + words(rule, "ErrorTitle") + ": " + words(rule, "ErrorMessage");
    std::erase(line, '\r');
    return line;
}

std::string cells(const css::table::CellRangeAddress& range) {
    return address({range.StartRow, range.StartColumn}) + ":" + address({range.EndRow, range.EndColumn});
}

/// The cells of the automatic filter of a sheet; a file of Excel has it without a name.
std::string filter_of(const Document& document, int index) {
    const auto ranges =
        property<uno::Reference<css::sheet::XDatabaseRanges>>(document.model(), "DatabaseRanges");
    const auto area = [](const uno::Reference<uno::XInterface>& range) {
        return uno::Reference<css::sheet::XDatabaseRange>(range, UNO_QUERY_THROW)->getDataArea();
    };
    for (const rtl::OUString& name : ranges->getElementNames())
        if (const uno::Reference<uno::XInterface> range(ranges->getByName(name), UNO_QUERY_THROW);
            property<bool>(range, "AutoFilter") && area(range).Sheet == index)
            return cells(area(range));
    const auto unnamed = property<uno::Reference<css::sheet::XUnnamedDatabaseRanges>>(
        document.model(), "UnnamedDatabaseRanges");
    if (unnamed.is() && unnamed->hasByTable(index))
        if (const uno::Reference<uno::XInterface> range(unnamed->getByTable(index), UNO_QUERY_THROW);
            property<bool>(range, "AutoFilter"))
            return cells(area(range));
    return "none";
}

std::string frozen_of(const Document& document) {
    const uno::Reference<css::sheet::XViewFreezable> view(document.model()->getCurrentController(),
                                                          UNO_QUERY_THROW);
    if (!view->hasFrozenPanes())
        return "nothing";
    const uno::Reference<css::container::XIndexAccess> panes(view, UNO_QUERY_THROW);
    const auto first =
        uno::Reference<css::sheet::XViewPane>(panes->getByIndex(0), UNO_QUERY_THROW)->getVisibleRange();
    return std::to_string(first.EndRow + 1) + " rows, " + std::to_string(first.EndColumn + 1) + " columns";
}

} // namespace

std::vector<std::string> entry_sheet_look(const Document& document, const std::string& name, int header_row) {
    const Sheet sheet = document.sheet(name);
    std::vector<std::string> lines;
    uno::Reference<css::sheet::XSpreadsheetView>(document.model()->getCurrentController(), UNO_QUERY_THROW)
        ->setActiveSheet(sheet);
    lines.push_back("frozen: " + frozen_of(document));
    const auto names = document.sheet_names();
    const auto index = std::find(names.begin(), names.end(), name) - names.begin();
    lines.push_back("filter: " + filter_of(document, static_cast<int>(index)));
    const uno::Reference<css::sheet::XPrintAreas> print(sheet, UNO_QUERY_THROW);
    const auto rows = print->getTitleRows();
    const auto columns = print->getTitleColumns();
    lines.push_back("each page: " +
                    (print->getPrintTitleRows()
                         ? std::to_string(rows.StartRow + 1) + "-" + std::to_string(rows.EndRow + 1)
                         : std::string("none")) +
                    ", " +
                    (print->getPrintTitleColumns() ? std::to_string(columns.StartColumn + 1) + "-" +
                                                         std::to_string(columns.EndColumn + 1)
                                                   : std::string("none")));
    for (int column = 0; column < most_columns; ++column)
        if (const std::string title = shown(sheet, address({header_row, column})); !title.empty())
            lines.push_back(title + ": " + rule_of(document, sheet, {header_row + 1, column}));
    return lines;
}

} // namespace kyodo::office
