// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Numbers and sums of money as people type them into cells.
#pragma once

#include "core/base/result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kyodo {

/// Reads a number: 1200, 1,200, １，２００, -5, −5, ▲5, △5, (5) for minus five, 12.5. `unit` is the column's
/// (円, 千円, 人, 件 …) and may stand behind. Money (a unit that ends in 円) may have ¥ before it and is read
/// in 円, 千円, 万円, 百万円, 億円 whatever the column's unit is; the result counts in the column's unit:
/// 「120万円」 in a column of 千円 is 1200. A bare number is in the column's unit.
///
/// Errors; each has an argument "value":
/// - amount.unreadable: 約30, 30〜40, 未定
/// - amount.commas: commas that don't part thousands (12,34), which would hide a misprint
/// - amount.too_large: more than 15 digits, which a cell can't hold exactly
Result<double> parse_amount(std::string_view text, std::string_view unit = {});

/// How many yen a unit of money is: 1000 for 千円; nothing for other units.
std::optional<double> yen_of_unit(std::string_view unit);

/// 1200000 → 1,200,000; with up to 6 decimals where there are any.
std::string format_amount(double amount);

} // namespace kyodo
