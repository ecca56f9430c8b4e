// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Real clicks in a real window. An exception out of a command comes back as an answer when the command is
// called through the API; out of a menu it ends the office.
#include "menu.hpp"
#include "office_test.hpp"

namespace kyodo::office {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(TextRows, LeavesOutSeparatorsAndTellsGreyedText) {
    // 10 pixels wide, ground 250: two rows' text of contrast 200, a separator, greyed text of contrast 100
    const auto line = [](char pixel) { return std::string(4, '\xFA') + pixel + std::string(5, '\xFA'); };
    std::string picture;
    const auto add = [&](int rows, char pixel) {
        for (int i = 0; i < rows; ++i) {
            picture += line(pixel);
        }
    };
    add(3, '\xFA');
    add(6, '\x32');
    add(3, '\xFA');
    add(1, '\x32');
    add(2, '\xFA');
    add(7, '\x96');
    EXPECT_THAT(text_rows(picture, 10), ElementsAre(TextRow{3, 8, 200}, TextRow{15, 21, 100}));
}

/// A visible office on a screen of its own.
class Gui : public testing::Test {
protected:
    static OfficeOptions options(const Display& display) {
        OfficeOptions options;
        options.extension = extension_under_test();
        options.display = display.name();
        return options;
    }

    void TearDown() override {
        if (HasFailure() && office_.alive()) {
            display_.screenshot(testing::UnitTest::GetInstance()->current_test_info()->name());
        }
        expect_alive(office_, deadline_);
    }

    Display display_;
    Office office_{options(display_)};
    Deadline deadline_{office_.pid(), test_limit};
};

TEST_F(Gui, TheOfficesOwnMenuOpensADialog) {
    const Document document = new_spreadsheet(office_);
    click_menu_entry(office_, display_, "シート(", "シートを挿入");
    EXPECT_THAT(display_.wait_for_window("シート"), Not(IsEmpty()));
    display_.press("Escape");
}

TEST_F(Gui, TheMenuShowsItsCommands) {
    const Document document = new_spreadsheet(office_);
    std::vector<std::string> names;
    for (const MenuEntry& entry : open_menu(office_, display_, "協働")) {
        names.push_back(entry.name);
    }
    display_.screenshot("menu");
    EXPECT_THAT(names, ElementsAre(HasSubstr("新しいワークブック"), HasSubstr("年次指標を作成"),
                                   HasSubstr("年次指標を読み取る"), HasSubstr("年度を繰り越す"),
                                   HasSubstr("進捗を集計")));
    display_.press("Escape");
}

/// A command that must ask for what the menu can't tell it opens a window of its own; Escape closes it and
/// changes nothing.
TEST_F(Gui, TheMenuOpensTheDialogOfACommand) {
    const Document document = new_spreadsheet(office_);
    const std::string before = save_flat(office_, document);
    click_menu_entry(office_, display_, "協働", "新しいワークブック");
    EXPECT_THAT(display_.wait_for_window("新しいワークブック"), Not(IsEmpty()));
    display_.screenshot("dialog");
    display_.press("Escape");
    EXPECT_EQ(first_difference(before, save_flat(office_, document)), "");
}

/// A sheet without a plan: the command fails, and must say so instead of ending the office.
TEST_F(Gui, ACommandThatFailsFromTheMenuLeavesTheOfficeAlive) {
    const Document document = new_spreadsheet(office_);
    const std::string before = save_flat(office_, document);
    click_menu_entry(office_, display_, "協働", "年次指標を読み取る");
    ASSERT_THAT(display_.wait_for_window("読み取り"), Not(IsEmpty())) << "the command's dialog";
    const auto windows = display_.window_boxes();
    display_.press("Return");
    EXPECT_TRUE(display_.wait_for_new_box(windows)) << "nothing tells the user what happened";
    display_.screenshot("failure");
    display_.press("Return");
    EXPECT_EQ(first_difference(before, save_flat(office_, document)), "");
}

} // namespace
} // namespace kyodo::office
