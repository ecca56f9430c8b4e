// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// register.rollover on three projects of 令和8年度, of which the second has ended.
#include "project_register.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>

namespace kyodo::office {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* next = "協働事業（令和9年度）";

class RegisterRollover : public ProjectRegister {
protected:
    void fill() {
        insert_register();
        put_row(1, "R8-01", "共催", "協働課");
        put_row(2, "R8-02", "委託", "環境課");
        put_row(3, "R8-03", "補助・助成", "協働課");
        put(1, "開始日", "令和8年4月1日");
        put(1, "PDCA", "見直し");
        put(1, "判断", "改善");
        put(2, "判断", "終了");
        put(3, "実績値", "212");
    }
    std::string cell_of(int line, const std::string& title) {
        const Sheet sheet = workbook_->sheet(next);
        const int header = find_text(sheet, "事業番号＊").row;
        return shown(sheet, address({header + line, find_text(sheet, title, header).column}));
    }
};

TEST_F(RegisterRollover, CarriesWhatGoesOn) {
    fill();
    const auto before = shown_area(workbook_->sheet(projects));
    const Answer answer = done(*workbook_, "register.rollover");
    ASSERT_THAT(answer.sheets, ElementsAre(next));
    EXPECT_EQ(answer.counts.at("Rows"), 2);
    EXPECT_EQ(answer.counts.at("Ended"), 1);
    EXPECT_THAT(answer.message, HasSubstr("R8-02 事業R8-02"));
    EXPECT_EQ(shown(workbook_->sheet(next), "A1"), "協働事業台帳");
    EXPECT_THAT(shown(workbook_->sheet(next), "A2"), testing::StartsWith("令和9年度"));
    EXPECT_EQ(cell_of(1, "事業番号＊"), "R8-01");
    EXPECT_EQ(cell_of(2, "事業番号＊"), "R8-03");
    EXPECT_EQ(cell_of(1, "年度＊"), "令和9年度");
    EXPECT_EQ(cell_of(1, "開始日"), "令和9年4月1日");
    EXPECT_EQ(cell_of(1, "PDCA"), "計画") << "proposed";
    EXPECT_EQ(cell_of(2, "PDCA"), "") << "nobody had chosen";
    EXPECT_EQ(cell_of(1, "判断"), "");
    EXPECT_EQ(cell_of(2, "実績値"), "");
    EXPECT_EQ(cell_of(2, "形態"), "補助・助成");
    EXPECT_EQ(shown_area(workbook_->sheet(projects)), before);
}

TEST_F(RegisterRollover, IsOneUndoStep) {
    fill();
    expect_one_undo_step(*workbook_, [&] { done(*workbook_, "register.rollover"); });
}

TEST_F(RegisterRollover, TheNewSheetIsARegister) {
    fill();
    done(*workbook_, "register.rollover", {{"Year", "R9"}});
    const Answer again = done(*workbook_, "register.rollover", {{"Register", next}});
    EXPECT_THAT(again.sheets, ElementsAre("協働事業（令和10年度）"));
    const DropDown decision = drop_down(*workbook_, workbook_->sheet(next),
                                        address({find_text(workbook_->sheet(next), "R8-01").row,
                                                 find_text(workbook_->sheet(next), "判断").column}));
    EXPECT_THAT(decision.choices, ElementsAre("継続", "改善", "終了"));
}

TEST_F(RegisterRollover, TheUsersOwnColumnStaysADate) {
    fill();
    const Sheet sheet = workbook_->sheet(projects);
    const int own = find_text(sheet, "備考").column + 1;
    set_text(sheet, address({header_, own}), "打合せ");
    set_number(sheet, address({header_ + 1, own}), 46113); // 2026-04-01
    const uno::Reference<com::sun::star::beans::XPropertySet> cells(cell(sheet, address({header_ + 1, own})),
                                                                    uno::UNO_QUERY_THROW);
    const uno::Reference<com::sun::star::beans::XPropertySet> dated(cell(sheet, place(1, "終了日")),
                                                                    uno::UNO_QUERY_THROW);
    cells->setPropertyValue("NumberFormat", dated->getPropertyValue("NumberFormat"));
    const std::string as_date = shown(sheet, address({header_ + 1, own}));
    ASSERT_THAT(as_date, HasSubstr("2026"));
    expect_one_undo_step(*workbook_, [&] { done(*workbook_, "register.rollover"); });
    EXPECT_EQ(cell_of(1, "打合せ"), as_date);
}

/// Project 1 lacks its purpose, which the new sheet has taken over with the row: told once, there. The old
/// sheet is checked when it is named.
TEST_F(RegisterRollover, TheCheckTellsEachFaultOnce) {
    fill();
    put(1, "予算額（円）", "たくさん"); // cleared for the new year
    put(3, "年度＊", "らいねん");       // not moved, so wrong in both
    const auto of = [](const Answer& answer, const std::string& sheet) {
        return std::count_if(answer.findings.begin(), answer.findings.end(), [&](const std::string& each) {
            return each.find(sheet + ".") != std::string::npos;
        });
    };
    const Answer before = done(*workbook_, "register.check", {{"Today", "2026-11-21"}});
    EXPECT_EQ(before.counts.at("LeftOut"), 0);
    EXPECT_EQ(before.counts.at("Rows"), 3);
    done(*workbook_, "register.rollover", {{"Register", projects}, {"Year", "R9"}});
    const Answer after = done(*workbook_, "register.check", {{"Today", "2026-11-21"}});
    EXPECT_EQ(after.counts.at("LeftOut"), 1);
    EXPECT_EQ(after.counts.at("Rows"), 2);
    EXPECT_THAT(after.message, HasSubstr("シート1枚（協働事業）は、点検していません"));
    EXPECT_EQ(of(after, projects), 0);
    EXPECT_GT(of(after, next), 0);
    EXPECT_THAT(shown(workbook_->sheet("点検結果"), "A2"), HasSubstr("（協働事業）"));
    const Answer old = done(*workbook_, "register.check", {{"Today", "2026-11-21"}, {"Register", projects}});
    EXPECT_EQ(old.counts.at("LeftOut"), 0);
    EXPECT_EQ(old.counts.at("Rows"), 3);
    EXPECT_EQ(old.counts.at("Errors"), before.counts.at("Errors"));
    expect_one_undo_step(*workbook_, [&] { done(*workbook_, "register.check", {{"Today", "2026-11-21"}}); });
}

TEST_F(RegisterRollover, SaysWhatIsWrong) {
    expect_refused(*workbook_, "register.rollover", {}, {"台帳"});
    insert_register();
    expect_refused(*workbook_, "register.rollover", {}, {"「協働事業」", "行がない"});
    put_row(1, "R8-01", "共催", "協働課");
    expect_refused(*workbook_, "register.rollover", {{"Year", "令和12年度"}}, {"令和12年度", "令和9年度"});
    expect_refused(*workbook_, "register.rollover", {{"Year", "らいねん"}}, {"「らいねん」"});
    expect_refused(*workbook_, "register.rollover", {{"Register", "ないシート"}}, {"「ないシート」"});
    expect_refused(*workbook_, "register.rollover", {{"Sheet", "a/b"}}, {"「a/b」"});
    done(*workbook_, "register.rollover", {{"Register", projects}});
    expect_refused(*workbook_, "register.rollover", {{"Register", projects}}, {next, "既にあります"});
    protect(workbook_->model());
    expect_refused(*workbook_, "register.rollover", {{"Register", projects}}, {"保護"});
}

TEST_F(RegisterRollover, AProtectedRegisterIsOnlyRead) {
    fill();
    protect(workbook_->sheet(projects));
    EXPECT_THAT(done(*workbook_, "register.rollover").sheets, ElementsAre(next));
}

TEST_F(RegisterRollover, ThePlanIsLeftToTheSchedule) {
    const Document plan = new_workbook("shinjo");
    expect_refused(plan, "register.rollover", {{"Register", "年次計画"}}, {"年次計画", "schedule.rollover"});
}

} // namespace
} // namespace kyodo::office
