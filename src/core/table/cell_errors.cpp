// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/table/cell_errors.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace kyodo {
namespace {

bool shows_an_error(std::string_view text) {
    using namespace std::string_view_literals;
    static constexpr std::array words{"#N/A"sv,   "#REF!"sv, "#VALUE!"sv, "#DIV/0!"sv,
                                      "#NAME?"sv, "#NUM!"sv, "#NULL!"sv,  "#ERR"sv};
    for (const std::string_view numbered : {"Err:"sv, "エラー:"sv})
        if (text.starts_with(numbered) && text.size() == numbered.size() + 3 &&
            text.find_first_not_of("0123456789", numbered.size()) == std::string_view::npos)
            return true;
    return std::find(words.begin(), words.end(), text) != words.end();
}

} // namespace

bool is_error(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value))
        return shows_an_error(*text);
    return std::holds_alternative<CellError>(value);
}

} // namespace kyodo
