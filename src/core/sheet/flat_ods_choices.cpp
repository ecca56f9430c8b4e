// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/sheet/flat_ods_choices.hpp"

#include "core/sheet/flat_ods.hpp"
#include "core/sheet/xml_text.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace kyodo::ods {
namespace {

/// Where what stands in quotes from `at` on ends: past the second quote. A quote in it is doubled.
std::size_t past_quotes(const std::string& formula, std::size_t at) {
    const char quote = formula[at];
    for (++at; at < formula.size(); ++at)
        if (formula[at] == quote && (at + 1 == formula.size() || formula[at + 1] != quote))
            return at + 1;
        else if (formula[at] == quote)
            ++at;
    return at;
}

/// Where a cell's absolute address 「$B$12」 from `at` on ends.
std::size_t past_address(const std::string& formula, std::size_t at) {
    while (at < formula.size() && (formula[at] == '$' || (formula[at] >= 'A' && formula[at] <= 'Z') ||
                                   (formula[at] >= '0' && formula[at] <= '9')))
        ++at;
    return at;
}

/// A formula of absolute references as OpenDocument files write it (OpenFormula 1.3, 5.8):
/// 「OFFSET($設定.$B$12:$B$16;1;0)」 → OFFSET([$設定.$B$12:.$B$16];1;0). Texts in it stay.
std::string odf_formula(const std::string& formula) {
    std::string out;
    for (std::size_t at = 0; at < formula.size();) {
        std::size_t end = at + 1;
        if (formula[at] == '"') {
            end = past_quotes(formula, at);
        } else if (formula[at] == '$') {
            const bool quoted = formula.compare(at + 1, 1, "'") == 0;
            end =
                past_address(formula, quoted ? past_quotes(formula, at + 1) + 1 : formula.find('.', at) + 1);
            out += "[" + formula.substr(at, end - at);
            if (formula.compare(end, 1, ":") == 0) {
                at = end + 1;
                end = past_address(formula, at);
                out += ":." + formula.substr(at, end - at);
            }
            out += "]";
            at = end;
            continue;
        }
        out += formula.substr(at, end - at);
        at = end;
    }
    return out;
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

/// What a validation says: its other attributes, and all that is in it.
std::string content_of(const Choices& choices) {
    std::string content;
    if (!choices.source.empty())
        append_format(content,
                      " table:condition=\"of:cell-content-is-in-list({})\" table:display-list=\"unsorted\"",
                      xml_escaped(odf_formula(choices.source)));
    else if (choices.entries != Entries::anything)
        append_format(content, " table:condition=\"{}\"", xml_escaped(number_condition(choices)));
    append_format(content,
                  " table:allow-empty-cell=\"true\"><table:help-message table:title=\"{}\" "
                  "table:display=\"{}\">",
                  xml_escaped(choices.hint_title), !choices.hint.empty());
    append_paragraphs(content, choices.hint);
    append_format(content,
                  "</table:help-message><table:error-message table:message-type=\"warning\" "
                  "table:title=\"{}\" table:display=\"{}\">",
                  xml_escaped(choices.error_title), choices.checks());
    append_paragraphs(content, choices.error);
    return content + "</table:error-message></table:content-validation>";
}

} // namespace

std::vector<int> append_choices(std::string& out, const std::vector<SheetPlan>& sheets) {
    std::unordered_map<std::string, int> known; // by all but name and cell: references are absolute
    std::vector<int> numbers;
    std::string body;
    for (const SheetPlan& sheet : sheets)
        for (const Choices& choices : sheet.choices) {
            const std::string content = content_of(choices);
            const auto [found, is_new] = known.emplace(content, static_cast<int>(known.size()));
            numbers.push_back(found->second);
            if (is_new)
                append_format(body,
                              "<table:content-validation table:name=\"val{}\" "
                              "table:base-cell-address=\"{}.{}\"{}",
                              found->second, xml_escaped(quoted_sheet_name(sheet.name)),
                              a1(choices.range.left, choices.range.top), content);
        }
    if (!numbers.empty())
        out += "<table:content-validations>" + body + "</table:content-validations>";
    return numbers;
}

} // namespace kyodo::ods
