// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/base/fold.hpp"

#include <gtest/gtest.h>

namespace kyodo {
namespace {

TEST(Fold, WidthAndCase) {
    EXPECT_EQ(fold("Ｈ２８"), "h28");
    EXPECT_EQ(fold("NPO法人"), fold("ｎｐｏ法人"));
    EXPECT_EQ(fold("㈱"), "(株)"); // NFKC of U+3231
}

// C2: half-width kana and its voiced mark are one letter.
TEST(Fold, HalfWidthKanaComposes) {
    EXPECT_EQ(fold("ｱｲｳﾞ"), "アイヴ");
    EXPECT_EQ(fold("ﾊﾟｰﾄﾅｰｼｯﾌﾟ"), "パートナーシップ");
    EXPECT_EQ(fold("カ゛"), "ガ"); // with the spacing mark U+309B
}

TEST(Fold, WhiteSpaceGoes) {
    EXPECT_EQ(fold("氏　名"), "氏名");
    EXPECT_EQ(fold(" 事業\n名\t（案）\r\n"), "事業名(案)");
    EXPECT_EQ(fold("\u00A0a\u200Bb\uFEFF"), "ab");
}

// C4: the wave dash of JIS (301C), that of CP932 (FF5E) and ASCII's tilde.
TEST(Fold, WaveDashes) {
    EXPECT_EQ(fold("H28〜R2"), "h28~r2");
    EXPECT_EQ(fold("H28～R2"), "h28~r2");
    EXPECT_EQ(fold("H28~R2"), "h28~r2");
}

// C3: hyphens and minus signs are one family; the long vowel mark joins it in numbers and codes only.
TEST(Fold, Dashes) {
    for (const char* text : {"1-2", "1−2", "1－2", "1‐2", "1–2", "1—2", "1ー2", "１ｰ２"})
        EXPECT_EQ(fold(text), "1-2") << text;
    EXPECT_EQ(fold("データ"), "データ");
    EXPECT_FALSE(same_text("データ", "デ-タ"));
    EXPECT_FALSE(same_text("ビール", "ビル"));
}

// C3 folds the family in numbers and codes; between kana a dash stays what it is. C4 holds everywhere: − and
// － are one sign of Shift_JIS (817C), and so are — and ― (815C).
TEST(Fold, DashesBetweenKana) {
    EXPECT_EQ(fold("デ−タ"), "デ-タ");
    EXPECT_EQ(fold("デ－タ"), "デ-タ");
    EXPECT_FALSE(same_text("デ−タ", "データ"));
    EXPECT_EQ(fold("ア–イ"), "ア–イ");
    EXPECT_EQ(fold("か‐き"), "か‐き");
    EXPECT_EQ(fold("か ‐ き"), "か‐き"); // spaces don't count
    EXPECT_EQ(fold("ア―イ"), fold("ア—イ"));
    EXPECT_FALSE(same_text("ア—イ", "ア-イ"));
    EXPECT_FALSE(same_text("ア—イ", "アーイ"));
    EXPECT_FALSE(same_text("ﾃﾞ‐ﾀ", "データ"));
    EXPECT_EQ(fold("平成27年度–令和2年度"), "平成27年度-令和2年度"); // Y7
    EXPECT_EQ(fold("ア–1"), "ア-1");
    EXPECT_EQ(fold("データ1–2"), "データ1-2");
    EXPECT_EQ(fold("–"), "-");
}

// C7: NFKC glues ① to its neighbour: 「2①」 is not 21.
TEST(Fold, EnclosedNumbersStayApart) {
    EXPECT_EQ(fold("2①"), "2(1)");
    EXPECT_EQ(fold("①②"), "(1)(2)");
    EXPECT_EQ(fold("10²"), "10(2)");
    EXPECT_EQ(fold("①"), "1");
    EXPECT_EQ(fold("①調査"), "1調査");
}

// C5: 葛 with the selector E0104 is the same word without it. C7: 﨑, 髙 and 𠮷 are letters of their own.
TEST(Fold, Kanji) {
    EXPECT_EQ(fold("葛\U000E0104飾"), "葛飾");
    EXPECT_EQ(fold("﨑"), "﨑");
    EXPECT_EQ(fold("髙"), "髙");
    EXPECT_EQ(fold("𠮷"), "𠮷");
    EXPECT_FALSE(same_text("﨑", "崎"));
    EXPECT_TRUE(same_text("\uFA10", "塚"));
}

// Every code point, alone and between letters that it may glue to.
TEST(Fold, IsIdempotent) {
    for (char32_t c = 1; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        const std::string once = fold(to_utf8(std::u32string{U'1', c, U'か', c, U'a', c}));
        ASSERT_EQ(fold(once), once) << "U+" << std::hex << static_cast<unsigned>(c);
    }
}

TEST(Fold, TrimKeepsTheInside) {
    EXPECT_EQ(trim("　 氏　名\r\n"), "氏　名");
    EXPECT_EQ(trim(" \t"), "");
}

TEST(Fold, InvalidBytesBecomeReplacements) {
    EXPECT_EQ(to_code_points("a\xFF\xE3\x81"), U"a\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(to_code_points("\xC0\x80"), U"\uFFFD\uFFFD");       // overlong
    EXPECT_EQ(to_code_points("\xED\xA0\x80").front(), U'\uFFFD'); // a surrogate
    EXPECT_EQ(to_utf8(to_code_points("協働𠮷")), "協働𠮷");
    EXPECT_EQ(to_utf8(std::u32string(1, char32_t(0x110000))), "\uFFFD");
    EXPECT_EQ(fold(std::string_view("あ\0い", 7)), std::string_view("あ\0い", 7));
}

TEST(DisplayWidth, InHalfWidthUnits) {
    EXPECT_EQ(display_width("H28"), 3);
    EXPECT_EQ(display_width("協働"), 4);
    EXPECT_EQ(display_width("ｶﾞ"), 2); // half-width kana and its mark take a column each
    EXPECT_EQ(display_width("葛\U000E0104"), 2);
    EXPECT_EQ(display_width("か\u3099"), 2); // combining voiced mark
    EXPECT_EQ(display_width("●○→①"), 8);     // "ambiguous" in Unicode, full-width in Japanese fonts
    EXPECT_EQ(display_width("𠮷"), 2);
    EXPECT_EQ(display_width(""), 0);
}

} // namespace
} // namespace kyodo
