// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The workbook goes to people with Excel and comes back: nothing in it depends on the extension.
#include "command_test.hpp"

#include "strings.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/ValidationAlertStyle.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/util/XMergeable.hpp>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr const char* plan = "年次計画";
constexpr const char* schedule = "実施年次指標";

class Xlsx : public CommandTest {
protected:
    Document through_xlsx(const Document& document) {
        const auto file = office().scratch() / "計画.xlsx";
        save_as(document, file, "Calc MS Excel 2007 XML");
        return open(office(), file);
    }
    static bool is_merged(const Sheet& sheet, const CellPlace& place) {
        return uno::Reference<css::util::XMergeable>(sheet->getCellByPosition(place.column, place.row),
                                                     uno::UNO_QUERY_THROW)
            ->getIsMerged();
    }
    static css::table::CellRangeAddress title_rows(const Sheet& sheet) {
        const uno::Reference<css::sheet::XPrintAreas> areas(sheet, uno::UNO_QUERY_THROW);
        EXPECT_TRUE(areas->getPrintTitleRows());
        return areas->getTitleRows();
    }
};

TEST_F(Xlsx, KeepsTheWorkbookAndTheSchedule) {
    const Document workbook = new_workbook("shinjo");
    done(workbook, "schedule.render", {{"Style", "band"}});
    const Document back = through_xlsx(workbook);
    EXPECT_EQ(back.sheet_names(), workbook.sheet_names());
    for (const char* name : {plan, schedule}) {
        EXPECT_EQ(shown_area(back.sheet(name)), shown_area(workbook.sheet(name))) << name;
    }
    EXPECT_THAT(drop_down(back, back.sheet(plan), "G4").choices, ElementsAre("検討", "実施"));
    EXPECT_EQ(drop_down(back, back.sheet(plan), "G4").error_title, "一覧にない値です");
    EXPECT_EQ(drop_down(back, back.sheet(plan), "G4").error,
              drop_down(workbook, workbook.sheet(plan), "G4").error);
    EXPECT_EQ(title_rows(back.sheet(plan)).StartRow, 2);
    EXPECT_EQ(title_rows(back.sheet(schedule)).StartRow, 0); // title, legend and header
    EXPECT_EQ(title_rows(back.sheet(schedule)).EndRow, 2);
    // No. 1 is 実施 in all five years: one bar
    CellPlace bar = find_text(back.sheet(schedule), "自治会活動への支援（交流とつながり）");
    ++bar.column;
    EXPECT_TRUE(is_merged(back.sheet(schedule), bar));
    EXPECT_THAT(save_flat(office(), workbook), Not(HasSubstr("KYODO_")));
    EXPECT_THAT(save_flat(office(), workbook), Not(HasSubstr("table:formula")));
}

/// What a cell takes: the kind of the rule, its bounds, whether others are only warned of.
struct Taken {
    css::sheet::ValidationType type = css::sheet::ValidationType_ANY;
    std::string least;
    std::string most;
    bool warns = false;
};

Taken taken(const Sheet& sheet, const std::string& address) {
    const uno::Reference<css::beans::XPropertySet> cells(cell(sheet, address), uno::UNO_QUERY_THROW);
    const uno::Reference<css::beans::XPropertySet> rule(cells->getPropertyValue("Validation"),
                                                        uno::UNO_QUERY_THROW);
    const uno::Reference<css::sheet::XSheetCondition> condition(rule, uno::UNO_QUERY_THROW);
    Taken found;
    rule->getPropertyValue("Type") >>= found.type;
    found.least = from_office(condition->getFormula1());
    found.most = from_office(condition->getFormula2());
    css::sheet::ValidationAlertStyle style = css::sheet::ValidationAlertStyle_STOP;
    rule->getPropertyValue("ErrorAlertStyle") >>= style;
    found.warns = style == css::sheet::ValidationAlertStyle_WARNING;
    return found;
}

/// 委員名簿: 印 C, 氏名 D, 任期の始まり H, 期 J (1 to 30); リスク: 点数 G (1 to 9), 市の確認 N. 補助金:
/// 限度額 G. The samples stand from row 4 on.
TEST_F(Xlsx, KeepsValuesAndBoundsOfRegisters) {
    const Document workbook =
        new_workbook("hyojun", {{"Registers", "member、risk、grant、project"}, {"Sample", true}});
    const Document back = through_xlsx(workbook);
    for (const char* name : {"委員名簿", "リスク", "補助金", "協働事業"}) {
        EXPECT_EQ(shown_area(back.sheet(name)), shown_area(workbook.sheet(name))) << name;
    }
    for (const Document* document : {&workbook, &back}) {
        const Sheet members = document->sheet("委員名簿");
        EXPECT_EQ(shown(members, "H4"), "2025-04-01");
        EXPECT_EQ(cell(members, "H4")->getValue(), 45748);                    // Excel's day of 2025-04-01
        EXPECT_EQ(taken(members, "H4").type, css::sheet::ValidationType_ANY); // 和暦 is a text
        EXPECT_EQ(taken(members, "J4").type, css::sheet::ValidationType_WHOLE);
        EXPECT_EQ(taken(members, "J4").least, "1");
        EXPECT_EQ(taken(members, "J4").most, "30");
        EXPECT_TRUE(taken(members, "J4").warns);
        const Sheet risks = document->sheet("リスク");
        EXPECT_EQ(taken(risks, "G4").type, css::sheet::ValidationType_DECIMAL);
        EXPECT_EQ(taken(risks, "N4").type, css::sheet::ValidationType_LIST);
        EXPECT_EQ(taken(risks, "N4").least, "\"✓\"");
        EXPECT_EQ(shown(risks, "N4"), "✓");
        const Sheet grants = document->sheet("補助金");
        EXPECT_EQ(taken(grants, "F4").type, css::sheet::ValidationType_DECIMAL);
        EXPECT_EQ(taken(grants, "F4").least, "0");
        EXPECT_THAT(drop_down(*document, grants, "F4").error, HasSubstr("0以上"));
        EXPECT_THAT(drop_down(*document, grants, "F4").hint, Not(testing::IsEmpty()));
        // 協働事業 is two sheets of A3 wide, with 事業番号 and 協働事業名 on both
        const uno::Reference<css::sheet::XPrintAreas> areas(document->sheet("協働事業"),
                                                            uno::UNO_QUERY_THROW);
        EXPECT_TRUE(areas->getPrintTitleColumns());
        EXPECT_EQ(areas->getTitleColumns().EndColumn, 1);
    }
}

TEST_F(Xlsx, TheCommandsGoOnWithIt) {
    const Document workbook = new_workbook("shinjo");
    done(workbook, "schedule.render", {{"Style", "band"}});
    const Document back = through_xlsx(workbook);
    set_text(back.sheet(schedule), "K8", "Excelで書いたメモ");
    show(back, plan);
    const Answer answer = done(back, "schedule.render", {{"Style", "symbol"}});
    EXPECT_THAT(answer.sheets, ElementsAre(schedule)) << "the region's name came back with the file";
    EXPECT_NO_THROW(find_text(back.sheet(schedule), "Excelで書いたメモ"));
}

} // namespace
} // namespace kyodo::office
