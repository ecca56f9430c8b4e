// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/register_schema.hpp"

#include "core/schema/common_fields.hpp"
#include "core/schema/json_document.hpp"
#include "core/schema/rule_reader.hpp"
#include "core/schema/schema_checks.hpp"
#include "core/schema/term_lists.hpp"

#include <algorithm>
#include <array>

namespace kyodo {
namespace {

/// In the order of ColumnType.
constexpr std::array<std::string_view, 13> type_names{"text",        "code",   "integer",  "yen",  "date",
                                                      "fiscal_year", "choice", "choices",  "mark", "check",
                                                      "score",       "url",    "reference"};

/// In the order of Carry.
constexpr std::array<std::string_view, 3> carry_names{"keep", "clear", "advance"};

constexpr Field<Column> column_fields[] = {
    {"id", Need::required, [](const JsonPlace& at, Column& c) { c.id = at.identifier(); }},
    {"title", Need::required, [](const JsonPlace& at, Column& c) { c.title = read_bilingual_or_empty(at); }},
    {"synonyms", Need::optional,
     [](const JsonPlace& at, Column& c) {
         at.each(100, [&](const JsonPlace& word) { c.synonyms.push_back(word.string_or_empty()); });
     }},
    {"type", Need::required,
     [](const JsonPlace& at, Column& c) { c.type = static_cast<ColumnType>(at.one_of(type_names)); }},
    {"list", Need::optional, [](const JsonPlace& at, Column& c) { c.list = at.identifier(); }},
    {"register", Need::optional, [](const JsonPlace& at, Column& c) { c.register_id = at.identifier(); }},
    {"several", Need::optional, [](const JsonPlace& at, Column& c) { c.several = at.boolean(); }},
    {"required", Need::optional, [](const JsonPlace& at, Column& c) { c.required = at.boolean(); }},
    {"per_year", Need::optional, [](const JsonPlace& at, Column& c) { c.per_year = at.boolean(); }},
    {"least", Need::optional, [](const JsonPlace& at, Column& c) { c.least = at.number(-1e15, 1e15); }},
    {"most", Need::optional, [](const JsonPlace& at, Column& c) { c.most = at.number(-1e15, 1e15); }},
    {"unit", Need::optional, [](const JsonPlace& at, Column& c) { c.unit = at.string(20); }},
    {"personal", Need::optional, [](const JsonPlace& at, Column& c) { c.personal = at.boolean(); }},
    {"rollover", Need::optional,
     [](const JsonPlace& at, Column& c) { c.rollover = static_cast<Carry>(at.one_of(carry_names)); }},
    {"rollover_to", Need::optional, [](const JsonPlace& at, Column& c) { c.rollover_to = at.string(); }},
    {"rollover_of", Need::optional,
     [](const JsonPlace& at, Column& c) {
         at.each(100, [&](const JsonPlace& term) { c.rollover_of.push_back(term.string()); });
     }},
    {"rollover_by", Need::optional, [](const JsonPlace& at, Column& c) { c.rollover_by = at.identifier(); }},
    {"rollover_from", Need::optional,
     [](const JsonPlace& at, Column& c) { c.rollover_from = at.identifier(); }},
    {"width_mm", Need::optional, [](const JsonPlace& at, Column& c) { c.width_mm = at.number(3, 500); }},
    {"help", Need::optional, [](const JsonPlace& at, Column& c) { c.help = read_bilingual(at, 1000); }},
};

constexpr Field<RegisterView> view_fields[] = {
    {"frozen", Need::optional, [](const JsonPlace& at, RegisterView& v) { v.frozen = at.identifier(); }},
    {"summary", Need::optional,
     [](const JsonPlace& at, RegisterView& v) {
         at.each(2, [&](const JsonPlace& id) { v.summary.push_back(id.identifier()); });
     }},
};

constexpr Field<RegisterSchema> schema_fields[] = {
    {"id", Need::required, [](const JsonPlace& at, RegisterSchema& s) { s.id = at.identifier(); }},
    {"title", Need::required, [](const JsonPlace& at, RegisterSchema& s) { s.title = read_bilingual(at); }},
    {"description", Need::optional,
     [](const JsonPlace& at, RegisterSchema& s) { s.description = read_bilingual(at); }},
    {"sheet", Need::required, [](const JsonPlace& at, RegisterSchema& s) { s.sheet = read_sheet_name(at); }},
    {"columns", Need::required,
     [](const JsonPlace& at, RegisterSchema& s) {
         at.each(250, [&](const JsonPlace& place) {
             read_object<Column>(place, column_fields, s.columns.emplace_back());
         });
     }},
    {"keys", Need::required,
     [](const JsonPlace& at, RegisterSchema& s) {
         at.each(20, [&](const JsonPlace& key) { s.keys.push_back(key.identifier()); });
     }},
    {"lists", Need::optional, [](const JsonPlace& at, RegisterSchema& s) { s.lists = read_term_lists(at); }},
    {"rules", Need::optional,
     [](const JsonPlace& at, RegisterSchema& s) {
         at.each(200, [&](const JsonPlace& rule) { s.rules.push_back(read_rule(rule)); });
     }},
    {"log", Need::optional, [](const JsonPlace& at, RegisterSchema& s) { s.log = at.boolean(); }},
    {"ends", Need::optional,
     [](const JsonPlace& at, RegisterSchema& s) {
         at.each(20, [&](const JsonPlace& end) { s.ends.push_back(read_condition(end)); });
     }},
    {"view", Need::optional,
     [](const JsonPlace& at, RegisterSchema& s) { read_object<RegisterView>(at, view_fields, s.view); }},
};

} // namespace

const Column* RegisterSchema::column(std::string_view wanted) const {
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const Column& c) { return c.id == wanted; });
    return found == columns.end() ? nullptr : &*found;
}

std::string_view name_of(ColumnType type) { return type_names[static_cast<std::size_t>(type)]; }

Result<RegisterSchema> parse_register_schema(std::string_view json, std::string_view source) {
    const auto document = parse_json(json, source);
    if (!document)
        return document.error();
    JsonReading reading{std::string(source), {}};
    RegisterSchema schema;
    read_object<RegisterSchema>(JsonPlace(document->root, "$", reading), schema_fields, schema);
    check_schema(schema, reading);
    if (reading.error)
        return *reading.error;
    return schema;
}

} // namespace kyodo
