// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What strayed to the far end of a sheet: it is named, or in nobody's way.
#include "command_test.hpp"

#include "strings.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;

constexpr const char* plan = "年次計画";
constexpr const char* schedule = "実施年次指標";

class FarCells : public CommandTest {};

/// 1,024 columns of 1,048,576 rows are 1,073,741,824 cells. What strayed to their end is named, and nothing
/// is changed; on a sheet that isn't looked for it is in nobody's way.
TEST_F(FarCells, ATextAtTheEndOfASheet) {
    const Document workbook = new_workbook("shinjo");
    set_text(workbook.sheet(plan), "L4", "実施"); // an actual mark
    done(workbook, "schedule.render");
    const auto refused = [&](const std::string& sheet, const std::vector<std::string>& commands,
                             const Arguments& arguments = {}) {
        set_text(workbook.sheet(sheet), "AMJ1048576", "迷子");
        for (const std::string& name : commands)
            expect_refused(workbook, name, arguments,
                           {"「" + sheet + "」", "AMJ1048576（迷子）", "1073741824", "消して"});
        set_text(workbook.sheet(sheet), "AMJ1048576", "");
    };
    refused(schedule, {"schedule.read"}, {{"Sheet", schedule}});
    refused(plan, {"schedule.render", "schedule.progress", "schedule.rollover", "register.check",
                   "register.summary", "register.rollover"});
    refused(plan, {"evaluation.sheets"}, {{"Form", "hyojun"}});
    refused("設定", {"register.check"});
    // Two that are far apart are named both.
    set_text(workbook.sheet(plan), "B1048576", "下");
    set_text(workbook.sheet(plan), "AMJ2", "右");
    expect_refused(workbook, "register.check", {}, {"B1048576（下）", "AMJ2（右）", "1073741824"});
    set_text(workbook.sheet(plan), "B1048576", "");
    set_text(workbook.sheet(plan), "AMJ2", "");
    // Beside the registers, and as a mere format.
    workbook.spreadsheets()->getSheets()->insertNewByName(to_office("別の表"), 0);
    set_text(workbook.sheet("別の表"), "AMJ1048576", "迷子");
    const uno::Reference<css::beans::XPropertySet> format(
        workbook.sheet(plan)->getCellRangeByName("AMJ1048576"), uno::UNO_QUERY_THROW);
    format->setPropertyValue("CellBackColor", uno::Any(sal_Int32(0xFFCC00)));
    for (const char* name : {"register.check", "schedule.render", "schedule.progress"})
        done(workbook, name);
}

TEST_F(FarCells, ATextBeyondTheColumnsThatAreRead) {
    const Document workbook = new_workbook("shinjo");
    done(workbook, "schedule.render");
    const uno::Reference<css::table::XColumnRowRange> all(workbook.sheet(schedule), uno::UNO_QUERY_THROW);
    if (all->getColumns()->getCount() <= 1024)
        GTEST_SKIP() << "this office has no more columns";
    set_text(workbook.sheet(schedule), "XFD5", "迷子");
    expect_refused(workbook, "schedule.read", {{"Sheet", schedule}}, {"XFD5（迷子）", "AMJ", "消して"});
}

} // namespace
} // namespace kyodo::office
