// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What holds for every command on registers: one undo step, bad input, a protected sheet or structure, a
// document that may only be read, another document in front. The commands are the cases.
#include "project_register.hpp"

#include "strings.hpp"

namespace kyodo::office {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::SizeIs;

constexpr const char* risk = "リスク";

/// A command with arguments that it can be run with, on a register of projects of two rows.
struct RegisterCommand {
    std::string name;
    Arguments arguments;
    std::string written; ///< the sheet that it writes into a second time; "" for none
    std::vector<std::pair<std::string, std::string>> wrong; ///< argument and a value that it can't take
};

std::ostream& operator<<(std::ostream& out, const RegisterCommand& command) { return out << command.name; }

const std::vector<RegisterCommand>& commands() {
    static const std::vector<RegisterCommand> all{
        {"register.insert",
         {{"Register", "risk"}},
         "",
         {{"Register", "りすく台"}, {"Sheet", "協働事業"}, {"Sheet", "a/b"}}},
        {"register.check",
         {{"Today", "2026-11-21"}},
         "点検結果",
         {{"Today", "きのう"}, {"Register", "ないシート"}, {"Sheet", "協働事業"}, {"Sheet", "a/b"}}},
        {"register.edit",
         {{"Register", projects}, {"Row", "R8-02"}, {"Values", "担当課=環境課"}, {"Today", "2026-11-21"}},
         projects,
         {{"Row", "R8-99"}, {"Values", "ない欄"}, {"Register", "ないシート"}, {"Today", "きのう"}}},
        {"register.summary",
         {{"Register", projects}, {"By", "担当課"}},
         "集計（協働事業・担当課）",
         {{"By", "ない列"},
          {"Sum", "担当課"},
          {"Where", "担当課"},
          {"Register", "ないシート"},
          {"Sheet", "協働事業"}}},
        {"register.rollover",
         {{"Register", projects}},
         "",
         {{"Year", "らいねん"}, {"Register", "ないシート"}, {"Sheet", "a/b"}, {"Sheet", "協働事業"}}}};
    return all;
}

class EachRegisterCommand : public ProjectRegister, public testing::WithParamInterface<RegisterCommand> {
protected:
    void fill() {
        insert_register();
        put_row(1, "R8-01", "共催", "協働課");
        put_row(2, "R8-02", "委託", "協働課");
    }
    /// The arguments with one more, or another value of one.
    static Arguments with(const std::string& name, const std::string& value) {
        Arguments arguments = GetParam().arguments;
        std::erase_if(arguments, [&](const auto& each) { return each.first == name; });
        arguments.emplace_back(name, value);
        return arguments;
    }
};

TEST_P(EachRegisterCommand, IsOneUndoStep) {
    fill();
    expect_one_undo_step(*workbook_, [&] { done(*workbook_, GetParam().name, GetParam().arguments); });
}

TEST_P(EachRegisterCommand, RefusesWhatItCannotTakeAndNamesIt) {
    fill();
    for (const auto& [name, value] : GetParam().wrong)
        expect_refused(*workbook_, GetParam().name, with(name, value), {"「" + value + "」"});
    expect_refused(*workbook_, GetParam().name, with("Regster", "x"), {"Regster", "Register"});
}

TEST_P(EachRegisterCommand, LeavesADocumentThatMayOnlyBeReadAsItIs) {
    fill();
    const auto file = office().scratch() / (GetParam().name + ".ods");
    save_as(*workbook_, file);
    const Document workbook = open(office(), file, Access::read_only);
    expect_refused(workbook, GetParam().name, GetParam().arguments, {"読み取り専用", "名前を付けて保存"});
}

TEST_P(EachRegisterCommand, LeavesAProtectedSheetAsItIs) {
    fill();
    if (GetParam().written.empty()) { // it makes a new sheet and reads the others
        protect(workbook_->sheet(projects));
        const auto before = shown_area(workbook_->sheet(projects));
        EXPECT_THAT(done(*workbook_, GetParam().name, GetParam().arguments).sheets, SizeIs(1));
        EXPECT_EQ(shown_area(workbook_->sheet(projects)), before);
        return;
    }
    done(*workbook_, GetParam().name, GetParam().arguments);
    show(*workbook_, projects);
    protect(workbook_->sheet(GetParam().written));
    expect_refused(*workbook_, GetParam().name, GetParam().arguments, {GetParam().written, "保護"});
}

TEST_P(EachRegisterCommand, LeavesAProtectedStructureAsItIs) {
    fill();
    protect(workbook_->model());
    expect_refused(*workbook_, GetParam().name, GetParam().arguments, {"シートの構成が保護", "解除"});
}

// The document in front has a register, too: it isn't the one that the command was sent to.
TEST_P(EachRegisterCommand, WorksOnItsOwnDocumentWhicheverIsInFront) {
    fill();
    const Document front = new_workbook("hyojun", {{"Registers", "project"}});
    const std::string before = flat(front);
    const Answer answer = done(*workbook_, GetParam().name, GetParam().arguments);
    EXPECT_EQ(first_difference(before, flat(front)), "");
    for (const std::string& sheet : answer.sheets)
        EXPECT_THAT(workbook_->sheet_names(), Contains(sheet));
    const Document empty = new_spreadsheet(office());
    if (GetParam().name != "register.insert") {
        EXPECT_NE(run(empty, GetParam().name, GetParam().arguments).outcome, Outcome::success);
    }
}

// A cell of 100,000 letters, a formula's error and a text where a number belongs stop nothing, and stay.
TEST_P(EachRegisterCommand, GoesOnOverBadCells) {
    fill();
    std::string text;
    for (int i = 0; i < 100'000; ++i)
        text += "長";
    put(1, "備考", text);
    type_formula(workbook_->sheet(projects), place(1, "予算額（円）"), "=1/0");
    put(2, "予算額（円）", "たくさん");
    const Answer answer = done(*workbook_, GetParam().name, GetParam().arguments);
    for (const std::string& finding : answer.findings)
        EXPECT_LT(finding.size(), 3000U) << "a message names the text, it doesn't repeat it";
    EXPECT_TRUE(shown(workbook_->sheet(projects), place(1, "備考")) == text);
    EXPECT_EQ(shown(workbook_->sheet(projects), place(2, "予算額（円）")), "たくさん");
}

INSTANTIATE_TEST_SUITE_P(All, EachRegisterCommand, testing::ValuesIn(commands()), [](const auto& each) {
    return each.param.name.substr(each.param.name.find('.') + 1);
});

class RegisterMarks : public ProjectRegister {};

// The list is written all the same, and the answer and the list say why the cells have no marks.
TEST_F(RegisterMarks, OnAProtectedSheetAreLeftOutAndThatIsSaid) {
    insert_register();
    put(1, "事業番号＊", "R8-01"); // name and 年度 lack: two errors
    protect(workbook_->sheet(projects));
    const Answer answer = done(*workbook_, "register.check", {{"Today", "2026-11-21"}});
    EXPECT_GE(answer.counts.at("Errors"), 2);
    EXPECT_EQ(answer.counts.at("Unmarked"), 1);
    EXPECT_THAT(answer.message, AllOf(HasSubstr(projects), HasSubstr("保護"), HasSubstr("印")));
    bool said = false;
    for (const auto& row : shown_area(workbook_->sheet("点検結果")))
        for (const std::string& cell : row)
            said |= cell.find("印を付けられませんでした") != std::string::npos;
    EXPECT_TRUE(said);
}

TEST_F(RegisterMarks, AreNotMissedWhereNothingIsToBeMarked) {
    insert_register();
    put_row(1, "R8-01", "共催", "協働課");
    protect(workbook_->sheet(projects));
    const Answer answer = done(*workbook_, "register.check", {{"Today", "2026-11-21"}});
    EXPECT_EQ(answer.counts.at("Errors") + answer.counts.at("Warnings") == 0,
              answer.counts.at("Unmarked") == 0);
}

} // namespace
} // namespace kyodo::office
