// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/term_lists.hpp"

#include "core/base/fold.hpp"
#include "core/schema/common_fields.hpp"

#include <fmt/format.h>

#include <map>

namespace kyodo {
namespace {

constexpr Field<Term> term_fields[] = {
    {"text", Need::required, [](const JsonPlace& at, Term& t) { t.text = at.string(); }},
    {"synonyms", Need::optional, [](const JsonPlace& at, Term& t) { t.synonyms = at.strings(100); }},
    {"note", Need::optional, [](const JsonPlace& at, Term& t) { t.note = at.string(400); }},
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

} // namespace

std::vector<TermList> read_term_lists(const JsonPlace& at) {
    std::vector<TermList> lists;
    at.each(200,
            [&](const JsonPlace& list) { read_object<TermList>(list, list_fields, lists.emplace_back()); });
    return lists;
}

void check_term_lists(const std::vector<TermList>& lists, JsonReading& reading) {
    std::map<std::string_view, std::size_t> seen;
    for (std::size_t i = 0; i < lists.size(); ++i) {
        const std::string path = fmt::format("lists[{}]", i);
        const TermList& list = lists[i];
        if (list.id == "marks") // a schema's columns mean the marks by this word
            reading.fail("schema.reserved", path + ".id", {{"value", list.id}});
        const auto [first, is_new] = seen.emplace(list.id, i);
        if (!is_new)
            reading.fail("schema.duplicate", path + ".id",
                         {{"value", list.id}, {"other", fmt::format("lists[{}].id", first->second)}});
        check_terms(list, path, reading);
    }
}

} // namespace kyodo
