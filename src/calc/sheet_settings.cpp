// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/sheet_settings.hpp"

#include "calc/convert.hpp"
#include "calc/properties.hpp"
#include "calc/undo.hpp"
#include "core/sheet/flat_ods.hpp"

#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/ValidationAlertStyle.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>

#include <array>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::makeAny;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

css::table::CellRangeAddress address(const Document& document, const std::string& sheet, const Range& range) {
    return {static_cast<sal_Int16>(document.sheet_index(sheet)), range.left, range.top, range.right,
            range.bottom};
}

Reference<css::sheet::XNamedRanges> local_names(const Document& document, const std::string& sheet) {
    return {Properties(document.sheet(sheet)).get("NamedRanges"), UNO_QUERY_THROW};
}

std::string absolute(int row, int column) {
    std::string letters = a1(column, 0);
    letters.pop_back();
    return "$" + letters + "$" + std::to_string(row + 1);
}

void set_region(const Document& document, const std::string& sheet, const SheetPlan& plan, int top,
                int left) {
    const Reference<css::sheet::XNamedRanges> names = local_names(document, sheet);
    const rtl::OUString name = to_uno(plan.region);
    if (names->hasByName(name))
        names->removeByName(name);
    const std::string content = "$" + quoted_sheet_name(sheet) + "." + absolute(top, left) + ":" +
                                absolute(top + plan.rows() - 1, left + plan.columns() - 1);
    const css::table::CellAddress origin(static_cast<sal_Int16>(document.sheet_index(sheet)), 0, 0);
    names->addNewByName(name, to_uno(content), origin, 0);
}

void set_bounds(const Reference<css::beans::XPropertySet>& validation, const Choices& choices) {
    Properties(validation)
        .set("Type", makeAny(choices.entries == Entries::whole ? css::sheet::ValidationType_WHOLE
                                                               : css::sheet::ValidationType_DECIMAL));
    const Reference<css::sheet::XSheetCondition> condition(validation, UNO_QUERY_THROW);
    const auto bound = [](const std::optional<double>& value, const char* none) {
        return to_uno(value ? to_text(*value) : none);
    };
    condition->setOperator(css::sheet::ConditionOperator_BETWEEN);
    condition->setFormula1(bound(choices.least, "-999999999999999"));
    condition->setFormula2(bound(choices.most, "999999999999999"));
}

/// What compares a value with a list's: nothing does, nor is it saved, but two lists that differ in it are
/// two.
constexpr std::array unused_operators{
    css::sheet::ConditionOperator_EQUAL,   css::sheet::ConditionOperator_NOT_EQUAL,
    css::sheet::ConditionOperator_GREATER, css::sheet::ConditionOperator_GREATER_EQUAL,
    css::sheet::ConditionOperator_LESS,    css::sheet::ConditionOperator_LESS_EQUAL,
    css::sheet::ConditionOperator_BETWEEN, css::sheet::ConditionOperator_NOT_BETWEEN,
};

void set_choices(const Reference<css::sheet::XSpreadsheet>& sheet, const Choices& choices,
                 std::size_t variant = 0) {
    const Range& range = choices.range;
    const Properties cells(sheet->getCellRangeByPosition(range.left, range.top, range.right, range.bottom));
    const Reference<css::beans::XPropertySet> validation(cells.get("Validation"), UNO_QUERY_THROW);
    const Properties rule(validation);
    if (!choices.source.empty()) {
        rule.set("Type", makeAny(css::sheet::ValidationType_LIST));
        rule.set("ShowList", makeAny(static_cast<sal_Int16>(1)));
        const Reference<css::sheet::XSheetCondition> condition(validation, UNO_QUERY_THROW);
        condition->setOperator(unused_operators[variant % unused_operators.size()]);
        condition->setFormula1(to_uno(choices.source));
    }
    if (choices.source.empty() && choices.entries != Entries::anything)
        set_bounds(validation, choices);
    rule.set("IgnoreBlankCells", makeAny(true));
    rule.set("ShowErrorMessage", makeAny(choices.checks()));
    rule.set("ErrorAlertStyle", makeAny(css::sheet::ValidationAlertStyle_WARNING));
    rule.set("ErrorTitle", makeAny(to_uno(choices.error_title)));
    rule.set("ErrorMessage", makeAny(to_uno(choices.error)));
    rule.set("ShowInputMessage", makeAny(!choices.hint.empty()));
    rule.set("InputTitle", makeAny(to_uno(choices.hint_title)));
    rule.set("InputMessage", makeAny(to_uno(choices.hint)));
    cells.set("Validation", makeAny(validation));
}

} // namespace

std::string page_style_of(const Document& document, const std::string& sheet) {
    rtl::OUString style;
    Properties(document.sheet(sheet)).get("PageStyle") >>= style;
    return to_core(style);
}

void set_print_area(const Document& document, const std::string& sheet, const Range& area) {
    css::uno::Sequence<css::table::CellRangeAddress> ranges(1);
    ranges.getArray()[0] = address(document, sheet, area);
    Reference<css::sheet::XPrintAreas>(document.sheet(sheet), UNO_QUERY_THROW)->setPrintAreas(ranges);
}

void set_page_style(const Document& document, const std::string& sheet, const std::string& style) {
    Properties(document.sheet(sheet)).set("PageStyle", makeAny(to_uno(style)));
}

void apply_sheet_settings(const Document& document, const std::string& name, const SheetPlan& plan, int top,
                          int left) {
    const Reference<css::sheet::XSpreadsheet> sheet = document.sheet(name);
    const Reference<css::sheet::XPrintAreas> areas(sheet, UNO_QUERY_THROW);
    if (plan.print_area)
        set_print_area(document, name, {0, 0, plan.print_area->bottom + top, plan.print_area->right + left});
    if (plan.page.repeat_first >= 0) {
        areas->setTitleRows(
            address(document, name, {plan.page.repeat_first + top, 0, plan.page.repeat_last + top, 0}));
        areas->setPrintTitleRows(true);
    }
    if (plan.page.repeat_columns > 0) {
        areas->setTitleColumns(address(document, name, {0, left, 0, left + plan.page.repeat_columns - 1}));
        areas->setPrintTitleColumns(true);
    }
    for (const Choices& choices : plan.choices)
        set_choices(sheet, choices);
    if (!plan.region.empty())
        set_region(document, name, plan, top, left);
}

void apply_choices(const Document& document, const std::string& name, const std::vector<Choices>& choices,
                   std::size_t variant) {
    const Reference<css::sheet::XSpreadsheet> sheet = document.sheet(name);
    for (const Choices& each : choices)
        set_choices(sheet, each, variant);
}

std::optional<Range> named_region(const Document& document, const std::string& sheet,
                                  const std::string& name) {
    const Reference<css::sheet::XNamedRanges> names = local_names(document, sheet);
    if (!names->hasByName(to_uno(name)))
        return std::nullopt;
    const Reference<css::sheet::XCellRangeReferrer> referrer(names->getByName(to_uno(name)), UNO_QUERY);
    const Reference<css::sheet::XCellRangeAddressable> cells(
        referrer.is() ? referrer->getReferredCells() : Reference<css::table::XCellRange>(), UNO_QUERY);
    if (!cells.is())
        return std::nullopt;
    const css::table::CellRangeAddress found = cells->getRangeAddress();
    if (found.Sheet != document.sheet_index(sheet))
        return std::nullopt;
    return Range{found.StartRow, found.StartColumn, found.EndRow, found.EndColumn};
}

} // namespace kyodo
