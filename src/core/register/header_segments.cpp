// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/header_segments.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace kyodo {
namespace {

using Key = std::pair<int, int>; // schema column, year (0 for none)

Key key_of(const FoundColumn& column) { return {column.schema_column, column.year ? column.year->value : 0}; }

std::set<int> schema_columns(const std::vector<FoundColumn>& columns) {
    std::set<int> present;
    for (const FoundColumn& column : columns)
        present.insert(column.schema_column);
    return present;
}

bool has_year(const std::vector<FoundColumn>& columns) {
    return std::any_of(columns.begin(), columns.end(), [](const auto& column) { return !!column.year; });
}

bool asks_for_years(const RegisterSchema& schema) {
    return std::any_of(schema.columns.begin(), schema.columns.end(),
                       [](const Column& column) { return column.per_year; });
}

Error same_column(const Grid& grid, const HeaderBand& band, int first, int second) {
    const auto place = [&](int column) {
        // The title's own cell: the lowest one of the header that has something in it.
        for (int row = band.bottom; row >= band.top; --row) {
            const Range area = grid.area_of(row, column);
            if (!is_empty(grid.at(area.top, area.left)))
                return grid.place(area.top, area.left);
        }
        return grid.place(band.top, column);
    };
    std::string title;
    for (int row = band.top; row <= band.bottom && title.empty(); ++row) {
        const Range area = grid.area_of(row, second);
        title = grid.text(area.top, area.left);
    }
    const Place a = place(first);
    const Place b = place(second);
    return error("register.same_column", {{"title", title},
                                          {"first", a1(a.column, a.row)},
                                          {"second", a1(b.column, b.row)},
                                          {"sheet", grid.sheet()}});
}

/// Whether one of some ascending columns lies between two.
bool any_between(const std::vector<int>& columns, int left, int right) {
    const auto next = std::upper_bound(columns.begin(), columns.end(), left);
    return next != columns.end() && *next < right;
}

/// Leaves out what belongs to another register beside this one, which shares a title with it: incomplete,
/// behind a column without a title, and with titles that the schema doesn't know.
void leave_out_others(std::vector<std::vector<FoundColumn>>& segments, const RegisterSchema& schema,
                      const HeaderBand& band) {
    std::vector<std::vector<FoundColumn>> own;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const auto gap = [&](std::size_t left) { // the last one between a segment and the next
            const int before = segments[left].back().grid_column;
            const auto next = std::lower_bound(band.blanks.begin(), band.blanks.end(),
                                               segments[left + 1].front().grid_column);
            return next == band.blanks.begin() || *std::prev(next) < before ? -1 : *std::prev(next);
        };
        const int left = i == 0 ? -1 : gap(i - 1);
        const int right = i + 1 == segments.size() ? std::numeric_limits<int>::max() : gap(i);
        const bool apart = (i == 0 || left >= 0) && right >= 0;
        if (is_complete(segments[i], schema) || !apart || !any_between(band.foreign, left, right))
            own.push_back(segments[i]);
    }
    if (!own.empty())
        segments = std::move(own);
}

/// All columns as one table, each the first of its title; nothing where a required one or a year comes again.
std::optional<HeaderSegment> first_of_each(const RegisterSchema& schema, const HeaderBand& band) {
    HeaderSegment one;
    std::map<Key, int> seen;
    for (const FoundColumn& column : band.columns) {
        const auto [first, is_new] = seen.emplace(key_of(column), column.grid_column);
        if (is_new) {
            one.columns.push_back(column);
            continue;
        }
        if (column.year || schema.columns[static_cast<std::size_t>(column.schema_column)].required)
            return std::nullopt;
        one.doubled.push_back({column.schema_column, first->second, column.grid_column});
    }
    return is_complete(one.columns, schema) ? std::optional(std::move(one)) : std::nullopt;
}

} // namespace

bool has_required_titles(const std::vector<FoundColumn>& columns, const RegisterSchema& schema) {
    const std::set<int> present = schema_columns(columns);
    bool any_required = false;
    for (std::size_t i = 0; i < schema.columns.size(); ++i) {
        if (!schema.columns[i].required)
            continue;
        any_required = true;
        if (!present.contains(static_cast<int>(i)))
            return false;
    }
    return any_required || present.size() >= std::min<std::size_t>(2, schema.columns.size());
}

bool is_complete(const std::vector<FoundColumn>& columns, const RegisterSchema& schema) {
    return !columns.empty() && has_required_titles(columns, schema) &&
           (has_year(columns) || !asks_for_years(schema));
}

std::vector<std::string> lacking_titles(const std::vector<FoundColumn>& columns,
                                        const RegisterSchema& schema) {
    const std::set<int> present = schema_columns(columns);
    std::vector<std::string> titles;
    bool year_lacks = !has_year(columns);
    for (std::size_t i = 0; i < schema.columns.size(); ++i) {
        const Column& column = schema.columns[i];
        if (present.contains(static_cast<int>(i)) || (!column.required && !(column.per_year && year_lacks)))
            continue;
        year_lacks = year_lacks && !column.per_year;
        titles.push_back(column.title.ja.empty() ? column.id : column.title.ja);
    }
    return titles;
}

Result<std::vector<HeaderSegment>> header_segments(const Grid& grid, const RegisterSchema& schema,
                                                   const HeaderBand& band) {
    std::vector<std::vector<FoundColumn>> segments(1);
    std::map<Key, int> seen; // grid columns of the segment under way
    std::optional<std::pair<int, int>> twice;
    for (const FoundColumn& column : band.columns) {
        const auto found = seen.find(key_of(column));
        if (found != seen.end()) {
            if (!twice)
                twice = {found->second, column.grid_column};
            const auto blank = std::lower_bound(band.blanks.begin(), band.blanks.end(), column.grid_column);
            const int cut = blank != band.blanks.begin() && *std::prev(blank) > found->second
                                ? *std::prev(blank)
                                : column.grid_column;
            std::vector<FoundColumn>& left = segments.back();
            const auto from = std::find_if(left.begin(), left.end(),
                                           [&](const FoundColumn& each) { return each.grid_column > cut; });
            std::vector<FoundColumn> right(from, left.end());
            left.erase(from, left.end());
            segments.push_back(std::move(right));
            seen.clear();
            for (const FoundColumn& each : segments.back())
                seen.emplace(key_of(each), each.grid_column);
        }
        seen.emplace(key_of(column), column.grid_column);
        segments.back().push_back(column);
    }
    if (twice)
        leave_out_others(segments, schema, band);
    std::vector<HeaderSegment> all;
    for (auto& segment : segments) {
        if (twice && !is_complete(segment, schema)) {
            if (auto one = first_of_each(schema, band))
                return std::vector<HeaderSegment>{std::move(*one)};
            return same_column(grid, band, twice->first, twice->second);
        }
        all.push_back({std::move(segment)});
    }
    return all;
}

} // namespace kyodo
