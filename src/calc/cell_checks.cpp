// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/cell_checks.hpp"

#include "calc/convert.hpp"
#include "calc/document_styles.hpp"
#include "calc/properties.hpp"
#include "calc/undo.hpp"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/ConditionEntryType.hpp>
#include <com/sun/star/sheet/ConditionFormatOperator.hpp>
#include <com/sun/star/sheet/XConditionEntry.hpp>
#include <com/sun/star/sheet/XConditionalFormat.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/BorderLineStyle.hpp>

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

/// The mark that a conditional format is, if it is one of ours.
std::optional<CellCheck> check_of(const Reference<css::sheet::XConditionalFormat>& format) {
    if (format->getCount() != 1)
        return std::nullopt;
    const Reference<css::sheet::XConditionEntry> entry(format->getByIndex(0), UNO_QUERY_THROW);
    if (entry->getType() != css::sheet::ConditionEntryType::CONDITION)
        return std::nullopt;
    rtl::OUString style;
    Properties(entry).get("StyleName") >>= style;
    for (const CellCheck check : {CellCheck::error, CellCheck::warning})
        if (to_core(style) == style_name(check))
            return check;
    return std::nullopt;
}

/// The ranges of one kind of marks.
using Ranges = std::map<CellCheck, css::uno::Sequence<css::table::CellRangeAddress>>;

Ranges current(const Document& document, const std::string& sheet) {
    Ranges ranges;
    const auto formats = formats_of(document, sheet);
    const css::uno::Sequence<Reference<css::sheet::XConditionalFormat>> all =
        formats->getConditionalFormats();
    for (sal_Int32 i = 0; i < all.getLength(); ++i)
        if (const auto check = check_of(all[i]))
            ranges[*check] =
                Reference<css::sheet::XSheetCellRanges>(Properties(all[i]).get("Range"), UNO_QUERY_THROW)
                    ->getRangeAddresses();
    return ranges;
}

void remove_all(const Document& document, const std::string& sheet) {
    const auto formats = formats_of(document, sheet);
    const css::uno::Sequence<Reference<css::sheet::XConditionalFormat>> all =
        formats->getConditionalFormats();
    std::vector<sal_Int32> ours;
    for (sal_Int32 i = 0; i < all.getLength(); ++i)
        if (check_of(all[i])) {
            sal_Int32 id = 0;
            Properties(all[i]).get("ID") >>= id;
            ours.push_back(id);
        }
    for (const sal_Int32 id : ours)
        formats->removeByID(id);
}

void make_style(const Document& document, CellCheck check) {
    const Reference<css::style::XStyleFamiliesSupplier> supplier(document.model(), UNO_QUERY_THROW);
    const Reference<css::container::XNameContainer> family(
        supplier->getStyleFamilies()->getByName(to_uno("CellStyles")), UNO_QUERY_THROW);
    const rtl::OUString name = to_uno(style_name(check));
    if (family->hasByName(name))
        return;
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
    for (const char* side : {"TopBorder", "BottomBorder", "LeftBorder", "RightBorder"})
        properties.set(side, makeAny(line));
    properties.set("CellBackColor",
                   makeAny(static_cast<sal_Int32>(check == CellCheck::error ? 0xFFE0E0 : 0xFFF6D5)));
}

void apply(const Document& document, const std::string& sheet, const Ranges& ranges) {
    remove_all(document, sheet);
    const Reference<css::lang::XMultiServiceFactory> factory(document.model(), UNO_QUERY_THROW);
    const auto formats = formats_of(document, sheet);
    for (const auto& [check, addresses] : ranges) {
        if (addresses.getLength() == 0)
            continue;
        make_style(document, check);
        const Reference<css::sheet::XSheetCellRangeContainer> cells(
            factory->createInstance(to_uno("com.sun.star.sheet.SheetCellRanges")), UNO_QUERY_THROW);
        cells->addRangeAddresses(addresses, true);
        const sal_Int32 id =
            formats->createByRange(Reference<css::sheet::XSheetCellRanges>(cells, UNO_QUERY_THROW));
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
            entry.set("StyleName", makeAny(to_uno(style_name(check))));
        }
    }
    restore_undo_lock(document.model());
}

} // namespace

bool has_cell_checks(const Document& document, const std::string& sheet) {
    return !current(document, sheet).empty();
}

void set_cell_checks(const Document& document, const std::string& sheet, const CellChecks& checks,
                     const std::string& undo_title) {
    const Ranges before = current(document, sheet);
    if (before.empty() && checks.empty())
        return;
    const auto index = static_cast<sal_Int16>(document.sheet_index(sheet));
    Ranges after;
    for (const auto& [check, places] : checks) {
        css::uno::Sequence<css::table::CellRangeAddress> addresses(static_cast<sal_Int32>(places.size()));
        css::table::CellRangeAddress* at = addresses.getArray();
        for (const Place& place : places)
            *at++ = css::table::CellRangeAddress(index, place.column, place.row, place.column, place.row);
        after[check] = addresses;
    }
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
