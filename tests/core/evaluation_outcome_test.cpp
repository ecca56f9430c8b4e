// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What becomes of the figures: who is left out, minimums, rounding, grades, parties, and rules together; each
// with its sum done by hand beside it.
#include "core/evaluation/aggregate/aggregate.hpp"

#include "score_tables.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// ---- a member with an interest

// 丙 has an interest: (4 + 2)/2 = 3, not (4 + 2 + 5)/3.
TEST(InterestRule, LeavesTheMemberOut) {
    ScoreTable table = committee_table({1});
    add_project(table, {{4}, {2}, {5}}).sheets[2].interest = true;
    const ProjectResult result = first(table, {});
    EXPECT_EQ(result.parties.back().result.total.value, Exact(3));
    EXPECT_THAT(result.parties[0].interest, ElementsAre("丙"));
    EXPECT_EQ(committee(table, {.interest_left_out = false}).total.value, Exact(11, 3));
}

// Points added up: 4 + 2 of two of three, scaled to three: 6 × 3/2 = 9. The project isn't worse for it.
TEST(InterestRule, ASumIsScaledToAll) {
    ScoreTable table = committee_table({1});
    add_project(table, {{4}, {2}, {5}}).sheets[2].interest = true;
    const EvaluationResult result = committee(table, {.evaluators = Folding::sum});
    EXPECT_EQ(result.items[0].value, Exact(9));
    EXPECT_EQ(result.items[0].formula, "(4 + 2) × 3 ÷ 2 = 9");
    EXPECT_THAT(result.items[0].notes, ElementsAre(note("grounds.scaled", {{"all", "3"}, {"counted", "2"}})));
}

// ---- minimums

// Items 2.5 and 4; at least 3 is asked of each: item 1 fails. Its own minimum of 2 goes before.
TEST(MinimumRule, OfAnItemDisqualifies) {
    ScoreTable table = committee_table({1, 1});
    add_project(table, {{3, 4}, {2, 4}});
    EvaluationRules rules{.minimums = {.each_item = 3, .items = {}, .total = {}}};
    EXPECT_THAT(
        committee(table, rules).disqualified,
        ElementsAre(note("disqualified.item", {{"item", "項目1"}, {"figure", "2.5"}, {"least", "3"}})));
    rules.minimums.items = {{"item1", 2}};
    EXPECT_THAT(committee(table, rules).disqualified, IsEmpty());
}

// Total (2.5 + 4)/2 = 3.25: below 3.3, not below 3.25.
TEST(MinimumRule, OfTheTotalDisqualifies) {
    ScoreTable table = committee_table({1, 1});
    add_project(table, {{3, 4}, {2, 4}});
    EXPECT_THAT(
        committee(table, {.minimums = {.each_item = {}, .items = {}, .total = exact(3.3)}}).disqualified,
        ElementsAre(note("disqualified.total", {{"figure", "3.25"}, {"least", "3.3"}})));
    EXPECT_THAT(
        committee(table, {.minimums = {.each_item = {}, .items = {}, .total = exact(3.25)}}).disqualified,
        IsEmpty());
}

// What is printed is what is compared: 3.25 is printed as 3.3, which isn't below 3.3.
TEST(MinimumRule, IsComparedWithThePrintedFigure) {
    ScoreTable table = committee_table({1, 1});
    add_project(table, {{3, 4}, {2, 4}});
    EXPECT_THAT(committee(table, {.minimums = {.each_item = {}, .items = {}, .total = exact(3.3)},
                                  .decimals = {.total = 1}})
                    .disqualified,
                IsEmpty());
}

// ---- rounding

// (1 + 2 + 2 + 2 + … ) by hand: items 2.5 → 3 (whole, half up), 3.5 → 4; total (3 + 4)/2 = 3.5 → 4.
// Exact until the end it would be (2.5 + 3.5)/2 = 3.
TEST(RoundingRule, IsDoneAtEachDeclaredStage) {
    ScoreTable table = committee_table({1, 1});
    add_project(table, {{2, 3}, {3, 4}});
    const EvaluationResult rounded = committee(table, {.decimals = {.item = 0, .total = 0}});
    EXPECT_EQ(rounded.items[0].value, Exact(3));
    EXPECT_EQ(rounded.items[1].value, Exact(4));
    EXPECT_EQ(rounded.total.value, Exact(4));
    EXPECT_EQ(committee(table, {.decimals = {.total = 0}}).total.value, Exact(3));
}

// 3.125 → 3.13 at two decimals, where binary arithmetic and banker's rounding give 3.12.
TEST(RoundingRule, HalvesGoUp) {
    ScoreTable table = committee_table({1});
    add_project(table, {{3}, {3}, {3}, {3}, {3}, {3}, {3}, {4}}); // 25/8
    const EvaluationResult result = committee(table, {.decimals = {.total = 2}});
    EXPECT_EQ(result.total.value, Exact(313, 100));
    EXPECT_THAT(
        result.total.notes,
        ElementsAre(note("grounds.rounded.decimals",
                         {{"exact", "3.125"}, {"decimals", "2"}, {"unit", "1"}, {"result", "3.13"}})));
}

// Evaluators' totals 5/2 → 3 and 7/2 → 4, their mean 3.5; unrounded (2.5 + 3.5)/2 = 3.
TEST(RoundingRule, OfEvaluatorsTotals) {
    ScoreTable table = committee_table({1, 1});
    add_project(table, {{2, 3}, {3, 4}});
    EvaluationRules rules{.order = AggregationOrder::evaluators};
    EXPECT_EQ(committee(table, rules).total.value, Exact(3));
    rules.decimals.evaluator = 0;
    EXPECT_EQ(committee(table, rules).total.value, Exact(7, 2));
}

// 85 → 90 to whole tens.
TEST(RoundingRule, MayBeToTens) {
    ScoreTable table = committee_table({1});
    add_project(table, {{85}});
    EXPECT_EQ(committee(table, {.decimals = {.total = -1}}).total.value, Exact(90));
}

// ---- grade

TEST(GradeRule, IsOfTheRoundedTotal) {
    ScoreTable table = committee_table({1, 1});
    add_project(table, {{3, 4}}); // 3.5
    EvaluationRules rules{.grade = {{4, 3}, {"A", "B", "C"}}};
    EXPECT_EQ(committee(table, rules).grade, "B");
    rules.decimals.total = 0; // 4
    EXPECT_EQ(committee(table, rules).grade, "A");
}

// ---- reasons

TEST(ReasonRule, IsOfScoresAtOrBelowTheStep) {
    ScoreTable table = committee_table({1, 1, 1});
    table.reason_at_most = 2;
    auto& sheet = add_project(table, {{1, 2, 3}}).sheets[0];
    sheet.answers[0].reason = "参加者が減った";
    sheet.answers[1].reason = "　 ";
    EXPECT_THAT(first(table, {.reason_step = "△"}).without_reason, ElementsAre(AnswerPlace{0, 1}));
}

// ---- parties

/// 団体 3 4, 市 2 5, 委員 (4 3) and (5 2): totals 3.5, 3.5, 3.5; weights 1, 1, 2.
ScoreTable three_parties() {
    ScoreTable table = committee_table({1, 1});
    table.parties = {{.id = "group", .title = "団体"},
                     {.id = "city", .title = "市"},
                     {.id = "committee", .title = "委員", .committee = true, .weight = 2}};
    ProjectScores& project = add_project(table, {});
    add_sheet(project, {3, 4}, 0);
    add_sheet(project, {2, 5}, 1);
    add_sheet(project, {4, 3}, 2);
    add_sheet(project, {5, 3}, 2);
    return table;
}

TEST(Parties, HaveTheirOwnFigures) {
    const ProjectResult result = first(three_parties(), {});
    EXPECT_EQ(result.parties[0].result.total.value, Exact(7, 2));
    EXPECT_EQ(result.parties[1].result.total.value, Exact(7, 2));
    EXPECT_EQ(result.parties[2].result.items[0].value, Exact(9, 2));
    EXPECT_EQ(result.parties[2].result.total.value, Exact(15, 4));
    EXPECT_FALSE(result.combined);
}

// Mean: (3.5 + 3.5 + 3.75×2)/4 = 14.5/4 = 3.625; item 1 (3 + 2 + 4.5×2)/4 = 3.5. Sum 14.5.
TEST(Parties, AreCombinedByTheirWeights) {
    const ProjectResult mean = first(three_parties(), {.parties = CombinedParties::mean});
    EXPECT_EQ(mean.combined->total.value, Exact(29, 8));
    EXPECT_EQ(mean.combined->items[0].value, Exact(7, 2));
    EXPECT_EQ(mean.combined->total.formula, "(3.5 + 3.5 + 3.75×2) ÷ 4 = 3.625");
    const ProjectResult sum = first(three_parties(), {.parties = CombinedParties::sum});
    EXPECT_EQ(sum.combined->total.value, Exact(29, 2));
}

// No total for all until all are in: otherwise a project would be the better for a party that stays away.
TEST(Parties, ArentCombinedBeforeAllAreIn) {
    ScoreTable table = three_parties();
    table.projects[0].sheets[1].answers = {{}, {}};
    const ProjectResult result = first(table, {.parties = CombinedParties::mean});
    EXPECT_FALSE(result.combined->total.value);
    EXPECT_THAT(result.combined->total.notes,
                ElementsAre(note("grounds.party_missing", {{"parties", "市"}})));
    EXPECT_TRUE(result.parties[0].result.total.value);
}

// Item 2 isn't asked of the city: neither missing nor in its total.
TEST(Parties, AreAskedTheirItems) {
    ScoreTable table = three_parties();
    table.parties[1].asked = {true, false};
    table.projects[0].sheets[1].answers[1] = {};
    const ProjectResult result =
        first(table, {.missing = MissingAnswers::lowest, .parties = CombinedParties::mean});
    EXPECT_EQ(result.parties[1].result.total.value, Exact(2));
    EXPECT_THAT(result.open, IsEmpty());
    EXPECT_EQ(result.combined->items[1].value, Exact(10, 3)); // (4 + 3×2)/3
}

// Only the deciding party is held against the minimum.
TEST(Parties, OneMayDecide) {
    const EvaluationRules rules{.minimums = {.each_item = 3, .items = {}, .total = {}},
                                .decides = "committee"};
    const ProjectResult result = first(three_parties(), rules);
    EXPECT_THAT(result.parties[1].result.disqualified, IsEmpty()); // the city's 2
    EXPECT_THAT(result.parties[2].result.disqualified, IsEmpty());
    EXPECT_EQ(first(three_parties(), {.minimums = {.each_item = 3, .items = {}, .total = {}}})
                  .parties[1]
                  .result.disqualified.size(),
              1U);
}

// ---- several rules at once

// Five members, items weigh 2 and 1, sums; 戊 has an interest; 丁 left item 2 open, which counts as 1; the
// highest and the lowest of each item are left out; items are rounded to one decimal, the total to whole
// points. Item 1: 甲5 乙4 丙4 丁1 → 5 and 1 out → 4 + 4 = 8, of 4 − 2 members; scaled to 5 − 2: 8 × 3/2 = 12.
// Item 2: 甲3 乙4 丙2 丁1 → 4 and 1 out → 3 + 2 = 5 → 5 × 3/2 = 7.5.
// Total 12×2 + 7.5 = 31.5 → 32. At least 8 of each item: item 2's 7.5 fails.
TEST(Rules, WorkTogether) {
    ScoreTable table = committee_table({2, 1});
    add_project(table, {{5, 3}, {4, 4}, {4, 2}, {1, no}, {5, 5}}).sheets[4].interest = true;
    const EvaluationRules rules{.evaluators = Folding::sum,
                                .items = Folding::sum,
                                .missing = MissingAnswers::lowest,
                                .trimming = {1, 1},
                                .minimums = {.each_item = 8, .items = {}, .total = 30},
                                .decimals = {.item = 1, .total = 0},
                                .grade = {{40, 30}, {"A", "B", "C"}}};
    const EvaluationResult result = committee(table, rules);
    EXPECT_EQ(result.items[0].value, Exact(12));
    EXPECT_EQ(result.items[0].formula, "(4 + 4) × 3 ÷ 2 = 12");
    EXPECT_EQ(result.items[1].value, Exact(15, 2));
    EXPECT_THAT(ids(result.items[1].notes),
                ElementsAre("grounds.missing.lowest", "grounds.trimmed.both", "grounds.scaled"));
    EXPECT_EQ(result.total.value, Exact(32));
    EXPECT_EQ(result.total.formula, "12×2 + 7.5 = 31.5");
    EXPECT_EQ(result.grade, "B");
    EXPECT_THAT(
        result.disqualified,
        ElementsAre(note("disqualified.item", {{"item", "項目2"}, {"figure", "7.5"}, {"least", "8"}})));
}

} // namespace
} // namespace kyodo::test
