// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What a command asks a person to look at: only what it uses, each cell named once, and nothing lost.
#include "command_test.hpp"

namespace kyodo::office {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* plan = "年次計画";

class FindingsOf : public CommandTest {
protected:
    /// Rows 4 to 23 hold 新庄市's 20 rows; G is the plan's first year, L that of 実績.
    static void write_unknown(const Document& workbook, char column, int rows) {
        for (int row = 4; row < 4 + rows; ++row) {
            set_text(workbook.sheet(plan), column + std::to_string(row), "謎" + std::to_string(row));
        }
    }
    static int times(const std::string& text, const std::string& part) {
        int count = 0;
        for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
            ++count;
        }
        return count;
    }
};

TEST_F(FindingsOf, ActualMarksAreForProgressOnly) {
    const Document workbook = new_workbook("shinjo");
    set_text(workbook.sheet(plan), "L4", "×××");
    set_text(workbook.sheet(plan), "L5", "実施");
    EXPECT_THAT(done(workbook, "schedule.render").findings, IsEmpty());
    EXPECT_THAT(done(workbook, "schedule.rollover").findings, IsEmpty());
    const Answer progress = done(workbook, "schedule.progress", {{"Register", plan}});
    ASSERT_THAT(progress.findings, SizeIs(1));
    EXPECT_THAT(progress.findings.front(), HasSubstr("「×××」"));
    EXPECT_EQ(times(progress.findings.front(), "年次計画.L4"), 1) << progress.findings.front();
}

TEST_F(FindingsOf, AFewAreInTheAnswerOnly) {
    const Document workbook = new_workbook("shinjo");
    write_unknown(workbook, 'G', 15);
    const Answer answer = done(workbook, "schedule.render");
    EXPECT_THAT(answer.findings, SizeIs(15));
    EXPECT_THAT(answer.sheets, ElementsAre("実施年次指標"));
}

// More than a message can show: all of them stand on a sheet, which is written again the next time.
TEST_F(FindingsOf, ManyAreListedOnASheet) {
    const Document workbook = new_workbook("shinjo");
    write_unknown(workbook, 'G', 18);
    expect_one_undo_step(workbook, [&] {
        const Answer answer = done(workbook, "schedule.render");
        EXPECT_THAT(answer.findings, SizeIs(18));
        EXPECT_THAT(answer.sheets, ElementsAre("実施年次指標", "確認事項"));
    });
    const Sheet sheet = workbook.sheet("確認事項");
    EXPECT_EQ(shown(sheet, "A1"), "年次指標の作成　確認していただきたいところ（18件）");
    EXPECT_EQ(shown(sheet, "B3"), "年次計画.G4");
    EXPECT_EQ(shown(sheet, "C20"), "謎21");
    set_text(sheet, "H4", "担当課に確認");
    set_text(workbook.sheet(plan), "G4", "実施");
    expect_one_undo_step(workbook, [&] {
        const Answer again = done(workbook, "schedule.render");
        EXPECT_THAT(again.sheets, ElementsAre("実施年次指標", "確認事項"));
    });
    EXPECT_EQ(shown(workbook.sheet("確認事項"), "A1"), "年次指標の作成　確認していただきたいところ（17件）");
    const CellPlace place = find_text(workbook.sheet("確認事項"), "年次計画.G5");
    EXPECT_EQ(shown(workbook.sheet("確認事項"), address({place.row, 7})), "担当課に確認");
    EXPECT_EQ(done(workbook, "schedule.rollover", {{"Register", plan}}).sheets.back(), "確認事項");
    EXPECT_EQ(shown(workbook.sheet("確認事項"), "A1"), "年度の繰り越し　確認していただきたいところ（17件）");
}

} // namespace
} // namespace kyodo::office
