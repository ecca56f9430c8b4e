// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What the person sees after a command: the sheet that was made, in a window that can be worked in.
#include "command_test.hpp"

#include "strings.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;

class View : public CommandTest {
protected:
    int open_documents() {
        int count = 0;
        const auto all = office().desktop()->getComponents()->createEnumeration();
        for (; all->hasMoreElements(); ++count) {
            all->nextElement();
        }
        return count;
    }

    static std::string active_sheet(const Document& document) {
        const uno::Reference<css::sheet::XSpreadsheetView> view(document.model()->getCurrentController(),
                                                                uno::UNO_QUERY_THROW);
        return from_office(
            uno::Reference<css::container::XNamed>(view->getActiveSheet(), uno::UNO_QUERY_THROW)->getName());
    }

    /// The window shows the sheet, one cell or merged cell of it is selected, and everything reacts.
    static void expect_ready(const Document& document, const std::string& sheet) {
        EXPECT_EQ(active_sheet(document), sheet);
        EXPECT_FALSE(document.model()->hasControllersLocked());
        EXPECT_FALSE(
            uno::Reference<css::document::XUndoManagerSupplier>(document.model(), uno::UNO_QUERY_THROW)
                ->getUndoManager()
                ->isLocked());
        const uno::Reference<css::sheet::XCellRangeAddressable> selection(
            document.model()->getCurrentSelection(), uno::UNO_QUERY);
        ASSERT_TRUE(selection.is());
        const auto cells = selection->getRangeAddress();
        EXPECT_EQ(document.sheet_names()[static_cast<std::size_t>(cells.Sheet)], sheet);
        EXPECT_EQ(cells.StartRow, cells.EndRow);
    }
};

TEST_F(View, TheSheetThatWasMadeIsInFront) {
    const Document workbook = new_workbook("shinjo");
    expect_ready(workbook, "年次計画");
    set_text(workbook.sheet("年次計画"), "L4", "実施");
    const int open = open_documents();
    for (const auto& [name, arguments] :
         std::vector<std::pair<std::string, Arguments>>{{"schedule.render", {{"Style", "band"}}},
                                                        {"schedule.render", {{"Style", "symbol"}}},
                                                        {"schedule.progress", {{"Register", "年次計画"}}},
                                                        {"schedule.read", {{"Sheet", "実施年次指標"}}},
                                                        {"schedule.rollover", {{"Register", "年次計画"}}}}) {
        SCOPED_TRACE(name);
        const Answer answer = done(workbook, name, arguments);
        ASSERT_FALSE(answer.sheets.empty());
        expect_ready(workbook, answer.sheets.front());
        EXPECT_EQ(open_documents(), open) << "a hidden document is left";
    }
}

TEST_F(View, AfterARefusalEverythingIsAsItWas) {
    const Document workbook = new_workbook("shinjo");
    show(workbook, "設定");
    const int open = open_documents();
    EXPECT_EQ(run(workbook, "schedule.render", {{"Style", "xyz"}}).outcome, Outcome::failure);
    expect_ready(workbook, "設定");
    EXPECT_EQ(open_documents(), open);
}

TEST_F(View, UndoOfTheSheetInFrontLeavesAWindowThatWorks) {
    const Document workbook = new_workbook("shinjo");
    done(workbook, "schedule.render");
    undo(workbook);
    EXPECT_THAT(workbook.sheet_names(), testing::Contains(active_sheet(workbook)));
    EXPECT_FALSE(workbook.model()->hasControllersLocked());
    redo(workbook);
    EXPECT_EQ(done(workbook, "schedule.render").outcome, Outcome::success);
}

} // namespace
} // namespace kyodo::office
