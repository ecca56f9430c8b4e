// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/finding_subjects.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace kyodo {
namespace {

/// What names a row for a person: the columns of its key, then the first required text, which says what the
/// row is about where the key is a mere number.
std::vector<int> naming_columns(const RegisterData& data) {
    std::vector<int> columns;
    const auto add = [&](int column) {
        if (column >= 0 && std::find(columns.begin(), columns.end(), column) == columns.end())
            columns.push_back(column);
    };
    for (const std::string& id : data.schema().keys)
        add(data.column(id));
    for (const Column& column : data.schema().columns)
        if (column.required && column.type == ColumnType::text && !column.per_year) {
            add(data.column(column.id));
            break;
        }
    return columns;
}

/// One register, ready to be asked for many places.
class Subjects {
public:
    explicit Subjects(const RegisterData& data) : data_(data), naming_(naming_columns(data)) {
        for (int row = 0; row < data.rows(); ++row)
            rows_.emplace(data.grid_row(row), row);
    }

    /// Whether the register has this row of the sheet, or its titles stand there.
    bool has(int grid_row) const { return rows_.contains(grid_row) || is_header(grid_row); }

    FindingSubject at(const Place& place) const {
        FindingSubject subject;
        for (std::size_t i = 0; i < data_.columns().size(); ++i)
            if (data_.columns()[i].grid_column == place.column)
                subject.column = title_of(data_.columns()[i]);
        if (const auto found = rows_.find(place.row); found != rows_.end())
            for (const int column : naming_)
                if (data_.filled(found->second, column))
                    subject.row += (subject.row.empty() ? "" : "　") + data_.shown(found->second, column);
        return subject;
    }

private:
    bool is_header(int grid_row) const {
        return grid_row >= data_.table().header_top && grid_row <= data_.table().header_bottom;
    }
    static std::string title_of(const DataColumn& column) {
        return column.column->title.ja + (column.year ? format_fiscal_year(*column.year) : "");
    }

    const RegisterData& data_;
    std::vector<int> naming_;
    std::map<int, int> rows_;
};

} // namespace

std::vector<FindingSubject> finding_subjects(const Findings& findings,
                                             const std::vector<const RegisterData*>& registers) {
    std::map<std::string, std::vector<Subjects>> by_sheet;
    for (const RegisterData* data : registers)
        by_sheet[data->grid().sheet()].emplace_back(*data);
    std::vector<FindingSubject> subjects;
    for (const Finding& finding : findings) {
        FindingSubject& subject = subjects.emplace_back();
        const auto sheet = by_sheet.find(finding.place.sheet);
        if (sheet == by_sheet.end())
            continue;
        for (const Subjects& one : sheet->second)
            if (one.has(finding.place.row) && subject.column.empty())
                subject = one.at(finding.place); // of two beside each other, the one that has the column
    }
    return subjects;
}

} // namespace kyodo
