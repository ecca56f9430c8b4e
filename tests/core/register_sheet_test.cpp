// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The entry sheet of a register. Expected values come from the schema's words and, for the cities, from the
// rows of their profiles.
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

/// 区分 (free), 取組事項 (required, with a hint), 主体 (several of a list), 形態 (one of a list), a mark a
/// year.
RegisterSchema small_schema() {
    return *parse_register_schema(R"({
      "id": "demo", "title": {"ja": "台帳", "en": "Ledger"}, "sheet": "台帳",
      "columns": [
        {"id": "section", "title": {"ja": "区分", "en": "Section"}, "type": "text", "width_mm": 30},
        {"id": "item", "title": {"ja": "取組事項", "en": "Item"}, "type": "text", "required": true,
         "width_mm": 50, "help": {"ja": "名称です。", "en": "The name."}},
        {"id": "actors", "title": {"ja": "主体", "en": "Actors"}, "type": "choices", "list": "actors",
         "width_mm": 40},
        {"id": "form", "title": {"ja": "形態", "en": "Form"}, "type": "choice", "list": "forms",
         "width_mm": 40},
        {"id": "plan", "title": {"ja": "計画", "en": "Plan"}, "type": "mark", "list": "marks",
         "per_year": true}
      ],
      "keys": ["item"]})",
                                  "demo.json");
}

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
std::vector<Record> records() {
    return {{{{"section", "方策1"}, {"item", "支え合い"}}, {{"plan", {"検討", "", "実施"}}}},
            {{{"item", "交流"}, {"form", "共催"}}, {{"plan", {"実施", "実施"}}}}};
}

/// A form to be filled in fills its page (see below: 30 rows); below records a few rows are enough.
TEST(RegisterSheet, HasSpareRows) {
    RegisterSheetOptions usual = options();
    usual.spare_rows.reset();
    EXPECT_EQ(register_sheet(small_schema(), {}, usual).rows(), 3 + 30);
    EXPECT_EQ(register_sheet(small_schema(), records(), usual).rows(), 3 + 2 + 10);
}

/// A4 landscape leaves 210 − 12 − 10 − 7 = 181 mm. The title takes 7.1 mm, the hint 4.9, the header of three
/// lines 12.6, a row 5.1: 30 rows on the first page. What doesn't fit below the records has no lines.
TEST(RegisterSheet, RulesNoPageOfEmptyRows) {
    RegisterSheetOptions usual = options();
    usual.spare_rows.reset();
    const auto ruled = [&](int count) {
        const std::vector<Record> rows(static_cast<std::size_t>(count), {{{"item", "交流"}}, {}});
        const SheetPlan sheet = register_sheet(small_schema(), rows, usual);
        EXPECT_EQ(sheet.rows(), 3 + count + 10);
        int lines = 0;
        for (int row = 3 + count; row < sheet.rows(); ++row) {
            const Style& style = sheet.styles()[static_cast<std::size_t>(sheet.style_at(row, 1))];
            EXPECT_TRUE(style.unlocked);
            lines += style.border ? 1 : 0;
        }
        return lines;
    };
    EXPECT_EQ(ruled(5), 10);
    EXPECT_EQ(ruled(28), 2);
    EXPECT_EQ(ruled(30), 0);
    EXPECT_EQ(ruled(31), 10) << "on a page of their own";
}

TEST(RegisterSheet, HasTitleHeaderAndRows) {
    const SheetPlan sheet = register_sheet(small_schema(), records(), options());
    EXPECT_EQ(sheet.name, "台帳");
    ASSERT_EQ(sheet.rows(), 7); // title, hint, header, two records, two spare rows
    EXPECT_EQ(sheet.value(0, 0), Value{"台帳　協働計画"});
    EXPECT_THAT(line(sheet, 2), ElementsAre("区分", "取組事項＊", "主体", "形態", "計画\n平成\n30年度",
                                            "計画\n令和\n元年度", "計画\n令和\n2年度"));
    EXPECT_THAT(line(sheet, 3), ElementsAre("方策1", "支え合い", "", "", "検討", "", "実施"));
    EXPECT_THAT(line(sheet, 4), ElementsAre("", "交流", "", "共催", "実施", "実施", ""));
    EXPECT_EQ(sheet.value(3, 5), Value{}); // an empty cell, not an empty text
    for (int row = 5; row < 7; ++row)
        EXPECT_THAT(line(sheet, row), ElementsAre("", "", "", "", "", "", ""));
}

TEST(RegisterSheet, WritesYearsAsTheSettingsSay) {
    const Column bare{.id = "plan", .title = {}, .synonyms = {}, .list = {}, .unit = {}, .help = {}};
    EXPECT_EQ(year_header(bare, {2015}, YearStyle::wareki, EraChange::new_era), "平成\n27年度");
    Column actual = bare;
    actual.title.ja = "実績";
    EXPECT_EQ(year_header(actual, {2019}, YearStyle::brief, EraChange::old_era), "実績\nH31");
    EXPECT_EQ(year_header(actual, {2019}, YearStyle::both, EraChange::new_era),
              "実績\n令和\n元年度\n(2019年度)");
    RegisterSheetOptions western = options();
    western.year_style = YearStyle::western;
    EXPECT_EQ(register_sheet(small_schema(), {}, western).value(2, 4), Value{"計画\n2018年度"});
}

/// A drop-down of rows 3 to 6 of one column.
Choices listed(int column, const char* source, const std::string& title) {
    return {{3, column, 6, column},
            source,
            title,
            "",
            "一覧にない値です",
            "「" + title +
                "」で使えるものは、「設定」のシートの一覧にあります。ほかの値を使うときは、先に一覧に加えてく"
                "ださい。"};
}

TEST(RegisterSheet, OffersListsAndHints) {
    const SheetPlan sheet = register_sheet(small_schema(), records(), options());
    // Rows 3 to 6: the records and the spare rows. 主体 holds several terms: its drop-down offers one, and
    // what is written otherwise is not warned of.
    Choices actors{{3, 2, 6, 2}, "$設定.$B$20:$B$22", "主体", ""};
    actors.hint = sheet.choices.at(1).hint;
    actors.only_offers = true;
    EXPECT_THAT(actors.hint, HasSubstr("「、」で区切ります"));
    EXPECT_FALSE(actors.checks());
    EXPECT_THAT(sheet.choices,
                ElementsAre(Choices{{3, 1, 6, 1}, "", "取組事項", "名称です。"}, actors,
                            listed(3, "$設定.$B$23:$B$30", "形態"), listed(4, "$設定.$B$12:$B$14", "計画"),
                            listed(5, "$設定.$B$12:$B$14", "計画"), listed(6, "$設定.$B$12:$B$14", "計画")));
}

// Excel shows no more than 32 characters of a title, 225 of a message and 255 of a hint.
TEST(RegisterSheet, SaysOfEachShippedColumnWhatFits) {
    for (const char* id :
         {"agreement", "grant", "group", "measure", "meeting", "member", "partnership", "plan", "project",
          "proposal", "publication", "review", "revision", "risk", "score"}) {
        const RegisterSchema schema =
            *parse_register_schema(test::template_file(std::string("registers/") + id + ".json"), id);
        RegisterSheetOptions every = options();
        for (const Column& column : schema.columns)
            if (!column.list.empty())
                every.sources[column.list] = "$設定.$B$20:$B$22";
        for (const Choices& each : register_sheet(schema, {}, every).choices) {
            EXPECT_LE(to_code_points(each.hint_title).size(), 32U) << id << " " << each.hint_title;
            EXPECT_LE(to_code_points(each.error_title).size(), 32U) << id << " " << each.error_title;
            EXPECT_LE(to_code_points(each.error).size(), 225U) << id << " " << each.error;
            EXPECT_LE(to_code_points(each.hint).size(), 255U) << id << " " << each.hint;
        }
    }
}

// 8 points: a character takes 2.82 mm, a digit up to 1.75 mm; the padding 1.4 mm, the filter's button 5 mm.
// 16 mm hold the era's two, and 「10年度」 with 15.5 mm; 「2018年度」 takes 19.04 mm, 「(2018年度)」 22.5 mm.
TEST(RegisterSheet, BreaksNoYearWithinItsNumber) {
    const auto widths = [](YearStyle style) {
        RegisterSheetOptions styled = options(2019, 2033);
        styled.year_style = style;
        return register_sheet(small_schema(), {}, styled).column_widths_mm;
    };
    EXPECT_DOUBLE_EQ(widths(YearStyle::wareki).back(), 16);
    EXPECT_DOUBLE_EQ(widths(YearStyle::brief).back(), 16);
    EXPECT_DOUBLE_EQ(widths(YearStyle::western).back(), 20);
    EXPECT_DOUBLE_EQ(widths(YearStyle::both).back(), 23);
}

// 30 mm hold 9 characters of 9 points (3.18 mm) a line: 40 need five lines, and three lines 14 a line. No
// column grows beyond 1.8 times what the schema says, however long its texts are.
TEST(RegisterSheet, WidensColumnsOfLongTexts) {
    std::string forty;
    for (int i = 0; i < 40; ++i)
        forty += "協";
    std::string thousand;
    for (int i = 0; i < 25; ++i)
        thousand += forty;
    const auto widths = [](const std::string& section) {
        return register_sheet(small_schema(), {{{{"section", section}, {"item", "交流"}}, {}}}, options())
            .column_widths_mm;
    };
    EXPECT_DOUBLE_EQ(widths("方策1")[0], 30);
    EXPECT_GE(widths(forty)[0], 14 * 3.175 + 1.4);
    EXPECT_LE(widths(thousand)[0], 54);
    EXPECT_DOUBLE_EQ(widths(forty)[1], 50); // the others stay
}

// The office takes minutes to find the height of such a row; it gets one.
TEST(RegisterSheet, LeavesOrdinaryHeightsToTheOffice) {
    std::string huge;
    for (int i = 0; i < 100'000; ++i)
        huge += "長";
    const SheetPlan sheet = register_sheet(
        small_schema(),
        {{{{"item", "交流"}}, {}}, {{{"item", huge}}, {}}, {{{"item", "広報"}}, {{"plan", {huge}}}}},
        options());
    EXPECT_EQ(sheet.row_heights_mm[3], 0);
    EXPECT_GT(sheet.row_heights_mm[4], 0);
    EXPECT_GT(sheet.row_heights_mm[5], 0);
    EXPECT_EQ(sheet.value(4, 1), Value{huge});
    EXPECT_DOUBLE_EQ(sheet.column_widths_mm[1], 50);
}

// A print area of the records would leave out what a user writes into the spare rows.
TEST(RegisterSheet, FiltersAndPrintsAllRows) {
    const SheetPlan sheet = register_sheet(small_schema(), records(), options());
    EXPECT_EQ(sheet.filter, (Range{2, 0, 6, 6}));
    EXPECT_EQ(sheet.print_area, (Range{0, 0, 6, 6}));
    EXPECT_EQ(sheet.frozen_rows, 3);
    EXPECT_EQ(sheet.page.repeat_first, 2);
    EXPECT_EQ(sheet.page.repeat_last, 2);
    const SheetPlan empty = register_sheet(small_schema(), {}, options());
    EXPECT_EQ(empty.filter, (Range{2, 0, 4, 6}));
}

TEST(RegisterSheet, EntryCellsStayEditable) {
    const SheetPlan sheet = register_sheet(small_schema(), records(), options());
    const auto unlocked = [&](int row, int column) {
        return sheet.styles()[static_cast<std::size_t>(sheet.style_at(row, column))].unlocked;
    };
    EXPECT_FALSE(unlocked(0, 0));
    for (int column = 0; column < sheet.columns(); ++column) {
        EXPECT_FALSE(unlocked(2, column));
        for (int row = 3; row < sheet.rows(); ++row)
            EXPECT_TRUE(unlocked(row, column));
    }
}

// 30 + 50 + 40 + 40 = 160 mm and 16 mm a year: 11 years 336 mm, 12 years 352 mm; A3 from 340 mm on.
TEST(RegisterSheet, PrintsWideRegistersOnA3) {
    EXPECT_EQ(register_sheet(small_schema(), {}, options(2015, 2025)).page.paper, Paper::a4);
    EXPECT_EQ(register_sheet(small_schema(), {}, options(2015, 2026)).page.paper, Paper::a3);
}

TEST(RegisterSheet, RefusesAValueForNoColumn) {
    EXPECT_THROW(register_sheet(small_schema(), {{{{"itme", "交流"}}, {}}}, options()), std::logic_error);
}

} // namespace
} // namespace kyodo::test
