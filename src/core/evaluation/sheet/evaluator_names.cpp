// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/sheet/evaluator_names.hpp"

#include "core/base/fold.hpp"
#include "core/base/names.hpp"
#include "core/schema/vocabulary.hpp"

#include <algorithm>

namespace kyodo {
namespace {

std::vector<std::string> split_at(const std::string& words, std::string_view more) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    for (std::size_t at = 0; at <= words.size(); ++at) {
        const bool ends = at == words.size() || more.find(words[at]) != std::string_view::npos;
        const bool wide = words.compare(at, 3, "；") == 0;
        if (!ends && !wide)
            continue;
        if (std::string part = trim(words.substr(from, at - from)); !part.empty())
            parts.push_back(std::move(part));
        from = at + (wide ? 3 : 1);
    }
    return parts;
}

Error unknown_party(const EvaluationForm& form, const std::string& value) {
    std::vector<std::string> allowed;
    for (const EvaluatorGroup& party : form.evaluators)
        allowed.push_back(party.title.ja);
    return error("evaluation.party", {{"value", value}, {"allowed", names_text(allowed)}});
}

/// The members who haven't left; by body.
std::map<std::string, std::vector<std::string>> members_by_body(const RegisterData& roster) {
    std::map<std::string, std::vector<std::string>> bodies;
    for (int row = 0; row < roster.rows(); ++row)
        if (roster.words(row, "left").empty())
            if (const std::string name = roster.words(row, "name"); !name.empty())
                bodies[roster.words(row, "body")].push_back(name);
    return bodies;
}

/// A line in its two parts; a line without 「=」 is all names.
struct NamesLine {
    std::string party;
    std::string names;
};
NamesLine names_line(const std::string& line) {
    for (const std::string_view sign : {"=", "＝"})
        if (const std::size_t at = line.find(sign); at != std::string::npos)
            return {line.substr(0, at), line.substr(at + sign.size())};
    return {{}, line};
}

} // namespace

Result<std::vector<std::string>> chosen_parties(const EvaluationForm& form, const std::string& names) {
    std::vector<std::string> ids;
    for (const std::string& name : split_terms(names)) {
        const EvaluatorGroup* party = form.evaluator_named(name);
        if (party == nullptr)
            return unknown_party(form, name);
        ids.push_back(party->id);
    }
    return ids;
}

Result<EvaluatorNames> given_names(const EvaluationForm& form, const std::vector<std::string>& parties,
                                   const std::string& lines) {
    EvaluatorNames names;
    for (const std::string& line : split_at(lines, "\n\r;")) {
        const NamesLine parts = names_line(line);
        if (parts.party.empty() && parties.size() != 1)
            return error("evaluation.evaluators", {{"value", line}});
        const EvaluatorGroup* party =
            parts.party.empty() ? form.evaluator(parties.front()) : form.evaluator_named(parts.party);
        if (party == nullptr)
            return unknown_party(form, parts.party);
        for (const std::string& name : split_terms(parts.names))
            names.given[party->id].push_back(name);
    }
    return names;
}

bool asks_members(const EvaluationForm& form, const std::vector<std::string>& parties,
                  const EvaluatorNames& names) {
    return std::any_of(form.evaluators.begin(), form.evaluators.end(), [&](const EvaluatorGroup& party) {
        return party.source == EvaluatorSource::members && !names.given.contains(party.id) &&
               (parties.empty() || std::find(parties.begin(), parties.end(), party.id) != parties.end());
    });
}

Result<std::vector<std::string>> members_of(const RegisterData& roster, const std::string& body) {
    const auto bodies = members_by_body(roster);
    if (bodies.empty() && body.empty())
        return std::vector<std::string>{};
    std::vector<std::string> known;
    for (const auto& [name, members] : bodies) {
        if (same_text(name, body) || (body.empty() && bodies.size() == 1))
            return members;
        known.push_back(name);
    }
    return error("evaluation.bodies", {{"value", body}, {"allowed", names_text(known)}});
}

} // namespace kyodo
