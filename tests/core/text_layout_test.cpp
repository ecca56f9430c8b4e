// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Lines are counted by hand, in em: at 9 points one em is 9 × 25.4 / 72 = 3.175 mm; a column's padding is
// 1.4 mm. A full-width character takes 1 em, a half-width one 0.62 em. A text of more than one line leaves
// 1 em of each line free (禁則処理), if the column is wide enough for that.
#include "core/sheet/text_layout.hpp"

#include "core/base/fold.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace kyodo::test {
namespace {

constexpr double em_mm = 3.175;
constexpr double padding_mm = 1.4;

/// Lines at 9 points in a column with room for so many em.
int lines(const std::string& text, double em) { return lines_needed(text, padding_mm + em * em_mm, 9); }

std::string kanji(int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "協";
    return text;
}

TEST(TextLayout, CountsFullWidthCharacters) {
    EXPECT_EQ(lines("", 10.5), 1);
    EXPECT_EQ(lines(kanji(10), 10.5), 1); // 10 ≤ 10.5
    EXPECT_EQ(lines(kanji(11), 10.5), 2); // 11 > 10.5: 9 and 2 (9 ≤ 9.5)
    EXPECT_EQ(lines(kanji(18), 10.5), 2); // 9 and 9
    EXPECT_EQ(lines(kanji(19), 10.5), 3); // 9, 9 and 1
}

// The office's own padding is 1 mm: 42 mm hold (42 - 1) / 3.175 = 12.91 em, on a screen that is a hundredth
// more generous 13 characters. 13.1 em take 42.6 mm. 30 mm (9.13 em) and 50 mm (15.43 em) are far enough from
// either; 36 mm (11.02 em) may hold 10 only.
TEST(TextLayout, KeepsLinesOffTheEdge) {
    EXPECT_DOUBLE_EQ(width_off_the_edge(42, 9), 42.6);
    EXPECT_DOUBLE_EQ(width_off_the_edge(30, 9), 30);
    EXPECT_DOUBLE_EQ(width_off_the_edge(50, 9), 50);
    EXPECT_DOUBLE_EQ(width_off_the_edge(36, 9), 36.3); // 11.1 em
    for (double width = 5; width < 120; width += 0.1) {
        const double em = (width_off_the_edge(width, 9) - 1) / em_mm;
        EXPECT_LE(std::floor(em * 1.01), std::max(1.0, std::floor(em))) << width;
        if (em > 1) {
            EXPECT_GE(em, std::floor(em) + 0.099) << width;
        }
        EXPECT_GE(width_off_the_edge(width, 9), width);
    }
}

TEST(TextLayout, CountsHalfWidthCharactersLess) {
    EXPECT_EQ(lines("1234567890123456", 10.5), 1);    // 16 × 0.62 = 9.92
    EXPECT_EQ(lines("12345678901234567", 10.5), 2);   // 17 × 0.62 = 10.54
    EXPECT_EQ(lines("ｱｲｳｴｵｱｲｳｴｵｱｲｳｴｵｱ", 10.5), 1);    // half-width kana as well
    EXPECT_EQ(lines(kanji(9) + "か\u3099", 10.5), 1); // a combining mark takes no room
}

TEST(TextLayout, BreaksAtLineBreaks) {
    EXPECT_EQ(lines("協働\n事業", 10.5), 2);
    EXPECT_EQ(lines("\n", 10.5), 2);
    EXPECT_EQ(lines("協働\n", 10.5), 2);
    EXPECT_EQ(lines("協働\n\n事業", 10.5), 3);
    EXPECT_EQ(lines(kanji(11) + "\n" + kanji(19), 10.5), 5); // 2 and 3
}

TEST(TextLayout, MovesAsciiWordsAsAWhole) {
    // 8 + 0.62 + 9 × 0.62 = 14.2 > 10.5. volunteer (5.58) doesn't fit behind 8.62 of 9.5 and moves; then
    // 5.58 + 3 = 8.58 fits beside it, 5.58 + 4 = 9.58 doesn't. Broken inside, all would stand on two lines.
    EXPECT_EQ(lines(kanji(8) + " volunteer" + kanji(3), 10.5), 2);
    EXPECT_EQ(lines(kanji(8) + " volunteer" + kanji(4), 10.5), 3);
}

TEST(TextLayout, BreaksAWordThatIsLongerThanALine) {
    // 40 × 0.62 = 24.8; 15 letters (9.3) on a line of 9.5: 15, 15, 10.
    const std::string address(40, 'w');
    EXPECT_EQ(lines(address, 10.5), 3);
    // It begins a line of its own: 4 kanji; 15, 15, 7. Begun behind the kanji (8, 15, 14), it would take 3.
    EXPECT_EQ(lines(kanji(4) + std::string(37, 'w'), 10.5), 4);
    // 10 × 0.62 = 6.2, and 3 kanji fit behind (9.2), 4 don't (10.2).
    EXPECT_EQ(lines(address + kanji(3), 10.5), 3);
    EXPECT_EQ(lines(address + kanji(4), 10.5), 4);
}

TEST(TextLayout, FillsNarrowColumns) {
    EXPECT_EQ(lines(kanji(4), 2.5), 2); // 2 and 2
    EXPECT_EQ(lines(kanji(5), 1), 5);
    EXPECT_EQ(lines_needed(kanji(3), 0, 9), 3); // no room at all: a character a line
}

TEST(TextLayout, KnowsHeightsAndWidths) {
    // 3 × 1.45 × 3.175 = 13.81…, + 1 = 14.81…, rounded up to a tenth.
    EXPECT_DOUBLE_EQ(height_of_lines(3, 9), 14.9);
    EXPECT_NEAR(width_of_text("協働H28", 9), padding_mm + (2 + 3 * 0.62) * em_mm, 1e-9);
    EXPECT_NEAR(width_of_text("", 9), padding_mm, 1e-9);
}

std::string random_text(std::mt19937& random) {
    const std::vector<std::string> parts{"協", "働", "、", "。",        "a",  "Z",
                                         "1",  " ",  "ｱ",  "volunteer", "\n", "（"};
    std::string text;
    for (auto length = random() % 60; length > 0; --length)
        text += parts[random() % parts.size()];
    return text;
}

TEST(TextLayout, AWiderColumnNeverNeedsMoreLines) {
    std::mt19937 random(1);
    for (int round = 0; round < 2000; ++round) {
        const std::string text = random_text(random);
        int before = lines(text, 0.5);
        for (double em = 0.6; em < 30; em += 0.1) {
            const int now = lines(text, em);
            ASSERT_LE(now, before) << "at " << em << " em: " << text;
            before = now;
        }
    }
}

// Full-width characters of 1 em each can't stand on fewer lines.
TEST(TextLayout, NeverNeedsLessThanTheTextFills) {
    for (int count = 1; count <= 60; ++count)
        for (double em = 1.05; em < 30; em += 0.1)
            ASSERT_GE(lines(kanji(count), em), std::ceil(count / std::floor(em))) << count << " in " << em;
}

// Ten full-width characters are twenty columns.
TEST(BrokenIntoLines, EndBehindASentenceOrACommaOrWhereTheLineIsFull) {
    EXPECT_EQ(broken_into_lines("", 20), "");
    EXPECT_EQ(broken_into_lines("短い文です。", 20), "短い文です。");
    EXPECT_EQ(broken_into_lines("一覧から選びます。例：実施中", 20), "一覧から選びます。\n例：実施中");
    EXPECT_EQ(broken_into_lines("共催、後援、補助、委託、協定", 20), "共催、後援、補助、\n委託、協定");
    EXPECT_EQ(broken_into_lines("あいうえおかきくけこさし", 20), "あいうえおかきくけこ\nさし");
}

TEST(BrokenIntoLines, BeginNoLineWithAClosingMark) {
    EXPECT_EQ(broken_into_lines("あいうえおかきくけこ」さし", 20), "あいうえおかきくけ\nこ」さし");
}

TEST(BrokenIntoLines, KeepTheBreaksThatAreThere) {
    EXPECT_EQ(broken_into_lines("一\n\n二\n", 20), "一\n\n二");
    EXPECT_EQ(broken_into_lines("あ", 1), "あ"); // narrower than a character
}

} // namespace
} // namespace kyodo::test
