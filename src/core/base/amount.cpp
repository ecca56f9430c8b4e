// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/base/amount.hpp"

#include "core/base/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace kyodo {
namespace {

constexpr std::size_t most_digits = 15; // a double holds so many decimal digits exactly

/// Longer words first: 百万円 ends in 万円 too.
struct MoneyUnit {
    std::string_view word;
    double yen;
};
constexpr std::array money_units{MoneyUnit{"百万円", 1e6}, MoneyUnit{"千円", 1e3}, MoneyUnit{"万円", 1e4},
                                 MoneyUnit{"億円", 1e8}, MoneyUnit{"円", 1}};

std::optional<double> yen_of(std::string_view unit) {
    for (const MoneyUnit& each : money_units)
        if (unit == each.word)
            return each.yen;
    return std::nullopt;
}

bool cut_front(std::string_view& text, std::string_view word) {
    const bool there = text.starts_with(word);
    text.remove_prefix(there ? word.size() : 0);
    return there;
}

bool cut_back(std::string_view& text, std::string_view word) {
    const bool there = !word.empty() && text.ends_with(word);
    text.remove_suffix(there ? word.size() : 0);
    return there;
}

/// 「(5)」 is minus five, as accounts write it.
bool cut_brackets(std::string_view& text) {
    const bool there = text.size() > 2 && text.front() == '(' && text.back() == ')';
    if (there)
        text = text.substr(1, text.size() - 2);
    return there;
}

bool cut_sign(std::string_view& text) {
    for (const std::string_view minus : {"-", "−", "▲", "△", "‐", "–"})
        if (cut_front(text, minus))
            return true;
    cut_front(text, "+");
    return false;
}

/// Whether each comma parts three digits, counted from the point.
bool commas_part_thousands(std::string_view number) {
    const std::string_view whole = number.substr(0, number.find('.'));
    if (whole.find(',') == std::string_view::npos)
        return number.find(',') == std::string_view::npos;
    std::size_t since = 0;
    for (std::size_t i = whole.size(); i-- > 0;) {
        if (whole[i] != ',') {
            ++since;
        } else if (since != 3) {
            return false;
        } else {
            since = 0;
        }
    }
    return since >= 1 && since <= 3 && number.find(',', whole.size()) == std::string_view::npos;
}

Result<double> parse_plain(std::string_view number, std::string_view text) {
    const auto fail = [&](const char* id) { return error(id, {{"value", std::string(text)}}); };
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto digits = static_cast<std::size_t>(std::count_if(number.begin(), number.end(), is_digit));
    const bool only = std::all_of(number.begin(), number.end(),
                                  [&](char c) { return is_digit(c) || c == ',' || c == '.'; });
    if (!only || digits == 0 || std::count(number.begin(), number.end(), '.') > 1)
        return fail("amount.unreadable");
    if (!commas_part_thousands(number))
        return fail("amount.commas");
    if (digits > most_digits)
        return fail("amount.too_large");
    std::string plain(number);
    std::erase(plain, ',');
    double value = 0;
    const auto [end, failure] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (failure != std::errc() || end != plain.data() + plain.size())
        return fail("amount.unreadable");
    return value;
}

} // namespace

std::optional<double> yen_of_unit(std::string_view unit) { return yen_of(fold(unit)); }

Result<double> parse_amount(std::string_view text, std::string_view unit) {
    const std::string folded = fold(text);
    const std::string own = fold(unit);
    std::string_view rest = folded;
    const auto column_yen = yen_of(own);
    bool minus = cut_sign(rest);
    minus = (!minus && cut_brackets(rest)) || minus;
    if (column_yen) {
        cut_front(rest, "\\");
        cut_front(rest, "¥");
        minus = (!minus && cut_sign(rest)) || minus;
    }
    double scale = 1;
    bool has_unit = false;
    if (column_yen) {
        for (const MoneyUnit& each : money_units)
            if (!has_unit && cut_back(rest, each.word)) {
                scale = each.yen / *column_yen;
                has_unit = true;
            }
    } else {
        cut_back(rest, own);
    }
    minus = (!minus && cut_brackets(rest)) || minus; // 「(5)円」
    const auto number = parse_plain(rest, text);
    if (!number)
        return number.error();
    // To the yen: 1.2億円 is a whole number though 1.2 isn't one in binary.
    const double scaled = scale < 1 ? *number / (1 / scale) : *number * scale;
    const double value = scale == 1 ? scaled : std::round(scaled * 1e6) / 1e6;
    return minus ? -value : value;
}

std::string format_amount(double amount) {
    std::string digits = fmt::format("{:.6f}", std::abs(amount));
    while (digits.back() == '0')
        digits.pop_back();
    if (digits.back() == '.')
        digits.pop_back();
    const std::size_t point = std::min(digits.find('.'), digits.size());
    for (std::size_t at = point; at > 3; at -= 3)
        digits.insert(at - 3, ",");
    return (amount < 0 && digits != "0" ? "-" : "") + digits;
}

} // namespace kyodo
