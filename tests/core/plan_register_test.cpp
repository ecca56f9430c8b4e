// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The plan register as data. Expected values are read off the tables in the text.
#include "core/schedule/plan_register.hpp"

#include "grid_from_text.hpp"
#include "template_files.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

MarkList marks() {
    return *MarkList::make({{"kento", "検討", "△", 1, 30, {}}, {"jisshi", "実施", "●", 2, 60, {"実行"}}});
}

constexpr int kento = 0;
constexpr int jisshi = 1;

Result<PlanReading> read(const std::string& text) {
    const RegisterSchema schema = *parse_register_schema(template_file("registers/plan.json"), "plan.json");
    const Grid grid = grid_from_text(text, "年次計画");
    const auto tables = find_register_tables(grid, schema);
    if (!tables)
        return tables.error();
    EXPECT_THAT(*tables, SizeIs(1));
    return read_plan_register(grid, schema, tables->front(), marks());
}

std::vector<std::string> codes(const Findings& findings) {
    std::vector<std::string> codes;
    for (const Finding& finding : findings)
        codes.push_back(finding.code + " " + a1(finding.place.column, finding.place.row));
    return codes;
}

TEST(PlanRegister, GivesRowsAsTheyAreWritten) {
    const auto reading =
        read("年次計画 |\n"
             "大区分 | 区分 | No. | 取組事項 | 内容 | 主体 | 計画H27 | 計画H28 | 実績H27 | 実績H28 | 備考\n"
             "目標1 | 方策1 | (ア) | 支え合い | 見守り\\nの輪 | 市民、市 | △ | 実施 | 検討 | | 継続\n"
             "目標1 | 方策1 | =2 | 支え合い | 除雪 | | | ● → | | |");
    ASSERT_TRUE(reading);
    EXPECT_THAT(reading->findings, IsEmpty());
    const Plan expected{"",
                        {{2015}, {2016}},
                        marks(),
                        {{"目標1",
                          "方策1",
                          "(ア)",
                          "支え合い",
                          "見守り\nの輪",
                          "市民、市",
                          "継続",
                          {{kento, ""}, {jisshi, ""}},
                          {{kento, ""}, {}}},
                         {"目標1", "方策1", "2", "支え合い", "除雪", "", "", {{}, {jisshi, ""}}, {{}, {}}}}};
    EXPECT_EQ(reading->plan, expected);
    EXPECT_THAT(reading->sheet_rows, ElementsAre(2, 3));
}

TEST(PlanRegister, HasNoActualWhereNoColumnHasIt) {
    const auto reading = read("取組事項 | H27 \n A | 実施");
    ASSERT_TRUE(reading);
    EXPECT_THAT(reading->plan.rows.front().actual, IsEmpty());
    EXPECT_THAT(reading->plan.rows.front().plan, SizeIs(1));
}

TEST(PlanRegister, KeepsAnUnknownMarkAndProposesTheNearest) {
    const auto reading = read("取組事項 | H27 | H28 \n A | 実施中 | 検討");
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->plan.rows.front().plan.front(), (MarkValue{-1, "実施中"}));
    ASSERT_THAT(reading->findings, SizeIs(1));
    const Finding& finding = reading->findings.front();
    EXPECT_EQ(finding.code, "K101");
    EXPECT_EQ(finding.place, (Place{"年次計画", 1, 1}));
    EXPECT_EQ(finding.value, "実施中");
    EXPECT_EQ(finding.proposal, "実施");
    EXPECT_EQ(text(finding.expectation, Language::ja),
              "年次計画.B2の「実施中」は凡例にない記号です。使えるもの：検討、実施");
}

TEST(PlanRegister, PassesOverEmptyRowsAndKeepsThoseWithoutItem) {
    const auto reading = read("取組事項 | 内容 | H27 \n A | a | \n | | \n | b | \n | | 実施 \n");
    ASSERT_TRUE(reading);
    EXPECT_THAT(reading->sheet_rows, ElementsAre(1, 3, 4));
    EXPECT_THAT(codes(reading->findings), ElementsAre("K102 A4", "K102 A5"));
    EXPECT_EQ(reading->plan.rows[1].content, "b");
    EXPECT_EQ(reading->plan.rows[2].plan.front().mark, jisshi);
}

// What a clerk puts below a table: 合計 with a sum, in the first column or under 取組事項, and a note.
TEST(PlanRegister, TellsRowsOfTotalsAndRemarksAndLeavesThemOut) {
    const auto reading =
        read("区分 | 取組事項 | 内容 | H27 \n 広報 | A | a | 実施 \n 合計 | | | 1 \n | 小計 | | 1 \n"
             "※ 協働課作成 | | | ");
    ASSERT_TRUE(reading);
    EXPECT_THAT(reading->sheet_rows, ElementsAre(1));
    EXPECT_THAT(codes(reading->findings), ElementsAre("K314 A3", "K314 B4", "K314 A5"));
}

TEST(PlanRegister, NotesErrorValues) {
    const auto reading = read("取組事項 | 内容 | H27 \n A | #ERR | #ERR \n #ERR | b | \n #N/A | Err:502 | ●");
    ASSERT_TRUE(reading);
    EXPECT_THAT(codes(reading->findings), ElementsAre("K103 B2", "K103 C2", "K103 A3", "K103 A4", "K103 B4"));
    // What is printed for the committee has no error in it.
    ASSERT_EQ(reading->plan.rows.size(), 3u);
    EXPECT_TRUE(reading->plan.rows[0].plan.front().empty());
    EXPECT_EQ(reading->plan.rows[0].content, "");
    EXPECT_EQ(reading->plan.rows[1].item, "");
    EXPECT_EQ(reading->plan.rows[1].content, "b");
    EXPECT_EQ(reading->plan.rows[2].item + reading->plan.rows[2].content, "");
}

TEST(PlanRegister, LeavesAYearWithoutColumnEmpty) {
    const auto reading = read("取組事項 | H27 | H29 \n A | 検討 | 実施");
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->plan.years, (FiscalYearRange{{2015}, {2017}}));
    EXPECT_THAT(reading->plan.rows.front().plan,
                ElementsAre(MarkValue{kento, ""}, MarkValue{}, MarkValue{jisshi, ""}));
    EXPECT_THAT(codes(reading->findings), ElementsAre("K104 A1"));
    EXPECT_EQ(reading->findings.front().value, "平成28年度");
}

TEST(PlanRegister, SaysWhenAYearWasReadAsMeant) {
    const auto reading = read("取組事項 | 平成31年度 | 計画 平成32年度 \n A | 検討 | 実施");
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->plan.years, (FiscalYearRange{{2019}, {2020}}));
    EXPECT_THAT(codes(reading->findings), ElementsAre("K112 C1"));
    EXPECT_EQ(reading->findings.front().proposal, "令和2年度");
    const auto counted_on = read("取組事項 | 計画平成31年度 | 計画32年度 \n A | 検討 | 実施");
    ASSERT_TRUE(counted_on);
    EXPECT_EQ(counted_on->plan.years, (FiscalYearRange{{2019}, {2020}}));
    EXPECT_THAT(codes(counted_on->findings), ElementsAre("K112 C1"));
}

TEST(PlanRegister, CountsMergedCellsForEachRowAndYear) {
    const auto reading =
        read("取組事項 | 内容 | H27 | H28 | H29 \n A | a | 検討 | < | 実施 \n ^ | b | 実施 | → | 謎 \n"
             "^ | | | |");
    ASSERT_TRUE(reading);
    ASSERT_THAT(reading->plan.rows, SizeIs(2)); // in the third row nothing begins
    EXPECT_EQ(reading->plan.rows[1].item, "A");
    EXPECT_THAT(reading->plan.rows[0].plan,
                ElementsAre(MarkValue{kento, ""}, MarkValue{kento, ""}, MarkValue{jisshi, ""}));
    EXPECT_THAT(reading->plan.rows[1].plan,
                ElementsAre(MarkValue{jisshi, ""}, MarkValue{jisshi, ""}, MarkValue{-1, "謎"}));
}

TEST(PlanRegister, ReportsAMergedUnknownMarkOnce) {
    const auto reading = read("取組事項 | H27 | H28 \n A | 謎 | < ");
    ASSERT_TRUE(reading);
    EXPECT_THAT(codes(reading->findings), ElementsAre("K101 B2"));
    EXPECT_THAT(reading->plan.rows.front().plan, ElementsAre(MarkValue{-1, "謎"}, MarkValue{-1, "謎"}));
}

TEST(PlanRegister, RefusesATableWithoutRowsOrPlanYears) {
    const auto empty = read("題 | \n 取組事項 | H27");
    ASSERT_FALSE(empty);
    EXPECT_EQ(empty.error(), error("register.no_rows", {{"sheet", "年次計画"}, {"place", "A2"}}));
    const auto no_plan = read("取組事項 | 実績H27 \n A | 実施");
    ASSERT_FALSE(no_plan);
    EXPECT_EQ(no_plan.error(), error("register.no_years", {{"sheet", "年次計画"}, {"place", "A1"}}));
    const auto far = read("取組事項 | 1900年度 | 2015年度 \n A | 実施 |");
    ASSERT_FALSE(far);
    EXPECT_EQ(far.error().message.id, "schedule.years_far_apart");
}

} // namespace
} // namespace kyodo::test
