// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/city_profile.hpp"

#include "core/schema/allowed_pairs.hpp"
#include "core/schema/common_fields.hpp"
#include "core/schema/json_document.hpp"
#include "core/schema/profile_rows.hpp"
#include "core/schema/term_lists.hpp"

#include <algorithm>
#include <boost/json/object.hpp>

namespace kyodo {
namespace {

constexpr int max_years = 15;

constexpr Field<Mark> mark_fields[] = {
    {"code", Need::required, [](const JsonPlace& at, Mark& m) { m.code = at.identifier(); }},
    {"label", Need::required, [](const JsonPlace& at, Mark& m) { m.label = at.string(); }},
    {"glyph", Need::required, [](const JsonPlace& at, Mark& m) { m.glyph = at.string(8); }},
    {"stage", Need::required, [](const JsonPlace& at, Mark& m) { m.stage = at.integer(1, 100); }},
    {"tone", Need::required, [](const JsonPlace& at, Mark& m) { m.tone = at.integer(0, 100); }},
    {"synonyms", Need::optional, [](const JsonPlace& at, Mark& m) { m.synonyms = at.strings(100); }},
};

FiscalYearRange read_years(const JsonPlace& at) {
    const std::string text = at.string(60);
    if (at.reading().failed())
        return {};
    const auto years = parse_fiscal_year_range(text);
    if (!years) {
        at.fail("profile.plan_years", {{"value", text}});
        return {};
    }
    if (years->last.value - years->first.value >= max_years)
        at.fail("schema.too_many", {{"count", std::to_string(years->last.value - years->first.value + 1)},
                                    {"limit", std::to_string(max_years)}});
    return *years;
}

void read_rows(const JsonPlace& at, CityProfile& profile) {
    if (!at.value().is_object())
        return at.wrong_type("{…}");
    const int years = profile.plan_years.last.value - profile.plan_years.first.value + 1;
    for (const auto& entry : at.value().get_object()) {
        const std::string register_id(entry.key());
        if (!at.identifier_key(register_id))
            return;
        profile.rows[register_id] = read_profile_rows(*at.member(register_id), years);
    }
}

constexpr Field<CityProfile> profile_fields[] = {
    {"id", Need::required, [](const JsonPlace& at, CityProfile& p) { p.id = at.identifier(); }},
    {"name", Need::required, [](const JsonPlace& at, CityProfile& p) { p.name = read_bilingual(at); }},
    {"document", Need::required, [](const JsonPlace& at, CityProfile& p) { p.document = at.string(500); }},
    {"plan_title", Need::required, [](const JsonPlace& at, CityProfile& p) { p.plan_title = at.string(); }},
    {"plan_years", Need::required,
     [](const JsonPlace& at, CityProfile& p) { p.plan_years = read_years(at); }},
    {"marks", Need::required,
     [](const JsonPlace& at, CityProfile& p) {
         at.each(50, [&](const JsonPlace& mark) {
             read_object<Mark>(mark, mark_fields, p.marks.emplace_back());
         });
     }},
    {"lists", Need::required, [](const JsonPlace& at, CityProfile& p) { p.lists = read_term_lists(at); }},
    {"pairs", Need::optional,
     [](const JsonPlace& at, CityProfile& p) {
         at.each(50, [&](const JsonPlace& pairs) { p.pairs.push_back(read_allowed_pairs(pairs)); });
     }},
    {"checklists", Need::optional,
     [](const JsonPlace& at, CityProfile& p) { p.checklists = read_checklists(at); }},
    {"registers", Need::optional,
     [](const JsonPlace& at, CityProfile& p) {
         at.each(100, [&](const JsonPlace& id) { p.registers.push_back(id.identifier()); });
     }},
    // After plan_years: the length of a per-year value is known then.
    {"rows", Need::required, read_rows},
    {"schedule_notes", Need::optional,
     [](const JsonPlace& at, CityProfile& p) { p.schedule_notes = at.strings(20, 500); }},
    {"notes", Need::required, [](const JsonPlace& at, CityProfile& p) { p.notes = at.strings(200, 2000); }},
};

/// The faults of MarkList::make, told with the file and the place.
void check_marks(const CityProfile& profile, JsonReading& reading) {
    const auto marks = MarkList::make(profile.marks);
    if (!marks)
        reading.fail("profile." + marks.error().message.id, "marks", marks.error().message.args);
}

} // namespace

const TermList* CityProfile::list(std::string_view wanted) const {
    const auto found =
        std::find_if(lists.begin(), lists.end(), [&](const TermList& l) { return l.id == wanted; });
    return found == lists.end() ? nullptr : &*found;
}

Result<CityProfile> parse_city_profile(std::string_view json, std::string_view source) {
    const auto document = parse_json(json, source);
    if (!document)
        return document.error();
    JsonReading reading{std::string(source), {}};
    CityProfile profile;
    read_object<CityProfile>(JsonPlace(document->root, "$", reading), profile_fields, profile);
    if (!reading.failed()) {
        check_marks(profile, reading);
        check_term_lists(profile.lists, reading);
        check_allowed_pairs(profile.pairs, profile.lists, reading);
        check_checklists(profile.checklists, reading);
    }
    if (reading.error)
        return *reading.error;
    return profile;
}

} // namespace kyodo
