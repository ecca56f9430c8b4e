// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/base/kanji_number.hpp"

#include "core/base/fold.hpp"

#include <array>
#include <stdexcept>

namespace kyodo {
namespace {

constexpr std::u32string_view digits = U"〇一二三四五六七八九";

std::optional<int> digit(char32_t c) {
    switch (c) {
    case U'○':
    case U'◯':
    case U'零':
        return 0;
    case U'壱':
        return 1;
    case U'弐':
        return 2;
    case U'参':
        return 3;
    default:
        break;
    }
    const auto at = digits.find(c);
    return at == digits.npos ? std::nullopt : std::optional(static_cast<int>(at));
}

struct Unit {
    int value;    ///< 20 for 廿
    int place;    ///< 10 for 廿: what it may not follow or repeat
    bool counted; ///< whether a digit may stand before it
};

std::optional<Unit> unit(char32_t c) {
    switch (c) {
    case U'千':
        return Unit{1000, 1000, true};
    case U'百':
        return Unit{100, 100, true};
    case U'十':
    case U'拾':
        return Unit{10, 10, true};
    case U'廿':
        return Unit{20, 10, false};
    case U'卅':
        return Unit{30, 10, false};
    case U'卌':
        return Unit{40, 10, false};
    default:
        return std::nullopt;
    }
}

std::optional<int> with_units(std::u32string_view text) {
    int sum = 0;
    int last_place = 10000;
    int count = 0; // 0: no digit waits for its unit
    for (const char32_t c : text) {
        if (const auto d = digit(c)) {
            if (count != 0 || *d == 0)
                return std::nullopt;
            count = *d;
            continue;
        }
        const auto u = unit(c);
        if (!u || u->place >= last_place || (count != 0 && !u->counted))
            return std::nullopt;
        sum += (count == 0 ? 1 : count) * u->value;
        last_place = u->place;
        count = 0;
    }
    return sum + count;
}

} // namespace

bool is_kanji_digit(char32_t c) { return digit(c) || unit(c); }

std::optional<int> parse_kanji_number(std::u32string_view text) {
    if (text.empty())
        return std::nullopt;
    for (const char32_t c : text)
        if (unit(c))
            return with_units(text);
    if (text.size() > 4)
        return std::nullopt;
    int number = 0;
    for (const char32_t c : text) {
        const auto d = digit(c);
        if (!d)
            return std::nullopt;
        number = number * 10 + *d;
    }
    return number;
}

std::string format_kanji_number(int number) {
    if (number < 0 || number > 9999)
        throw std::out_of_range("format_kanji_number");
    if (number == 0)
        return "〇";
    struct Place {
        int value;
        const char32_t* sign;
    };
    constexpr std::array places{Place{1000, U"千"}, Place{100, U"百"}, Place{10, U"十"}, Place{1, U""}};
    std::u32string out;
    for (const Place& place : places) {
        const int count = number / place.value % 10;
        if (count == 0)
            continue;
        if (count > 1 || place.value == 1)
            out += digits[static_cast<std::size_t>(count)];
        out += place.sign;
    }
    return to_utf8(out);
}

} // namespace kyodo
