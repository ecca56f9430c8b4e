// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/printed_end.hpp"

#include "core/schedule/printed_words.hpp"

#include <algorithm>

namespace kyodo {
namespace {

using Kind = PrintedLine::Kind;

bool has_mark(const Grid& grid, const PrintedHeader& header, const MarkReader& reader, int row) {
    return std::any_of(header.years.begin(), header.years.end(), [&](const PrintedYearColumn& year) {
        const Value& value = grid.at(row, year.column);
        return !is_empty(value) && reader.mark_of(to_text(value)) >= 0;
    });
}

} // namespace

bool is_across(const Range& area, const PrintedHeader& header) {
    return area.left <= header.first_column && area.right >= header.first_year();
}

int end_of_own_table(const Grid& grid, const std::vector<PrintedLine>& lines, const PrintedHeader& header,
                     const MarkReader& reader, int limit) {
    const auto line = [&](int row) -> const PrintedLine& { return lines[static_cast<std::size_t>(row)]; };
    const auto lone_across = [&](int row) {
        return line(row).kind == Kind::lone && is_across(line(row).only, header);
    };
    const auto is_heading = [&](int row) {
        const std::string words = lone_across(row) ? grid.text(row, line(row).only.left) : "";
        return words.starts_with("■") || words.starts_with("◆");
    };
    const auto in_merged_item = [&](int row) {
        const Range item = grid.area_of(row, header.item);
        return item.bottom > item.top;
    };
    int last = limit - 1; // the last row that is the plan's for certain
    while (last > header.bottom &&
           !(is_heading(last) || in_merged_item(last) || has_mark(grid, header, reader, last)))
        --last;
    for (int row = last + 1; row < limit; ++row) // no row of ours is empty but below a merged item
        if (line(row).kind == Kind::blank ||
            (lone_across(row) && is_note(grid.text(row, line(row).only.left))))
            return row;
    return limit;
}

} // namespace kyodo
