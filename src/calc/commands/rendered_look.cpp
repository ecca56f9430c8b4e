// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/rendered_look.hpp"

#include "calc/convert.hpp"
#include "calc/properties.hpp"
#include "calc/sheet_settings.hpp"
#include "core/schedule/render.hpp"

#include <algorithm>

namespace kyodo {
namespace {

constexpr int rows_looked_at = 200; // a mark stands near the top, or the plan has hardly any

std::string text_property(const Properties& object, const char* name) {
    rtl::OUString value;
    object.get(name) >>= value;
    return to_core(value);
}

/// The style of the first mark, by the name of its cell style.
std::string style_of(const Document& document, const std::string& sheet, const Range& region) {
    const auto cells = document.sheet(sheet);
    for (int row = region.top; row <= std::min(region.bottom, region.top + rows_looked_at); ++row) {
        const std::string name =
            text_property(Properties(cells->getCellByPosition(region.right, row)), "CellStyle");
        for (const auto& [id, style] :
             {std::pair{"style.bar", "band"}, {"style.heat", "heat"}, {"style.glyph", "symbol"}})
            if (name.starts_with(text(id, Language::ja)))
                return style;
    }
    return "";
}

} // namespace

RenderedLook rendered_look(const Document& document, const std::string& sheet) {
    const auto region = named_region(document, sheet, schedule_region);
    if (!region)
        return {};
    const std::string page = text_property(Properties(document.sheet(sheet)), "PageStyle");
    return {style_of(document, sheet, *region), page.find("A3") != std::string::npos ? "A3" : "A4"};
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
