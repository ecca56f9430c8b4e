// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What a printed schedule changes in its register. Expected cells are counted by hand in the little register
// below: A 区分, B No., C 取組事項, D 内容, E 平成27年度, F 平成28年度.
#include "core/schedule/plan_update.hpp"

#include "core/schedule/plan_register.hpp"

#include "template_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kyodo {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class PlanUpdateTest : public testing::Test {
protected:
    PlanUpdateTest() : grid_("年次計画", 4, 6) {
        const std::vector<std::vector<std::string>> cells{
            {"区分", "No.", "取組事項", "内容", "平成27年度", "平成28年度"},
            {"広報", "1", "広報紙", "特集", "検討", "実施"},
            {"広報", "2", "広報紙", "連載", "実施", ""},
            {"研修", "3", "職員研修", "年二回", "", "保留"}}; // 保留 is no mark
        for (int row = 0; row < 4; ++row)
            for (int column = 0; column < 6; ++column)
                grid_.set(row, column,
                          cells[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)]);
    }

    void read() {
        table_ = find_register_tables(grid_, schema_).value().front();
        registered_ = read_plan_register(grid_, schema_, table_, marks_).value();
        printed_ = registered_.plan;
    }
    PlanUpdate update() { return plan_update(grid_, schema_, table_, registered_, printed_); }

    const RegisterSchema schema_ =
        parse_register_schema(test::template_file("registers/plan.json"), "plan.json").value();
    const MarkList marks_ =
        MarkList::make({{"kento", "検討", "△", 1, 10, {}}, {"jisshi", "実施", "●", 3, 40, {}}}).value();
    Grid grid_;
    RegisterTable table_;
    PlanReading registered_;
    Plan printed_;
};

TEST_F(PlanUpdateTest, TheSamePlanChangesNothing) {
    read();
    const PlanUpdate same = update();
    EXPECT_THAT(same.changes, IsEmpty());
    EXPECT_THAT(same.additions, IsEmpty());
    EXPECT_THAT(same.findings, IsEmpty());
}

TEST_F(PlanUpdateTest, MarksTextsAndUnreadTexts) {
    read();
    printed_.rows[0].plan[0] = {1, {}};      // E2 検討 → 実施
    printed_.rows[1].plan[0] = {};           // E3 実施 → nothing
    printed_.rows[2].plan[1] = {-1, "未定"}; // F4 保留 → 未定
    printed_.rows[2].content = "年三回";     // D4
    printed_.rows[1].item = "広報紙　";      // a space more is no change
    printed_.rows[0].section.clear();        // what isn't printed is not emptied
    EXPECT_THAT(update().changes,
                testing::UnorderedElementsAre(RegisterChange{1, 4, "実施"}, RegisterChange{2, 4, ""},
                                              RegisterChange{3, 5, "未定"}, RegisterChange{3, 3, "年三回"}));
}

// A row that stands in print as it was written says nothing: what the register has since, stays.
TEST_F(PlanUpdateTest, AnUntouchedRowLeavesTheRegister) {
    read();
    printed_.rows[0].plan[0] = {1, {}}; // the register has 検討 in E2 by now
    printed_.rows[0].content = "特集号";
    printed_.rows[1].plan[0] = {}; // a person emptied it in print
    RenderedRows rendered{true, {true, false, true}, true};
    PlanUpdate update = plan_update(grid_, schema_, table_, registered_, printed_, rendered);
    EXPECT_THAT(update.changes, ElementsAre(RegisterChange{2, 4, ""}));
    EXPECT_THAT(update.findings, IsEmpty());
    // A heading's new name reaches the rows below it, whose own lines are as they were.
    printed_.rows[0].section = "広聴広報";
    update = plan_update(grid_, schema_, table_, registered_, printed_, rendered);
    EXPECT_THAT(update.changes, ElementsAre(RegisterChange{2, 4, ""}));
    rendered.headings_untouched = false;
    update = plan_update(grid_, schema_, table_, registered_, printed_, rendered);
    EXPECT_THAT(update.changes,
                testing::UnorderedElementsAre(RegisterChange{1, 0, "広聴広報"}, RegisterChange{2, 4, ""}));
}

// Two differences in one row: one may be the register's own. Each is told with what stood there.
TEST_F(PlanUpdateTest, TellsWhatItOverwritesInAChangedRow) {
    read();
    printed_.rows[0].plan[0] = {1, {}};
    printed_.rows[0].content = "特集号";
    printed_.rows[1].content = "連載記事"; // alone in its row: that is what was changed
    const PlanUpdate update =
        plan_update(grid_, schema_, table_, registered_, printed_, {true, {false, false, true}, true});
    EXPECT_THAT(update.changes, SizeIs(3));
    std::vector<std::string> told;
    EXPECT_THAT(update.findings, IsEmpty());
    for (const Finding& finding : update.overwritten)
        told.push_back(finding.code + " " + a1(finding.place) + " " + finding.value);
    EXPECT_THAT(told, ElementsAre("K137 年次計画.D2 特集", "K137 年次計画.E2 検討"));
}

TEST_F(PlanUpdateTest, WhatWasEmptiedInPrintIsTold) {
    read();
    printed_.rows[1].content.clear();
    const PlanUpdate update =
        plan_update(grid_, schema_, table_, registered_, printed_, {true, {true, false, true}, true});
    EXPECT_THAT(update.changes, IsEmpty());
    ASSERT_THAT(update.findings, SizeIs(1));
    EXPECT_EQ(update.findings[0].code + " " + a1(update.findings[0].place), "K138 年次計画.D3");
    // Of another's table nobody knows what it left out.
    EXPECT_THAT(this->update().findings, IsEmpty());
}

// 一関市's items have no numbers, and 職員研修 is the only one of its section.
TEST_F(PlanUpdateTest, ARewordedContentWithoutANumberIsTheSameRow) {
    for (int row = 1; row < 4; ++row)
        grid_.set(row, 1, std::string());
    read();
    printed_.rows[2].content = "年四回";
    const PlanUpdate changed = update();
    EXPECT_THAT(changed.changes, ElementsAre(RegisterChange{3, 3, "年四回"}));
    EXPECT_THAT(changed.additions, IsEmpty());
    EXPECT_EQ(changed.missing, 0);
}

TEST_F(PlanUpdateTest, RowsThatCameWentAndWereReordered) {
    read();
    std::swap(printed_.rows[0], printed_.rows[2]);  // order alone changes nothing
    printed_.rows.erase(printed_.rows.begin() + 1); // No. 2 is not in print
    PlanRow added = printed_.rows[0];
    added.number = "4";
    added.item = "新人研修";
    added.content = "毎年四月";
    added.plan = {{}, {1, {}}};
    printed_.rows.insert(printed_.rows.begin() + 1, added);
    const PlanUpdate found = update();
    EXPECT_THAT(found.changes, IsEmpty());
    using Cells = std::vector<std::pair<int, std::string>>;
    ASSERT_THAT(found.additions, SizeIs(1));
    EXPECT_EQ(found.additions[0].after, 3) << "behind No. 3, which it follows in print";
    EXPECT_EQ(found.additions[0].cells,
              (Cells{{0, "研修"}, {1, "4"}, {2, "新人研修"}, {3, "毎年四月"}, {5, "実施"}}));
    EXPECT_EQ(found.missing, 1);
    ASSERT_THAT(found.findings, SizeIs(1));
    EXPECT_EQ(found.findings[0].code, "K131");
    EXPECT_EQ(found.findings[0].place, (Place{"年次計画", 2, 2}));
}

// A 取組事項, B 平成27年度, C its 実績, D 備考: what another's table has beyond a printed schedule.
TEST_F(PlanUpdateTest, ActualMarksAndRemarksOfAnothersTable) {
    grid_ = Grid("年次計画", 3, 4);
    const std::vector<std::vector<std::string>> cells{{"取組事項", "平成27年度", "実績平成27年度", "備考"},
                                                      {"除雪", "実施", "", "継続"},
                                                      {"研修", "検討", "検討", ""}};
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 4; ++column)
            grid_.set(row, column, cells[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)]);
    read();
    printed_.rows[0].actual = {{1, {}}}; // C2: 実施
    printed_.rows[1].actual = {{}};      // C3 isn't emptied
    printed_.rows[0].note = "終了";      // D2 has a remark
    printed_.rows[1].note = "新規";      // D3
    const PlanUpdate found = update();
    EXPECT_THAT(found.changes,
                testing::UnorderedElementsAre(RegisterChange{1, 2, "実施"}, RegisterChange{2, 3, "新規"}));
    ASSERT_THAT(found.findings, SizeIs(1));
    EXPECT_EQ(found.findings[0].code, "K136");
    EXPECT_EQ(found.findings[0].place, (Place{"年次計画", 1, 3}));
}

TEST_F(PlanUpdateTest, ActualMarksWithoutAColumnAreTold) {
    read();
    printed_.rows[0].actual = {{1, {}}, {}};
    const PlanUpdate found = update();
    EXPECT_THAT(found.changes, IsEmpty());
    ASSERT_THAT(found.findings, SizeIs(1));
    EXPECT_EQ(found.findings[0].expectation.id, "update.no_actual_year");
    EXPECT_EQ(found.findings[0].value, "平成27年度");
}

TEST_F(PlanUpdateTest, YearsAndMergesThatCannotBeWritten) {
    grid_.add_merge({1, 3, 2, 3}); // 内容 of No. 1 and No. 2 in one cell
    read();
    printed_.years.last = {2017};
    for (PlanRow& row : printed_.rows)
        row.plan.push_back({0, {}});
    printed_.rows[0].content = "特集号";
    const PlanUpdate found = update();
    EXPECT_THAT(found.changes, IsEmpty());
    ASSERT_THAT(found.findings, SizeIs(2));
    EXPECT_EQ(found.findings[0].code, "K132");
    EXPECT_EQ(found.findings[0].value, "平成29年度");
    EXPECT_EQ(found.findings[1].code, "K133");
    EXPECT_EQ(found.findings[1].place, (Place{"年次計画", 1, 3}));
}

} // namespace
} // namespace kyodo
