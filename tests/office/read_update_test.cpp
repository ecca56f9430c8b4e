// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// schedule.read with Target "update": what was changed in the printed sheet goes back into the register.
#include "command_test.hpp"

namespace kyodo::office {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* plan = "年次計画";
constexpr const char* schedule = "実施年次指標";

class ReadUpdate : public CommandTest {
protected:
    void SetUp() override {
        CommandTest::SetUp();
        workbook_.emplace(new_workbook("shinjo"));
        done(*workbook_, "schedule.render", {{"Style", "symbol"}});
        printed_ = workbook_->sheet(schedule);
        register_ = workbook_->sheet(plan);
    }
    void TearDown() override {
        printed_.clear();
        register_.clear();
        workbook_.reset();
        CommandTest::TearDown();
    }

    Answer update() { return done(*workbook_, "schedule.read", {{"Sheet", schedule}, {"Target", "update"}}); }
    std::vector<std::string> row_of(const std::string& number) {
        return shown_area(register_)[static_cast<std::size_t>(find_text(register_, number, 3).row)];
    }

    std::optional<Document> workbook_;
    Sheet printed_;
    Sheet register_;
};

TEST_F(ReadUpdate, NothingChanged) {
    const auto before = shown_area(register_);
    const Answer answer = update();
    EXPECT_EQ(answer.counts.at("Changed"), 0);
    EXPECT_EQ(answer.counts.at("Added"), 0);
    EXPECT_EQ(answer.counts.at("Missing"), 0);
    EXPECT_THAT(answer.findings, IsEmpty());
    EXPECT_EQ(shown_area(register_), before);
}

// What the register has newer than the printed table isn't taken back by a change elsewhere in it.
TEST_F(ReadUpdate, WhatTheRegisterHasSinceStays) {
    set_text(register_, "G4", "検討"); // No. 1; 実施 in print
    set_text(register_, "E6", "あとで直した内容");
    const CellPlace content = find_text(printed_, "自治会活動への支援（交流とつながり）");    // No. 1
    set_text(printed_, address({content.row + 1, content.column}), "印刷用の表で直した内容"); // No. 2
    const Answer answer = update();
    EXPECT_EQ(answer.counts.at("Changed"), 1);
    EXPECT_THAT(answer.findings, IsEmpty());
    EXPECT_EQ(shown(register_, "G4"), "検討");
    EXPECT_EQ(shown(register_, "E6"), "あとで直した内容");
    EXPECT_EQ(row_of("2")[4], "印刷用の表で直した内容");
}

TEST_F(ReadUpdate, NamesLikeWordsOfOursStay) {
    set_text(register_, "D4", "広報");
    set_text(register_, "D5", "広報（続き）");
    set_text(register_, "D6", "（取組事項なし）");
    set_text(register_, "E7", "（内容の続き）協議");
    const auto before = shown_area(register_);
    EXPECT_THAT(done(*workbook_, "schedule.render").findings, IsEmpty());
    printed_ = workbook_->sheet(schedule);
    EXPECT_GE(find_text(printed_, "広報（続き）").row, 0);
    const Answer answer = update();
    EXPECT_EQ(answer.counts.at("Changed"), 0);
    EXPECT_EQ(answer.counts.at("Added"), 0);
    EXPECT_EQ(answer.counts.at("Missing"), 0);
    EXPECT_EQ(shown_area(register_), before);
}

/// The committee's sheet shows no error; it is told, and stays the register's own.
TEST_F(ReadUpdate, AnErrorInTheRegisterIsNotPrinted) {
    type_formula(register_, "D4", "=NA()");
    type_formula(register_, "G5", "=NA()"); // a mark of 平成27年度
    EXPECT_THAT(done(*workbook_, "schedule.render").findings,
                ElementsAre(AllOf(HasSubstr("K103"), HasSubstr("年次計画.D4")),
                            AllOf(HasSubstr("K103"), HasSubstr("年次計画.G5"))));
    printed_ = workbook_->sheet(schedule);
    for (const auto& row : shown_area(printed_)) {
        EXPECT_THAT(row, testing::Each(testing::Not(testing::StartsWith("#"))));
    }
    const Answer answer = update();
    EXPECT_EQ(answer.counts.at("Changed"), 0);
    EXPECT_EQ(answer.counts.at("Added"), 0);
    EXPECT_EQ(formula(register_, "D4"), "=NA()");
    EXPECT_EQ(formula(register_, "G5"), "=NA()");
}

TEST_F(ReadUpdate, AnErrorInPrintIsNoName) {
    const CellPlace content = find_text(printed_, "自治会活動への支援（交流とつながり）"); // No. 1
    const auto before = shown_area(register_);
    set_text(printed_, address(content), "#N/A");
    type_formula(printed_, address({content.row + 1, content.column}), "=NA()");
    const Answer answer = update();
    EXPECT_THAT(answer.findings, testing::IsSupersetOf({testing::Matcher<std::string>(HasSubstr("K103")),
                                                        testing::Matcher<std::string>(HasSubstr("K103"))}));
    EXPECT_EQ(answer.counts.at("Changed"), 0);
    EXPECT_EQ(shown_area(register_), before);
}

TEST_F(ReadUpdate, ChangedCellsOnlyAndOneUndoStep) {
    const auto before = shown_area(register_);
    set_text(register_, "Q4", "前任者のメモ"); // 備考 is not printed
    const CellPlace content = find_text(printed_, "自治会活動への支援（交流とつながり）"); // No. 1
    set_text(printed_, address(content), "自治会への支援");
    set_text(printed_, address({content.row, content.column + 1}), "△"); // 平成27年度: 検討 instead of 実施
    set_text(printed_, address({content.row + 1, content.column + 5}), ""); // No. 2, 令和元年度: no mark
    expect_one_undo_step(*workbook_, [&] {
        const Answer answer = update();
        EXPECT_EQ(answer.counts.at("Changed"), 3);
        EXPECT_EQ(answer.counts.at("Added"), 0);
        EXPECT_EQ(answer.counts.at("Missing"), 0);
        EXPECT_THAT(answer.sheets, ElementsAre(plan));
    });
    auto expected = before;
    expected[3][4] = "自治会への支援";
    expected[3][6] = "検討";
    expected[3][16] = "前任者のメモ";
    expected[4][10] = "";
    EXPECT_EQ(shown_area(register_), expected);
}

TEST_F(ReadUpdate, ANewRowStandsBehindTheOneItFollows) {
    const CellPlace content = find_text(printed_, "職員地域担当制・出前講座での課題共有"); // No. 16
    insert_rows(printed_, content.row + 1, 1);
    set_text(printed_, address({content.row + 1, 0}), "公聴会");
    set_text(printed_, address({content.row + 1, content.column}), "年二回の公聴会");
    set_text(printed_, address({content.row + 1, content.column + 2}), "●");
    expect_one_undo_step(*workbook_, [&] { EXPECT_EQ(update().counts.at("Added"), 1); });
    const CellPlace added = find_text(register_, "年二回の公聴会");
    EXPECT_EQ(added.row, find_text(register_, "16", 3).row + 1);
    const auto row = shown_area(register_)[static_cast<std::size_t>(added.row)];
    EXPECT_EQ(row[1], "方策5 行政情報を市民に分かりやすく提供する。");
    EXPECT_EQ(row[3], "公聴会");
    EXPECT_EQ(row[7], "実施"); // 平成28年度
    EXPECT_THAT(drop_down(*workbook_, register_, address({added.row, 6})).choices,
                ElementsAre("検討", "実施"));
}

TEST_F(ReadUpdate, ARowThatIsNotInPrintStaysAndIsReported) {
    const auto before = row_of("20");
    remove_rows(printed_, find_text(printed_, "推進委員と協働主体による外部評価と結果の公表").row,
                1); // No. 20
    const Answer answer = update();
    EXPECT_EQ(answer.counts.at("Missing"), 1);
    EXPECT_EQ(row_of("20"), before);
    EXPECT_THAT(answer.findings, ElementsAre(AllOf(HasSubstr("K131"), HasSubstr("年次計画.D23"))));
    EXPECT_THAT(answer.sheets, ElementsAre(plan, "読取結果"));
}

TEST_F(ReadUpdate, SaysWhatIsWrong) {
    expect_refused(*workbook_, "schedule.read", {{"Sheet", schedule}, {"Target", "merge"}},
                   {"Target", "「merge」", "new, update"});
}

} // namespace
} // namespace kyodo::office
