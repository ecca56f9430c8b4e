// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A row that reads like a header: of 取組事項, 内容, 主体 and two years (five titles) above it.
#include "core/register/header_or_data.hpp"
#include "core/register/register_table.hpp"

#include "register_workbook.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

const Range above{0, 0, 0, 4};

TEST(HeaderOrData, HalfOfWhatIsFilledAreTitles) {
    // 事業 may be a title and 4 a year: two of the four filled cells, two of the five.
    const Grid grid = grid_from_text("取組事項 | 内容 | 主体 | 令和8年度 | 令和9年度 \n"
                                     "事業 | | 市 | 4 | 実施 \n"
                                     "事業 | 除雪 | 市 | 4 | 実施 ");
    EXPECT_EQ(filled_cells(grid, 1), 4);
    EXPECT_TRUE(is_mostly_titles(grid, above, {1, 0, 1, 3}, 2));
    EXPECT_FALSE(is_mostly_titles(grid, above, {2, 0, 2, 3}, 2));
    EXPECT_TRUE(is_mostly_titles(grid, above, {2, 0, 2, 3}, 3));
}

TEST(HeaderOrData, WhatStandsBesideBothHeadersSaysNothing) {
    const Grid grid =
        grid_from_text("取組事項 | 内容 | 主体 | 令和8年度 | 令和9年度 | | 電話 | 住所 | 担当 \n"
                       "取組事項 | | | 令和8年度 | | | 1 | 2 | 3 ");
    EXPECT_EQ(filled_cells(grid, 1), 5);
    EXPECT_EQ(filled_cells(grid, 1, 0, 4), 2);
    EXPECT_EQ(filled_cells(grid, 1, -3, 99), 5); // no column is outside
    EXPECT_TRUE(is_mostly_titles(grid, above, {1, 0, 1, 3}, 2));
}

/// A plan's second table, its memos in a table further right: five titles of five, with four words beside.
TEST(HeaderOrData, ASecondTableOfARegisterIsFoundBesideAnotherOne) {
    const Grid grid = grid_from_text("取組事項 | 内容 | 令和8年度 | | | | | \n"
                                     "除雪 | 歩道 | 実施 | | | | | \n"
                                     " | | | | | | | \n"
                                     "取組事項 | 内容 | 令和8年度 | | 電話 | 受付 | 担当 | 済 \n"
                                     "花だん | 苗 | 検討 | | 電話 | 受付 | 担当 | 済 ");
    const auto tables = find_register_tables(grid, schema_of("plan"));
    ASSERT_TRUE(tables);
    ASSERT_EQ(tables->size(), 2U);
    EXPECT_EQ((*tables)[1].first_row, 4);
}

} // namespace
} // namespace kyodo::test
