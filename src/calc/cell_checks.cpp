// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/cell_checks.hpp"

#include "calc/convert.hpp"
#include "calc/document_styles.hpp"
#include "calc/properties.hpp"
#include "calc/undo.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/ConditionEntryType.hpp>
#include <com/sun/star/sheet/ConditionFormatOperator.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/XConditionEntry.hpp>
#include <com/sun/star/sheet/XConditionalFormat.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/BorderLine2.hpp>

#include <com/sun/star/table/BorderLineStyle.hpp>
#include <com/sun/star/table/CellAddress.hpp>

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::makeAny;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

std::string style_name(CellCheck check) {
    return text(check == CellCheck::error ? "style.check_error" : "style.check_warning", Language::ja);
}

Reference<css::sheet::XConditionalFormats> formats_of(const Document& document, const std::string& sheet) {
    return {Properties(document.sheet(sheet)).get("ConditionalFormats"), UNO_QUERY_THROW};
}

constexpr const char* sides[] = {"TopBorder", "BottomBorder", "LeftBorder", "RightBorder"};

sal_Int32 ground(CellCheck check) { return check == CellCheck::error ? 0xFFE0E0 : 0xFFF6D5; }

bool is_ours(const std::string& style) {
    return style == style_name(CellCheck::error) || style == style_name(CellCheck::warning);
}

/// Whether a style is one of ours under another name: our ground and a frame on all sides. A file of Excel
/// keeps both, but neither the style's name nor the frame's colour.
bool looks_like_ours(const Document& document, const rtl::OUString& name) {
    const Reference<css::style::XStyleFamiliesSupplier> supplier(document.model(), UNO_QUERY_THROW);
    const Reference<css::container::XNameAccess> family(
        supplier->getStyleFamilies()->getByName(to_uno("CellStyles")), UNO_QUERY_THROW);
    if (!family->hasByName(name))
        return false;
    const Properties style(family->getByName(name));
    sal_Int32 colour = -1;
    style.get("CellBackColor") >>= colour;
    return (colour == ground(CellCheck::error) || colour == ground(CellCheck::warning)) &&
           std::all_of(std::begin(sides), std::end(sides), [&](const char* side) {
               css::table::BorderLine2 line;
               style.get(side) >>= line;
               return line.OuterLineWidth > 0;
           });
}

/// TRUE(), as we write it; other programs may write it otherwise.
bool is_always_true(const rtl::OUString& formula) {
    const rtl::OUString words = formula.trim().toAsciiUpperCase();
    return words == "TRUE()" || words == "TRUE" || words == "1";
}

/// The style of the mark that a conditional format is, if it is one of ours.
std::optional<std::string> mark_style(const Document& document,
                                      const Reference<css::sheet::XConditionalFormat>& format) {
    if (format->getCount() != 1)
        return std::nullopt;
    const Reference<css::sheet::XConditionEntry> entry(format->getByIndex(0), UNO_QUERY_THROW);
    if (entry->getType() != css::sheet::ConditionEntryType::CONDITION)
        return std::nullopt;
    sal_Int32 kind = -1;
    rtl::OUString formula;
    rtl::OUString style;
    Properties(entry).get("Operator") >>= kind;
    Properties(entry).get("Formula1") >>= formula;
    Properties(entry).get("StyleName") >>= style;
    if (kind != css::sheet::ConditionFormatOperator::EXPRESSION || !is_always_true(formula) ||
        (!is_ours(to_core(style)) && !looks_like_ours(document, style)))
        return std::nullopt;
    return to_core(style);
}

using Addresses = std::vector<css::table::CellRangeAddress>;

/// The ranges of marks, by their style.
using Ranges = std::map<std::string, Addresses>;

/// What a sheet has of conditional formats: our marks, and where the user's own lie.
struct Formats {
    Ranges marks;
    std::vector<sal_Int32> mark_ids;
    Addresses others;
};

Formats formats_on(const Document& document, const std::string& sheet) {
    Formats found;
    const css::uno::Sequence<Reference<css::sheet::XConditionalFormat>> all =
        formats_of(document, sheet)->getConditionalFormats();
    for (sal_Int32 i = 0; i < all.getLength(); ++i) {
        const Properties format(all[i]);
        const css::uno::Sequence<css::table::CellRangeAddress> ranges =
            Reference<css::sheet::XSheetCellRanges>(format.get("Range"), UNO_QUERY_THROW)
                ->getRangeAddresses();
        const auto style = mark_style(document, all[i]);
        Addresses& kept = style ? found.marks[*style] : found.others;
        kept.insert(kept.end(), ranges.begin(), ranges.end());
        if (style)
            format.get("ID") >>= found.mark_ids.emplace_back();
    }
    return found;
}

bool overlap(const css::table::CellRangeAddress& a, const css::table::CellRangeAddress& b) {
    return a.StartColumn <= b.EndColumn && b.StartColumn <= a.EndColumn && a.StartRow <= b.EndRow &&
           b.StartRow <= a.EndRow;
}

/// The ranges that touch none of the user's own formats, or those that touch one.
Addresses select(const Addresses& ranges, const Addresses& others, bool touching) {
    Addresses selected;
    std::copy_if(ranges.begin(), ranges.end(), std::back_inserter(selected), [&](const auto& range) {
        return touching == std::any_of(others.begin(), others.end(),
                                       [&](const auto& other) { return overlap(range, other); });
    });
    return selected;
}

Reference<css::sheet::XSheetCellRanges> cells_at(const Document& document, const Addresses& ranges) {
    const Reference<css::lang::XMultiServiceFactory> factory(document.model(), UNO_QUERY_THROW);
    const Reference<css::sheet::XSheetCellRangeContainer> cells(
        factory->createInstance(to_uno("com.sun.star.sheet.SheetCellRanges")), UNO_QUERY_THROW);
    cells->addRangeAddresses({ranges.data(), static_cast<sal_Int32>(ranges.size())}, true);
    return {cells, UNO_QUERY_THROW};
}

css::beans::PropertyValue property(const char* name, const css::uno::Any& value) {
    return {to_uno(name), -1, value, css::beans::PropertyState_DIRECT_VALUE};
}

/// Gives cells a format of their own. This takes away every other conditional format there, hence only for
/// cells where the user has none; but it is drawn at once, on screen and on paper.
void set_format(const Document& document, const Addresses& ranges, const std::string& style) {
    if (ranges.empty())
        return;
    const Properties cells(cells_at(document, ranges));
    const Reference<css::sheet::XSheetConditionalEntries> entries(cells.get("ConditionalFormat"),
                                                                  UNO_QUERY_THROW);
    entries->clear();
    // Undo gives a format the upper left corner of all its ranges as its base: the same from the start.
    css::table::CellAddress base(ranges[0].Sheet, ranges[0].StartColumn, ranges[0].StartRow);
    for (const css::table::CellRangeAddress& range : ranges) {
        base.Column = std::min(base.Column, range.StartColumn);
        base.Row = std::min(base.Row, range.StartRow);
    }
    const css::beans::PropertyValue entry[] = {
        property("Operator", makeAny(css::sheet::ConditionOperator_FORMULA)),
        property("Formula1", makeAny(to_uno("TRUE()"))), property("StyleName", makeAny(to_uno(style))),
        property("SourcePosition", makeAny(base))};
    entries->addNew({entry, 4});
    cells.set("ConditionalFormat", makeAny(entries));
}

/// Leaves cells without a conditional format, as if they had never had one.
void clear_format(const Document& document, const Addresses& ranges) {
    if (!ranges.empty())
        Reference<css::beans::XPropertyState>(cells_at(document, ranges), UNO_QUERY_THROW)
            ->setPropertyToDefault(to_uno("ConditionalFormat"));
}

/// Adds a format beside the user's own. The office draws it only when the file is opened again: it has no way
/// to give cells a second format that leaves the first where it is.
void add_format(const Document& document, const std::string& sheet, const Addresses& ranges,
                const std::string& style) {
    if (ranges.empty())
        return;
    const auto formats = formats_of(document, sheet);
    const sal_Int32 id = formats->createByRange(cells_at(document, ranges));
    const css::uno::Sequence<Reference<css::sheet::XConditionalFormat>> all =
        formats->getConditionalFormats();
    for (sal_Int32 i = 0; i < all.getLength(); ++i) {
        sal_Int32 each = 0;
        Properties(all[i]).get("ID") >>= each;
        if (each != id)
            continue;
        all[i]->createEntry(css::sheet::ConditionEntryType::CONDITION, 0);
        const Properties entry(
            Reference<css::sheet::XConditionEntry>(all[i]->getByIndex(0), UNO_QUERY_THROW));
        entry.set("Operator", makeAny(css::sheet::ConditionFormatOperator::EXPRESSION));
        entry.set("Formula1", makeAny(to_uno("TRUE()")));
        entry.set("StyleName", makeAny(to_uno(style)));
    }
}

void make_style(const Document& document, const std::string& style_of) {
    const Reference<css::style::XStyleFamiliesSupplier> supplier(document.model(), UNO_QUERY_THROW);
    const Reference<css::container::XNameContainer> family(
        supplier->getStyleFamilies()->getByName(to_uno("CellStyles")), UNO_QUERY_THROW);
    const rtl::OUString name = to_uno(style_of);
    if (family->hasByName(name))
        return;
    const CellCheck check = style_of == style_name(CellCheck::error) ? CellCheck::error : CellCheck::warning;
    const Reference<css::lang::XMultiServiceFactory> factory(document.model(), UNO_QUERY_THROW);
    const auto style = factory->createInstance(to_uno("com.sun.star.style.CellStyle"));
    family->insertByName(name, makeAny(style));
    const Properties properties(style);
    // Seen on paper too: an error has a thick frame, what should be confirmed a dashed one.
    css::table::BorderLine2 line;
    line.LineStyle =
        check == CellCheck::error ? css::table::BorderLineStyle::SOLID : css::table::BorderLineStyle::DASHED;
    line.Color = check == CellCheck::error ? 0xC00000 : 0x806000;
    line.OuterLineWidth = line.LineWidth = check == CellCheck::error ? 62 : 35; // hundredths of a millimetre
    for (const char* side : sides)
        properties.set(side, makeAny(line));
    properties.set("CellBackColor", makeAny(ground(check)));
}

void apply(const Document& document, const std::string& sheet, const Ranges& ranges) {
    const Formats before = formats_on(document, sheet);
    // The list first: taking range by range out of a long list would be quadratic.
    for (const sal_Int32 id : before.mark_ids)
        formats_of(document, sheet)->removeByID(id);
    for (const auto& [style, marked] : before.marks)
        clear_format(document, select(marked, before.others, false));
    for (const auto& [style, marked] : ranges) {
        if (marked.empty())
            continue;
        make_style(document, style);
        set_format(document, select(marked, before.others, false), style);
        add_format(document, sheet, select(marked, before.others, true), style);
    }
    restore_undo_lock(document.model());
}

} // namespace

bool has_cell_checks(const Document& document, const std::string& sheet) {
    return !formats_on(document, sheet).marks.empty();
}

void set_cell_checks(const Document& document, const std::string& sheet, const CellChecks& checks,
                     const std::string& undo_title) {
    const Ranges before = formats_on(document, sheet).marks;
    if (before.empty() && checks.empty())
        return;
    const auto index = static_cast<sal_Int16>(document.sheet_index(sheet));
    Ranges after;
    for (const auto& [check, places] : checks)
        for (const Place& place : places)
            after[style_name(check)].emplace_back(index, place.column, place.row, place.column, place.row);
    const std::set<std::string> styles = style_names(document.model(), "CellStyles");
    apply_recorded(document.model(), undo_title,
                   {[document, sheet, after] { apply(document, sheet, after); },
                    [document, sheet, before, styles] {
                        if (!document.has_sheet(sheet))
                            return;
                        apply(document, sheet, before);
                        remove_other_styles(document.model(), "CellStyles", styles);
                    }});
}

} // namespace kyodo
