// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/table/value.hpp"

#include "core/base/fold.hpp"

#include <fmt/format.h>

namespace kyodo {

bool is_empty(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value))
        return trim(*text).empty();
    return std::holds_alternative<std::monostate>(value);
}

std::string to_text(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    if (const auto* number = std::get_if<double>(&value))
        return fmt::format("{}", *number);
    return std::holds_alternative<CellError>(value) ? "#ERR" : "";
}

} // namespace kyodo
