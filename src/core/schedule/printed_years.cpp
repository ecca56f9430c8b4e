// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/printed_years.hpp"

#include "core/base/fold.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace kyodo {
namespace {

using namespace std::string_view_literals;

constexpr std::array remarks{"見込み"sv, "見込"sv, "予定"sv, "実績"sv, "計画"sv,
                             "目標"sv,   "案"sv,   "現在"sv, "末"sv};
constexpr std::array open_ends{"以降"sv, "以後"sv, "から"sv, "~"sv};

template <std::size_t N>
bool cut_end(std::string& text, const std::array<std::string_view, N>& words) {
    for (const std::string_view word : words)
        if (text.size() > word.size() && text.ends_with(word)) {
            text.resize(text.size() - word.size());
            return true;
        }
    return false;
}

/// 「(予定)」; not 「(2015)」, which is a second notation of the year.
bool cut_bracket(std::string& text) {
    const std::size_t open = text.rfind('(');
    if (!text.ends_with(")") || open == std::string::npos || open == 0 || may_be_year(text.substr(open)))
        return false;
    text.resize(open);
    return true;
}

/// 「平成」, 「平成年度」, 「平成（年度）」: the era's name; "" for another text.
std::string era_of(std::string_view words) {
    constexpr std::size_t longest = 40; // bytes
    if (words.size() > longest)
        return {};
    std::string rest = fold(words);
    cut_end(rest, std::array{"(年度)"sv, "(年)"sv, "年度"sv, "年"sv});
    const auto base = parse_year_base(rest);
    return base ? base->era : std::string();
}

/// 「平成31年度・令和元年度」, 「H31/R1」: two names of the same year, each with its own era. "" for another
/// text, else the second.
std::string second_name(std::string_view title) {
    constexpr std::size_t longest = 120; // bytes
    if (title.size() > longest)
        return {};
    const std::string folded = fold(title);
    for (const std::string_view sign : {"・"sv, "/"sv}) {
        const std::size_t at = folded.find(sign);
        if (at == std::string::npos)
            continue;
        std::string second = folded.substr(at + sign.size());
        const auto a = parse_fiscal_year(folded.substr(0, at));
        const auto b = parse_fiscal_year(second);
        return a && b && *a == *b ? second : std::string();
    }
    return {};
}

Result<HeaderYear> read_names(HeaderYears& years, std::string_view title) {
    const std::string second = second_name(title);
    return years.read(second.empty() ? title : std::string_view(second));
}

} // namespace

EraAbove era_above(const Grid& grid, const Range& title) {
    constexpr int most_years_of_an_era = 64; // columns that are looked at
    const int row = title.top - 1;
    for (int column = title.left; row >= 0 && column >= 0 && title.left - column < most_years_of_an_era;) {
        const Range area = grid.area_of(row, column);
        if (!is_empty(grid.at(area.top, area.left))) {
            const std::string era = era_of(grid.text(area.top, area.left));
            return era.empty() ? EraAbove{} : EraAbove{era, area.top};
        }
        column = area.left - 1;
    }
    return {};
}

bool is_bare_year(std::string_view title) {
    const std::string folded = fold(title);
    const auto years = parse_fiscal_year_range(folded.substr(0, folded.find('(')));
    if (!years)
        return years.error().message.id == "year.needs_base";
    return false;
}

Result<YearTitle> read_year_title(HeaderYears& years, std::string_view title) {
    const auto plain = read_names(years, title);
    if (plain)
        return YearTitle{*plain, false, false};
    YearTitle read;
    std::string rest = fold(title);
    while (true) {
        if (cut_bracket(rest) || cut_end(rest, remarks))
            read.remark = true;
        else if (cut_end(rest, open_ends))
            read.open = true;
        else
            break;
    }
    if (!read.remark && !read.open)
        return plain.error();
    const auto year = read_names(years, rest);
    if (!year)
        return plain.error();
    read.year = *year;
    return read;
}

std::vector<PrintedYearColumn> spread_years(const Range& area, FiscalYearRange years) {
    const int columns = area.right - area.left + 1;
    const int count = years.last.value - years.first.value + 1;
    std::vector<PrintedYearColumn> spread;
    for (int i = 0; i < columns; ++i) {
        const int first = i * count / columns;
        const int last = std::max(first, (i + 1) * count / columns - 1);
        spread.push_back(
            {area.left + i, {{years.first.value + first}, {years.first.value + last}}, area.left});
    }
    return spread;
}

Finding unread_column(const std::string& title, const Place& place, bool to_note) {
    return {"K116",
            Severity::warning,
            place,
            title,
            {to_note ? "schedule.column_to_note" : "schedule.column_unread",
             {{"value", trim(title)}, {"place", a1(place)}}},
            {}};
}

Finding untitled_column(const std::string& value, const Place& place, bool to_note) {
    return {"K116",
            Severity::warning,
            place,
            value,
            {to_note ? "schedule.untitled_to_note" : "schedule.column_untitled",
             {{"value", trim(value)}, {"place", a1(place)}}},
            {}};
}

Finding doubled_column(const std::string& title, const Place& place, const std::string& first,
                       const Place& first_place, bool to_note) {
    return {"K116",
            Severity::warning,
            place,
            title,
            {to_note ? "schedule.column_doubled_to_note" : "schedule.column_doubled",
             {{"value", trim(title)},
              {"place", a1(place)},
              {"first_value", trim(first)},
              {"first", a1(first_place)}}},
            {}};
}

Finding stood_in(const std::string& title, const Place& place, const std::string& meant) {
    return {"K120",
            Severity::advice,
            place,
            title,
            {"schedule.stood_in", {{"value", trim(title)}, {"place", a1(place)}, {"meant", meant}}},
            meant};
}

Finding counted_from_base(const std::string& title, const Place& place, FiscalYear meant, FiscalYear base) {
    return {"K119",
            Severity::advice,
            place,
            title,
            {"schedule.counted_from_base",
             {{"value", trim(title)},
              {"place", a1(place)},
              {"meant", format_fiscal_year(meant)},
              {"base", format_fiscal_year(base)}}},
            {}};
}

Finding open_year(const std::string& title, const Place& place, FiscalYear first) {
    const std::string meant = format_fiscal_year(first);
    return {"K117",
            Severity::warning,
            place,
            title,
            {"schedule.open_year", {{"value", trim(title)}, {"place", a1(place)}, {"meant", meant}}},
            {}};
}

} // namespace kyodo
