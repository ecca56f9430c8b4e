// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/crosswalk.hpp"

#include "core/base/embedded.hpp"
#include "core/base/fold.hpp"
#include "core/schema/common_fields.hpp"
#include "core/schema/json_document.hpp"
#include "core/schema/json_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace kyodo {
namespace {

constexpr std::size_t most_words = 100; // of a city that mean one common word

/// The cities' ids are not known beforehand: any identifier is a key.
void read_cities(const JsonPlace& at, CrosswalkTerm& term) {
    if (!at.value().is_object()) {
        at.wrong_type("{…}");
        return;
    }
    for (const auto& member : at.value().get_object()) {
        const std::string city(member.key());
        if (!at.identifier_key(city))
            return;
        if (const auto words = at.member(city))
            term.cities[city] = words->strings(most_words);
    }
}

constexpr Field<CrosswalkTerm> term_fields[] = {
    {"text", Need::required, [](const JsonPlace& at, CrosswalkTerm& t) { t.text = at.string(); }},
    {"cities", Need::required, read_cities},
};

constexpr Field<CrosswalkList> list_fields[] = {
    {"id", Need::required, [](const JsonPlace& at, CrosswalkList& l) { l.id = at.identifier(); }},
    {"title", Need::required, [](const JsonPlace& at, CrosswalkList& l) { l.title = read_bilingual(at); }},
    {"terms", Need::required,
     [](const JsonPlace& at, CrosswalkList& l) {
         at.each(1000, [&](const JsonPlace& place) {
             read_object<CrosswalkTerm>(place, term_fields, l.terms.emplace_back());
         });
     }},
};

constexpr Field<Crosswalk> crosswalk_fields[] = {
    {"lists", Need::required,
     [](const JsonPlace& at, Crosswalk& c) {
         at.each(100, [&](const JsonPlace& place) {
             read_object<CrosswalkList>(place, list_fields, c.lists.emplace_back());
         });
     }},
};

/// Where each word stands first, by what it must not share its place with.
class Once {
public:
    explicit Once(JsonReading& reading) : reading_(reading) {}

    void note(const std::string& where, const std::string& word, const std::string& place) {
        const auto [first, is_new] = seen_.emplace(std::pair(where, fold(word)), place);
        if (!is_new)
            reading_.fail("schema.duplicate", place, {{"value", word}, {"other", first->second}});
    }

private:
    JsonReading& reading_;
    std::map<std::pair<std::string, std::string>, std::string> seen_;
};

std::string term_path(std::size_t list, std::size_t term) {
    return fmt::format("lists[{}].terms[{}]", list, term);
}

void check_words(const Crosswalk& crosswalk, JsonReading& reading) {
    Once once(reading);
    for (std::size_t i = 0; i < crosswalk.lists.size(); ++i) {
        const CrosswalkList& list = crosswalk.lists[i];
        once.note("", list.id, fmt::format("lists[{}].id", i));
        for (std::size_t j = 0; j < list.terms.size(); ++j) {
            once.note(list.id + '/', list.terms[j].text, term_path(i, j) + ".text");
            for (const auto& [city, words] : list.terms[j].cities)
                for (std::size_t k = 0; k < words.size(); ++k)
                    once.note(list.id + '/' + city, words[k],
                              fmt::format("{}.cities.{}[{}]", term_path(i, j), city, k));
        }
    }
}

} // namespace

std::optional<std::size_t> CrosswalkList::find(std::string_view city, std::string_view word) const {
    const std::string folded = fold(word);
    bool has_words = false;
    std::optional<std::size_t> common;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        if (fold(terms[i].text) == folded)
            common = i;
        if (const auto own = terms[i].cities.find(std::string(city)); own != terms[i].cities.end()) {
            has_words = true;
            if (std::any_of(own->second.begin(), own->second.end(),
                            [&](const std::string& each) { return fold(each) == folded; }))
                return i;
        }
    }
    return has_words ? std::nullopt : common;
}

std::vector<std::string> CrosswalkList::words_for(std::string_view city, std::string_view other,
                                                  std::string_view word) const {
    const auto common = find(other, word);
    if (!common)
        return {};
    const auto own = terms[*common].cities.find(std::string(city));
    return own == terms[*common].cities.end() ? std::vector<std::string>{} : own->second;
}

const CrosswalkList* Crosswalk::list(std::string_view id) const {
    const auto found =
        std::find_if(lists.begin(), lists.end(), [&](const CrosswalkList& list) { return list.id == id; });
    return found == lists.end() ? nullptr : &*found;
}

Result<Crosswalk> parse_crosswalk(std::string_view json, std::string_view source) {
    const auto document = parse_json(json, source);
    if (!document)
        return document.error();
    JsonReading reading{std::string(source), {}};
    Crosswalk crosswalk;
    read_object<Crosswalk>(JsonPlace(document->root, "$", reading), crosswalk_fields, crosswalk);
    if (!reading.failed())
        check_words(crosswalk, reading);
    if (reading.error)
        return *reading.error;
    return crosswalk;
}

Result<void> check_crosswalk(const Crosswalk& crosswalk, const CityProfile& profile,
                             std::string_view source) {
    JsonReading reading{std::string(source), {}};
    std::vector<std::string_view> lists;
    for (const TermList& list : profile.lists)
        lists.emplace_back(list.id);
    for (std::size_t i = 0; i < crosswalk.lists.size(); ++i) {
        const TermList* own = profile.list(crosswalk.lists[i].id);
        for (std::size_t j = 0; j < crosswalk.lists[i].terms.size(); ++j) {
            const auto& cities = crosswalk.lists[i].terms[j].cities;
            const auto found = cities.find(profile.id);
            if (found == cities.end())
                continue;
            if (own == nullptr) {
                reading.fail("schema.not_allowed", fmt::format("lists[{}].id", i),
                             {{"value", crosswalk.lists[i].id}, {"allowed", listed(lists)}});
                return *reading.error;
            }
            const std::vector<std::string> terms = term_texts(*own);
            for (std::size_t k = 0; k < found->second.size(); ++k)
                if (std::find(terms.begin(), terms.end(), found->second[k]) == terms.end()) {
                    reading.fail("schema.not_allowed",
                                 fmt::format("{}.cities.{}[{}]", term_path(i, j), profile.id, k),
                                 {{"value", found->second[k]}, {"allowed", listed(terms)}});
                    return *reading.error;
                }
        }
    }
    return {};
}

const Crosswalk& shipped_crosswalk() {
    static const Crosswalk shipped = [] {
        auto parsed = parse_crosswalk(embedded::crosswalk().front(), "crosswalk.json");
        if (!parsed) // this build is of no use; whoever built it shall read why
            throw std::runtime_error(text(parsed.error().message, Language::en));
        return std::move(*parsed);
    }();
    return shipped;
}

} // namespace kyodo
