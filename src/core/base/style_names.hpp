// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The names by which a person asks for a notation of years and dates: 和暦, brief …; they are texts
// (notation.… in extension/texts/base.json), and the names of both languages are always understood.
#pragma once

#include "core/base/fiscal_year.hpp"
#include "core/base/wareki.hpp"

#include <string_view>

namespace kyodo {

struct YearFormat {
    YearStyle style = YearStyle::wareki;
    EraChange change = EraChange::new_era;

    bool operator==(const YearFormat&) const = default;
};

/// wareki 和暦, brief 略 (also "H"), western 西暦, both 併記, number 数字, and wareki-old 旧元号, brief-old
/// 旧元号略, which write 平成31年度 for 2019. "" is wareki. Error: notation.unknown (arguments "value",
/// "allowed").
Result<YearFormat> parse_year_format(std::string_view name);

/// wareki 和暦, brief 略, kanji 漢数字, western 西暦, iso データ. "" is wareki. Error: notation.unknown.
Result<DateStyle> parse_date_style(std::string_view name);

} // namespace kyodo
