// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/city_profile.hpp"

#include "core/base/fold.hpp"
#include "core/schema/json_reader.hpp"
#include "core/schema/typed_value.hpp"

#include <fmt/format.h>

#include <map>

namespace kyodo {
namespace {

class RowCheck {
public:
    RowCheck(const CityProfile& profile, const RegisterSchema& schema, const MarkList& marks,
             JsonReading& reading)
        : profile_(profile), schema_(schema), marks_(marks), reading_(reading) {}

    void check(const Record& row, std::size_t index) {
        row_ = fmt::format("rows.{}[{}]", schema_.id, index);
        for (const auto& [id, value] : row.values)
            if (const Column* column = known(id, false))
                check_value(*column, value, path(id));
        for (const auto& [id, years] : row.per_year)
            if (const Column* column = known(id, true))
                for (std::size_t i = 0; i < years.size(); ++i)
                    check_value(*column, years[i], fmt::format("{}[{}]", path(id), i));
        for (const Column& column : schema_.columns)
            if (column.required && !row.values.contains(column.id) && !row.per_year.contains(column.id))
                reading_.fail("schema.missing", path(column.id));
        check_key(row);
    }

private:
    std::string path(const std::string& column) const { return row_ + '.' + column; }

    const Column* known(const std::string& id, bool per_year) {
        const Column* column = schema_.column(id);
        if (column == nullptr) {
            std::vector<std::string_view> ids;
            for (const Column& each : schema_.columns)
                ids.emplace_back(each.id);
            reading_.fail("schema.unknown_key", path(id), {{"value", id}, {"allowed", listed(ids)}});
        } else if (column->per_year != per_year) {
            reading_.fail("profile.per_year", path(id), {{"allowed", column->per_year ? "[…]" : "\"…\""}});
            return nullptr;
        }
        return column;
    }

    void check_value(const Column& column, const std::string& value, const std::string& place) {
        if (value.empty())
            return;
        if (column.type == ColumnType::mark) {
            std::vector<std::string_view> labels;
            for (const Mark& mark : marks_.all())
                labels.emplace_back(mark.label);
            if (!marks_.find(value))
                refuse(value, place, listed(labels));
        } else if (column.type == ColumnType::choice) {
            check_term(column, value, place);
        } else if (column.type == ColumnType::choices) {
            for (const std::string& term : split_terms(value))
                check_term(column, term, place);
        } else if (!typed_value(column, value)) {
            refuse(value, place, notation_of(column));
        }
    }

    void check_term(const Column& column, const std::string& term, const std::string& place) {
        const TermList* list = list_of(column.list, profile_, schema_);
        if (list == nullptr)
            reading_.fail("profile.no_list", place, {{"value", column.list}});
        else if (!find_term(*list, term))
            refuse(term, place, listed(term_texts(*list)));
    }

    void refuse(const std::string& value, const std::string& place, std::string allowed) {
        reading_.fail("schema.not_allowed", place,
                      {{"value", shortened(value)}, {"allowed", std::move(allowed)}});
    }

    /// Two rows under one key could not be told apart when answers come back.
    void check_key(const Record& row) {
        std::vector<std::string> key;
        for (const std::string& column : schema_.keys) {
            const auto value = row.values.find(column);
            key.push_back(value == row.values.end() ? std::string() : fold(value->second));
        }
        const auto [first, is_new] = keys_.emplace(std::move(key), row_);
        if (!is_new) {
            const auto item = row.values.find(schema_.keys.back());
            reading_.fail("schema.duplicate", row_,
                          {{"value", item == row.values.end() ? std::string() : shortened(item->second)},
                           {"other", first->second}});
        }
    }

    const CityProfile& profile_;
    const RegisterSchema& schema_;
    const MarkList& marks_;
    JsonReading& reading_;
    std::string row_;
    std::map<std::vector<std::string>, std::string> keys_;
};

} // namespace

const TermList* list_of(std::string_view id, const CityProfile& profile, const RegisterSchema& schema) {
    if (const TermList* own = profile.list(id))
        return own;
    for (const TermList& list : schema.lists)
        if (list.id == id)
            return &list;
    return nullptr;
}

Result<void> check_profile_rows(const CityProfile& profile, const RegisterSchema& schema,
                                std::string_view source) {
    const auto marks = MarkList::make(profile.marks);
    if (!marks)
        return marks.error();
    JsonReading reading{std::string(source), {}};
    RowCheck check(profile, schema, *marks, reading);
    if (const auto rows = profile.rows.find(schema.id); rows != profile.rows.end())
        for (std::size_t i = 0; i < rows->second.size() && !reading.failed(); ++i)
            check.check(rows->second[i], i);
    if (reading.error)
        return *reading.error;
    return {};
}

} // namespace kyodo
