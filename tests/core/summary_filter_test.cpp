// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Two surveys with a 問1 each, in one register: what a clerk counts must not be both. Figures by hand.
#include "core/register/summary/summary_filter.hpp"
#include "core/register/summary/summary_sheet.hpp"

#include "register_workbook.hpp"
#include "sheet_lines.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;
using ::testing::Not;

/// 問1 of 職員: 4, 5 in 令和7年度, 3 in 令和8年度; of 花だん: 1, 2 in 令和8年度.
const char* const answers = R"(
    調査名 | 調査の種類 | 年度      | 回答番号 | 設問番号 | 回答               | 評点
    職員   | 職員       | 令和7年度 | 1 | 問1 | そう思う           | =4
    職員   | 職員       | 令和7年度 | 2 | 問1 | とてもそう思う     | =5
    職員   | 職員       | 令和8年度 | 1 | 問1 | どちらともいえない | =3
    花だん | 参加者     | R8        | 1 | 問1 | そう思わない       | =1
    花だん | 参加者     | R8        | 2 | 問1 | あまりそう思わない | =2
    花だん | 参加者     | R8        | 2 | 問2 | はい               | )";

class SummaryOfSomeRows : public ::testing::Test {
protected:
    SummaryOfSomeRows()
        : settings_(standard_settings({schema_of("survey")})), grid_(grid_from_text(answers, "アンケート")),
          data_(read_register(grid_, schema_of("survey"),
                              find_register_tables(grid_, schema_of("survey"))->front(), {settings_})) {}

    Result<Summary> run(const SummaryRequest& request) { return summarise(data_, request, {settings_}); }
    std::vector<std::string> sheet(const SummaryRequest& request) {
        const auto summary = run(request);
        EXPECT_TRUE(summary) << (summary ? "" : text(summary.error().message, Language::ja));
        name_ = summary_sheet_name(data_, *summary);
        return lines(summary_sheet(data_, *summary, {"集計"}).sheet);
    }
    std::string failure(const std::string& where) {
        const auto summary = run({.by = "設問番号", .where = where});
        return summary ? "none" : text(summary.error().message, Language::ja);
    }
    /// The sentences of K662.
    std::vector<std::string> mixed(const SummaryRequest& request) {
        std::vector<std::string> found;
        const auto summary = run(request);
        for (const Finding& finding : summary->findings)
            if (finding.code == "K662")
                found.push_back(text(finding.expectation, Language::ja));
        return found;
    }

    WorkbookSettings settings_;
    Grid grid_;
    RegisterData data_;
    std::string name_;
};

// (4 + 5 + 3) / 3 = 4; of both surveys it would be 15 / 5 = 3. 問2 is none of this survey's questions.
TEST_F(SummaryOfSomeRows, CountsOneSurveyOnly) {
    const auto made = sheet({.by = "設問番号", .mean = "評点", .where = "調査名=職員"});
    EXPECT_THAT(made, IsSupersetOf({"設問番号 | 件数 | 評点の平均 | 評点のある件数", "問1 | 3 | 4 | 3",
                                    "計 | 3 | 4 | 3"}));
    EXPECT_THAT(made, Not(Contains(HasSubstr("問2"))));
    EXPECT_THAT(made, Contains(HasSubstr("記入のある6行のうち、「調査名」（A列）が「職員」の3行だけを")));
    EXPECT_THAT(made.front(), HasSubstr("アンケート回答台帳　集計（職員・設問番号）"));
    EXPECT_EQ(name_, "集計（職員・アンケート回答・設問番号の平均）");
    sheet({.by = "設問番号", .mean = "評点"});
    EXPECT_EQ(name_, "集計（アンケート回答・設問番号の平均）"); // another sheet
}

TEST_F(SummaryOfSomeRows, TakesConditionsAsPeopleWriteThem) {
    const auto count = [&](const std::string& where) {
        return run({.by = "設問番号", .where = where})->all.rows;
    };
    EXPECT_EQ(count(""), 6);
    EXPECT_EQ(count("調査名 ＝ 花だん"), 3);
    EXPECT_EQ(count("survey=花だん"), 3);
    EXPECT_EQ(count("調査の種類=職員"), 3);             // a synonym of 職員意識調査
    EXPECT_EQ(count("年度=R7"), 2);                     // in another notation
    EXPECT_EQ(count("年度=令和8年度；調査名=職員"), 1); // both
    EXPECT_EQ(count("調査名=職員;\n設問番号=問1\n"), 3);
    EXPECT_EQ(count("年度=令和7年度、令和8年度"), 6); // either
    EXPECT_EQ(count("評点=（記入なし）"), 1);
}

TEST_F(SummaryOfSomeRows, SaysWhatIsWrong) {
    EXPECT_THAT(failure("職員"), HasSubstr("「職員」からは"));
    EXPECT_THAT(failure("=職員"), HasSubstr("「=職員」からは"));
    EXPECT_THAT(failure("調査名="), HasSubstr("「調査名=」からは"));
    EXPECT_THAT(failure("色=赤"), HasSubstr("「色」という列"));
    EXPECT_THAT(failure("調査名=議員"),
                HasSubstr("「調査名」が「議員」の行はありません。ある値：職員、花だん"));
    EXPECT_THAT(failure("調査名=花だん;年度=R7"), HasSubstr("すべてに当てはまる行はありません"));
}

TEST_F(SummaryOfSomeRows, ToldWhereSurveysAreCountedTogether) {
    EXPECT_THAT(
        mixed({.by = "設問番号", .by2 = "回答"}),
        ElementsAre(testing::AllOf(HasSubstr("2種類の行（職員、花だん）"), HasSubstr("調査名=職員"))));
    EXPECT_THAT(mixed({.by = "設問番号", .where = "年度=R8"}), testing::SizeIs(1));
    EXPECT_THAT(mixed({.by = "設問番号", .where = "調査名=職員、花だん"}), testing::SizeIs(1));
    EXPECT_THAT(mixed({.by = "設問番号", .where = "年度=R7"}), IsEmpty()); // only one had answers
    EXPECT_THAT(mixed({.by = "設問番号", .where = "調査名=職員"}), IsEmpty());
    EXPECT_THAT(mixed({.by = "設問番号", .by2 = "調査名"}), IsEmpty());
    EXPECT_THAT(mixed({.by = "調査名"}), IsEmpty());
}

TEST_F(SummaryOfSomeRows, SurveysAndYearsAreProposed) {
    EXPECT_THAT(proposed_conditions(data_, {settings_}),
                ElementsAre("調査名=職員", "調査名=花だん", "年度=令和7年度", "年度=令和8年度"));
}

} // namespace
} // namespace kyodo::test
