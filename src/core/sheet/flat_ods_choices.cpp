// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/sheet/flat_ods_choices.hpp"

#include "core/sheet/flat_ods.hpp"
#include "core/sheet/xml_text.hpp"

#include <fmt/format.h>

namespace kyodo::ods {
namespace {

/// A reference as ODF formulas write it: 「$設定.$B$12:$B$16」 → [$設定.$B$12:.$B$16]. A text stays one.
std::string odf_reference(const std::string& source) {
    if (source.starts_with('"'))
        return source;
    std::string reference = source;
    if (const std::size_t colon = reference.rfind(':'); colon != std::string::npos)
        reference.insert(colon + 1, ".");
    return "[" + reference + "]";
}

/// What makes a number fit (OpenDocument 1.3, 19.604 table:condition). A bound has to be named.
std::string number_condition(const Choices& choices) {
    constexpr double no_bound = 999'999'999'999'999; // the largest whole number a cell shows
    const char* kind = choices.entries == Entries::whole ? "whole-number" : "decimal-number";
    if (choices.least && !choices.most)
        return fmt::format("of:cell-content-is-{}() and cell-content()>={:.15g}", kind, *choices.least);
    if (choices.most && !choices.least)
        return fmt::format("of:cell-content-is-{}() and cell-content()<={:.15g}", kind, *choices.most);
    return fmt::format("of:cell-content-is-{}() and cell-content-is-between({:.15g},{:.15g})", kind,
                       choices.least.value_or(-no_bound), choices.most.value_or(no_bound));
}

} // namespace

void append_choices(std::string& out, const std::vector<SheetPlan>& sheets) {
    int number = 0;
    std::string body;
    for (const SheetPlan& sheet : sheets)
        for (const Choices& choices : sheet.choices) {
            append_format(body, "<table:content-validation table:name=\"val{}\"", number++);
            if (!choices.source.empty())
                append_format(
                    body,
                    " table:condition=\"of:cell-content-is-in-list({})\" table:display-list=\"unsorted\"",
                    xml_escaped(odf_reference(choices.source)));
            else if (choices.entries != Entries::anything)
                append_format(body, " table:condition=\"{}\"", xml_escaped(number_condition(choices)));
            append_format(body, " table:allow-empty-cell=\"true\" table:base-cell-address=\"{}.{}\">",
                          xml_escaped(quoted_sheet_name(sheet.name)),
                          a1(choices.range.left, choices.range.top));
            append_format(body, "<table:help-message table:title=\"{}\" table:display=\"{}\">",
                          xml_escaped(choices.hint_title), !choices.hint.empty());
            append_paragraphs(body, choices.hint);
            append_format(body,
                          "</table:help-message><table:error-message table:message-type=\"warning\" "
                          "table:title=\"{}\" table:display=\"true\">",
                          xml_escaped(choices.error_title));
            append_paragraphs(body, choices.error);
            body += "</table:error-message></table:content-validation>";
        }
    if (number > 0)
        out += "<table:content-validations>" + body + "</table:content-validations>";
}

} // namespace kyodo::ods
