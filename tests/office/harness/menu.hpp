// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The menu bar of a visible office, worked with the mouse as its user works it. That is the only way to see
// what an exception out of a command does: through the API it comes back as an answer, from a menu it ends
// the office.
#pragma once

#include "display.hpp"
#include "document.hpp"

#include <string>
#include <vector>

namespace kyodo::office {

/// An entry of a menu, in the order of the menu; without the separators.
struct MenuEntry {
    std::string name; ///< as shown: 新しいワークブック(N)…
    bool enabled = false;
    Box box; ///< where it stands on the screen
};

/// Clicks on a menu of the menu bar and tells what opened. Throws std::runtime_error if there is no menu
/// whose name contains the text, or if what opened isn't what the office says is in it.
std::vector<MenuEntry> open_menu(const Office& office, const Display& display, const std::string& menu);

/// Opens a menu and clicks on the entry whose name contains the text. Throws std::runtime_error, naming what
/// there is, if there is none or if it is greyed.
void click_menu_entry(const Office& office, const Display& display, const std::string& menu,
                      const std::string& entry);

/// A line of text in a picture: its first and last row of pixels, and how far it differs from the ground (0
/// to 255).
struct TextRow {
    int first = 0;
    int last = 0;
    int contrast = 0;

    bool operator==(const TextRow&) const = default;
};

/// The lines of text on an even ground, as a menu's entries are; pixels are 8-bit grey, row by row. Thin
/// lines (separators, frames) are left out.
std::vector<TextRow> text_rows(const std::string& grey, int width);

} // namespace kyodo::office
