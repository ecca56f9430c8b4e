// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What is on the office's windows, by the names and places that it tells assistive programs.
#pragma once

#include "display.hpp"
#include "office.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace kyodo::office {

/// Something on a window: a menu, an entry, a button.
struct Element {
    std::string name;
    int role = 0; ///< com.sun.star.accessibility.AccessibleRole
    Box box;      ///< on the screen
};

/// Every element of the given roles that shows on a top window. With gtk3 the menu bar is drawn by the
/// toolkit and isn't among them; with the gen plugin it is.
std::vector<Element> elements_shown(const Office& office, const std::vector<int>& roles);

/// What is directly in the first element of the role whose name contains the text, shown or not.
std::vector<Element> children_of(const Office& office, int role, const std::string& text);

/// Waits for an element of the role whose name contains the text, and whose box lies on the screen.
std::optional<Element> wait_for_element(const Office& office, int role, const std::string& text,
                                        std::chrono::milliseconds limit = std::chrono::seconds(10));

} // namespace kyodo::office
