// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Where a legend may stand, and items and contents that begin with 凡例. Expected rows are read off the
// grids.
#include "printed_reading.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

class PrintedLegendPlace : public ::testing::TestWithParam<Layout> {};

TEST_P(PrintedLegendPlace, IsOutsideOfTheRows) {
    const Layout& layout = GetParam();
    EXPECT_EQ(told(read_printed_schedule(grid_from_text(layout.text), options(layout.base))),
              layout.expected);
}

INSTANTIATE_TEST_SUITE_P(
    Items, PrintedLegendPlace,
    ::testing::Values(Layout{"a content that begins with the word",
                             "",
                             "取組事項 | 内容 | H30 | H31 \n a | x | 実施 | 検討 \n"
                             "b | 凡例の整備 | 検討 | 実施 \n c | z | 検討 | 実施 \n d | w | 検討 | \n",
                             {"2018-2019", "/: a [x] = 実施 検討", "/: b [凡例の整備] = 検討 実施",
                              "/: c [z] = 検討 実施", "/: d [w] = 検討 ・"}},
                      Layout{"an item that does, and marks that stay what they are",
                             "",
                             "取組事項 | 内容 | H30 | H31 \n a | x | ● | ● \n 凡例集づくり | | ● | △ \n"
                             "b | w | ● | △ \n",
                             {"2018-2019", "/: a [x] = 実施 実施", "/: 凡例集づくり = 実施 検討",
                              "/: b [w] = 実施 検討"}},
                      Layout{"an item called so, with marks and with a space behind",
                             "",
                             "取組事項 | 内容 | H30 | H31 \n 凡例 | x | ● | △ \n 凡例　の整備 | | | \n"
                             "b | 凡例　●＝実施 | | \n c | 凡例 | | △ \n",
                             {"2018-2019", "/: 凡例 [x] = 実施 検討", "/: 凡例　の整備 = ・ ・",
                              "/: b [凡例　●＝実施] = ・ ・", "/: c [凡例] = ・ 検討"}}));

INSTANTIATE_TEST_SUITE_P(
    Legends, PrintedLegendPlace,
    ::testing::Values(
        Layout{"right below the table, without the word: ◎ is its 完了",
               "",
               "取組事項 | 内容 | H30 | H31 \n a | x | ◎ | ● \n ●…実施　◎…完了 | | | \n",
               {"2018-2019", "/: a [x] = 完了 実施"}},
        Layout{"the same under a heading in brackets, with spaces between",
               "",
               "取組事項 | 内容 | H30 | H31 \n a | x | ◎ | ▽ \n 〔記号の意味〕◎完了 ▽中止 | | | \n",
               {"2018-2019", "/: a [x] = 完了 中止"}},
        Layout{"below the table, in one cell: ◇ is its 準備",
               "",
               "取組事項 | 内容 | H30 | H31 \n a | x | ◇ | ● \n 凡例　◇＝準備 | | | \n",
               {"2018-2019", "/: a [x] = 準備 実施"}},
        Layout{"below the table, merged across it",
               "",
               "取組事項 | 内容 | H30 | H31 \n a | x | ◇ | ● \n 凡例◇準備 | < | < | < \n",
               {"2018-2019", "/: a [x] = 準備 実施"}},
        Layout{"below the table, one entry a row; what follows is an item again",
               "",
               "取組事項 | 内容 | H30 | H31 \n a | x | ◇ | ● \n | \n 凡例 | | | \n ◇＝準備 | | | \n"
               "A＝B | y | ● | \n",
               {"2018-2019", "/: a [x] = 準備 実施", "/: A＝B [y] = 実施 ・"}},
        Layout{"below the table after an empty row, glyphs and labels in cells under the years",
               "",
               "取組事項 | 内容 | H30 | H31 | R2 \n a | x | ◇ | ● | \n | \n 凡例 | ◇ | 準備 | ● | 実施 \n",
               {"2018-2020", "/: a [x] = 準備 実施 ・"}}));

TEST(PrintedLegendBeside, LeavesItsRowToTheItem) {
    const auto reading = read_printed_schedule(
        grid_from_text("取組事項 | H30 | | \n a | ◇ | | 凡例　◇＝準備 \n b | ● | | \n"), options());
    ASSERT_TRUE(reading);
    ASSERT_EQ(reading->plan.rows.size(), 2U);
    EXPECT_EQ(told(reading->plan, reading->plan.rows[0]), "/: a = 準備");
    EXPECT_EQ(told(reading->plan, reading->plan.rows[1]), "/: b = 実施");
}

} // namespace
} // namespace kyodo::test
