// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/compare/rules_text.hpp"

#include "core/base/names.hpp"
#include "core/evaluation/aggregate/figure.hpp"

#include <algorithm>

namespace kyodo {
namespace {

class RulesInWords {
public:
    RulesInWords(const ScoreTable& table, const EvaluationRules& rules, Language language)
        : table_(table), rules_(rules), language_(language) {}

    std::vector<std::string> run() {
        who_counts();
        figures();
        parties();
        rounding();
        outcome();
        return std::move(lines_);
    }

private:
    using Args = std::vector<std::pair<std::string, std::string>>;
    std::string words(std::string_view id, Args args = {}) const {
        return text({std::string(id), std::move(args)}, language_);
    }
    void say(std::string_view id, Args args = {}) { lines_.push_back(words(id, std::move(args))); }

    void who_counts() {
        say(rules_.interest_left_out ? "rule.interest.left_out" : "rule.interest.counts");
        say(rules_.missing == MissingAnswers::leave_out ? "rule.missing.leave_out"
            : rules_.missing == MissingAnswers::lowest  ? "rule.missing.lowest"
                                                        : "rule.missing.invalid",
            {{"lowest", exact_text(table_.lowest)}});
        if (!rules_.reason_step.empty())
            say("rule.reason", {{"step", rules_.reason_step}});
        if (rules_.trimming.both() > 0)
            say(rules_.order == AggregationOrder::items ? "rule.trimming.items" : "rule.trimming.evaluators",
                {{"highest", std::to_string(rules_.trimming.highest)},
                 {"lowest", std::to_string(rules_.trimming.lowest)},
                 {"needed", std::to_string(rules_.trimming.both() + 1)}});
    }

    void figures() {
        const bool mean = rules_.evaluators == Folding::mean;
        say(mean ? "rule.item.mean" : "rule.item.sum");
        const bool weighted = rules_.items == Folding::mean;
        if (rules_.order == AggregationOrder::items)
            say(weighted ? "rule.total.mean" : "rule.total.sum");
        else
            say(std::string("rule.total.evaluators.") + (weighted ? "mean." : "sum.") +
                (mean ? "mean" : "sum"));
        std::vector<std::string> weights;
        for (std::size_t i = 0; i < table_.items.size(); ++i)
            if (table_.items[i].weight != 1)
                weights.push_back(words("rule.weight", {{"item", std::to_string(i + 1)},
                                                        {"weight", exact_text(table_.items[i].weight)}}));
        if (weights.empty())
            say("rule.weights.equal");
        else
            say("rule.weights", {{"weights", names_text(weights)}});
    }

    void parties() {
        if (rules_.parties != CombinedParties::none) {
            std::vector<std::string> weights;
            for (const EvaluatingParty& party : table_.parties)
                weights.push_back(
                    words("rule.party", {{"party", party.title}, {"weight", exact_text(party.weight)}}));
            say(rules_.parties == CombinedParties::mean ? "rule.parties.mean" : "rule.parties.sum",
                {{"weights", names_text(weights)}});
        }
        for (const EvaluatingParty& party : table_.parties)
            if (party.id == rules_.decides)
                say("rule.decides", {{"party", party.title}});
    }

    void rounding() {
        const RoundingStages& stages = rules_.decimals;
        const std::pair<const char*, const std::optional<int>&> all[] = {
            {"rule.stage.item", stages.item},
            {"rule.stage.evaluator", stages.evaluator},
            {"rule.stage.group", stages.group},
            {"rule.stage.total", stages.total}};
        std::vector<std::string> declared;
        for (const auto& [stage, decimals] : all)
            if (decimals)
                declared.push_back(words(
                    *decimals > 0    ? "rule.rounded.decimals"
                    : *decimals == 0 ? "rule.rounded.whole"
                                     : "rule.rounded.tens",
                    {{"stage", words(stage)},
                     {"decimals", std::to_string(*decimals)},
                     {"unit", "1" + std::string(static_cast<std::size_t>(std::max(-*decimals, 0)), '0')}}));
        if (declared.empty())
            say("rule.rounding.none");
        else
            say("rule.rounding", {{"stages", names_text(declared)}});
    }

    void outcome() {
        const Minimums& minimums = rules_.minimums;
        if (minimums.each_item)
            say("rule.minimum.each", {{"least", exact_text(*minimums.each_item)}});
        for (const auto& [id, least] : minimums.items)
            for (const ScoredItem& item : table_.items)
                if (item.id == id)
                    say("rule.minimum.item", {{"item", item.title}, {"least", exact_text(least)}});
        if (minimums.total)
            say("rule.minimum.total", {{"least", exact_text(*minimums.total)}});
        if (!rules_.grade.bounds.empty())
            say("rule.grade", {{"steps", grade_steps()}});
        if (rules_.ranking == Ranking::total)
            say("rule.ranking.total");
        if (rules_.ranking == Ranking::rank_sum)
            say(rules_.ties == TiedRanks::mid ? "rule.ranking.mid" : "rule.ranking.least");
    }

    std::string grade_steps() const {
        std::vector<Exact> bounds = rules_.grade.bounds;
        std::vector<std::string> labels = rules_.grade.labels;
        if (bounds.size() > 1 && bounds[0] < bounds[1]) { // from low to high: said from high to low
            std::reverse(bounds.begin(), bounds.end());
            std::reverse(labels.begin(), labels.end());
        }
        std::vector<std::string> steps;
        for (std::size_t i = 0; i < bounds.size(); ++i)
            steps.push_back(
                words("rule.grade.step", {{"label", labels[i]}, {"bound", exact_text(bounds[i])}}));
        if (labels.size() > bounds.size())
            steps.push_back(
                words("rule.grade.below", {{"label", labels.back()}, {"bound", exact_text(bounds.back())}}));
        return names_text(steps);
    }

    const ScoreTable& table_;
    const EvaluationRules& rules_;
    Language language_;
    std::vector<std::string> lines_;
};

} // namespace

std::vector<std::string> rules_in_words(const ScoreTable& table, const EvaluationRules& rules,
                                        Language language) {
    return RulesInWords(table, rules, language).run();
}

} // namespace kyodo
