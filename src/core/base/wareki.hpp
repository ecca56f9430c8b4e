// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// 和暦: dates in Japanese and western notation.
#pragma once

#include "core/base/era.hpp"
#include "core/base/result.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace kyodo {

/// How a date is written.
enum class DateStyle {
    wareki,  ///< 令和6年10月27日, 令和元年5月1日
    brief,   ///< R6.10.27, R元.5.1
    kanji,   ///< 令和六年十月二十七日
    western, ///< 2024年10月27日
    iso,     ///< 2024-10-27, for data
};

/// Reads a date: 令和６年１０月２７日, 令和元年5月1日, S64/01/07, Ｍ４５．７．２９, 明治四五年七月二九日,
/// 明治廿一年四月四日, 2024-10-27, 2024/10/27, 2024年10月27日, 20241027, 2024年(令和6年)10月27日; a day of
/// the week in brackets may follow. The era must be in force on the day; on 1912-07-30 and 1926-12-25 both
/// eras are.
///
/// Errors; each has an argument "value":
/// - date.unreadable: no date, or one without a day or without an era or four-digit year
/// - date.no_such_day: 2023/02/29, 令和6年4月31日, 令和0年
/// - date.not_in_era: 令和元年4月30日; argument "proposal" holds 平成31年4月30日
/// - date.lunar: before 1873-01-01 Japan used the lunar calendar; a day can't be told by its number
/// - date.contradiction: a second year or a day of the week that doesn't fit; argument "proposal"
Result<std::chrono::year_month_day> parse_date(std::string_view text, const EraTable& table = eras());

/// The date as text; an era's first year is 元, on a day of change the new era is written.
/// Error: date.lunar in the styles with an era, before 1873-01-01. Precondition: date.ok().
Result<std::string> format_date(std::chrono::year_month_day date, DateStyle style = DateStyle::wareki,
                                const EraTable& table = eras());

} // namespace kyodo
