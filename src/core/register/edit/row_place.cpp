// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Which row is meant, and where a new one goes.
#include "core/register/edit/row_form.hpp"

#include "core/base/fold.hpp"

#include <algorithm>

namespace kyodo {
namespace {

/// Whether nothing stands in the row between the table's first and last column, user's own ones included.
bool is_free(const RegisterData& data, int row) {
    const Grid& grid = data.grid();
    const auto& columns = data.table().columns;
    const auto [left, right] =
        std::minmax_element(columns.begin(), columns.end(), [](const FoundColumn& a, const FoundColumn& b) {
            return a.grid_column < b.grid_column;
        });
    for (int column = left->grid_column; column <= right->grid_column && row < grid.rows(); ++column) {
        const Range area = grid.area_of(row, column);
        const Value& value = grid.at(row, column);
        if (area.top != area.bottom || (!is_empty(value) && value != Value(std::string("☐"))))
            return false;
    }
    return true;
}

std::string key_of(const RegisterData& data, int row) {
    std::string key;
    for (const std::string& id : data.schema().keys)
        if (const int column = data.column(id); column >= 0 && data.filled(row, column))
            key += (key.empty() ? "" : "、") + data.shown(row, column);
    return key;
}

} // namespace

NewRow new_row(const RegisterData& data) {
    int last = -1;
    for (int row = 0; row < data.rows(); ++row)
        last = std::max(last, data.grid_row(row));
    const int next = last < 0 ? data.table().header_bottom + 1 : last + 1;
    return {next, !is_free(data, next) || !is_free(data, next + 1), last};
}

std::vector<NewRow> new_rows(const RegisterData& data, int count) {
    std::vector<NewRow> rows;
    if (count <= 0)
        return rows;
    rows.push_back(new_row(data));
    for (int i = 1; i < count; ++i) {
        NewRow next = rows.back();
        ++next.grid_row;
        next.insert = next.insert || !is_free(data, next.grid_row + 1);
        rows.push_back(next);
    }
    return rows;
}

Result<int> row_of_key(const RegisterData& data, const std::string& text) {
    const std::string wanted = fold(text);
    std::vector<int> found;
    for (int row = 0; row < data.rows(); ++row)
        if (fold(key_of(data, row)) == wanted)
            found.push_back(row);
    if (found.empty())
        return error("edit.no_row", {{"value", text}, {"register", data.grid().sheet()}});
    if (found.size() == 1)
        return found.front();
    std::string rows;
    for (const int row : found)
        rows += (rows.empty() ? "" : "、") + std::to_string(data.grid().place(data.grid_row(row), 0).row + 1);
    return error("edit.several_rows", {{"value", text}, {"rows", rows}});
}

int row_at(const RegisterData& data, int sheet_row) {
    for (int row = 0; row < data.rows(); ++row)
        if (data.grid().place(data.grid_row(row), 0).row == sheet_row)
            return row;
    return -1;
}

} // namespace kyodo
