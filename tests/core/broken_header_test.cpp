// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A register one of whose titles was renamed: it may not vanish without a word. What is no register may not
// be taken for a broken one.
#include "core/register/broken_header.hpp"
#include "core/register/register_finder.hpp"
#include "core/register/register_sheet.hpp"

#include "register_workbook.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::vector<RegisterSchema>& all_schemas() {
    static const std::vector<RegisterSchema> all = [] {
        std::vector<RegisterSchema> made;
        for (const char* id :
             {"agreement", "grant", "group", "measure", "meeting", "member", "partnership", "plan", "project",
              "principle", "proposal", "publication", "review", "revision", "risk", "score", "survey"})
            made.push_back(schema_of(id));
        return made;
    }();
    return all;
}

/// The entry sheet of a register with a title by another word; title, hint and header are its first rows.
Grid sheet_with(const std::string& id, const std::string& title, const std::string& by) {
    RegisterSheetOptions options;
    options.sheet_name = schema_of(id).sheet;
    options.title = "台帳";
    Grid grid = register_sheet(schema_of(id), {}, options).to_grid();
    for (int column = 0; column < grid.columns(); ++column)
        for (int row = 0; row < 3; ++row)
            if (const std::string there = grid.text(row, column); there == title || there == title + "＊") {
                grid.set(row, column, by.empty() ? Value{} : Value{by});
                return grid;
            }
    throw std::logic_error("no title " + title);
}

std::vector<std::string> told(const Findings& findings) {
    std::vector<std::string> lines;
    for (const Finding& each : findings)
        lines.push_back(each.code + " " + a1(each.place) + " " + each.value + " -> " + each.proposal);
    return lines;
}

// project: 事業番号, 協働事業名, 年度 are its first three columns and required; the header is row 3.
TEST(BrokenHeader, NamesTheTitleThatLacksAndTheOneThatMayBeMeant) {
    const auto problems = [](const char* title, const char* by) {
        return find_registers({sheet_with("project", title, by)}, all_schemas()).problems;
    };
    EXPECT_THAT(told(problems("年度", "ねんど")), ElementsAre("K310 協働事業.C3 ねんど -> 年度"));
    EXPECT_THAT(told(problems("協働事業名", "なまえ")), ElementsAre("K310 協働事業.B3 なまえ -> 協働事業名"));
    EXPECT_THAT(told(problems("事業番号", "ID番号")), ElementsAre("K310 協働事業.A3 ID番号 -> 事業番号"));
    EXPECT_THAT(told(problems("年度", "")), ElementsAre("K310 協働事業.A3  -> "));
    EXPECT_EQ(text(problems("年度", "ねんど").front().expectation, Language::ja),
              "シート「協働事業」は「協働事業」の台帳のようですが、見出し「年度」が見つかりません。"
              "「ねんど」が「年度」の列なら、見出しを「年度」に直すと台帳として読めます。");
}

class BrokenHeaderOf : public ::testing::TestWithParam<const char*> {};

TEST_P(BrokenHeaderOf, EachRequiredTitleIsMissed) {
    for (const Column& column : schema_of(GetParam()).columns)
        if (column.required) {
            const FoundRegisters registers =
                find_registers({sheet_with(GetParam(), column.title.ja, "ほげほげ")}, all_schemas());
            EXPECT_THAT(registers.found, IsEmpty()) << column.title.ja;
            ASSERT_THAT(registers.problems, SizeIs(1)) << column.title.ja;
            EXPECT_EQ(registers.problems[0].value, "ほげほげ");
            EXPECT_EQ(registers.problems[0].proposal, column.title.ja);
            EXPECT_EQ(broken_header_of(registers.problems, schema_of(GetParam()).sheet),
                      &registers.problems[0].expectation);
        }
}

INSTANTIATE_TEST_SUITE_P(Registers, BrokenHeaderOf,
                         ::testing::Values("agreement", "grant", "group", "measure", "meeting", "member",
                                           "partnership", "project", "proposal", "publication", "review",
                                           "revision", "risk", "score", "survey"));

class NoBrokenHeader : public ::testing::TestWithParam<const char*> {};

// 設定, 注記 and an empty plan stand in each new workbook.
TEST_P(NoBrokenHeader, InANewWorkbook) {
    const CityProfile profile =
        *parse_city_profile(template_file(std::string("cities/") + GetParam() + ".json"), GetParam());
    std::vector<Grid> grids;
    for (const SheetPlan& sheet : new_workbook(profile, *settings_of(profile), all_schemas()))
        grids.push_back(sheet.to_grid());
    const FoundRegisters registers = find_registers(grids, all_schemas());
    EXPECT_THAT(registers.found, SizeIs(all_schemas().size()));
    EXPECT_THAT(told(registers.problems), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Cities, NoBrokenHeader,
                         ::testing::Values("oshu", "ichinoseki", "shinjo", "ama", "higashikurume", "hyojun"));

// Headers with a few of a register's words: a checklist, the overview of returned evaluations, a list of
// figures, an address list, a budget, a schedule.
TEST(BrokenHeader, WhatIsNoRegisterIsNone) {
    for (const char* sheet :
         {"事業番号 | 協働事業名 | 段階 | 項目 | 必須 | 市 | 相手方 | 確認日 | 備考 \n R8-01 | 花だん | 計画 "
          "| a",
          "評価票 | 事業番号 | 評価者の区分 | 評価者 | 状態 | 答えた項目 | 見せた日 | もとのファイル \n a",
          "担当課 | 件数 | 予算額 | 市の負担 | 割合 \n 協働課 | =3 | =100 | =50 | =50",
          "番号 | 団体名 | 代表者 | 住所 | 電話 | メール | 備考 \n 1 | 会 | 甲",
          "科目 | 予算額 | 実績 | 差額 | 備考 \n 報償費 | =100 | =90 | =10",
          "番号 | 事業名 | 担当課 | 内容 | 4月 | 5月 | 6月 | 備考 \n 1 | 花だん | 協働課 | 植える | ○"})
        EXPECT_THAT(told(find_registers({grid_from_text(sheet)}, all_schemas()).problems), IsEmpty())
            << sheet;
}

/// 協働事業台帳 (three rows, the last one empty) and below it, or above, リスク台帳 without its title リスク.
const char* const good = "事業番号 | 協働事業名 | 年度 \n R8-01 | 花だん | R8 \n R8-02 | 朝市 | R8 \n | \n";
const char* const broken = "リスク台帳 \n 番号 | 事業の番号 | りすくの内容 | リスクの種類 | 起こりやすさ | "
                           "影響 | 点数 | 対応する側 | "
                           "予防策 | 状態 \n 1 | R8-01 | 雨 | 天候 | 高 | 大 | =9 | 市 | 延期 | 監視 \n";

// The finding, and that the rows of the table above end where the broken one begins.
TEST(BrokenHeader, IsSaidInASheetThatHasARegisterToo) {
    const FoundRegisters below = find_registers({grid_from_text(std::string(good) + broken)}, all_schemas());
    ASSERT_THAT(below.found, SizeIs(1));
    EXPECT_EQ(below.found[0].table.last_row, 3);
    EXPECT_THAT(told(below.problems), ElementsAre("K310 表.C6 りすくの内容 -> リスク"));
    const FoundRegisters above =
        find_registers({grid_from_text(std::string(broken) + " | \n" + good)}, all_schemas());
    ASSERT_THAT(above.found, SizeIs(1));
    EXPECT_EQ(above.found[0].table.header_top, 4);
    EXPECT_THAT(told(above.problems), ElementsAre("K310 表.C2 りすくの内容 -> リスク"));
    // Below a long table, too.
    std::string rows;
    for (int i = 3; i < 100; ++i)
        rows += "R8-" + std::to_string(i) + " | 計画 | R8 \n";
    const FoundRegisters far = find_registers(
        {grid_from_text("事業番号 | 協働事業名 | 年度 \n" + rows + " | \n" + broken)}, all_schemas());
    ASSERT_THAT(far.found, SizeIs(1));
    EXPECT_THAT(told(far.problems), ElementsAre("K310 表.C101 りすくの内容 -> リスク"));
}

/// 協働事業台帳 with the same リスク台帳 on its right (from column E) or left, in the same rows, or begun a
/// row further down or up.
TEST(BrokenHeader, IsSaidBesideARegisterToo) {
    const std::string risk_titles =
        "番号 | 事業の番号 | りすくの内容 | リスクの種類 | 起こりやすさ | 影響 | 点数 | 対応する側 | 予防策";
    const std::string risk = "1 | R8-01 | 雨 | 天候・災害 | 高 | 大 | =9 | 市 | 延期";
    const std::string titles = "事業番号 | 協働事業名 | 年度";
    const std::string project = "R8-01 | 花だん | R8";
    const std::string nothing = " | | ";
    const std::string nine = " | | | | | | | | ";
    const auto found = [](const std::string& sheet) {
        return find_registers({grid_from_text(sheet)}, all_schemas());
    };
    struct Layout {
        std::string sheet;
        const char* told;
        int left; ///< of the readable register
    };
    for (const Layout& layout :
         {Layout{titles + " | | " + risk_titles + "\n" + project + " | | " + risk, "表.G1", 0},
          Layout{risk_titles + " | | " + titles + "\n" + risk + " | | " + project, "表.C1", 10},
          Layout{titles + " | | " + nine + "\n" + project + " | | " + risk_titles + "\n" + project + " | | " +
                     risk,
                 "表.G2", 0},
          Layout{nothing + " | | " + risk_titles + "\n" + titles + " | | " + risk + "\n" + project + " | | " +
                     risk,
                 "表.G1", 0}}) {
        const FoundRegisters all = found(layout.sheet);
        ASSERT_THAT(all.found, SizeIs(1)) << layout.sheet;
        EXPECT_EQ(all.found[0].table.columns.front().grid_column, layout.left);
        EXPECT_THAT(told(all.problems),
                    ElementsAre("K310 " + std::string(layout.told) + " りすくの内容 -> リスク"))
            << layout.sheet;
    }
}

// Columns that a person added to a register, some of them titles of another one's.
TEST(BrokenHeader, OwnColumnsBesideARegisterAreNone) {
    EXPECT_THAT(
        told(find_registers({grid_from_text("事業番号 | 協働事業名 | 年度 | 会場 | 参加者数 | 記録者 | "
                                            "次回の予定 | 種類 \n R8-01 | 花だん | R8 | 公民館")},
                            all_schemas())
                 .problems),
        IsEmpty());
}

std::vector<std::string> advice(const std::string& text) {
    RegisterWorkbook workbook;
    workbook.add("project", grid_from_text(text));
    Findings found;
    for (const Finding& each : workbook.check(*workbook.registers().at(0)))
        if (each.code == "K311")
            found.push_back(each);
    return told(found);
}

// 共有した目的 and 共有しいた目的 differ by a letter; 担当課 and 担当者 are two words.
TEST(BrokenHeader, AColumnWithASlipInItsTitleIsAdvised) {
    EXPECT_THAT(
        advice("事業番号 | 協働事業名 | 年度 | 共有しいた目的 | 担当者 | 課内メモ \n 1 | 花だん | R8"),
        ElementsAre("K311 表.D1 共有しいた目的 -> 共有した目的"));
    EXPECT_THAT(advice("事業番号 | 協働事業名 | 年度 | 共有しいた目的 | 共有した目的 \n 1 | 花だん | R8"),
                IsEmpty())
        << "the column is there";
}

/// A project called 「事業」 in 令和8年度 reads like the header of a plan (取組事項 and a year). It is data
/// of the register it stands in; a plan's table of its own below is found.
// 番号, 文書名 and 内容 are all that a register of revisions requires; four titles are none of its.
TEST(FoundRegisters, AListOfDocumentsIsNoRegisterOfRevisions) {
    const std::string list = "番号 | 文書名 | 保存年限 | 作成課 | 内容 | 分類 | 所在 \n"
                             "1 | 要綱 | 5年 | 総務課 | 補助 | A | 書庫";
    const FoundRegisters none = find_registers({grid_from_text(list, "文書一覧")}, all_schemas());
    EXPECT_THAT(none.found, IsEmpty());
    EXPECT_THAT(told(none.problems), ElementsAre("K316 文書一覧.A1  -> "));
    // A name above the table, or the sheet's, says what it is; and so do more known titles than others.
    EXPECT_THAT(
        find_registers({grid_from_text("条例の改訂履歴 | \n" + list, "文書一覧")}, all_schemas()).found,
        SizeIs(1));
    EXPECT_THAT(find_registers({grid_from_text(list, "改訂履歴")}, all_schemas()).found, SizeIs(1));
    EXPECT_THAT(
        find_registers(
            {grid_from_text("番号 | 文書名 | 保存年限 | 作成課 | 内容 \n1 | 要綱 | 5年 | 総務課 | 補助",
                            "文書一覧")},
            all_schemas())
            .found,
        SizeIs(1));
}

// A required title over two columns: neither is read, and the finding stands at the second.
TEST(FoundRegisters, ARequiredTitleThatStandsTwiceIsToldAtItsCell) {
    const FoundRegisters found = find_registers(
        {grid_from_text("題 | \n事業番号 | 協働事業名 | 年度 | 事業名 \nR8-01 | 花だん | R8 | 朝市", "台帳")},
        all_schemas());
    EXPECT_THAT(told(found.problems), ElementsAre("K308 台帳.D2 事業名 -> "));
}

TEST(FoundRegisters, ARowOfDataIsNoOtherRegistersHeader) {
    const std::string projects = "事業番号 | 協働事業名 | 年度 | 相手方の名称 | 担当課 | 形態 \n"
                                 "R8-1 | 事業 | 令和8年度 | みどりの会 | 環境課 | 委託 \n"
                                 "R8-2 | 取組 | 令和8年度 | ことばの会 | 市民課 | 委託 \n";
    const FoundRegisters alone = find_registers({grid_from_text(projects)}, all_schemas());
    EXPECT_THAT(alone.problems, IsEmpty());
    ASSERT_THAT(alone.found, SizeIs(1));
    EXPECT_EQ(all_schemas().at(static_cast<std::size_t>(alone.found[0].schema)).id, "project");
    EXPECT_EQ(alone.found[0].table.last_row, 2);
    const FoundRegisters both = find_registers(
        {grid_from_text(projects +
                        " | | | | | \n 取組事項 | 内容 | 令和8年度 | | | \n 支援 | a | 実施 | | | \n")},
        all_schemas());
    ASSERT_THAT(both.found, SizeIs(2));
    EXPECT_EQ(both.found[0].table.last_row, 3); // with the empty row that parts them
    EXPECT_EQ(both.found[1].table.first_row, 5);
}

} // namespace
} // namespace kyodo::test
