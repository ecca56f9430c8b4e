// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What a column without any value is told of: once, with the number of its rows.
#include "core/register/check/empty_columns.hpp"

#include "register_workbook.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using ::testing::ElementsAre;

/// 「code cell sentence」 of the findings of some rules.
std::vector<std::string> told(const std::string& id, const std::string& sheet,
                              const std::vector<std::string>& codes) {
    RegisterWorkbook workbook;
    workbook.add(id, grid_from_text(sheet));
    const RegisterData& data = *workbook.registers().at(0);
    std::vector<std::string> lines;
    for (const Finding& each : gather_empty_columns(workbook.check(data), data))
        if (std::find(codes.begin(), codes.end(), each.code) != codes.end())
            lines.push_back(each.code + " " + a1(each.place) + " " + text(each.expectation, Language::ja));
    return lines;
}

const std::string owner = "どの取組にも、進み具合を答える担当を一つ書きます。";

// K432 (advice): each measure has one in charge. D is 担当 of the measures.
TEST(EmptyColumns, AreToldOnce) {
    EXPECT_THAT(
        told("measure",
             "番号 | 取組・事務事業 | 状況 | 担当 \n 1 | a | 継続 | \n 2 | b | 継続 | \n 3 | c | 継続",
             {"K432"}),
        ElementsAre("K432 表.D1 " + owner + "（この欄はどの行も空です。3行が当てはまります）"));
}

// One row has it: which others lack it is worth a line each. A single row has its own, too.
TEST(EmptyColumns, ThatAreFilledInOneRowAreToldRowByRow) {
    EXPECT_THAT(
        told("measure",
             "番号 | 取組・事務事業 | 状況 | 担当 \n 1 | a | 継続 | \n 2 | b | 継続 | 協働課 \n 3 | c | 継続",
             {"K432"}),
        ElementsAre("K432 表.D2 " + owner, "K432 表.D4 " + owner));
    EXPECT_THAT(told("measure", "番号 | 取組・事務事業 | 状況 | 担当 \n 1 | a | 継続", {"K432"}),
                ElementsAre("K432 表.D2 " + owner));
}

// K431 (warning): a reason for 見直し. Only the rows that the rule is about are counted: 2 of 3.
TEST(EmptyColumns, CountTheRowsThatTheRuleIsAbout) {
    EXPECT_THAT(
        told("measure",
             "番号 | 取組・事務事業 | 来年度の方針 | 方針の理由 \n 1 | a | 見直し | \n 2 | b | 継続 | \n "
             "3 | c | 見送り",
             {"K431"}),
        ElementsAre("K431 表.D1 見直し・採用・見送り・統合・終了を選んだら、その理由を書きます。（この欄"
                    "はどの行も空です。2行が当てはまります）"));
}

// K521 (an error): each row must be mended, so each is told. G is 予防策 of the risks.
TEST(EmptyColumns, ErrorsStayInTheirRows) {
    EXPECT_EQ(told("risk", "リスク | 影響 | 予防策 \n 雨 | 大 | \n 風 | 大", {"K521"}).size(), 2u);
}

} // namespace
} // namespace kyodo::test
