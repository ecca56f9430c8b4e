// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The years of one header, read from left to right: what stands on the left helps to read bare numbers.
#pragma once

#include "core/base/fiscal_year.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace kyodo {

/// A year title, or a range (平成30～令和2年度), as it is meant.
struct HeaderYear {
    FiscalYearRange years;
    bool corrected = false; ///< it was out of its era: 平成32年度, meant is 令和2年度
    bool by_base = false;   ///< nothing but the base says which era the number is counted in
};

/// Reads the year titles of one header. Years in a header ascend, so a bare number follows what is on its
/// left: after 平成27年度 「28」 is 2016, and after 「31」 counted in 平成 「2」 is 2020, not 1990. A number
/// that would leap more than ten years is not taken so. Plans drawn before an era's end count on beyond it:
/// after 平成31年度 「32」 is 令和2年度 (corrected); this is taken only of the next year, or of one as far
/// off as the last two are from each other, so that no other number becomes a year.
class HeaderYears {
public:
    explicit HeaderYears(YearBase base) : base_(std::move(base)) {}

    /// The years of the next title to the right. Errors of parse_fiscal_year_range, without year.not_in_era
    /// where it proposes a year.
    Result<HeaderYear> read(std::string_view text);

private:
    Result<HeaderYear> read_new(std::string_view text) const;
    std::optional<HeaderYear> counted_on(std::string_view text) const;

    YearBase base_;
    std::optional<FiscalYear> previous_;
    std::string era_; ///< that the previous year is counted in, "" where it isn't known
    int step_ = 1;    ///< from the year before to the previous one
    std::map<std::string, HeaderYear> seen_; ///< by folded title
};

/// Whether a text may hold a year at all: short and with a digit, a kanji number or 元. Cheap.
bool may_be_year(std::string_view text);

} // namespace kyodo
