// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/allowed_pairs.hpp"

#include <boost/json/object.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace kyodo {
namespace {

void read_allowed(const JsonPlace& at, AllowedPairs& pairs) {
    if (!at.value().is_object())
        return at.wrong_type("{…}");
    for (const auto& entry : at.value().get_object())
        if (const auto terms = at.member(entry.key()))
            pairs.allowed.emplace_back(entry.key(), terms->strings(200));
}

constexpr Field<AllowedPairs> pairs_fields[] = {
    {"id", Need::required, [](const JsonPlace& at, AllowedPairs& p) { p.id = at.identifier(); }},
    {"from", Need::required, [](const JsonPlace& at, AllowedPairs& p) { p.from = at.identifier(); }},
    {"to", Need::required, [](const JsonPlace& at, AllowedPairs& p) { p.to = at.identifier(); }},
    {"allowed", Need::required, read_allowed},
};

class PairsCheck {
public:
    PairsCheck(const std::vector<TermList>& lists, JsonReading& reading) : lists_(lists), reading_(reading) {
        for (const TermList& list : lists)
            ids_.emplace_back(list.id);
    }

    void check(const AllowedPairs& pairs, const std::string& path) {
        const TermList* from = list(pairs.from, path + ".from");
        const TermList* to = list(pairs.to, path + ".to");
        if (from == nullptr || to == nullptr)
            return;
        for (const auto& [term, partners] : pairs.allowed) {
            const std::string place = path + ".allowed." + term;
            check_term(*from, term, place);
            for (const std::string& partner : partners)
                check_term(*to, partner, place);
        }
    }

private:
    const TermList* list(const std::string& id, const std::string& place) {
        const auto found =
            std::find_if(lists_.begin(), lists_.end(), [&](const TermList& each) { return each.id == id; });
        if (found != lists_.end())
            return &*found;
        reading_.fail("schema.not_allowed", place, {{"value", id}, {"allowed", listed(ids_)}});
        return nullptr;
    }

    void check_term(const TermList& terms, const std::string& term, const std::string& place) {
        if (!find_term(terms, term))
            reading_.fail("schema.not_allowed", place,
                          {{"value", shortened(term)}, {"allowed", listed(term_texts(terms))}});
    }

    const std::vector<TermList>& lists_;
    JsonReading& reading_;
    std::vector<std::string_view> ids_;
};

} // namespace

AllowedPairs read_allowed_pairs(const JsonPlace& at) {
    AllowedPairs pairs;
    read_object<AllowedPairs>(at, pairs_fields, pairs);
    return pairs;
}

void check_allowed_pairs(const std::vector<AllowedPairs>& pairs, const std::vector<TermList>& lists,
                         JsonReading& reading) {
    PairsCheck check(lists, reading);
    std::map<std::string, std::string> seen;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const std::string path = fmt::format("pairs[{}]", i);
        check.check(pairs[i], path);
        const auto [first, is_new] = seen.emplace(pairs[i].id, path);
        if (!is_new)
            reading.fail("schema.duplicate", path + ".id",
                         {{"value", pairs[i].id}, {"other", first->second + ".id"}});
    }
}

} // namespace kyodo
