// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Printed schedules of any shape.
#include "printed_reading.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace kyodo::test {
namespace {

bool is_any_of(const std::string& cell, std::initializer_list<const char*> words) {
    return std::find(words.begin(), words.end(), cell) != words.end();
}

/// The columns of the cells that begin in a row and have something in them.
std::vector<int> filled(const Grid& grid, int row) {
    std::vector<int> columns;
    for (int column = 0; column < grid.columns(); ++column)
        if (const Range area = grid.area_of(row, column);
            area.left == column && area.top == row && !is_empty(grid.at(row, column)))
            columns.push_back(column);
    return columns;
}

bool has_any_of(const Grid& grid, int row, std::initializer_list<const char*> words) {
    for (int column = 0; column < grid.columns(); ++column)
        if (is_any_of(grid.text(row, column), words))
            return true;
    return false;
}

bool is_legend(const Grid& grid, int row) {
    const std::vector<int> columns = filled(grid, row);
    return std::all_of(columns.begin(), columns.end(), [&](int column) {
        return is_any_of(grid.text(row, column), {"凡例", "●＝実施"});
    });
}

/// A title and a year in two rows, or twice in the same one.
bool has_header(const Grid& grid, int a, int b) {
    const auto either = [&](std::initializer_list<const char*> words) {
        return has_any_of(grid, a, words) || has_any_of(grid, b, words);
    };
    return either({"取組事項", "内容"}) && either({"H29", "28"});
}

/// Titles and years may stand one below the other.
bool may_be_header(const Grid& grid, int row) {
    return has_header(grid, row, row) || (row > 1 && has_header(grid, row - 1, row)) ||
           (row + 1 < grid.rows() && has_header(grid, row, row + 1));
}

/// The texts that head rows of the plan, as the sheet has them: without their sign and 「（続き）」.
std::set<std::string> headings_of(const Plan& plan) {
    std::set<std::string> headings{plan.title};
    for (const PlanRow& row : plan.rows)
        for (const std::string& heading : {row.goal, row.section})
            for (const char* sign : {"", "■ ", "◆ "})
                for (const char* end : {"", "（続き）"})
                    headings.insert(sign + heading + end);
    return headings;
}

/// The rows of a grid with anything in them that are neither in the reading nor named by a finding. A table
/// without years is named at its header, a column that isn't read at its title or its first cell. `looked_at`
/// counts the rows that had to be somewhere.
std::vector<int> lost_rows(const Grid& grid, const PlanReading& reading, int& looked_at) {
    std::set<int> named(reading.sheet_rows.begin(), reading.sheet_rows.end());
    std::set<int> other_tables;
    std::map<int, int> from_row; // of columns that aren't read
    for (const Finding& finding : reading.findings) {
        named.insert(finding.place.row);
        if (finding.expectation.id == "schedule.other_table")
            other_tables.insert(finding.place.row);
        if (finding.expectation.id == "schedule.beside_left" || finding.code == "K116")
            from_row.emplace(finding.place.column, finding.place.row);
    }
    const std::set<std::string> headings = headings_of(reading.plan);
    std::vector<int> lost;
    bool in_other_table = false;
    for (int row = 1; row < grid.rows(); ++row) {
        in_other_table |= other_tables.contains(row);
        if (is_legend(grid, row) || may_be_header(grid, row)) {
            in_other_table &= !has_header(grid, row, row);
            continue;
        }
        const std::vector<int> columns = filled(grid, row);
        const bool beside = std::all_of(columns.begin(), columns.end(), [&](int column) {
            return from_row.contains(column) && from_row[column] < row;
        });
        const bool heading = columns.size() == 1 && headings.contains(grid.text(row, columns.front()));
        ++looked_at;
        if (!named.contains(row) && !in_other_table && !beside && !heading)
            lost.push_back(row);
    }
    return lost;
}

std::string shown(const Grid& grid) {
    std::string all;
    for (int row = 0; row < grid.rows(); ++row, all += "\n")
        for (int column = 0; column < grid.columns(); ++column) {
            const Range area = grid.area_of(row, column);
            all += (column > 0 ? " | " : "");
            all += area.left < column ? "<" : area.top < row ? "^" : grid.text(row, column);
        }
    return all;
}

/// Nothing is dropped: in any grid, every row with something in it was read or is named, and a cell under a
/// year of a row that was read is a mark, or it is a finding.
TEST(PrintedReader, DropsNothingInAnyGrid) {
    const std::vector<std::string> words{
        "",        "",    "A",      "取組事項", "内容", "●",    "実施", "→",         "検討", "？", "※ 注",
        "目標1 x", "H29", "方策 2", "・x",      "1 a",  "凡例", "■ g",  "A（続き）", "◆ s",  "28", "●＝実施"};
    std::mt19937 random(20100401);
    int checked = 0;
    int looked_at = 0;
    for (int round = 0; round < 1500; ++round) {
        const int rows = 3 + static_cast<int>(random() % 6);
        const int columns = 3 + static_cast<int>(random() % 3);
        const std::size_t empty = round < 750 ? 0 : random() % 5; // of six cells
        Grid grid("表", rows, columns);
        for (int row = 1; row < rows; ++row)
            for (int column = 0; column < columns; ++column)
                grid.set(row, column, random() % 6 < empty ? "" : words[random() % words.size()]);
        grid.set(0, 0, "取組事項");
        for (int column = 1; column < columns; ++column)
            grid.set(0, column, "平成" + std::to_string(26 + column) + "年度");
        for (std::size_t merge = random() % 3; merge > 0; --merge) {
            const int top = 1 + static_cast<int>(random() % static_cast<unsigned>(rows - 1));
            const int left = static_cast<int>(random() % static_cast<unsigned>(columns));
            grid.add_merge(
                {top, left, top + static_cast<int>(random() % 2), left + static_cast<int>(random() % 3)});
        }
        const auto reading = read_printed_schedule(grid, options("平成"));
        if (!reading)
            continue;
        for (const int row : lost_rows(grid, *reading, looked_at))
            ADD_FAILURE() << "round " << round << ", row " << row + 1 << " is lost\n" << shown(grid);
        std::set<std::pair<int, int>> found;
        for (const Finding& finding : reading->findings)
            found.emplace(finding.place.row, finding.place.column);
        bool other_header = false; // a header further down has other columns; only the first is checked
        std::size_t at = 0;
        for (int row = 1; row < rows && !other_header; ++row) {
            for (int column = 0; column < columns; ++column)
                other_header |= grid.text(row, column) == "取組事項" || grid.text(row, column) == "内容";
            if (other_header || at >= reading->sheet_rows.size() || reading->sheet_rows[at] != row)
                continue;
            const PlanRow& read = reading->plan.rows[at++];
            for (int column = 1; column < columns; ++column) {
                const Range area = grid.area_of(row, column);
                if (is_empty(grid.at(row, column)) || area.left != column || area.top != row)
                    continue;
                ++checked;
                const MarkValue& value = read.plan[static_cast<std::size_t>(column - 1)];
                EXPECT_TRUE(value.mark >= 0 || found.contains({row, column}))
                    << "round " << round << ", cell " << a1(column, row) << " " << grid.text(row, column);
            }
        }
    }
    EXPECT_GT(checked, 1000);
    EXPECT_GT(looked_at, 2000);
}

} // namespace
} // namespace kyodo::test
