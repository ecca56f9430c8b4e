// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/aggregate/folding.hpp"

#include "core/base/names.hpp"
#include "core/evaluation/aggregate/stages.hpp"

#include <functional>

namespace kyodo {
namespace {

/// The same figure of several parties into one.
Figure combine(const ScoreTable& table, const EvaluationRules& rules, const std::vector<PartyResult>& parties,
               const std::function<bool(const EvaluatingParty&)>& asked,
               const std::function<const Score&(const EvaluationResult&)>& pick) {
    std::vector<Score> scores;
    std::vector<Exact> weights;
    std::vector<std::string> missing;
    for (const PartyResult& each : parties) {
        const EvaluatingParty& party = table.parties[static_cast<std::size_t>(each.party)];
        if (!asked(party))
            continue;
        scores.push_back(pick(each.result));
        weights.push_back(party.weight);
        if (!scores.back())
            missing.push_back(party.title);
    }
    if (scores.empty())
        return {};
    if (!missing.empty())
        return {{}, {}, {{"grounds.party_missing", {{"parties", names_text(missing)}}}}};
    return fold_weighted(scores, weights,
                         rules.parties == CombinedParties::sum ? Folding::sum : Folding::mean);
}

/// Whether a party is asked any item of a group.
bool asked_of_group(const ScoreTable& table, const EvaluatingParty& party, int group) {
    for (std::size_t i = 0; i < table.items.size(); ++i)
        if (table.items[i].group == group && party.is_asked(i))
            return true;
    return false;
}

} // namespace

EvaluationResult combined_result(const ScoreTable& table, const EvaluationRules& rules,
                                 const std::vector<PartyResult>& parties) {
    EvaluationResult result;
    for (std::size_t i = 0; i < table.items.size(); ++i) {
        const auto asked = [i](const EvaluatingParty& party) { return party.is_asked(i); };
        Figure figure = combine(table, rules, parties, asked,
                                [i](const EvaluationResult& r) -> const Score& { return r.items[i].value; });
        round_figure(figure, rules.decimals.item);
        result.items.push_back(std::move(figure));
        result.means.push_back(
            combine(table, rules, parties, asked, [i](const EvaluationResult& r) -> const Score& {
                return r.means[i];
            }).value);
    }
    for (std::size_t group = 0; group < table.groups.size(); ++group) {
        Figure figure = combine(
            table, rules, parties,
            [&](const EvaluatingParty& party) {
                return asked_of_group(table, party, static_cast<int>(group));
            },
            [group](const EvaluationResult& r) -> const Score& { return r.groups[group].value; });
        round_figure(figure, rules.decimals.group);
        result.groups.push_back(std::move(figure));
    }
    result.total = combine(
        table, rules, parties, [](const EvaluatingParty&) { return true; },
        [](const EvaluationResult& r) -> const Score& { return r.total.value; });
    round_figure(result.total, rules.decimals.total);
    return result;
}

} // namespace kyodo
