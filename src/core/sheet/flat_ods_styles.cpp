// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/sheet/flat_ods_styles.hpp"

#include "core/sheet/xml_text.hpp"

namespace kyodo::ods {
namespace {

std::string text_properties(double points, bool bold, const std::string& colour) {
    const char* weight = bold ? "bold" : "normal";
    return fmt::format(
        "<style:text-properties fo:color=\"{0}\" style:font-name=\"kyodo\" style:font-name-asian=\"kyodo\" "
        "style:font-name-complex=\"kyodo\" fo:font-size=\"{1}pt\" style:font-size-asian=\"{1}pt\" "
        "style:font-size-complex=\"{1}pt\" fo:font-weight=\"{2}\" style:font-weight-asian=\"{2}\" "
        "style:font-weight-complex=\"{2}\" fo:language=\"en\" fo:country=\"US\" "
        "style:language-asian=\"ja\" style:country-asian=\"JP\"/>",
        colour, points, weight);
}

/// The name of a number format below, or "".
const char* data_style(NumberFormat format) {
    switch (format) {
    case NumberFormat::text:
        return "kyodo-text";
    case NumberFormat::number:
        return "kyodo-number";
    case NumberFormat::date:
        return "kyodo-date";
    case NumberFormat::decimals_1:
        return "kyodo-decimals-1";
    case NumberFormat::decimals_2:
        return "kyodo-decimals-2";
    case NumberFormat::decimals_3:
        return "kyodo-decimals-3";
    case NumberFormat::decimals_4:
        return "kyodo-decimals-4";
    default:
        return "";
    }
}

constexpr const char* data_styles =
    "<number:text-style style:name=\"kyodo-text\"><number:text-content/></number:text-style>"
    "<number:number-style style:name=\"kyodo-number\"><number:number number:decimal-places=\"0\" "
    "number:min-integer-digits=\"1\" number:grouping=\"true\"/></number:number-style>"
    "<number:date-style style:name=\"kyodo-date\"><number:year number:style=\"long\"/>"
    "<number:text>-</number:text><number:month number:style=\"long\"/><number:text>-</number:text>"
    "<number:day number:style=\"long\"/></number:date-style>";

std::string decimal_styles() {
    std::string all;
    for (int decimals = 1; decimals <= 4; ++decimals)
        append_format(all,
                      "<number:number-style style:name=\"kyodo-decimals-{0}\"><number:number "
                      "number:decimal-places=\"{0}\" number:min-decimal-places=\"{0}\" "
                      "number:min-integer-digits=\"1\" number:grouping=\"true\"/></number:number-style>",
                      decimals);
    return all;
}

void append_cell_style(std::string& out, const std::string& id, const Style& style) {
    append_format(out,
                  "<style:style style:name=\"{}\" style:display-name=\"{}\" style:family=\"table-cell\" "
                  "style:parent-style-name=\"Default\"",
                  id, xml_escaped(style.name));
    if (style.format != NumberFormat::general)
        append_format(out, " style:data-style-name=\"{}\"", data_style(style.format));
    out += '>';
    append_format(
        out,
        "<style:table-cell-properties fo:wrap-option=\"{}\" style:vertical-align=\"{}\" fo:padding=\"0.5mm\"",
        style.wrap ? "wrap" : "no-wrap", style.top ? "top" : "middle");
    if (style.border)
        append_format(out, " fo:border=\"0.5pt solid {}\"", style.hairline ? "#999999" : "#000000");
    if (style.tone > 0)
        append_format(out, " fo:background-color=\"{}\"", tone_colour(style.tone));
    if (style.unlocked)
        out += " style:cell-protect=\"none\"";
    if (style.align != Align::standard)
        out += " style:text-align-source=\"fix\"";
    out += "/>";
    if (style.align != Align::standard)
        append_format(out,
                      "<style:paragraph-properties style:line-break=\"strict\" "
                      "style:punctuation-wrap=\"hanging\" fo:text-align=\"{}\"/>",
                      style.align == Align::left     ? "start"
                      : style.align == Align::center ? "center"
                                                     : "end");
    out += text_properties(style.points, style.bold, ink_colour(style.tone)) + "</style:style>";
}

void append_page_layout(std::string& out, const std::string& id, const PageSetup& page) {
    const double short_side = page.paper == Paper::a4 ? 210 : 297;
    const double long_side = page.paper == Paper::a4 ? 297 : 420;
    append_format(
        out,
        "<style:page-layout style:name=\"pm{0}\"><style:page-layout-properties fo:page-width=\"{1}mm\" "
        "fo:page-height=\"{2}mm\" style:print-orientation=\"{3}\" fo:margin-top=\"{4}mm\" "
        "fo:margin-left=\"{4}mm\" "
        "fo:margin-right=\"{4}mm\" fo:margin-bottom=\"{5}mm\" style:scale-to-X=\"{6}\" "
        "style:scale-to-Y=\"0\" "
        "style:table-centering=\"horizontal\" style:print-page-order=\"{7}\" "
        "style:first-page-number=\"continue\" style:print=\"objects charts "
        "drawings zero-values\"/>",
        id, page.landscape ? long_side : short_side, page.landscape ? short_side : long_side,
        page.landscape ? "landscape" : "portrait", page.margin_mm, page.margin_bottom_mm, page.pages_wide,
        page.pages_wide > 1 ? "ltr" : "ttb");
    append_format(
        out,
        "<style:header-style><style:header-footer-properties fo:min-height=\"0mm\" "
        "fo:margin-bottom=\"2mm\"/></style:header-style><style:footer-style><style:header-footer-properties "
        "fo:min-height=\"{}mm\" "
        "fo:margin-top=\"2mm\"/></style:footer-style></style:page-layout>",
        page.footer_mm);
}

constexpr const char* no_header = "<style:header style:display=\"false\"/>";

} // namespace

StyleSheet::StyleSheet(const std::vector<SheetPlan>& sheets) {
    for (const SheetPlan& sheet : sheets) {
        for (const Style& style : sheet.styles())
            cells_.try_emplace(style.name, fmt::format("ky{}", cells_.size() + 1), style);
        for (const double width : sheet.column_widths_mm)
            columns_.try_emplace(tenths(width), fmt::format("co{}", tenths(width)));
        auto page_break = sheet.page_breaks.begin();
        for (int row = 0; row < sheet.rows(); ++row) {
            const bool breaks = page_break != sheet.page_breaks.end() && *page_break == row;
            page_break += breaks ? 1 : 0;
            const int height = tenths(sheet.row_heights_mm[static_cast<std::size_t>(row)]);
            rows_.try_emplace({height, breaks}, fmt::format("ro{}{}", height, breaks ? "b" : ""));
        }
        pages_.try_emplace(sheet.page.style_name(), fmt::format("{}", pages_.size() + 1), sheet.page);
    }
}

void StyleSheet::append_styles(std::string& out) const {
    append_format(out,
                  "<office:font-face-decls><style:font-face style:name=\"kyodo\" svg:font-family=\"{0}\" "
                  "style:font-family-generic=\"swiss\"/></office:font-face-decls><office:styles>"
                  "{2}"
                  "<style:default-style style:family=\"table-cell\">{1}</style:default-style>"
                  "<style:style style:name=\"Default\" style:family=\"table-cell\">{1}</style:style>",
                  sheet_font, text_properties(9, false, "#000000"), data_styles + decimal_styles());
    for (const auto& [name, entry] : cells_)
        append_cell_style(out, entry.first, entry.second);
    out += "</office:styles>";
}

void StyleSheet::append_automatic_styles(std::string& out) const {
    out += "<office:automatic-styles>";
    for (const auto& [width, id] : columns_)
        append_format(
            out,
            "<style:style style:name=\"{}\" style:family=\"table-column\"><style:table-column-properties "
            "style:column-width=\"{}mm\"/></style:style>",
            id, width / 10.0);
    for (const auto& [key, id] : rows_) {
        append_format(out,
                      "<style:style style:name=\"{}\" style:family=\"table-row\"><style:table-row-properties "
                      "fo:break-before=\"{}\" style:use-optimal-row-height=\"{}\"",
                      id, key.second ? "page" : "auto", key.first == 0);
        if (key.first > 0)
            append_format(out, " style:row-height=\"{}mm\"", key.first / 10.0);
        out += "/></style:style>";
    }
    for (const auto& [name, entry] : pages_) {
        append_format(
            out,
            "<style:style style:name=\"ta{0}\" style:family=\"table\" style:master-page-name=\"mp{0}\">"
            "<style:table-properties table:display=\"true\"/></style:style>",
            entry.first);
        append_page_layout(out, entry.first, entry.second);
    }
    out += "</office:automatic-styles>";
}

void StyleSheet::append_master_styles(std::string& out) const {
    out += "<office:master-styles>";
    for (const auto& [name, entry] : pages_)
        append_format(out,
                      "<style:master-page style:name=\"mp{0}\" style:display-name=\"{1}\" "
                      "style:page-layout-name=\"pm{0}\">{2}<style:footer><text:p>"
                      "<text:sheet-name></text:sheet-name>　<text:page-number>1</text:page-number> / "
                      "<text:page-count>1</text:page-count></text:p></style:footer></style:master-page>",
                      entry.first, xml_escaped(name), no_header);
    out += "</office:master-styles>";
}

} // namespace kyodo::ods
