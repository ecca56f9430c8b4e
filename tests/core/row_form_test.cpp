// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A row as a form: its fields, what a typed text becomes, which findings it has, where a new one goes.
#include "register_workbook.hpp"

#include "core/register/edit/row_form.hpp"
#include "core/register/edit/row_search.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace kyodo::test {
namespace {

using namespace std::chrono;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* risks = R"(
リスク台帳 |
番号 | 事業の番号 | リスク＊ | リスクの種類 | 起こりやすさ | 影響＊ | 点数 | 確認日 | 市の確認 | 団体の確認 | 備考
リ-1 | R8-01 | 雨で延期 | 天候・災害 | 高 | 中 | =6 | =46113 | ✓ | ☐ | 毎年
リ-2 | R8-02 | 担い手不足 | 人手 | たかい | | | 令和8年2月30日 | | |
)";

/// Registers in one workbook, and a form over a row of one of them.
class RowForms : public testing::Test {
protected:
    void add(const std::string& id, const std::string& text, const std::string& sheet) {
        workbook_.add(id, grid_from_text(text, sheet));
    }
    const RegisterData& data(std::size_t table = 0) const { return *workbook_.registers().at(table); }
    RowForm form(int row, std::size_t table = 0) {
        checker_.emplace(data(table), workbook_.registers(),
                         CheckContext{settings_, year{2026} / November / 21}, ReadingContext{settings_});
        return RowForm(*checker_, row);
    }
    static std::vector<std::string> codes(const Findings& findings) {
        std::vector<std::string> all;
        for (const Finding& each : findings)
            all.push_back(each.code);
        return all;
    }

    WorkbookSettings settings_ = standard_settings();
    RegisterWorkbook workbook_;
    std::optional<RowChecker> checker_;
};

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

// K521: a risk of great impact needs its counter-measure; the sheet has no such column, so the rule is silent
// about it, but K525 wants both parties' ticks. K305: 影響 is required.
TEST_F(RowForms, FindingsFollowWhatIsTyped) {
    add("risk", risks, "リスク");
    RowForm row = form(0);
    const int impact = row.field("impact");
    EXPECT_THAT(codes(row.findings()), Not(Contains("K525")));
    row.set(impact, "大");
    EXPECT_THAT(codes(row.findings()), Contains("K525"));
    row.set(impact, "");
    EXPECT_THAT(codes(row.findings(impact)), ElementsAre("K305"));
    row.set(impact, "中");
    EXPECT_THAT(row.findings(impact), IsEmpty());
    EXPECT_FALSE(row.changed());
}

// K306: the key is another row's. register.check tells it in the later row; the form tells it in either.
TEST_F(RowForms, AKeyThatAnotherRowHasIsToldInBoth) {
    add("risk", risks, "リスク");
    RowForm second = form(1);
    second.set(0, "リ-1");
    ASSERT_THAT(codes(second.findings(0)), ElementsAre("K306"));
    EXPECT_THAT(text(second.findings(0).front().expectation, Language::ja), HasSubstr("A3"));
    RowForm first = form(0);
    first.set(0, "リ-2");
    ASSERT_THAT(codes(first.findings(0)), ElementsAre("K306"));
    EXPECT_THAT(text(first.findings(0).front().expectation, Language::ja), HasSubstr("A4"));
    first.set(0, "リ-3");
    EXPECT_THAT(first.findings(0), IsEmpty());
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

// The same mistakes in each row as register.check finds in it, for the ledger with the planted mistakes. A
// finding about a group or a pair of rows, that check tells in one of them, the form may tell in others too.
TEST_F(RowForms, FindsInEachRowWhatTheCheckFinds) {
    std::string id;
    std::string sheet;
    const auto finish = [&] {
        if (!id.empty())
            add(id, sheet, id);
        sheet.clear();
    };
    for (const std::string& line : data_lines("project_ledger.txt"))
        if (line.starts_with("## ")) {
            finish();
            id = line.substr(3);
        } else {
            sheet += line + "\n";
        }
    finish();
    int compared = 0;
    for (std::size_t table = 0; table < workbook_.registers().size(); ++table) {
        const Findings all = workbook_.check(data(table));
        for (int row = 0; row < data(table).rows(); ++row) {
            const RowForm one = form(row, table);
            const Findings own = one.findings();
            std::vector<std::string> wanted;
            std::vector<std::string> found;
            const auto sign = [](const Finding& each) {
                return each.code + " " + a1(each.place) + " " + each.value;
            };
            for (const Finding& each : all)
                if (each.place.row == data(table).grid().place(data(table).grid_row(row), 0).row)
                    wanted.push_back(sign(each));
            for (const Finding& each : own)
                found.push_back(sign(each));
            compared += static_cast<int>(wanted.size());
            EXPECT_THAT(found, testing::IsSupersetOf(wanted)) << data(table).schema().id << " row " << row;
            for (const Finding& each : own)
                if (std::find(wanted.begin(), wanted.end(), sign(each)) == wanted.end()) {
                    const bool shared = each.code == "K306" || each.place.row != one.grid_row();
                    const auto& rules = data(table).schema().rules;
                    const bool unique = std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) {
                        return rule.code == each.code && rule.kind == RuleKind::unique;
                    });
                    // A merged cell's mistake is told at its upper left; each row it covers has it.
                    const Range area = data(table).grid().area_of(each.place.row, each.place.column);
                    EXPECT_TRUE(shared || unique || area.top != area.bottom) << sign(each) << " is invented";
                }
        }
    }
    EXPECT_GE(compared, 45); // fifty were planted
}

// K555: each body has exactly one ◎, told in the group's first row, or in the second ◎.
TEST_F(RowForms, AGroupsFindingIsToldInEachOfItsRows) {
    add("member", R"(
会議体 | 印 | 氏名＊ | 活動等＊
推進委員会 | ◎ | 甲野一郎 | 自治会
推進委員会 | | 乙野花子 | 公募
評価委員会 | ◎ | 丙野次郎 | 大学
)",
        "委員");
    RowForm first = form(0);
    EXPECT_THAT(codes(first.findings()), Not(Contains("K555")));
    first.set(first.field("mark"), "");
    EXPECT_THAT(codes(first.findings()), Contains("K555"));
    RowForm second = form(1);
    second.set(second.field("mark"), "◎");
    EXPECT_THAT(codes(second.findings()), Contains("K555"));
    second.set(second.field("body"), "評価委員会"); // now that one has two
    EXPECT_THAT(codes(second.findings()), Contains("K555"));
    second.set(second.field("body"), "編集委員会");
    EXPECT_THAT(codes(second.findings()), Not(Contains("K555")));
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

// Ten thousand rows; a key typed shall not be felt. The limit is generous: a loaded machine is slow.
TEST_F(RowForms, AnswerFastInALongRegister) {
    std::string text = "番号 | 事業の番号 | リスク＊ | 起こりやすさ | 影響＊ | 点数 | 確認日 | 備考\n";
    for (int i = 0; i < 10000; ++i)
        text += "K-" + std::to_string(i) + " | R8-01 | 雨で延期 " + std::to_string(i) +
                " | 高 | 中 | =6 | =46113 | 毎年の見直しで確かめる\n";
    add("risk", text, "リスク");
    RowForm row = form(5000);
    row.findings();
    const auto start = steady_clock::now();
    constexpr int keys = 20;
    for (int i = 0; i < keys; ++i) {
        row.set(2, "雨で延期 " + std::to_string(20000 + i));
        row.findings();
    }
    const auto each = duration_cast<milliseconds>(steady_clock::now() - start) / keys;
    RecordProperty("milliseconds", static_cast<int>(each.count()));
    EXPECT_LT(each, milliseconds(100));
    row.set(0, "K-9999");
    EXPECT_THAT(codes(row.findings(0)), ElementsAre("K306"));
}

} // namespace
} // namespace kyodo::test
