// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/base/wareki.hpp"

#include "core/base/fold.hpp"
#include "core/base/kanji_number.hpp"
#include "core/base/text_cursor.hpp"

#include <fmt/format.h>

namespace kyodo {
namespace {

using namespace std::chrono;

// 太政官布告第337号 of 1872: 明治5年12月3日 is 1873-01-01.
constexpr year_month_day first_solar_day = year(1873) / January / 1;
constexpr std::u32string_view weekdays = U"日月火水木金土";

struct WrittenYear {
    const Era* era = nullptr;
    int number = 0;

    int western() const { return era == nullptr ? number : era->first_year() + number - 1; }
};

struct WrittenDate {
    WrittenYear year;
    std::optional<WrittenYear> second; ///< the one in brackets
    unsigned month = 0;
    unsigned day = 0;
    std::optional<unsigned> weekday; ///< 0 is Sunday
};

std::optional<WrittenYear> read_year(TextCursor& cursor, const EraTable& table) {
    const bool western = cursor.eat(U"西暦");
    const Era* era = western ? nullptr : cursor.eat_era(table);
    const auto number = cursor.eat_number();
    if (!number || number->digits > 4)
        return std::nullopt;
    if (era == nullptr && (number->value < 1000 || number->value > 9999))
        return std::nullopt;
    return WrittenYear{era, number->value};
}

std::optional<unsigned> read_small(TextCursor& cursor) {
    const auto number = cursor.eat_number();
    if (!number || number->first_year || number->digits > 2 || number->value > 99)
        return std::nullopt;
    return static_cast<unsigned>(number->value);
}

/// 「(日)」, 「(日曜日)」, 「日曜日」.
bool read_weekday(TextCursor& cursor, std::optional<unsigned>& out) {
    if (cursor.at_end())
        return true;
    const auto inside = cursor.eat_bracket();
    TextCursor inner(inside ? *inside : "");
    TextCursor& at = inside ? inner : cursor;
    for (unsigned i = 0; i < weekdays.size(); ++i)
        if (at.eat(weekdays.substr(i, 1))) {
            out = i;
            const bool named = at.eat_any({U"曜日", U"曜"});
            return at.at_end() && cursor.at_end() && (inside || named);
        }
    return false;
}

std::optional<WrittenDate> read_digits(std::string_view text) {
    TextCursor cursor(text);
    const auto number = cursor.eat_number();
    if (!number || number->digits != 8 || !cursor.at_end())
        return std::nullopt;
    WrittenDate date;
    date.year.number = number->value / 10000;
    date.month = static_cast<unsigned>(number->value / 100 % 100);
    date.day = static_cast<unsigned>(number->value % 100);
    return date;
}

std::optional<WrittenDate> read_date(std::string_view text, const EraTable& table) {
    if (auto digits = read_digits(text))
        return digits;
    TextCursor cursor(text);
    WrittenDate date;
    const auto first = read_year(cursor, table);
    if (!first)
        return std::nullopt;
    date.year = *first;
    bool words = cursor.eat(U"年");
    if (const auto inside = cursor.eat_bracket()) {
        TextCursor inner(*inside);
        date.second = read_year(inner, table);
        inner.eat(U"年");
        if (!date.second || !inner.at_end())
            return std::nullopt;
        words = cursor.eat(U"年") || words;
    }
    const char32_t sign = cursor.peek();
    if (!words && !cursor.eat_any({U"/", U".", U"-", U"・"}))
        return std::nullopt;
    const auto month = read_small(cursor);
    if (!month || !cursor.eat(words ? std::u32string_view(U"月") : std::u32string_view(&sign, 1)))
        return std::nullopt;
    const auto day = read_small(cursor);
    if (!day || (words && !cursor.eat(U"日")) || !read_weekday(cursor, date.weekday))
        return std::nullopt;
    date.month = *month;
    date.day = *day;
    return date;
}

Error failure(const char* id, std::string_view text) { return error(id, {{"value", trim(text)}}); }

Error failure(const char* id, std::string_view text, year_month_day proposal, const EraTable& table) {
    const auto style = table.on(proposal) == nullptr ? DateStyle::western : DateStyle::wareki;
    const auto formatted = format_date(proposal, style, table);
    return error(id, {{"value", trim(text)}, {"proposal", formatted ? *formatted : ""}});
}

} // namespace

Result<year_month_day> parse_date(std::string_view text, const EraTable& table) {
    const auto written = read_date(text, table);
    if (!written)
        return failure("date.unreadable", text);
    const year_month_day date{year(written->year.western()), month(written->month), day(written->day)};
    if (written->year.number < 1 || !date.ok())
        return failure("date.no_such_day", text);
    if (date < first_solar_day)
        return failure("date.lunar", text);
    if (int(date.year()) > 9999)
        return failure("date.unreadable", text);
    if (written->year.era != nullptr && !table.names(*written->year.era, date))
        return failure("date.not_in_era", text, date, table);
    if (const auto& second = written->second) {
        if (second->western() != written->year.western())
            return failure("date.contradiction", text, date, table);
        if (second->era != nullptr && !table.names(*second->era, date))
            return failure("date.not_in_era", text, date, table);
    }
    if (written->weekday && weekday(sys_days(date)) != weekday(*written->weekday))
        return failure("date.contradiction", text, date, table);
    return date;
}

Result<std::string> format_date(year_month_day date, DateStyle style, const EraTable& table) {
    const int y = int(date.year());
    const unsigned m = unsigned(date.month());
    const unsigned d = unsigned(date.day());
    if (style == DateStyle::iso)
        return fmt::format("{:04}-{:02}-{:02}", y, m, d);
    if (style == DateStyle::western)
        return fmt::format("{}年{}月{}日", y, m, d);
    const Era* era = table.on(date);
    if (era == nullptr || date < first_solar_day)
        return error("date.lunar", {{"value", fmt::format("{:04}-{:02}-{:02}", y, m, d)}});
    const int n = y - era->first_year() + 1;
    if (style == DateStyle::brief)
        return fmt::format("{}{}.{}.{}", era->letter, n == 1 ? "元" : std::to_string(n), m, d);
    if (style == DateStyle::kanji)
        return fmt::format("{}{}年{}月{}日", era->name, n == 1 ? "元" : format_kanji_number(n),
                           format_kanji_number(int(m)), format_kanji_number(int(d)));
    return fmt::format("{}{}年{}月{}日", era->name, n == 1 ? "元" : std::to_string(n), m, d);
}

} // namespace kyodo
