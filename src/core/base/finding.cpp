// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/base/finding.hpp"

#include <algorithm>

namespace kyodo {

std::string a1(int column, int row) {
    std::string letters;
    for (int c = column + 1; c > 0; c = (c - 1) / 26)
        letters.push_back(static_cast<char>('A' + (c - 1) % 26));
    std::reverse(letters.begin(), letters.end());
    return letters + std::to_string(row + 1);
}

// What stands in no sheet has no place; row -1 is a sheet, or a file, as a whole.
std::string a1(const Place& place) {
    if (place.sheet.empty() || place.row < 0)
        return place.sheet;
    return place.sheet + "." + a1(place.column, place.row);
}

} // namespace kyodo
