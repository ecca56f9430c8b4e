// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/summary/summary_filter.hpp"

#include "core/base/fold.hpp"
#include "core/base/names.hpp"
#include "core/register/summary/summary.hpp"

#include <algorithm>

namespace kyodo {
namespace {

const DataColumn& about(const RegisterData& data, int column) {
    return data.columns()[static_cast<std::size_t>(column)];
}

std::vector<std::string> labels_of(const SummaryAxis& axis) {
    std::vector<std::string> labels;
    for (const SummaryValue& value : axis.values())
        labels.push_back(value.label);
    return labels;
}

/// The values that rows have, in a register's own words.
SummaryAxis values_of(const RegisterData& data, int column, const SummaryWords& words,
                      const std::vector<bool>& rows = {}) {
    return SummaryAxis(data, column, {words.settings}, false, rows);
}

/// The place of the value that a person means among the labels, or -1.
int place_of(const DataColumn& column, const std::vector<std::string>& labels, const std::string& value) {
    const auto is_it = [&](const std::string& label) { return same_text(label, value); };
    auto found = std::find_if(labels.begin(), labels.end(), is_it);
    if (found == labels.end() && column.terms != nullptr)
        if (const auto term = find_term(*column.terms, value))
            found = std::find(labels.begin(), labels.end(), *term);
    const bool years =
        column.column->type == ColumnType::fiscal_year || column.column->type == ColumnType::date;
    if (found == labels.end() && years)
        if (const auto year = parse_fiscal_year(value))
            found = std::find_if(labels.begin(), labels.end(), [&](const std::string& label) {
                const auto each = parse_fiscal_year(label);
                return each && each->value == year->value;
            });
    return found == labels.end() ? -1 : static_cast<int>(found - labels.begin());
}

/// A condition's two sides; nothing on the left where there is no sign.
std::pair<std::string, std::string> sides_of(const std::string& line) {
    for (const std::string_view sign : {"=", "＝"})
        if (const std::size_t at = line.find(sign); at != std::string::npos)
            return {trim(line.substr(0, at)), trim(line.substr(at + sign.size()))};
    return {{}, line};
}

std::vector<std::string> lines_of(const std::string& where) {
    std::vector<std::string> lines(1);
    for (std::size_t at = 0; at < where.size(); ++at) {
        const bool wide = where.compare(at, 3, "；") == 0;
        if (wide || where[at] == ';' || where[at] == '\n')
            lines.emplace_back();
        else
            lines.back() += where[at];
        at += wide ? 2 : 0;
    }
    for (std::string& line : lines)
        line = trim(line);
    std::erase(lines, "");
    return lines;
}

/// Keeps the rows that have one of the values. Error summary.where_value.
Result<void> keep(const RegisterData& data, const std::string& value, const SummaryWords& words,
                  SummaryCondition& condition, std::vector<bool>& rows) {
    const DataColumn& column = about(data, condition.column);
    const SummaryAxis axis = values_of(data, condition.column, words);
    const std::vector<std::string> labels = labels_of(axis);
    std::vector<bool> wanted(labels.size());
    // A text may have a 「、」 of its own.
    const bool whole = place_of(column, labels, value) >= 0;
    for (const std::string& each : whole ? std::vector<std::string>{value} : split_terms(value)) {
        const int place = place_of(column, labels, each);
        if (place < 0)
            return error("summary.where_value", {{"value", each},
                                                 {"title", column.column->title.ja},
                                                 {"allowed", names_text(labels, most_named)}});
        if (!wanted[static_cast<std::size_t>(place)])
            condition.values.push_back(labels[static_cast<std::size_t>(place)]);
        wanted[static_cast<std::size_t>(place)] = true;
    }
    for (int row = 0; row < data.rows(); ++row) {
        const auto [first, last] = axis.of(row);
        if (std::none_of(first, last, [&](int each) { return wanted[static_cast<std::size_t>(each)]; }))
            rows[static_cast<std::size_t>(row)] = false;
    }
    return {};
}

} // namespace

int apart_column(const RegisterData& data) {
    const RegisterSchema& schema = data.schema();
    const Column* first = schema.keys.size() > 1 ? schema.column(schema.keys.front()) : nullptr;
    return first != nullptr && first->required && first->type == ColumnType::text ? data.column(first->id)
                                                                                  : -1;
}

Result<SummaryFilter> summary_filter(const RegisterData& data, const std::string& where,
                                     const SummaryWords& words) {
    SummaryFilter filter;
    filter.count = data.rows();
    for (const std::string& line : lines_of(where)) {
        const auto [name, value] = sides_of(line);
        if (name.empty() || value.empty())
            return error("summary.where", {{"value", line}});
        const auto column = summary_column(data, name);
        if (!column)
            return column.error();
        filter.rows.resize(static_cast<std::size_t>(data.rows()), true);
        SummaryCondition& condition = filter.conditions.emplace_back();
        condition.column = *column;
        if (const auto kept = keep(data, value, words, condition, filter.rows); !kept)
            return kept.error();
    }
    if (!filter.rows.empty())
        filter.count = static_cast<int>(std::count(filter.rows.begin(), filter.rows.end(), true));
    if (filter.count == 0 && data.rows() > 0)
        return error("summary.where_none", {{"value", where}});
    return filter;
}

std::vector<std::string> proposed_conditions(const RegisterData& data, const SummaryWords& words) {
    std::vector<int> columns{apart_column(data)};
    for (const int column : summary_columns(data, false))
        if (about(data, column).column->type == ColumnType::fiscal_year) {
            columns.push_back(column);
            break;
        }
    std::vector<std::string> conditions;
    for (const int column : columns) {
        if (column < 0)
            continue;
        const SummaryAxis axis = values_of(data, column, words);
        for (const SummaryValue& value : axis.values())
            if (value.kind != SummaryValue::Kind::unread)
                conditions.push_back(about(data, column).column->title.ja + "=" + value.label);
    }
    return conditions;
}

Findings rows_not_apart(const RegisterData& data, const SummaryFilter& filter,
                        const std::vector<int>& columns, const SummaryWords& words) {
    const int apart = apart_column(data);
    const bool parted =
        std::find(columns.begin(), columns.end(), apart) != columns.end() ||
        std::any_of(filter.conditions.begin(), filter.conditions.end(), [&](const SummaryCondition& each) {
            return each.column == apart && each.values.size() == 1;
        });
    if (apart < 0 || parted)
        return {};
    const std::vector<std::string> kinds = labels_of(values_of(data, apart, words, filter.rows));
    if (kinds.size() < 2)
        return {};
    const std::string& title = about(data, apart).column->title.ja;
    return {Finding{"K662",
                    Severity::advice,
                    data.title_place(apart),
                    title,
                    {"summary.not_apart",
                     {{"title", title},
                      {"count", std::to_string(kinds.size())},
                      {"values", names_text(kinds, most_named)},
                      {"first", kinds.front()}}},
                    {}}};
}

} // namespace kyodo
