// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What people add to printed schedules: remarks beside, memos below, columns of their own, years with words
// behind them.
#include "printed_reading.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

class PrintedAdditions : public ::testing::TestWithParam<Layout> {};

TEST_P(PrintedAdditions, AreNoRows) {
    const Layout& layout = GetParam();
    EXPECT_EQ(told(read_printed_schedule(grid_from_text(layout.text), options(layout.base))),
              layout.expected);
}

INSTANTIATE_TEST_SUITE_P(
    Beside, PrintedAdditions,
    ::testing::Values(
        Layout{"remarks beside every line of ours, on both sides: none counts",
               "",
               " | 題 | < | < | | 回覧 \n 済 | 凡例　●＝実施 | < | < | | ○＝不要 \n"
               "済 | 取組事項 | 内容 | H27 | H28 | R5 \n"
               "済 | ■ 目標1 | < | < | | 担当：田中 \n 済 | ◆ 方策1 | < | < | 担当：田中 | ● \n"
               "済 | A | a | ● | | 確認 \n 済 | B | | | | \n 済 | | | | | 余白 \n"
               "済 | ※ 見込みです。 | < | < | | 確認 \n",
               {"2015-2015", "目標1/方策1: A [a] = 実施", "目標1/方策1: B = ・"}},
        Layout{"a remark beside another's heading is none of it; a column of remarks is told once",
               "",
               "取組事項 | 内容 | H27 | | \n 交流 | < | < | | 担当：田中 \n A | a | ● | | \n"
               "方策2 人 | | | | 要確認 \n B | b | △ | | 確認 \n",
               {"2015-2015", "/交流: A [a] = 実施", "/方策2 人: B [b] = 検討", "K113 E2"}},
        Layout{"remarks on the left of another's headings are told",
               "",
               " | 取組事項 | 内容 | H27 \n 田中 | 交流 | < | < \n 1 | A | a | ● \n 2 | B | | \n",
               {"2015-2015", "/交流: A [a] = 実施", "/交流: B = ・", "K113 A2"}}));

INSTANTIATE_TEST_SUITE_P(
    Below, PrintedAdditions,
    ::testing::Values(
        Layout{
            "a person's memos below the notes of ours, in one cell and in two",
            "",
            "題 | < | < \n 凡例　●＝実施 | < | < \n 取組事項 | 内容 | H27 \n ◆ 方策1 | < | < \n"
            "A | a | ● \n B | b | \n | | \n ※ 見込みです。 | < | < \n | | \n | | \n"
            "会議での意見：特になし | | \n | | \n 記録 | 田中 | \n | | 未定 \n",
            {"2015-2015", "/方策1: A [a] = 実施", "/方策1: B [b] = ・", "K113 A11", "K113 A13", "K113 C14"}},
        Layout{"a memo below one of ours without notes",
               "",
               "題 | < | < \n 凡例　●＝実施 | < | < \n 取組事項 | 内容 | H27 \n ◆ 方策1 | < | < \n"
               "A | a | \n B | | \n | | \n | | \n 会議での意見：特になし | | \n | | \n",
               {"2015-2015", "/方策1: A [a] = ・", "/方策1: B = ・", "K113 A9"}},
        Layout{"memos of two cells below one of ours without notes",
               "",
               "題 | < | < \n 凡例　●＝実施 | < | < \n 取組事項 | 内容 | H27 \n ◆ 方策1 | < | < \n"
               "A | a | \n B | b | \n | | \n 記録 | 田中 | \n 日付 | 4月1日 | \n",
               {"2015-2015", "/方策1: A [a] = ・", "/方策1: B [b] = ・", "K113 A8", "K113 A9"}},
        Layout{"a row of ours without a word says so",
               "",
               "題 | < | < \n 凡例　●＝実施 | < | < \n 取組事項 | 内容 | H27 \n ◆ 方策1 | < | < \n"
               "（\u2060取組事項なし） | | \n B | b | \n",
               {"2015-2015", "/方策1:  = ・", "/方策1: B [b] = ・", "K102 A5"}},
        Layout{"a person's note in the middle of ours doesn't end it",
               "",
               "題 | < | < \n 凡例　●＝実施 | < | < \n 取組事項 | 内容 | H27 \n ◆ 方策1 | < | < \n"
               "A | a | ● \n ※ 見込みです。 | < | < \n B | b | ● \n",
               {"2015-2015", "/方策1: A [a] = 実施", "/方策1: B [b] = 実施"}}));

INSTANTIATE_TEST_SUITE_P(
    LeftAside, PrintedAdditions,
    ::testing::Values(
        Layout{"a row with a note's sign only, in a plan whose marks are empty",
               "",
               "取組事項 | 内容 | H27 \n A | a | \n ※新規の窓口 | | \n B | b | \n",
               {"2015-2015", "/: A [a] = ・", "/: B [b] = ・", "K113 A3"}},
        Layout{
            "notes above and below, a cell alone on the right, remarks beside items",
            "",
            "※ 案 | \n 取組事項 | 内容 | H27 | \n A | a | ● | | 要確認 \n | | | | 済 \n"
            "B | b | ● | 人 | \n 注1) 予算による | \n",
            {"2015-2015", "/: A [a] = 実施", "/: B [b] = 実施", "K113 A1", "K113 E3", "K113 D5", "K113 A6"}},
        Layout{"headings that no row follows",
               "",
               "取組事項 | 内容 | H27 \n 目標1 甲 | < | < \n 目標2 乙 | < | < \n 方策1 丙 | < | < \n"
               "A | a | ● \n 方策2 丁 | < | < \n 方策3 戊 | < | < \n",
               {"2015-2015", "目標2 乙/方策1 丙: A [a] = 実施", "K113 A2", "K113 A6", "K113 A7"}},
        Layout{"a row of several cells above the first table",
               "",
               "企画課 | 平成27年3月 \n 取組事項 | H27 \n A | ● \n",
               {"2015-2015", "/: A = 実施", "K113 A1"}}));

INSTANTIATE_TEST_SUITE_P(
    Columns, PrintedAdditions,
    ::testing::Values(
        Layout{"years with a remark behind them",
               "",
               "取組事項 | 内容 | H27年度 | H28見込 | 平成29年度(予定) | H30年（実績） | 令和元年度目標案 \n"
               "A | a | ● | △ | ● | △ | ● \n",
               {"2015-2019", "/: A [a] = 実施 検討 実施 ・ 実施 | ・ ・ ・ 検討 ・"}}, // 実績 is no plan
        Layout{"the year in which the era changed, by both names; the end of a year is the year",
               "",
               "取組 | 平成27年度末 | 平成31年度・令和元年度 | R2 \n A | ● | △ | ● \n"
               "取組 | 平成31・令和元年度 | R2 | R3 \n B | ● | △ | \n"
               "取組 | 平成31/令和元年度 | R2 \n C | ● | △ \n 取組 | H31／R1 | R2 \n D | ● | △ \n"
               "取組 | Ｈ３１・Ｒ元 | R2 \n E | ● | △ \n",
               {"2015-2021", "/: A = 実施 ・ ・ ・ 検討 実施 ・", "/: B = ・ ・ ・ ・ 実施 検討 ・",
                "/: C = ・ ・ ・ ・ 実施 検討 ・", "/: D = ・ ・ ・ ・ 実施 検討 ・",
                "/: E = ・ ・ ・ ・ 実施 検討 ・"}},
        Layout{"two years in one title, or two numbers without an era, are none",
               "",
               "取組 | H30 | H31/R2 | H30・H31 \n A | ● | △ | ● \n",
               {"2018-2018", "/: A = 実施 (H31/R2：△／H30・H31：●)", "K116 C1", "K116 D1"}},
        Layout{"columns of no known meaning are named, those beside the table by their first cell",
               "",
               "重点 | 取組事項 | H27 | 予算額 | H28 | 進捗 | | 確認 \n ◎ | A | ● | 100 | △ | 済 | | x \n",
               {"2015-2016", "/: A = 実施 検討 (重点：◎／予算額：100／進捗：済)", "K116 A1", "K116 D1",
                "K116 F1", "K113 H2"}},
        Layout{"two notations that differ, a range backwards, a year again with a remark",
               "",
               "取組 | H27(2016) | 令和2～平成28年度 | 令和3 | R4 | R4見込 \n A | ● | ● | △ | ● | △ \n",
               {"2021-2022", "/: A = 検討 実施 (H27(2016)：●／令和2～平成28年度：●／R4見込：△)", "K116 B1",
                "K116 C1", "K116 F1"}},
        Layout{"an era in the row above bare years, merged over them, above its first year, or beside titles",
               "",
               "取組事項 | 内容 | 平成 | < | 令和 | < \n ^ | ^ | 30 | 31 | 2 | 3年度 \n"
               "A | a | ● | △ | | ● \n",
               {"2018-2021", "/: A [a] = 実施 検討 ・ 実施"}},
        Layout{"an era above its first year only; the row of the eras is no heading",
               "",
               " | | 昭和 | | 平成年度 | \n 取組 | 内容 | 62 | 63 | 元 | 2 \n A | a | ● | △ | ● | \n"
               " | | 平成 | < | < | < \n 取組 | 内容 | 2 | 3 | 4 | 5 \n B | b | ● | | | △ \n",
               {"1987-1993", "/: A [a] = 実施 検討 実施 ・ ・ ・ ・", "/: B [b] = ・ ・ ・ 実施 ・ ・ 検討"}},
        Layout{"columns without a title, or below a title merged over two, are named",
               "",
               "取組事項 | | H27 | H28 \n A | 説明 | ● | △ \n B | 続き | | \n",
               {"2015-2016", "/: A = 実施 検討 (説明)", "/: B = ・ ・ (続き)", "K116 B2"}},
        Layout{"a title merged over two columns",
               "",
               "No. | 取組事項 | < | 主体 | H27 \n 1 | A | 説明 | 市 | ● \n 2 | B | < | 市 | \n",
               {"2015-2015", "/: 1. A 市 = 実施 (説明)", "/: 2. B 市 = ・", "K116 C2"}},
        Layout{"a column that a person put into one of ours",
               "",
               "題 | < | < | < \n 凡例　●＝実施 | < | < | < \n 取組事項 | | 内容 | H27 \n"
               "A | 相談中 | a | ● \n",
               {"2015-2015", "/: A [a] = 実施 (相談中)", "K116 B4"}},
        Layout{"a year without an end is its first year only, and says so",
               "",
               "取組 | 令和2年度 | 令和3年度以降 \n A | △ | ● \n",
               {"2020-2021", "/: A = 検討 実施", "K117 C1"}},
        Layout{
            "昭和64年度 beside H30: thirty years are more than a schedule has",
            "",
            "取組 | 昭和64年度 | H2 | H30 \n A | ● | △ | ● \n",
            {"1989-2018",
             "/: A = 実施 検討 ・ ・ ・ ・ ・ ・ ・ ・ ・ ・ ・ ・ ・ ・ ・ ・ ・ ・ ・ ・ ・ ・ ・ ・ ・ ・ "
             "・ 実施",
             "K112 B1", "K118 B1"}}));

} // namespace
} // namespace kyodo::test
