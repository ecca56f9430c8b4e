// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A register carried into the next 年度. What becomes of each cell is told beside the rows.
#include "core/register/register_rollover.hpp"

#include "grid_from_text.hpp"
#include "template_files.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const RegisterSchema& schema() {
    static const RegisterSchema made = *parse_register_schema(R"({
      "id": "demo", "title": {"ja": "事業台帳", "en": "Projects"}, "sheet": "事業",
      "columns": [
        {"id": "number", "title": {"ja": "番号", "en": "No."}, "type": "code", "required": true},
        {"id": "name", "title": {"ja": "事業名", "en": "Name"}, "synonyms": ["件名"], "type": "text", "required": true},
        {"id": "year", "title": {"ja": "年度", "en": "Year"}, "type": "fiscal_year", "required": true, "rollover": "advance"},
        {"id": "end", "title": {"ja": "終了日", "en": "End"}, "type": "date", "rollover": "advance"},
        {"id": "budget", "title": {"ja": "予算額", "en": "Budget"}, "type": "yen", "unit": "円"},
        {"id": "status", "title": {"ja": "状況", "en": "Status"}, "type": "choice", "list": "status", "rollover_to": "継続"},
        {"id": "result", "title": {"ja": "実績", "en": "Result"}, "type": "text", "rollover": "clear"},
        {"id": "decision", "title": {"ja": "判断", "en": "Decision"}, "type": "choice", "list": "decision", "rollover": "clear"}
      ],
      "keys": ["number"],
      "lists": [{"id": "status", "title": {"ja": "状況", "en": "Status"}, "terms": ["新規", "継続", "完了"]},
                {"id": "decision", "title": {"ja": "判断", "en": "Decision"}, "terms": ["継続", {"text": "終了", "synonyms": ["廃止"]}]}],
      "ends": [{"column": "decision", "is": ["終了"]}, {"column": "status", "is": ["完了"]}],
      "view": {"frozen": "name"}})",
                                                              "demo.json");
    return made;
}

class RegisterRollover : public ::testing::Test {
protected:
    void read(const std::string& text, const std::string& sheet = "事業") {
        grid_ = grid_from_text(text, sheet);
        all_.clear();
        for (const RegisterTable& table : *find_register_tables(grid_, schema()))
            all_.push_back(read_register(grid_, schema(), table, {settings_}));
    }
    Result<RolledRegister> roll() {
        std::vector<const RegisterData*> others;
        for (const RegisterData& each : all_)
            others.push_back(&each);
        return rolled_over(all_.front(), others, settings_, {2027});
    }
    static std::vector<std::string> row(const RolledRegister& rolled, std::size_t index) {
        std::vector<std::string> cells;
        for (const Value& value : rolled.values.at(index))
            cells.push_back(to_text(value));
        return cells;
    }
    static std::vector<std::string> titles(const RolledRegister& rolled) {
        std::vector<std::string> all;
        for (const Column& column : rolled.schema.columns)
            all.push_back(column.title.ja);
        return all;
    }

    WorkbookSettings settings_;
    Grid grid_;
    std::vector<RegisterData> all_;
};

TEST_F(RegisterRollover, EachColumnFollowsItsSchema) {
    read(R"(番号 | 事業名 | 年度      | 終了日    | 予算額 | 状況 | 実績 | 判断
            01   | 花だん | 令和8年度 | 2027-03-31 | =300000 | 新規 | 212人 | 継続
            02   | まつり | R8        | R10.2.29 | 30万円  |      |      |)");
    const auto rolled = roll();
    ASSERT_TRUE(rolled);
    // 年度 and 終了日 a year later, each in its notation; 2028 is a leap year (R10), 2029 is none
    EXPECT_THAT(row(*rolled, 0),
                ElementsAre("01", "花だん", "令和9年度", "2028-03-31", "300000", "継続", "", ""));
    EXPECT_THAT(row(*rolled, 1), ElementsAre("02", "まつり", "R9", "R11.2.28", "30万円", "", "", ""));
    EXPECT_EQ(rolled->values[0][4], Value{300000.0}) << "a number stays a number";
    EXPECT_EQ(rolled->values[0][0], Value{"01"}) << "and a text a text";
    EXPECT_EQ(rolled->advanced, 4);
    EXPECT_EQ(rolled->proposed, 1) << "an empty 状況 stays empty";
    EXPECT_EQ(rolled->cleared, 2);
    EXPECT_THAT(rolled->ended, IsEmpty());
    EXPECT_THAT(rolled->findings, IsEmpty());
}

TEST_F(RegisterRollover, DatesThatAreNumbersMoveByTheDaysOfTheYear) {
    read("番号 | 事業名 | 年度 | 終了日 \n 1 | 花だん | =2026 | =46113");
    const auto rolled = roll();
    ASSERT_TRUE(rolled);
    EXPECT_EQ(rolled->values[0][2], Value{2027.0});
    EXPECT_EQ(rolled->values[0][3], Value{46478.0}) << "2026-04-01 and 365 days";
}

TEST_F(RegisterRollover, WhatEndedIsLeftBehindAndNamed) {
    read(R"(番号 | 事業名 | 年度 | 状況 | 判断
            1    | 花だん | R8   | 継続 | 廃止
            2    | まつり | R8   | 完了 |
            3    | 見守り | R8   | 継続 | 継続
            4    | 子育て | R8   | 継続 | やめる)");
    const auto rolled = roll();
    ASSERT_TRUE(rolled);
    EXPECT_THAT(rolled->ended, ElementsAre("1 花だん", "2 まつり")) << "廃止 is another word for 終了";
    ASSERT_THAT(rolled->values, SizeIs(2));
    EXPECT_THAT(row(*rolled, 0), ElementsAre("3", "見守り", "R9", "継続", ""));
    // やめる is no term: whether it ends the row a person must say
    ASSERT_THAT(rolled->findings, SizeIs(1));
    EXPECT_EQ(rolled->findings[0].place, (Place{"事業", 4, 4}));
}

TEST_F(RegisterRollover, WhatCantBeMovedStaysAndIsTold) {
    read(R"(番号 | 事業名 | 年度 | 終了日 | 予算額
            1    | 花だん | R8   | 年度末 | #ERR)");
    const auto rolled = roll();
    EXPECT_THAT(row(*rolled, 0), ElementsAre("1", "花だん", "R9", "年度末", ""));
    ASSERT_THAT(rolled->findings, SizeIs(2));
    EXPECT_EQ(rolled->findings[0].code, "K321");
    EXPECT_EQ(rolled->findings[0].place, (Place{"事業", 1, 3}));
    EXPECT_EQ(rolled->findings[1].code, "K323");
}

TEST_F(RegisterRollover, AProposalThatTheCityDoesntKnowIsNotMade) {
    settings_.lists = {{"status", {"状況", "Status"}, {{"着手"}, {"未着手"}}}};
    read("番号 | 事業名 | 年度 | 状況 \n 1 | 花だん | R8 | 着手");
    const auto rolled = roll();
    EXPECT_THAT(row(*rolled, 0), ElementsAre("1", "花だん", "R9", "着手"));
    ASSERT_THAT(rolled->findings, SizeIs(1));
    EXPECT_EQ(rolled->findings[0].code, "K322");
}

TEST_F(RegisterRollover, ColumnsStayAsTheUserHasThem) {
    read(R"(題 |
            作成：協働課 |
            |
            整理 | 件名＊ | 番号 | 課内メモ | 予算額（千円） | 年度 | 電話 | | 控え
            甲   | 花だん | 1    | 要相談   | =300     | R8   | =123 | | x)");
    const auto rolled = roll();
    ASSERT_TRUE(rolled);
    // 件名 is a synonym, so it stays; 控え stands behind an empty column
    EXPECT_THAT(titles(*rolled), ElementsAre("整理", "件名", "番号", "課内メモ", "予算額", "年度", "電話"));
    EXPECT_EQ(rolled->schema.columns[4].unit, "千円");
    EXPECT_THAT(row(*rolled, 0), ElementsAre("甲", "花だん", "1", "要相談", "300", "R9", "123"));
}

TEST_F(RegisterRollover, ATableBesideStaysOut) {
    read("番号 | 事業名 | 年度 | メモ | 番号 | 事業名 | 年度 \n 1 | 花だん | R8 | a | 9 | 別 | R7");
    ASSERT_THAT(all_, SizeIs(2));
    EXPECT_THAT(titles(*roll()), ElementsAre("番号", "事業名", "年度", "メモ"));
}

TEST_F(RegisterRollover, TheSheetReadsBackAsTheRows) {
    read(R"(作成：協働課 |
            番号 | 事業名 | 年度 | 終了日 | 予算額（千円） | メモ | 判断
            01   | 花だん | R8   | =46113 | =300     | =5   | 継続
            02   | まつり | R8   | R9.3.31 | 30万円   |     |)");
    const auto rolled = roll();
    RegisterSheetOptions options;
    options.sheet_name = "事業（令和9年度）";
    options.title = "事業台帳　令和9年度";
    options.spare_rows = 2;
    const SheetPlan sheet = rollover_sheet(*rolled, options);
    EXPECT_EQ(sheet.value(0, 0), Value{"事業台帳　令和9年度"});
    const Grid grid = sheet.to_grid();
    const auto tables = find_register_tables(grid, schema());
    ASSERT_TRUE(tables);
    ASSERT_THAT(*tables, SizeIs(1));
    EXPECT_EQ(tables->front().first_row, first_record_row(sheet));
    const RegisterData again = read_register(grid, schema(), tables->front(), {settings_});
    ASSERT_EQ(again.rows(), 2);
    EXPECT_THAT(again.findings(), IsEmpty());
    const int budget = again.column("budget");
    EXPECT_EQ(again.at(0, budget).number, 300000) << "300千円";
    EXPECT_EQ(again.at(1, budget).number, 300000) << "30万円";
    EXPECT_EQ(again.compared(0, again.column("end")), "2027-04-01");
    EXPECT_EQ(again.compared(1, again.column("end")), "2028-03-31");
    EXPECT_EQ(again.compared(0, again.column("year")), "2027");
    EXPECT_EQ(again.shown(0, again.column("number")), "01");
    EXPECT_EQ(grid.at(first_record_row(sheet), 5), Value{5.0}) << "the user's own number";
}

TEST_F(RegisterRollover, KnowsItsYear) {
    read("番号 | 事業名 | 年度 \n 1 | a | R7 \n 2 | b | 令和8年度");
    EXPECT_EQ(year_of_register(all_.front()), FiscalYear{2026});
    read("番号 | 事業名 | 年度 \n 1 | a | そのうち", "事業（令和5年度）");
    EXPECT_EQ(year_of_register(all_.front()), FiscalYear{2023});
    read("番号 | 事業名 | 年度 \n 1 | a |", "事業（案）");
    EXPECT_EQ(year_of_register(all_.front()), std::nullopt);
}

TEST_F(RegisterRollover, NamesTheSheetByItsYear) {
    EXPECT_EQ(rollover_sheet_name("事業", {2027}, settings_), "事業（令和9年度）");
    EXPECT_EQ(rollover_sheet_name("事業（令和8年度）", {2027}, settings_), "事業（令和9年度）");
    EXPECT_EQ(rollover_sheet_name("事業（案）", {2027}, settings_), "事業（案）（令和9年度）");
}

TEST_F(RegisterRollover, RefusesAnEmptyRegisterAndAPlan) {
    read("題 | \n 番号 | 事業名 | 年度");
    EXPECT_EQ(roll().error(), error("rollover.no_rows", {{"sheet", "事業"}}));
    const RegisterSchema plan = *parse_register_schema(template_file("registers/plan.json"), "plan.json");
    const Grid grid = grid_from_text("取組事項 | R8 \n A |");
    const RegisterData data =
        read_register(grid, plan, find_register_tables(grid, plan)->front(), {settings_});
    EXPECT_EQ(rolled_over(data, {}, settings_, {2027}).error(),
              error("rollover.per_year", {{"register", "年次計画"}}));
}

} // namespace
} // namespace kyodo::test
