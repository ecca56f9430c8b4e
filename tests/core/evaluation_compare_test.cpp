// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The register of scores as a table, compared. The figures are worked out by hand from the rows below.
#include "comparison_example.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>

namespace kyodo::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST_F(Comparison, ReadsTheRegister) {
    read(rows);
    EXPECT_THAT(records_.findings, IsEmpty());
    ASSERT_EQ(records_.table.projects.size(), 2U);
    const ProjectScores& a = records_.table.projects[0];
    EXPECT_EQ(a.title, "川の清掃"); // the project register says Ａ
    ASSERT_EQ(a.sheets.size(), 4U);
    EXPECT_EQ(a.sheets[0].evaluator, "川の会");
    EXPECT_EQ(a.sheets[0].answers[0], (Answer{Score(4), "◎", "参加者が増えた"}));
    EXPECT_THAT(records_.projects[0].answers, ElementsAre(WrittenAnswer{0, 0, "川の会", "早く知らせる"}));
    EXPECT_THAT(records_.projects[0].not_in, IsEmpty());
}

// The committee's 乙 is asked for B too; 甲 has an interest there and isn't waited for.
TEST_F(Comparison, KnowsWhoIsNotIn) {
    read(rows);
    EXPECT_THAT(records_.projects[1].not_in, ElementsAre("団体 里山の会（途中 1/3）", "市", "委員 乙"));
}

// 相互評価: the group's scores of B stay hidden until the city's are there too.
TEST_F(Comparison, KeepsScoresBackUntilBothAreIn) {
    read(rows);
    EXPECT_THAT(records_.projects[1].withheld, ElementsAre(0));
    EXPECT_FALSE(results_[1].parties[0].result.total.value);
    EXPECT_THAT(all_text(sheet(1)), HasSubstr("団体の評価は、双方がそろうまで示しません。"));
}

// Item 1: 4, 2, (3+2)/2 = 2.5 → gap 2; item 2: 3, 3, 4 → 1; item 3: 2, 3, 3 → 1, behind 2 as in the form.
TEST_F(Comparison, RanksItemsByTheirGap) {
    read(rows);
    EXPECT_THAT(items_by_gap(records_.table, results_[0]),
                ElementsAre(ComparedItem{0, Score(2)}, ComparedItem{1, Score(1)}, ComparedItem{2, Score(1)}));
}

// 2 of 4 steps are more than 3 of 20 points.
TEST(ItemsByGap, AreMeasuredOnTheItemsOwnScale) {
    ScoreTable table;
    table.lowest = 0;
    table.parties = {{.id = "a", .title = "甲"}, {.id = "b", .title = "乙"}};
    table.items = {{.id = "x", .title = "X", .most = 20}, {.id = "y", .title = "Y", .most = 4}};
    table.projects.push_back({.project = "1", .title = "1", .sheets = {}});
    for (const int party : {0, 1})
        table.projects[0].sheets.push_back(
            {.evaluator = "e",
             .party = party,
             .answers = {{Score(party * 3), "", ""}, {Score(party * 2), "", ""}}});
    EXPECT_THAT(items_by_gap(table, aggregate(table, {}).front()),
                ElementsAre(ComparedItem{1, Score(2)}, ComparedItem{0, Score(3)}));
}

// 2 4 4 6: mean 4, median 4, deviation √((4+0+0+4)/4) = √2; 1 2 10: median 2.
TEST(SpreadOfScores, ByHand) {
    const auto spread = spread_of({6, 4, 2, 4});
    ASSERT_TRUE(spread);
    EXPECT_EQ(spread->count, 4U);
    EXPECT_EQ(spread->mean, Exact(4));
    EXPECT_EQ(spread->median, Exact(4));
    EXPECT_EQ(spread->lowest, Exact(2));
    EXPECT_EQ(spread->highest, Exact(6));
    EXPECT_DOUBLE_EQ(spread->deviation, 1.4142135623730951);
    EXPECT_EQ(spread_of({10, 1, 2})->median, Exact(2));
    EXPECT_EQ(spread_of({1, 2})->median, Exact(3, 2));
    EXPECT_FALSE(spread_of({}));
}

// Krippendorff's published example has α = .815 by order; here it stands as four members and twelve items.
TEST(AgreementOfCommittee, IsThePublishedOne) {
    const std::vector<std::string> raters{"123321412...", "1233224125.3", ".3332342251.", "12332441251."};
    ScoreTable table;
    table.parties = {{.id = "c", .title = "委員", .committee = true}};
    for (int i = 0; i < 12; ++i)
        table.items.push_back({.id = "i" + std::to_string(i), .title = "項目"});
    table.projects.push_back({.project = "1", .title = "1", .sheets = {}});
    for (const std::string& rater : raters) {
        EvaluatorSheet sheet{.evaluator = rater, .answers = {}};
        for (const char c : rater)
            sheet.answers.push_back({c == '.' ? Score() : Score(c - '0'), "", ""});
        table.projects[0].sheets.push_back(std::move(sheet));
    }
    const auto results = aggregate(table, {});
    const Agreement agreement = agreement_of(table, results, {0}, 0, false);
    EXPECT_EQ(agreement.raters, 4U);
    EXPECT_EQ(agreement.items, 12U);
    EXPECT_EQ(agreement.lines[0], (Message{"agreement.alpha.ordinal", {{"alpha", "0.815"}}}));
    EXPECT_EQ(agreement.lines[1].id, "agreement.good");
    // Four are few: one person's step moves it.
    EXPECT_EQ(agreement.lines.back(), (Message{"agreement.caution.few", {{"raters", "4"}, {"items", "12"}}}));
    EXPECT_EQ(agreement_of(table, results, {0}, 0, true).lines[0],
              (Message{"agreement.alpha.interval", {{"alpha", "0.849"}}}));
}

TEST_F(Comparison, RowsThatCantBeTakenAreFindings) {
    read(R"(
    評価票 | 評価票の版 | 事業番号 | 評価者の区分 | 評価者 | 項目番号 | 評価 | 評価点 | 理由・記述 | 利害関係
    demo | 2 | A | 議会 | 甲 | 1 | ◎ | 4 | |
    demo | 2 | A | 委員 | 甲 | 9 | ◎ | 4 | |
    demo | 2 | A | 委員 | 甲 | 1 | ほげ |  | |
    demo | 2 | A | 委員 | 甲 | 2 | ◎ | 3 | |
    demo | 2 | A | 委員 | 甲 | 2 | ○ | 3 | |
    demo | 1 | A | 委員 | 甲 | 3 | ○ | 3 | |
    demo | 2 | A | 委員 | 甲 | 3 |  | 7 | |
    other | 1 | A | 委員 | 甲 | 3 | ○ | 3 | |)");
    EXPECT_THAT(codes(),
                ElementsAre("K651 D2", "K652 F3", "K663 G4", "K664 H5", "K655 G6", "K656 B7", "K663 H8"));
    for (const Finding& finding : records_.findings)
        EXPECT_THAT(text(finding.expectation, Language::ja), testing::Not(HasSubstr("??")));
    // The sign is what counts, and the first of two: item 2 has ◎, the others nothing.
    const EvaluatorSheet& sheet = records_.table.projects[0].sheets[0];
    EXPECT_FALSE(sheet.answers[0].score);
    EXPECT_EQ(sheet.answers[1].score, Score(4));
    EXPECT_FALSE(sheet.answers[2].score);
}

TEST_F(Comparison, TheSheetHasFiguresReasonsAndGrounds) {
    read(rows, R"({"decimals": {"total": 1}, "minimums": {"total": 3}, "reason_step": "△"})");
    const Grid grid = sheet(0);
    EXPECT_EQ(grid.text(0, 0), "評価比較　A　川の清掃");
    // Totals: 団体 9/3 = 3, 市 8/3 → 2.7, 委員 (2.5 + 4 + 3)/3 = 9.5/3 → 3.2.
    const int total = row_of(grid, "総合点");
    EXPECT_EQ(grid.text(total, 2), "3");
    EXPECT_EQ(grid.text(total, 4), "2.7");
    EXPECT_EQ(grid.text(total, 6), "3.2");
    const int first = row_of(grid, "■ 項目の比較（見方の違いが大きい順）") + 2;
    EXPECT_EQ(grid.text(first, 1), "目標の達成");
    EXPECT_EQ(grid.text(first, 4), "2.5");
    EXPECT_EQ(grid.text(first, 5), "2");
    EXPECT_EQ(grid.text(first, 6), "◎　参加者が増えた");
    EXPECT_EQ(grid.text(first, 14), "△　遅れた"); // of the committee without a name
    const std::string all = all_text(grid);
    EXPECT_THAT(all, HasSubstr("失格（市）：総合点が2.7で、最低点の3に届かない"));
    EXPECT_THAT(all, HasSubstr("(2.5 + 4 + 3) ÷ 3 = 19/6 ≈ 3.1667"));
    EXPECT_THAT(all, HasSubstr("19/6 ≈ 3.1667 を小数第1位まで（四捨五入）3.2"));
    EXPECT_THAT(all, HasSubstr("「△」以下の評価には理由を必要とする。"));
    EXPECT_THAT(all, HasSubstr("早く知らせる"));
    EXPECT_THAT(all, testing::Not(HasSubstr("??")));
    // The group's △ without a reason is told.
    EXPECT_THAT(results_[0].without_reason, ElementsAre(AnswerPlace{0, 2}));
}

TEST_F(Comparison, WhatWasAgreedIsReadBack) {
    read(rows);
    const AgreedLine line{
        {Value("1"), Value("数え方をそろえる"), Value("月ごとに数える"), Value(46000.0), Value("河川課")}};
    const Grid grid = sheet(0, {line});
    EXPECT_THAT(agreed_lines(grid), ElementsAre(line));
    EXPECT_THAT(agreed_lines(sheet(0)), IsEmpty());
    EXPECT_THAT(agreed_lines(Grid("x", 3, 3)), IsEmpty());
}

TEST_F(Comparison, NamesOfSheetsFit) {
    EXPECT_EQ(comparison_sheet_name("R8-01"), "評価比較 R8-01");
    EXPECT_EQ(comparison_sheet_name("R8/01"), "評価比較 R8・01");
    EXPECT_EQ(comparison_sheet_name(std::string(40, 'a')), "評価比較 " + std::string(25, 'a') + "…");
}

TEST_F(Comparison, TheOverviewHasEachProject) {
    read(rows, R"({"ranking": "total", "decides": "committee"})");
    const Grid grid =
        comparison_overview({form_, records_, results_}, "評価一覧", {"評価比較 A", "評価比較 B"}).to_grid();
    const int header = row_of(grid, "順位");
    EXPECT_EQ(grid.text(header + 1, 0), "1");
    EXPECT_EQ(grid.text(header + 1, 2), "川の清掃");
    EXPECT_EQ(grid.text(header + 2, 1), "B");
    EXPECT_THAT(all_text(grid), HasSubstr("市、委員 乙"));
    EXPECT_THAT(all_text(grid), testing::Not(HasSubstr("??")));
}

// Reasons of any length may stand above them: no chart lies over the edge of a page.
TEST_F(Comparison, EachChartStandsOnOnePage) {
    for (const std::size_t signs : {10U, 200U, 400U, 600U, 800U, 1000U, 1200U}) {
        std::string longer = rows;
        std::string reason;
        for (std::size_t i = 0; i < signs; ++i)
            reason += "長";
        for (const std::string words : {"参加者が増えた", "目標に届かない", "遅れた"})
            longer.replace(longer.find(words), words.size(), reason);
        read(longer);
        const ComparisonSheet made = comparison_sheet({form_, records_, results_}, 0, "評価比較 A", {});
        const SheetPlan& plan = made.sheet;
        std::vector<int> pages = plan.page_breaks; // first rows of pages
        EXPECT_TRUE(std::is_sorted(pages.begin(), pages.end()));
        pages.insert(pages.begin(), 0);
        pages.push_back(plan.rows());
        ASSERT_EQ(made.charts.size(), 2U);
        const auto height = [&](int from, int to) {
            return std::accumulate(plan.row_heights_mm.begin() + from, plan.row_heights_mm.begin() + to, 0.0);
        };
        for (std::size_t page = 0; page + 1 < pages.size(); ++page) {
            // A4 landscape: 210 mm less the margins; the office breaks no page by itself.
            EXPECT_LE(height(pages[page], pages[page + 1]), plan.page.height_mm()) << signs;
            for (const EvaluationChart& chart : made.charts)
                if (pages[page] <= chart.top_row && chart.top_row < pages[page + 1]) {
                    EXPECT_LE(chart.height_mm, height(chart.top_row, pages[page + 1])) << signs;
                }
        }
    }
}

// The same register gives the same sheet, and every row has a key to be found by again.
TEST_F(Comparison, IsTheSameEachTime) {
    read(rows);
    EXPECT_EQ(all_text(sheet(0)), all_text(sheet(0)));
    EXPECT_EQ(comparison_row_keys(sheet(0)), comparison_row_keys(sheet(0)));
}

} // namespace
} // namespace kyodo::test
