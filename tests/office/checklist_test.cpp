// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// checklist.insert and checklist.check on two projects of あま市's guideline: R8-01 in the form 事業委託,
// R8-02 in 後援. The guideline has three stages of six items, nine points to heed for 事業委託 and four for
// 後援, and five principles; how many of them are ticked below is counted by hand in the comments.
#include "flat.hpp"
#include "pdf.hpp"
#include "project_register.hpp"

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

constexpr const char* one = "チェックリスト R8-01";
constexpr const char* result = "チェック結果";

class Checklists : public ProjectRegister {
protected:
    void fill(const std::string& city = "ama") {
        workbook_.reset();
        workbook_.emplace(new_workbook(city, {{"Registers", "project"}}));
        header_ = find_text(workbook_->sheet(projects), "事業番号＊").row;
        put_row(1, "R8-01", city == "ama" ? "事業委託" : "委託", "市民協働課");
        put_row(2, "R8-02", "後援", "環境課");
        put(1, "開始日", "令和8年4月1日");
        put(1, "終了日", "令和9年3月31日");
        put(1, "相手方の名称", "みどり川を守る会");
    }

    /// The cell of an item, by its number, under a title.
    std::string item(const std::string& number, const std::string& title, const std::string& name = one) {
        const Sheet sheet = workbook_->sheet(name);
        const int header = find_text(sheet, "チェック項目").row;
        return address({find_text(sheet, number).row, find_text(sheet, title, header).column});
    }
    void tick(const std::string& number, const std::string& partner, const std::string& city,
              const std::string& name = one) {
        set_text(workbook_->sheet(name), item(number, "相手方", name), partner);
        set_text(workbook_->sheet(name), item(number, "行政", name), city);
    }
    /// All items of a list.
    void tick_all(const std::string& code, int count, const std::string& name = one) {
        for (int i = 1; i <= count; ++i)
            tick(code + "-" + std::to_string(i), "✓", "✓", name);
    }
    /// The lines of 「チェック結果」, cells parted by "|".
    std::vector<std::string> lines() {
        std::vector<std::string> all;
        for (const auto& row : shown_area(workbook_->sheet(result))) {
            std::string words;
            for (const std::string& cell : row)
                words += cell + "|";
            all.push_back(words);
        }
        return all;
    }
    std::string ledger(int line, const std::string& title) {
        return shown(workbook_->sheet(projects), place(line, title));
    }
    Answer insert(const Arguments& arguments = {{"Project", "R8-01"}}) {
        return done(*workbook_, "checklist.insert", arguments);
    }
    Answer check(Arguments arguments = {}) {
        arguments.push_back({"Today", "2026-06-01"});
        return done(*workbook_, "checklist.check", arguments);
    }
};

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

TEST_F(Checklists, ABentSheetIsRead) {
    fill();
    insert({{"Project", "R8-01"}, {"Stage", "検討"}});
    const Sheet sheet = workbook_->sheet(one);
    insert_rows(sheet, 0, 3);
    insert_columns(sheet, 0, 1);
    set_text(sheet, address({1, 1}), "7月の打合せで使います");
    const CellPlace partner = find_text(sheet, "相手方");
    set_text(sheet, address(partner), "市民側");
    // A row of one's own between the others.
    const CellPlace second = find_text(sheet, "検討-2");
    insert_rows(sheet, second.row, 1);
    set_text(sheet, address({second.row, second.column + 1}), "地元の区長に話した");
    for (int i = 1; i <= 6; ++i) {
        const int row = find_text(sheet, "検討-" + std::to_string(i)).row;
        set_text(sheet, address({row, partner.column}), "✓");
        set_text(sheet, address({row, partner.column + 1}), "✓");
    }
    const Answer answer = check();
    EXPECT_THAT(answer.findings, Not(Contains(HasSubstr("K3"))));
    EXPECT_THAT(lines(), AllOf(Contains("R8-01|事業R8-01|検討|未了|6/7|1|0|0||まだ進めません（残り1項目）|"),
                               Contains(HasSubstr("地元の区長に話した|検討|未了||（空）|（空）|"))));
    // A row that somebody took out is told, and open.
    remove_rows(sheet, find_text(sheet, "検討-5").row, 1);
    EXPECT_THAT(check().findings, Contains(AllOf(HasSubstr("検討-5"), HasSubstr("K702"))));
}

TEST_F(Checklists, SayWhatIsWrong) {
    expect_refused(*workbook_, "checklist.insert", {}, {"協働事業台帳"});
    expect_refused(*workbook_, "checklist.check", {}, {"チェックリストを追加"});
    insert_register();
    expect_refused(*workbook_, "checklist.insert", {}, {"「協働事業」", "事業番号"});
    fill();
    expect_refused(*workbook_, "checklist.insert", {{"Project", "R9-99"}}, {"「R9-99」", "R8-01、R8-02"});
    expect_refused(*workbook_, "checklist.insert", {{"Stage", "まとめ"}}, {"「まとめ」", "検討、計画、実施"});
    expect_refused(*workbook_, "checklist.insert", {{"Lists", "持ち物"}}, {"「持ち物」", "後援"});
    expect_refused(*workbook_, "checklist.insert", {{"Sheet", projects}}, {projects});
    expect_refused(*workbook_, "checklist.insert", {{"Sheet", "a/b"}}, {"「a/b」"});
    expect_refused(*workbook_, "checklist.insert", {{"City", "どこか市"}}, {"「どこか市」"});
    expect_refused(*workbook_, "checklist.insert", {{"Register", "設定"}}, {"「設定」"});
    expect_refused(*workbook_, "checklist.check", {{"Today", "きのう"}}, {"「きのう」"});
    insert();
    expect_refused(*workbook_, "checklist.check", {{"Project", "R8-02"}}, {"「R8-02」", "R8-01"});
    protect(workbook_->model());
    expect_refused(*workbook_, "checklist.insert", {}, {"保護"});
    expect_refused(*workbook_, "checklist.check", {}, {"保護"});
}

TEST_F(Checklists, AReadOnlyDocumentStaysAsItIs) {
    fill();
    insert();
    const auto file = office().scratch() / "checklists.ods";
    save_as(*workbook_, file);
    const Document document = open(office(), file, Access::read_only);
    for (const char* name : {"checklist.insert", "checklist.check"})
        expect_refused(document, name, {}, {"読み取り専用"});
}

TEST_F(Checklists, ProtectedSheetsAreOnlyRead) {
    fill();
    insert();
    tick_all("検討", 6);
    protect(workbook_->sheet(projects));
    protect(workbook_->sheet(one));
    const Answer answer = check();
    EXPECT_EQ(ledger(1, "チェック済み"), "");
    EXPECT_THAT(answer.findings, Contains(AllOf(HasSubstr(projects), HasSubstr("K710"))));
    protect(workbook_->sheet(result));
    expect_refused(*workbook_, "checklist.check", {}, {result, "保護"});
}

TEST_F(Checklists, AnUnknownProjectAndAFormulaAreFindings) {
    fill();
    insert({{"Project", "R8-01"}, {"Stage", "検討"}});
    for (int i = 1; i <= 6; ++i)
        set_text(workbook_->sheet(one), item("検討-" + std::to_string(i), "事業番号"), "R8-03");
    EXPECT_THAT(check().findings, Contains(AllOf(HasSubstr("R8-03"), HasSubstr("K703"))));
    for (int i = 1; i <= 6; ++i)
        set_text(workbook_->sheet(one), item("検討-" + std::to_string(i), "事業番号"), "R8-01");
    type_formula(workbook_->sheet(projects), place(1, "チェック済み"), "=\"自分で\"");
    EXPECT_THAT(check().findings, Contains(HasSubstr("K711")));
    EXPECT_EQ(ledger(1, "チェック済み"), "自分で");
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
