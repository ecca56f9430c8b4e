// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Items left open and answers that can't be read: what they count, what is said of them, and what waits for
// them. Sums done by hand beside each.
#include "core/evaluation/collect/collection.hpp"

#include "comparison_example.hpp"
#include "evaluation_forms.hpp"
#include "score_tables.hpp"

#include <gmock/gmock.h>

#include <array>

namespace kyodo::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class OpenAnswers : public Comparison {
protected:
    /// Rows of a register of scores of one form, about project A: party, evaluator, item, score.
    void read_form(const EvaluationForm& form, const std::vector<std::array<std::string, 4>>& scores) {
        form_ = form;
        std::string table = "評価票 | 評価票の版 | 事業番号 | 評価者の区分 | 評価者 | 項目番号 | 評価\n";
        for (const auto& [party, evaluator, item, score] : scores)
            table += form.id + " | " + std::to_string(form.version) + " | A | " + party + " | " + evaluator +
                     " | " + item + " | " + score + "\n";
        workbook_.add("score", grid_from_text(table, "評価記録"));
        records_ = read_scores(*workbook_.registers().back(), form_, {});
        results_ = aggregate(records_.table, form_.rules);
    }
    /// The points of a member and of the committee: 委員 is the only party that has scores.
    void read_points(const std::vector<std::pair<int, std::string>>& scores) {
        std::vector<std::array<std::string, 4>> rows;
        for (const auto& [item, score] : scores)
            rows.push_back({"委員", "甲", std::to_string(item), score});
        read_form(shipped_form("points"), rows);
    }
    const PartyResult& member() const { return results_.front().parties.back(); }
};

// ---- until both are in

std::vector<std::array<std::string, 4>> twelve_of_the_group() {
    std::vector<std::array<std::string, 4>> scores;
    for (int item = 1; item <= 12; ++item)
        scores.push_back({"団体", "川の会", std::to_string(item), "◎"});
    return scores;
}

// The form asks 12 items of each. The city ticked 1 of them: it isn't in, and the group's 12 stay hidden.
TEST_F(OpenAnswers, OneTickDoesNotOpenTheOthersScores) {
    auto scores = twelve_of_the_group();
    scores.push_back({"市", "河川課", "1", "△"});
    read_form(shipped_form("hyojun"), scores);
    EXPECT_THAT(records_.projects[0].withheld, ElementsAre(0, 1));
    EXPECT_THAT(records_.projects[0].not_in, ElementsAre("市 河川課（途中 1/12）"));
    for (const EvaluatorSheet& each : records_.table.projects[0].sheets)
        EXPECT_FALSE(each.answered());
    EXPECT_THAT(all_text(sheet(0)), HasSubstr("団体、市の評価は、双方がそろうまで示しません。"));
    EXPECT_THAT(all_text(sheet(0)), Not(HasSubstr("◎")));
}

// All 12 of both: shown.
TEST_F(OpenAnswers, BothAreShownWhenBothAreWhole) {
    auto scores = twelve_of_the_group();
    for (int item = 1; item <= 12; ++item)
        scores.push_back({"市", "河川課", std::to_string(item), "○"});
    read_form(shipped_form("hyojun"), scores);
    EXPECT_THAT(records_.projects[0].withheld, IsEmpty());
    EXPECT_THAT(records_.projects[0].not_in, IsEmpty());
    EXPECT_EQ(records_.table.projects[0].sheets[0].answers[0].score, Score(4));
}

// The collection and the comparison say the same for 0 to 12 ticks: shown with 12 only.
TEST_F(OpenAnswers, TheCollectionAndTheComparisonSayTheSame) {
    const std::vector<EvaluationForm> forms{shipped_form("hyojun")};
    for (int ticks = 1; ticks <= 12; ++ticks) {
        SCOPED_TRACE(ticks);
        Grid group = sheet_grid(forms[0], "group", "川の会");
        Grid city = sheet_grid(forms[0], "city", "河川課");
        auto scores = twelve_of_the_group();
        for (int item = 1; item <= 12; ++item)
            fill(group, std::to_string(item), "◎", "理由");
        for (int item = 1; item <= ticks; ++item) {
            fill(city, std::to_string(item), "△", "理由");
            scores.push_back({"市", "河川課", std::to_string(item), "△"});
        }
        CollectionInput input;
        for (const Grid& grid : {group, city})
            input.sheets.push_back(*read_returned_sheet(grid, forms, ""));
        for (const SheetStatus& each : collect_scores(input, forms).status)
            EXPECT_EQ(each.shown, ticks == 12);
        read_form(forms[0], scores);
        EXPECT_EQ(records_.projects[0].withheld.empty(), ticks == 12);
    }
}

// ---- points with different maxima

// Weighted maxima: 10×1 + 10×1 + 10×2 + 10×1 + 5×2 + 5×2 + 10×3 = 100. Items 1 and 2 are 10 + 10 of 20:
// 20 × 100 / 20 = 100, not (10 + 10) × 12 / 2 = 120.
TEST_F(OpenAnswers, AllPointsOfWhatWasAnsweredAreAllPoints) {
    read_points({{1, "10"}, {2, "10"}});
    EXPECT_EQ(member().result.total.value, Exact(100));
    const Figure& total = member().evaluators.front().second;
    EXPECT_EQ(total.value, Exact(100));
    EXPECT_EQ(total.formula, "(10 + 10) × 100 ÷ 20 = 100");
    EXPECT_THAT(total.notes, ElementsAre(note("grounds.reweighed_by_maximum",
                                              {{"missing", "5"}, {"all", "100"}, {"maximum", "20"}})));
    EXPECT_THAT(all_text(sheet(0)),
                HasSubstr("値のない5項目を除き、満点（重みをかけた合計）100を20として計算"));
}

// Items 5 and 6, 5 of 5 each with weight 2: 20 of 20, 20 × 100 / 20 = 100; by weights it was 20 × 12 / 4
// = 60.
TEST_F(OpenAnswers, ItemsOfFewPointsAreNoLess) {
    read_points({{5, "5"}, {6, "5"}});
    EXPECT_EQ(member().evaluators.front().second.value, Exact(100));
    EXPECT_EQ(member().evaluators.front().second.formula, "(5×2 + 5×2) × 100 ÷ 20 = 100");
}

// Group 実施と成果 is items 3, 4, 5: 10×2 + 10 + 5×2 = 40. Item 5 with 4: 4×2 of 10, 8 × 40 / 10 = 32.
TEST_F(OpenAnswers, GroupsAreReweighedByTheirMaxima) {
    read_points({{5, "4"}});
    EXPECT_EQ(member().result.groups[1].value, Exact(32));
}

// Nothing missing: 10 + 10 + 10×2 + 10 + 5×2 + 5×2 + 10×3 = 100.
TEST_F(OpenAnswers, WithoutOpenItemsItIsThePlainSum) {
    read_points({{1, "10"}, {2, "10"}, {3, "10"}, {4, "10"}, {5, "5"}, {6, "5"}, {7, "10"}});
    EXPECT_EQ(member().evaluators.front().second.value, Exact(100));
    EXPECT_THAT(member().evaluators.front().second.notes, IsEmpty());
}

// Means: maxima 10 and 5, both answered in full (10 + 5)/2 = 7.5; the second alone 5 × 15 / 5 / 2 = 7.5.
TEST(OpenItems, OfMeansAreReweighedByTheMaximaToo) {
    ScoreTable table = committee_table({1, 1});
    table.items[0].most = 10;
    table.items[1].most = 5;
    add_project(table, {{no, 5}});
    const EvaluationResult result = committee(table, {});
    EXPECT_EQ(result.total.value, Exact(15, 2));
    EXPECT_EQ(result.total.formula, "(5) × 15 ÷ 5 ÷ 2 = 7.5");
}

// ---- answers that can't be read

// 「3」 is the value of ○, not a sign of the scale; 「◎○」 is two. Both answered: 丙's 4 is the mean.
TEST_F(OpenAnswers, WhatCantBeReadIsNotCalledUnanswered) {
    read_form(demo_form(), {{"委員", "甲", "1", "3"},
                            {"委員", "乙", "1", "◎○"},
                            {"委員", "丙", "1", "◎"},
                            {"委員", "甲", "2", "○"},
                            {"委員", "乙", "2", "○"}});
    const PartyResult& committee = results_.front().parties.back();
    EXPECT_EQ(committee.result.items[0].value, Score(4));
    EXPECT_THAT(committee.result.items[0].notes,
                ElementsAre(note("grounds.unread.left_out", {{"evaluators", "甲、乙"}})));
    EXPECT_THAT(committee.result.items[1].notes,
                ElementsAre(note("grounds.missing.left_out", {{"evaluators", "丙"}})));
    EXPECT_THAT(all_text(sheet(0)), HasSubstr("読めない回答を除く：甲、乙"));
    EXPECT_THAT(codes(), ElementsAre("K663 G2", "K663 G3"));
}

// Who wrote only what can't be read has answered all the same.
TEST_F(OpenAnswers, ASheetThatCantBeReadIsNotCalledMissing) {
    read_form(demo_form(), {{"委員", "甲", "1", "3"}, {"委員", "乙", "1", "◎"}});
    EXPECT_THAT(records_.projects[0].not_in, Contains("委員 甲（読めない回答）"));
}

} // namespace
} // namespace kyodo::test
