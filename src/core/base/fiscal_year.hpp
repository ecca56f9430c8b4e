// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// 年度: the fiscal year of Japanese public bodies, 1 April to 31 March, named by the calendar year
// in which it begins (地方自治法 第208条).
#pragma once

#include "core/base/era.hpp"
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
    wareki,  ///< 平成27年度, 令和元年度
    brief,   ///< H27, R元 (the era's letter; 元 for the first year)
    western, ///< 2015年度
    both,    ///< 平成27年度(2015年度)
    number,  ///< 27: the bare number in its era, 元 for the first year
};

/// Which era names a fiscal year in which the era changed (2019: 平成31年度 or 令和元年度).
enum class EraChange {
    new_era, ///< the era in force at the end of that calendar year: 令和元年度 (関係省庁申合せ 2019-04-01)
    old_era, ///< the era in force on 1 April: 平成31年度
};

/// What a bare number such as 「27」 is counted in. Without either, a bare number is an error: it is never
/// guessed.
struct YearBase {
    std::string era;                  ///< an era's name, 平成: a bare n is its year n
    std::optional<FiscalYear> anchor; ///< else: the first year, from the anchor on, that bears n in its own
                                      ///< era (anchor 平成27年度: 31 and 元 are 2019, 2 is 2020)
};

/// The fiscal year a date lies in. Precondition: date.ok().
FiscalYear fiscal_year_of(std::chrono::year_month_day date);

/// Reads a base: an era's name or letter (平成, H), or a year that serves as anchor (平成22年度, 2010).
/// Error: year.base_unreadable.
Result<YearBase> parse_year_base(std::string_view text, const EraTable& table = eras());

/// Reads one fiscal year in any usual notation: 平成27年度, 平27, H27, Ｈ２７年度, 2 7 年度 with a base,
/// 令和元年度, 令和1, 平成二十七年度, 2015年度, 2015, FY2015, 平成27年度(2015年度), 平成27(2015)年度. A
/// trailing 年, 年度 or 度 and brackets around a second notation are accepted; two notations that differ are
/// an error.
///
/// 年度 n of an era is the one that begins in the era's n-th calendar year, if the era is in force on some
/// day from 1 April to 31 December of it. So 平成31年度 and 令和元年度 are both 2019, 大正15年度 and
/// 昭和元年度 both 1926, and 昭和64年度 is none. Western years are read from 1868 to 2999.
///
/// Errors; each has an argument "value":
/// - year.unreadable
/// - year.needs_base: a bare number without a base
/// - year.not_in_era: 平成40年度; argument "proposal" holds 令和10年度, so that a caller may take it and warn
/// - year.contradiction: two notations that differ; arguments "first", "second"
/// - year.base_unreadable: the base names no era of the table
Result<FiscalYear> parse_fiscal_year(std::string_view text, const YearBase& base = {},
                                     const EraTable& table = eras());

/// First and last year, both included; first <= last.
struct FiscalYearRange {
    FiscalYear first;
    FiscalYear last;

    bool operator==(const FiscalYearRange&) const = default;
};

/// Reads 「H28~R2」, 「平成28年度から令和2年度まで」, 「平成27～31年度」 (the era carries over),
/// 「2015～19年度」, 「30～2」 with a base, or a single year. Any dash separates: ～ 〜 ~ - – － ー. Error
/// besides those above: year.range_backwards; arguments "first", "last".
Result<FiscalYearRange> parse_fiscal_year_range(std::string_view text, const YearBase& base = {},
                                                const EraTable& table = eras());

/// The year as text. Years before 明治元 (1868) are written 西暦.
std::string format_fiscal_year(FiscalYear year, YearStyle style = YearStyle::wareki,
                               EraChange change = EraChange::new_era, const EraTable& table = eras());

/// 「H28～R2」, 「平成27～31年度」, 「平成27年度」 for one year. The era is repeated only where it changes;
/// the dash is ～ (U+FF5E).
std::string format_fiscal_year_range(FiscalYearRange range, YearStyle style,
                                     EraChange change = EraChange::new_era, const EraTable& table = eras());

} // namespace kyodo
