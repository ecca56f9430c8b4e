// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The workbook goes to people with Excel and comes back: nothing in it depends on the extension.
#include "command_test.hpp"

#include "strings.hpp"

#include <com/sun/star/sheet/XPrintAreas.hpp>
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
