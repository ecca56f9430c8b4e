// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/table/value.hpp"

#include "core/base/fold.hpp"

#include <fmt/format.h>

namespace kyodo {

bool is_empty(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) {
        if (text->empty())
            return true;
        // Nearly all texts begin with a letter; only others are looked at as a whole. E4 to E9 begin kanji.
        const auto first = static_cast<unsigned char>(text->front());
        const bool letter = (first > ' ' && first < 0x7F) || (first >= 0xE4 && first <= 0xE9);
        return !letter && trim(*text).empty();
    }
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
