// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/totals_row.hpp"

#include "core/base/fold.hpp"

#include <algorithm>
#include <array>

namespace kyodo {
namespace {

using namespace std::string_view_literals;

// Longer words first: 合計 ends in 計 too. Folded.
constexpr std::array total_words{"grandtotal"sv, "subtotal"sv, "total"sv, "sum"sv,  "総合計"sv, "総計"sv,
                                 "合計"sv,       "小計"sv,     "中計"sv,  "累計"sv, "計"sv};
constexpr std::array counters{"件"sv, "事業"sv, "団体"sv, "人"sv, "名"sv, "回"sv, "行"sv};
// What follows the word in a note: 「注）」, 「注1」, 「出典：」. Nothing need follow ※.
constexpr std::array note_words{"注"sv,   "注記"sv, "出典"sv, "資料"sv,
                                "凡例"sv, "備考"sv, "note"sv, "source"sv};
constexpr std::array end_words{"以上"sv, "以下余白"sv, "以下、余白"sv, "余白"sv, "以下空白"sv, "end"sv};
constexpr std::size_t longest_name = 12;   // letters before a colon
constexpr std::size_t longest_note = 1200; // bytes
constexpr std::size_t longest = 60;        // bytes; a longer text names no total

void cut_any(std::string_view& text, std::string_view sign, bool front) {
    while (front ? text.starts_with(sign) : text.ends_with(sign))
        front ? text.remove_prefix(sign.size()) : text.remove_suffix(sign.size());
}

/// 「30件」, 「(30)」
bool is_count(std::string_view text) {
    if (text.starts_with("(") && text.ends_with(")"))
        text = text.substr(1, text.size() - 2);
    for (const std::string_view counter : counters)
        if (text.ends_with(counter)) {
            text.remove_suffix(counter.size());
            break;
        }
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Where the table's rows begin: left of its first column columns of other titles may stand.
int leftmost(const Grid& grid, const RegisterTable& table) {
    int left = table.columns.front().grid_column;
    while (left > 0 && !is_empty(grid.at(table.header_bottom, left - 1)))
        --left;
    return left;
}

const Value& cell(const Grid& grid, int row, int column) {
    const Range area = grid.area_of(row, column);
    return grid.at(area.top, area.left);
}

bool is_text(ColumnType type) {
    return type == ColumnType::text || type == ColumnType::code || type == ColumnType::reference;
}

} // namespace

bool names_a_total(std::string_view text) {
    if (text.empty() || text.size() > longest)
        return false;
    const std::string folded = fold(text);
    std::string_view rest = folded;
    for (const std::string_view sign : {"【"sv, "["sv, "<"sv, "("sv, "*"sv})
        cut_any(rest, sign, true);
    for (const std::string_view sign : {"】"sv, "]"sv, ">"sv, "*"sv, ":"sv})
        cut_any(rest, sign, false);
    if (folded.starts_with("("))
        cut_any(rest, ")", false);
    for (const std::string_view word : total_words)
        if (rest.starts_with(word))
            return is_count(rest.substr(word.size()));
    return false;
}

bool is_totals_row(const Grid& grid, const RegisterSchema& schema, const RegisterTable& table, int row) {
    const int last = table.columns.back().grid_column;
    int column = leftmost(grid, table);
    while (column <= last && is_empty(grid.at(row, column)))
        ++column;
    const auto names = [](const Value& value) {
        const auto* text = std::get_if<std::string>(&value);
        return text != nullptr && names_a_total(*text);
    };
    if (column > last || !names(grid.at(row, column)))
        return false;
    return std::all_of(table.columns.begin(), table.columns.end(), [&](const FoundColumn& found) {
        const Column& about = schema.columns[static_cast<std::size_t>(found.schema_column)];
        const bool is_key = std::find(schema.keys.begin(), schema.keys.end(), about.id) != schema.keys.end();
        if (!is_key && !(about.required && is_text(about.type)))
            return true;
        const Value& value = cell(grid, row, found.grid_column);
        return is_empty(value) || names(value);
    });
}

bool begins_a_note(std::string_view text) {
    const std::string folded = fold(text);
    std::string_view rest = folded;
    if (rest.starts_with("※"))
        return true;
    for (const std::string_view sign : {"("sv, "["sv, "【"sv, "<"sv})
        cut_any(rest, sign, true);
    for (const std::string_view word : note_words) {
        if (!rest.starts_with(word))
            continue;
        std::string_view after = rest.substr(word.size());
        after.remove_prefix(std::min(after.find_first_not_of("0123456789"), after.size()));
        for (const std::string_view sign : {":"sv, ")"sv, "]"sv, "】"sv, ">"sv, "."sv})
            if (after.starts_with(sign))
                return true;
    }
    return false;
}

bool is_remark(std::string_view text) {
    const std::string folded = fold(text);
    std::string_view rest = folded;
    for (const std::string_view sign : {"("sv, "["sv, "-"sv, "~"sv})
        cut_any(rest, sign, true);
    for (const std::string_view sign : {")"sv, "]"sv, "-"sv, "~"sv})
        cut_any(rest, sign, false);
    if (rest.ends_with("。"sv) || std::find(end_words.begin(), end_words.end(), rest) != end_words.end())
        return true;
    // 「作成:」 is a word before its colon, 「R8:1」 a number.
    const std::size_t colon = rest.find(':');
    const std::u32string before = to_code_points(std::string(rest.substr(0, colon)));
    return colon != std::string_view::npos && before.size() >= 2 && before.size() <= longest_name &&
           std::all_of(before.begin(), before.end(), [](char32_t c) { return c >= 0x80; });
}

namespace {

/// 「※」, 「※1」, 「注1)」: what is told about it stands beside it.
bool is_note_sign(std::string_view text) {
    const std::string folded = fold(text);
    std::string_view rest = folded;
    cut_any(rest, "(", true);
    for (const std::string_view sign : {"※"sv, "注"sv, "*"sv})
        if (rest.starts_with(sign)) {
            rest.remove_prefix(sign.size());
            return rest.find_first_not_of("0123456789):.") == std::string_view::npos;
        }
    return false;
}

int key_column(const RegisterSchema& schema, const RegisterTable& table) {
    for (const std::string& key : schema.keys)
        if (const int column = table.column(schema, key); column >= 0)
            return column;
    return table.columns.front().grid_column;
}

} // namespace

int note_column(const Grid& grid, const RegisterSchema& schema, const RegisterTable& table, int row) {
    int first = -1;
    int filled = 0;
    for (int column = leftmost(grid, table); column <= table.columns.back().grid_column; ++column) {
        if (is_empty(grid.at(row, column)))
            continue;
        first = first < 0 ? column : first;
        if (++filled > 2)
            return -1;
    }
    const auto* text = first < 0 ? nullptr : std::get_if<std::string>(&grid.at(row, first));
    if (text == nullptr || text->size() > longest_note)
        return -1;
    const bool at_key = first <= key_column(schema, table);
    if (filled == 1 ? begins_a_note(*text) || (at_key && is_remark(*text)) : at_key && is_note_sign(*text))
        return first;
    return -1;
}

} // namespace kyodo
