// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/rollover.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr MarkValue kento{0, ""};
constexpr MarkValue jisshi{1, ""};
const MarkValue unread{-1, "調整中"};
constexpr MarkValue none{};

/// 平成27 to 30年度: one row that goes on, one that ends in an unread text, one without 実績.
Plan plan() {
    Plan plan;
    plan.title = "計画";
    plan.years = {{2015}, {2018}};
    plan.marks = *MarkList::make({{"kento", "検討", "△", 1, 30, {}}, {"jisshi", "実施", "●", 2, 60, {}}});
    plan.rows.resize(3);
    plan.rows[0] = {"目標1",
                    "方策1",
                    "1",
                    "A",
                    "a",
                    "市",
                    "備",
                    {kento, kento, jisshi, jisshi},
                    {kento, unread, none, none}};
    plan.rows[1] = {"", "", "", "B", "", "", "", {jisshi, none, none, unread}, {jisshi, none, none, none}};
    plan.rows[2] = {"", "", "", "C", "", "", "", {none, none, none, kento}, {}};
    return plan;
}

TEST(Rollover, MovesTheYearsAndCarriesTheMarks) {
    const auto next = rolled_over(plan(), 1, Extend::empty);
    ASSERT_TRUE(next);
    EXPECT_EQ(next->years, (FiscalYearRange{{2016}, {2019}}));
    EXPECT_EQ(next->title, "計画");
    EXPECT_EQ(next->marks, plan().marks);
    EXPECT_THAT(next->rows[0].plan, ElementsAre(kento, jisshi, jisshi, none));
    EXPECT_THAT(next->rows[0].actual, ElementsAre(unread, none, none, none));
    EXPECT_THAT(next->rows[1].plan, ElementsAre(none, none, unread, none));
    EXPECT_THAT(next->rows[2].actual, IsEmpty());
}

TEST(Rollover, KeepsEverythingElseOfARow) {
    PlanRow before = plan().rows[0];
    PlanRow after = rolled_over(plan(), 2, Extend::empty)->rows[0];
    before.plan = after.plan;
    before.actual = after.actual;
    EXPECT_EQ(after, before);
}

TEST(Rollover, ProposesTheLastMarkForNewYears) {
    const auto next = rolled_over(plan(), 2, Extend::last_mark);
    ASSERT_TRUE(next);
    EXPECT_THAT(next->rows[0].plan, ElementsAre(jisshi, jisshi, jisshi, jisshi));
    EXPECT_THAT(next->rows[0].actual, ElementsAre(none, none, none, none)); // what is done is never proposed
    EXPECT_THAT(next->rows[1].plan, ElementsAre(none, unread, none, none)); // an unread text isn't repeated
    EXPECT_THAT(next->rows[2].plan, ElementsAre(none, kento, kento, kento));
}

TEST(Rollover, MayLeaveNoYearOfThePlan) {
    const auto next = rolled_over(plan(), 15, Extend::empty);
    ASSERT_TRUE(next);
    EXPECT_EQ(next->years, (FiscalYearRange{{2030}, {2033}}));
    EXPECT_THAT(next->rows[0].plan, ElementsAre(none, none, none, none));
    EXPECT_THAT(rolled_over(plan(), 4, Extend::last_mark)->rows[0].plan,
                ElementsAre(jisshi, jisshi, jisshi, jisshi));
}

TEST(Rollover, AdvancesStepByStepAsAtOnce) {
    const Plan once = *rolled_over(plan(), 3, Extend::empty);
    const Plan steps = *rolled_over(*rolled_over(plan(), 1, Extend::empty), 2, Extend::empty);
    EXPECT_EQ(once, steps);
}

TEST(Rollover, RefusesOtherNumbersOfYears) {
    for (const int by : {0, -1, 16}) {
        const auto next = rolled_over(plan(), by, Extend::empty);
        ASSERT_FALSE(next) << by;
        EXPECT_EQ(next.error(),
                  error("schedule.rollover_by", {{"value", std::to_string(by)}, {"most", "15"}}));
    }
}

} // namespace
} // namespace kyodo::test
