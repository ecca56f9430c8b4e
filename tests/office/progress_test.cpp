// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// schedule.progress on 新庄市's plan: 20 rows, 14 of them with marks in every year from 平成27年度 on.
#include "command_test.hpp"

namespace kyodo::office {
namespace {

using testing::ElementsAre;

constexpr const char* plan = "年次計画";
constexpr int actual = 11; // column L: 実績 平成27年度

class Progress : public CommandTest {
protected:
    void SetUp() override {
        CommandTest::SetUp();
        workbook_.emplace(new_workbook("shinjo"));
        register_ = workbook_->sheet(plan);
    }
    void TearDown() override {
        register_.clear();
        workbook_.reset();
        CommandTest::TearDown();
    }

    void set(const std::string& number, int column, const std::string& mark) {
        set_text(register_, address({find_text(register_, number, 3).row, column}), mark);
    }

    std::optional<Document> workbook_;
    Sheet register_;
};

TEST_F(Progress, CountsEachRowOnce) {
    set("1", actual, "実施");  // as planned: on time
    set("2", actual, "検討");  // planned 実施, a lower stage: late
    set("10", actual, "実施"); // planned 検討, a higher stage: early
    set("15", actual, "実施"); // nothing planned: unplanned
    const Answer answer = done(*workbook_, "schedule.progress", {{"Year", "平成27年度"}});
    EXPECT_EQ(answer.counts.at("OnTime"), 1);
    EXPECT_EQ(answer.counts.at("Late"), 1);
    EXPECT_EQ(answer.counts.at("Early"), 1);
    EXPECT_EQ(answer.counts.at("Unplanned"), 1);
    EXPECT_EQ(answer.counts.at("NotBegun"), 11) << "14 planned rows, three of them with an actual mark";
    EXPECT_EQ(answer.counts.at("Nothing"), 5) << "No. 16 to 20";
    ASSERT_THAT(answer.sheets, ElementsAre("進捗状況"));
    const Sheet sheet = workbook_->sheet("進捗状況");
    EXPECT_EQ(shown(sheet, "A1"), "新庄市協働推進計画　進捗状況（平成27年度まで）");
    // The late row is first in the list, with the cell it stands in
    const CellPlace late = find_text(sheet, "2　地域の活動支援：地域公民館の整備助成と活動への支援");
    EXPECT_EQ(shown(sheet, address({late.row, 1})), "遅れ");
    EXPECT_EQ(shown(sheet, address({late.row, 6})), "年次計画.A5");
    EXPECT_EQ(shown(sheet, address({late.row - 1, 0})), "取組事項と内容");
}

TEST_F(Progress, WithoutAYearTheLastOneWithAnActualMark) {
    set("1", actual, "実施");
    set("1", actual + 1, "実施");
    done(*workbook_, "schedule.progress");
    EXPECT_EQ(shown(workbook_->sheet("進捗状況"), "A1"), "新庄市協働推進計画　進捗状況（平成28年度まで）");
}

TEST_F(Progress, MadeAgainInPlaceKeepsRemarksWithTheirRows) {
    set("1", actual, "実施");
    set("2", actual, "検討");
    done(*workbook_, "schedule.progress", {{"Year", "H27"}});
    const Sheet sheet = workbook_->sheet("進捗状況");
    const std::string row = "8　協働に対する考え方を浸透させる：市民・職員・事業者が共に学ぶセミナー等";
    set_text(sheet, address({find_text(sheet, row).row, 10}), "講師と調整中");
    set("8", actual, "実施"); // it moves from "not begun" down to "on time"
    const Answer answer = done(*workbook_, "schedule.progress", {{"Year", "H27"}});
    EXPECT_THAT(answer.sheets, ElementsAre("進捗状況"));
    EXPECT_EQ(answer.counts.at("OnTime"), 2);
    const CellPlace moved = find_text(sheet, row);
    EXPECT_EQ(shown(sheet, address({moved.row, 1})), "予定どおり");
    EXPECT_EQ(shown(sheet, address({moved.row, 10})), "講師と調整中");
}

TEST_F(Progress, SaysWhatIsWrong) {
    expect_refused(*workbook_, "schedule.progress", {}, {"実績が一つも入力されていません"});
    expect_refused(*workbook_, "schedule.progress", {{"Year", "令和5年度"}},
                   {"令和5年度", "平成27年度", "令和元年度"});
    expect_refused(*workbook_, "schedule.progress", {{"Year", "らいねん"}}, {"「らいねん」", "平成27年度"});
}

} // namespace
} // namespace kyodo::office
