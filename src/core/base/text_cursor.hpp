// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A reading position in a folded text, for the parsers of years and dates.
#pragma once

#include "core/base/era.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace kyodo {

/// A number as it was written.
struct WrittenNumber {
    int value = 0;
    int digits = 0;          ///< how many ASCII digits; 0 for kanji
    bool first_year = false; ///< 元
};

class TextCursor {
public:
    /// The text is folded first: what is read has no spaces, and its digits and letters are ASCII.
    explicit TextCursor(std::string_view text);

    bool at_end() const { return at_ == text_.size(); }
    char32_t peek() const { return at_end() ? U'\0' : text_[at_]; }

    /// Moves past the first of the given words that stands here.
    bool eat(std::u32string_view word);
    bool eat_any(std::initializer_list<std::u32string_view> words);

    /// Moves past the name (令和), the initial (令) or the letter (R) of an era. Letters may have a point:
    /// 「R.5」.
    const Era* eat_era(const EraTable& table);

    /// Moves past a number of at most eight digits, a number in kanji, or 元.
    std::optional<WrittenNumber> eat_number();

    /// Moves past a bracket and what is in it, and returns the inside; brackets don't nest.
    std::optional<std::string> eat_bracket();

    /// The text is cut in two around the first of the words that stands outside a bracket, none at its very
    /// beginning; nothing if there is none.
    static std::optional<std::pair<std::string, std::string>>
    split(std::string_view text, std::initializer_list<std::u32string_view> words);

    /// What stands before the bracket at the text's end, and what is in it; the second is empty without one.
    static std::pair<std::string, std::string> cut_last_bracket(std::string_view text);

private:
    std::u32string text_;
    std::size_t at_ = 0;
};

} // namespace kyodo
