// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Commands from the menu to their end: what a person sees when it is done.
#include "gui_test.hpp"

#include "strings.hpp"

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XTopWindow2.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <algorithm>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;
using testing::Contains;
using testing::ElementsAre;
using testing::Not;
using testing::SizeIs;

std::string active_sheet(const Document& document) {
    const uno::Reference<css::sheet::XSpreadsheetView> view(document.model()->getCurrentController(),
                                                            uno::UNO_QUERY_THROW);
    const uno::Reference<css::container::XNamed> sheet(view->getActiveSheet(), uno::UNO_QUERY_THROW);
    return from_office(sheet->getName());
}

/// The place of the selected cells; the selection must be of cells.
css::table::CellRangeAddress selected_cells(const Document& document) {
    const uno::Reference<css::view::XSelectionSupplier> selection(document.model()->getCurrentController(),
                                                                  uno::UNO_QUERY_THROW);
    const uno::Reference<css::sheet::XCellRangeAddressable> cells(selection->getSelection(),
                                                                  uno::UNO_QUERY_THROW);
    return cells->getRangeAddress();
}

std::ptrdiff_t index_of(const Document& document, const std::string& sheet) {
    const auto names = document.sheet_names();
    return std::find(names.begin(), names.end(), sheet) - names.begin();
}

css::awt::Rectangle window_of(const Document& document) {
    return document.frame()->getContainerWindow()->getPosSize();
}

int open_components(const Office& office) {
    int count = 0;
    const auto all = office.desktop()->getComponents()->createEnumeration();
    for (; all->hasMoreElements(); all->nextElement()) {
        ++count;
    }
    return count;
}

/// 新庄市's plan has 20 items; OK takes what the dialog proposes.
TEST_F(Gui, TheScheduleIsMadeFromTheMenu) {
    const Document workbook = new_workbook("shinjo");
    ASSERT_THAT(workbook.sheet_names(), ElementsAre("年次計画", "協働事業", "施策・取組", "補助金",
                                                    "改訂履歴", "設定", "注記"));
    open_dialog("年次指標を作成", "年次指標の作成");
    display_.screenshot("render-dialog");
    display_.press("Return");
    ASSERT_TRUE(wait_until([&] { return workbook.sheet_names().size() == 8; }));
    ASSERT_TRUE(wait_until([&] { return active_sheet(workbook) == "実施年次指標"; })) << "not in front";
    display_.screenshot("rendered");
    const auto rows = shown_area(workbook.sheet("実施年次指標"));
    const auto items = std::count_if(rows.begin(), rows.end(), [](const auto& row) {
        return !row[1].empty() && row[1].find_first_not_of("0123456789") == std::string::npos;
    });
    EXPECT_EQ(items, 20) << "rows with a number under No.";
    const auto selected = selected_cells(workbook);
    EXPECT_EQ(selected.Sheet, index_of(workbook, "実施年次指標"));
    EXPECT_EQ(selected.StartRow, 0);
    EXPECT_EQ(selected.StartColumn, 0); // A1, or the merged cells it is the first of
    EXPECT_EQ(selected.EndRow, 0);
    EXPECT_THAT(undo_titles(workbook), SizeIs(1));
    EXPECT_THAT(display_.window_titles(), Not(Contains("年次指標の作成"))) << "its dialog is still open";
}

/// While another document's window is open. A window of 1 × 29 pixels was seen once.
class NewWorkbook : public Gui {
protected:
    void expect_usable(bool maximised);
};

void NewWorkbook::expect_usable(bool maximised) {
    const Document host = new_spreadsheet(office_);
    if (!maximised) { // a window that isn't maximised, smaller than the screen
        const uno::Reference<css::awt::XTopWindow2> top(host.frame()->getContainerWindow(),
                                                        uno::UNO_QUERY_THROW);
        top->setIsMaximized(false);
        // The window manager may still be at work on the first request when the second comes, and drop it.
        ASSERT_TRUE(wait_until([&] {
            host.frame()->getContainerWindow()->setPosSize(60, 60, 900, 600, css::awt::PosSize::POSSIZE);
            return window_of(host).Width < 1000;
        }));
    }
    std::vector<Document> opened = opened_by(office_, [&] {
        open_dialog("新しいワークブック", "新しいワークブック");
        display_.press("Return");
        EXPECT_TRUE(wait_until([&] { return open_components(office_) == 2; })) << "no document was opened";
    });
    ASSERT_THAT(opened, SizeIs(1));
    const auto usable = [&] {
        const auto window = window_of(opened.front());
        return window.Width >= 640 && window.Height >= 400;
    };
    EXPECT_TRUE(wait_until(usable, std::chrono::seconds(5)))
        << window_of(opened.front()).Width << " x " << window_of(opened.front()).Height;
    const uno::Reference<css::awt::XTopWindow2> top(opened.front().frame()->getContainerWindow(),
                                                    uno::UNO_QUERY_THROW);
    EXPECT_FALSE(top->getIsMinimized());
    EXPECT_TRUE(opened.front().frame()->isActive()) << "the new window is behind the old one";
    display_.screenshot(maximised ? "new-workbook-maximised" : "new-workbook");
}

TEST_F(NewWorkbook, ComesUpAtAUsableSize) { expect_usable(false); }
TEST_F(NewWorkbook, ComesUpAtAUsableSizeOverAMaximisedWindow) { expect_usable(true); }

} // namespace
} // namespace kyodo::office
