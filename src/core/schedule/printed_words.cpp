// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/printed_words.hpp"

#include "core/base/fold.hpp"
#include "core/base/message.hpp"
#include "core/schedule/printed_legend.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace kyodo {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_legend = 4000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool begins_with_number(std::string_view folded) {
    if (folded.empty())
        return false;
    if (is_digit(folded.front()))
        return true;
    constexpr std::array kanji{"一"sv, "二"sv, "三"sv, "四"sv, "五"sv,
                               "六"sv, "七"sv, "八"sv, "九"sv, "十"sv};
    return std::any_of(kanji.begin(), kanji.end(),
                       [&](std::string_view digit) { return folded.starts_with(digit); });
}

bool begins_with_word_and_number(std::string_view folded, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return folded.starts_with(word) && begins_with_number(folded.substr(word.size()));
    });
}

/// Cuts a number off the front; false where there is none.
bool eat_number(std::string_view& text) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
    text.remove_prefix(end);
    return end > 0;
}

bool eat_bracketed_number(std::string_view& text) {
    if (!text.starts_with("("))
        return false;
    text.remove_prefix(1);
    if (!eat_number(text) || !text.starts_with(")"))
        return false;
    text.remove_prefix(1);
    return true;
}

/// 「1-(1)」, 「2-3」
bool begins_with_section_number(std::string_view folded) {
    if (!eat_number(folded) || !folded.starts_with("-"))
        return false;
    folded.remove_prefix(1);
    return eat_bracketed_number(folded) || eat_number(folded);
}

/// The beginning of a line, folded: enough to know what kind of line it is, however long it is.
std::string folded_beginning(std::string_view line) {
    constexpr std::size_t enough = 96; // bytes; may cut a character in two, which fold survives
    return fold(line.substr(0, enough));
}

/// After the word alone: nothing, a space or separator, a glyph, or an entry with an equals sign; not the
/// rest of a longer word (凡例の整備).
bool may_follow_legend(std::u32string_view rest) {
    constexpr std::u32string_view separators = U" \u00A0\t\r\n　、，,;；・／/|｜=＝";
    if (rest.empty() || separators.find(rest.front()) != std::u32string_view::npos ||
        is_legend_sign(rest.front()))
        return true;
    return rest.substr(0, rest.find_first_of(separators.substr(0, separators.size() - 2)))
               .find_first_of(U"=＝") != std::u32string_view::npos;
}

constexpr std::array continued_signs{"（\u2060続き）"sv, "（続き）"sv, "(続き)"sv};

} // namespace

HeadingLevel heading_level(std::string_view line) {
    const std::string text = folded_beginning(line);
    const std::string_view folded = text;
    if (folded.starts_with("■"))
        return HeadingLevel::goal;
    if (folded.starts_with("◆"))
        return HeadingLevel::section;
    if (begins_with_word_and_number(folded, {"基本目標", "大目標", "目標", "基本方針", "柱", "政策"}))
        return HeadingLevel::goal;
    if (begins_with_word_and_number(folded,
                                    {"方策", "基本施策", "重点施策", "推進施策", "施策", "取組方針", "方針"}))
        return HeadingLevel::section;
    if (begins_with_section_number(folded))
        return HeadingLevel::section;
    std::string_view rest = folded;
    return eat_bracketed_number(rest) ? HeadingLevel::numbered : HeadingLevel::none;
}

bool is_note(std::string_view line) {
    const std::string text = folded_beginning(line);
    std::string_view folded = text;
    if (folded.starts_with("※"))
        return true;
    const bool bracket = folded.starts_with("(");
    folded.remove_prefix(bracket ? 1 : 0);
    constexpr std::string_view sign = "注";
    if (!folded.starts_with(sign))
        return false;
    folded.remove_prefix(sign.size());
    return !folded.empty() && (is_digit(folded.front()) || folded.front() == ')' || folded.front() == ':');
}

bool is_bullet(std::string_view line) {
    const std::string folded = folded_beginning(line);
    return folded.starts_with("・") || folded.starts_with("•") || folded.starts_with("-・");
}

std::optional<std::string> after_legend_word(std::string_view text) {
    if (text.size() > longest_legend || text.find("凡") == std::string_view::npos)
        return std::nullopt;
    const std::u32string points = to_code_points(text);
    std::u32string_view rest = points;
    const auto skip = [&](std::u32string_view signs) {
        rest.remove_prefix(std::min(rest.find_first_not_of(signs), rest.size()));
    };
    constexpr std::u32string_view around = U" \t\r\n　()（）[]［］【】〔〕<>＜＞《》";
    for (const char32_t letter : {U'凡', U'例'}) {
        skip(around);
        if (rest.empty() || rest.front() != letter)
            return std::nullopt;
        rest.remove_prefix(1);
    }
    const std::size_t before = rest.size();
    skip(U")）]］】〕>＞》:：");
    if (before == rest.size() && !may_follow_legend(rest))
        return std::nullopt;
    return to_utf8(rest);
}

bool is_continued(std::string_view text) {
    return std::any_of(continued_signs.begin(), continued_signs.end(),
                       [&](std::string_view sign) { return text.ends_with(sign); });
}

std::string without_continued(std::string_view text) {
    for (const std::string_view sign : continued_signs)
        if (text.ends_with(sign))
            return std::string(text.substr(0, text.size() - sign.size()));
    return std::string(text);
}

std::optional<std::string> before_our_continued(std::string_view text) {
    static const std::string ours = kyodo::text("sheet.schedule.continued", Language::ja);
    if (!text.ends_with(ours))
        return std::nullopt;
    return std::string(text.substr(0, text.size() - ours.size()));
}

std::string as_persons(std::string text) {
    const std::string ours = "（" + std::string(sign_of_ours);
    for (std::size_t at = text.find(ours); at != std::string::npos; at = text.find(ours, at))
        text.erase(at + ours.size() - sign_of_ours.size(), sign_of_ours.size());
    return text;
}

} // namespace kyodo
