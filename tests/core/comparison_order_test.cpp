// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The sheet of a comparison, of the same scores in another order.
#include "comparison_example.hpp"

#include <algorithm>
#include <random>
#include <sstream>

namespace kyodo::test {
namespace {

/// Who stands first in the register changes no figure: the means, spreads, gaps and totals that are printed.
TEST_F(Comparison, TheOrderOfRowsChangesNoFigure) {
    read(rows);
    // Names and reasons stand in the rows' order, and so do the terms of a sum; figures are the numbers.
    const auto figures = [&] {
        const Grid grid = sheet(0);
        std::string text;
        for (int row = 0; row < grid.rows(); ++row)
            for (int column = 0; column < grid.columns(); ++column)
                if (std::holds_alternative<double>(grid.at(row, column)))
                    text += grid.text(row, 1) + " " + std::to_string(column) + " " + grid.text(row, column) +
                            "\n";
        return text;
    };
    const std::string expected = figures();
    EXPECT_GT(std::count(expected.begin(), expected.end(), '\n'), 20);
    std::vector<std::string> lines;
    std::istringstream in(rows);
    for (std::string line; std::getline(in, line);)
        if (line.find('|') != std::string::npos)
            lines.push_back(line);
    std::mt19937 random(4);
    for (int round = 0; round < 20; ++round) {
        std::shuffle(lines.begin() + 1, lines.end(), random);
        std::string shuffled;
        for (const std::string& line : lines)
            shuffled += line + "\n";
        // Projects are compared in the register's order.
        if (shuffled.find("| A |") > shuffled.find("| B |"))
            continue;
        read(shuffled);
        EXPECT_EQ(figures(), expected) << shuffled;
    }
}

} // namespace
} // namespace kyodo::test
