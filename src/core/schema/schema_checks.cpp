// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/schema_checks.hpp"

#include "core/base/fold.hpp"
#include "core/schema/rule_reader.hpp"
#include "core/schema/term_lists.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace kyodo {
namespace {

std::string column_path(std::size_t index, std::string_view rest) {
    return fmt::format("columns[{}].{}", index, rest);
}

/// A title as it is searched for in a sheet, and where it stands in the schema.
struct Spelling {
    std::string text;
    std::string path;
};

std::vector<Spelling> spellings_of(const Column& column, std::size_t index) {
    std::vector<Spelling> all{{column.title.ja, column_path(index, "title.ja")},
                              {column.title.en, column_path(index, "title.en")}};
    for (std::size_t i = 0; i < column.synonyms.size(); ++i)
        all.push_back({column.synonyms[i], column_path(index, fmt::format("synonyms[{}]", i))});
    return all;
}

void check_ids(const RegisterSchema& schema, JsonReading& reading) {
    // A profile's rows use these two words for groups (city_profile.hpp), so no column can bear them.
    static const std::set<std::string_view> taken{"with", "rows"};
    std::map<std::string_view, std::size_t> seen;
    for (std::size_t i = 0; i < schema.columns.size(); ++i) {
        const std::string& id = schema.columns[i].id;
        if (taken.contains(id))
            reading.fail("schema.reserved", column_path(i, "id"), {{"value", id}});
        const auto [first, is_new] = seen.emplace(id, i);
        if (!is_new)
            reading.fail("schema.duplicate", column_path(i, "id"),
                         {{"value", id}, {"other", column_path(first->second, "id")}});
    }
}

/// A column is found by its title: two columns under one title could not be told apart. Per-year columns
/// stand with a year and are their own class; an empty title of theirs means the bare year.
void check_titles(const RegisterSchema& schema, JsonReading& reading) {
    std::map<std::pair<bool, std::string>, std::pair<std::size_t, std::string>> seen;
    for (std::size_t i = 0; i < schema.columns.size(); ++i) {
        const Column& column = schema.columns[i];
        for (const Spelling& spelling : spellings_of(column, i)) {
            const std::string folded = fold(spelling.text);
            if (folded.empty() && !column.per_year)
                reading.fail("schema.length", spelling.path,
                             {{"value", spelling.text}, {"length", "0"}, {"limit", "200"}});
            const auto [first, is_new] = seen.try_emplace({column.per_year, folded}, i, spelling.path);
            if (!is_new && first->second.first != i)
                reading.fail("schema.duplicate", spelling.path,
                             {{"value", spelling.text}, {"other", first->second.second}});
        }
    }
}

void check_lists(const RegisterSchema& schema, JsonReading& reading) {
    for (std::size_t i = 0; i < schema.columns.size(); ++i) {
        const Column& column = schema.columns[i];
        const bool is_mark = column.type == ColumnType::mark;
        const bool needs = is_mark || column.type == ColumnType::choice || column.type == ColumnType::choices;
        if (needs && column.list.empty())
            reading.fail("schema.missing", column_path(i, "list"));
        else if (is_mark != (column.list == "marks") || (!needs && !column.list.empty()))
            reading.fail("schema.list", column_path(i, "list"),
                         {{"value", column.list}, {"type", std::string(name_of(column.type))}});
        if (column.type == ColumnType::reference && column.register_id.empty())
            reading.fail("schema.missing", column_path(i, "register"));
    }
    check_term_lists(schema.lists, reading);
}

/// The columns that a view names.
void check_view(const RegisterSchema& schema, JsonReading& reading) {
    std::vector<std::string_view> ids;
    for (const Column& column : schema.columns)
        ids.emplace_back(column.id);
    const auto check = [&](const std::string& id, const std::string& place) {
        if (!id.empty() && schema.column(id) == nullptr)
            reading.fail("schema.not_allowed", "view." + place, {{"value", id}, {"allowed", listed(ids)}});
    };
    check(schema.view.frozen, "frozen");
    for (std::size_t i = 0; i < schema.view.summary.size(); ++i)
        check(schema.view.summary[i], fmt::format("summary[{}]", i));
}

/// The columns that another one's value in the next 年度 comes from.
void check_rollover(const RegisterSchema& schema, JsonReading& reading) {
    std::vector<std::string_view> ids;
    for (const Column& column : schema.columns)
        if (!column.per_year)
            ids.emplace_back(column.id);
    const auto check = [&](const std::string& id, const std::string& path) {
        if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end())
            reading.fail("schema.not_allowed", path, {{"value", id}, {"allowed", listed(ids)}});
    };
    for (std::size_t i = 0; i < schema.columns.size(); ++i) {
        const Column& column = schema.columns[i];
        check(column.rollover_by, column_path(i, "rollover_by"));
        check(column.rollover_from, column_path(i, "rollover_from"));
        if (column.rollover_to.empty() && (!column.rollover_of.empty() || !column.rollover_by.empty()))
            reading.fail("schema.missing", column_path(i, "rollover_to"));
    }
}

void check_keys(const RegisterSchema& schema, JsonReading& reading) {
    std::vector<std::string_view> allowed;
    for (const Column& column : schema.columns)
        if (!column.per_year)
            allowed.emplace_back(column.id);
    std::map<std::string_view, std::size_t> seen;
    for (std::size_t i = 0; i < schema.keys.size(); ++i) {
        const std::string& key = schema.keys[i];
        const std::string path = fmt::format("keys[{}]", i);
        if (std::find(allowed.begin(), allowed.end(), key) == allowed.end())
            reading.fail("schema.not_allowed", path, {{"value", key}, {"allowed", listed(allowed)}});
        const auto [first, is_new] = seen.emplace(key, i);
        if (!is_new)
            reading.fail("schema.duplicate", path,
                         {{"value", key}, {"other", fmt::format("keys[{}]", first->second)}});
    }
}

} // namespace

void check_schema(const RegisterSchema& schema, JsonReading& reading) {
    if (reading.failed())
        return;
    if (schema.columns.empty())
        reading.fail("schema.empty", "columns");
    if (schema.keys.empty())
        reading.fail("schema.empty", "keys");
    check_ids(schema, reading);
    check_titles(schema, reading);
    check_lists(schema, reading);
    check_keys(schema, reading);
    check_view(schema, reading);
    check_rollover(schema, reading);
    check_rules(schema, reading);
}

} // namespace kyodo
