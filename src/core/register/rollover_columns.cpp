// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/rollover_columns.hpp"

#include "core/base/fold.hpp"

#include <algorithm>
#include <set>

namespace kyodo {
namespace {

constexpr double own_width_mm = 30;

bool has_values(const RegisterData& data, int grid_column) {
    for (int row = 0; row < data.rows(); ++row)
        if (!is_empty(data.grid().at(data.grid_row(row), grid_column)))
            return true;
    return false;
}

std::string without_end(const std::string& words, std::string_view end) {
    return words.ends_with(end) ? trim(std::string_view(words).substr(0, words.size() - end.size())) : words;
}

/// The user's title without what register_sheet adds again, if the column is found by it.
std::string own_title(const RegisterData& data, const DataColumn& about) {
    std::string words = title_over(data, about.grid_column);
    for (const char* sign : {"＊", "*", "※"})
        words = without_end(words, sign);
    for (const std::string& unit : {"（" + about.unit + "）", "(" + about.unit + ")"})
        words = without_end(words, unit);
    const Column& column = *about.column;
    const auto is_it = [&](const std::string& title) { return same_text(title, words); };
    const bool known = is_it(column.title.ja) || is_it(column.title.en) ||
                       std::any_of(column.synonyms.begin(), column.synonyms.end(), is_it);
    return known ? words : column.title.ja;
}

} // namespace

std::string title_over(const RegisterData& data, int grid_column) {
    const Range area = title_area(data, grid_column);
    return trim(data.grid().text(area.top, area.left));
}

Range title_area(const RegisterData& data, int grid_column) {
    for (int row = data.table().header_bottom; row > data.table().header_top; --row)
        if (const Range area = data.grid().area_of(row, grid_column);
            !trim(data.grid().text(area.top, area.left)).empty())
            return area;
    return data.grid().area_of(data.table().header_top, grid_column);
}

std::vector<SheetColumnSource> columns_of_sheet(const RegisterData& data,
                                                const std::vector<const RegisterData*>& others) {
    std::map<int, int> known;
    for (std::size_t i = 0; i < data.columns().size(); ++i)
        known.emplace(data.columns()[i].grid_column, static_cast<int>(i));
    std::set<int> taken;
    for (const RegisterData* other : others)
        if (other != &data && &other->grid() == &data.grid() &&
            other->table().header_top <= data.table().header_bottom &&
            other->table().header_bottom >= data.table().header_top)
            for (const DataColumn& column : other->columns())
                taken.insert(column.grid_column);
    if (known.empty())
        return {};
    const auto is_own = [&](int column) {
        return column >= 0 && column < data.grid().columns() && !taken.contains(column) &&
               (!title_over(data, column).empty() || has_values(data, column));
    };
    int left = known.begin()->first;
    int right = known.rbegin()->first;
    while (is_own(left - 1))
        --left;
    while (is_own(right + 1))
        ++right;
    std::vector<SheetColumnSource> columns;
    for (int column = left; column <= right; ++column)
        if (const auto found = known.find(column); found != known.end())
            columns.push_back({column, found->second});
        else if (is_own(column))
            columns.push_back({column, -1});
    return columns;
}

RegisterSchema schema_of_sheet(const RegisterData& data, const std::vector<SheetColumnSource>& columns) {
    RegisterSchema schema = data.schema();
    schema.columns.clear();
    int own = 0;
    for (const SheetColumnSource& source : columns) {
        if (source.data_column >= 0) {
            const DataColumn& about = data.columns()[static_cast<std::size_t>(source.data_column)];
            Column column = *about.column;
            column.title.ja = own_title(data, about);
            column.unit = about.unit;
            schema.columns.push_back(std::move(column));
            continue;
        }
        Column column;
        column.id = "own_" + std::to_string(++own);
        column.title.ja = title_over(data, source.grid_column);
        column.width_mm = own_width_mm;
        schema.columns.push_back(std::move(column));
    }
    return schema;
}

} // namespace kyodo
