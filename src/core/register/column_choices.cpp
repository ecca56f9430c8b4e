// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/column_choices.hpp"

#include "core/base/amount.hpp"
#include "core/base/fold.hpp"
#include "core/sheet/text_layout.hpp"

namespace kyodo {
namespace {

constexpr std::size_t most_listed = 120;  // characters of a list in a message
constexpr std::size_t longest_hint = 240; // characters; Excel takes 255

// The office shows a hint as it is, without breaking lines: 32 full-width characters are 110 mm at 9 points.
constexpr int hint_columns = 64;

std::string ja(std::string_view id) { return text(id, Language::ja); }
std::size_t length(const std::string& words) { return to_code_points(words).size(); }

/// As many as fit, 「a、b、…」.
std::string listed(const std::vector<std::string>& values, std::size_t most) {
    std::string all;
    for (const std::string& value : values) {
        if (length(all + value) > most)
            return all + "…";
        all += (all.empty() ? "" : "、") + value;
    }
    return all;
}

/// What a person reads who enters something that isn't in the list.
std::string not_listed(const Column& column, const std::vector<std::string>& allowed) {
    const std::string all = listed(allowed, most_listed);
    return text({all.empty() ? "sheet.register.not_listed" : "sheet.register.not_allowed",
                 {{"column", column.title.ja}, {"allowed", all}}},
                Language::ja);
}

/// What a person reads whose entry isn't of the type: the words of the check for the same fault.
std::string not_of_type(const Column& column) {
    const std::string name = column.type == ColumnType::score ? "number" : std::string(name_of(column.type));
    std::string words = text({"finding.K301." + name, {{"unit", column.unit}}}, Language::ja);
    if (column.least || column.most)
        words += text({column.least && column.most ? "finding.K304.both"
                       : column.least              ? "finding.K304.least"
                                                   : "finding.K304.most",
                       {{"least", column.least ? format_amount(*column.least) : ""},
                        {"most", column.most ? format_amount(*column.most) : ""}}},
                      Language::ja);
    return words;
}

void set_bounds(Choices& choices, const Column& column) {
    choices.least = column.least;
    choices.most = column.most;
    switch (column.type) {
    case ColumnType::integer:
        choices.entries = Entries::whole;
        break;
    case ColumnType::yen:
    case ColumnType::score:
        choices.entries = Entries::decimal;
        break;
    case ColumnType::check:
        choices.source = "\"✓\"";
        break;
    default:
        // Dates too: what is written here, 令和9年1月31日 or R9.1.31, is a text to the office. It would ask
        // at each, and the proposed answer throws the entry away. The register's check reads them.
        break;
    }
}

/// Several terms in one cell can't come from a drop-down: the hint says which there are and how to write
/// them.
std::string hint_of(const Column& column, const std::vector<std::string>& allowed) {
    const auto shown = [](const std::string& words) { return broken_into_lines(words, hint_columns); };
    if (column.type != ColumnType::choices || allowed.empty())
        return shown(column.help.ja);
    const auto with = [&](const std::string& terms) {
        return shown(
            text({"sheet.register.several", {{"help", column.help.ja}, {"allowed", terms}}}, Language::ja));
    };
    const std::size_t taken = length(with(""));
    if (taken >= longest_hint)
        return shown(column.help.ja);
    const std::size_t room = longest_hint - taken;
    return with(listed(allowed, room - 2 * room / hint_columns)); // line breaks count too
}

} // namespace

std::optional<Choices> column_choices(const Column& column, Range range, const std::string& source,
                                      const std::vector<std::string>& allowed) {
    Choices choices{range, "", column.title.ja, hint_of(column, allowed)};
    if (!source.empty() && column.type != ColumnType::choices) {
        choices.source = source;
        choices.error_title = ja("sheet.register.not_allowed.title");
        choices.error = not_listed(column, allowed);
    } else if (set_bounds(choices, column); choices.checks()) {
        choices.error_title = ja("sheet.register.not_fitting.title");
        choices.error = not_of_type(column);
    } else if (choices.hint.empty()) {
        return std::nullopt;
    }
    return choices;
}

} // namespace kyodo
