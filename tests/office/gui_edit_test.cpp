// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// register.edit with its window: opened from the menu, typed into with the keyboard, looked at.
#include "gui_test.hpp"

#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <gmock/gmock.h>

#include <algorithm>
#include <thread>

namespace kyodo::office {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* risk = "リスク";
constexpr int first_row = 3; // below title, hint and titles

class EditForm : public Gui {
protected:
    EditForm() : Gui({}, 1366, 768) {} // a plain office PC

    /// A register of two risks in front.
    Document risks() {
        Document document = new_spreadsheet(office_);
        EXPECT_EQ(command(document, "register.insert", {{"Register", "risk"}}), Outcome::success);
        edit(document, "番号=K-01\nリスク=storm\n影響=中");
        edit(document, "番号=K-02\nリスク=staff\n影響=大");
        return document;
    }
    Outcome command(const Document& document, const std::string& name, Arguments arguments) {
        arguments.push_back({"Silent", true});
        return dispatch(office_, document, "org.kyodo.calc:" + name, arguments).outcome;
    }
    void edit(const Document& document, const std::string& values) {
        EXPECT_EQ(
            command(document, "register.edit", {{"Register", risk}, {"Row", "new"}, {"Values", values}}),
            Outcome::success);
    }
    void type(const std::string& text) const { display_.run_here({"xdotool", "type", text}); }
    static void rest() { std::this_thread::sleep_for(std::chrono::milliseconds(700)); }
    static std::string text_at(const Document& document, int row, int column) {
        const auto rows = shown_area(document.sheet(risk));
        const auto at = static_cast<std::size_t>(row);
        return at < rows.size() ? rows[at][static_cast<std::size_t>(column)] : std::string();
    }
};

/// The cursor stands above the rows, so a new one is proposed: its key is taken, which is seen before it is
/// saved; with another one it is saved with the keyboard, and the next one is begun.
TEST_F(EditForm, ARowIsTypedSavedAndTheNextOneBegun) {
    const Document document = risks();
    open_dialog("台帳を1件ずつ入力", "リスク台帳");
    rest();
    display_.screenshot("edit-new");
    type("K-01");
    rest();
    display_.screenshot("edit-finding");
    EXPECT_THAT(display_.wait_for_window("K-01"), Not(IsEmpty())) << "the title names the key";
    display_.press("ctrl+a");
    type("K-03");
    display_.press("Tab"); // the project
    display_.press("Tab");
    type("snow");
    rest();
    display_.press("alt+s");
    ASSERT_TRUE(wait_until([&] { return text_at(document, first_row + 2, 0) == "K-03"; }));
    EXPECT_EQ(text_at(document, first_row + 2, 2), "snow");
    rest();
    display_.screenshot("edit-saved");
    display_.press("alt+t");
    rest();
    display_.screenshot("edit-ticks");
    display_.press("alt+p");
    EXPECT_THAT(display_.wait_for_window("K-02"), Not(IsEmpty())) << "the row before";
    display_.press("alt+n");
    EXPECT_THAT(display_.wait_for_window("K-03"), Not(IsEmpty())) << "and the next one";
    display_.press("Tab"); // from the button 次へ on: 新規, the words to search for
    display_.press("Tab");
    type("STAFF");
    display_.press("Return");
    EXPECT_THAT(display_.wait_for_window("K-02"), Not(IsEmpty())) << "the row that was searched for";
    display_.press("Escape");
    EXPECT_TRUE(wait_until([&] {
        for (const std::string& title : display_.window_titles()) {
            if (title.find("リスク台帳：") != std::string::npos) {
                return false;
            }
        }
        return true;
    })) << "Esc closes it";
    EXPECT_THAT(undo_titles(document).front(), HasSubstr("台帳の入力"));
}

/// What was typed and not saved isn't lost without a question; Esc there goes back to the row.
TEST_F(EditForm, ClosingAsksBeforeWhatWasTypedIsLost) {
    const Document document = risks();
    const std::string before = save_flat(office_, document);
    open_dialog("台帳を1件ずつ入力", "リスク台帳");
    rest();
    type("K-09");
    rest();
    auto boxes = display_.window_boxes();
    display_.press("Escape");
    ASSERT_TRUE(display_.wait_for_new_box(boxes)) << "nothing asks";
    rest();
    display_.screenshot("edit-question");
    display_.press("Escape"); // stay
    rest();
    EXPECT_THAT(display_.wait_for_window("K-09"), Not(IsEmpty())) << "the form is gone";
    // Meanwhile somebody (a macro, say) deletes the row above: nothing is written there any more.
    const uno::Reference<com::sun::star::table::XColumnRowRange> rows(document.sheet(risk),
                                                                      uno::UNO_QUERY_THROW);
    rows->getRows()->removeByIndex(first_row + 1, 1);
    const std::string deleted = save_flat(office_, document);
    EXPECT_NE(before, deleted);
    boxes = display_.window_boxes();
    display_.press("alt+s");
    ASSERT_TRUE(display_.wait_for_new_box(boxes)) << "nothing says that the row is gone";
    rest();
    display_.screenshot("edit-moved");
    display_.press("Return");
    rest();
    boxes = display_.window_boxes();
    display_.press("Escape");
    ASSERT_TRUE(display_.wait_for_new_box(boxes));
    rest();
    display_.press("alt+n"); // 「いいえ(N)」
    rest();
    EXPECT_EQ(first_difference(deleted, save_flat(office_, document)), "");
}

/// A register of 36 columns has pages; all fits on a screen of 768 pixels.
TEST_F(EditForm, ALongRegisterHasPages) {
    Document document = new_spreadsheet(office_);
    ASSERT_EQ(command(document, "register.insert", {{"Register", "project"}}), Outcome::success);
    open_dialog("台帳を1件ずつ入力", "協働事業台帳");
    rest();
    type("R8-01");
    rest();
    display_.press("alt+t"); // the second page begins with 主体
    rest();
    display_.press("Home"); // the first and the third of 標準's list
    display_.press("ctrl+Down");
    display_.press("ctrl+Down");
    display_.press("ctrl+space");
    rest();
    display_.screenshot("edit-pages-2");
    display_.press("alt+t");
    rest();
    display_.screenshot("edit-pages-3");
    display_.press("alt+t");
    rest();
    type("R8.5.1");
    rest();
    display_.screenshot("edit-pages-4");
    display_.press("alt+t"); // past the last page to the first one
    const std::string actors = "市民、市民活動団体";
    for (const Box& box : display_.window_boxes()) {
        EXPECT_LE(box.width, 1366);
        if (box.width > 600 && box.width < 1000 &&
            box.height > 100) { // the form; the document is as wide as the screen
            EXPECT_LE(box.height, 728) << "768 without the task bar";
            EXPECT_LE(box.y + box.height, 768) << "its buttons lie below the edge: " << box.width << " by "
                                               << box.height << " at " << box.x << ", " << box.y;
        }
    }
    display_.press("alt+s");
    ASSERT_TRUE(wait_until([&] {
        const auto rows = shown_area(document.sheet("協働事業"));
        return rows.size() > first_row && rows[first_row][0] == "R8-01" && rows[first_row][9] == actors;
    })) << shown_area(document.sheet("協働事業")).at(first_row).at(9);
    display_.press("Escape");
}

/// The cells take a date as it is written here, without a question.
TEST_F(EditForm, CellsTakeADateOfAnyNotation) {
    const Document document = risks();
    const auto titles = shown_area(document.sheet(risk))[first_row - 1];
    const int column = static_cast<int>(std::find(titles.begin(), titles.end(), "確認日") - titles.begin());
    const uno::Reference<com::sun::star::view::XSelectionSupplier> selection(
        document.model()->getCurrentController(), uno::UNO_QUERY_THROW);
    const auto enter = [&](int row, const std::string& text) {
        selection->select(uno::Any(document.sheet(risk)->getCellByPosition(column, row)));
        rest();
        type(text);
        display_.press("Return");
        rest();
        return text_at(document, row, column);
    };
    EXPECT_EQ(enter(first_row, "R9.1.31"), "R9.1.31");
    EXPECT_EQ(enter(first_row + 1, "2027-01-31"), "2027-01-31");
}

} // namespace
} // namespace kyodo::office
