// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/document_styles.hpp"

#include "calc/convert.hpp"
#include "calc/properties.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XHeaderFooterContent.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormats.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include <cmath>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::makeAny;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

Reference<css::container::XNameContainer> family_of(const Reference<css::frame::XModel>& model,
                                                    const char* family) {
    const Reference<css::style::XStyleFamiliesSupplier> supplier(model, UNO_QUERY_THROW);
    return {supplier->getStyleFamilies()->getByName(rtl::OUString::createFromAscii(family)), UNO_QUERY_THROW};
}

sal_Int32 hundredths(double mm) { return static_cast<sal_Int32>(std::lround(mm * 100)); }

sal_Int32 colour(const std::string& hex) {
    return static_cast<sal_Int32>(std::stoul(hex.substr(1), nullptr, 16));
}

Reference<css::text::XTextContent> field(const Reference<css::frame::XModel>& model, const char* name) {
    const Reference<css::lang::XMultiServiceFactory> factory(model, UNO_QUERY_THROW);
    return {factory->createInstance(to_uno(std::string("com.sun.star.text.TextField.") + name)),
            UNO_QUERY_THROW};
}

/// The end of a text as a cursor: a footer's text takes fields at a cursor only, not at getEnd().
Reference<css::text::XTextRange> end_of(const Reference<css::text::XText>& text) {
    const Reference<css::text::XTextCursor> cursor = text->createTextCursor();
    cursor->gotoEnd(false);
    return {cursor, UNO_QUERY_THROW};
}

void append_field(const Reference<css::text::XText>& text, const Reference<css::text::XTextContent>& field) {
    text->insertTextContent(end_of(text), field, false);
}

/// 「年次計画　1 / 3」, as the flat ODS writes it.
void set_footer(const Reference<css::frame::XModel>& model, const Properties& style) {
    const Reference<css::sheet::XHeaderFooterContent> content(style.get("RightPageFooterContent"),
                                                              UNO_QUERY_THROW);
    for (const Reference<css::text::XText>& side : {content->getLeftText(), content->getRightText()})
        side->setString(rtl::OUString());
    const Reference<css::text::XText> middle = content->getCenterText();
    middle->setString(rtl::OUString());
    append_field(middle, field(model, "SheetName"));
    middle->insertString(end_of(middle), to_uno("　"), false);
    append_field(middle, field(model, "PageNumber"));
    middle->insertString(end_of(middle), to_uno(" / "), false);
    append_field(middle, field(model, "PageCount"));
    style.set("RightPageFooterContent", makeAny(content));
}

void set_text_properties(const Properties& target, const Style& style) {
    const float weight = style.bold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL;
    for (const char* script : {"", "Asian", "Complex"}) {
        const std::string suffix = script;
        target.set(("CharFontName" + suffix).c_str(), makeAny(to_uno(sheet_font)));
        target.set(("CharHeight" + suffix).c_str(), makeAny(static_cast<float>(style.points)));
        target.set(("CharWeight" + suffix).c_str(), makeAny(weight));
    }
    target.set("CharLocaleAsian", makeAny(css::lang::Locale(to_uno("ja"), to_uno("JP"), rtl::OUString())));
    target.set("CharColor", makeAny(colour(ink_colour(style.tone))));
}

void set_cell_properties(const Properties& target, const Style& style) {
    using css::table::CellHoriJustify;
    const CellHoriJustify justify = style.align == Align::left     ? css::table::CellHoriJustify_LEFT
                                    : style.align == Align::center ? css::table::CellHoriJustify_CENTER
                                    : style.align == Align::right  ? css::table::CellHoriJustify_RIGHT
                                                                   : css::table::CellHoriJustify_STANDARD;
    target.set("HoriJustify", makeAny(justify));
    target.set("VertJustify",
               makeAny(style.top ? css::table::CellVertJustify2::TOP : css::table::CellVertJustify2::CENTER));
    target.set("IsTextWrapped", makeAny(style.wrap));
    for (const char* side : {"ParaLeftMargin", "ParaRightMargin", "ParaTopMargin", "ParaBottomMargin"})
        target.set(side, makeAny(hundredths(0.5)));
    if (style.tone > 0)
        target.set("CellBackColor", makeAny(colour(tone_colour(style.tone))));
    if (style.border) {
        css::table::BorderLine2 line;
        line.Color = style.hairline ? 0x999999 : 0;
        line.OuterLineWidth = 18; // half a point
        line.LineWidth = 18;
        for (const char* side : {"TopBorder", "BottomBorder", "LeftBorder", "RightBorder"})
            target.set(side, makeAny(line));
    }
    if (style.unlocked)
        target.set("CellProtection", makeAny(css::util::CellProtection(false, false, false, false)));
}

const char* format_code(NumberFormat format) {
    switch (format) {
    case NumberFormat::date:
        return "YYYY-MM-DD";
    case NumberFormat::decimals_1:
        return "#,##0.0";
    case NumberFormat::decimals_2:
        return "#,##0.00";
    case NumberFormat::decimals_3:
        return "#,##0.000";
    case NumberFormat::decimals_4:
        return "#,##0.0000";
    default:
        return "#,##0";
    }
}

sal_Int32 number_format(const Reference<css::frame::XModel>& model, NumberFormat format) {
    const Reference<css::util::XNumberFormatsSupplier> supplier(model, UNO_QUERY_THROW);
    const Reference<css::util::XNumberFormats> formats = supplier->getNumberFormats();
    if (format == NumberFormat::text)
        return Reference<css::util::XNumberFormatTypes>(formats, UNO_QUERY_THROW)
            ->getStandardFormat(css::util::NumberFormat::TEXT, css::lang::Locale());
    const css::lang::Locale english(to_uno("en"), to_uno("US"), rtl::OUString());
    const rtl::OUString code = to_uno(format_code(format));
    const sal_Int32 known = formats->queryKey(code, english, false);
    return known >= 0 ? known : formats->addNew(code, english);
}

} // namespace

std::set<std::string> style_names(const Reference<css::frame::XModel>& model, const char* family) {
    std::set<std::string> names;
    const css::uno::Sequence<rtl::OUString> all = family_of(model, family)->getElementNames();
    for (sal_Int32 i = 0; i < all.getLength(); ++i)
        names.insert(to_core(all[i]));
    return names;
}

void remove_other_styles(const Reference<css::frame::XModel>& model, const char* family,
                         const std::set<std::string>& keep) {
    const Reference<css::container::XNameContainer> styles = family_of(model, family);
    for (const std::string& name : style_names(model, family))
        if (!keep.contains(name))
            styles->removeByName(to_uno(name));
}

void ensure_page_style(const Reference<css::frame::XModel>& model, const PageSetup& page) {
    const Reference<css::container::XNameContainer> styles = family_of(model, "PageStyles");
    const rtl::OUString name = to_uno(page.style_name());
    if (styles->hasByName(name))
        return;
    const Reference<css::lang::XMultiServiceFactory> factory(model, UNO_QUERY_THROW);
    styles->insertByName(
        name, makeAny(Reference<css::style::XStyle>(
                  factory->createInstance(to_uno("com.sun.star.style.PageStyle")), UNO_QUERY_THROW)));
    const Properties style(styles->getByName(name));
    const double short_side = page.paper == Paper::a4 ? 210 : 297;
    const double long_side = page.paper == Paper::a4 ? 297 : 420;
    style.set("IsLandscape", makeAny(page.landscape));
    style.set("Size", makeAny(css::awt::Size(hundredths(page.landscape ? long_side : short_side),
                                             hundredths(page.landscape ? short_side : long_side))));
    for (const char* side : {"LeftMargin", "RightMargin", "TopMargin"})
        style.set(side, makeAny(hundredths(page.margin_mm)));
    style.set("BottomMargin", makeAny(hundredths(page.margin_bottom_mm)));
    style.set("HeaderIsOn", makeAny(false));
    style.set("FooterIsOn", makeAny(true));
    style.set("FooterIsDynamicHeight", makeAny(false));
    style.set("FooterBodyDistance", makeAny(hundredths(2)));
    style.set("FooterHeight", makeAny(hundredths(page.footer_mm)));
    style.set("CenterHorizontally", makeAny(true));
    style.set("ScaleToPagesX", makeAny(static_cast<sal_Int16>(page.pages_wide)));
    style.set("PrintDownFirst", makeAny(page.pages_wide == 1));
    style.set("FirstPageNumber", makeAny(static_cast<sal_Int16>(0))); // goes on from the sheet before
    style.set("ScaleToPagesY", makeAny(static_cast<sal_Int16>(0)));
    set_footer(model, style);
}

void ensure_cell_styles(const Reference<css::frame::XModel>& model, const std::vector<Style>& wanted) {
    const Reference<css::container::XNameContainer> styles = family_of(model, "CellStyles");
    const Reference<css::lang::XMultiServiceFactory> factory(model, UNO_QUERY_THROW);
    for (const Style& each : wanted) {
        const rtl::OUString name = to_uno(each.name);
        if (styles->hasByName(name))
            continue;
        const Reference<css::style::XStyle> made(
            factory->createInstance(to_uno("com.sun.star.style.CellStyle")), UNO_QUERY_THROW);
        styles->insertByName(name, makeAny(made));
        made->setParentStyle(to_uno("Default"));
        const Properties target{made};
        set_text_properties(target, each);
        set_cell_properties(target, each);
        if (each.format != NumberFormat::general)
            target.set("NumberFormat", makeAny(number_format(model, each.format)));
    }
}

} // namespace kyodo
