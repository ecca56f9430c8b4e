// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/collect/score_sheet.hpp"

#include "core/base/fold.hpp"
#include "core/register/register_sheet.hpp"

namespace kyodo {
namespace {

// Places of the key columns in templates/registers/score.json.
constexpr int key_columns[] = {0, 2, 3, 4, 5};

} // namespace

SheetPlan score_sheet(const RegisterSchema& schema, const std::vector<Record>& rows,
                      const std::string& sheet_name, const std::string& title) {
    RegisterSheetOptions options;
    options.sheet_name = sheet_name;
    options.title = title.empty() ? schema.title.ja : title;
    options.spare_rows = 0; // what stands below the region is the user's
    return register_sheet(schema, rows, options);
}

std::vector<RowKeys> score_row_keys(const Grid& grid) {
    std::vector<RowKeys> keys;
    for (int row = 0; row < grid.rows(); ++row) {
        if (row < first_score_row) {
            keys.push_back({"top" + std::to_string(row)});
            continue;
        }
        std::string key;
        for (const int column : key_columns)
            key += fold(grid.text(row, column)) + '\n';
        keys.push_back({key});
    }
    return keys;
}

std::vector<Record> records_of(const RegisterData& data) {
    std::vector<Record> rows;
    for (int row = 0; row < data.rows(); ++row) {
        Record& record = rows.emplace_back();
        for (std::size_t i = 0; i < data.columns().size(); ++i)
            if (const int column = static_cast<int>(i); data.filled(row, column))
                record.values[data.columns()[i].column->id] = data.shown(row, column);
    }
    return rows;
}

bool has_plain_columns(const RegisterData& data, int left) {
    for (std::size_t i = 0; i < data.schema().columns.size(); ++i) {
        const int at = data.column(data.schema().columns[i].id);
        if (at < 0 || data.columns()[static_cast<std::size_t>(at)].grid_column != left + static_cast<int>(i))
            return false;
    }
    return true;
}

const RegisterData* scores_to_go_on(const std::vector<RegisterData>& registers, const RegisterSchema& schema,
                                    const std::string& wanted, const std::set<std::string>& own) {
    const RegisterData* first = nullptr;
    for (const RegisterData& data : registers) {
        const std::string& sheet = data.grid().sheet();
        const RegisterTable& table = data.table();
        if (data.schema().id != schema.id || (!wanted.empty() && sheet != wanted) || own.contains(sheet) ||
            !has_plain_columns(data, 0) || table.header_top != table.header_bottom ||
            data.grid().place(table.header_bottom, 0).row != first_score_row - 1 ||
            data.grid().place(0, 0).column != 0)
            continue;
        if (sheet == schema.sheet)
            return &data;
        first = first == nullptr ? &data : first;
    }
    return first;
}

Range score_range(const RegisterData& data) {
    const int last =
        data.rows() == 0 ? first_score_row - 1 : data.grid().place(data.grid_row(data.rows() - 1), 0).row;
    return {0, 0, last, static_cast<int>(data.schema().columns.size()) - 1};
}

std::string score_title(const Grid& grid) {
    std::string title = trim(grid.text(0, 0));
    const std::string hint = grid.text(1, 0);
    if (const std::size_t end = hint.find('\n'); end != std::string::npos)
        title += "　" + hint.substr(0, end);
    return title;
}

} // namespace kyodo
