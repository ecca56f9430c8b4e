// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Entry sheets by type: values, bounds and pages. Expected values are those of the rows below, by hand.
#include "core/register/register_sheet.hpp"

#include "core/base/fold.hpp"
#include "core/schedule/plan_register.hpp"

#include "template_files.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

RegisterSheetOptions options(int first = 2018, int last = 2020) {
    RegisterSheetOptions options;
    options.sheet_name = "台帳";
    options.title = "台帳　協働計画";
    options.years = {{first}, {last}};
    options.sources = {
        {"actors", "$設定.$B$20:$B$22"}, {"forms", "$設定.$B$23:$B$30"}, {"marks", "$設定.$B$12:$B$14"}};
    options.spare_rows = 2;
    return options;
}

std::vector<std::string> line(const SheetPlan& sheet, int row) {
    std::vector<std::string> cells;
    for (int column = 0; column < sheet.columns(); ++column)
        cells.push_back(to_text(sheet.value(row, column)));
    return cells;
}

/// Two rows; the second lacks a value for its last year.
/// A column of each type, as a template has it.
RegisterSchema typed_schema() {
    return *parse_register_schema(R"({
      "id": "typed", "title": {"ja": "台帳", "en": "Ledger"}, "sheet": "台帳",
      "columns": [
        {"id": "number", "title": {"ja": "番号", "en": "No."}, "type": "code", "required": true},
        {"id": "name", "title": {"ja": "名称", "en": "Name"}, "type": "text"},
        {"id": "budget", "title": {"ja": "予算額", "en": "Budget"}, "type": "yen", "unit": "千円",
         "required": true, "least": 0},
        {"id": "members", "title": {"ja": "会員数", "en": "Members"}, "type": "integer", "unit": "人"},
        {"id": "points", "title": {"ja": "点数", "en": "Points"}, "type": "score", "least": 1, "most": 9},
        {"id": "start", "title": {"ja": "開始日", "en": "Start"}, "type": "date", "width_mm": 10},
        {"id": "year", "title": {"ja": "年度", "en": "Year"}, "type": "fiscal_year"},
        {"id": "agreed", "title": {"ja": "確認", "en": "Agreed"}, "type": "check",
         "help": {"ja": "確認です。", "en": "Agreed."}},
        {"id": "page", "title": {"ja": "URL", "en": "URL"}, "type": "url"},
        {"id": "forms", "title": {"ja": "形態", "en": "Forms"}, "type": "choices", "list": "forms",
         "help": {"ja": "形態です。", "en": "Forms."}}
      ],
      "keys": ["number"], "view": {"frozen": "name", "summary": ["year"]}})",
                                  "typed.json");
}

std::vector<Record> typed_records() {
    return {{{{"number", "007"},
              {"budget", "120万円"},
              {"members", "１，２００"},
              {"points", "4.5"},
              {"start", "令和8年4月1日"},
              {"year", "R8"},
              {"agreed", "済"},
              {"page", "https://example.org"},
              {"forms", "共催、後援"}},
             {}},
            {{{"number", "8"}, {"budget", "未定"}, {"agreed", "未"}}, {}}};
}

// 120万円 is 1,200千円. 2026-04-01 is day 46113: 2026-01-01 is 46023 in Excel's count, and 31 + 28 + 31 days
// follow. What can't be read stays, for the check to find.
TEST(RegisterSheet, WritesValuesByType) {
    const SheetPlan sheet = register_sheet(typed_schema(), typed_records(), options());
    const std::vector<Value> first{std::string("007"),
                                   Value{},
                                   1200.0,
                                   1200.0,
                                   4.5,
                                   46113.0,
                                   std::string("R8"),
                                   std::string("✓"),
                                   std::string("https://example.org"),
                                   std::string("共催、後援")};
    for (int column = 0; column < sheet.columns(); ++column)
        EXPECT_EQ(sheet.value(3, column), first[static_cast<std::size_t>(column)]) << column;
    EXPECT_EQ(sheet.value(4, 2), Value{"未定"});
    EXPECT_EQ(sheet.value(4, 7), Value{}); // a tick that says no
    EXPECT_THAT(line(sheet, 2), ElementsAre("番号＊", "名称", "予算額（千円）＊", "会員数（人）", "点数",
                                            "開始日", "年度", "確認", "URL", "形態"));
    const auto style = [&](int column) {
        return sheet.styles()[static_cast<std::size_t>(sheet.style_at(3, column))];
    };
    for (const int number : {2, 3, 4})
        EXPECT_EQ(style(number).align, Align::right) << number;
    for (const int centred : {0, 5, 6, 7})
        EXPECT_EQ(style(centred).align, Align::center) << centred;
    EXPECT_EQ(style(0).format, NumberFormat::text);
    EXPECT_EQ(style(2).format, NumberFormat::number);
    EXPECT_EQ(style(3).format, NumberFormat::number);
    EXPECT_EQ(style(4).format, NumberFormat::general); // 4.5 is not to show as 5
    EXPECT_EQ(style(5).format, NumberFormat::date);
    // Ten characters of 9 points, 1.75 mm or more each; the schema's 10 mm would show ###.
    EXPECT_GE(sheet.column_widths_mm[5], 17.5);
    EXPECT_EQ(sheet.frozen_columns, 2);
}

TEST(RegisterSheet, ReadsItsOwnTitlesAndValues) {
    const SheetPlan sheet = register_sheet(typed_schema(), typed_records(), options());
    const Grid grid = sheet.to_grid();
    const RegisterSchema schema = typed_schema();
    const auto tables = find_register_tables(grid, schema);
    ASSERT_TRUE(tables);
    ASSERT_THAT(*tables, SizeIs(1));
    EXPECT_THAT(tables->front().columns, SizeIs(schema.columns.size()));
}

TEST(RegisterSheet, WarnsOfWhatTheTypeIsNot) {
    RegisterSheetOptions some = options();
    const SheetPlan sheet = register_sheet(typed_schema(), {}, some);
    const auto choices = [&](int column) {
        for (const Choices& each : sheet.choices)
            if (each.range.left == column)
                return each;
        return Choices{};
    };
    EXPECT_EQ(choices(0).entries, Entries::anything);
    EXPECT_EQ(choices(2).entries, Entries::decimal);
    EXPECT_EQ(choices(2).least, 0);
    EXPECT_EQ(choices(2).most, std::nullopt);
    EXPECT_THAT(choices(2).error, ::testing::HasSubstr("千円"));
    EXPECT_THAT(choices(2).error, ::testing::HasSubstr("0以上"));
    EXPECT_EQ(choices(3).entries, Entries::whole);
    EXPECT_THAT(choices(4).error, ::testing::HasSubstr("1から9まで"));
    EXPECT_FALSE(choices(5).checks()) << "a date in 和暦 is a text to the office, and no mistake";
    EXPECT_EQ(choices(7).source, "\"✓\"");
    EXPECT_EQ(choices(7).hint, "確認です。");
    // Several terms: one is offered, others may be written. The terms may change, so no text names them.
    EXPECT_EQ(choices(9).source, "$設定.$B$23:$B$30");
    EXPECT_FALSE(choices(9).checks());
    EXPECT_THAT(choices(9).hint, HasSubstr("形態です。\n右の▼で1つ選べます。"));
}

// 396 mm of A3: 560 mm print at 0.7, 9 points as 6.4. Wider ones go on two sheets, with the first columns.
TEST(RegisterSheet, PrintsTheWidestOnTwoSheetsWithTheFirstColumnsOnBoth) {
    RegisterSchema schema = typed_schema();
    schema.columns[1].width_mm = 60;
    for (const double width : {180.0, 420.0}) {
        schema.columns[8].width_mm = width;
        const SheetPlan sheet = register_sheet(schema, {}, options());
        const PageSetup& page = sheet.page;
        EXPECT_EQ(page.pages_wide, width > 400 ? 2 : 1);
        EXPECT_EQ(page.repeat_columns, width > 400 ? 2 : 0);
        EXPECT_EQ(page.style_name(), width > 400 ? "Kyodo A3横（幅2枚）" : "Kyodo A3横");
        // The title in the columns that are on both sheets, broken into lines: whole on both.
        EXPECT_EQ(sheet.merges,
                  width > 400 ? (std::vector<Range>{{0, 0, 0, 1}, {1, 0, 1, 1}}) : std::vector<Range>{});
        const Style& title = sheet.styles()[static_cast<std::size_t>(sheet.style_at(0, 0))];
        EXPECT_EQ(title.wrap, width > 400);
        EXPECT_EQ(sheet.row_heights_mm[0] > 0, width > 400);
    }
}

TEST(RegisterSheet, OnTwoSheetsOnlyTheRegistersOwnNameIsInLargeLetters) {
    RegisterSchema schema = typed_schema();
    schema.columns[1].width_mm = 60;
    schema.columns[8].width_mm = 420;
    RegisterSheetOptions some = options();
    some.title = "型の台帳　推進計画　令和9年度";
    const SheetPlan sheet = register_sheet(schema, {}, some);
    EXPECT_EQ(to_text(sheet.value(0, 0)), "型の台帳");
    EXPECT_THAT(to_text(sheet.value(1, 0)), ::testing::StartsWith("推進計画　令和9年度\n＊は"));
}

} // namespace
} // namespace kyodo::test
