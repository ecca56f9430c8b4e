// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Printed schedules back into data. Expected rows are read off the layouts; those of 新庄市 and 一関市 follow
// the form of their plans with texts of our own.
#include "printed_reading.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

class PrintedLayouts : public ::testing::TestWithParam<Layout> {};

TEST_P(PrintedLayouts, AreRead) {
    const Layout& layout = GetParam();
    EXPECT_EQ(told(read_printed_schedule(grid_from_text(layout.text), options(layout.base))),
              layout.expected);
}

INSTANTIATE_TEST_SUITE_P(
    Ours, PrintedLayouts,
    ::testing::Values(
        Layout{"symbol: goal and section, a merged item, all columns",
               "",
               "計画　実施年次指標 | < | < | < | < | < \n"
               "凡例　△＝検討　●＝実施 | < | < | < | < | < \n"
               "取組事項 | No. | 内容 | 主体 | 平成27年度 | 平成28年度 \n"
               "■ 目標1 交流 | < | < | < | < | < \n"
               "◆ 方策1 場 | < | < | < | < | < \n"
               "居場所 | 1 | 茶の間\\nの運営 | 市民、市 | △ | ● \n"
               "^ | 2 | 見守り | | | ● \n"
               "除雪 | 3 | 協力 | 市 | ● | \n"
               "◆ 方策2 人 | < | < | < | < | < \n"
               "研修 | 4 | 職員研修 | 市 | | \n",
               {"2015-2016", "目標1 交流/方策1 場: 1. 居場所 [茶の間\nの運営] 市民、市 = 検討 実施",
                "目標1 交流/方策1 場: 2. 居場所 [見守り] = ・ 実施",
                "目標1 交流/方策1 場: 3. 除雪 [協力] 市 = 実施 ・",
                "目標1 交流/方策2 人: 4. 研修 [職員研修] 市 = ・ ・"}},
        Layout{
            "band: bars merged over years, a bar of one year, arrows of any length",
            "",
            "題 | < | < | < | < \n"
            "凡例　検討　実施　（→ は続く年度） | < | < | < | < \n"
            "取組事項 | 内容 | H27 | H28 | H29 \n"
            "A | a | 検討 | 実施 ──→ | < \n"
            "B | b | 実施 →  | < | < \n"
            "C | c | | 検討 | \n",
            {"2015-2017", "/: A [a] = 検討 実施 実施", "/: B [b] = 実施 実施 実施", "/: C [c] = ・ 検討 ・"}},
        Layout{"pages: headings and a split item go on, no 「（続き）」 is left",
               "",
               "題 | < | < \n 凡例　△＝検討　●＝実施 | < | < \n 取組事項 | 内容 | H27 \n"
               "■ 目標1 | < | < \n ◆ 方策1 | < | < \n"
               "A | a | ● \n ^ | b | ● \n"
               "■ 目標1（\u2060続き） | < | < \n ◆ 方策1（\u2060続き） | < | < \n"
               "A（\u2060続き） | c | ● \n ^ | d | △ \n"
               "■ 目標1（\u2060続き） | < | < \n ◆ 方策2 | < | < \n"
               "調査（続き） | e | ● \n",
               {"2015-2015", "目標1/方策1: A [a] = 実施", "目標1/方策1: A [b] = 実施",
                "目標1/方策1: A [c] = 実施", "目標1/方策1: A [d] = 検討",
                "目標1/方策2: 調査（続き） [e] = 実施"}},
        Layout{"empty headings close a block; signs in the texts stay",
               "",
               "題 | < | < \n 凡例　●＝実施 | < | < \n 取組事項 | 内容 | H27 \n"
               "■ ■ 柱 | < | < \n ◆ ◆ 節 | < | < \n ■ A | a | ● \n"
               "◆ | < | < \n B | b | ● \n ■ | < | < \n ◆ | < | < \n C | c | ● \n",
               {"2015-2015", "■ 柱/◆ 節: ■ A [a] = 実施", "■ 柱/: B [b] = 実施", "/: C [c] = 実施"}},
        Layout{"headings that say there is none close a block",
               "",
               "題 | < | < \n 凡例　●＝実施 | < | < \n 取組事項 | 内容 | H27 \n"
               "■ 柱 | < | < \n ◆ 節 | < | < \n A | a | ● \n ◆ （\u2060区分なし） | < | < \n B | b | ● \n"
               "■ （\u2060大区分なし） | < | < \n C | c | ● \n ◆ 節 | < | < \n D | d | ● \n",
               {"2015-2015", "柱/節: A [a] = 実施", "柱/: B [b] = 実施", "/: C [c] = 実施",
                "/節: D [d] = 実施"}},
        Layout{"words like ours that somebody chose are names: only ours bear the invisible sign",
               "",
               "題 | < | < \n 凡例　●＝実施 | < | < \n 取組事項 | 内容 | H27 \n"
               "■ 柱 | < | < \n ◆ 節 | < | < \n 広報 | a | ● \n 広報（続き） | b | \n"
               "◆ 節（続き） | < | < \n 広報 | （内容の続き）c | ● \n ■ 柱（続き） | < | < \n"
               "■ （大区分なし） | < | < \n ◆ （区分なし） | < | < \n （取組事項なし） | d | ● \n",
               {"2015-2015", "柱/節: 広報 [a] = 実施", "柱/節: 広報（続き） [b] = ・",
                "柱/節（続き）: 広報 [（内容の続き）c] = 実施",
                "（大区分なし）/（区分なし）: （取組事項なし） [d] = 実施"}},
        Layout{"an item alone in its row is no heading, an empty one no continuation; empty rows of an item",
               "",
               "題 | < | < \n 凡例　●＝実施 | < | < \n 取組事項 | 内容 | H27 \n"
               "◆ 方策1 | < | < \n A | | \n | b | ● \n ※ 臨時 | | \n C | c | \n ^ | | \n"
               " | | \n ※ 記号は失われています。 | < | < \n",
               {"2015-2015", "/方策1: A = ・", "/方策1:  [b] = 実施", "/方策1: ※ 臨時 = ・",
                "/方策1: C [c] = ・", "/方策1: C = ・", "K102 A6"}},
        Layout{"an unread text is kept; numbers that begin contents stay where they are",
               "",
               "題 | < | < | < \n 凡例　●＝実施 | < | < | < \n 取組事項 | 内容 | H27 | H28 \n"
               "A | 1 a | 調整中 | ● \n B | 2 b | 未定→ | \n",
               {"2015-2016", "/: A [1 a] = ?調整中 実施", "/: B [2 b] = ?未定→ ・", "K111 C4", "K111 C5"}},
        Layout{"years as bare numbers over a change of era",
               "平成",
               "題 | < | < | < | < \n 凡例　●＝実施 | < | < | < | < \n 取組事項 | 30 | 元 | 2 | 3 \n"
               "A | ● | | ● | \n",
               {"2018-2021", "/: A = 実施 ・ 実施 ・"}}));

INSTANTIATE_TEST_SUITE_P(
    OursAmongOthers, PrintedLayouts,
    ::testing::Values(
        Layout{
            "items called like titles and legends, marks that look like years",
            "",
            "■ 題 | < | < | < \n 凡例　●＝実施 | < | < | < \n 取組事項 | 内容 | H27 | H28 \n"
            "取組事項 | 内容 | H28 | H28 \n 凡例 | 内容 | | \n 項目 | 凡例 | H27 | ● \n 取組 | 概要 | | \n",
            {"2015-2016", "/: 取組事項 [内容] = ?H28 ?H28", "/: 凡例 [内容] = ・ ・",
             "/: 項目 [凡例] = ?H27 実施", "/: 取組 [概要] = ・ ・", "K111 C4", "K111 D4", "K111 C6"}},
        Layout{"two of ours one below the other: items stay with theirs",
               "",
               "題一 | < \n 凡例　●＝実施 | < \n 取組事項 | H27 \n ◆ 甲 | < \n A | ● \n B | \n"
               "■ 題二 | < \n 凡例　●＝実施 | < \n 取組事項 | H28 \n C | ● \n",
               {"2015-2016", "/甲: A = 実施 ・", "/甲: B = ・ ・", "/: C = ・ 実施"}},
        Layout{"a person's lines above and below",
               "",
               "回覧 | \n | \n 題 | < \n 凡例　●＝実施 | < \n 取組事項 | H27 \n A | ● \n"
               "※ 記号は見込みです。 | < \n",
               {"2015-2015", "/: A = 実施", "K113 A1"}}));

INSTANTIATE_TEST_SUITE_P(
    Foreign, PrintedLayouts,
    ::testing::Values(
        Layout{"一関市: a block for each section with its own header, items left empty below",
               "平成",
               "6 取り組み項目の実施年次指標 | \n | \n 凡例 ◇＝準備作業、●＝実施、△＝検討 | \n | \n"
               "1 - (1) 啓発事業 | \n | \n"
               "取り組み項目 | 内 容 | 2 2 年度 | 2 3 年度 | 2 4 年度 \n"
               "リーフレット | 市民向け | ◇ | ● | ● \n | 職員向け | | △ | ● \n 説明会 | 開催 | | | \n | \n"
               "1 - (2) 人材育成 | \n | \n"
               "取り組み項目 | 内容 | 22年度 | 23年度 | 24年度 \n 研修会 | 開催 | ● | ● | ● \n",
               {"2010-2012", "/1 - (1) 啓発事業: リーフレット [市民向け] = 準備作業 実施 実施",
                "/1 - (1) 啓発事業: リーフレット [職員向け] = ・ 検討 実施",
                "/1 - (1) 啓発事業: 説明会 [開催] = ・ ・ ・",
                "/1 - (2) 人材育成: 研修会 [開催] = 実施 実施 実施"}},
        Layout{"新庄市: goal and section lines, bullets and paragraphs between, bars of one cell and arrows",
               "平成",
               "第5章 実施計画 | \n"
               "目標1 地域の交流 | \n 地域の魅力を共有します。 | \n 方策1 つながり | \n ・活動の場を支援 | \n"
               "取組事項 | 内 容 | 27 | 28 | 29 | 30 | 31 \n"
               "活動支援 | 1 自治会の支援 | 実施 | ─ | ─ | → | → \n"
               " | 2 公民館の整備 | 検討 | 実施 ──→ | < | < | < \n"
               "方策2 連携 | \n ・学区の連携 | \n"
               "取組事項 | 内 容 | 27 | 28 | 29 | 30 | 31 \n 学区 | 3 課題の共有 | 実施 | < | < | < | < \n",
               {"2015-2019",
                "目標1 地域の交流/方策1 つながり: 1. 活動支援 [自治会の支援] = 実施 実施 実施 実施 実施",
                "目標1 地域の交流/方策1 つながり: 2. 活動支援 [公民館の整備] = 検討 実施 実施 実施 実施",
                "目標1 地域の交流/方策2 連携: 3. 学区 [課題の共有] = 実施 実施 実施 実施 実施", "K113 A3",
                "K113 A5", "K113 A10"}},
        Layout{"numbers in front of some contents only: they stay",
               "平成",
               "取組事項 | 内容 | 27 | 28 \n A | 1 甲 | 実施 | \n B | 乙 | | 実施 \n",
               {"2015-2016", "/: A [1 甲] = 実施 ・", "/: B [乙] = ・ 実施"}},
        Layout{"numbers that do not ascend: they stay",
               "平成",
               "取組事項 | 内容 | 27 \n A | 2 甲 | 実施 \n B | 1 乙 | \n",
               {"2015-2015", "/: A [2 甲] = 実施", "/: B [1 乙] = ・"}},
        Layout{"a number column: contents keep their own",
               "平成",
               "番号 | 取組事項 | 内容 | 27 \n (ア) | A | 1 甲 | 実施 \n (イ) | B | 2 乙 | \n",
               {"2015-2015", "/: (ア). A [1 甲] = 実施", "/: (イ). B [2 乙] = ・"}},
        Layout{"headings across the table: two in succession are goal and section",
               "",
               "取組事項 | 内容 | H27 \n 交流 | < | < \n 場づくり | < | < \n A | a | ● \n 人づくり | < | < "
               "\n B | b | △ \n"
               "協働 | < | < \n 情報 | < | < \n C | c | \n",
               {"2015-2015", "交流/場づくり: A [a] = 実施", "交流/人づくり: B [b] = 検討",
                "協働/情報: C [c] = ・"}},
        Layout{
            "goal and section as merged columns",
            "",
            "目標 | 方策 | 取組事項 | H27 \n 交流 | 場 | A | ● \n ^ | 人 | B | △ \n ^ | ^ | C | ● \n 協働 | "
            "場 | D | \n",
            {"2015-2015", "交流/場: A = 実施", "交流/人: B = 検討", "交流/人: C = 実施", "協働/場: D = ・"}},
        Layout{"a range in a single cell and one merged over its years",
               "",
               "取組 | 平成30～令和2年度 | 令和3～4年度 | < \n A | ● | △ | ● \n",
               {"2018-2022", "/: A = 実施 実施 実施 検討 実施"}},
        Layout{"a range over fewer years than columns: cells that differ wait for a person",
               "",
               "取組 | 平成27年度 | < \n A | ● | △ \n B | ● | \n C | 実施 | ● \n",
               {"2015-2015", "/: A = ?実施\n△", "/: B = 実施", "/: C = 実施", "K111 C2"}},
        Layout{"titles merged over two rows, years below their group",
               "",
               "取組事項 | 内容 | 実施年度 | < | 備考 \n ^ | ^ | H27 | H28 | ^ \n A | a | ● | ● | 継続 \n",
               {"2015-2016", "/: A [a] = 実施 実施 (継続)"}},
        Layout{"titles above the years, not merged",
               "",
               "取組事項 | 内容 | 実施年度 | \n | | H27 | H28 \n A | a | ● | ● \n",
               {"2015-2016", "/: A [a] = 実施 実施"}},
        Layout{"out of its era: 平成32年度 is 2020",
               "",
               "取組事項 | 平成31年度 | 平成32年度 | 平成33～34年度 | < \n A | ● | | △ | ● \n",
               {"2019-2022", "/: A = 実施 ・ 検討 実施", "K112 C1", "K112 D1"}},
        Layout{"drawn before 2019, the era only above the first year: 32年度 is 2020 as well",
               "",
               "取組事項 | 平成29年度 | 30年度 | 31年度 | 32年度 | 33年度 \n A | △ | △ | ● | ● | ● \n",
               {"2017-2021", "/: A = 検討 検討 実施 実施 実施", "K112 E1", "K112 F1"}},
        Layout{"glyph, label, code, both on two lines, with arrows",
               "",
               "事業名 | H27 | H28 | H29 | H30 | R1 | R2 \n A | ● | 実施 | jisshi | ●\\n実施 | 検討⇒ | △ "
               "検討 \n",
               {"2015-2020", "/: A = 実施 実施 実施 実施 検討 検討"}},
        Layout{"what is no mark: two marks in a cell, a hyphen, an arrow without a mark, a word, an error",
               "",
               "事業名 | H27 | H28 | H29 | H30 | R1 \n A | △●  | － | → | 継続 | #ERR \n",
               {"2015-2019", "/: A = ?△● ?－ ?→ ?継続 ?#ERR", "K111 B2", "K111 C2", "K111 D2", "K111 E2",
                "K111 F2"}},
        Layout{"errors of formulas are no names: told, and read as nothing",
               "",
               "事業名 | 内容 | H27 \n A | a | ● \n #ERR | b | ● \n B | #N/A | △ \n エラー:502 | d | ● \n",
               {"2015-2015", "/: A [a] = 実施", "/:  [b] = 実施", "/: B = 検討", "/:  [d] = 実施", "K103 A3",
                "K103 B4", "K103 A5"}},
        Layout{"the same in one of ours",
               "",
               "題 | < | < \n 凡例　●＝実施 | < | < \n 取組事項 | 内容 | H27 \n"
               "A | a | ● \n #ERR | b | ● \n #REF! | #ERR | ● \n",
               {"2015-2015", "/: A [a] = 実施", "/:  [b] = 実施", "/:  = 実施", "K103 A5", "K103 A6",
                "K103 B6"}},
        Layout{"a mark merged over two items counts for both",
               "",
               "事業名 | H27 | H28 \n A | ● | < \n B | ^ | ^ \n C | △ | \n",
               {"2015-2016", "/: A = 実施 実施", "/: B = 実施 実施", "/: C = 検討 ・"}},
        Layout{"notes below, cells beside and a line after an empty row are left out and told",
               "",
               "事業名 | H27 \n A | ● | | 担当課へ確認 \n ※ 予算による | \n | \n 注1) 見込み | \n "
               "平成27年3月 | \n",
               {"2015-2015", "/: A = 実施", "K113 D2", "K113 A3", "K113 A5", "K113 A6"}},
        Layout{"another table without years below is no part of it, and told once",
               "",
               "取組事項 | 内容 | H27 \n A | a | ● \n | \n 検討項目 | 内容 | 主体 \n B | b | 市 \n",
               {"2015-2015", "/: A [a] = 実施", "K113 A4"}},
        Layout{"only a column for content: it is what is done",
               "",
               "事業内容 | H27 \n A | ● \n",
               {"2015-2015", "/: A = 実施"}},
        Layout{"an extract that begins in the middle of a block",
               "",
               "方策2 人（続き） | \n 取組事項 | H27 \n A | ● \n 方策2 人（続き） | \n 取組事項 | H27 \n B | "
               "● \n",
               {"2015-2015", "/方策2 人: A = 実施", "/方策2 人: B = 実施"}},
        Layout{"indented, with other things around",
               "",
               "新庄市 | | | \n | | | \n | 取組事項 | H27 | H28 \n | A | ● | △ \n | | | ● \n",
               {"2015-2016", "/: A = 実施 検討", "/: A = ・ 実施"}}));

} // namespace
} // namespace kyodo::test
