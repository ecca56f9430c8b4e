// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// schedule.read: what was rendered reads back the same, and what others printed is understood.
#include "round_trip.hpp"

#include <com/sun/star/util/XMergeable.hpp>

#include <algorithm>

namespace kyodo::office {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::SizeIs;

class Read : public RoundTrip {
protected:
    void write(const Sheet& sheet, const std::vector<std::vector<std::string>>& rows) {
        for (std::size_t row = 0; row < rows.size(); ++row) {
            for (std::size_t column = 0; column < rows[row].size(); ++column) {
                if (!rows[row][column].empty()) {
                    set_text(sheet, address({static_cast<int>(row), static_cast<int>(column)}),
                             rows[row][column]);
                }
            }
        }
    }
    static void write_row(const Sheet& sheet, int row, const std::vector<std::string>& cells) {
        for (std::size_t column = 0; column < cells.size(); ++column) {
            set_text(sheet, address({row, static_cast<int>(column)}), cells[column]);
        }
    }
    static void merge(const Sheet& sheet, const std::string& range) {
        uno::Reference<com::sun::star::util::XMergeable>(sheet->getCellRangeByName(to_office(range)),
                                                         uno::UNO_QUERY_THROW)
            ->merge(true);
    }
};

TEST_F(Read, WhatWasRenderedInEachStyle) {
    for (const std::string city : {"shinjo", "ichinoseki"}) {
        const Document workbook = new_workbook(city);
        for (const std::string style : {"symbol", "band", "heat"}) {
            SCOPED_TRACE(city + " " + style);
            expect_round_trip(workbook, {{"Style", style}});
        }
    }
}

TEST_F(Read, WhatWasRenderedOnEachPaperWithEachYearStyle) {
    const Document workbook = new_workbook("shinjo");
    for (const std::string paper : {"A4", "A3"}) {
        for (const std::string years : {"wareki", "brief", "western", "both"}) {
            SCOPED_TRACE(paper + " " + years);
            expect_round_trip(workbook, {{"Style", "band"}, {"Paper", paper}, {"YearStyle", years}});
        }
    }
}

// 新庄市's plan begins in 平成27年度, so 28 is 平成28年度; that it was counted so is told, unless Base says
// it.
TEST_F(Read, BareYearsCountedFromTheSettingsAreTold) {
    const Document workbook = new_workbook("shinjo");
    const Sheet sheet = workbook.sheet("注記");
    const std::vector<std::vector<std::string>> table{{"取組事項", "28", "29"}, {"広報", "●", "△"}};
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < 3; ++column) {
            set_text(sheet, address({100 + row, column}),
                     table[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)]);
        }
    }
    const Answer read = done(workbook, "schedule.read", {{"Sheet", "注記"}});
    EXPECT_THAT(read.findings, Contains(AllOf(HasSubstr("注記.B101"), HasSubstr("「28」"),
                                              HasSubstr("平成27年度"), HasSubstr("平成28年度"))));
    const Answer told = done(workbook, "schedule.read", {{"Sheet", "注記"}, {"Base", "平成"}});
    EXPECT_THAT(told.findings, testing::Not(Contains(HasSubstr("B101"))));
}

TEST_F(Read, ATableTypedAsAnotherCityPrintsIt) {
    const Document document = new_spreadsheet(office());
    const Sheet sheet = document.sheet();
    // The form of 一関市's plan: legend above, bare years with spaces in them, numbers before the contents.
    write(sheet, {{"1-(1) 啓発事業"},
                  {"凡例　準備作業：△　実施：●　検討：□"},
                  {"取り組み項目", "内容", "2 2 年度", "2 3 年度", "2 4 年度"},
                  {"広報による周知", "1 特集記事", "△", "●", "●"},
                  {"", "2 ホームページ", "●", "", ""},
                  {"研修会", "3 職員研修", "□", "×", "●"}});
    merge(sheet, "C5:E5");
    const Answer read = done(document, "schedule.read", {{"Base", "平成"}});
    EXPECT_EQ(read.counts.at("Rows"), 3);
    EXPECT_EQ(read.counts.at("Years"), 3);
    ASSERT_THAT(read.sheets, ElementsAre("年次計画", "設定", "読取結果"));
    const Sheet made = document.sheet("年次計画");
    EXPECT_EQ(shown(made, "G3"), "計画\n平成\n22年度"); // 平成 n年度 is 1988 + n
    const auto rows = printed_part(made);
    ASSERT_THAT(rows, SizeIs(4));
    EXPECT_THAT(rows[1], ElementsAre("", "1-(1) 啓発事業", "1", "広報による周知", "特集記事", "", "準備作業",
                                     "実施", "実施"));
    EXPECT_THAT(rows[2], ElementsAre("", "1-(1) 啓発事業", "2", "広報による周知", "ホームページ", "", "実施",
                                     "実施", "実施"));
    // The mark that is none stays as it was written, and is listed with its cell
    EXPECT_THAT(rows[3],
                ElementsAre("", "1-(1) 啓発事業", "3", "研修会", "職員研修", "", "検討", "×", "実施"));
    EXPECT_THAT(read.findings, Contains(AllOf(HasSubstr("K111"), HasSubstr("D6"), HasSubstr("×"))));
    const Sheet findings = document.sheet("読取結果");
    const CellPlace finding = find_text(findings, "K111");
    EXPECT_THAT(shown(findings, address({finding.row, 1})), HasSubstr("D6"));
    EXPECT_EQ(shown(findings, address({finding.row, 2})), "×");
    EXPECT_THAT(drop_down(document, made, "G4").choices, IsSupersetOf({"準備作業", "実施", "検討"}));
}

// 担当課 beside 主体, 計画 and 実績 of each year, and a row of totals: each in its place, or told.
TEST_F(Read, ColumnsAndRowsBeyondAPlansOwn) {
    const Document document = new_spreadsheet(office());
    const Sheet sheet = document.sheet();
    write(sheet, {{"取組事項", "主体", "担当課", "平成28年度", "", "出典"},
                  {"", "", "", "計画", "実績", ""},
                  {"除雪", "市民", "総務課", "実施", "検討", "p.3"},
                  {"合計", "", "", "1", "1", ""}});
    merge(sheet, "D1:E1");
    const Answer read = done(document, "schedule.read");
    EXPECT_EQ(read.counts.at("Rows"), 1);
    EXPECT_THAT(read.findings, testing::UnorderedElementsAre(AllOf(HasSubstr("K116"), HasSubstr("C1")),
                                                             AllOf(HasSubstr("K113"), HasSubstr("A4"))));
    const Sheet made = document.sheet("年次計画");
    // A 大区分 to F 主体, G 計画, H 実績, I 備考, J 出典
    const std::vector<std::pair<std::string, std::string>> cells{{"D4", "除雪"},           {"F4", "市民"},
                                                                 {"G4", "実施"},           {"H4", "検討"},
                                                                 {"I4", "担当課：総務課"}, {"J4", "p.3"}};
    for (const auto& [cell, text] : cells) {
        EXPECT_EQ(shown(made, cell), text) << cell;
    }
}

// The list of the first reading stays; with it in front, the schedule is read all the same.
TEST_F(Read, TwiceGivesTwoListsOfFindings) {
    const Document workbook = new_workbook("shinjo");
    const Answer rendered = done(workbook, "schedule.render");
    const Sheet schedule = workbook.sheet(rendered.sheets.front());
    const CellPlace mark = find_text(schedule, "●");
    set_text(schedule, address(mark), "×");
    const Answer first = done(workbook, "schedule.read", {{"Sheet", rendered.sheets.front()}});
    ASSERT_THAT(first.sheets, Contains("読取結果"));
    const auto listed = shown_area(workbook.sheet("読取結果"));
    show(workbook, "読取結果");
    const Answer second = done(workbook, "schedule.read");
    EXPECT_EQ(second.counts.at("Rows"), first.counts.at("Rows"));
    EXPECT_EQ(second.findings, first.findings);
    ASSERT_THAT(second.sheets, SizeIs(2));
    EXPECT_NE(second.sheets.back(), "読取結果");
    EXPECT_EQ(shown_area(workbook.sheet("読取結果")), listed);
    EXPECT_EQ(shown_area(workbook.sheet(second.sheets.back())).size(), listed.size());
}

// What rendering in place set aside below the table (K121) is no row of the plan, marks or not.
TEST_F(Read, RowsThatWereSetAsideBelowTheTable) {
    const Document workbook = new_workbook("shinjo");
    const Answer rendered = done(workbook, "schedule.render", {{"Style", "symbol"}});
    const Sheet schedule = workbook.sheet(rendered.sheets.front());
    const auto plan_before = printed_part(workbook.sheet(plan));
    insert_rows(schedule, 9, 1);
    write_row(schedule, 9, {"書き足した取組", "99", "書き足した内容", "●", "●"});
    done(workbook, "schedule.render", {{"Sheet", rendered.sheets.front()}});
    const CellPlace aside = find_text(schedule, "書き足した取組");
    const Answer read = done(workbook, "schedule.read", {{"Sheet", rendered.sheets.front()}});
    EXPECT_EQ(printed_part(workbook.sheet(read.sheets.front())), plan_before);
    EXPECT_THAT(read.findings, ElementsAre(AllOf(HasSubstr("K113"), HasSubstr(address({aside.row, 0})))));
}

// 内容 is column E of the register, 取組事項 D; their titles stand in row 3.
TEST_F(Read, AClearedTitleIsToldByItsCell) {
    const Document workbook = new_workbook("shinjo");
    const Sheet sheet = workbook.sheet(plan);
    const std::string title = shown(sheet, "E3");
    set_text(sheet, "E3", "");
    EXPECT_THAT(done(workbook, "schedule.render").findings,
                Contains(AllOf(HasSubstr("K105"), HasSubstr("年次計画.E3"), HasSubstr("内容"))));
    set_text(sheet, "E3", title);
    set_text(sheet, "D3", "");
    expect_refused(workbook, "schedule.rollover", {}, {"年次計画.D3", "取組事項"});
}

} // namespace
} // namespace kyodo::office
