// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/sample.hpp"

#include "core/base/fiscal_year.hpp"
#include "core/base/fold.hpp"
#include "core/base/names.hpp"
#include "core/schema/crosswalk.hpp"
#include "core/schema/json_document.hpp"
#include "core/schema/profile_rows.hpp"

#include <algorithm>

namespace kyodo {
namespace {

constexpr Field<Sample> sample_fields[] = {
    {"register", Need::required, [](const JsonPlace& at, Sample& s) { s.register_id = at.identifier(); }},
    {"rows", Need::required, [](const JsonPlace& at, Sample& s) { s.rows = read_profile_rows(at, 0); }},
};

constexpr const char* written_in = "hyojun";
constexpr const char* reference_key = "number"; // of every register of the package that is named by others

/// The year that a row is about, if it says one.
std::optional<FiscalYear> year_of(const Record& row, const RegisterSchema& schema) {
    for (const Column& column : schema.columns)
        if (const auto value = row.values.find(column.id);
            column.type == ColumnType::fiscal_year && value != row.values.end())
            if (const auto year = parse_fiscal_year(value->second))
                return *year;
    return std::nullopt;
}

/// The term whose note begins with years that the year is one of: 令和8年度 is in 第3ステージ (令和3～8年度).
/// Nothing where no note begins with years.
std::optional<std::string> term_of_year(const TermList& list, FiscalYear year) {
    for (const Term& term : list.terms) {
        const std::string note = trim(term.note);
        const auto years = parse_fiscal_year_range(note.substr(0, note.find("\u3000")));
        if (years && years->first <= year && year <= years->last)
            return term.text;
    }
    return std::nullopt;
}

std::string known_terms(const std::string& value, const TermList& list, const std::string& city,
                        std::optional<FiscalYear> year) {
    const CrosswalkList* common = shipped_crosswalk().list(list.id);
    std::vector<std::string> known;
    const auto add = [&](const std::string& term) {
        if (std::find(known.begin(), known.end(), term) == known.end())
            known.push_back(term);
    };
    for (const std::string& term : split_terms(value)) {
        if (const auto found = find_term(list, term))
            add(*found);
        else if (common != nullptr)
            for (const std::string& word : common->words_for(city, written_in, term))
                if (const auto same = find_term(list, word)) {
                    add(*same);
                    break;
                }
    }
    if (known.empty() && !trim(value).empty() && !list.terms.empty()) {
        const auto of_year = year ? term_of_year(list, *year) : std::nullopt;
        known.push_back(of_year.value_or(list.terms.front().text));
    }
    return names_text(known);
}

/// Those that the city has; else, one for one, its first rows.
std::string known_references(const std::string& value, const std::vector<Record>& rows) {
    std::vector<std::string> own;
    for (const Record& row : rows)
        if (const auto key = row.values.find(reference_key); key != row.values.end())
            own.push_back(key->second);
    std::vector<std::string> known;
    std::size_t next = 0;
    for (const std::string& named : split_terms(value)) {
        const auto found = std::find_if(own.begin(), own.end(),
                                        [&](const std::string& key) { return same_text(key, named); });
        if (found != own.end())
            known.push_back(*found);
        else if (next < own.size())
            known.push_back(own[next++]);
    }
    return names_text(known);
}

/// Where a pair of terms isn't allowed in the city, the second becomes one that is.
void fit_pairs(Record& row, const RegisterSchema& schema, const CityProfile& profile) {
    for (const Rule& rule : schema.rules) {
        const auto pairs = std::find_if(profile.pairs.begin(), profile.pairs.end(),
                                        [&](const AllowedPairs& each) { return each.id == rule.pairs; });
        if (rule.kind != RuleKind::pairs || pairs == profile.pairs.end())
            continue;
        const auto from = row.values.find(rule.columns.front());
        const auto to = row.values.find(rule.columns.back());
        if (from == row.values.end() || to == row.values.end() || to->second.empty())
            continue;
        const auto allowed = std::find_if(pairs->allowed.begin(), pairs->allowed.end(),
                                          [&](const auto& each) { return each.first == from->second; });
        if (allowed == pairs->allowed.end())
            continue;
        std::vector<std::string> kept;
        for (const std::string& term : split_terms(to->second))
            if (std::find(allowed->second.begin(), allowed->second.end(), term) != allowed->second.end())
                kept.push_back(term);
        if (kept.empty() && !allowed->second.empty())
            kept.push_back(allowed->second.front());
        to->second = names_text(kept);
    }
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
    for (Record& row : rows) {
        const std::optional<FiscalYear> year = year_of(row, schema);
        for (auto& [id, value] : row.values) {
            const Column* column = schema.column(id);
            if (column == nullptr)
                continue;
            const bool listed = column->type == ColumnType::choice || column->type == ColumnType::choices;
            if (const TermList* list = listed ? list_of(column->list, profile, schema) : nullptr)
                value = known_terms(value, *list, profile.id, year);
            if (const auto own = profile.rows.find(column->register_id);
                column->type == ColumnType::reference && own != profile.rows.end())
                value = known_references(value, own->second);
        }
        fit_pairs(row, schema, profile);
    }
    return rows;
}

} // namespace kyodo
