// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Which sheets of a workbook were carried on into a later 年度.
#include "core/register/older_years.hpp"

#include "register_workbook.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string titles = "事業番号 | 協働事業名 | 年度 \n ";

struct Sheet {
    std::string name;
    std::string text;
    std::string id = "project";
};

std::vector<std::string> older(const std::vector<Sheet>& sheets, int now = 2026) {
    RegisterWorkbook workbook;
    for (const Sheet& sheet : sheets) {
        const Grid cells = grid_from_text(sheet.text);
        Grid grid(sheet.name, cells.rows(), cells.columns());
        for (int row = 0; row < cells.rows(); ++row)
            for (int column = 0; column < cells.columns(); ++column)
                grid.set(row, column, cells.at(row, column));
        workbook.add(sheet.id, std::move(grid));
    }
    std::vector<std::string> names;
    for (const RegisterData* data : of_older_years(workbook.registers(), FiscalYear{now}))
        names.push_back(data->grid().sheet());
    return names;
}

TEST(OlderYears, AreThoseBeforeTheLatest) {
    EXPECT_THAT(older({{"協働事業", titles + "1 | a | R8"},
                       {"協働事業（令和10年度）", titles + "1 | a | R10"},
                       {"協働事業（R9）", titles + "1 | a | R9"}}),
                ElementsAre("協働事業", "協働事業（R9）"));
    EXPECT_EQ(year_of_sheet("協働事業 (平成30年度)").name, "協働事業");
    EXPECT_EQ(year_of_sheet("協働事業 (平成30年度)").year->value, 2018);
    EXPECT_EQ(year_of_sheet("協働事業（環境課）").name, "協働事業（環境課）");
}

// Two sections' ledgers; a sheet that nobody has rolled; one whose rows are later than the named one's; one
// for next year that is still empty; another register of the name.
TEST(OlderYears, OthersAreAllWorkedIn) {
    EXPECT_THAT(
        older({{"協働事業（環境課）", titles + "1 | a | R7"}, {"協働事業（市民課）", titles + "1 | a | R8"}}),
        IsEmpty());
    EXPECT_THAT(older({{"協働事業", titles + "1 | a | R8"}, {"事業（令和9年度）", titles + "1 | a | R9"}}),
                IsEmpty());
    EXPECT_THAT(
        older({{"協働事業", titles + "1 | a | R10"}, {"協働事業（令和9年度）", titles + "1 | a | R9"}}),
        IsEmpty());
    EXPECT_THAT(older({{"協働事業", titles + "1 | a | R8"}, {"協働事業（令和9年度）", titles + " | | "}}),
                IsEmpty());
    EXPECT_THAT(
        older({{"台帳", titles + "1 | a | R8"}, {"台帳（令和9年度）", "リスク | 影響 \n 雨 | 大", "risk"}}),
        IsEmpty());
}

// A register that has no 年度 (risk) or one that a rollover doesn't move on (survey): what was laid aside
// under last year's name isn't what is worked in; what was carried on into next year's is.
TEST(OlderYears, LaidAsideIsNotCarriedOn) {
    const std::string risks = "リスク | 影響 \n 雨 | 大";
    EXPECT_THAT(older({{"リスク", risks, "risk"}, {"リスク（令和7年度）", risks, "risk"}}), IsEmpty());
    EXPECT_THAT(older({{"リスク", risks, "risk"}, {"リスク（令和9年度）", risks, "risk"}}),
                ElementsAre("リスク"));
    EXPECT_THAT(older({{"リスク", risks, "risk"}, {"リスク（令和9年度）", risks, "risk"}}, 2028), IsEmpty());
    const std::string answers = "調査名 | 年度 | 設問番号 | 設問 | 回答 \n 職員 | ";
    EXPECT_THAT(older({{"アンケート", answers + "R8 | 1 | 満足か | はい", "survey"},
                       {"アンケート（令和7年度）", answers + "R7 | 1 | 満足か | はい", "survey"}}),
                IsEmpty());
}

// The talks of last year are nowhere else.
TEST(OlderYears, LogsAreKeptApart) {
    EXPECT_TRUE(schema_of("meeting").log);
    EXPECT_THAT(
        older({{"会議", "記録番号 | 開催日 | 議題 \n 1 | 2026-05-01 | 進捗", "meeting"},
               {"会議（令和9年度）", "記録番号 | 開催日 | 議題 \n 1 | 2027-05-01 | 進捗", "meeting"}}),
        IsEmpty());
}

} // namespace
} // namespace kyodo::test
