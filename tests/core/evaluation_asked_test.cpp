// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Who was asked: what 回収状況 says goes before what the rows of the score register tell.
#include "core/evaluation/compare/compared_projects.hpp"
#include "core/evaluation/compare/hidden_names.hpp"

#include "comparison_example.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

// Only the committee was asked: 甲 and 乙 about A and C, 甲 about B. 甲's sheet of A came back, and that of
// B.
class Asked : public Comparison {
protected:
    void SetUp() override {
        form_ = demo_form();
        workbook_.add("score", grid_from_text(R"(
    評価票 | 評価票の版 | 事業番号 | 評価者の区分 | 評価者 | 項目番号 | 評価 | 評価点
    demo | 2 | A | 委員 | 甲 | 1 | ◎ | 4
    demo | 2 | B | 委員 | 甲 | 1 | ○ | 3)",
                                              "評価記録"));
        read_asked({{"demo", "Ａ", "委員", "甲", SheetState::partial, 1, 3},
                    {"demo", "A", "委員", "乙"},
                    {"demo", "B", "委員", "甲", SheetState::partial, 1, 3},
                    {"demo", "C", "委員", "甲"},
                    {"demo", "C", "委員", "乙"},
                    {"other", "D", "委員", "丙"}});
    }
    void read_asked(const std::vector<SheetStatus>& asked) {
        records_ = read_scores(*workbook_.registers().back(), form_, {{"C", "里山"}}, asked);
        results_ = aggregate(records_.table, form_.rules);
    }
};

// Missing of A: 乙. Of B nobody, since 乙 wasn't asked. Neither the group nor the city was asked for any.
TEST_F(Asked, OnlyThoseWhoWereAskedAreMissing) {
    ASSERT_EQ(records_.table.projects.size(), 3U); // not D: another form's
    EXPECT_THAT(records_.projects[0].not_in, ElementsAre("委員 乙"));
    EXPECT_THAT(records_.projects[1].not_in, ElementsAre());
    ASSERT_EQ(records_.table.parties.size(), 1U);
    EXPECT_EQ(records_.table.parties[0].title, "委員");
    EXPECT_THAT(all_text(sheet(0)), HasSubstr("まだ回答がない：委員 乙"));
    EXPECT_THAT(all_text(sheet(0)), Not(HasSubstr("市")));
}

// Nothing of C came back: it is in the overview, and has no sheet of its own unless it is named.
TEST_F(Asked, AProjectOfWhichNothingCameBackIsInTheOverview) {
    EXPECT_EQ(records_.table.projects[2].title, "里山");
    EXPECT_TRUE(records_.projects[2].none_in);
    EXPECT_FALSE(records_.projects[0].none_in);
    const Grid grid = comparison_overview({form_, records_, results_}, "評価一覧", {"A", "B", ""}).to_grid();
    const std::string all = all_text(grid);
    EXPECT_THAT(all, HasSubstr("里山"));
    EXPECT_THAT(all, HasSubstr("未回収：委員 甲、委員 乙"));
    EXPECT_THAT(all, Not(HasSubstr("未回収：委員 乙")));
    EXPECT_THAT(compared_projects(records_, "").value(), ElementsAre(0U, 1U));
    EXPECT_THAT(compared_projects(records_, "C").value(), ElementsAre(2U));
}

// 乙's sheet came back blank with an interest ticked, which the demo's form leaves out: nobody is missing.
TEST_F(Asked, AMemberWithAnInterestIsIn) {
    ASSERT_TRUE(form_.rules.interest_left_out);
    read_asked({{"demo", "A", "委員", "甲", SheetState::partial, 1, 3},
                {"demo", "A", "委員", "乙", SheetState::interest, 0, 3}});
    EXPECT_THAT(records_.projects[0].not_in, ElementsAre());
    EXPECT_THAT(results_[0].parties.back().interest, ElementsAre("乙")); // of the committee
    EXPECT_THAT(all_text(sheet(0)), Not(HasSubstr("まだ回答がない")));
}

// On what is handed out 甲 is 委員1 and 乙 委員2; of C both are missing.
TEST_F(Asked, NamesCanBeLeftOut) {
    records_.table.projects[0].sheets[0].interest = true;
    hide_names(records_);
    EXPECT_THAT(records_.projects[0].not_in, ElementsAre("委員（1人）"));
    EXPECT_THAT(records_.projects[2].not_in, ElementsAre("委員（2人）"));
    EXPECT_EQ(records_.table.projects[1].sheets[0].evaluator, "委員1") << "the same in each project";
    const auto before = results_[0].parties[0].result.total.value;
    results_ = aggregate(records_.table, form_.rules);
    for (std::size_t project = 0; project < 2; ++project)
        for (const char* name : {"甲", "乙"})
            EXPECT_THAT(all_text(sheet(project)), Not(HasSubstr(name)));
    records_.table.projects[0].sheets[0].interest = false;
    EXPECT_EQ(aggregate(records_.table, form_.rules)[0].parties[0].result.total.value, before);
}

// Without 回収状況 the rows tell: a partner and a section for each project.
TEST_F(Asked, WithoutAStatusTheRowsTell) {
    read_asked({});
    EXPECT_EQ(records_.table.projects.size(), 2U);
    EXPECT_THAT(records_.projects[0].not_in, ElementsAre("団体", "市"));
}

// A sheet of the partner that 回収状況 has and that isn't in keeps the scores back, as it says itself.
TEST_F(Asked, ASecondPartnerIsWaitedFor) {
    read_asked({{"demo", "A", "団体", "川の会"}, {"demo", "A", "団体", "友の会"}, {"demo", "A", "市", "課"}});
    EXPECT_THAT(records_.projects[0].not_in, ElementsAre("団体 川の会", "団体 友の会", "市 課"));
}

// 市 and 団体 of the form wait for each other. Only the city has a sheet so far (made with Party=市, or the
// project names no partner): the page says who is waited for.
TEST_F(Asked, APartyWithoutASheetIsNamedWhereOthersWaitForIt) {
    ASSERT_THAT(form_.until_both, ElementsAre("group", "city"));
    read_asked({{"demo", "A", "市", "課"}});
    EXPECT_THAT(records_.projects[0].not_in, ElementsAre("市 課", "団体"));
}

} // namespace
} // namespace kyodo::test
