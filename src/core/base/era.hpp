// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// 元号: the eras by which Japan counts years. They are a table (templates/eras.json); the next one is one
// more entry there and nothing else.
#pragma once

#include "core/base/result.hpp"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace kyodo {

struct Era {
    std::string name;                      ///< 平成
    std::string letter;                    ///< H
    std::chrono::year_month_day first_day; ///< 1989-01-08
    bool shares_first_day = false;         ///< the former name is right on the first day too

    std::string initial() const; ///< 平
    int first_year() const { return int(first_day.year()); }

    bool operator==(const Era&) const = default;
};

class EraTable {
public:
    /// Reads {"eras": [{"name", "letter", "first_day": "YYYY-MM-DD", "shares_first_day"}]} in order of time.
    /// Errors: eras.not_json (no such list), eras.entry, eras.date (number: of the entry, from 1; value),
    /// eras.same, eras.order (value, other: names of two eras that can't be told apart, or stand in the wrong
    /// order).
    static Result<EraTable> parse(std::string_view json);

    const std::vector<Era>& all() const { return eras_; }

    /// The era in force on a date (on a shared day the new one); null before the first.
    const Era* on(std::chrono::year_month_day date) const;

    /// Whether a date may be written in the era; on a shared day in both.
    bool names(const Era& era, std::chrono::year_month_day date) const;

    /// Whether the era is in force on some day of the calendar year's part that is the start of its fiscal
    /// year, 1 April to 31 December: only then is there a fiscal year of that name (昭和64年度 is none).
    bool names_fiscal_year(const Era& era, int year) const;

    /// The era of a full name; null if there is none.
    const Era* find(std::string_view name) const;

private:
    std::vector<Era> eras_; ///< in order of time
};

/// The table of this build. A fault in it is thrown as std::runtime_error with the message of parse.
const EraTable& eras();

} // namespace kyodo
