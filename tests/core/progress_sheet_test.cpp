// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The progress report as a sheet: a plan of four rows, counted by hand from the rule in progress.hpp.
#include "core/schedule/progress_sheet.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsSupersetOf;

constexpr MarkValue none{};
const MarkValue done{0, ""};

/// 平成27 and 28年度.
Plan plan() {
    Plan plan;
    plan.title = "協働計画";
    plan.years = {{2015}, {2016}};
    plan.marks = *MarkList::make({{"jisshi", "実施", "●", 1, 60, {}}});
    plan.rows = {
        // As planned in both years.
        {"目標1", "方策1", "1", "支え合い", "見守り", "市民、市", "", {done, done}, {done, done}},
        // Due 2015, reached 2016: late; 2015 alone not begun, 2016 alone on time.
        {"目標1", "方策1", "2", "支え合い", "除雪", "市", "", {done, done}, {none, done}},
        // Nothing done: not begun, in each year too.
        {"目標1", "方策2", "", "交流", "", "", "", {done, done}, {none, none}},
        // Done in 2016 without a plan; in 2015 neither.
        {"目標1", "方策2", "4", "広報", "", "市", "", {none, none}, {none, done}},
    };
    return plan;
}

SheetPlan sheet() {
    const Plan p = plan();
    return progress_sheet(
        p, *progress_of(p, FiscalYear{2016}),
        {.sheet_name = "進捗状況", .register_sheet = "年次計画", .sheet_rows = {3, 4, 6, 9}});
}

std::string line(const SheetPlan& sheet, int row) {
    std::string cells;
    for (int column = 0; column < sheet.columns(); ++column)
        cells += (column > 0 ? "|" : "") + to_text(sheet.value(row, column));
    return cells;
}

TEST(ProgressSheet, CountsAsByHand) {
    const SheetPlan s = sheet();
    std::vector<std::string> lines;
    for (int row = 0; row < 19; ++row)
        if (row != 1 && row != 2) // the rule and the ways of counting in words
            lines.push_back(line(s, row));
    const std::string states = "|予定どおり|遅れ|前倒し|未着手|計画外|予定なし|計";
    EXPECT_THAT(lines, ElementsAre("協働計画　進捗状況（平成28年度まで）|||||||", "|||||||", //
                                   "全体" + states,                                          //
                                   "すべての行|1|1|0|1|1|0|4", "|||||||",                    //
                                   "年度別" + states,                                        //
                                   "平成27年度|1|0|0|2|0|1|4",                               //
                                   "平成28年度|2|0|0|1|1|0|4", "|||||||",                    //
                                   "区分別" + states,                                        //
                                   "方策1|1|1|0|0|0|0|2",                                    //
                                   "方策2|0|0|0|1|1|0|2", "|||||||",                         //
                                   "主体別（複数の主体はそれぞれに数えます）" + states,      //
                                   "（記入なし）|0|0|0|1|0|0|1",                             //
                                   "市民|1|0|0|0|0|0|1",                                     //
                                   "市|1|1|0|0|1|0|3"));
}

// Counts are numbers: a person may add them up or draw a chart.
TEST(ProgressSheet, WritesCountsAsNumbers) {
    EXPECT_EQ(sheet().value(5, 1), Value{1.0});
    EXPECT_EQ(sheet().value(5, 3), Value{0.0});
}

TEST(ProgressSheet, ListsRowsInNeedFirstWithTheirPlace) {
    const SheetPlan s = sheet();
    std::vector<std::string> lines;
    for (int row = 20; row < s.rows(); ++row)
        lines.push_back(line(s, row));
    EXPECT_THAT(lines, ElementsAre("取組事項と内容|状態||主体|||元のセル|",     //
                                   "2　支え合い：除雪|遅れ||市|||年次計画.A5|", //
                                   "交流|未着手|||||年次計画.A7|",              //
                                   "4　広報|計画外||市|||年次計画.A10|",        //
                                   "1　支え合い：見守り|予定どおり||市民、市|||年次計画.A4|"));
    EXPECT_THAT(s.merges, IsSupersetOf({Range{21, 1, 21, 2}, Range{21, 3, 21, 5}, Range{21, 6, 21, 7}}));
}

// 4 rows by 2 years are 8 in the table by year, where 4 rows are counted in the others.
TEST(ProgressSheet, SaysWhyTheYearsDontAddUp) {
    EXPECT_EQ(to_text(sheet().value(2, 0)),
              "年度別の表は、年度ごとにすべての行を1回ずつ数えます。ほかの表は、平成28年度までを通して1行を"
              "1回だけ数えるため、年度別の数を足しても同じになりません。");
}

// A text that is no mark counts as nothing, which makes the row "not begun": that is said, on top and in the
// row.
TEST(ProgressSheet, SaysWhatCouldNotBeRead) {
    Plan p = plan();
    p.rows[2].actual[0] = {-1, "×"};
    p.rows[3].plan[0] = {-1, "？"};
    p.rows[3].actual[0] = {-1, "未"};
    const ProgressReport report = *progress_of(p, FiscalYear{2015 + 1});
    EXPECT_EQ(report.unread_plan, 1);
    EXPECT_EQ(report.unread_actual, 2);
    EXPECT_THAT(report.unread_rows, ElementsAre(false, false, true, true));
    const SheetPlan s = progress_sheet(
        p, report, {.sheet_name = "進捗状況", .register_sheet = "年次計画", .sheet_rows = {3, 4, 6, 9}});
    EXPECT_EQ(to_text(s.value(3, 0)),
              "読めない記入が3か所あり、空欄として数えました（計画 1か所、実績 2か所）。"
              "年次計画の7、10行目を直して、もう一度集計してください。");
    EXPECT_EQ(line(s, 23), "交流|未着手（読めない記入あり）|||||年次計画.A7|");
    EXPECT_EQ(line(s, 24), "4　広報|計画外（読めない記入あり）||市|||年次計画.A10|");
}

// What lies after the year that is counted up to is not looked at.
TEST(ProgressSheet, CountsUnreadEntriesUpToTheYear) {
    Plan p = plan();
    p.rows[2].actual[1] = {-1, "×"};
    EXPECT_EQ(progress_of(p, FiscalYear{2015})->unread_actual, 0);
    EXPECT_EQ(progress_of(p, FiscalYear{2016})->unread_actual, 1);
}

TEST(ProgressSheet, FitsThePage) {
    const SheetPlan s = sheet();
    double width = 0;
    for (const double column : s.column_widths_mm)
        width += column;
    EXPECT_LE(width, s.page.width_mm());
    EXPECT_EQ(s.print_area, (Range{0, 0, 24, 7}));
    EXPECT_EQ(s.region, progress_region);
}

TEST(ProgressSheet, NamesTheYearAsTheSettingsSay) {
    Plan p = plan();
    p.years = {{2018}, {2019}};
    const auto title = [&](EraChange change) {
        return to_text(progress_sheet(p, *progress_of(p, FiscalYear{2019}),
                                      {.sheet_name = "進捗",
                                       .era_change = change,
                                       .register_sheet = "年次計画",
                                       .sheet_rows = {0, 1, 2, 3}})
                           .value(0, 0));
    };
    EXPECT_EQ(title(EraChange::new_era), "協働計画　進捗状況（令和元年度まで）");
    EXPECT_EQ(title(EraChange::old_era), "協働計画　進捗状況（平成31年度まで）");
}

} // namespace
} // namespace kyodo::test
