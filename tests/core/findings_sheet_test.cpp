// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/findings_sheet.hpp"

#include "register_workbook.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> line(const SheetPlan& sheet, int row) {
    std::vector<std::string> cells;
    for (int column = 0; column < sheet.columns(); ++column)
        cells.push_back(to_text(sheet.value(row, column)));
    return cells;
}

Finding finding(std::string code, Severity severity, Place place, std::string value, std::string expectation,
                std::string proposal) {
    Finding made;
    made.code = std::move(code);
    made.severity = severity;
    made.place = std::move(place);
    made.value = std::move(value);
    made.expectation.id = std::move(expectation);
    made.proposal = std::move(proposal);
    return made;
}

TEST(FindingsSheet, TellsOneFindingALineInTheirOrder) {
    Findings findings;
    findings.push_back(finding("K203", Severity::warning, {"設定", 7, 3}, "二", "finding.K203", ""));
    findings.push_back(
        finding("K101", Severity::error, {"年次計画", 11, 27}, "実施中", "finding.K201", "実施"));
    findings.push_back(
        finding("K999", Severity::advice, {"年次計画", 0, 0}, "", "finding.K202.era_change", ""));
    const SheetPlan sheet = findings_sheet(findings, "読取結果", "確認していただきたいところ（3件）");
    EXPECT_EQ(sheet.name, "読取結果");
    ASSERT_EQ(sheet.rows(), 5); // title, header, three findings
    EXPECT_EQ(sheet.value(0, 0), Value{"確認していただきたいところ（3件）"});
    EXPECT_THAT(line(sheet, 1),
                ElementsAre("種類", "セル", "書かれている値", "正しい書き方", "候補", "番号"));
    EXPECT_THAT(line(sheet, 2),
                ElementsAre("注意", "設定.D8", "二", "0 から 100 までの整数を書いてください。", "", "K203"));
    EXPECT_THAT(line(sheet, 3),
                ElementsAre("誤り", "年次計画.AB12", "実施中",
                            "年度として読めません。平成27年度、H27、2015年度 のように書いてください。",
                            "実施", "K101"));
    EXPECT_THAT(line(sheet, 4),
                ElementsAre("助言", "年次計画.A1", "", "新元号 か 旧元号 を書いてください。", "", "K999"));
}

TEST(FindingsSheet, KeepsItsHeaderInSightAndOnEachPage) {
    const SheetPlan sheet = findings_sheet(Findings(2), "読取結果", "題");
    EXPECT_EQ(sheet.frozen_rows, 2);
    EXPECT_EQ(sheet.page.repeat_first, 1);
    EXPECT_EQ(sheet.page.repeat_last, 1);
    EXPECT_EQ(sheet.print_area, (Range{0, 0, 3, 5}));
    // 16 + 45 + 60 + 90 + 35 + 18 = 264 mm: on A4 landscape (273 mm) without being made smaller.
    double width = 0;
    for (const double column : sheet.column_widths_mm)
        width += column;
    EXPECT_LE(width, sheet.page.width_mm());
}

// The second risk has no number; row 9 is of no register.
TEST(FindingsSheet, NamesRowAndColumnOfAFinding) {
    RegisterWorkbook workbook;
    workbook.add("risk", grid_from_text("番号 | リスク | 影響\n"
                                        "リ-1 | 雨で延期になる | 中\n"
                                        "| 担い手が足りない | 大\n",
                                        "台帳"));
    const auto at = [](int row, int column) {
        return finding("K301", Severity::error, {"台帳", row, column}, "", "finding.K202", "");
    };
    const std::vector<FindingSubject> subjects =
        finding_subjects({at(1, 2), at(2, 0), at(0, 1), at(9, 0)}, workbook.registers());
    EXPECT_THAT(subjects, ElementsAre(FindingSubject{"リ-1　雨で延期になる", "影響"},
                                      FindingSubject{"担い手が足りない", "番号"},
                                      FindingSubject{"", "リスク"}, FindingSubject{"", ""}));
    const SheetPlan sheet = checked_sheet({at(1, 2)}, "点検結果", "題", "対象", subjects);
    EXPECT_EQ(to_text(sheet.value(first_finding_row, 2)), "リ-1　雨で延期になる");
    EXPECT_EQ(to_text(sheet.value(first_finding_row, 3)), "影響");
    double width = 0; // on A4 landscape without being made smaller
    for (const double column : sheet.column_widths_mm)
        width += column;
    EXPECT_LE(width, sheet.page.width_mm());
}

TEST(FindingsSheet, NamesEachSeverity) {
    EXPECT_STREQ(severity_id(Severity::error), "severity.error");
    EXPECT_STREQ(severity_id(Severity::warning), "severity.warning");
    EXPECT_STREQ(severity_id(Severity::advice), "severity.advice");
}

} // namespace
} // namespace kyodo::test
