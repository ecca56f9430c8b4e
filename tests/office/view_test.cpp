// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What the person sees after a command: the sheet that was made, in a window that can be worked in.
#include "command_test.hpp"

#include "strings.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>
#include <com/sun/star/sheet/XViewPane.hpp>

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

/// The header of a sheet that is brought into a document stays in sight, after redo too.
TEST_F(View, TheHeaderOfANewSheetIsFrozen) {
    const Document workbook = new_workbook("hyojun");
    const auto frozen_rows = [&](const std::string& sheet) {
        const uno::Reference<css::sheet::XSpreadsheetView> view(workbook.model()->getCurrentController(),
                                                                uno::UNO_QUERY_THROW);
        view->setActiveSheet(workbook.sheet(sheet));
        const uno::Reference<css::sheet::XViewFreezable> panes(view, uno::UNO_QUERY_THROW);
        const uno::Reference<css::container::XIndexAccess> parts(view, uno::UNO_QUERY_THROW);
        const uno::Reference<css::sheet::XViewPane> upper(parts->getByIndex(0), uno::UNO_QUERY_THROW);
        return panes->hasFrozenPanes() ? upper->getVisibleRange().EndRow + 1 : 0;
    };
    // Title, hint and titles of a register; title, grounds and titles of a check's result.
    done(workbook, "register.insert", {{"Register", "risk"}});
    EXPECT_EQ(active_sheet(workbook), "リスク");
    EXPECT_EQ(frozen_rows("リスク"), 3);
    undo(workbook);
    redo(workbook);
    EXPECT_EQ(frozen_rows("リスク"), 3);
    const Sheet sheet = workbook.sheet("リスク");
    set_text(sheet, address({3, find_text(sheet, "リスク＊").column}), "雨で延期になる");
    done(workbook, "register.rollover", {{"Register", "リスク"}, {"Year", "令和9年度"}, {"Sheet", "来年"}});
    EXPECT_EQ(frozen_rows("来年"), 3);
    done(workbook, "register.check", {{"Today", "2026-11-21"}});
    EXPECT_EQ(frozen_rows("点検結果"), 3);
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
