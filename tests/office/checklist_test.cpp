// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// checklist.insert and checklist.check: what they make, say and write.
#include "checklists.hpp"
#include "flat.hpp"
#include "pdf.hpp"

#include <com/sun/star/text/XTextField.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>

#include <algorithm>

namespace kyodo::office {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST_F(Checklists, AProjectGetsItsLists) {
    fill();
    const Answer answer = insert();
    ASSERT_THAT(answer.sheets, ElementsAre(one));
    // 3 × 6, 9 to heed, 5 of the procedure, 5 principles.
    EXPECT_EQ(answer.counts.at("Items"), 37);
    const Sheet sheet = workbook_->sheet(one);
    EXPECT_THAT(shown(sheet, "A1"), HasSubstr("事業R8-01"));
    EXPECT_EQ(shown(sheet, item("委託-3", "対象")), "行政");
    EXPECT_EQ(shown(sheet, item("委託手続-4", "期日")), "2027-03-31");
    for (const char* title : {"相手方", "行政", "対象"})
        EXPECT_TRUE(drop_down(*workbook_, sheet, item("計画-2", title)).is_list) << title;
    // Another time there is nothing to add; a new form brings its own.
    expect_refused(*workbook_, "checklist.insert", {{"Project", "R8-01"}},
                   {"加えるチェックリストはありません"});
    put(1, "形態", "事業委託、後援");
    EXPECT_EQ(insert().counts.at("Items"), 4);
}

TEST_F(Checklists, AllProjectsGoOnOneSheet) {
    fill();
    const Answer answer = insert({{"Stage", "検討"}});
    EXPECT_THAT(answer.sheets, ElementsAre("チェックリスト"));
    EXPECT_EQ(answer.counts.at("Projects"), 2);
    EXPECT_EQ(answer.counts.at("Items"), 12);
    EXPECT_EQ(insert({{"Project", "Ｒ８－０１、R8-02"}, {"Lists", "caution、原則"}}).counts.at("Items"),
              9 + 4 + 10)
        << "no stage begins with them, so nothing is carried over";
}

// After redo the office may write another default style for a column whose cells have theirs anyway: what
// comes back is compared by what is shown, what undo restores as the content of the file.
TEST_F(Checklists, InsertIsOneUndoStep) {
    fill();
    const std::string before = flat(*workbook_);
    const std::size_t steps = undo_titles(*workbook_).size();
    insert();
    const auto after = shown_area(workbook_->sheet(one));
    ASSERT_EQ(undo_titles(*workbook_).size(), steps + 1);
    for (int round = 1; round <= 2; ++round) {
        undo(*workbook_);
        ASSERT_EQ(first_difference(before, flat(*workbook_)), "") << "undo " << round;
        redo(*workbook_);
        const auto again = shown_area(workbook_->sheet(one));
        ASSERT_EQ(again.size(), after.size());
        for (std::size_t row = 0; row < after.size(); ++row)
            ASSERT_EQ(again[row], after[row]) << "redo " << round << ", row " << row;
        ASSERT_TRUE(drop_down(*workbook_, workbook_->sheet(one), item("計画-2", "行政")).is_list) << round;
        ASSERT_EQ(undo_titles(*workbook_).size(), steps + 1) << "redo " << round;
    }
}

TEST_F(Checklists, CheckIsOneUndoStep) {
    fill();
    insert({{"Project", "R8-01"}, {"Stage", "検討"}});
    tick_all("検討", 6);
    tick("検討-2", "✓", "×");
    tick("検討-3", "たぶん", "✓");
    expect_one_undo_step(*workbook_, [&] { check(); });
    tick("検討-2", "✓", "✓");
    expect_one_undo_step(*workbook_, [&] { check(); });
}

TEST_F(Checklists, CheckSaysWhatIsOpenAndTheLedgerShowsIt) {
    fill();
    insert();
    // 検討: 1, 4, 5, 6 by both; 2 by the partner alone; 3 can't be read.
    tick_all("検討", 6);
    tick("検討-1", "○", "レ");
    tick("検討-4", "済", "はい");
    tick("検討-2", "✓", "×");
    tick("検討-3", "たぶん", "✓");
    const Answer answer = check();
    ASSERT_THAT(answer.sheets, ElementsAre(result));
    EXPECT_EQ(answer.counts.at("Differing"), 1);
    EXPECT_EQ(answer.counts.at("MayClose"), 0);
    // 計画 has its 6; the 9 to heed keep no stage waiting. 2 of 検討 are carried to it.
    EXPECT_THAT(
        lines(),
        AllOf(Contains("R8-01|事業R8-01|検討|未了|4/6|2|1|0||まだ進めません（残り2項目）|"),
              Contains("R8-01|事業R8-01|計画|未了|0/6|6|0|2|相手方、行政|まだ進めません（残り8項目）|"),
              Contains(AllOf(HasSubstr("|検討|相違|検討-2|✓|×||" + std::string(one)),
                             testing::EndsWith("|計画|"))),
              Contains(HasSubstr("たぶん||K301|"))));
    EXPECT_EQ(ledger(1, "チェック済み"), "検討 4/6");
    EXPECT_EQ(ledger(1, "段階"), "検討") << "was empty";
    EXPECT_EQ(ledger(2, "チェック済み"), "") << "has no checklist";
    // The place is a link to the cell.
    const Sheet sheet = workbook_->sheet(result);
    const CellPlace differs = find_text(sheet, "検討-2");
    const uno::Reference<com::sun::star::text::XTextFieldsSupplier> fields(
        cell(sheet, address({differs.row, 8})), uno::UNO_QUERY_THROW);
    EXPECT_TRUE(fields->getTextFields()->hasElements());

    // All ticked: the stage may be left, and the ledger follows in its own column only.
    tick_all("検討", 6);
    const Answer next = check();
    EXPECT_THAT(lines(), Contains("R8-01|事業R8-01|検討|完了|6/6|0|0|0||「計画」へ進めます|"));
    EXPECT_EQ(next.counts.at("MayClose"), 1);
    EXPECT_EQ(ledger(1, "チェック済み"), "計画 0/6");
    EXPECT_EQ(ledger(1, "段階"), "検討") << "stays what it was";
    EXPECT_THAT(next.findings, Contains(AllOf(HasSubstr("検討"), HasSubstr("K707"))));
    EXPECT_TRUE(
        uno::Reference<com::sun::star::text::XTextFieldsSupplier>(
            cell(workbook_->sheet(result), address({find_text(workbook_->sheet(result), "計画-1").row, 8})),
            uno::UNO_QUERY_THROW)
            ->getTextFields()
            ->hasElements())
        << "also where the sheet is written again";
}

TEST_F(Checklists, OpenItemsAreCarriedToTheNextStage) {
    fill();
    insert({{"Project", "R8-01"}, {"Stage", "検討"}});
    tick_all("検討", 6);
    tick("検討-2", "✓", "×");
    const Answer next = insert({{"Project", "R8-01"}, {"Stage", "計画"}});
    const std::string name = next.sheets.at(0);
    EXPECT_EQ(name, "チェックリスト R8-01 2");
    EXPECT_EQ(next.counts.at("Carried"), 1);
    EXPECT_EQ(next.counts.at("Items"), 1 + 6);
    EXPECT_EQ(shown(workbook_->sheet(name), item("検討-2", "相手方", name)), "✓");
    EXPECT_EQ(shown(workbook_->sheet(name), item("検討-2", "行政", name)), "×");
    // What is ticked there counts.
    tick("検討-2", "✓", "✓", name);
    const Answer checked = check();
    EXPECT_EQ(ledger(1, "チェック済み"), "計画 0/6");
    EXPECT_THAT(checked.findings, Contains(AllOf(HasSubstr("検討-2"), HasSubstr("K701"))));
}

TEST_F(Checklists, OtherCommandsLeaveThemAlone) {
    fill();
    insert();
    check();
    const Answer answer = done(*workbook_, "register.check", {{"Today", "2026-06-01"}});
    EXPECT_THAT(answer.findings, Not(Contains(HasSubstr("チェック"))));
    EXPECT_EQ(answer.counts.at("Rows"), 2);
}

// 標準's lists by stage stand in for those that the city's document hasn't.
class ChecklistsOfCity : public Checklists, public testing::WithParamInterface<std::string> {};

TEST_P(ChecklistsOfCity, AreThere) {
    fill(GetParam());
    EXPECT_GE(insert().counts.at("Items"), 21);
    EXPECT_EQ(check().counts.at("Projects"), 1);
    EXPECT_EQ(ledger(1, "チェック済み"), "検討 0/5");
}

INSTANTIATE_TEST_SUITE_P(Each, ChecklistsOfCity,
                         testing::Values("oshu", "ichinoseki", "shinjo", "higashikurume", "hyojun"));

TEST_F(Checklists, ComeOnPaperWhole) {
    fill();
    insert();
    const auto file = office().scratch() / "checklist.ods";
    const auto pdf = office().scratch() / "checklist.pdf";
    save_as(*workbook_, file);
    export_sheets_pdf(office(), file, {one}, pdf);
    const auto pages = pdf_pages(pdf);
    ASSERT_EQ(pages.size(), 2U); // 37 rows of about 8 mm, A4 portrait
    for (const std::string& page : pages)
        EXPECT_THAT(page, AllOf(HasSubstr("チェック項目"), HasSubstr("記入日"))) << "the header on each page";
}

} // namespace
} // namespace kyodo::office
