// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/city_profile.hpp"

#include "core/base/fold.hpp"
#include "core/schema/common_fields.hpp"
#include "core/schema/json_document.hpp"
#include "core/schema/profile_rows.hpp"

#include <boost/json/object.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <map>

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

constexpr Field<Term> term_fields[] = {
    {"text", Need::required, [](const JsonPlace& at, Term& t) { t.text = at.string(); }},
    {"synonyms", Need::optional, [](const JsonPlace& at, Term& t) { t.synonyms = at.strings(100); }},
};

/// A term is a text, or an object where it has synonyms.
Term read_term(const JsonPlace& at) {
    Term term;
    if (at.value().is_string())
        term.text = at.string();
    else
        read_object<Term>(at, term_fields, term);
    return term;
}

constexpr Field<TermList> list_fields[] = {
    {"id", Need::required, [](const JsonPlace& at, TermList& l) { l.id = at.identifier(); }},
    {"title", Need::required, [](const JsonPlace& at, TermList& l) { l.title = read_bilingual(at); }},
    {"terms", Need::required,
     [](const JsonPlace& at, TermList& l) {
         at.each(1000, [&](const JsonPlace& term) { l.terms.push_back(read_term(term)); });
     }},
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
    {"lists", Need::required,
     [](const JsonPlace& at, CityProfile& p) {
         at.each(200, [&](const JsonPlace& list) {
             read_object<TermList>(list, list_fields, p.lists.emplace_back());
         });
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

void check_terms(const TermList& list, const std::string& path, JsonReading& reading) {
    std::map<std::string, std::pair<std::size_t, std::string>> seen;
    for (std::size_t i = 0; i < list.terms.size(); ++i) {
        const auto note = [&](const std::string& text, const std::string& place) {
            const auto [first, is_new] = seen.try_emplace(fold(text), i, place);
            if (!is_new && first->second.first != i)
                reading.fail("schema.duplicate", place, {{"value", text}, {"other", first->second.second}});
        };
        note(list.terms[i].text, fmt::format("{}.terms[{}]", path, i));
        for (std::size_t j = 0; j < list.terms[i].synonyms.size(); ++j)
            note(list.terms[i].synonyms[j], fmt::format("{}.terms[{}].synonyms[{}]", path, i, j));
    }
}

void check_lists(const CityProfile& profile, JsonReading& reading) {
    std::map<std::string_view, std::size_t> seen;
    for (std::size_t i = 0; i < profile.lists.size(); ++i) {
        const std::string path = fmt::format("lists[{}]", i);
        const TermList& list = profile.lists[i];
        if (list.id == "marks") // a schema's columns mean the marks by this word
            reading.fail("schema.reserved", path + ".id", {{"value", list.id}});
        const auto [first, is_new] = seen.emplace(list.id, i);
        if (!is_new)
            reading.fail("schema.duplicate", path + ".id",
                         {{"value", list.id}, {"other", fmt::format("lists[{}].id", first->second)}});
        check_terms(list, path, reading);
    }
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
        check_lists(profile, reading);
    }
    if (reading.error)
        return *reading.error;
    return profile;
}

} // namespace kyodo
