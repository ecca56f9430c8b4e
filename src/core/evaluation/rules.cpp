// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/rules.hpp"

#include "core/evaluation/score.hpp"

#include <algorithm>
#include <array>

namespace kyodo {
namespace {

constexpr double largest = 1e9; // scores, weights and bounds of a form
constexpr int most_named = 200;

constexpr std::array<std::string_view, 2> order_names{"items", "evaluators"};
constexpr std::array<std::string_view, 2> folding_names{"mean", "sum"};
constexpr std::array<std::string_view, 3> missing_names{"leave_out", "lowest", "invalid"};
constexpr std::array<std::string_view, 3> ranking_names{"none", "total", "rank_sum"};
constexpr std::array<std::string_view, 2> ties_names{"mid", "least"};
constexpr std::array<std::string_view, 3> parties_names{"none", "mean", "sum"};

using Named = std::pair<std::string, Exact>;

Exact exact_number(const JsonPlace& at, double least) { return exact(at.number(least, largest)); }

constexpr Field<Trimming> trimming_fields[] = {
    {"highest", Need::optional, [](const JsonPlace& at, Trimming& t) { t.highest = at.integer(0, 10); }},
    {"lowest", Need::optional, [](const JsonPlace& at, Trimming& t) { t.lowest = at.integer(0, 10); }},
};

constexpr Field<Named> item_minimum_fields[] = {
    {"item", Need::required, [](const JsonPlace& at, Named& n) { n.first = at.identifier(); }},
    {"least", Need::required, [](const JsonPlace& at, Named& n) { n.second = exact_number(at, -largest); }},
};

/// Minimums by item, each item once.
std::vector<Named> read_item_minimums(const JsonPlace& at) {
    std::vector<Named> all;
    at.each(most_named, [&](const JsonPlace& place) {
        Named one;
        read_object<Named>(place, item_minimum_fields, one);
        const auto same =
            std::find_if(all.begin(), all.end(), [&](const Named& n) { return n.first == one.first; });
        if (same != all.end())
            place.fail("schema.duplicate",
                       {{"value", one.first},
                        {"other", at.path() + "[" + std::to_string(same - all.begin()) + "]"}});
        all.push_back(std::move(one));
    });
    return all;
}

constexpr Field<Minimums> minimum_fields[] = {
    {"each_item", Need::optional,
     [](const JsonPlace& at, Minimums& m) { m.each_item = exact_number(at, -largest); }},
    {"items", Need::optional, [](const JsonPlace& at, Minimums& m) { m.items = read_item_minimums(at); }},
    {"total", Need::optional, [](const JsonPlace& at, Minimums& m) { m.total = exact_number(at, -largest); }},
};

constexpr Field<RoundingStages> rounding_fields[] = {
    {"item", Need::optional, [](const JsonPlace& at, RoundingStages& r) { r.item = at.integer(-6, 6); }},
    {"evaluator", Need::optional,
     [](const JsonPlace& at, RoundingStages& r) { r.evaluator = at.integer(-6, 6); }},
    {"group", Need::optional, [](const JsonPlace& at, RoundingStages& r) { r.group = at.integer(-6, 6); }},
    {"total", Need::optional, [](const JsonPlace& at, RoundingStages& r) { r.total = at.integer(-6, 6); }},
};

constexpr Field<GradeSteps> grade_fields[] = {
    {"bounds", Need::required,
     [](const JsonPlace& at, GradeSteps& g) {
         at.each(20, [&](const JsonPlace& bound) { g.bounds.push_back(exact_number(bound, -largest)); });
     }},
    {"labels", Need::required, [](const JsonPlace& at, GradeSteps& g) { g.labels = at.strings(21, 20); }},
};

GradeSteps read_grade(const JsonPlace& at) {
    GradeSteps grade;
    read_object<GradeSteps>(at, grade_fields, grade);
    if (at.reading().failed())
        return grade;
    if (const auto tried = grade_of(0, grade.bounds, grade.labels); !tried) {
        // The place of a message is that in the file; which bound it is has another name.
        auto args = tried.error().message.args;
        for (auto& [key, value] : args)
            if (key == "place")
                key = "nth";
        at.fail("form." + tried.error().message.id, std::move(args));
    }
    return grade;
}

template <class Enum, std::size_t count>
Enum named(const JsonPlace& at, const std::array<std::string_view, count>& names) {
    return static_cast<Enum>(at.one_of(names));
}

using Rules = EvaluationRules;
constexpr Field<Rules> rules_fields[] = {
    {"order", Need::optional,
     [](const JsonPlace& at, Rules& r) { r.order = named<AggregationOrder>(at, order_names); }},
    {"evaluators", Need::optional,
     [](const JsonPlace& at, Rules& r) { r.evaluators = named<Folding>(at, folding_names); }},
    {"items", Need::optional,
     [](const JsonPlace& at, Rules& r) { r.items = named<Folding>(at, folding_names); }},
    {"missing", Need::optional,
     [](const JsonPlace& at, Rules& r) { r.missing = named<MissingAnswers>(at, missing_names); }},
    {"reason_step", Need::optional, [](const JsonPlace& at, Rules& r) { r.reason_step = at.string(20); }},
    {"interest_left_out", Need::optional,
     [](const JsonPlace& at, Rules& r) { r.interest_left_out = at.boolean(); }},
    {"trimming", Need::optional,
     [](const JsonPlace& at, Rules& r) { read_object<Trimming>(at, trimming_fields, r.trimming); }},
    {"minimums", Need::optional,
     [](const JsonPlace& at, Rules& r) { read_object<Minimums>(at, minimum_fields, r.minimums); }},
    {"parties", Need::optional,
     [](const JsonPlace& at, Rules& r) { r.parties = named<CombinedParties>(at, parties_names); }},
    {"decides", Need::optional, [](const JsonPlace& at, Rules& r) { r.decides = at.identifier(); }},
    {"ranking", Need::optional,
     [](const JsonPlace& at, Rules& r) { r.ranking = named<Ranking>(at, ranking_names); }},
    {"ties", Need::optional,
     [](const JsonPlace& at, Rules& r) { r.ties = named<TiedRanks>(at, ties_names); }},
    {"decimals", Need::optional,
     [](const JsonPlace& at, Rules& r) { read_object<RoundingStages>(at, rounding_fields, r.decimals); }},
    {"grade", Need::optional, [](const JsonPlace& at, Rules& r) { r.grade = read_grade(at); }},
};

} // namespace

EvaluationRules read_evaluation_rules(const JsonPlace& at) {
    EvaluationRules rules;
    read_object<EvaluationRules>(at, rules_fields, rules);
    return rules;
}

} // namespace kyodo
