// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// 年度: the fiscal year of Japanese public bodies, 1 April to 31 March, named by the calendar year
// in which it begins (地方自治法 第208条).
#pragma once

#include "core/base/result.hpp"

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace kyodo {

/// 平成27年度 is FiscalYear{2015}: 2015-04-01 to 2016-03-31.
struct FiscalYear {
    int value = 0;

    auto operator<=>(const FiscalYear&) const = default;
};

/// How a fiscal year is written.
enum class YearStyle {
    wareki,   ///< 平成27年度, 令和元年度
    brief,    ///< H27, R元 (the era's letter; 元 for the first year)
    western,  ///< 2015年度
    both,     ///< 平成27年度(2015年度)
    number,   ///< 27: the bare number in its era, 元 for the first year
};

/// Which era names a fiscal year in which the era changed (2019: 平成31年度 or 令和元年度).
enum class EraChange {
    new_era, ///< the era in force at the end of that calendar year: 令和元年度 (関係省庁申合せ 2019-04-01)
    old_era, ///< the era in force on 1 April: 平成31年度
};

/// What a bare number such as 「27」 is counted in.
struct YearBase {
    std::string era;                  ///< an era's name, 平成: bare numbers are its years
    std::optional<FiscalYear> anchor; ///< else: a bare n is the first year from the anchor on that bears n
};

/// The fiscal year a date lies in.
FiscalYear fiscal_year_of(std::chrono::year_month_day date);

/// Reads a base: an era's name or letter (平成, H), or a year that serves as anchor (平成22年度, 2010).
Result<YearBase> parse_year_base(std::string_view text);

/// Reads one fiscal year in any usual notation: 平成27年度, 平27, H27, Ｈ２７年度, 2 7 年度 with a base,
/// 令和元年度, 令和1, 平成二十七年度, 2015年度, 2015, 平成27年度(2015年度). A trailing 年, 年度 or 度 and
/// brackets around a second notation are accepted; two notations that differ are an error.
/// Errors: year.unreadable, year.needs_base (a bare number without a base), year.not_in_era (平成40年度;
/// argument "proposal" holds 令和10年度), year.contradiction.
Result<FiscalYear> parse_fiscal_year(std::string_view text, const YearBase& base = {});

/// First and last year of 「H28~R2」, 「平成28年度から令和2年度まで」, 「平成27～31年度」 (the era carries over), or of
/// a single year. Error besides those above: year.range_backwards.
struct FiscalYearRange {
    FiscalYear first;
    FiscalYear last;

    bool operator==(const FiscalYearRange&) const = default;
};
Result<FiscalYearRange> parse_fiscal_year_range(std::string_view text, const YearBase& base = {});

/// The year as text. Years before 明治元 (1868) are written 西暦.
std::string format_fiscal_year(FiscalYear year, YearStyle style = YearStyle::wareki,
                               EraChange change = EraChange::new_era);

/// 「H28～R2」, 「平成27～31年度」, 「平成27年度」 for one year. The era is repeated only where it changes;
/// the dash is ～ (U+FF5E).
std::string format_fiscal_year_range(FiscalYearRange range, YearStyle style,
                                     EraChange change = EraChange::new_era);

} // namespace kyodo
