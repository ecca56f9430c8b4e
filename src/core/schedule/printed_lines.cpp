// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/printed_lines.hpp"

#include "core/schedule/printed_titles.hpp"

#include <algorithm>
#include <set>

namespace kyodo {
namespace {

using Kind = PrintedLine::Kind;

PrintedLine line_of(const Grid& grid, int row, const std::vector<int>& columns) {
    PrintedLine line;
    int filled = 0;
    int titles = 0;
    bool leads = false;
    std::set<PrintedColumn> kinds;
    for (const int column : columns) {
        if (++filled == 1)
            line.only = grid.area_of(row, column);
        if (filled > titles + 1)
            break; // no header any more: two cells are no titles
        const PrintedColumn kind = printed_column(grid.text(row, column));
        if (kind == PrintedColumn::none)
            continue;
        ++titles;
        kinds.insert(kind);
        leads |= kind == PrintedColumn::item || kind == PrintedColumn::content;
    }
    line.kind = columns.empty() ? Kind::blank : columns.size() == 1 ? Kind::lone : Kind::cells;
    if (leads && kinds.size() >= 2 && titles == filled)
        line.kind = Kind::other_header;
    return line;
}

/// The table whose columns a row is looked at in: the one above, or one of ours that begins with its title
/// and legend in the next rows. None before the first table.
const PrintedHeader* table_at(const std::vector<PrintedHeader>& headers, int row) {
    constexpr int title_and_legend = 2;
    const auto next = std::upper_bound(headers.begin(), headers.end(), row,
                                       [](int r, const PrintedHeader& header) { return r < header.top; });
    if (next != headers.end() && next->own && next->top - row <= title_and_legend)
        return &*next;
    return next == headers.begin() ? nullptr : &*std::prev(next);
}

/// The cells of a row that have something in them and count. What stands beside the table does not; in
/// another's table a row that lies beside it as a whole does, and so does what stands on the left of cells
/// of the table (a number without a title), unless these are one heading across it.
std::vector<int> counted_columns(const Grid& grid, int row, const PrintedHeader* table) {
    std::vector<int> all;
    for (int column = 0; column < grid.columns(); ++column)
        if (!is_empty(grid.at(row, column)))
            all.push_back(column);
    if (table == nullptr)
        return all;
    std::vector<int> left;
    std::vector<int> within;
    for (const int column : all) {
        const Range area = grid.area_of(row, column);
        if (table->has_any_of(area))
            within.push_back(column);
        else if (area.right < table->first_column)
            left.push_back(column);
    }
    if (table->own)
        return within;
    if (within.empty())
        return all;
    const Range first = grid.area_of(row, within.front());
    if (within.size() == 1 && first.left <= table->item && first.right >= table->first_year())
        return within;
    left.insert(left.end(), within.begin(), within.end());
    return left;
}

} // namespace

std::vector<PrintedLine> classify_lines(const Grid& grid, const std::vector<PrintedHeader>& headers,
                                        const std::vector<int>& legend_rows) {
    std::vector<PrintedLine> lines;
    for (int row = 0; row < grid.rows(); ++row)
        lines.push_back(line_of(grid, row, counted_columns(grid, row, table_at(headers, row))));
    for (const int row : legend_rows)
        lines[static_cast<std::size_t>(row)].kind = Kind::legend;
    for (const PrintedHeader& header : headers)
        for (int row = header.top; row <= header.bottom; ++row)
            lines[static_cast<std::size_t>(row)].kind = Kind::header;
    for (std::size_t row = 1; row < lines.size(); ++row)
        lines[row].after_blank = lines[row - 1].kind == Kind::blank;
    bool header_next = false;
    bool last = true;
    int next_filled = grid.rows();
    int row = grid.rows();
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        line->header_next = header_next;
        line->last = last;
        line->next_filled = next_filled;
        --row;
        next_filled = line->kind == Kind::blank ? next_filled : row;
        switch (line->kind) {
        case Kind::header:
            header_next = last = true;
            break;
        case Kind::other_header:
            header_next = false;
            last = true;
            break;
        case Kind::cells:
            header_next = last = false;
            break;
        case Kind::blank:
        case Kind::legend:
        case Kind::lone:
            break;
        }
    }
    return lines;
}

} // namespace kyodo
