// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Numbers in kanji, as years and days are written: 二十七, 二七, 廿一, 二〇二四.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kyodo {

/// Whether a number in kanji may hold this sign: 〇 (also ○ and ◯) 一…九 十 百 千 廿 卅 卌 壱 弐 参 拾.
bool is_kanji_digit(char32_t c);

/// 0 to 9999, either with 十百千 (「二十七」) or place by place (「二七」); nothing for anything else
/// (「十二十」, 「二廿」, five places, "").
std::optional<int> parse_kanji_number(std::u32string_view text);

/// 27 → 二十七, 0 → 〇. Precondition: 0 to 9999.
std::string format_kanji_number(int number);

} // namespace kyodo
