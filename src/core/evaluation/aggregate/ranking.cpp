// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/aggregate/folding.hpp"
#include "core/evaluation/aggregate/stages.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace kyodo {
namespace {

/// Something that is placed, and by what.
struct Contestant {
    std::size_t project = 0;
    Exact figure;
};

/// Calls `tell` for each group of equal figures: its first and one past its last index, in the order sorted.
void each_tie(std::vector<Contestant>& contestants, bool highest_first,
              const std::function<void(std::size_t, std::size_t)>& tell) {
    std::stable_sort(contestants.begin(), contestants.end(), [&](const Contestant& a, const Contestant& b) {
        return highest_first ? b.figure < a.figure : a.figure < b.figure;
    });
    for (std::size_t first = 0; first < contestants.size();) {
        std::size_t end = first + 1;
        while (end < contestants.size() && contestants[end].figure == contestants[first].figure)
            ++end;
        tell(first, end);
        first = end;
    }
}

void give_places(std::vector<Contestant> contestants, bool highest_first,
                 std::vector<ProjectResult>& results) {
    each_tie(contestants, highest_first, [&](std::size_t first, std::size_t end) {
        for (std::size_t i = first; i < end; ++i) {
            Placing& placing = results[contestants[i].project].placing;
            placing.place = static_cast<int>(first) + 1;
            placing.of = static_cast<int>(contestants.size());
        }
    });
}

/// The party whose evaluators give places.
std::size_t ranking_party(const ScoreTable& table, const EvaluationRules& rules) {
    const int decides = deciding_party(table, rules);
    return decides < 0 ? table.parties.size() - 1 : static_cast<std::size_t>(decides);
}

/// Each project's places, one for each evaluator of the party who could place it.
std::vector<std::vector<Exact>> evaluators_places(const ScoreTable& table, const EvaluationRules& rules,
                                                  const std::vector<ProjectResult>& results,
                                                  const std::vector<bool>& out) {
    std::map<std::string, std::vector<Contestant>> by_evaluator;
    // For each project, its evaluators in the order of its sheets, so that the formula follows the columns.
    std::vector<std::vector<std::pair<std::string, Exact>>> places(results.size());
    const std::size_t party = ranking_party(table, rules);
    for (std::size_t p = 0; p < results.size(); ++p) {
        if (out[p])
            continue;
        for (const auto& [sheet, total] : results[p].parties[party].evaluators)
            if (total.value) {
                const std::string& name = table.projects[p].sheets[sheet].evaluator;
                by_evaluator[name].push_back({p, *total.value});
                places[p].emplace_back(name, 0);
            }
    }
    std::vector<std::map<std::string, Exact>> found(results.size());
    for (auto& [name, contestants] : by_evaluator)
        each_tie(contestants, true, [&](std::size_t first, std::size_t end) {
            // Places first + 1 … end: their mean, or the best of them.
            const Exact place = rules.ties == TiedRanks::mid ? Exact(first + 1 + end, 2) : Exact(first + 1);
            for (std::size_t i = first; i < end; ++i)
                found[contestants[i].project][name] = place;
        });
    std::vector<std::vector<Exact>> all(results.size());
    for (std::size_t p = 0; p < results.size(); ++p)
        for (const auto& [name, unset] : places[p])
            all[p].push_back(found[p][name]);
    return all;
}

void place_by_rank_sum(const ScoreTable& table, const EvaluationRules& rules,
                       std::vector<ProjectResult>& results, const std::vector<bool>& out) {
    const auto places = evaluators_places(table, rules, results, out);
    const std::size_t party = ranking_party(table, rules);
    std::vector<Contestant> contestants;
    for (std::size_t p = 0; p < results.size(); ++p) {
        if (out[p])
            continue;
        // A project that fewer could place is not the better for it: scaled to all who are asked.
        Figure sum = fold_evaluators(places[p], results[p].parties[party].asked.size(), {}, Folding::sum);
        if (sum.value)
            contestants.push_back({p, *sum.value});
        results[p].placing.rank_sum = std::move(sum);
    }
    give_places(std::move(contestants), false, results);
}

void place_by_total(const ScoreTable& table, const EvaluationRules& rules,
                    std::vector<ProjectResult>& results, const std::vector<bool>& out) {
    std::vector<Contestant> contestants;
    for (std::size_t p = 0; p < results.size(); ++p)
        if (const Score& total = results[p].deciding(table, rules).total.value; total && !out[p])
            contestants.push_back({p, *total});
    give_places(std::move(contestants), true, results);
}

} // namespace

void place_projects(const ScoreTable& table, const EvaluationRules& rules,
                    std::vector<ProjectResult>& results) {
    if (rules.ranking == Ranking::none || table.parties.empty())
        return;
    std::vector<bool>
        out; // Disqualified ones are no one's rivals: they are taken out before places are given.
    for (const ProjectResult& result : results)
        out.push_back(result.disqualified(table, rules));
    if (rules.ranking == Ranking::rank_sum)
        place_by_rank_sum(table, rules, results, out);
    else
        place_by_total(table, rules, results, out);
}

} // namespace kyodo
