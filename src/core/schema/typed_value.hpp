// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A template's texts as the values that cells of a column's type hold.
#pragma once

#include "core/schema/register_schema.hpp"
#include "core/table/value.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kyodo {

/// 1200000 of a number, 46113 of the date 2026-04-01 (days since 1899-12-30, the office's usual null date), ✓
/// of a tick, nothing of a tick that says no; the text itself of the other types (terms and marks are not
/// looked up here). Nothing where the type can't read the text, or a number is out of the column's bounds.
std::optional<Value> typed_value(const Column& column, std::string_view text);

/// How a value of the type is written in a template, for messages: 1200 (0–5), 2026-04-01, 令和8年度, ✓,
/// https://…; "" where anything is.
std::string notation_of(const Column& column);

} // namespace kyodo
