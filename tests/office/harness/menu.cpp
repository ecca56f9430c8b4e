// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "menu.hpp"

#include "accessibility.hpp"

#include <com/sun/star/accessibility/AccessibleRole.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <stdexcept>
#include <thread>

namespace kyodo::office {
namespace {

using namespace std::chrono_literals;
namespace role = com::sun::star::accessibility::AccessibleRole;

// Of 255. gtk's Adwaita writes an entry with about 210 and a greyed one with about 115.
constexpr int greyed_contrast = 160;

} // namespace

std::vector<TextRow> text_rows(const std::string& grey, int width) {
    std::array<int, 256> histogram{};
    for (const unsigned char pixel : grey) {
        ++histogram[pixel];
    }
    const int ground =
        static_cast<int>(std::max_element(histogram.begin(), histogram.end()) - histogram.begin());
    constexpr int frame = 3;  // pixels at the left and right edge that may be a border
    constexpr int faint = 40; // what differs less from the ground is a shade of it
    constexpr int lowest = 5; // a separator is lower, a line of text isn't
    const int height = static_cast<int>(grey.size()) / width;
    std::vector<TextRow> rows;
    TextRow row{-1, -1, 0};
    for (int y = 0; y <= height; ++y) {
        int contrast = 0;
        for (int x = frame; y < height && x < width - frame; ++x) {
            const int pixel = static_cast<unsigned char>(grey[static_cast<std::size_t>(y * width + x)]);
            contrast = std::max(contrast, std::abs(pixel - ground));
        }
        if (contrast > faint) {
            row = {row.first < 0 ? y : row.first, y, std::max(row.contrast, contrast)};
        } else if (row.first >= 0) {
            if (row.last - row.first + 1 >= lowest) {
                rows.push_back(row);
            }
            row = {-1, -1, 0};
        }
    }
    return rows;
}

std::vector<MenuEntry> open_menu(const Office& office, const Display& display, const std::string& menu) {
    const auto found = wait_for_element(office, role::MENU, menu);
    if (!found) {
        std::string there;
        for (const Element& element : elements_shown(office, {role::MENU})) {
            there += " " + element.name;
        }
        throw std::runtime_error("no menu " + menu + " among:" + there);
    }
    const auto before = display.window_boxes();
    display.click(found->box);
    // A menu is no window to the window manager, but it is one to the X server.
    const auto opened = display.wait_for_new_box(before);
    if (!opened) {
        throw std::runtime_error("the click on the menu " + menu + " opened nothing");
    }
    const Box popup = *opened;
    std::this_thread::sleep_for(300ms); // it fades in
    // gtk draws the menu itself and tells the office no places; the names' order and the picture's rows give
    // them.
    std::vector<MenuEntry> entries;
    for (const Element& child : children_of(office, role::MENU, menu)) {
        if (child.role == role::MENU_ITEM || child.role == role::MENU ||
            child.role == role::CHECK_MENU_ITEM || child.role == role::RADIO_MENU_ITEM) {
            entries.push_back({child.name, false, {}});
        }
    }
    const auto rows = text_rows(display.grey_pixels(popup), popup.width);
    if (rows.size() != entries.size()) {
        throw std::runtime_error("the menu " + menu + " shows " + std::to_string(rows.size()) +
                                 " rows, but the office says it has " + std::to_string(entries.size()) +
                                 " entries");
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        entries[i].enabled = rows[i].contrast > greyed_contrast;
        entries[i].box = {popup.x, popup.y + rows[i].first, popup.width, rows[i].last - rows[i].first + 1};
    }
    return entries;
}

void click_menu_entry(const Office& office, const Display& display, const std::string& menu,
                      const std::string& entry) {
    std::string there;
    for (const MenuEntry& candidate : open_menu(office, display, menu)) {
        there += " " + candidate.name + (candidate.enabled ? "" : " (greyed)");
        if (candidate.enabled && candidate.name.find(entry) != std::string::npos) {
            display.click(candidate.box);
            return;
        }
    }
    throw std::runtime_error("no entry " + entry + " to click on in " + menu + ":" + there);
}

} // namespace kyodo::office
