// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What a person put into a table of ours.
#include "core/schedule/printed_row_keys.hpp"

#include "grid_from_text.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* rendered =
    "題 | < | < | < \n 凡例　●＝実施 | < | < | < \n 取組事項 | 内容 | 平成27年度 | 平成28年度 \n"
    "■ 目標 | < | < | < \n A | a | ● | ● \n B | b | | ● \n | | | \n ※ 見込みです。 | < | < | < \n";

TEST(TableAdditions, NothingWasAdded) {
    const TableAdditions found = schedule_additions(grid_from_text(rendered), grid_from_text(rendered));
    EXPECT_THAT(found.columns, IsEmpty());
    EXPECT_THAT(found.rows, IsEmpty());
}

TEST(TableAdditions, AYearInAnotherNotationIsOurs) {
    const Grid now =
        grid_from_text("題 | < | < | < \n 凡例　●＝実施 | < | < | < \n 取組事項 | 内容 | H27 | H28 \n"
                       "■ 目標 | < | < | < \n A | a | ● | ● \n");
    EXPECT_THAT(schedule_additions(grid_from_text(rendered), now).columns, IsEmpty());
}

/// A column without a title, one with a title of its own, and a year that the plan lacks; a memo, an item
/// that the plan lacks, but not the heading that goes and not the note.
TEST(TableAdditions, ColumnsAndRowsOfAPerson) {
    const Grid old =
        grid_from_text("題 | < | < | < | < | < | < \n 凡例　●＝実施 | < | < | < | < | < | < \n"
                       "取組事項 | | 内容 | 平成27年度 | 平成28年度 | 平成29年度 | 覚え \n"
                       "■ 前の目標 | < | < | < | < | < | < \n A | 相談中 | a | ● | ● | ● | x \n"
                       " | | ここから重点 | | | | \n C | | c | | | | \n B | | b | | ● | | \n | | | | | | \n"
                       "※ 前の注記。 | < | < | < | < | < | < \n");
    const TableAdditions found = schedule_additions(old, grid_from_text(rendered));
    EXPECT_THAT(found.columns, ElementsAre(1, 5, 6));
    EXPECT_THAT(found.rows, ElementsAre(5, 6));
    const Grid left = without_columns(old, found.columns);
    EXPECT_EQ(left.columns(), 4);
    EXPECT_EQ(left.text(4, 1), "a");
    EXPECT_EQ(left.area_of(3, 0), (Range{3, 0, 3, 3}));
    EXPECT_EQ(left.text(9, 0), "※ 前の注記。");
}

/// A person's column may have a title that schedules know, or one that stands there already.
TEST(TableAdditions, AColumnWithATitleThatSchedulesKnowIsAPersons) {
    const Grid old = grid_from_text("題 | < | < | < | < | < \n 凡例　●＝実施 | < | < | < | < | < \n"
                                    "取組事項 | 備考 | 内容 | 平成27年度 | 平成27年度 | 平成28年度 \n"
                                    "■ 目標 | < | < | < | < | < \n A | 相談中 | a | 4月から | ● | ● \n"
                                    "B | | b | | | ● \n | | | | | \n ※ 見込みです。 | < | < | < | < | < \n");
    EXPECT_THAT(schedule_additions(old, grid_from_text(rendered)).columns, ElementsAre(1, 3));
}

/// A row with nothing but a word under a year isn't the empty row above the notes.
TEST(TableAdditions, ARowWithAWordUnderAYearIsAPersons) {
    const Grid old = grid_from_text("題 | < | < | < \n 凡例　●＝実施 | < | < | < \n"
                                    "取組事項 | 内容 | 平成27年度 | 平成28年度 \n ■ 目標 | < | < | < \n"
                                    "A | a | ● | ● \n | | メモ | 5 \n B | b | | ● \n | | | \n"
                                    "※ 見込みです。 | < | < | < \n");
    EXPECT_THAT(schedule_additions(old, grid_from_text(rendered)).rows, ElementsAre(5));
    EXPECT_EQ(schedule_row_name(old, 5), "メモ、5");
}

TEST(TableAdditions, ARowIsCalledByItemAndContent) {
    EXPECT_EQ(schedule_row_name(grid_from_text(rendered), 4), "A　a");
}

/// Sixteen digits; the same for the same texts, another for a text elsewhere.
TEST(TableAdditions, FingerprintTellsTextsAndPlaces) {
    const std::string one = fingerprint(grid_from_text("a | b \n c | "));
    EXPECT_EQ(one.size(), 16u);
    EXPECT_EQ(one, fingerprint(grid_from_text("a | b \n c | ")));
    EXPECT_NE(one, fingerprint(grid_from_text("a | b \n  | c")));
    EXPECT_NE(one, fingerprint(grid_from_text("ab | \n c | ")));
}

/// A row is known again wherever it stands now; one that was typed over is not.
TEST(TableAdditions, RowsAreKnownAgain) {
    const std::string words = written_table(grid_from_text("a | b \n c | d"));
    EXPECT_EQ(words.size(), 16u + 2 * 4);
    EXPECT_EQ(words.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
              std::string::npos);
    const WrittenTable written(words);
    EXPECT_TRUE(written.is_same(grid_from_text("a | b \n c | d")));
    const Grid now = grid_from_text("x | y \n c | d \n a | \n a | b");
    EXPECT_FALSE(written.is_same(now));
    EXPECT_TRUE(written.knows_rows());
    EXPECT_EQ(written.rows(), 2);
    EXPECT_FALSE(written.has_row(now, 0));
    EXPECT_TRUE(written.has_row(now, 1));
    EXPECT_FALSE(written.has_row(now, 2));
    EXPECT_TRUE(written.has_row(now, 3));
}

/// A sheet from before anything was kept, one with the whole's fingerprint only, and a long one.
TEST(TableAdditions, RowsThatAreNotKnown) {
    EXPECT_FALSE(WrittenTable("").is_known());
    const Grid grid = grid_from_text("a | b \n c | d");
    const WrittenTable whole(fingerprint(grid));
    EXPECT_TRUE(whole.is_same(grid));
    EXPECT_FALSE(whole.knows_rows());
    EXPECT_TRUE(WrittenTable(written_table(Grid("", 1800, 1))).knows_rows());
    EXPECT_FALSE(WrittenTable(written_table(Grid("", 1801, 1))).knows_rows());
    EXPECT_LT(written_table(Grid("", 1800, 1)).size(), 8192u - 100); // with its quotes in one formula
}

} // namespace
} // namespace kyodo::test
