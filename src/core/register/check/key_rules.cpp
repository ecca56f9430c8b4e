// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Keys: each row has its own.
#include "core/register/check/rules.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace kyodo {
namespace {

/// A key as it is compared, and as a person reads where it stands.
struct Keys {
    std::vector<int>
        columns; ///< none where the table lacks one: half a key would call rows equal that aren't

    explicit Keys(const RegisterData& data) {
        for (const std::string& id : data.schema().keys)
            if (const int column = data.column(id); column >= 0)
                columns.push_back(column);
        if (columns.size() != data.schema().keys.size())
            columns.clear();
    }

    /// "" where all of the key is empty.
    std::string of(const RegisterData& data, int row) const {
        std::string key;
        bool any = false;
        for (const int column : columns) {
            const std::string value = data.compared(row, column);
            any |= !value.empty();
            key += value + '\x1f';
        }
        return any ? key : std::string();
    }
};

/// The years of the rows, where a column says for which 年度 a row is.
std::set<int> years_of(const RegisterData& data) {
    std::set<int> years;
    for (std::size_t i = 0; i < data.columns().size(); ++i) {
        const Column& column = *data.columns()[i].column;
        if (column.type == ColumnType::fiscal_year && column.rollover == Carry::advance && column.required)
            for (int row = 0; row < data.rows(); ++row)
                if (const TypedCell& cell = data.at(row, static_cast<int>(i));
                    cell.kind == TypedCell::Kind::year)
                    years.insert(static_cast<int>(cell.number));
    }
    return years;
}

/// Whether two tables say of their rows that they are for other 年度: last year's ledger and this one's in
/// one sheet have the same keys.
bool are_of_other_years(const RegisterData& a, const RegisterData& b) {
    const std::set<int> left = years_of(a);
    const std::set<int> right = years_of(b);
    return !left.empty() && !right.empty() &&
           std::none_of(left.begin(), left.end(), [&](int year) { return right.contains(year); });
}

/// Whether two tables are pages of one: the same titles in the same columns of the same sheet, for the same
/// 年度 where they say so.
bool are_pages(const RegisterData& a, const RegisterData& b) {
    const auto& left = a.table().columns;
    const auto& right = b.table().columns;
    return &a.grid() == &b.grid() && a.schema().id == b.schema().id &&
           std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const FoundColumn& x, const FoundColumn& y) {
                          return x.schema_column == y.schema_column && x.grid_column == y.grid_column &&
                                 x.year == y.year;
                      }) &&
           !are_of_other_years(a, b);
}

} // namespace

Place second_place(const RegisterData& data, int row, int column, const Place& first) {
    const Place place = data.place(row, column);
    const int grid_column = data.columns()[static_cast<std::size_t>(column)].grid_column;
    return place == first ? data.grid().place(data.grid_row(row), grid_column) : place;
}

void check_keys(const RegisterData& data, const std::vector<const RegisterData*>& workbook,
                Findings& findings) {
    const Keys keys(data);
    if (keys.columns.empty())
        return;
    std::unordered_map<std::string, Place> seen;
    for (const RegisterData* other : workbook) {
        if (other == &data)
            break;
        if (are_pages(*other, data))
            for (int row = 0; row < other->rows(); ++row)
                seen.emplace(keys.of(*other, row), other->place(row, keys.columns.front()));
    }
    std::string title;
    for (const std::string& id : data.schema().keys)
        title += (title.empty() ? "" : "・") + data.schema().column(id)->title.ja;
    for (int row = 0; row < data.rows(); ++row) {
        const std::string key = keys.of(data, row);
        if (key.empty())
            continue;
        const auto [first, is_new] = seen.emplace(key, data.place(row, keys.columns.front()));
        if (is_new)
            continue;
        const Place& other = first->second;
        findings.push_back({"K306",
                            Severity::error,
                            second_place(data, row, keys.columns.front(), other),
                            data.shown(row, keys.columns.front()),
                            {"finding.K306", {{"title", title}, {"other", a1(other.column, other.row)}}},
                            {}});
    }
}

} // namespace kyodo
