// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/sample.hpp"

#include "core/schema/json_document.hpp"
#include "core/schema/profile_rows.hpp"

namespace kyodo {
namespace {

constexpr Field<Sample> sample_fields[] = {
    {"register", Need::required, [](const JsonPlace& at, Sample& s) { s.register_id = at.identifier(); }},
    {"rows", Need::required, [](const JsonPlace& at, Sample& s) { s.rows = read_profile_rows(at, 0); }},
};

std::string known_terms(const std::string& value, const Column& column, const TermList& list) {
    std::string known;
    for (const std::string& term : split_terms(value))
        if (const auto found = find_term(list, term))
            known += (known.empty() ? "" : "、") + *found;
    return known.empty() && column.required && !list.terms.empty() ? list.terms.front().text : known;
}

} // namespace

Result<Sample> parse_sample(std::string_view json, std::string_view source) {
    const auto document = parse_json(json, source);
    if (!document)
        return document.error();
    JsonReading reading{std::string(source), {}};
    Sample sample;
    read_object<Sample>(JsonPlace(document->root, "$", reading), sample_fields, sample);
    if (reading.error)
        return *reading.error;
    return sample;
}

std::vector<Record> fitted(std::vector<Record> rows, const RegisterSchema& schema,
                           const CityProfile& profile) {
    for (Record& row : rows)
        for (auto& [id, value] : row.values) {
            const Column* column = schema.column(id);
            const bool listed = column != nullptr &&
                                (column->type == ColumnType::choice || column->type == ColumnType::choices);
            if (const TermList* list = listed ? list_of(column->list, profile, schema) : nullptr)
                value = known_terms(value, *column, *list);
        }
    return rows;
}

} // namespace kyodo
