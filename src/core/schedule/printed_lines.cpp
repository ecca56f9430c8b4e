// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/printed_lines.hpp"

#include "core/schedule/printed_words.hpp"

#include <set>

namespace kyodo {
namespace {

using Kind = PrintedLine::Kind;

PrintedLine line_of(const Grid& grid, int row) {
    PrintedLine line;
    int filled = 0;
    int titles = 0;
    bool leads = false;
    std::set<PrintedColumn> kinds;
    for (int column = 0; column < grid.columns(); ++column) {
        if (is_empty(grid.at(row, column)))
            continue;
        if (++filled == 1)
            line.only = grid.area_of(row, column);
        if (filled > titles + 1)
            continue; // no header any more: two cells are no titles
        const PrintedColumn kind = printed_column(grid.text(row, column));
        if (kind == PrintedColumn::none)
            continue;
        ++titles;
        kinds.insert(kind);
        leads |= kind == PrintedColumn::item || kind == PrintedColumn::content;
    }
    line.kind = filled == 0 ? Kind::blank : filled == 1 ? Kind::lone : Kind::cells;
    if (leads && kinds.size() >= 2 && titles == filled)
        line.kind = Kind::other_header;
    return line;
}

} // namespace

std::vector<PrintedLine> classify_lines(const Grid& grid, const std::vector<PrintedHeader>& headers,
                                        const std::vector<int>& legend_rows) {
    std::vector<PrintedLine> lines;
    for (int row = 0; row < grid.rows(); ++row)
        lines.push_back(line_of(grid, row));
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
