// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/rendered_look.hpp"

#include "calc/convert.hpp"
#include "calc/properties.hpp"
#include "calc/sheet_memory.hpp"
#include "calc/sheet_settings.hpp"
#include "core/schedule/render.hpp"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>

#include <algorithm>
#include <array>
#include <sstream>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr int rows_looked_at = 200; // a mark stands near the top, or the plan has hardly any

std::string text_property(const Properties& object, const char* name) {
    rtl::OUString value;
    object.get(name) >>= value;
    return to_core(value);
}

/// The style of the first mark, by the name of its cell style. Any year may have none.
std::string style_of(const Document& document, const std::string& sheet, const Range& region) {
    const auto cells = document.sheet(sheet);
    const std::array<std::pair<std::string, const char*>, 3> styles{
        {{text("style.bar", Language::ja), "band"},
         {text("style.heat", Language::ja), "heat"},
         {text("style.glyph", Language::ja), "symbol"}}};
    for (int row = region.top; row <= std::min(region.bottom, region.top + rows_looked_at); ++row)
        for (int column = region.left; column <= region.right; ++column) {
            const std::string name =
                text_property(Properties(cells->getCellByPosition(column, row)), "CellStyle");
            for (const auto& [beginning, style] : styles)
                if (name.starts_with(beginning))
                    return style;
        }
    return "";
}

/// By the page's longer side: other programs rename page styles.
std::string paper_of(const Document& document, const std::string& sheet) {
    constexpr sal_Int32 between_a4_and_a3 = 35000; // 297 mm and 420 mm, in hundredths
    const Reference<css::style::XStyleFamiliesSupplier> supplier(document.model(), UNO_QUERY_THROW);
    const Reference<css::container::XNameAccess> pages(
        supplier->getStyleFamilies()->getByName(to_uno("PageStyles")), UNO_QUERY_THROW);
    const Properties page(pages->getByName(to_uno(page_style_of(document, sheet))));
    sal_Int32 width = 0;
    sal_Int32 height = 0;
    page.get("Width") >>= width;
    page.get("Height") >>= height;
    return std::max(width, height) > between_a4_and_a3 ? "A3" : "A4";
}

RenderedLook from_text(const std::string& words) {
    RenderedLook look;
    std::istringstream parts(words);
    std::getline(parts, look.style, ';');
    std::getline(parts, look.paper, ';');
    std::getline(parts, look.year_style, ';');
    return look;
}

} // namespace

std::string to_text(const RenderedLook& look) {
    return look.style + ';' + look.paper + ';' + look.year_style;
}

RenderedLook rendered_look(const Document& document, const std::string& sheet) {
    const auto region = named_region(document, sheet, schedule_region);
    if (!region)
        return {};
    if (const std::string kept = kept_made_as(document, sheet, schedule_region); !kept.empty())
        return from_text(kept);
    return {style_of(document, sheet, *region), paper_of(document, sheet)};
}

RenderedLook rendered_look(const Document& document) {
    std::vector<std::string> sheets = document.sheet_names();
    const std::string front = document.active_sheet();
    std::stable_partition(sheets.begin(), sheets.end(),
                          [&](const std::string& sheet) { return sheet == front; });
    for (const std::string& sheet : sheets)
        if (named_region(document, sheet, schedule_region))
            return rendered_look(document, sheet);
    return {};
}

} // namespace kyodo
