// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Crosswalk: which words of the cities mean the same, as templates/crosswalk.json says it, so that a
// prefecture can count across its cities.
#pragma once

#include "core/base/result.hpp"
#include "core/schema/city_profile.hpp"
#include "core/schema/vocabulary.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kyodo {

/// A common word, and the words of each city (by the id of its profile) that mean it.
struct CrosswalkTerm {
    std::string text;
    std::map<std::string, std::vector<std::string>> cities;

    bool operator==(const CrosswalkTerm&) const = default;
};

/// The common words of one list of terms.
struct CrosswalkList {
    std::string id; ///< of the list in the profiles: "forms"
    Bilingual title;
    std::vector<CrosswalkTerm> terms;

    /// The index of the common word that a city's word means, compared folded; nothing where none does. A
    /// city that has no word in this list (its document has no such list: 新庄市's 形態) writes the common
    /// words.
    std::optional<std::size_t> find(std::string_view city, std::string_view word) const;

    /// The words of a city that mean the same as a word of another city, in the list's order.
    std::vector<std::string> words_for(std::string_view city, std::string_view other,
                                       std::string_view word) const;

    bool operator==(const CrosswalkList&) const = default;
};

struct Crosswalk {
    std::vector<CrosswalkList> lists;

    /// The list of an id, or nullptr.
    const CrosswalkList* list(std::string_view id) const;

    bool operator==(const Crosswalk&) const = default;
};

/// Reads a crosswalk. Errors as for parse_register_schema; schema.duplicate also for a common word that
/// stands twice in a list, and for a city's word that stands at two common words.
Result<Crosswalk> parse_crosswalk(std::string_view json, std::string_view source);

/// Whether each word that the crosswalk gives a city is a term of that city's list. Error schema.not_allowed
/// (file, place, value, allowed: the list's terms, or the profile's lists).
Result<void> check_crosswalk(const Crosswalk& crosswalk, const CityProfile& profile, std::string_view source);

/// The crosswalk that was built into the program.
const Crosswalk& shipped_crosswalk();

} // namespace kyodo
