// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/aggregate/aggregate.hpp"

#include "core/base/fold.hpp"
#include "core/evaluation/aggregate/stages.hpp"

#include <algorithm>

namespace kyodo {
namespace {

std::vector<bool> asked_items(const ScoreTable& table, int party) {
    std::vector<bool> asked(table.items.size(), party < 0);
    for (std::size_t i = 0; i < asked.size(); ++i)
        for (std::size_t p = 0; p < table.parties.size(); ++p)
            if ((party < 0 || static_cast<int>(p) == party) && table.parties[p].is_asked(i))
                asked[i] = true;
    return asked;
}

/// Whether the result of a party, or of all together (−1), is graded and held against the minimums.
bool is_judged(const ScoreTable& table, const EvaluationRules& rules, int party) {
    if (rules.decides.empty() && rules.parties == CombinedParties::none)
        return true;
    return party == deciding_party(table, rules);
}

/// Open answers and missing reasons, of the sheets that came.
void look_at_answers(const ScoreTable& table, const ProjectScores& project, ProjectResult& result) {
    for (std::size_t s = 0; s < project.sheets.size(); ++s) {
        const EvaluatorSheet& sheet = project.sheets[s];
        if (!sheet.answered())
            continue;
        const EvaluatingParty& party = table.parties[static_cast<std::size_t>(sheet.party)];
        for (std::size_t i = 0; i < table.items.size(); ++i) {
            if (!party.is_asked(i))
                continue;
            const Score score = i < sheet.answers.size() ? sheet.answers[i].score : Score();
            if (!score)
                result.open.push_back({s, i});
            else if (table.reason_at_most && *score <= *table.reason_at_most &&
                     trim(sheet.answers[i].reason).empty())
                result.without_reason.push_back({s, i});
        }
    }
}

} // namespace

int deciding_party(const ScoreTable& table, const EvaluationRules& rules) {
    for (std::size_t p = 0; p < table.parties.size(); ++p)
        if (!rules.decides.empty() && table.parties[p].id == rules.decides)
            return static_cast<int>(p);
    return rules.parties != CombinedParties::none ? -1 : static_cast<int>(table.parties.size()) - 1;
}

const EvaluationResult& ProjectResult::deciding(const ScoreTable& table, const EvaluationRules& rules) const {
    const int party = deciding_party(table, rules);
    return party < 0 ? *combined : parties[static_cast<std::size_t>(party)].result;
}

std::vector<ProjectResult> aggregate(const ScoreTable& table, const EvaluationRules& rules) {
    std::vector<ProjectResult> results;
    if (table.parties.empty())
        return std::vector<ProjectResult>(table.projects.size());
    for (const ProjectScores& project : table.projects) {
        ProjectResult& result = results.emplace_back();
        for (std::size_t p = 0; p < table.parties.size(); ++p) {
            const int party = static_cast<int>(p);
            result.parties.push_back(party_result(table, rules, project, party));
            if (is_judged(table, rules, party))
                judge(table, rules, asked_items(table, party), result.parties.back().result);
        }
        if (rules.parties != CombinedParties::none) {
            result.combined = combined_result(table, rules, result.parties);
            if (is_judged(table, rules, -1))
                judge(table, rules, asked_items(table, -1), *result.combined);
        }
        look_at_answers(table, project, result);
    }
    place_projects(table, rules, results);
    return results;
}

} // namespace kyodo
