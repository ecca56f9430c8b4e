// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A row as a form: its fields, what a typed text becomes, where a new one goes.
#include "row_forms.hpp"

#include "core/register/edit/row_search.hpp"

#include <algorithm>

namespace kyodo::test {
namespace {

using namespace std::chrono;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST_F(RowForms, HasAFieldForEachColumnInTheSheetsOrder) {
    add("risk", risks, "リスク");
    const RowForm row = form(0);
    ASSERT_EQ(row.fields().size(), 11U);
    EXPECT_EQ(row.fields()[2].label.ja, "リスク");
    EXPECT_EQ(row.fields()[2].label.en, "Risk");
    EXPECT_TRUE(row.fields()[2].required);
    EXPECT_FALSE(row.fields()[4].required);
    EXPECT_EQ(row.fields()[2].kind, FieldKind::lines);
    EXPECT_EQ(row.fields()[4].kind, FieldKind::choice);
    EXPECT_THAT(row.fields()[4].choices, ElementsAre("高", "中", "低"));
    EXPECT_EQ(row.fields()[7].kind, FieldKind::date);
    EXPECT_EQ(row.fields()[8].kind, FieldKind::tick);
    // 46113 days after 1899-12-30 are 2026-04-01.
    EXPECT_EQ(row.text(7), "2026-04-01");
    EXPECT_EQ(row.reading(7), "令和8年4月1日（2026-04-01）");
    EXPECT_EQ(row.key(), "リ-1");
    EXPECT_FALSE(row.changed());
    EXPECT_THAT(row.changes(), IsEmpty());
}

TEST_F(RowForms, FindsAFieldByTitleSynonymOrId) {
    add("risk", risks, "リスク");
    const RowForm row = form(0);
    EXPECT_EQ(row.field("影響"), 5);
    EXPECT_EQ(row.field("影響＊"), 5);
    EXPECT_EQ(row.field("impact"), 5);
    EXPECT_EQ(row.field("影響度"), 5);
    EXPECT_EQ(row.field("Impact"), 5);
    EXPECT_EQ(row.field("天気"), -1);
}

TEST_F(RowForms, TypedTextsBecomeWhatTheSheetHolds) {
    add("risk", risks, "リスク");
    RowForm row = form(0);
    row.set(row.field("checked"), "令和８年５月１日"); // 30 days after 2026-04-01
    row.set(row.field("rank"), "９");
    row.set(row.field("note"), "=1+1");
    row.set(row.field("impact"), "");
    const auto changes = row.changes();
    ASSERT_EQ(changes.size(), 4U);
    EXPECT_EQ(changes[0].value, Value()); // 影響, in the order of the columns
    EXPECT_EQ(changes[1].value, Value(9.0));
    EXPECT_EQ(changes[2].value, Value(46143.0));
    EXPECT_EQ(changes[3].value, Value(std::string("=1+1")));
    EXPECT_EQ(changes[3].grid_column, 10);
}

// What can't be read stays as it was typed, and is a finding.
TEST_F(RowForms, WhatCantBeReadStaysAndIsAFinding) {
    add("risk", risks, "リスク");
    RowForm row = form(0);
    const int checked = row.field("checked");
    row.set(checked, "きのう");
    EXPECT_EQ(row.changes().front().value, Value(std::string("きのう")));
    EXPECT_EQ(row.reading(checked), "");
    EXPECT_THAT(codes(row.findings(checked)), ElementsAre("K301"));
    row.set(checked, "R8.11.1");
    EXPECT_THAT(row.findings(checked), IsEmpty());
    EXPECT_EQ(row.reading(checked), "令和8年11月1日（2026-11-01）");
}

TEST_F(RowForms, AReferenceNamesItsRow) {
    add("risk", risks, "リスク");
    add("project", "事業番号＊ | 協働事業名＊ | 年度＊\nR8-01 | 花だん | 令和8年度\nR8-07 | 朝市 | 令和8年度",
        "事業");
    RowForm row = form(0);
    const int project = row.field("project");
    EXPECT_EQ(row.fields()[static_cast<std::size_t>(project)].kind, FieldKind::reference);
    EXPECT_THAT(row.fields()[static_cast<std::size_t>(project)].choices, ElementsAre("R8-01", "R8-07"));
    EXPECT_EQ(row.reading(project), "花だん");
    EXPECT_THAT(row.findings(project), IsEmpty());
    row.set(project, "R8-09");
    EXPECT_THAT(codes(row.findings(project)), ElementsAre("K307"));
    row.set(project, "Ｒ８－０７");
    EXPECT_THAT(row.findings(project), IsEmpty());
    EXPECT_EQ(row.reading(project), "朝市");
}

// Where the workbook lacks the other register, there is nothing to choose from: the field is typed.
TEST_F(RowForms, ReferencesWithoutTheirRegisterAreTyped) {
    add("project", "事業番号＊ | 協働事業名＊ | 年度＊ | 相手方の番号\nR8-01 | 花だん | 令和8年度 | G-01",
        "事業");
    RowForm alone = form(0);
    const auto partner = static_cast<std::size_t>(alone.field("partner"));
    EXPECT_EQ(alone.fields()[partner].kind, FieldKind::text);
    add("group", "団体番号 | 団体の名称＊ | 団体の区分＊\nG-01 | 川を守る会 | 企業\nG-02 | 朝市の会 | 企業",
        "団体");
    RowForm both = form(0);
    EXPECT_EQ(both.fields()[partner].kind, FieldKind::references);
    EXPECT_THAT(both.fields()[partner].choices, ElementsAre("G-01", "G-02"));
    both.set(static_cast<int>(partner), "G-01、G-02");
    EXPECT_EQ(both.reading(static_cast<int>(partner)), "川を守る会、朝市の会");
}

TEST_F(RowForms, ANewRowGoesUnderTheLastRecord) {
    const std::string head = "番号 | リスク＊ | 影響＊\n";
    const auto placed = [](const std::string& text) {
        RegisterWorkbook workbook;
        workbook.add("risk", grid_from_text(text, "リスク"));
        return new_row(*workbook.registers().front());
    };
    NewRow row = placed(head + "1 | 雨 | 中\n");
    EXPECT_EQ(row.grid_row, 2);
    EXPECT_FALSE(row.insert);
    EXPECT_EQ(row.like, 1);
    row = placed(head + "1 | 雨 | 中\n | 合計 | =1\n");
    EXPECT_EQ(row.grid_row, 2);
    EXPECT_TRUE(row.insert);
    row = placed(head + "1 | 雨 | 中\n|\n | 合計 | =1\n"); // the totals stay set off
    EXPECT_EQ(row.grid_row, 2);
    EXPECT_TRUE(row.insert);
    row = placed(head + "1 | 雨 | 中\n|\n|\n | 合計 | =1\n");
    EXPECT_EQ(row.grid_row, 2);
    EXPECT_FALSE(row.insert);
    row = placed(head +
                 "1 | 雨 | 中\n|\n令和9年度のリスク |\n番号 | リスク | 影響\n9 | 風 | 大\n"); // a next page
    EXPECT_EQ(row.grid_row, 2);
    EXPECT_TRUE(row.insert);
    row = placed(head);
    EXPECT_EQ(row.grid_row, 1);
    EXPECT_FALSE(row.insert);
    EXPECT_EQ(row.like, -1);
}

TEST_F(RowForms, ANewRowIsEmptyAndHasNoFindingsUntilSomethingIsTyped) {
    add("risk", risks, "リスク");
    RowForm row = form(-1);
    EXPECT_EQ(row.key(), "");
    EXPECT_THAT(row.findings(), IsEmpty());
    row.set(row.field("number"), "リ-2");
    // The key is taken; リスク and 影響 are required.
    EXPECT_THAT(codes(row.findings(row.field("number"))), ElementsAre("K306"));
    EXPECT_THAT(codes(row.findings(row.field("risk"))), ElementsAre("K305"));
    EXPECT_THAT(codes(row.findings(row.field("impact"))), ElementsAre("K305"));
}

TEST_F(RowForms, RowsAreFoundByTheirKey) {
    add("risk", risks, "リスク");
    EXPECT_EQ(row_of_key(data(), "ﾘ-2").value(), 1);
    EXPECT_EQ(row_of_key(data(), "リ-9").error().message.id, "edit.no_row");
    EXPECT_EQ(row_at(data(), 2), 0); // the second line of the sheet has the titles
    EXPECT_EQ(row_at(data(), 1), -1);
}

TEST_F(RowForms, SearchGoesRoundAndFoldsWords) {
    add("risk", risks, "リスク");
    const RowSearch search(data());
    EXPECT_EQ(search.find("ﾘ-2", -1), 1);
    EXPECT_EQ(search.find("担い手", 1), 1); // round to itself
    EXPECT_EQ(search.find("r8", 0), 1);
    EXPECT_EQ(search.find("r8", 1), 0);
    EXPECT_EQ(search.find("r8", 0, true), 1);
    EXPECT_EQ(search.find("高　天候", -1), 0); // both words, in any cells
    EXPECT_EQ(search.find("高 担い手", -1), std::nullopt);
    EXPECT_EQ(search.find("　", -1), std::nullopt);
}

// 「文化祭」 is no term: it stays in the cell, wherever it stands in it.
TEST(RowChoices, NoPartOfACellIsDropped) {
    const TermList terms{"actors", {"主体", "Actors"}, {{"行政", {"市"}}, {"市民活動団体"}, {"企業"}}};
    RowField field;
    field.choices = term_texts(terms);
    const auto items = choice_items(field, "市、文化祭", &terms);
    EXPECT_THAT(items, ElementsAre("行政", "市民活動団体", "企業", "文化祭"));
    std::vector<bool> chosen = chosen_items(items, "市、文化祭", &terms);
    EXPECT_THAT(chosen, ElementsAre(true, false, false, true));
    chosen[2] = true;
    EXPECT_EQ(with_choices("市、文化祭", items, chosen, &terms), "市、文化祭、企業");
    chosen[3] = false;
    EXPECT_EQ(with_choices("市、文化祭", items, chosen, &terms), "市、企業");
}

} // namespace
} // namespace kyodo::test
