// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/typed_value.hpp"

#include "core/base/amount.hpp"
#include "core/base/fiscal_year.hpp"
#include "core/base/tick.hpp"
#include "core/base/wareki.hpp"

#include <cmath>

namespace kyodo {
namespace {

constexpr std::chrono::sys_days null_date{std::chrono::year{1899} / 12 / 30};

std::optional<Value> number(const Column& column, std::string_view text) {
    const auto amount = parse_amount(text, column.unit);
    if (!amount || (column.type == ColumnType::integer && *amount != std::floor(*amount)))
        return std::nullopt;
    if ((column.least && *amount < *column.least) || (column.most && *amount > *column.most))
        return std::nullopt;
    return Value{*amount};
}

std::optional<Value> same(bool fits, std::string_view text) {
    return fits ? std::optional(Value{std::string(text)}) : std::nullopt;
}

bool is_address(std::string_view text) {
    return text.starts_with("https://") || text.starts_with("http://") || text.starts_with("mailto:");
}

} // namespace

std::optional<Value> typed_value(const Column& column, std::string_view text) {
    if (text.empty())
        return Value{};
    switch (column.type) {
    case ColumnType::integer:
    case ColumnType::yen:
    case ColumnType::score:
        return number(column, text);
    case ColumnType::date: {
        const auto date = parse_date(text);
        if (!date)
            return std::nullopt;
        return Value{static_cast<double>((std::chrono::sys_days(*date) - null_date).count())};
    }
    case ColumnType::check: {
        const auto tick = parse_tick(text);
        if (!tick)
            return std::nullopt;
        return *tick ? Value{std::string("✓")} : Value{};
    }
    case ColumnType::fiscal_year:
        return same(parse_fiscal_year(text).has_value(), text);
    case ColumnType::url:
        return same(is_address(text), text);
    default:
        return Value{std::string(text)};
    }
}

std::string notation_of(const Column& column) {
    switch (column.type) {
    case ColumnType::integer:
    case ColumnType::yen:
    case ColumnType::score: {
        std::string words = "1200";
        if (column.least || column.most)
            words = (column.least ? format_amount(*column.least) : "") + "–" +
                    (column.most ? format_amount(*column.most) : "");
        return words + (column.unit.empty() ? "" : " (" + column.unit + ")");
    }
    case ColumnType::date:
        return "2026-04-01";
    case ColumnType::fiscal_year:
        return "令和8年度";
    case ColumnType::check:
        return "✓";
    case ColumnType::url:
        return "https://…";
    default:
        return {};
    }
}

} // namespace kyodo
