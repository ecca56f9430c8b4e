// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What the rules make of the scores: one result for each project.
#pragma once

#include "core/evaluation/aggregate/figure.hpp"
#include "core/evaluation/rules.hpp"
#include "core/evaluation/score_table.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kyodo {

/// Figures of one party about one project, or of the parties combined.
struct EvaluationResult {
    std::vector<Figure> items;  ///< for each item; no value where the party isn't asked
    std::vector<Score> means;   ///< of each item the mean score, also where figures are sums: for gaps
    std::vector<Figure> groups; ///< for each group of items
    Figure total;
    std::optional<std::string> grade{};
    std::vector<Message> disqualified{}; ///< why (失格): disqualified.item (item, figure, least), .total
    std::vector<Message> unchecked{};    ///< minimums without a figure: minimum.no_item (item), .no_total
};

/// One party's result, and who counted.
struct PartyResult {
    int party = 0;
    EvaluationResult result;
    std::vector<std::size_t> asked; ///< sheets, by index into ProjectScores::sheets
    std::vector<std::size_t> counted;
    std::vector<std::pair<std::size_t, Figure>> evaluators; ///< each counted sheet's total
    std::vector<std::string> interest;                      ///< names left out for an interest
    std::vector<std::string> absent;                        ///< names without any answer
};

/// An answer that needs a look: by sheet and item.
struct AnswerPlace {
    std::size_t sheet = 0;
    std::size_t item = 0;
    bool operator==(const AnswerPlace&) const = default;
};

/// The place of a project.
struct Placing {
    std::optional<int> place; ///< from 1, shared by equals (同順位); nothing for disqualified ones
    int of = 0;               ///< projects that have a place
    Figure rank_sum{};        ///< with Ranking::rank_sum
};

struct ProjectResult {
    std::vector<PartyResult> parties; ///< of each party of the table, in its order
    std::optional<EvaluationResult> combined;
    Placing placing;
    std::vector<AnswerPlace> open;           ///< not answered by those who answered other items
    std::vector<AnswerPlace> without_reason; ///< at or below the step that needs one
    /// Deciding result: of the party that decides, the combined, or of the last party that is asked.
    const EvaluationResult& deciding(const ScoreTable& table, const EvaluationRules& rules) const;
    bool disqualified(const ScoreTable& table, const EvaluationRules& rules) const {
        return !deciding(table, rules).disqualified.empty();
    }
};

/// The party that EvaluationRules::decides names, or the last one; −1 where the combined result decides.
int deciding_party(const ScoreTable& table, const EvaluationRules& rules);

/// Works out all projects. In exact fractions; rounded only where a stage declares it. Linear in the scores
/// but for sorting. The order of projects, evaluators and items changes no figure.
std::vector<ProjectResult> aggregate(const ScoreTable& table, const EvaluationRules& rules);

} // namespace kyodo
