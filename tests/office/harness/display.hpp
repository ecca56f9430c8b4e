// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Display: a screen of our own (Xvfb) with a window manager (openbox), and a hand on its mouse (xdotool).
#pragma once

#include "process.hpp"
#include "temp_dir.hpp"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kyodo::office {

/// A place on the screen, in pixels from its upper left corner.
struct Box {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    bool operator==(const Box&) const = default;
};

class Display {
public:
    /// On a number that is free. Throws std::runtime_error if the server doesn't come up.
    Display(int width = 1280, int height = 800);

    const std::string& name() const { return name_; } ///< ":1"

    /// A real click in the middle of the box: the pointer moves there, rests, presses and lets go.
    void click(const Box& box) const;
    void press(const std::string& key) const; ///< an X keysym: "Escape", "alt+F4"

    /// Titles of the windows that can be seen.
    std::vector<std::string> window_titles() const;

    /// Places of the windows that can be seen, those without a title too.
    std::vector<Box> window_boxes() const;
    /// Waits for a window whose title contains the text; "" if none comes, else its title.
    std::string wait_for_window(const std::string& text,
                                std::chrono::milliseconds limit = std::chrono::seconds(15)) const;

    /// Waits for a window at a place where none of these was: a menu, a dialog, a message.
    std::optional<Box> wait_for_new_box(const std::vector<Box>& before,
                                        std::chrono::milliseconds limit = std::chrono::seconds(15)) const;

    /// A part of the screen as 8-bit grey pixels, row by row.
    std::string grey_pixels(const Box& part) const;

    /// Saves the screen as NAME.png in the folder that KYODO_SCREENSHOTS names; does nothing without it.
    void screenshot(const std::string& name) const;

    /// Runs a program on this display and returns its output.
    std::string run_here(const std::vector<std::string>& words) const;

private:
    std::string name_;
    std::unique_ptr<ChildProcess> server_;
    std::unique_ptr<ChildProcess> window_manager_; // after the server: ends before it
};

} // namespace kyodo::office
