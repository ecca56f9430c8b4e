// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/sheet_row.hpp"

#include "calc/convert.hpp"
#include "calc/expanding_references.hpp"
#include "calc/properties.hpp"
#include "calc/undo.hpp"

#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/table/CellContentType.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include <array>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::makeAny;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

Reference<css::table::XTableRows> rows_of(const Document& document, const std::string& sheet) {
    return Reference<css::table::XColumnRowRange>(document.sheet(sheet), UNO_QUERY_THROW)->getRows();
}

Reference<css::util::XNumberFormats> formats_of(const Document& document) {
    return Reference<css::util::XNumberFormatsSupplier>(document.model(), UNO_QUERY_THROW)
        ->getNumberFormats();
}

bool shows_a_date(const Document& document, sal_Int32 key) {
    const Reference<css::beans::XPropertySet> format = formats_of(document)->getByKey(key);
    sal_Int16 type = 0;
    format->getPropertyValue("Type") >>= type;
    return (type & css::util::NumberFormat::DATE) != 0;
}

sal_Int32 date_format(const Document& document) {
    const Reference<css::util::XNumberFormats> formats = formats_of(document);
    const css::lang::Locale locale("ja", "JP", {});
    const rtl::OUString code("YYYY-MM-DD");
    const sal_Int32 known = formats->queryKey(code, locale, false);
    return known >= 0 ? known : formats->addNew(code, locale);
}

sal_Int32 format_key(const Properties& cell) {
    sal_Int32 key = 0;
    cell.get("NumberFormat") >>= key;
    return key;
}

css::sheet::ValidationType validation_type(const Properties& cell) {
    css::sheet::ValidationType type = css::sheet::ValidationType_ANY;
    Properties(cell.get("Validation")).get("Type") >>= type;
    return type;
}

bool same_look(const Properties& a, const Properties& b) {
    return a.get("CellStyle") == b.get("CellStyle") && format_key(a) == format_key(b) &&
           validation_type(a) == validation_type(b);
}

void take_look(const Reference<css::table::XCell>& from, const Reference<css::table::XCell>& to) {
    constexpr std::array hard{"NumberFormat",  "IsTextWrapped", "HoriJustify",       "VertJustify",
                              "TopBorder",     "BottomBorder",  "LeftBorder",        "RightBorder",
                              "CellBackColor", "CharColor",     "CharHeight",        "CharHeightAsian",
                              "CharWeight",    "CharFontName",  "CharFontNameAsian", "CellProtection"};
    const Properties source(from);
    const Properties target(to);
    target.set("CellStyle", source.get("CellStyle"));
    const Reference<css::beans::XPropertyState> states(from, UNO_QUERY_THROW);
    for (const char* name : hard)
        if (states->getPropertyState(rtl::OUString::createFromAscii(name)) ==
            css::beans::PropertyState_DIRECT_VALUE)
            target.set(name, source.get(name));
    target.set("Validation", source.get("Validation"));
}

} // namespace

bool is_hidden(const Document& document, const SheetRow& row) {
    bool visible = true;
    Properties(rows_of(document, row.sheet)->getByIndex(row.row)).get("IsVisible") >>= visible;
    return !visible;
}

std::vector<int> formula_columns(const Document& document, const SheetRow& row) {
    std::vector<int> columns;
    const auto sheet = document.sheet(row.sheet);
    for (int column = row.left; column <= row.right; ++column)
        if (sheet->getCellByPosition(column, row.row)->getType() == css::table::CellContentType_FORMULA)
            columns.push_back(column);
    return columns;
}

void write_value(const Document& document, const std::string& sheet, int row, int column, const Value& value,
                 bool is_date) {
    const Reference<css::table::XCell> cell = document.sheet(sheet)->getCellByPosition(column, row);
    const Properties properties(cell);
    const sal_Int32 format = format_key(properties);
    if (const auto* number = std::get_if<double>(&value)) {
        cell->setValue(*number);
        if (is_date && !shows_a_date(document, format))
            properties.set("NumberFormat", makeAny(date_format(document)));
        else if (format_key(properties) != format)
            properties.set("NumberFormat", makeAny(format));
        return;
    }
    const auto* text = std::get_if<std::string>(&value);
    if (text == nullptr) {
        cell->setFormula({});
        return;
    }
    Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->setString(to_uno(*text));
    if (format_key(properties) !=
        format) // the office makes it a text cell where the text looks like a number
        properties.set("NumberFormat", makeAny(format));
}

void insert_row(const Document& document, const SheetRow& row, bool plain, const std::string& undo_title) {
    // The office's own redo would leave out what the option adds to the formulas.
    apply_recorded(document.model(), undo_title,
                   {[document, row] {
                        const ExpandingReferences expanding(document);
                        rows_of(document, row.sheet)->insertByIndex(row.row, 1);
                        restore_undo_lock(document.model());
                    },
                    [document, row] {
                        rows_of(document, row.sheet)->removeByIndex(row.row, 1);
                        restore_undo_lock(document.model());
                    }});
    if (plain)
        Reference<css::sheet::XSheetOperation>(
            document.sheet(row.sheet)->getCellRangeByPosition(row.left, row.row, row.right, row.row),
            UNO_QUERY_THROW)
            ->clearContents(css::sheet::CellFlags::HARDATTR | css::sheet::CellFlags::STYLES);
}

void take_formats(const Document& document, const SheetRow& row, int like) {
    const auto sheet = document.sheet(row.sheet);
    for (int column = row.left; column <= row.right; ++column) {
        const Reference<css::table::XCell> from = sheet->getCellByPosition(column, like);
        const Reference<css::table::XCell> to = sheet->getCellByPosition(column, row.row);
        if (!same_look(Properties(from), Properties(to)))
            take_look(from, to);
    }
}

void print_too(const Document& document, const SheetRow& row) {
    const Reference<css::sheet::XPrintAreas> print(document.sheet(row.sheet), UNO_QUERY_THROW);
    css::uno::Sequence<css::table::CellRangeAddress> areas = print->getPrintAreas();
    bool grows = false;
    for (sal_Int32 i = 0; i < areas.getLength(); ++i)
        if (css::table::CellRangeAddress& area = areas.getArray()[i];
            area.EndRow == row.row - 1 && area.StartColumn <= row.left && area.EndColumn >= row.right) {
            ++area.EndRow;
            grows = true;
        }
    if (grows)
        print->setPrintAreas(areas);
}

} // namespace kyodo
