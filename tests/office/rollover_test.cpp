// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// schedule.rollover on 新庄市's plan, 平成27年度 (2015) to 令和元年度 (2019).
#include "command_test.hpp"

namespace kyodo::office {
namespace {

using testing::ElementsAre;

constexpr const char* plan = "年次計画";
constexpr int first_year = 6; // column G: the first planned year

class Rollover : public CommandTest {
protected:
    /// The planned marks of the row with this number, as the sheet shows them.
    static std::vector<std::string> marks(const Sheet& sheet, const std::string& number) {
        const int row = find_text(sheet, number, 3).row;
        std::vector<std::string> cells;
        for (int year = 0; year < 5; ++year) {
            cells.push_back(shown(sheet, address({row, first_year + year})));
        }
        return cells;
    }
    static std::string setting(const Document& workbook, const std::string& name) {
        CellPlace place = find_text(workbook.sheet("設定"), name);
        ++place.column;
        return shown(workbook.sheet("設定"), address(place));
    }
};

TEST_F(Rollover, ByOneYear) {
    const Document workbook = new_workbook("shinjo");
    const auto before = shown_area(workbook.sheet(plan));
    const Answer answer = done(workbook, "schedule.rollover", {{"By", 1}});
    ASSERT_THAT(answer.sheets, ElementsAre("年次計画（平成28～令和2年度）"));
    EXPECT_EQ(answer.counts.at("Rows"), 20);
    EXPECT_EQ(answer.counts.at("Years"), 5);
    const Sheet rolled = workbook.sheet(answer.sheets.front());
    EXPECT_EQ(shown(rolled, "G3"), "計画\n平成\n28年度");
    EXPECT_EQ(shown(rolled, "K3"), "計画\n令和\n2年度");
    EXPECT_EQ(shown(rolled, "L3"), "実績\n平成\n28年度");
    // No. 10: 検討 実施 実施 実施 実施; the first falls off and the new year is to be planned
    EXPECT_THAT(marks(rolled, "10"), ElementsAre("実施", "実施", "実施", "実施", ""));
    EXPECT_THAT(marks(workbook.sheet(plan), "10"), ElementsAre("検討", "実施", "実施", "実施", "実施"));
    EXPECT_EQ(shown_area(workbook.sheet(plan)), before);
}

TEST_F(Rollover, ByThreeYearsWithTheLastMarkRepeated) {
    const Document workbook = new_workbook("shinjo");
    const Sheet sheet = workbook.sheet(plan);
    set_text(sheet, address({find_text(sheet, "10", 3).row, first_year + 4}), "検討");
    const Answer answer = done(workbook, "schedule.rollover", {{"By", 3}, {"Extend", "last"}});
    ASSERT_THAT(answer.sheets, ElementsAre("年次計画（平成30～令和4年度）"));
    const Sheet rolled = workbook.sheet(answer.sheets.front());
    // 2018 実施 and 2019 検討 stay; 2020 to 2022 repeat 2019
    EXPECT_THAT(marks(rolled, "10"), ElementsAre("実施", "検討", "検討", "検討", "検討"));
    EXPECT_THAT(marks(rolled, "15"), ElementsAre("", "", "", "", ""));
}

TEST_F(Rollover, TheSettingsFollowAndUndoTakesThemBack) {
    const Document workbook = new_workbook("shinjo");
    expect_one_undo_step(workbook, [&] { done(workbook, "schedule.rollover", {{"By", 1}}); });
    EXPECT_EQ(setting(workbook, "開始年度"), "平成28年度");
    EXPECT_EQ(setting(workbook, "終了年度"), "令和2年度");
    undo(workbook);
    EXPECT_EQ(setting(workbook, "開始年度"), "平成27年度");
    EXPECT_EQ(setting(workbook, "終了年度"), "令和元年度");
}

TEST_F(Rollover, TheNewRegisterHasItsDropDownsAndCanBeUsed) {
    const Document workbook = new_workbook("shinjo");
    const Answer answer = done(workbook, "schedule.rollover");
    const Sheet rolled = workbook.sheet(answer.sheets.front());
    const DropDown marks = drop_down(workbook, rolled, "G4");
    EXPECT_EQ(marks.error_title, "一覧にない値です");
    EXPECT_THAT(marks.error, testing::HasSubstr("「設定」のシートの一覧")); // it follows what is changed there
    EXPECT_TRUE(marks.is_list);
    EXPECT_THAT(marks.choices, ElementsAre("検討", "実施"));
    const Answer rendered =
        done(workbook, "schedule.render", {{"Register", answer.sheets.front()}, {"Style", "band"}});
    EXPECT_EQ(shown(workbook.sheet(rendered.sheets.front()), "A1"),
              "新庄市協働推進計画　実施年次指標（平成28～令和2年度）");
}

TEST_F(Rollover, EachRegisterHasItsOwnSchedule) {
    const Document workbook = new_workbook("shinjo");
    const Answer first = done(workbook, "schedule.render");
    const auto printed = shown_area(workbook.sheet(first.sheets.front()));
    const Answer rolled = done(workbook, "schedule.rollover");
    const Answer second = done(workbook, "schedule.render", {{"Register", rolled.sheets.front()}});
    ASSERT_THAT(second.sheets, ElementsAre("実施年次指標（平成28～令和2年度）"));
    EXPECT_EQ(shown_area(workbook.sheet(first.sheets.front())), printed);
    // A changed print goes back into the register that is named; with none named, both are, and nothing is
    // written.
    const Answer update = dispatch(office(), workbook, "org.kyodo.calc:schedule.read",
                                   {{"Target", "update"}, {"Silent", true}});
    EXPECT_EQ(update.outcome, Outcome::failure);
    EXPECT_THAT(update.message,
                testing::AllOf(testing::HasSubstr(plan), testing::HasSubstr(rolled.sheets.front())));
}

} // namespace
} // namespace kyodo::office
