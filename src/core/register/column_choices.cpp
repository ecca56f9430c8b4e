// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/column_choices.hpp"

#include "core/base/amount.hpp"
#include "core/sheet/text_layout.hpp"

namespace kyodo {
namespace {

// The office shows a hint as it is, without breaking lines: 32 full-width characters are 110 mm at 9 points.
constexpr int hint_columns = 64;

std::string ja(std::string_view id) { return text(id, Language::ja); }

/// What a person reads who enters something that isn't in the list.
std::string not_listed(const Column& column) {
    return text({"sheet.register.not_listed", {{"column", column.title.ja}}}, Language::ja);
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

/// A drop-down puts one term into a cell: the hint says how to write several.
std::string hint_of(const Column& column, const std::string& source) {
    const bool several = column.type == ColumnType::choices && !source.empty();
    return broken_into_lines(
        several ? text({"sheet.register.several", {{"help", column.help.ja}}}, Language::ja) : column.help.ja,
        hint_columns);
}

} // namespace

std::optional<Choices> column_choices(const Column& column, Range range, const std::string& source) {
    Choices choices{range, "", column.title.ja, hint_of(column, source)};
    if (!source.empty()) {
        choices.source = source;
        choices.only_offers = column.type == ColumnType::choices;
        if (!choices.only_offers) {
            choices.error_title = ja("sheet.register.not_allowed.title");
            choices.error = not_listed(column);
        }
    } else if (set_bounds(choices, column); choices.checks()) {
        choices.error_title = ja("sheet.register.not_fitting.title");
        choices.error = not_of_type(column);
    } else if (choices.hint.empty()) {
        return std::nullopt;
    }
    return choices;
}

} // namespace kyodo
