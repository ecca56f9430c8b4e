// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What comes with the rows of a printed schedule: its title, its legend, findings and refusals.
#include "printed_reading.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(PrintedReader, TellsTheTitleAndTheSheetRows) {
    const auto reading = read_printed_schedule(
        grid_from_text("協働推進計画 | < | < \n 凡例　●＝実施 | < | < \n 取組事項 | 内容 | H27 \n"
                       "◆ 方策1 | < | < \n A | a | ● \n"),
        options());
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->plan.title, "協働推進計画");
    EXPECT_EQ(reading->plan.marks, marks());
    EXPECT_THAT(reading->sheet_rows, ElementsAre(4));
    EXPECT_THAT(reading->plan.rows.front().actual, IsEmpty());
}

TEST(PrintedReader, LearnsNewMarksFromTheLegend) {
    for (const char* legend : {"凡例 ◇＝準備作業、★＝見直し", "【凡例】◇ 準備作業　★ 見直し",
                               "凡　例： 準備作業 ◇ ／ 見直し ★", "凡例 | ◇ | 準備作業 | ★ | 見直し",
                               "凡例 | ◇＝準備作業 \n | ★＝見直し", "凡例 準備作業＝◇ 見直し＝★"}) {
        const auto reading = read_printed_schedule(
            grid_from_text(std::string(legend) + "\n | \n 取組 | H27 | H28 | H29 \n A | ◇ | ● | ★ \n"),
            options());
        ASSERT_TRUE(reading) << legend;
        EXPECT_THAT(told(reading), ElementsAre("2015-2017", "/: A = 準備作業 実施 見直し")) << legend;
        const MarkList& list = reading->plan.marks;
        ASSERT_EQ(list.size(), 4) << legend;
        EXPECT_EQ(list[2].glyph, "◇");
        EXPECT_EQ(list[3].glyph, "★");
        EXPECT_EQ(list[2].stage, 3);
        EXPECT_EQ(list[3].stage, 4);
    }
}

TEST(PrintedReader, TakesALegendWhoseGlyphsAreLost) {
    const auto reading = read_printed_schedule(
        grid_from_text("凡例 = 準備作業、 = 実施、 = 検討 \n 取組 | H27 | H28 \n A | 準備作業 | \n"),
        options());
    ASSERT_TRUE(reading);
    EXPECT_THAT(told(reading), ElementsAre("2015-2016", "/: A = 準備作業 ・"));
    ASSERT_EQ(reading->plan.marks.size(), 3);
    EXPECT_EQ(reading->plan.marks[2].glyph, "準備作業");
}

TEST(PrintedReader, ReadsAGlyphAsTheTablesOwnLegendHasIt) {
    // In the workbook ● is 実施; here it is 検討, and ○ is 実施.
    const auto reading = read_printed_schedule(
        grid_from_text("凡例　●＝検討　○＝実施 \n 取組 | H27 | H28 | H29 \n A | ● | ○ | 実施 \n"), options());
    ASSERT_TRUE(reading);
    EXPECT_THAT(told(reading), ElementsAre("2015-2017", "/: A = 検討 実施 実施", "K114 A1"));
    EXPECT_EQ(
        text(reading->findings.front().expectation, Language::ja),
        "表.A1の凡例では「●」が「検討」ですが、設定では「実施」です。この表は凡例のとおりに読みました。");
}

TEST(PrintedReader, NamesTheUnknownMarkAndTheNearest) {
    const auto reading =
        read_printed_schedule(grid_from_text("取組 | H27 \n A | 実施中 \n", "年次指標"), options());
    ASSERT_TRUE(reading);
    ASSERT_THAT(reading->findings, SizeIs(1));
    EXPECT_EQ(reading->findings.front().value, "実施中");
    EXPECT_EQ(reading->findings.front().proposal, "実施");
    EXPECT_EQ(reading->findings.front().place, (Place{"年次指標", 1, 1}));
}

TEST(PrintedReader, KeepsAVeryLongTextButDoesNotQuoteAllOfIt) {
    std::string longest;
    for (int i = 0; i < 100'000; ++i)
        longest += "あ";
    Grid grid = grid_from_text("取組 | 内容 | H27 \n A | a | x \n");
    grid.set(1, 1, longest);
    grid.set(1, 2, longest);
    const auto reading = read_printed_schedule(grid, options());
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->plan.rows.front().content, longest);
    EXPECT_EQ(reading->plan.rows.front().plan.front().text, longest);
    ASSERT_THAT(reading->findings, SizeIs(1));
    EXPECT_EQ(reading->findings.front().value, longest);
    EXPECT_LT(text(reading->findings.front().expectation, Language::ja).size(), 500U);
}

/// Findings of a table whose bare years are counted from the workbook's own first year, 平成27年度 (2015).
Findings counted(const std::string& table, bool told = false) {
    PrintedReaderOptions assumed = options("平成27年度");
    assumed.base_is_told = told;
    const auto reading = read_printed_schedule(grid_from_text(table), assumed);
    return reading ? reading->findings : Findings{{"no reading", {}, {}, {}, {}, {}}};
}

TEST(PrintedReader, SaysThatABaseNobodyToldWasUsed) {
    const Findings findings = counted("取組 | 28 | 29 \n A | ● | ●");
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].code, "K119");
    EXPECT_EQ(findings[0].severity, Severity::advice);
    EXPECT_EQ(a1(findings[0].place), "表.B1");
    EXPECT_EQ(
        findings[0].expectation,
        (Message{"schedule.counted_from_base",
                 {{"value", "28"}, {"place", "表.B1"}, {"meant", "平成28年度"}, {"base", "平成27年度"}}}));
    // The same header again is the same table on its next page; another one begins elsewhere.
    EXPECT_THAT(counted("取組 | 28 | 29 \n A | ● | ● \n 取組 | 28 | 29 \n B | ● | ●"), SizeIs(1));
    EXPECT_THAT(counted("取組 | 28 | 29 \n A | ● | ● \n 取組 | 30 | 31 \n B | ● | ●"), SizeIs(2));
}

TEST(PrintedReader, SaysNothingOfABaseThatTheTableOrThePersonGave) {
    EXPECT_THAT(counted("取組 | 28 | 29 \n A | ● | ●", true), SizeIs(0));
    EXPECT_THAT(counted("取組 | H28 | 29 \n A | ● | ●"), SizeIs(0));
    EXPECT_THAT(counted("取組 | 2016 | 2017 \n A | ● | ●"), SizeIs(0));
    EXPECT_THAT(counted("取組 | 平成 | \n | 28 | 29 \n A | ● | ●"), SizeIs(0));
}

TEST(PrintedReader, RefusesWhatIsNoSchedule) {
    const auto refused = [](const char* text, const char* base = "") {
        const auto reading = read_printed_schedule(grid_from_text(text), options(base));
        return reading ? Error{} : reading.error();
    };
    EXPECT_EQ(refused("取組 | 内容 \n A | a"), error("schedule.no_header", {{"sheet", "表"}}));
    EXPECT_EQ(refused(""), error("schedule.no_header", {{"sheet", "表"}}));
    EXPECT_EQ(refused("取組 | 27 | 28 \n A | ● |").message.id, "year.needs_base");
    EXPECT_EQ(refused("題 | \n 取組 | H27 | H28 | 平成27年度 \n A | ● | |"),
              error("schedule.same_year",
                    {{"year", "平成27年度"}, {"first", "B2"}, {"second", "D2"}, {"sheet", "表"}}));
    EXPECT_EQ(refused("取組 | 27 | 27 \n A | ● |", "平成").message.id, "schedule.same_year");
    EXPECT_EQ(refused("題 | \n 取組 | H27 \n ※ なし |"),
              error("schedule.no_rows", {{"sheet", "表"}, {"place", "A2"}}));
    EXPECT_EQ(refused("取組 | 1900年度 | 2015年度 \n A | ● |").message.id, "schedule.years_far_apart");
}

} // namespace
} // namespace kyodo::test
