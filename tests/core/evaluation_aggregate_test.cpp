// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The rules of an evaluation, each with its sum done by hand beside it.
#include "core/evaluation/aggregate/aggregate.hpp"

#include "score_tables.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

// ---- weights

// Items weigh 2, 1, 1. Item means: (4+3+5)/3 = 4, (2+3+4)/3 = 3, (5+5+2)/3 = 4.
// Total (4×2 + 3 + 4) / 4 = 15/4 = 3.75.
TEST(Weights, OfItemsMakeTheTotal) {
    ScoreTable table = committee_table({2, 1, 1});
    add_project(table, {{4, 2, 5}, {3, 3, 5}, {5, 4, 2}});
    const EvaluationResult result = committee(table, {});
    EXPECT_EQ(result.items[0].value, Exact(4));
    EXPECT_EQ(result.items[0].formula, "(4 + 3 + 5) ÷ 3 = 4");
    EXPECT_EQ(result.items[1].value, Exact(3));
    EXPECT_EQ(result.items[2].value, Exact(4));
    EXPECT_EQ(result.total.value, Exact(15, 4));
    EXPECT_EQ(result.total.formula, "(4×2 + 3 + 4) ÷ 4 = 3.75");
    EXPECT_THAT(result.total.notes, IsEmpty());
}

// As a sum: 4×2 + 3 + 4 = 15.
TEST(Weights, OfItemsMakeASum) {
    ScoreTable table = committee_table({2, 1, 1});
    add_project(table, {{4, 2, 5}, {3, 3, 5}, {5, 4, 2}});
    const EvaluationResult result = committee(table, {.items = Folding::sum});
    EXPECT_EQ(result.total.value, Exact(15));
    EXPECT_EQ(result.total.formula, "4×2 + 3 + 4 = 15");
}

// A weight of 0.1 is exactly one tenth: (3×0.1 + 4×0.2) / 0.3 = 1.1/0.3 = 11/3.
TEST(Weights, AreExactDecimals) {
    ScoreTable table = committee_table({0.1, 0.2});
    add_project(table, {{3, 4}});
    const EvaluationResult result = committee(table, {});
    EXPECT_EQ(result.total.value, Exact(11, 3));
    EXPECT_EQ(result.total.formula, "(3×0.1 + 4×0.2) ÷ 0.3 = 11/3 ≈ 3.6667");
}

TEST(Weights, OfNothingGiveNoTotal) {
    ScoreTable table = committee_table({0, 0});
    add_project(table, {{3, 4}});
    const EvaluationResult result = committee(table, {});
    EXPECT_FALSE(result.total.value);
    EXPECT_THAT(ids(result.total.notes), ElementsAre("grounds.no_weight"));
}

// Points of all evaluators added up, as 60 points of six evaluators: items 4+3+5 = 12 and 2+3+4 = 9,
// total 12 + 9 = 21.
TEST(Weights, EvaluatorsMayBeAddedUp) {
    ScoreTable table = committee_table({1, 1});
    add_project(table, {{4, 2}, {3, 3}, {5, 4}});
    const EvaluationResult result = committee(table, {.evaluators = Folding::sum, .items = Folding::sum});
    EXPECT_EQ(result.items[0].value, Exact(12));
    EXPECT_EQ(result.items[0].formula, "4 + 3 + 5 = 12");
    EXPECT_EQ(result.means[0], Exact(4)); // what gaps are taken of
    EXPECT_EQ(result.total.value, Exact(21));
}

// ---- groups of items

// Group 1 has items 1 and 2 with weights 2 and 1, group 2 item 3. Figures 4, 3, 5: (4×2 + 3)/3 = 11/3, and 5.
TEST(Groups, HaveFiguresOfTheirOwn) {
    ScoreTable table = committee_table({2, 1, 1});
    table.groups = {{"g1", "過程"}, {"g2", "成果"}};
    table.items[0].group = table.items[1].group = 0;
    table.items[2].group = 1;
    add_project(table, {{4, 3, 5}});
    const EvaluationResult result = committee(table, {.decimals = {.group = 1}});
    EXPECT_EQ(result.groups[0].value, exact(3.7)); // 3.666… half up to one decimal
    EXPECT_EQ(result.groups[0].formula, "(4×2 + 3) ÷ 3 = 11/3 ≈ 3.6667");
    EXPECT_THAT(
        result.groups[0].notes,
        ElementsAre(note("grounds.rounded.decimals",
                         {{"exact", "11/3 ≈ 3.6667"}, {"decimals", "1"}, {"unit", "1"}, {"result", "3.7"}})));
    EXPECT_EQ(result.groups[1].value, Exact(5));
    EXPECT_EQ(result.total.value, Exact(4)); // of the items, not of the rounded groups: (8 + 3 + 5)/4
}

// ---- trimming

// 5 4 3 1 → without 5 and 1: (4 + 3)/2 = 3.5.
TEST(TrimmingRule, LeavesTheHighestAndTheLowestOut) {
    ScoreTable table = committee_table({1});
    add_project(table, {{5}, {4}, {3}, {1}});
    const EvaluationResult result = committee(table, {.trimming = {1, 1}});
    EXPECT_EQ(result.items[0].value, Exact(7, 2));
    EXPECT_EQ(result.items[0].formula, "(4 + 3) ÷ 2 = 3.5");
    EXPECT_THAT(result.items[0].notes,
                ElementsAre(note("grounds.trimmed.both", {{"highest", "5"}, {"lowest", "1"}})));
}

// Only one of two equal highest goes: 5 5 2 → 5.
TEST(TrimmingRule, LeavesOneOfSeveralEqualOnesOut) {
    ScoreTable table = committee_table({1});
    add_project(table, {{5}, {5}, {2}});
    EXPECT_EQ(committee(table, {.trimming = {1, 1}}).items[0].value, Exact(5));
}

// 5 4 4 1, only the lowest: (5 + 4 + 4)/3 = 13/3; only the highest: (4 + 4 + 1)/3 = 3.
TEST(TrimmingRule, MayBeOfOneSideOnly) {
    ScoreTable table = committee_table({1});
    add_project(table, {{5}, {4}, {4}, {1}});
    EXPECT_EQ(committee(table, {.trimming = {0, 1}}).items[0].value, Exact(13, 3));
    EXPECT_EQ(committee(table, {.trimming = {1, 0}}).items[0].value, Exact(3));
    EXPECT_THAT(ids(committee(table, {.trimming = {1, 0}}).items[0].notes),
                ElementsAre("grounds.trimmed.highest"));
}

// Of two scores none can be left out: (5 + 2)/2 = 3.5, and the grounds say that three were needed.
TEST(TrimmingRule, NeedsMoreScoresThanItLeavesOut) {
    ScoreTable table = committee_table({1});
    add_project(table, {{5}, {2}});
    const EvaluationResult result = committee(table, {.trimming = {1, 1}});
    EXPECT_EQ(result.items[0].value, Exact(7, 2));
    EXPECT_THAT(result.items[0].notes,
                ElementsAre(note("grounds.trimmed.too_few", {{"count", "2"}, {"needed", "3"}})));
}

// Totals of the evaluators first: 8, 6, 9, 4 (sums of two items); without 9 and 4: (8 + 6)/2 = 7.
// The items keep all scores: (5+3+4+2)/4 = 3.5 and (3+3+5+2)/4 = 3.25.
TEST(TrimmingRule, IsOfTotalsWhereTheyComeFirst) {
    ScoreTable table = committee_table({1, 1});
    add_project(table, {{5, 3}, {3, 3}, {4, 5}, {2, 2}});
    const EvaluationResult result =
        committee(table, {.order = AggregationOrder::evaluators, .items = Folding::sum, .trimming = {1, 1}});
    EXPECT_EQ(result.items[0].value, Exact(7, 2));
    EXPECT_EQ(result.items[1].value, Exact(13, 4));
    EXPECT_EQ(result.total.value, Exact(7));
    EXPECT_EQ(result.total.formula, "(8 + 6) ÷ 2 = 7");
}

// ---- missing answers

// 4 · 5 with weights 2, 1, 1 of one evaluator, others full. Left out: item 2 is 3 alone.
TEST(MissingAnswersRule, AreLeftOut) {
    ScoreTable table = committee_table({2, 1});
    add_project(table, {{4, no}, {2, 3}});
    const EvaluationResult result = committee(table, {});
    EXPECT_EQ(result.items[0].value, Exact(3));
    EXPECT_EQ(result.items[1].value, Exact(3));
    EXPECT_THAT(result.items[1].notes, ElementsAre(note("grounds.missing.left_out", {{"evaluators", "甲"}})));
    EXPECT_EQ(result.total.value, Exact(3));
}

// No one answered item 2: the rest takes its weight over, (4×2 + 5×1)/3 = 13/3; as a sum 13 × 4/3 = 52/3.
TEST(MissingAnswersRule, ItemsThatNoOneAnsweredGiveTheirWeightAway) {
    ScoreTable table = committee_table({2, 1, 1});
    add_project(table, {{4, no, 5}});
    const EvaluationResult mean = committee(table, {});
    EXPECT_FALSE(mean.items[1].value);
    EXPECT_EQ(mean.total.value, Exact(13, 3));
    EXPECT_THAT(mean.total.notes,
                ElementsAre(note("grounds.reweighed", {{"missing", "1"}, {"all", "4"}, {"weight", "3"}})));
    const EvaluationResult sum = committee(table, {.items = Folding::sum});
    EXPECT_EQ(sum.total.value, Exact(52, 3));
    EXPECT_EQ(sum.total.formula, "(4×2 + 5) × 4 ÷ 3 = 52/3 ≈ 17.3333");
}

// The lowest step is 1: item 2 is (1 + 3)/2 = 2; total (3×2 + 2)/3 = 8/3.
TEST(MissingAnswersRule, MayCountAsTheLowestStep) {
    ScoreTable table = committee_table({2, 1});
    add_project(table, {{4, no}, {2, 3}});
    const EvaluationResult result = committee(table, {.missing = MissingAnswers::lowest});
    EXPECT_EQ(result.items[1].value, Exact(2));
    EXPECT_EQ(result.items[1].formula, "(1 + 3) ÷ 2 = 2");
    EXPECT_THAT(result.items[1].notes,
                ElementsAre(note("grounds.missing.lowest", {{"evaluators", "甲"}, {"lowest", "1"}})));
    EXPECT_EQ(result.total.value, Exact(8, 3));
}

// Item 2 has no figure; the total is item 1 alone: 3.
TEST(MissingAnswersRule, MayMakeTheItemInvalid) {
    ScoreTable table = committee_table({2, 1});
    add_project(table, {{4, no}, {2, 3}});
    const EvaluationResult result = committee(table, {.missing = MissingAnswers::invalid});
    EXPECT_FALSE(result.items[1].value);
    EXPECT_THAT(result.items[1].notes, Contains(note("grounds.missing.invalid", {{"evaluators", "甲"}})));
    EXPECT_EQ(result.total.value, Exact(3));
}

// An evaluator who sent nothing isn't one who gave the lowest: (4 + 2)/2 under every rule.
TEST(MissingAnswersRule, ASheetThatNeverCameIsLeftOut) {
    for (const MissingAnswers missing :
         {MissingAnswers::leave_out, MissingAnswers::lowest, MissingAnswers::invalid}) {
        ScoreTable table = committee_table({1});
        add_project(table, {{4}, {no}, {2}});
        const ProjectResult result = first(table, {.missing = missing});
        EXPECT_EQ(result.parties.back().result.total.value, Exact(3));
        EXPECT_THAT(result.parties[0].absent, ElementsAre("乙"));
        EXPECT_THAT(result.open, IsEmpty());
    }
}

TEST(MissingAnswersRule, ThoseLeftOpenAreTold) {
    ScoreTable table = committee_table({1, 1});
    add_project(table, {{4, no}, {2, 3}});
    EXPECT_THAT(first(table, {}).open, ElementsAre(AnswerPlace{0, 1}));
}

TEST(MissingAnswersRule, WithoutAnyAnswerThereIsNoFigure) {
    ScoreTable table = committee_table({1});
    add_project(table, {{no}, {no}});
    const EvaluationResult result = committee(table, {.minimums = {.each_item = 2, .items = {}, .total = 3}});
    EXPECT_FALSE(result.total.value);
    EXPECT_THAT(ids(result.total.notes), ElementsAre("grounds.nothing"));
    EXPECT_THAT(result.disqualified, IsEmpty()); // nothing was judged, which is told
    EXPECT_THAT(ids(result.unchecked), ElementsAre("minimum.no_item", "minimum.no_total"));
}

// ---- texts of numbers

TEST(Figures, AreWrittenAsAPersonReadsThem) {
    EXPECT_EQ(exact_text(3), "3");
    EXPECT_EQ(exact_text(Exact(-5, 4)), "-1.25");
    EXPECT_EQ(exact_text(Exact(1, 64)), "0.015625");
    EXPECT_EQ(exact_text(Exact(1, 128)), "1/128 ≈ 0.0078"); // seven decimals
    EXPECT_EQ(exact_text(Exact(2, 3)), "2/3 ≈ 0.6667");
    EXPECT_EQ(figure_text(Exact(7, 2), 2), "3.50");
    EXPECT_EQ(figure_text(Exact(1, 20), 1), "0.1");
    EXPECT_EQ(figure_text(Exact(10, 3)), "3.3333");
    EXPECT_EQ(figure_text(Exact(13, 4)), "3.25");
    EXPECT_EQ(sum_text({1, -2, Exact(1, 3)}, {2, 1, 3}), "1×2 + (-2) + (1/3)×3");
}

} // namespace
} // namespace kyodo::test
