// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// fold() answers ASCII and plain Japanese texts without the Unicode tables. A white space before the text
// forces the tables and is itself folded away, so both ways must give the same.
#include "core/base/fold.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <random>

namespace kyodo::test {
namespace {

std::string by_tables(const std::u32string& text) { return fold(to_utf8(U"\u3000" + text)); }

bool is_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

std::string in_hex(const std::u32string& text) {
    std::string out;
    for (const char32_t c : text) {
        char buffer[16];
        std::snprintf(buffer, sizeof buffer, "U+%04X ", static_cast<unsigned>(c));
        out += buffer;
    }
    return out;
}

TEST(FoldFastPath, AgreesWithTheTablesForEachCharacter) {
    for (char32_t c = 1; c <= 0xFFFF; ++c)
        if (!is_surrogate(c)) {
            const std::u32string alone(1, c);
            ASSERT_EQ(fold(to_utf8(alone)), by_tables(alone)) << in_hex(alone);
        }
}

// A character may join its neighbour: か with the voiced mark, ー between digits.
TEST(FoldFastPath, AgreesWithTheTablesBetweenNeighbours) {
    for (char32_t c = 1; c <= 0xFFFF; ++c) {
        if (is_surrogate(c))
            continue;
        for (const std::u32string& text :
             {std::u32string{U'か', c, U'ハ'}, std::u32string{U'1', c, U'b'}, std::u32string{U'協', c, U'2'}})
            ASSERT_EQ(fold(to_utf8(text)), by_tables(text)) << in_hex(text);
    }
}

TEST(FoldFastPath, AgreesWithTheTablesOnRandomTexts) {
    // What plans are made of, and what stands next to the blocks that need no table.
    const std::u32string signs =
        U"協働事業市民一鿿あんゔゖ\u3040\u3097\u3099\u309B\u309Cァヴヶヺ・ーヽヾヿ"
        U"、。〃〆々〇〈】〒〓〔〜～（）「」H2a8z-~_ \t\n1ー９Ａｶﾞｱ①㈱\u2212\uFA10";
    std::mt19937 random(20240401);
    const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random()) % limit; };
    for (int round = 0; round < 100'000; ++round) {
        std::u32string text;
        for (std::size_t length = 1 + below(6); length > 0; --length)
            text += signs[below(signs.size())];
        ASSERT_EQ(fold(to_utf8(text)), by_tables(text)) << in_hex(text);
    }
}

TEST(FoldFastPath, LeavesPlainTextsAsTheyAre) {
    for (const char* text :
         {"協働のまちづくり", "パートナーシップ", "「市民、市」", "第2次計画", "1-(1)啓発"})
        EXPECT_EQ(fold(text), text);
    EXPECT_EQ(fold("1ー2"), "1-2"); // the long vowel mark between digits isn't plain
    EXPECT_EQ(fold("サーバーA"), "サーバーa");
}

} // namespace
} // namespace kyodo::test
