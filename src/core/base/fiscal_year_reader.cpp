// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Reading fiscal years: first the notation as it stands, then the year it means.
#include "core/base/fiscal_year.hpp"
#include "core/base/fold.hpp"
#include "core/base/text_cursor.hpp"

namespace kyodo {
namespace {

constexpr int first_western = 1868;
constexpr int last_western = 2999;
constexpr int last_bare = 199; // of an era; 「201」 is a western year cut short
// How far from its anchor a bare number is looked for: longer than any era so far (昭和, 64 years) and its
// successor's first years.
constexpr int anchor_reach = 99;
constexpr std::initializer_list<std::u32string_view> range_signs{U"~", U"-", U"ー", U"から"};

/// One year as written: with its era, western, or a bare number.
struct Notation {
    const Era* era = nullptr;
    bool western = false;
    int number = 0;

    bool bare() const { return era == nullptr && !western; }
};

/// Reads with one base and one table, and names the whole cell text in its errors.
struct Reader {
    std::string value;
    YearBase base;
    const EraTable& table;

    Error unreadable() const { return error("year.unreadable", {{"value", value}}); }

    std::optional<Notation> notation(TextCursor& cursor) const;
    std::optional<std::pair<Notation, std::optional<Notation>>> notations(std::string_view text) const;

    Result<FiscalYear> in_era(const Era& era, int number) const;
    Result<FiscalYear> from_anchor(FiscalYear anchor, int number) const;
    Result<FiscalYear> year(const Notation& notation) const;
    Result<FiscalYear> year(std::string_view text) const;
    Result<FiscalYearRange> range(std::string_view text) const;
    Result<FiscalYear> last_of_range(std::string_view text, std::string_view first_text,
                                     FiscalYear first) const;
};

void eat_suffix(TextCursor& cursor) { cursor.eat_any({U"年度", U"年", U"度"}); }

std::optional<Notation> Reader::notation(TextCursor& cursor) const {
    const bool western = cursor.eat_any({U"西暦", U"fy"});
    const Era* era = western ? nullptr : cursor.eat_era(table);
    const auto number = cursor.eat_number();
    if (!number || number->digits > 4 || number->value < 1)
        return std::nullopt;
    if (era != nullptr)
        return Notation{era, false, number->value};
    if (number->value >= first_western && number->value <= last_western)
        return Notation{nullptr, true, number->value};
    if (western || number->value > last_bare)
        return std::nullopt;
    return Notation{nullptr, false, number->value};
}

/// The notation and the second one in brackets: 「平成27年度(2015年度)」, 「平成27(2015)年度」.
std::optional<std::pair<Notation, std::optional<Notation>>> Reader::notations(std::string_view text) const {
    TextCursor cursor(text);
    const auto first = notation(cursor);
    if (!first)
        return std::nullopt;
    eat_suffix(cursor);
    std::optional<Notation> second;
    if (const auto inside = cursor.eat_bracket()) {
        TextCursor inner(*inside);
        second = notation(inner);
        eat_suffix(inner);
        if (!second || second->bare() || !inner.at_end())
            return std::nullopt;
        eat_suffix(cursor);
    }
    if (!cursor.at_end())
        return std::nullopt;
    return std::pair(*first, second);
}

Result<FiscalYear> Reader::in_era(const Era& era, int number) const {
    const FiscalYear year{era.first_year() + number - 1};
    if (year.value > last_western)
        return unreadable();
    if (table.names_fiscal_year(era, year.value))
        return year;
    return error("year.not_in_era",
                 {{"value", value}, {"proposal", format_fiscal_year(year, YearStyle::wareki, {}, table)}});
}

Result<FiscalYear> Reader::from_anchor(FiscalYear anchor, int number) const {
    for (int y = anchor.value; y <= anchor.value + anchor_reach; ++y)
        for (const Era& era : table.all())
            if (y - era.first_year() + 1 == number && table.names_fiscal_year(era, y))
                return FiscalYear{y};
    return unreadable();
}

Result<FiscalYear> Reader::year(const Notation& notation) const {
    if (notation.western)
        return FiscalYear{notation.number};
    if (notation.era != nullptr)
        return in_era(*notation.era, notation.number);
    if (!base.era.empty()) {
        const Era* era = table.find(base.era);
        return era == nullptr ? error("year.base_unreadable", {{"value", base.era}})
                              : in_era(*era, notation.number);
    }
    if (base.anchor)
        return from_anchor(*base.anchor, notation.number);
    return error("year.needs_base", {{"value", value}});
}

Result<FiscalYear> Reader::year(std::string_view text) const {
    const auto read = notations(text);
    if (!read)
        return unreadable();
    const auto& [first, second] = *read;
    if (!second)
        return year(first);
    const auto b = year(*second);
    if (!b)
        return b;
    // 「27(2015)」 needs no base: the bracket says it.
    const auto a = first.bare() ? from_anchor(*b, first.number) : year(first);
    if (a && *a != *b)
        return error("year.contradiction", {{"value", value},
                                            {"first", format_fiscal_year(*a, YearStyle::both, {}, table)},
                                            {"second", format_fiscal_year(*b, YearStyle::both, {}, table)}});
    return a;
}

/// The last year of a range; a bare number takes over what the first year is written in.
Result<FiscalYear> Reader::last_of_range(std::string_view text, std::string_view first_text,
                                         FiscalYear first) const {
    const auto first_read = notations(first_text);
    const auto last_read = notations(text);
    if (!first_read || !last_read || !last_read->first.bare())
        return year(text);
    if (first_read->first.western) { // 「2015～19年度」
        const int n = last_read->first.number;
        return n < 10 ? Result<FiscalYear>(unreadable()) : FiscalYear{first.value / 100 * 100 + n};
    }
    Reader carried = *this;
    if (first_read->first.era != nullptr)
        carried.base = {first_read->first.era->name, std::nullopt};
    else if (base.era.empty())
        carried.base = {"", first};
    return carried.year(text);
}

Result<FiscalYearRange> Reader::range(std::string_view text) const {
    const auto parts = TextCursor::split(text, range_signs);
    const auto first = year(parts ? parts->first : text);
    if (!first)
        return first.error();
    if (!parts)
        return FiscalYearRange{*first, *first};
    std::string_view rest = parts->second;
    constexpr std::string_view until = "まで";
    if (rest.ends_with(until))
        rest.remove_suffix(until.size());
    const auto last = last_of_range(rest, parts->first, *first);
    if (!last)
        return last.error();
    if (*last < *first)
        return error("year.range_backwards",
                     {{"value", value},
                      {"first", format_fiscal_year(*first, YearStyle::both, {}, table)},
                      {"last", format_fiscal_year(*last, YearStyle::both, {}, table)}});
    return FiscalYearRange{*first, *last};
}

} // namespace

Result<YearBase> parse_year_base(std::string_view text, const EraTable& table) {
    TextCursor cursor(text);
    if (const Era* era = cursor.eat_era(table); era != nullptr && cursor.at_end())
        return YearBase{era->name, std::nullopt};
    const auto anchor = parse_fiscal_year(text, {}, table);
    if (!anchor)
        return error("year.base_unreadable", {{"value", trim(text)}});
    return YearBase{"", *anchor};
}

Result<FiscalYear> parse_fiscal_year(std::string_view text, const YearBase& base, const EraTable& table) {
    return Reader{trim(text), base, table}.year(text);
}

Result<FiscalYearRange> parse_fiscal_year_range(std::string_view text, const YearBase& base,
                                                const EraTable& table) {
    const Reader reader{trim(text), base, table};
    const auto [outside, inside] = TextCursor::cut_last_bracket(text);
    if (!TextCursor::split(inside, range_signs))
        return reader.range(text);
    // 「平成27～31年度(2015～2019年度)」
    const auto first = reader.range(outside);
    const auto second = reader.range(inside);
    if (!first || !second)
        return first ? second : first;
    if (*first != *second)
        return error("year.contradiction",
                     {{"value", reader.value},
                      {"first", format_fiscal_year_range(*first, YearStyle::both, {}, table)},
                      {"second", format_fiscal_year_range(*second, YearStyle::both, {}, table)}});
    return first;
}

} // namespace kyodo
