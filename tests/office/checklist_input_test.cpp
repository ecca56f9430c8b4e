// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// checklist.insert and checklist.check on sheets that were bent, wrong input, and documents that can't
// change.
#include "checklists.hpp"
#include "flat.hpp"

namespace kyodo::office {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

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

} // namespace
} // namespace kyodo::office
