// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/left_aside.hpp"

#include "core/base/fold.hpp"

#include <algorithm>

namespace kyodo {

void LeftAside::beside(int row, const PrintedHeader& header, int but) {
    for (int column = 0; column < grid_.columns(); ++column) {
        if (column == header.first_column)
            column = header.last_column + 1;
        if (column >= grid_.columns() || column == but || is_empty(grid_.at(row, column)) ||
            header.has_any_of(grid_.area_of(row, column)))
            continue;
        if (!header.lacks(column) && told_.emplace(header.top, column).second)
            tell("schedule.beside_left", row, column);
    }
}

void LeftAside::other_table(int row) { tell("schedule.other_table", row, first_filled(row)); }

void LeftAside::no_table(int row) { tell("schedule.no_part", row, first_filled(row)); }

int LeftAside::first_filled(int row) const {
    int column = 0;
    while (column + 1 < grid_.columns() && is_empty(grid_.at(row, column)))
        ++column;
    return column;
}

void LeftAside::tell(const char* message, int row, int column) {
    const Place place = grid_.place(row, column);
    const std::string value = grid_.text(row, column);
    reading_.findings.push_back({"K113",
                                 Severity::advice,
                                 place,
                                 value,
                                 {message, {{"value", trim(value)}, {"place", a1(place)}}},
                                 {}});
}

} // namespace kyodo
