// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Grids for tests, written as text: a row a line, cells parted by "|", spaces around them cut off.
// "<" is merged with the cell on its left, "^" with the one above; "\n" (two characters) is a line break,
// "#ERR" a formula's error, "=27" a number. Lines that are empty or white space only are left out; an empty
// row is a line with "|".
#pragma once

#include "core/table/grid.hpp"

#include <sstream>
#include <string>
#include <vector>

namespace kyodo::test {

inline std::string cut(const std::string& text) {
    const auto from = text.find_first_not_of(' ');
    return from == std::string::npos ? "" : text.substr(from, text.find_last_not_of(' ') + 1 - from);
}

inline Value value_of(std::string text) {
    if (text.empty())
        return {};
    if (text == "#ERR")
        return CellError{};
    if (text.front() == '=')
        return std::stod(text.substr(1));
    for (std::size_t at; (at = text.find("\\n")) != std::string::npos;)
        text.replace(at, 2, "\n");
    return text;
}

inline Grid grid_from_text(const std::string& text, const std::string& sheet = "表") {
    std::vector<std::vector<std::string>> rows;
    std::size_t columns = 0;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (cut(line).empty())
            continue;
        std::vector<std::string> cells;
        std::istringstream parts(line);
        for (std::string part; std::getline(parts, part, '|');)
            cells.push_back(cut(part));
        columns = std::max(columns, cells.size());
        rows.push_back(std::move(cells));
    }
    const auto at = [&](std::size_t row, std::size_t column) {
        return row < rows.size() && column < rows[row].size() ? rows[row][column] : std::string();
    };
    Grid grid(sheet, static_cast<int>(rows.size()), static_cast<int>(columns));
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            if (at(row, column) == "<" || at(row, column) == "^")
                continue;
            std::size_t right = column;
            std::size_t bottom = row;
            while (at(row, right + 1) == "<")
                ++right;
            while (at(bottom + 1, column) == "^")
                ++bottom;
            if (right > column || bottom > row)
                grid.add_merge({static_cast<int>(row), static_cast<int>(column), static_cast<int>(bottom),
                                static_cast<int>(right)});
            grid.set(static_cast<int>(row), static_cast<int>(column), value_of(at(row, column)));
        }
    return grid;
}

/// The same grid one column to the right and some rows further down, as if it stood elsewhere in its sheet.
inline std::string indented(const std::string& text) {
    std::string out;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        out += cut(line).empty() ? "" : "|" + line + "\n";
    return out;
}

} // namespace kyodo::test
