// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Counts and sums of a register. The expected figures are counted by hand in the rows below.
#include "core/register/summary/summary_sheet.hpp"

#include "core/base/fold.hpp"

#include "summary_example.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

TEST_F(Summaries, CountEachTermOfACellAndEachRowOnce) {
    const auto summary = run({"form"});
    ASSERT_TRUE(summary);
    EXPECT_THAT(labels(summary->axes[0]),
                ElementsAre("共催", "補助", "後援", "委託", "（記入なし）", "（読めない値）"));
    // 共催: 1, 2, 5; 補助: 1, 3; 後援: 6; 委託: none; empty: 4; unread: 5. Together 8, in 6 rows.
    EXPECT_THAT(counts(summary->by), ElementsAre(3, 2, 1, 0, 1, 1));
    EXPECT_EQ(summary->all.rows, 6);
    ASSERT_THAT(summary->findings, SizeIs(1)) << "ほげ; そのうち and 約50 stand in other columns";
    EXPECT_EQ(summary->findings[0].place, (Place{"事業", 5, 1}));
}

TEST_F(Summaries, CrossTwoColumns) {
    const auto summary = run({"手法", "担当課"});
    ASSERT_TRUE(summary);
    EXPECT_THAT(labels(summary->axes[1]), ElementsAre("協働課", "環境課", "（記入なし）"));
    std::vector<std::vector<int>> cells;
    for (int i = 0; i < summary->axes[0].size(); ++i)
        cells.push_back({summary->cell(i, 0).rows, summary->cell(i, 1).rows, summary->cell(i, 2).rows});
    EXPECT_THAT(cells, ElementsAre(ElementsAre(2, 1, 0),   // 共催: 1, 2 | 5
                                   ElementsAre(1, 1, 0),   // 補助: 1 | 3
                                   ElementsAre(0, 0, 1),   // 後援: 6
                                   ElementsAre(0, 0, 0),   // 委託
                                   ElementsAre(1, 0, 0),   // empty: 4
                                   ElementsAre(0, 1, 0))); // unread: 5
    EXPECT_THAT(counts(summary->by2), ElementsAre(3, 2, 1));
}

TEST_F(Summaries, SumAmountsAsAPersonDoes) {
    const auto summary = run({"form", "", "budget"});
    ASSERT_TRUE(summary);
    // 共催: 100 + 0.1 + (約50 can't be read); 補助: 100 + 0.2; empty: 30
    EXPECT_THAT(sums(summary->by), ElementsAre(100.1, 100.2, 0, 0, 30, 0));
    EXPECT_EQ(summary->all.sum.value(), 130.3) << "not 130.29999999999998";
    EXPECT_EQ(summary->sum_empty, 1);
    EXPECT_EQ(summary->sum_unread, 1);
}

TEST_F(Summaries, DatesAreFiscalYears) {
    const auto summary = run({"start"});
    ASSERT_TRUE(summary);
    // 2026-03-31 is the last day of 令和7年度; R8.10.1 lies in 令和8年度
    EXPECT_THAT(labels(summary->axes[0]),
                ElementsAre("令和7年度", "令和8年度", "令和9年度", "（記入なし）", "（読めない値）"));
    EXPECT_THAT(counts(summary->by), ElementsAre(1, 2, 1, 1, 1));
}

TEST_F(Summaries, TicksChoicesAndReferences) {
    const auto ticks = run({"done"});
    EXPECT_THAT(labels(ticks->axes[0]), ElementsAre("はい（✓）", "いいえ（×）", "（記入なし）"));
    EXPECT_THAT(counts(ticks->by), ElementsAre(3, 1, 2));
    const auto states = run({"state"});
    EXPECT_THAT(labels(states->axes[0]), ElementsAre("継続", "終了", "（記入なし）", "（読めない値）"));
    EXPECT_THAT(counts(states->by), ElementsAre(3, 1, 1, 1)) << "済み is not in the list";
    const auto partners = run({"partner"});
    EXPECT_THAT(labels(partners->axes[0]), ElementsAre("G1", "G2", "G3", "（記入なし）"));
    EXPECT_THAT(counts(partners->by), ElementsAre(3, 3, 1, 1)) << "Ｇ１ is G1";
}

TEST_F(Summaries, ByCommonWords) {
    crosswalk_ = *parse_crosswalk(
        R"({"lists": [{"id": "forms", "title": {"ja": "協働の形態", "en": "Forms"}, "terms": [
        {"text": "補助・助成等", "cities": {"ama": ["補助", "後援"]}}, {"text": "協定", "cities": {"oshu": ["協定"]}},
        {"text": "共催・共同", "cities": {"ama": ["共催"]}}]}]})",
        "c.json");
    city_ = "ama";
    grid_.set(2, 1, Value{"委託"});
    grid_.set(6, 1, Value{"後援、補助"}); // row 6: both mean 補助・助成等, so it counts once
    read();
    const auto summary = run({"form"});
    ASSERT_TRUE(summary) << text(summary.error().message, Language::ja);
    EXPECT_TRUE(summary->axes[0].common());
    // 補助・助成等: 1, 3, 6; 協定 is another city's; 共催・共同: 1, 5; 委託 (2) has no common word
    EXPECT_THAT(labels(summary->axes[0]),
                ElementsAre("補助・助成等", "協定", "共催・共同", "委託（共通の語なし）", "（記入なし）",
                            "（読めない値）"));
    EXPECT_THAT(counts(summary->by), ElementsAre(3, 0, 2, 1, 1, 1));
    EXPECT_EQ(run({"section"}).error(),
              error("summary.no_common_words", {{"columns", "担当課"}, {"allowed", "協働の形態"}}));
    city_ = "甲市";
    EXPECT_EQ(run({"form"}).error(), error("summary.no_city", {{"value", "甲市"}, {"allowed", "ama、oshu"}}));
}

TEST_F(Summaries, RefuseWhatIsNoColumn) {
    const std::string all = "番号、形態、担当課、開始日、予算額、公表、状態、相手方";
    EXPECT_EQ(run({""}).error(), error("summary.no_by", {{"sheet", grid_.sheet()}, {"allowed", all}}));
    EXPECT_EQ(run({"課"}).error(), error("summary.no_column", {{"value", "課"}, {"allowed", all}}));
    EXPECT_EQ(run({"form", "手法"}).error(), error("summary.same_column", {{"value", "手法"}}));
    EXPECT_EQ(run({"form", "", "section"}).error(),
              error("summary.not_a_number", {{"value", "section"}, {"allowed", "予算額"}}));
}

TEST_F(Summaries, RefuseMoreColumnsThanAPersonCanRead) {
    std::string many = "番号 | 形態 | 担当課\n";
    for (int i = 0; i < 101; ++i)
        many += std::to_string(i) + " | 共催 | 課" + std::to_string(i) + "\n";
    grid_ = grid_from_text(many, "事業");
    read();
    EXPECT_EQ(run({"form", "section"}).error(),
              error("summary.too_many", {{"title", "担当課"}, {"count", "101"}, {"most", "100"}}));
    EXPECT_TRUE(run({"section", "form"}));
}

// 101 terms of a list, of which the rows have three.
TEST_F(Summaries, LeaveUnusedTermsOutOnlyWhereTheyDoNotFit) {
    EXPECT_THAT(labels(run({"section", "form"})->axes[1]),
                ElementsAre("共催", "補助", "後援", "委託", "（記入なし）", "（読めない値）"));
    TermList many{"forms", {"形態", "Forms"}, {}};
    for (const char* term : {"共催", "補助", "後援"})
        many.terms.push_back({term, {}, ""});
    for (int i = 4; i <= 101; ++i)
        many.terms.push_back({"形" + std::to_string(i), {}, ""});
    settings_.lists = {many};
    read();
    EXPECT_THAT(labels(run({"form"})->axes[0]), SizeIs(101 + 2));
    EXPECT_THAT(labels(run({"section", "form"})->axes[1]),
                ElementsAre("共催", "補助", "後援", "（記入なし）", "（読めない値）"));
}

// 開始日 is counted by 年度, and the sheet says so wherever it names the column.
TEST_F(Summaries, SheetOfADateSaysThatItCountsYears) {
    const auto lines_of = [&](const SummaryRequest& request) {
        return lines(summary_sheet(*data_, *run(request), {"集計"}).sheet);
    };
    EXPECT_THAT(lines_of({"start"}), ::testing::IsSupersetOf({"事業台帳　集計（開始日の年度）",
                                                              "開始日の年度 | 件数", "令和8年度 | 2"}));
    EXPECT_THAT(lines_of({"section", "start"}),
                ::testing::Contains(HasSubstr("件数：担当課×開始日の年度 | 令和7年度")));
    EXPECT_EQ(summary_sheet_name(*data_, *run({"start"})), "集計（事業・開始日の年度）");
}

TEST_F(Summaries, SheetOfOneColumnTellsHitsAndRows) {
    const auto summary = run({"form", "", "budget"});
    const SummarySheet made = summary_sheet(*data_, *summary, {"集計"});
    EXPECT_THAT(lines(made.sheet),
                ::testing::IsSupersetOf({"事業台帳　集計（形態）", "形態 | 該当数 | 予算額（千円）の合計",
                                         "共催 | 3 | 100.1", "補助 | 2 | 100.2", "後援 | 1 | 0",
                                         "委託 | 0 | 0", "（記入なし） | 1 | 30", "（読めない値） | 1 | 0",
                                         "該当数の計 | 8 | 230.3", "実件数 | 6 | 130.3"}));
    EXPECT_THAT(lines(made.sheet)[1],
                "シート「事業」の2行目から7行目まで、記入のある6行を、「形態」（B列）で数えました。");
    EXPECT_THAT(lines(made.sheet)[2], HasSubstr("該当数の計（8）は行の数（実件数 6）より2多くなります"));
    EXPECT_THAT(lines(made.sheet)[3], HasSubstr("空のセル1行と読めない値1行"));
    ASSERT_TRUE(made.chart);
    // header and six values, below four lines and an empty one
    EXPECT_THAT(made.chart->data, ElementsAre(Range{5, 0, 11, 1}));
    EXPECT_EQ(made.chart->series, 1);
    EXPECT_GT(made.chart->top_row, 13);
    EXPECT_LE(made.chart->top_row * 6 + made.chart->height_mm, made.sheet.rows() * 6 + 6);
}

TEST_F(Summaries, CrossSheetHasTotalsOfBothKinds) {
    const auto summary = run({"担当課", "形態"});
    const SummarySheet made = summary_sheet(*data_, *summary, {"集計"});
    EXPECT_THAT(lines(made.sheet),
                ::testing::IsSupersetOf({"該当数：担当課×形態 | 共催 | 補助 | 後援 | 委託 | （記入なし） | "
                                         "（読めない値） | 該当数の計 | 実件数",
                                         "協働課 | 2 | 1 | 0 | 0 | 1 | 0 | 4 | 3",
                                         "環境課 | 1 | 1 | 0 | 0 | 0 | 1 | 3 | 2",
                                         "（記入なし） | 0 | 0 | 1 | 0 | 0 | 0 | 1 | 1",
                                         "実件数 | 3 | 2 | 1 | 0 | 1 | 1 | 8 | 6"}));
    ASSERT_TRUE(made.chart);
    EXPECT_EQ(made.chart->series, 6);
}

TEST_F(Summaries, OneValueARowHasOneTotal) {
    const auto summary = run({"state", "section"});
    const SummarySheet made = summary_sheet(*data_, *summary, {"集計"});
    EXPECT_THAT(
        lines(made.sheet),
        ::testing::IsSupersetOf({"件数：状態×担当課 | 協働課 | 環境課 | （記入なし） | 計",
                                 "継続 | 1 | 2 | 0 | 3", "終了 | 1 | 0 | 0 | 1", "計 | 3 | 2 | 1 | 6"}));
}

TEST_F(Summaries, SheetNamesFitIntoExcel) {
    EXPECT_EQ(summary_sheet_name(*data_, *run({"form", "section"})), "集計（事業・形態×担当課）");
    RegisterSchema longer = schema();
    longer.columns[1].title.ja = "とても長い名前の列/そのとても長い名前はまだ続きます";
    const RegisterData data = read_register(grid_, longer, data_->table(), {settings_});
    const std::string name = summary_sheet_name(data, *summarise(data, {"form"}, {settings_}));
    EXPECT_EQ(name, "集計（事業・とても長い名前の列・そのとても長い名前はまだ続…）");
    EXPECT_EQ(to_code_points(name).size(), 31U);
}

TEST_F(Summaries, SameInputSameSheet) {
    const auto once = summary_sheet(*data_, *run({"form", "section", "budget"}), {"集計"});
    const auto again = summary_sheet(*data_, *run({"form", "section", "budget"}), {"集計"});
    EXPECT_EQ(lines(once.sheet), lines(again.sheet));
    // Rows of two tables with the same label are told apart.
    const auto keys = summary_row_keys(once.sheet.to_grid());
    std::map<std::string, int> seen;
    for (const RowKeys& key : keys)
        if (!key.front().empty()) {
            EXPECT_EQ(++seen[key.front()], 1) << key.front();
        }
}

TEST(ExactSum, AddsDecimals) {
    ExactSum sum;
    for (int i = 0; i < 10; ++i)
        sum.add(0.1);
    EXPECT_EQ(sum.value(), 1);
    sum.add(-1.5);
    EXPECT_EQ(sum.value(), -0.5);
    sum.add(999999999999999); // fifteen digits
    EXPECT_EQ(sum.value(), 999999999999998.5);
}

} // namespace
} // namespace kyodo::test
