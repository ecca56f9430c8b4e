// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/compare/comparison_sheet.hpp"

#include "core/base/fold.hpp"
#include "core/evaluation/compare/comparison_page.hpp"

#include <algorithm>

namespace kyodo {
namespace {

/// What a section's heading begins with.
constexpr std::string_view heading_mark = "■";

bool is_heading(const std::string& text) { return text.starts_with(heading_mark); }

/// Titles of the agreed table, in its order.
constexpr const char* titles[agreed_columns] = {"sheet.compare.agreed.item", "sheet.compare.agreed.what",
                                                "sheet.compare.agreed.improvement",
                                                "sheet.compare.agreed.due", "sheet.compare.agreed.owner"};

} // namespace

bool AgreedLine::empty() const { return std::all_of(cells.begin(), cells.end(), is_empty); }

std::vector<AgreedLine> agreed_lines(const Grid& grid) {
    std::vector<AgreedLine> lines;
    const std::string heading = printed("sheet.compare.agreed");
    int row = 0;
    while (row < grid.rows() && !same_text(grid.text(row, 0), heading))
        ++row;
    // The titles' row tells the columns: a person may have moved them.
    std::vector<int> columns(agreed_columns, -1);
    for (++row; row < grid.rows() && columns[1] < 0; ++row)
        for (int column = 0; column < grid.columns(); ++column)
            for (std::size_t i = 0; i < agreed_columns; ++i)
                if (columns[i] < 0 && same_text(grid.text(row, column), printed(titles[i])))
                    columns[i] = column;
    for (; row < grid.rows() && !is_heading(grid.text(row, 0)); ++row) {
        AgreedLine line{std::vector<Value>(agreed_columns), row};
        for (std::size_t i = 0; i < agreed_columns; ++i)
            if (columns[i] >= 0)
                line.cells[i] = grid.at(row, columns[i]);
        if (!line.empty())
            lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<RowKeys> comparison_row_keys(const Grid& grid) {
    std::vector<RowKeys> keys;
    std::string section;
    for (int row = 0; row < grid.rows(); ++row) {
        const std::string first = trim(grid.text(row, 0));
        const std::string second = grid.columns() > 1 ? trim(grid.text(row, 1)) : std::string();
        if (is_heading(first))
            section = first;
        keys.push_back({first.empty() && second.empty() ? "" : section + '\x1f' + first + '\x1f' + second});
    }
    return keys;
}

} // namespace kyodo
