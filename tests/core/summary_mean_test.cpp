// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Means and shares of a register: the answers to a questionnaire over two years, figures by hand.
#include "core/register/summary/summary_measure.hpp"
#include "core/register/summary/summary_sheet.hpp"

#include "register_workbook.hpp"
#include "sheet_lines.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;

/// 問1: 令和7年度 3, 2, no score (無回答); 令和8年度 4, 4, 5. 問2: 令和7年度 五 (can't be read); 令和8年度 1.
const char* const answers = R"(
    調査名 | 年度     | 回答番号 | 設問番号 | 回答               | 評点
    職員   | 令和7年度 | 1 | 問1 | どちらともいえない | =3
    職員   | 令和7年度 | 2 | 問1 | あまりそう思わない | =2
    職員   | 令和7年度 | 3 | 問1 | 無回答             |
    職員   | 令和8年度 | 1 | 問1 | そう思う           | =4
    職員   | 令和8年度 | 2 | 問1 | そう思う           | =4
    職員   | 令和8年度 | 3 | 問1 | とてもそう思う     | =5
    職員   | 令和7年度 | 1 | 問2 | とてもそう思う     | 五
    職員   | 令和8年度 | 1 | 問2 | そう思わない       | =1)";

class Questionnaire : public ::testing::Test {
protected:
    Questionnaire()
        : settings_(standard_settings({schema_of("survey")})), grid_(grid_from_text(answers, "アンケート")),
          data_(read_register(grid_, schema_of("survey"),
                              find_register_tables(grid_, schema_of("survey"))->front(), {settings_})) {}

    SummarySheet sheet(const SummaryRequest& request) {
        const auto summary = summarise(data_, request, {settings_});
        EXPECT_TRUE(summary) << (summary ? "" : text(summary.error().message, Language::ja));
        name_ = summary_sheet_name(data_, *summary);
        return summary_sheet(data_, *summary, {"集計"});
    }
    static std::string format_of(const SheetPlan& sheet, const std::string& label, int column) {
        for (int row = 0; row < sheet.rows(); ++row)
            if (to_text(sheet.value(row, 0)) == label)
                return sheet.styles()[static_cast<std::size_t>(sheet.style_at(row, column))].name;
        return {};
    }

    WorkbookSettings settings_;
    Grid grid_;
    RegisterData data_;
    std::string name_;
};

// 問1: (3 + 2 + 4 + 4 + 5) / 5 = 18 / 5 = 3.6, 問2: 1 / 1; together 19 / 6 = 3.1666… → 3.17.
// Shares of 8 rows: 6 are 75 %, 2 are 25 %.
TEST_F(Questionnaire, MeansLeaveOutWhatIsNoScore) {
    const SummarySheet made = sheet({.by = "設問番号", .mean = "評点", .share = true});
    EXPECT_THAT(lines(made.sheet),
                IsSupersetOf({"設問番号 | 件数 | 割合（％） | 評点の平均 | 評点のある件数",
                              "問1 | 6 | 75 | 3.6 | 5", "問2 | 2 | 25 | 1 | 1", "計 | 8 | 100 | 3.17 | 6"}));
    EXPECT_THAT(lines(made.sheet), Contains(HasSubstr("空のセル1行、読めない値1行、範囲の外の値0行は除き")));
    EXPECT_THAT(lines(made.sheet), Contains(HasSubstr("100％とし、小数第2位を四捨五入")));
    EXPECT_EQ(format_of(made.sheet, "問1", 2), "Kyodo 件数（小数1桁）");
    EXPECT_EQ(format_of(made.sheet, "問1", 3), "Kyodo 件数（小数2桁）");
    // The chart shows the means: the labels, and the fourth column.
    ASSERT_TRUE(made.chart);
    EXPECT_TRUE(made.chart->means);
    ASSERT_EQ(made.chart->data.size(), 2U);
    EXPECT_EQ(made.chart->data[1].left, 3);
    EXPECT_EQ(made.chart->title, "評点の平均：設問番号");
    EXPECT_EQ(name_, "集計（アンケート回答・設問番号の平均）");
}

// 7 of 5 is no score: (4 + 2) / 2 = 3, not (4 + 2 + 7) / 3 = 4.33, and finding K304 tells its cell.
TEST_F(Questionnaire, AScoreOffTheScaleBendsNoMean) {
    const Grid grid = grid_from_text("調査名 | 年度 | 回答番号 | 設問番号 | 評点\n"
                                     "職員 | R7 | 1 | 問1 | =4\n職員 | R7 | 2 | 問1 | =2\n"
                                     "職員 | R7 | 3 | 問1 | =7",
                                     "アンケート");
    const RegisterData data = read_register(
        grid, schema_of("survey"), find_register_tables(grid, schema_of("survey"))->front(), {settings_});
    const auto summary = summarise(data, {.by = "設問番号", .mean = "評点"}, {settings_});
    ASSERT_TRUE(summary);
    const SummarySheet made = summary_sheet(data, *summary, {"集計"});
    EXPECT_THAT(lines(made.sheet), Contains("問1 | 3 | 3 | 2"));
    EXPECT_THAT(lines(made.sheet), Contains(HasSubstr("範囲の外の値1行は除き")));
    ASSERT_EQ(summary->findings.size(), 1U);
    EXPECT_EQ(summary->findings[0].code + " " + a1(summary->findings[0].place), "K304 アンケート.E4");
}

// 問1: 令和7年度 5 / 2 = 2.5, 令和8年度 13 / 3 = 4.333… → 4.33; 問2: nothing that can be read, and 1.
// By year: 5 / 2, and 14 / 4 = 3.5.
TEST_F(Questionnaire, YearsStandSideBySide) {
    const SummarySheet made = sheet({.by = "設問番号", .by2 = "年度", .mean = "評点"});
    EXPECT_THAT(
        lines(made.sheet),
        IsSupersetOf({"評点の平均：設問番号×年度 | 令和7年度 | 令和8年度 | 計", "問1 | 2.5 | 4.33 | 3.6",
                      "問2 |  | 1 | 1", "計 | 2.5 | 3.5 | 3.17",
                      "評点のある件数：設問番号×年度 | 令和7年度 | 令和8年度 | 計", "問1 | 2 | 3 | 5"}));
    ASSERT_TRUE(made.chart);
    EXPECT_TRUE(made.chart->means) << "bars beside each other, or the means would be added up";
    EXPECT_EQ(made.chart->series, 2);
}

// 令和7年度 has four rows: one each of four answers, 25 % each. 令和8年度: 4, two of them そう思う. The
// answers はい, いいえ, わからない of the list nobody gave.
TEST_F(Questionnaire, SharesAreOfTheirLine) {
    const SummarySheet made = sheet({.by = "年度", .by2 = "回答", .share = true});
    EXPECT_THAT(lines(made.sheet),
                IsSupersetOf({"割合（％）：年度×回答 | とてもそう思う | そう思う | どちらともいえない | "
                              "あまりそう思わない | そう思わない | はい | いいえ | わからない | 無回答 | 計",
                              "令和7年度 | 25 | 0 | 25 | 25 | 0 | 0 | 0 | 0 | 25 | 100",
                              "令和8年度 | 25 | 50 | 0 | 0 | 25 | 0 | 0 | 0 | 0 | 100",
                              "計 | 25 | 25 | 12.5 | 12.5 | 12.5 | 0 | 0 | 0 | 12.5 | 100"}));
    ASSERT_TRUE(made.chart);
    EXPECT_FALSE(made.chart->means);
}

TEST_F(Questionnaire, RefusesAMeanOfWords) {
    EXPECT_EQ(summarise(data_, {.by = "年度", .mean = "回答"}, {settings_}).error(),
              error("summary.not_a_number", {{"value", "回答"}, {"allowed", "評点"}}));
}

// Halves by hand, as on paper: 2.345 is a little less in binary.
TEST(RoundedQuotient, RoundsHalvesUp) {
    EXPECT_EQ(rounded_quotient(2.345, 1, 2), 2.35);
    EXPECT_EQ(rounded_quotient(9, 8, 2), 1.13);   // 1.125
    EXPECT_EQ(rounded_quotient(-9, 8, 2), -1.13); // away from zero
    EXPECT_EQ(rounded_quotient(100, 3, 1), 33.3); // 33.33…
    EXPECT_EQ(rounded_quotient(200, 3, 1), 66.7); // 66.66…
    EXPECT_EQ(rounded_quotient(0, 3, 1), 0);
    EXPECT_EQ(rounded_quotient(1e15, 4, 2), 2.5e14);
}

} // namespace
} // namespace kyodo::test
