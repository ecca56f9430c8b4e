// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/base/fiscal_year.hpp"

namespace kyodo {
namespace {

using namespace std::chrono;

/// A year as its parts: an era (null before the first) and the number in it.
struct Named {
    const Era* era = nullptr;
    std::string number;
};

Named name_of(FiscalYear fiscal_year, EraChange change, const EraTable& table) {
    const year y(fiscal_year.value);
    const Era* era = table.on(change == EraChange::new_era ? y / December / 31 : y / April / 1);
    if (era == nullptr)
        return {nullptr, std::to_string(fiscal_year.value)};
    const int n = fiscal_year.value - era->first_year() + 1;
    return {era, n == 1 ? "元" : std::to_string(n)};
}

/// The year without 年度; `bare` leaves the era's name away.
std::string stem(const Named& named, YearStyle style, bool bare) {
    if (named.era == nullptr || bare || style == YearStyle::number)
        return named.number;
    return (style == YearStyle::brief ? named.era->letter : named.era->name) + named.number;
}

std::string_view suffix(YearStyle style) {
    return style == YearStyle::brief || style == YearStyle::number ? "" : "年度";
}

} // namespace

FiscalYear fiscal_year_of(year_month_day date) {
    return FiscalYear{int(date.year()) - (date.month() < April ? 1 : 0)};
}

std::string format_fiscal_year(FiscalYear year, YearStyle style, EraChange change, const EraTable& table) {
    return format_fiscal_year_range({year, year}, style, change, table);
}

std::string format_fiscal_year_range(FiscalYearRange range, YearStyle style, EraChange change,
                                     const EraTable& table) {
    const std::string western = std::to_string(range.first.value) +
                                (range.first == range.last ? "" : "～" + std::to_string(range.last.value)) +
                                "年度";
    const Named first = name_of(range.first, change, table);
    const Named last = name_of(range.last, change, table);
    if (style == YearStyle::western || (last.era == nullptr && style != YearStyle::number))
        return western;
    std::string out = stem(first, style, false);
    if (range.first != range.last)
        out += "～" + stem(last, style, first.era == last.era);
    out += suffix(style);
    return style == YearStyle::both ? out + "(" + western + ")" : out;
}

} // namespace kyodo
