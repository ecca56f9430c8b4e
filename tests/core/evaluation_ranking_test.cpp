// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Places by total and by rank sum, each worked out by hand.
#include "core/evaluation/aggregate/aggregate.hpp"

#include "score_tables.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using testing::ElementsAre;

std::vector<int> places(const std::vector<ProjectResult>& results) {
    std::vector<int> all;
    for (const ProjectResult& result : results)
        all.push_back(result.placing.place.value_or(0));
    return all;
}
std::vector<Exact> rank_sums(const std::vector<ProjectResult>& results) {
    std::vector<Exact> all;
    for (const ProjectResult& result : results)
        all.push_back(result.placing.rank_sum.value.value_or(-1));
    return all;
}

// Totals 4, 3, 4, 2: the two best share the first place, the next is third.
TEST(Places, ByTotal) {
    ScoreTable table = committee_table({1});
    for (const double score : {4, 3, 4, 2})
        add_project(table, {{score}});
    EXPECT_THAT(places(aggregate(table, {.ranking = Ranking::total})), ElementsAre(1, 3, 1, 4));
    EXPECT_THAT(places(aggregate(table, {})), ElementsAre(0, 0, 0, 0));
}

// A project that nobody has scored has no place, and isn't one of those that have: the first of two, not of
// three.
TEST(Places, AreThoseOfTheProjectsThatHaveOne) {
    ScoreTable table = committee_table({1});
    add_project(table, {{4}});
    add_project(table, {{{}}});
    add_project(table, {{3}});
    const auto results = aggregate(table, {.ranking = Ranking::total});
    EXPECT_THAT(places(results), ElementsAre(1, 0, 2));
    EXPECT_EQ(results.front().placing.of, 2);
}

/// Scores of four projects by 甲 乙 丙:
///        事業1 2 3 4     places with mid-ranks    with the best place
///   甲      5  4  4  1    1  2.5 2.5 4             1 2 2 4
///   乙      3  3  3  2    2  2   2   4             1 1 1 4
///   丙      1  5  4  2    4  1   2   3             4 1 2 3
///   sum                   7  5.5 6.5 11            6 4 5 11
ScoreTable four_projects() {
    ScoreTable table = committee_table({1});
    add_project(table, {{5}, {3}, {1}});
    add_project(table, {{4}, {3}, {5}});
    add_project(table, {{4}, {3}, {4}});
    add_project(table, {{1}, {2}, {2}});
    return table;
}

TEST(RankSum, WithTiesAtTheMiddle) {
    const auto results = aggregate(four_projects(), {.ranking = Ranking::rank_sum});
    EXPECT_THAT(rank_sums(results), ElementsAre(Exact(7), Exact(11, 2), Exact(13, 2), Exact(11)));
    EXPECT_THAT(places(results), ElementsAre(3, 1, 2, 4));
    EXPECT_EQ(results[1].placing.rank_sum.formula, "2.5 + 2 + 1 = 5.5");
}

TEST(RankSum, WithTiesAtTheBestPlace) {
    const auto results = aggregate(four_projects(), {.ranking = Ranking::rank_sum, .ties = TiedRanks::least});
    EXPECT_THAT(rank_sums(results), ElementsAre(Exact(6), Exact(4), Exact(5), Exact(11)));
    EXPECT_THAT(places(results), ElementsAre(3, 1, 2, 4));
}

// 甲 5 1, 乙 5 1, 丙 1 10: totals 11 against 12, but places 1 + 1 + 2 = 4 against 2 + 2 + 1 = 5. One member's
// high score weighs no more than a place.
TEST(RankSum, IsntTheOrderOfTotals) {
    ScoreTable table = committee_table({1});
    add_project(table, {{5}, {5}, {1}});
    add_project(table, {{1}, {1}, {10}});
    EXPECT_THAT(places(aggregate(table, {.evaluators = Folding::sum, .ranking = Ranking::rank_sum})),
                ElementsAre(1, 2));
    EXPECT_THAT(places(aggregate(table, {.evaluators = Folding::sum, .ranking = Ranking::total})),
                ElementsAre(2, 1));
}

// Equal sums share a place: 甲 1 2, 乙 2 1.
TEST(RankSum, EqualSumsShareAPlace) {
    ScoreTable table = committee_table({1});
    add_project(table, {{5}, {3}});
    add_project(table, {{4}, {4}});
    add_project(table, {{1}, {1}});
    EXPECT_THAT(places(aggregate(table, {.ranking = Ranking::rank_sum})), ElementsAre(1, 1, 3));
}

// 丙 has an interest in project 2 and so places only 1, 3, 4 (third, first, second). Project 2: 2.5 + 2 = 4.5
// of two, scaled to three: 4.5 × 3/2 = 6.75. The others: 1 + 2 + 3 = 6, 2.5 + 2 + 1 = 5.5, 4 + 4 + 2 = 10.
TEST(RankSum, AMemberWithAnInterestGivesNoPlace) {
    ScoreTable table = four_projects();
    table.projects[1].sheets[2].interest = true;
    const auto results = aggregate(table, {.ranking = Ranking::rank_sum});
    EXPECT_THAT(rank_sums(results), ElementsAre(Exact(6), Exact(27, 4), Exact(11, 2), Exact(10)));
    EXPECT_THAT(places(results), ElementsAre(2, 3, 1, 4));
    EXPECT_EQ(results[1].placing.rank_sum.formula, "(2.5 + 2) × 3 ÷ 2 = 6.75");
}

// Project 4's mean (1 + 2 + 2)/3 is below 2. The other three are placed among themselves: 甲 1 2.5 2.5,
// 乙 2 2 2, 丙 3 1 2; sums 6, 5.5, 6.5.
TEST(RankSum, DisqualifiedProjectsAreTakenOutFirst) {
    const EvaluationRules rules{.minimums = {.each_item = {}, .items = {}, .total = 2},
                                .ranking = Ranking::rank_sum};
    const auto results = aggregate(four_projects(), rules);
    EXPECT_THAT(rank_sums(results), ElementsAre(Exact(6), Exact(11, 2), Exact(13, 2), Exact(-1)));
    EXPECT_THAT(places(results), ElementsAre(2, 1, 3, 0));
}

// Evaluators are placed by their own weighted totals, rounded where that is declared: 甲 2.4 and 2.3 are
// both 2.
TEST(RankSum, TakesEvaluatorsRoundedTotals) {
    ScoreTable table = committee_table({1});
    add_project(table, {{2.4}});
    add_project(table, {{2.3}});
    EXPECT_THAT(places(aggregate(table, {.ranking = Ranking::rank_sum})), ElementsAre(1, 2));
    EXPECT_THAT(places(aggregate(table, {.ranking = Ranking::rank_sum, .decimals = {.evaluator = 0}})),
                ElementsAre(1, 1));
}

} // namespace
} // namespace kyodo::test
