// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Bad input: a message that names the value, the place and what would be right, and nothing changed.
#include "command_test.hpp"

#include "strings.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/util/XProtectable.hpp>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;
using testing::HasSubstr;

constexpr const char* plan = "年次計画";
constexpr const char* schedule = "実施年次指標";

class BadInput : public CommandTest {
protected:
    /// A document whose first sheet has these cells from A1 on.
    Document typed(const std::vector<std::vector<std::string>>& rows) {
        Document document = new_spreadsheet(office());
        const Sheet sheet = document.sheet();
        for (std::size_t row = 0; row < rows.size(); ++row) {
            for (std::size_t column = 0; column < rows[row].size(); ++column) {
                set_text(sheet, address({static_cast<int>(row), static_cast<int>(column)}),
                         rows[row][column]);
            }
        }
        return document;
    }
    static void protect(const uno::Reference<uno::XInterface>& what) {
        uno::Reference<css::util::XProtectable>(what, uno::UNO_QUERY_THROW)->protect("");
    }
};

TEST_F(BadInput, NoRegister) {
    const Document document = typed({{"買い物", "数"}, {"りんご", "三"}});
    for (const char* name : {"schedule.render", "schedule.rollover", "schedule.progress"}) {
        expect_refused(document, name, {}, {"年次計画の台帳が見つかりません", "取組事項", "平成27年度"});
    }
    expect_refused(document, "schedule.render", {{"Register", "計画"}},
                   {"「計画」", document.sheet_names()[0]});
}

TEST_F(BadInput, AHeaderWithoutYears) {
    const Document document = typed({{"大区分", "区分", "取組事項", "内容"}, {"", "1", "広報", "特集"}});
    const std::string sheet = document.sheet_names()[0];
    expect_refused(document, "schedule.render", {{"Register", sheet}}, {sheet, "足りない", "計画"});
    expect_refused(document, "schedule.read", {}, {sheet, "年度の見出しがありません", "平成27年度"});
}

TEST_F(BadInput, BareYearsWithoutABaseAndAnUnknownBase) {
    const Document document = typed({{"取組事項", "内容", "27", "28"}, {"広報", "特集", "実施", "実施"}});
    expect_refused(document, "schedule.read", {}, {"「27」", "基準の年度", "平成27年度"});
    expect_refused(document, "schedule.read", {{"Base", "西暦?"}}, {"「西暦?」", "平成22年度"});
    expect_refused(document, "schedule.render", {}, {"「27」", "平成27年度"});
}

TEST_F(BadInput, TwoColumnsForOneYear) {
    const Document document =
        typed({{"取組事項", "内容", "平成31年度", "令和元年度"}, {"広報", "特集", "実施", "実施"}});
    expect_refused(document, "schedule.render", {}, {"令和元年度", "C1", "D1"});
    expect_refused(document, "schedule.read", {}, {"令和元年度", "C1", "D1"});
}

TEST_F(BadInput, AProtectedSheet) {
    const Document workbook = new_workbook("shinjo");
    done(workbook, "schedule.render");
    protect(workbook.sheet(schedule));
    expect_refused(workbook, "schedule.render", {}, {schedule, "保護", "シートの保護"});
    protect(workbook.sheet(plan));
    expect_refused(workbook, "schedule.read", {{"Sheet", schedule}, {"Target", "update"}}, {plan, "保護"});
}

TEST_F(BadInput, AProtectedStructure) {
    const Document workbook = new_workbook("shinjo");
    protect(workbook.model());
    for (const char* name : {"schedule.render", "schedule.read", "schedule.rollover", "schedule.progress"}) {
        expect_refused(workbook, name, {}, {"シートの構成が保護", "解除"});
    }
}

TEST_F(BadInput, AReadOnlyDocument) {
    const auto file = office().scratch() / "読み取り専用.ods";
    save_as(new_workbook("shinjo"), file);
    const Document workbook = open(office(), file, Access::read_only);
    for (const char* name : {"schedule.render", "schedule.read", "schedule.rollover", "schedule.progress"}) {
        expect_refused(workbook, name, {}, {"読み取り専用", "名前を付けて保存"});
    }
}

// 7.4 and 25.2 write each column of a sheet down that is removed while changes are recorded: undoing
// schedule.render took 150 s and left twenty times the file.
TEST_F(BadInput, ADocumentThatRecordsChanges) {
    const Document workbook = new_workbook("shinjo");
    const uno::Reference<css::beans::XPropertySet> model(workbook.model(), uno::UNO_QUERY_THROW);
    model->setPropertyValue("RecordChanges", uno::Any(true));
    for (const char* name : {"schedule.render", "register.insert"}) {
        const Arguments arguments =
            std::string(name) == "register.insert" ? Arguments{{"Register", "risk"}} : Arguments{};
        expect_refused(workbook, name, arguments, {"変更を記録", "記録を終える"});
    }
    // A cell is a change like any other.
    done(workbook, "register.edit", {{"Register", plan}, {"Row", "new"}, {"Values", "取組事項=広報"}});
}

TEST_F(BadInput, AProtectedProgressSheet) {
    const Document workbook = new_workbook("shinjo");
    set_text(workbook.sheet(plan), "L4", "実施");
    done(workbook, "schedule.progress");
    protect(workbook.sheet("進捗状況"));
    expect_refused(workbook, "schedule.progress", {}, {"「進捗状況」", "保護", "シートの保護"});
}

// The new register is made all the same; the years in the settings stay, and that is said.
TEST_F(BadInput, RolloverWithProtectedSettings) {
    const Document workbook = new_workbook("shinjo");
    protect(workbook.sheet("設定"));
    const auto settings = shown_area(workbook.sheet("設定"));
    expect_one_undo_step(workbook, [&] {
        const Answer answer = done(workbook, "schedule.rollover");
        EXPECT_THAT(answer.sheets, testing::ElementsAre("年次計画（平成28～令和2年度）"));
        EXPECT_THAT(
            answer.findings,
            testing::ElementsAre(AllOf(HasSubstr("設定."), HasSubstr("保護"), HasSubstr("平成28年度")),
                                 AllOf(HasSubstr("設定."), HasSubstr("保護"), HasSubstr("令和2年度"))));
    });
    EXPECT_EQ(shown_area(workbook.sheet("設定")), settings);
}

class LongCell : public BadInput {
protected:
    static std::string long_text() {
        std::string text;
        for (int i = 0; i < 100'000; ++i) {
            text += "長";
        }
        return text;
    }
};

TEST_F(LongCell, IsNotRendered) {
    const Document workbook = new_workbook("shinjo");
    set_text(workbook.sheet(plan), "E6", long_text());
    expect_refused(workbook, "schedule.render", {}, {"年次計画.E6", "100000", "短く"});
}

// E6 is a content, G5 a planned mark: both come over as they are, and the mark is named.
TEST_F(LongCell, IsRolledOver) {
    const Document workbook = new_workbook("shinjo");
    set_text(workbook.sheet(plan), "E6", long_text());
    set_text(workbook.sheet(plan), "H5", long_text());
    const Answer answer = done(workbook, "schedule.rollover");
    const Sheet rolled = workbook.sheet(answer.sheets.front());
    EXPECT_TRUE(shown(rolled, "E6") == long_text());
    EXPECT_TRUE(shown(rolled, "G5") == long_text());
    ASSERT_THAT(answer.findings, testing::SizeIs(1));
    EXPECT_THAT(answer.findings.front(), HasSubstr("年次計画.H5"));
    EXPECT_LT(answer.findings.front().size(), 2000U) << "the message names the text, it doesn't repeat it";
}

TEST_F(LongCell, IsCounted) {
    const Document workbook = new_workbook("shinjo");
    set_text(workbook.sheet(plan), "E6", long_text());
    set_text(workbook.sheet(plan), "L5", long_text());
    set_text(workbook.sheet(plan), "L4", "実施");
    const Answer answer = done(workbook, "schedule.progress");
    EXPECT_EQ(answer.counts.at("OnTime"), 1);
    EXPECT_EQ(answer.counts.at("Unread"), 1);
    ASSERT_THAT(answer.findings, testing::SizeIs(1));
    EXPECT_THAT(answer.findings.front(), HasSubstr("年次計画.L5"));
    EXPECT_LT(answer.findings.front().size(), 2000U);
}

TEST_F(LongCell, IsRead) {
    const Document document = typed({{"取組事項", "内容", "平成27年度", "平成28年度"},
                                     {"広報", "特集", "実施", "実施"},
                                     {"交流", long_text(), long_text(), "実施"}});
    const Answer answer = done(document, "schedule.read");
    EXPECT_EQ(answer.counts.at("Rows"), 2);
    ASSERT_THAT(answer.findings, testing::SizeIs(1));
    EXPECT_THAT(answer.findings.front(), HasSubstr("C3"));
    EXPECT_TRUE(shown(document.sheet(plan), "E5") == long_text());
    EXPECT_TRUE(shown(document.sheet(plan), "G5") == long_text());
}

TEST_F(BadInput, APlanWithoutRows) {
    const Document workbook = new_workbook("hyojun");
    for (const char* name : {"schedule.render", "schedule.rollover", "schedule.progress"}) {
        expect_refused(workbook, name, {}, {plan, "A3", "行がありません", "一行以上"});
    }
}

TEST_F(BadInput, WrongArguments) {
    const Document workbook = new_workbook("shinjo");
    expect_refused(workbook, "schedule.render", {{"Style", "xyz"}},
                   {"「表し方」（Style）", "「xyz」", "symbol, band, heat"});
    expect_refused(workbook, "schedule.render", {{"Paper", "A5"}}, {"Paper", "「A5」", "A4, A3"});
    expect_refused(workbook, "schedule.render", {{"YearStyle", "漢字"}},
                   {"YearStyle", "「漢字」", "wareki, brief, western, both"});
    expect_refused(workbook, "schedule.render", {{"Sheet", "設定"}}, {"「設定」", "別の名前"});
    expect_refused(workbook, "schedule.rollover", {{"By", 0}}, {"「進める年数」（By）", "「0」", "1", "15"});
    expect_refused(workbook, "schedule.rollover", {{"By", "一年"}}, {"By", "「一年」"});
    expect_refused(workbook, "schedule.rollover", {{"Extend", "all"}}, {"Extend", "「all」", "empty, last"});
    expect_refused(workbook, "schedule.read", {{"Sheet", "紙"}}, {"「紙」", "注記"});
    expect_refused(workbook, "workbook.new", {{"City", "hyojun"}, {"Years", "五"}},
                   {"「年数」（Years）", "「五」", "1", "15"}); // the label's bracket is left out
    expect_refused(workbook, "workbook.new", {}, {"「市町村」（City）"});
    // what no sheet can be called
    expect_refused(workbook, "schedule.render", {{"Sheet", "年次/指標"}}, {"「年次/指標」", "/"});
}

TEST_F(BadInput, AnotherDocumentInFront) {
    const Document workbook = new_workbook("shinjo");
    const Document other = new_spreadsheet(office()); // now in front, and none of the command's business
    const std::string before = flat(other);
    EXPECT_THAT(done(workbook, "schedule.render").sheets, testing::ElementsAre(schedule));
    EXPECT_EQ(first_difference(before, flat(other)), "");
    expect_refused(other, "schedule.render", {}, {"台帳が見つかりません"});
}

} // namespace
} // namespace kyodo::office
