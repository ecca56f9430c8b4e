// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Gui: tests with real clicks in a real window.
#pragma once

#include "menu.hpp"
#include "office_test.hpp"

#include <functional>

namespace kyodo::office {

/// A visible office on a screen of its own. Where a test fails, a picture of the screen is left under the
/// test's name (see Display::screenshot).
class Gui : public testing::Test {
protected:
    explicit Gui(std::vector<Setting> settings = {}, int width = 1280, int height = 800);
    void TearDown() override;

    /// Waits until the office says so; false if it doesn't within the limit.
    static bool wait_until(const std::function<bool()>& reached,
                           std::chrono::milliseconds limit = std::chrono::seconds(15));

    /// What workbook.new opens, called silently; no other document stays open. Throws std::runtime_error
    /// unless it is one document.
    Document new_workbook(const std::string& city);

    /// Clicks on the entry of our menu and waits for its dialog, whose title contains the text. Throws
    /// std::runtime_error where none opens.
    void open_dialog(const std::string& entry, const std::string& title);

    Display display_;
    Office office_;
    Deadline deadline_{office_.pid(), test_limit};
};

} // namespace kyodo::office
