// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/list_source.hpp"

#include "core/sheet/flat_ods.hpp"
#include "core/table/grid.hpp"

#include <fmt/format.h>

namespace kyodo {
namespace {

constexpr int most_terms = 2000; // of a 設定 sheet, all lists together

std::string letters_of(int column) {
    std::string letters = a1(column, 0);
    letters.pop_back();
    return letters;
}

/// 「$'設定'.$B$12」, or to another row 「$'設定'.$B$12:$B$16」.
std::string cells_of(const ListTable& table, int column, int first_row, int last_row) {
    const std::string letters = letters_of(column);
    const std::string first =
        fmt::format("${}.${}${}", quoted_sheet_name(table.sheet), letters, first_row + 1);
    return last_row == first_row ? first : fmt::format("{}:${}${}", first, letters, last_row + 1);
}

std::string quoted(const std::string& words) {
    std::string all = "\"";
    for (const char c : words)
        all += c == '"' ? std::string("\"\"") : std::string(1, c);
    return all + "\"";
}

} // namespace

// All ranges begin at the header, so that a row put in above the first term moves nothing apart.

std::string terms_source(const ListTable& table, const std::string& list) {
    const std::string names =
        cells_of(table, table.name_column, table.header_row, table.header_row + most_terms);
    return fmt::format("OFFSET({0};MATCH({1};{2};0)-1;0;COUNTIF({2};{1});1)",
                       cells_of(table, table.value_column, table.header_row, table.header_row), quoted(list),
                       names);
}

std::string marks_source(const ListTable& table, int row_below) {
    return fmt::format("OFFSET({};1;0;COUNTA({})-1;1)",
                       cells_of(table, table.value_column, table.header_row, table.header_row),
                       cells_of(table, table.name_column, table.header_row, row_below));
}

} // namespace kyodo
