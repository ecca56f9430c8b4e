// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/base/text_cursor.hpp"

#include "core/base/fold.hpp"
#include "core/base/kanji_number.hpp"

#include <algorithm>

namespace kyodo {
namespace {

constexpr std::u32string_view openers = U"([〔【";
constexpr std::u32string_view closers = U")]〕】";

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

} // namespace

TextCursor::TextCursor(std::string_view text) : text_(to_code_points(fold(text))) {}

bool TextCursor::eat(std::u32string_view word) {
    if (word.empty() || text_.compare(at_, word.size(), word) != 0)
        return false;
    at_ += word.size();
    return true;
}

bool TextCursor::eat_any(std::initializer_list<std::u32string_view> words) {
    return std::any_of(words.begin(), words.end(), [this](std::u32string_view word) { return eat(word); });
}

const Era* TextCursor::eat_era(const EraTable& table) {
    for (const Era& era : table.all())
        if (eat(to_code_points(era.name)))
            return &era;
    for (const Era& era : table.all()) {
        if (eat(to_code_points(era.initial())))
            return &era;
        if (eat(to_code_points(fold(era.letter)))) {
            eat(U".");
            return &era;
        }
    }
    return nullptr;
}

std::optional<WrittenNumber> TextCursor::eat_number() {
    if (eat(U"元"))
        return WrittenNumber{1, 0, true};
    const std::size_t start = at_;
    WrittenNumber number;
    while (is_digit(peek())) {
        if (++number.digits > 8)
            return std::nullopt;
        number.value = number.value * 10 + static_cast<int>(text_[at_++] - U'0');
    }
    if (number.digits > 0)
        return number;
    while (!at_end() && is_kanji_digit(peek()))
        ++at_;
    const auto value = parse_kanji_number(std::u32string_view(text_).substr(start, at_ - start));
    if (!value)
        return std::nullopt;
    return WrittenNumber{*value, 0, false};
}

std::optional<std::string> TextCursor::eat_bracket() {
    const auto kind = openers.find(peek());
    if (at_end() || kind == openers.npos)
        return std::nullopt;
    const auto close = text_.find(closers[kind], at_ + 1);
    if (close == text_.npos)
        return std::nullopt;
    std::string inside = to_utf8(std::u32string_view(text_).substr(at_ + 1, close - at_ - 1));
    at_ = close + 1;
    return inside;
}

std::optional<std::pair<std::string, std::string>>
TextCursor::split(std::string_view text, std::initializer_list<std::u32string_view> words) {
    const std::u32string all = to_code_points(fold(text));
    int depth = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        depth += openers.find(all[i]) != openers.npos ? 1 : 0;
        depth -= closers.find(all[i]) != closers.npos ? 1 : 0;
        if (depth != 0 || i == 0)
            continue;
        for (const std::u32string_view word : words)
            if (all.compare(i, word.size(), word) == 0)
                return std::pair(to_utf8(std::u32string_view(all).substr(0, i)),
                                 to_utf8(std::u32string_view(all).substr(i + word.size())));
    }
    return std::nullopt;
}

std::pair<std::string, std::string> TextCursor::cut_last_bracket(std::string_view text) {
    const std::u32string all = to_code_points(fold(text));
    const auto kind = all.empty() ? closers.npos : closers.find(all.back());
    const auto open = kind == closers.npos ? all.npos : all.rfind(openers[kind]);
    if (open == all.npos)
        return {to_utf8(all), ""};
    return {to_utf8(all.substr(0, open)), to_utf8(all.substr(open + 1, all.size() - open - 2))};
}

} // namespace kyodo
