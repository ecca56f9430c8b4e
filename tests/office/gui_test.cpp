// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Real clicks in a real window. An exception out of a command comes back as an answer when the command is
// called through the API; out of a menu it ends the office.
#include "gui_test.hpp"

#include <thread>

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
    EXPECT_THAT(names,
                ElementsAre(HasSubstr("新しいワークブック"), HasSubstr("年次指標を作成"),
                            HasSubstr("年次指標を読み取る"), HasSubstr("年度を繰り越す"),
                            HasSubstr("進捗を集計"), HasSubstr("台帳を追加"), HasSubstr("台帳を1件ずつ入力"),
                            HasSubstr("台帳を点検"), HasSubstr("台帳を集計"), HasSubstr("台帳を次の年度へ"),
                            HasSubstr("チェックリストを追加"), HasSubstr("チェックリストを点検"),
                            HasSubstr("評価票を作成"), HasSubstr("評価票を集計"), HasSubstr("評価を比較")));
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

/// An answer that can't be used is named by its label, and the dialog comes again with what was entered.
TEST_F(Gui, TheDialogComesAgainAfterAWrongAnswer) {
    const Document document = new_spreadsheet(office_);
    click_menu_entry(office_, display_, "協働", "新しいワークブック");
    ASSERT_THAT(display_.wait_for_window("新しいワークブック"), Not(IsEmpty()));
    const auto type = [&](const std::string& text) { display_.run_here({"xdotool", "type", text}); };
    display_.press("Tab"); // the city stays as it is proposed: 標準
    type("R8");
    display_.press("Tab");
    type("99");
    auto windows = display_.window_boxes();
    display_.press("Return");
    ASSERT_TRUE(display_.wait_for_new_box(windows)) << "99 years are too many, and nothing says so";
    display_.screenshot("wrong-answer");
    display_.press("Return");
    ASSERT_THAT(display_.wait_for_window("新しいワークブック"), Not(IsEmpty()));
    std::this_thread::sleep_for(std::chrono::seconds(1));
    display_.screenshot("dialog-again");
    display_.press("Tab");
    display_.press("Tab");
    display_.press("ctrl+a");
    type("3");
    const std::vector<Document> opened = opened_by(office_, [&] {
        display_.press("Return");
        std::this_thread::sleep_for(std::chrono::seconds(5));
    });
    ASSERT_EQ(opened.size(), 1U);
    const auto cells = shown_area(opened.front().sheet("設定"));
    std::vector<std::string> values;
    for (const auto& row : cells) {
        if (row.size() > 1 && (row[0] == "市町村" || row[0] == "開始年度" || row[0] == "終了年度")) {
            values.push_back(row[1]);
        }
    }
    EXPECT_THAT(values, ElementsAre(HasSubstr("標準"), "令和8年度", "令和10年度"));
}

/// A sheet without a plan: the command fails, and must say so instead of ending the office.
TEST_F(Gui, ACommandThatFailsFromTheMenuLeavesTheOfficeAlive) {
    const Document document = new_spreadsheet(office_);
    set_text(document.sheet(), "B3", "年度の見出しがない表");
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
