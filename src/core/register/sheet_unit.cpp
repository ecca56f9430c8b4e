// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/sheet_unit.hpp"

#include "core/base/amount.hpp"
#include "core/base/fold.hpp"

#include <algorithm>

namespace kyodo {
namespace {

constexpr int rows_above = 3;
constexpr std::size_t longest_note = 240; // bytes

/// The first unit of money in 「千円」, 「千円、人」.
std::string money_in(std::string_view words) {
    while (!words.empty()) {
        const std::size_t end = words.find_first_of(",/;");
        std::string_view word = words.substr(0, end);
        for (const std::string& part : split_terms(word))
            if (yen_of_unit(part))
                return part;
        words.remove_prefix(end == std::string_view::npos ? words.size() : end + 1);
    }
    return {};
}

/// The unit in the brackets of a folded title, or behind 「単位:」; with `named` only behind it.
std::string unit_in(const std::string& folded, bool named) {
    constexpr std::string_view name = "単位:";
    if (const std::size_t at = folded.find(name); at != std::string::npos) {
        const std::string_view rest = std::string_view(folded).substr(at + name.size());
        return money_in(rest.substr(0, rest.find_first_of(")]")));
    }
    for (std::size_t at = 0; !named && (at = folded.find_first_of("([", at)) != std::string::npos; ++at) {
        const std::string_view rest = std::string_view(folded).substr(at + 1);
        if (std::string unit = money_in(rest.substr(0, rest.find_first_of(")]"))); !unit.empty())
            return unit;
    }
    return {};
}

std::string unit_of_cell(const Grid& grid, int row, int column, bool named) {
    const Range area = grid.area_of(row, column);
    const std::string text = grid.text(area.top, area.left);
    return text.empty() || text.size() > longest_note ? std::string() : unit_in(fold(text), named);
}

} // namespace

std::string sheet_unit(const Grid& grid, const RegisterTable& table, const Column& column, int grid_column) {
    if (!yen_of_unit(column.unit))
        return column.unit;
    for (int row = table.header_bottom; row >= table.header_top; --row)
        if (std::string unit = unit_of_cell(grid, row, grid_column, false); !unit.empty())
            return unit;
    for (int row = table.header_top - 1; row >= std::max(0, table.header_top - rows_above); --row)
        for (int at = table.columns.front().grid_column; at <= table.columns.back().grid_column; ++at)
            if (std::string unit = unit_of_cell(grid, row, at, true); !unit.empty())
                return unit;
    return column.unit;
}

} // namespace kyodo
