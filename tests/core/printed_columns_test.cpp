// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The columns of printed schedules beyond the usual ones, 計画 and 実績 side by side, rows of totals.
// Expected rows are read off the layouts: nothing that stands in a table is lost, and what the register has
// no column for stands in 備考 with its title.
#include "core/schedule/printed_titles.hpp"
#include "core/schema/register_schema.hpp"

#include "printed_reading.hpp"
#include "template_files.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

class PrintedColumns : public ::testing::TestWithParam<Layout> {};

TEST_P(PrintedColumns, AreRead) {
    const Layout& layout = GetParam();
    EXPECT_EQ(told(read_printed_schedule(grid_from_text(layout.text), options(layout.base))),
              layout.expected);
}

INSTANTIATE_TEST_SUITE_P(
    Titles, PrintedColumns,
    ::testing::Values(
        Layout{"出典, メモ and コメント: 出典 has its column, the second of two remarks is told",
               "",
               "取組事項 | 内容 | H30 | メモ | 出典 | コメント \n A | a | ● | m | p.3 | c \n",
               {"2018-2018", "/: A [a] = 実施 <p.3> (m／コメント：c)", "K116 F1"}},
        Layout{"担当課 beside 主体 is a column of its own, on either side",
               "",
               "取組事項 | 主体 | 担当課 | H30 \n A | 市民 | 総務課 | ● \n"
               "取組事項 | 所管課 | 主体 | H30 \n B | 企画課 | 団体 | △ \n",
               {"2018-2018", "/: A 市民 = 実施 (担当課：総務課)", "/: B 団体 = 検討 (所管課：企画課)",
                "K116 C1", "K116 B3"}},
        Layout{"担当課 alone stands for 主体, and that is told",
               "",
               "事業名 | 事業概要 | 担当課 | H30 \n A | a | 総務課 | ● \n",
               {"2018-2018", "/: A [a] 総務課 = 実施", "K120 C1"}},
        Layout{"two of 担当: the first stands for 主体",
               "",
               "事業名 | 担当課 | 役割 | H30 \n A | 総務課 | 会場の準備 | ● \n",
               {"2018-2018", "/: A 総務課 = 実施 (役割：会場の準備)", "K120 B1", "K116 C1"}},
        Layout{"a title twice, and two of the same meaning",
               "",
               "取組事項 | 取組事項 | H30 | 備考 | 備考 \n A | b | ● | c | d \n"
               "事業名 | 事業内容 | 内容 | H30 \n B | x | y | △ \n",
               {"2018-2018", "/: A = 実施 (c／取組事項：b／備考：d)", "/: B [x] = 検討 (内容：y)", "K116 B1",
                "K116 E1", "K116 C3"}},
        Layout{"a line that has a remark only goes on with the item above",
               "",
               "取組事項 | H30 | 備考 | 予算額 \n A | ● | c | 100 \n | | d | \n | | | 200 \n",
               {"2018-2018", "/: A = 実施 (c／予算額：100)", "/: A = ・ (d)", "/: A = ・ (予算額：200)",
                "K116 D1"}}));

INSTANTIATE_TEST_SUITE_P(
    PlanAndActual, PrintedColumns,
    ::testing::Values(
        Layout{"計画 and 実績 below each year",
               "",
               "取組事項 | 内容 | 平成28年度 | < | 平成29年度 | < \n ^ | ^ | 計画 | 実績 | 計画 | 実績 \n"
               "A | a | ● | △ | △ | ● \n B | b | △ | | | \n",
               {"2016-2017", "/: A [a] = 実施 検討 | 検討 実施", "/: B [b] = 検討 ・ | ・ ・"}},
        Layout{"the same without merged cells",
               "",
               "取組事項 | 内容 | 平成28年度 | | 平成29年度 | \n | | 計画 | 実績 | 計画 | 実績 \n"
               "A | a | ● | △ | △ | ● \n",
               {"2016-2017", "/: A [a] = 実施 検討 | 検討 実施"}},
        Layout{"計画 and 実績 above the years",
               "",
               "取組事項 | 計画 | < | 実績 | < \n ^ | H28 | H29 | H28 | H29 \n A | ● | △ | △ | ● \n",
               {"2016-2017", "/: A = 実施 検討 | 検討 実施"}},
        Layout{"計画 and 実績 in the titles",
               "",
               "取組事項 | H28計画 | H28実績 | 平成29年度(計画) | 平成29年度(実績) \n A | ● | △ | △ | ● \n",
               {"2016-2017", "/: A = 実施 検討 | 検討 実施"}},
        Layout{"what else stands below a year is a column that the register lacks",
               "",
               "取組事項 | 平成28年度 | < | 平成29年度 | < \n ^ | 計画 | 予算 | 計画 | 予算 \n"
               "A | ● | 1000 | △ | 2000 \n",
               {"2016-2017", "/: A = 実施 検討 (平成28年度 予算：1000／平成29年度 予算：2000)", "K116 C2",
                "K116 E2"}},
        Layout{"a bar in the actual marks isn't carried on from the plan",
               "",
               "取組事項 | H28計画 | H28実績 | H29計画 | H29実績 \n A | ● | △ | → | → \n",
               {"2016-2017", "/: A = 実施 実施 | 検討 検討"}},
        Layout{"the same year twice under 実績 is refused as under 計画",
               "",
               "取組事項 | 実績 | < \n ^ | H28 | H28 \n A | ● | △ \n",
               {"schedule.same_year"}}));

INSTANTIATE_TEST_SUITE_P(
    Totals, PrintedColumns,
    ::testing::Values(
        Layout{"rows of totals are no items",
               "",
               "区分 | 取組事項 | H28 | H29 \n 甲 | A | ● | △ \n | 小計 | 1 | 1 \n 乙 | B | | ● \n"
               "合　計 | | 1 | 2 \n 計 | | | \n",
               {"2016-2017", "/甲: A = 実施 検討", "/乙: B = ・ 実施", "K113 B3", "K113 A5", "K113 A6"}},
        Layout{"with a mark below a year it is an item, whatever its name",
               "",
               "取組事項 | H28 \n 累計 | ● \n",
               {"2016-2016", "/: 累計 = 実施"}}));

// A row of schedule.render's that rendering in place set aside below the table (K121) has a mark, too.
TEST(PrintedColumns, RowsBelowTheTableThatWasRenderedAreTold) {
    PrintedReaderOptions bounded = options();
    bounded.own_bottom = 3;
    const Grid sheet =
        grid_from_text("題 | < | < \n 凡例　●＝実施 | < | < \n 取組事項 | 内容 | H27 \n A | a | ● \n"
                       "書き足した取組 | 内容 | ● \n | | \n B | b | ● \n");
    EXPECT_EQ(told(read_printed_schedule(sheet, bounded)),
              (std::vector<std::string>{"2015-2015", "/: A [a] = 実施", "K113 A5", "K113 A7"}));
}

// A register that is there keeps its notes: then the column is told as not read.
TEST(PrintedColumns, LackingColumnsStayOutOfNotesWhereAsked) {
    PrintedReaderOptions without = options();
    without.note_lacking = false;
    const auto reading = read_printed_schedule(
        grid_from_text("取組事項 | H30 | 備考 | 予算額 | 備考 \n A | ● | c | 100 | d \n"), without);
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->plan.rows.front().note, "c");
    ASSERT_EQ(reading->findings.size(), 2U);
    EXPECT_EQ(reading->findings[0].expectation.id, "schedule.column_unread");
    EXPECT_EQ(
        reading->findings[1].expectation,
        (Message{"schedule.column_doubled",
                 {{"value", "備考"}, {"place", "表.E1"}, {"first_value", "備考"}, {"first", "表.C1"}}}));
}

// Both go by the same words: each title and synonym of the register's schema is a printed table's too.
TEST(PrintedColumns, TitlesAreTheRegistersOwn) {
    const RegisterSchema schema = *parse_register_schema(template_file("registers/plan.json"), "plan.json");
    for (const Column& column : schema.columns) {
        if (column.per_year)
            continue;
        const PrintedColumn meant = printed_column(column.title.ja);
        EXPECT_NE(meant, PrintedColumn::none) << column.title.ja;
        for (const std::string& synonym : column.synonyms) {
            EXPECT_EQ(printed_column(synonym), meant) << synonym;
            EXPECT_FALSE(is_stand_in(synonym)) << synonym;
        }
    }
    EXPECT_TRUE(is_stand_in("担当課"));
    EXPECT_EQ(printed_column("担当課（市）"), PrintedColumn::actors);
}

} // namespace
} // namespace kyodo::test
