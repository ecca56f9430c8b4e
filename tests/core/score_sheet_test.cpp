// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Which register of scores collecting goes on in: one that stands as it writes one itself (title, hint, the
// titles of the columns in the third row, from the first column on).
#include "core/evaluation/collect/score_sheet.hpp"

#include "core/register/register_sheet.hpp"

#include "register_workbook.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

Record score(const std::string& item) {
    Record record;
    record.values = {{"form", "oshu"},        {"project", "R8-01"}, {"party", "行政"},
                     {"evaluator", "環境課"}, {"item", item},       {"score", "○"}};
    return record;
}

Grid sheet(const std::string& name, const std::vector<Record>& rows = {},
           const std::string& title = "評価記録") {
    RegisterSheetOptions options;
    options.sheet_name = name;
    options.title = title;
    return register_sheet(schema_of("score"), rows, options).to_grid();
}

/// The same cells, so many rows and columns further.
Grid moved(const Grid& grid, int rows, int columns) {
    Grid made(grid.sheet(), grid.rows() + rows, grid.columns() + columns);
    for (int row = 0; row < grid.rows(); ++row)
        for (int column = 0; column < grid.columns(); ++column)
            made.set(row + rows, column + columns, grid.at(row, column));
    return made;
}

/// The sheet that collecting goes on in; "" for none.
std::string chosen(const std::vector<Grid>& grids, const std::string& wanted = {},
                   const std::set<std::string>& own = {}) {
    const WorkbookSettings settings = standard_settings({schema_of("score")});
    std::vector<RegisterData> registers;
    for (const Grid& grid : grids)
        for (RegisterTable& table : find_register_tables(grid, schema_of("score")).value())
            registers.push_back(read_register(grid, schema_of("score"), std::move(table), {settings}));
    EXPECT_EQ(registers.size(), grids.size());
    const RegisterData* found = scores_to_go_on(registers, schema_of("score"), wanted, own);
    return found == nullptr ? "" : found->grid().sheet();
}

TEST(ScoreSheet, GoesOnInOneThatStandsWhereItsOwnWould) {
    EXPECT_EQ(chosen({sheet("記録")}), "記録");
    EXPECT_EQ(chosen({moved(sheet("記録"), 1, 0)}), "");
    EXPECT_EQ(chosen({moved(sheet("記録"), 0, 1)}), "");
    Grid turned = sheet("記録"); // project before form
    const Value form = turned.at(2, 0);
    turned.set(2, 0, turned.at(2, 2));
    turned.set(2, 2, form);
    EXPECT_EQ(chosen({turned}), "");
}

TEST(ScoreSheet, OfSeveralTheOneThatIsMeant) {
    const std::vector<Grid> grids{sheet("昨年度"), sheet("評価記録"), sheet("委員")};
    EXPECT_EQ(chosen(grids), "評価記録"); // the usual name
    EXPECT_EQ(chosen({grids[0], grids[2]}), "昨年度");
    EXPECT_EQ(chosen(grids, "委員"), "委員");
    EXPECT_EQ(chosen(grids, "ない"), "");
    EXPECT_EQ(chosen(grids, "", {"評価記録"}), "昨年度"); // collecting wrote the other one
    EXPECT_EQ(chosen(grids, "評価記録", {"評価記録"}), "");
}

TEST(ScoreSheet, TakesTheCellsDownToTheLastRow) {
    const auto range = [](const std::vector<Record>& rows) {
        const WorkbookSettings settings = standard_settings({schema_of("score")});
        const Grid grid = sheet("評価記録", rows);
        auto tables = find_register_tables(grid, schema_of("score")).value();
        return score_range(read_register(grid, schema_of("score"), std::move(tables.at(0)), {settings}));
    };
    EXPECT_EQ(range({}), (Range{0, 0, 2, 11})); // twelve columns, titles in the third row
    EXPECT_EQ(range({score("1"), score("2")}), (Range{0, 0, 4, 11}));
}

TEST(ScoreSheet, KeepsTheTitleAPersonReads) {
    EXPECT_EQ(score_title(grid_from_text(" 委員の評価 | x \n 手引き | ")), "委員の評価");
    Grid grid("s", 2, 1);
    grid.set(0, 0, std::string("評価記録"));
    grid.set(1, 0, std::string("協働推進計画\n手引き"));
    EXPECT_EQ(score_title(grid), "評価記録　協働推進計画");
    EXPECT_EQ(score_title(Grid("s", 0, 0)), "");
}

} // namespace
} // namespace kyodo::test
