// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Where a register stands in a sheet. The layouts are those in which plans come back from departments: rows
// inserted, titles renamed, merged or broken, years in any notation. Expected places are read off the text.
#include "core/register/register_table.hpp"

#include "grid_from_text.hpp"
#include "register_workbook.hpp"
#include "template_files.hpp"

#include <gmock/gmock.h>

#include <random>

namespace kyodo::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const RegisterSchema& plan_schema() {
    static const RegisterSchema schema =
        *parse_register_schema(template_file("registers/plan.json"), "plan.json");
    return schema;
}

/// "2-3 item:A plan2015:C data 4-5": header rows, columns by letter, data rows, all as Calc counts them.
std::string told(const RegisterTable& table) {
    const auto rows = [](int first, int last) {
        return std::to_string(first + 1) + "-" + std::to_string(last + 1);
    };
    std::string out = rows(table.header_top, table.header_bottom);
    for (const FoundColumn& column : table.columns) {
        const std::string place = a1(column.grid_column, 0);
        out += " " + plan_schema().columns[static_cast<std::size_t>(column.schema_column)].id +
               (column.year ? std::to_string(column.year->value) : "") + ":" +
               place.substr(0, place.size() - 1);
    }
    return out + " data " + rows(table.first_row, table.last_row);
}

std::vector<std::string> tables_of(const std::string& text, const YearBase& base = {}) {
    const auto tables = find_register_tables(grid_from_text(text), plan_schema(), base);
    if (!tables)
        return {tables.error().message.id};
    std::vector<std::string> result;
    for (const RegisterTable& table : *tables)
        result.push_back(told(table));
    return result;
}

struct Layout {
    const char* why;
    const char* text;
    std::vector<std::string> expected;
};

std::ostream& operator<<(std::ostream& out, const Layout& layout) { return out << layout.why; }

class RegisterLayouts : public ::testing::TestWithParam<Layout> {};

TEST_P(RegisterLayouts, AreFound) { EXPECT_EQ(tables_of(GetParam().text), GetParam().expected); }

INSTANTIATE_TEST_SUITE_P(
    Bent, RegisterLayouts,
    ::testing::Values(
        Layout{"plain",
               "取組事項 | 内容 | 平成27年度 | 平成28年度 \n A | a | 実施 |",
               {"1-1 item:A content:B plan2015:C plan2016:D data 2-2"}},
        Layout{"as the entry sheet has it: title above, a sign for required, 計画 and 実績 before the year",
               "年次計画 |\n 取組事項＊ | 内容 | 計画\\n平成27年度 | 実績\\n平成27年度 | 備考 \n A | a | "
               "実施 | |",
               {"2-2 item:A content:B plan2015:C actual2015:D note:E data 3-3"}},
        Layout{"rows above, first column free",
               "\n | 新庄市 | \n | \n | 作成：地域づくり課 | \n | 取組事項 | H27 \n | A | 実施",
               {"4-4 item:B plan2015:C data 5-5"}},
        Layout{"columns moved and strange ones between",
               "備考 | H28 | 課内用 | H27 | 内容 | 整理 | 取組事項 \n n | 実施 | x | 検討 | a | y | A",
               {"1-1 note:A plan2016:B plan2015:D content:E item:G data 2-2"}},
        Layout{"synonyms, full-width, spaces in titles",
               "Ｎｏ． | 取り組み項目 | 内　　容 | ２７年度 | Ｈ２８ \n 1 | A | a | 実施 |",
               {"1-1 number:A item:B content:C plan2016:E data 2-2"}},
        Layout{"a bare number follows the year on its left",
               "取組事項 | 平成27年度 | 28 | 29 \n A | 実施 | |",
               {"1-1 item:A plan2015:B plan2016:C plan2017:D data 2-2"}},
        Layout{"titles broken within the cell",
               "取組\\n事項 | 内\\n容 | 平成\\n27年度 | 平成\\n28年度 \n A | a | |",
               {"1-1 item:A content:B plan2015:C plan2016:D data 2-2"}},
        Layout{"titles merged over two rows, 計画 and 実績 merged over their years",
               "取組事項 | 計画 | < | 実績 | < | 備考 \n ^ | 27年度 | 平成28年度 | 平成27年度 | 平成28年度 | "
               "^ \n"
               "A | 実施 | | | |",
               {"1-2 item:A plan2016:C actual2015:D actual2016:E note:F data 3-3"}},
        Layout{"計画 and 実績 above the first of their years, not merged",
               "取組事項 | 計画 | | 実績 | \n | H27 | H28 | H27 | H28 \n A | 実施 | | |",
               {"1-2 item:A plan2015:B plan2016:C actual2015:D actual2016:E data 3-3"}},
        Layout{
            "years above, 計画 and 実績 below each",
            "取組事項 | 平成27年度 | < | 平成28年度 | < \n ^ | 計画 | 実績 | 計画 | 実績 \n A | 実施 | | |",
            {"1-2 item:A plan2015:B actual2015:C plan2016:D actual2016:E data 3-3"}},
        Layout{"years above the row of titles, not merged",
               " | 平成27年度 | | 平成28年度 | \n 取組事項 | 計画 | 実績 | 計画 | 実績 \n A | 実施 | | |",
               {"1-2 item:A plan2015:B actual2015:C plan2016:D actual2016:E data 3-3"}},
        Layout{"the column's title before or after the year in the same cell",
               "取組事項 | 平成27年度 | 実績 平成27年度 | 平成28年度（計画） | 平成28年度 実績 \n A | | | |",
               {"1-1 item:A plan2015:B actual2015:C plan2016:D actual2016:E data 2-2"}},
        Layout{"a title in two rows, not merged",
               "取組 | 内容 | H27 \n 事項 | | \n A | a | 実施",
               {"1-2 item:A content:B plan2015:C data 3-3"}},
        Layout{"a group's title above",
               "取組の情報 | < | 年次 | < \n 取組事項 | 内容 | H27 | H28 \n A | a | |",
               {"2-2 item:A content:B plan2015:C plan2016:D data 3-3"}},
        Layout{"a title merged over two columns",
               "取組事項 | < | 平成27年度 | 平成28年度 \n A | | 実施 |",
               {"1-1 item:A plan2015:C plan2016:D data 2-2"}},
        Layout{"西暦, both notations, kanji, 元",
               "取組事項 | 2016年度 | 平成29年度(2017年度) | 平成三十年度 | 令和元年度 \n A | | | |",
               {"1-1 item:A plan2016:B plan2017:C plan2018:D plan2019:E data 2-2"}},
        Layout{"a year out of its era is read as meant: 平成32年度 is 2020",
               "取組事項 | 平成31年度 | 平成32年度 \n A | |",
               {"1-1 item:A plan2019:B plan2020:C data 2-2"}},
        Layout{"one under another, with a caption between",
               "取組事項 | H27 \n A | \n B | \n | \n 第二表 | \n 取組事項 | H28 \n C | ",
               {"1-1 item:A plan2015:B data 2-3", "6-6 item:A plan2016:B data 7-7"}},
        Layout{"a row of data that could be a title over the next table",
               "取組事項 | H27 \n 取組 | 予定 \n 取組事項 | H27 \n C |",
               {"1-1 item:A plan2015:B data 2-2", "3-3 item:A plan2015:B data 4-4"}},
        Layout{"one under another, nothing between",
               "取組事項 | H27 \n A | \n 取組事項 | H27 | H28 \n C | |",
               {"1-1 item:A plan2015:B data 2-2", "3-3 item:A plan2015:B plan2016:C data 4-4"}},
        Layout{"side by side, of different length",
               "取組事項 | H27 | | No. | 取組事項 | H27 \n A | 実施 | | 1 | C | \n | | | 2 | D | 実施",
               {"1-1 item:A plan2015:B data 2-2", "1-1 number:D item:E plan2015:F data 2-3"}},
        Layout{"side by side, without a gap",
               "取組事項 | H27 | 取組事項 | H28 \n A | | B |",
               {"1-1 item:A plan2015:B data 2-2", "1-1 item:C plan2016:D data 2-2"}},
        Layout{"no rows", "取組事項 | H27 | H28", {"1-1 item:A plan2015:B plan2016:C data 2-1"}},
        Layout{"empty rows between and behind",
               "取組事項 | H27 \n | \n A | \n | \n B | 実施 \n | \n |",
               {"1-1 item:A plan2015:B data 2-5"}},
        Layout{"no such table: no year", "取組事項 | 内容 \n A | a", {}},
        Layout{"no such table: the required title lacks", "内容 | H27 \n a | 実施", {}}));

TEST(RegisterTables, StandTheSameAnywhere) {
    const std::string text = "取組事項 | 計画 | < \n ^ | H27 | H28 \n A | 実施 |";
    EXPECT_THAT(tables_of(text), ElementsAre("1-2 item:A plan2015:B plan2016:C data 3-3"));
    EXPECT_THAT(tables_of("題 | \n" + indented(text)),
                ElementsAre("2-3 item:B plan2015:C plan2016:D data 4-4"));
}

// An item may be called like a title of the column it stands in, and its number be a year: 「事業」, No. 4.
// Such a row is data; a header that comes again, after an empty row or as wide as the first, is one.
TEST(RegisterTables, AnItemCalledLikeATitleIsData) {
    const YearBase heisei = *parse_year_base("平成");
    const std::string header = "大区分 | 区分 | No. | 取組事項 | 内容 | 平成27年度 | 平成28年度 \n";
    const std::string table = "number:C item:D content:E plan2015:F plan2016:G";
    const std::string before = "1-1 goal:A section:B " + table;
    EXPECT_THAT(tables_of(header + "目標1 | 方策1 | 3 | 支援 | a | 実施 | 実施 \n"
                                   "目標1 | 方策1 | 4 | 事業 | b | 実施 | 実施 \n"
                                   "目標1 | 方策1 | 5 | 取組（続き） | c | 実施 | \n",
                          heisei),
                ElementsAre(before + " data 2-4"));
    EXPECT_THAT(
        tables_of(header + " | | | 支援 | a | | \n | | | 事業 | H28 | | \n | | | 相談 | b | | \n", heisei),
        ElementsAre(before + " data 2-4"));
    EXPECT_THAT(tables_of(header + "目標1 | 方策1 | 3 | 支援 | a | 実施 | 実施 \n" + header +
                              "目標2 | 方策2 | 4 | 事業 | b | 実施 | 実施 \n",
                          heisei),
                ElementsAre(before + " data 2-2", "3-3 goal:A section:B " + table + " data 4-4"));
}

TEST(RegisterTables, ReadBareNumbersWithABase) {
    const std::string text = "取組事項 | 30 | 31 | 2 \n A | | |";
    // 平成30 and 31 are 2018 and 2019; the 2 on their right is 令和2, not 平成2 (1990).
    EXPECT_THAT(tables_of(text, *parse_year_base("平成")),
                ElementsAre("1-1 item:A plan2018:B plan2019:C plan2020:D data 2-2"));
    EXPECT_THAT(tables_of(text), ElementsAre("year.needs_base"));
}

TEST(RegisterTables, RefuseATitleThatStandsTwice) {
    const Grid grid = grid_from_text("題 | \n 取組事項 | H27 | 内容 | 平成27年度 \n A | | |", "年次計画");
    const auto tables = find_register_tables(grid, plan_schema());
    ASSERT_FALSE(tables);
    EXPECT_EQ(tables.error(),
              error("register.same_column",
                    {{"title", "平成27年度"}, {"first", "B2"}, {"second", "D2"}, {"sheet", "年次計画"}}));
    EXPECT_THAT(tables_of("取組事項 | 事業名 | H27 \n A | B |"), ElementsAre("register.same_column"));
    EXPECT_THAT(tables_of("取組事項 | 実績 | < \n ^ | H27 | H27 \n A | |"),
                ElementsAre("register.same_column"));
}

TEST(RegisterTables, TakeTheFirstOfAnOptionalTitleThatStandsTwice) {
    const Grid grid = grid_from_text("取組事項 | H27 | 内容 | 備考 | 内容 \n A | | | |", "年次計画");
    const auto tables = find_register_tables(grid, plan_schema());
    ASSERT_TRUE(tables);
    ASSERT_EQ(tables->size(), 1U);
    EXPECT_EQ(tables->front().column(plan_schema(), "content"), 2);
    ASSERT_EQ(tables->front().doubled.size(), 1U);
    EXPECT_EQ(tables->front().doubled[0].first, 2);
    EXPECT_EQ(tables->front().doubled[0].second, 4);
}

// The first number that somebody types is no number of a note: 事業番号＊ over 1 isn't 「事業番号＊1」.
TEST(RegisterTables, TakeANumberBelowATitleForData) {
    for (const std::string number : {"1", "１", "(1)", "12."}) {
        const Grid grid = grid_from_text("事業番号＊ | 協働事業名＊ | 年度＊ \n " + number + " | | ");
        const auto tables = find_register_tables(grid, schema_of("project"));
        ASSERT_TRUE(tables && tables->size() == 1) << number;
        EXPECT_EQ(tables->front().header_bottom, 0) << number;
        EXPECT_EQ(tables->front().last_row, 1) << number;
    }
}

TEST(RegisterTables, GiveColumnsAndYears) {
    const Grid grid = grid_from_text("取組事項 | H29 | H27 | 実績H27 \n A | | |");
    const RegisterTable table = find_register_tables(grid, plan_schema())->front();
    EXPECT_EQ(table.column(plan_schema(), "item"), 0);
    EXPECT_EQ(table.column(plan_schema(), "plan", FiscalYear{2015}), 2);
    EXPECT_EQ(table.column(plan_schema(), "plan", FiscalYear{2016}), -1);
    EXPECT_EQ(table.column(plan_schema(), "plan"), -1);
    EXPECT_EQ(table.column(plan_schema(), "actors"), -1);
    EXPECT_THAT(table.years(plan_schema(), "plan"), ElementsAre(FiscalYear{2015}, FiscalYear{2017}));
    EXPECT_THAT(table.years(plan_schema(), "actual"), ElementsAre(FiscalYear{2015}));
}

TEST(RegisterTables, SayWhatAHeaderLacks) {
    const auto missing = [](const char* text) { return missing_titles(grid_from_text(text), plan_schema()); };
    EXPECT_THAT(missing("番号 | 内容 | H27 | H28 \n 1 | a | |"), ElementsAre("取組事項"));
    EXPECT_THAT(missing("取組事項 | 内容 | 主体 \n A | a |"), ElementsAre("計画"));
    EXPECT_THAT(missing("内容 | 主体 \n a |"), ElementsAre("取組事項", "計画"));
    EXPECT_THAT(missing("取組事項 | 27 | 28 \n A | |"), IsEmpty()); // only a base lacks
    EXPECT_THAT(missing("収入 | 支出 \n 100 | 200"), IsEmpty());
}

/// Any cells and merges at all: no crash, and what is found is inside the grid.
TEST(RegisterTables, SurviveAnyGrid) {
    const std::vector<std::string> words{"",     "取組事項", "計画", "実績", "H27",  "平成28年度", "27",
                                         "内容", "実施",     "備考", "元",   "平成", "2015",       "→"};
    std::mt19937 random(20150401);
    int found = 0;
    for (int round = 0; round < 500; ++round) {
        const int rows = 1 + static_cast<int>(random() % 6);
        const int columns = 1 + static_cast<int>(random() % 7);
        Grid grid("表", rows, columns);
        for (int row = 0; row < rows; ++row)
            for (int column = 0; column < columns; ++column)
                grid.set(row, column, words[random() % words.size()]);
        for (std::size_t merge = random() % 4; merge > 0; --merge) {
            const int top = static_cast<int>(random() % static_cast<unsigned>(rows));
            const int left = static_cast<int>(random() % static_cast<unsigned>(columns));
            grid.add_merge(
                {top, left, top + static_cast<int>(random() % 3), left + static_cast<int>(random() % 3)});
        }
        const auto tables = find_register_tables(grid, plan_schema());
        missing_titles(grid, plan_schema());
        if (!tables) {
            EXPECT_THAT(tables.error().message.id,
                        ::testing::AnyOf("register.same_column", "year.needs_base"));
            continue;
        }
        for (const RegisterTable& table : *tables) {
            ++found;
            EXPECT_LT(table.header_bottom, rows);
            EXPECT_LT(table.last_row, rows);
            for (const FoundColumn& column : table.columns)
                EXPECT_LT(column.grid_column, columns);
        }
    }
    EXPECT_GT(found, 20); // the grids are not all nonsense
}

} // namespace
} // namespace kyodo::test
