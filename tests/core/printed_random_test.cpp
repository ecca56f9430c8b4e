// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Printed schedules of any shape.
#include "printed_reading.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace kyodo::test {
namespace {

/// Nothing is dropped: in any grid, a cell under a year of a row that was read is a mark, or it is a finding.
TEST(PrintedReader, DropsNothingInAnyGrid) {
    const std::vector<std::string> words{
        "",        "",    "A",      "取組事項", "内容", "●",    "実施", "→",         "検討", "？", "※ 注",
        "目標1 x", "H29", "方策 2", "・x",      "1 a",  "凡例", "■ g",  "A（続き）", "◆ s",  "28", "●＝実施"};
    std::mt19937 random(20100401);
    int checked = 0;
    for (int round = 0; round < 1500; ++round) {
        const int rows = 3 + static_cast<int>(random() % 6);
        const int columns = 3 + static_cast<int>(random() % 3);
        Grid grid("表", rows, columns);
        for (int row = 1; row < rows; ++row)
            for (int column = 0; column < columns; ++column)
                grid.set(row, column, words[random() % words.size()]);
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
}

} // namespace
} // namespace kyodo::test
