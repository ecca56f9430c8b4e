// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/aggregate/counted_scores.hpp"
#include "core/evaluation/aggregate/folding.hpp"
#include "core/evaluation/aggregate/stages.hpp"

#include <numeric>

namespace kyodo {
namespace {

Score mean(const std::vector<Exact>& scores) {
    if (scores.empty())
        return {};
    return Exact(std::accumulate(scores.begin(), scores.end(), Exact(0)) / scores.size());
}

/// One party about one project, with what its stages share.
class PartyAggregation {
public:
    PartyAggregation(const ScoreTable& table, const EvaluationRules& rules, const ProjectScores& project,
                     int party)
        : table_(table), rules_(rules), asked_(table.parties[static_cast<std::size_t>(party)]),
          sheets_(party_sheets(project, party, rules)) {
        for (std::size_t i = 0; i < table.items.size(); ++i)
            counted_.push_back(asked_.is_asked(i) ? counted_item(table, project, sheets_, i, rules.missing)
                                                  : CountedItem());
    }

    PartyResult run() {
        PartyResult party{sheets_.party, {}, sheets_.all, sheets_.counted, {}, sheets_.interest,
                          sheets_.absent};
        for (std::size_t i = 0; i < table_.items.size(); ++i)
            add_item(party.result, i);
        evaluator_totals(party);
        const auto& figures = party.result.items;
        for (std::size_t group = 0; group < table_.groups.size(); ++group) {
            Figure figure = fold_items(figures, static_cast<int>(group));
            round_figure(figure, rules_.decimals.group);
            party.result.groups.push_back(std::move(figure));
        }
        party.result.total = rules_.order == AggregationOrder::items ? fold_items(figures, every_group)
                                                                     : total_of_evaluators(party);
        round_figure(party.result.total, rules_.decimals.total);
        return party;
    }

private:
    static constexpr int every_group = -2;

    void add_item(EvaluationResult& result, std::size_t i) {
        if (!asked_.is_asked(i)) {
            result.items.emplace_back();
            result.means.emplace_back();
            return;
        }
        const CountedItem& counted = counted_[i];
        const std::vector<Exact> scores = counted.present();
        // With the evaluators' totals first, it is those that are trimmed.
        const Trimming trimming = rules_.order == AggregationOrder::items ? rules_.trimming : Trimming();
        Figure figure = fold_evaluators(scores, sheets_.all.size(), trimming, rules_.evaluators);
        const std::vector<Message> notes = counted.notes(rules_, table_.lowest);
        figure.notes.insert(figure.notes.begin(), notes.begin(), notes.end());
        round_figure(figure, rules_.decimals.item);
        Score comparable = figure.value;
        if (rules_.evaluators == Folding::sum)
            comparable = mean(trimmed_scores(scores, trimming).kept);
        result.items.push_back(std::move(figure));
        result.means.push_back(std::move(comparable));
    }

    bool in_group(std::size_t item, int group) const {
        return group == every_group || table_.items[item].group == group;
    }

    Figure fold_items(const std::vector<Figure>& figures, int group) const {
        std::vector<Score> scores;
        std::vector<Exact> weights;
        std::vector<Exact> most;
        for (std::size_t i = 0; i < figures.size(); ++i)
            if (in_group(i, group) && asked_.is_asked(i)) {
                scores.push_back(figures[i].value);
                weights.push_back(table_.items[i].weight);
                most.push_back(table_.items[i].most);
            }
        return fold_weighted(scores, weights, rules_.items, most);
    }

    void evaluator_totals(PartyResult& party) const {
        for (std::size_t k = 0; k < sheets_.counted.size(); ++k) {
            std::vector<Score> scores;
            std::vector<Exact> weights;
            std::vector<Exact> most;
            for (std::size_t i = 0; i < table_.items.size(); ++i)
                if (asked_.is_asked(i)) {
                    scores.push_back(counted_[i].scores[k]);
                    weights.push_back(table_.items[i].weight);
                    most.push_back(table_.items[i].most);
                }
            Figure total = fold_weighted(scores, weights, rules_.items, most);
            round_figure(total, rules_.decimals.evaluator);
            party.evaluators.emplace_back(sheets_.counted[k], std::move(total));
        }
    }

    Figure total_of_evaluators(const PartyResult& party) const {
        std::vector<Exact> totals;
        for (const auto& [sheet, total] : party.evaluators)
            if (total.value)
                totals.push_back(*total.value);
        return fold_evaluators(totals, sheets_.all.size(), rules_.trimming, rules_.evaluators);
    }

    const ScoreTable& table_;
    const EvaluationRules& rules_;
    const EvaluatingParty& asked_;
    PartySheets sheets_;
    std::vector<CountedItem> counted_; ///< of each item
};

} // namespace

PartyResult party_result(const ScoreTable& table, const EvaluationRules& rules, const ProjectScores& project,
                         int party) {
    return PartyAggregation(table, rules, project, party).run();
}

} // namespace kyodo
