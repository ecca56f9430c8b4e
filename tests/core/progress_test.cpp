// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Plan against actual. Each case is worked out by hand in its comment from the rule in progress.hpp; years
// are 平成27 to 31年度 (2015 to 2019), 検 is 検討 (stage 1), 実 is 実施 (stage 2), 見 is 見直し (stage 2
// too).
#include "core/schedule/progress.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using ::testing::ElementsAre;

/// "検検実実実": a mark a year; "・" for none, "？" for a text that is no mark.
std::vector<MarkValue> marks_of(std::string_view text) {
    std::vector<MarkValue> marks;
    for (; !text.empty(); text.remove_prefix(3)) { // each sign is three bytes of UTF-8
        const std::string_view sign = text.substr(0, 3);
        marks.push_back(sign == "検"   ? MarkValue{0, ""}
                        : sign == "実" ? MarkValue{1, ""}
                        : sign == "見" ? MarkValue{2, ""}
                        : sign == "？" ? MarkValue{-1, "不明"}
                                       : MarkValue{});
    }
    return marks;
}

Plan plan_of(std::vector<PlanRow> rows) {
    Plan plan;
    plan.years = {{2015}, {2019}};
    plan.marks = *MarkList::make({{"kento", "検討", "△", 1, 30, {}},
                                  {"jisshi", "実施", "●", 2, 60, {}},
                                  {"minaoshi", "見直し", "◎", 2, 80, {}}});
    plan.rows = std::move(rows);
    return plan;
}

PlanRow row(std::string_view plan, std::string_view actual, std::string section = "", std::string actors = "",
            std::string goal = "") {
    PlanRow row;
    row.goal = std::move(goal);
    row.section = std::move(section);
    row.item = "取組";
    row.actors = std::move(actors);
    row.plan = marks_of(plan);
    row.actual = marks_of(actual);
    return row;
}

struct Case {
    const char* plan;
    const char* actual;
    int as_of;
    Progress expected;
    std::vector<Progress> years; ///< each year alone, up to as_of
};

std::ostream& operator<<(std::ostream& out, const Case& c) {
    return out << c.plan << "/" << c.actual << "/" << c.as_of;
}

class ProgressCases : public ::testing::TestWithParam<Case> {};

TEST_P(ProgressCases, AreAsWorkedOutByHand) {
    const Case& c = GetParam();
    // A second row has an actual mark in each case, so that "nothing is entered at all" doesn't come up.
    const Plan plan = plan_of({row(c.plan, c.actual), row("実実実実実", "実実実実実")});
    const auto report = progress_of(plan, FiscalYear{c.as_of});
    ASSERT_TRUE(report);
    EXPECT_EQ(report->rows[0], c.expected);
    ASSERT_EQ(report->by_year.size(), c.years.size());
    for (std::size_t i = 0; i < c.years.size(); ++i) {
        ProgressCounts expected;
        ++expected[c.years[i]];
        ++expected[Progress::on_time]; // the second row
        EXPECT_EQ(report->by_year[i].counts, expected) << report->by_year[i].name;
    }
}

using enum Progress;

INSTANTIATE_TEST_SUITE_P(
    ByHand, ProgressCases,
    ::testing::Values(
        // 1. Stage 1 due 2015, reached 2015; stage 2 due 2016, reached 2016.
        Case{"検実実実実", "検実実・・", 2017, on_time, {on_time, on_time, on_time}},
        // 2. Stage 2 due 2016, reached 2017: one year late. In 2016 stage 1 < 2.
        Case{"検実実実実", "検検実・・", 2017, late, {on_time, late, on_time}},
        // 3. Stage 2 due 2016, not reached by 2017, the last year looked at.
        Case{"検実実実実", "検検検・・", 2017, late, {on_time, late, late}},
        // 4. The same row as of 2015: only stage 1 is due, and reached.
        Case{"検実実実実", "検検検・・", 2015, on_time, {on_time}},
        // 5. Stage 2 due 2017, reached 2016; stage 1 due and reached 2015.
        Case{"検検実実実", "検実実・・", 2017, early, {on_time, early, on_time}},
        // 6. 実施 without 検討 before: stage 2 in 2015 reaches stage 1 too, due 2015; stage 2 was due 2016.
        Case{"検実実実実", "実実・・・", 2016, early, {early, on_time}},
        // 7. Planned from 2015 on, nothing done.
        Case{"検実実実実", "・・・・・", 2017, not_begun, {not_begun, not_begun, not_begun}},
        // 8. Planned for 2018 only, nothing done by 2016: nothing is due.
        Case{"・・・実実", "・・・・・", 2016, nothing, {nothing, nothing}},
        // 9. Planned for 2018, done in 2016: stage 2 due 2018, reached 2016.
        Case{"・・・実実", "・実・・・", 2016, early, {nothing, early}},
        // 10. Nothing planned in any year, done in 2016.
        Case{"・・・・・", "・実・・・", 2016, unplanned, {nothing, unplanned}},
        // 11. Planned for 2015 alone, done in 2016: stage 2 reached a year late; 2016 catches up.
        Case{"実・・・・", "・実・・・", 2016, late, {not_begun, late}},
        // 12. Planned and done in 2015, done again in 2016, when neither it nor a later year is planned.
        Case{"実・・・・", "実実・・・", 2016, on_time, {on_time, unplanned}},
        // 13. 見直し has the stage of 実施: reached in the year it is due.
        Case{"検実見実実", "検見実・・", 2017, on_time, {on_time, on_time, on_time}},
        // 14. A lower stage planned after a higher one: stage 1 was due in 2015, with stage 2, and reached.
        Case{"実実検・・", "実実検・・", 2017, on_time, {on_time, on_time, on_time}},
        // 15. Late in 2015 (stage 1 due, reached 2016) and early in 2017 (stage 2 due 2018): late wins.
        Case{"検検検実実", "・検実・・", 2017, late, {not_begun, on_time, early}},
        // 16. A text that is no mark counts as nothing on either side.
        Case{"？検検検検", "？？検・・", 2017, late, {nothing, not_begun, on_time}},
        // 17. Begun, then a year without a mark: stage 2 due 2017 isn't reached.
        Case{"検検実実実", "検・・・・", 2017, late, {on_time, late, late}}));

TEST(Progress, SumsUpBySectionAndActor) {
    const Plan plan = plan_of({
        row("実実実実実", "実・・・・", "方策1", "市民、市"), // on time as of 2015
        row("実実実実実", "検・・・・", "方策1", "市"),       // late
        row("実実実実実", "・・・・・", "方策2", ""),         // not begun
        row("検検検検検", "実・・・・", "方策2", "市、市"),   // stage 1 due and reached 2015: on time
        row("・・・・・", "・・・・・", "", ""),              // nothing
    });
    const auto report = progress_of(plan, FiscalYear{2015});
    ASSERT_TRUE(report);
    EXPECT_THAT(report->rows, ElementsAre(on_time, late, not_begun, on_time, nothing));
    const auto counts = [](std::initializer_list<std::pair<Progress, int>> states) {
        ProgressCounts counts;
        for (const auto& [state, number] : states)
            counts[state] = number;
        return counts;
    };
    EXPECT_EQ(report->total, counts({{on_time, 2}, {late, 1}, {not_begun, 1}, {nothing, 1}}));
    EXPECT_EQ(report->total.total(), 5);
    EXPECT_THAT(report->by_section,
                ElementsAre(ProgressGroup{"方策1", counts({{on_time, 1}, {late, 1}})},
                            ProgressGroup{"方策2", counts({{not_begun, 1}, {on_time, 1}})},
                            ProgressGroup{"", counts({{nothing, 1}})}));
    // Rows without 主体 first; 市民 1 row; 市 3 rows, one of which names it twice.
    EXPECT_THAT(report->by_actor, ElementsAre(ProgressGroup{"", counts({{not_begun, 1}, {nothing, 1}})},
                                              ProgressGroup{"市民", counts({{on_time, 1}})},
                                              ProgressGroup{"市", counts({{on_time, 2}, {late, 1}})}));
    // 平成27年度 alone: 実=実 on time, 検<実 late, none not begun, 実>検 early, nothing.
    EXPECT_THAT(
        report->by_year,
        ElementsAre(ProgressGroup{
            "平成27年度", counts({{on_time, 1}, {late, 1}, {not_begun, 1}, {early, 1}, {nothing, 1}})}));
}

/// 団体／市 is two of the plan's 主体, 市民／町内会 may be a name: 町内会 stands nowhere by itself. Rows by
/// hand: 団体 1, 3; 市 1, 2, 3; 市民 2; 市民／町内会 4.
TEST(Progress, CountsNamesJoinedWithAStrokeWhereEachStandsByItself) {
    const Plan plan = plan_of({row("実実実実実", "実・・・・", "", "団体、市"),
                               row("実実実実実", "実・・・・", "", "市民、市"),
                               row("実実実実実", "実・・・・", "", "団体／市"),
                               row("実実実実実", "実・・・・", "", "市民／町内会")});
    const auto report = progress_of(plan, FiscalYear{2015});
    ASSERT_TRUE(report);
    std::vector<std::string> names;
    for (const ProgressGroup& group : report->by_actor)
        names.push_back(group.name + " " + std::to_string(group.counts.total()));
    EXPECT_THAT(names, ElementsAre("団体 2", "市 3", "市民 1", "市民／町内会 1"));
}

TEST(Progress, TellsSectionsOfOneNameApartByTheirGoal) {
    const Plan plan = plan_of({row("実実実実実", "実・・・・", "その他", "", "目標1"),
                               row("実実実実実", "実・・・・", "その他", "", "目標2"),
                               row("実実実実実", "実・・・・", "交流", "", "目標2"),
                               row("実実実実実", "実・・・・", "その他", "", "目標1")});
    const auto report = progress_of(plan, FiscalYear{2015});
    ASSERT_TRUE(report);
    std::vector<std::string> names;
    for (const ProgressGroup& group : report->by_section)
        names.push_back(group.name + " " + std::to_string(group.counts.total()));
    EXPECT_THAT(names, ElementsAre("目標1　その他 2", "目標2　その他 1", "交流 1"));
}

TEST(Progress, KnowsTheLastYearWithAnActualMark) {
    EXPECT_EQ(last_actual_year(plan_of({row("実実実実実", "実・・・・"), row("実実実実実", "・・検・・")})),
              FiscalYear{2017});
    EXPECT_EQ(last_actual_year(plan_of({row("実実実実実", "？・・・・"), row("実実実実実", "")})),
              std::nullopt);
}

TEST(Progress, RefusesAYearOutsideThePlanAndAPlanWithoutActual) {
    const Plan plan = plan_of({row("実実実実実", "実・・・・")});
    for (const int year : {2014, 2020}) {
        const auto report = progress_of(plan, FiscalYear{year});
        ASSERT_FALSE(report);
        EXPECT_EQ(report.error(),
                  error("schedule.progress_year", {{"year", year == 2014 ? "平成26年度" : "令和2年度"},
                                                   {"first", "平成27年度"},
                                                   {"last", "令和元年度"}}));
    }
    const auto none = progress_of(plan_of({row("実実実実実", "")}), FiscalYear{2015});
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().message.id, "schedule.no_actual");
}

} // namespace
} // namespace kyodo::test
