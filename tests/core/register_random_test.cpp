// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What holds for any ledger: the order of rows and columns doesn't matter, and nothing that stands in a cell
// is passed over.
#include "register_workbook.hpp"

#include "core/base/fold.hpp"
#include "core/register/totals_row.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace kyodo::test {
namespace {

using Cells = std::vector<std::vector<std::string>>;

/// The sheets of data/project_ledger.txt by register, merged cells filled in each of their cells.
std::map<std::string, Cells> ledger() {
    std::map<std::string, Cells> sheets;
    Cells* sheet = nullptr;
    for (const std::string& line : data_lines("project_ledger.txt")) {
        if (line.starts_with("## ")) {
            sheet = &sheets[line.substr(3)];
            continue;
        }
        std::vector<std::string> row = fields(line);
        if (row.size() < 5 || row[3].empty())
            continue; // rows above the titles
        row.resize(sheet->empty() ? row.size() : sheet->front().size());
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (row[i] == "<")
                row[i] = row[i - 1];
            if (row[i] == "^")
                row[i] = sheet->back()[i];
        }
        sheet->push_back(std::move(row));
    }
    return sheets;
}

Grid grid_of(const Cells& cells, const std::string& name) {
    Grid grid(name, static_cast<int>(cells.size()), static_cast<int>(cells.front().size()));
    for (std::size_t row = 0; row < cells.size(); ++row)
        for (std::size_t column = 0; column < cells[row].size(); ++column)
            grid.set(static_cast<int>(row), static_cast<int>(column), value_of(cells[row][column]));
    return grid;
}

/// Findings about the projects, without their places. Of two rows with the same key either may be the second.
std::vector<std::string> findings(const Cells& projects) {
    RegisterWorkbook workbook;
    for (const auto& [id, cells] : ledger())
        workbook.add(id, grid_of(id == "project" ? projects : cells, id));
    std::vector<std::string> all;
    for (const RegisterData* data : workbook.registers())
        if (data->schema().id == "project")
            for (const Finding& each : workbook.check(*data))
                all.push_back(each.code + " " + column_of(*data, each) + " " + fold(each.value) + " " +
                              each.proposal);
    std::sort(all.begin(), all.end());
    return all;
}

TEST(AnyLedger, HasTheSameFindingsWhateverTheOrderOfRowsAndColumns) {
    const Cells projects = ledger().at("project");
    ASSERT_EQ(projects.size(), 31U);
    const std::vector<std::string> expected = findings(projects);
    ASSERT_GT(expected.size(), 50U);
    std::mt19937 random(20260401);
    for (int round = 0; round < 30; ++round) {
        Cells moved = projects;
        std::shuffle(moved.begin() + 1, moved.end(), random);
        std::vector<std::size_t> order(moved.front().size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::shuffle(order.begin(), order.end(), random);
        for (std::vector<std::string>& row : moved) {
            std::vector<std::string> cells;
            for (const std::size_t from : order)
                cells.push_back(row[from]);
            row = std::move(cells);
        }
        EXPECT_EQ(findings(moved), expected) << "round " << round;
    }
}

Value junk(std::mt19937& random) {
    static const std::vector<std::string> pieces{"令和",
                                                 "8",
                                                 "年",
                                                 "度",
                                                 "月",
                                                 "日",
                                                 "-",
                                                 "/",
                                                 "▲",
                                                 "¥",
                                                 ",",
                                                 ".",
                                                 "千円",
                                                 "、",
                                                 "，",
                                                 "(",
                                                 ")",
                                                 "'",
                                                 "✓",
                                                 "☐",
                                                 "計",
                                                 "合計",
                                                 "H",
                                                 "31",
                                                 "元",
                                                 "共催",
                                                 "計画",
                                                 "G-1",
                                                 "\n",
                                                 "\t",
                                                 "\xF0\x9F\x98\x80",
                                                 "\xFF",
                                                 "\xE3\x81",
                                                 "\0x",
                                                 "葛\xF3\xA0\x84\x84",
                                                 "\xE2\x80\x8B",
                                                 "\xCC\x81",
                                                 "http://",
                                                 "mailto:",
                                                 "99999999",
                                                 "　",
                                                 "ﾞ"};
    switch (random() % 8) {
    case 0:
        return {};
    case 1:
        return CellError{};
    case 2: {
        const std::vector<double> numbers{0, 1, -1, 8, 2026, 46113, 0.5, 1e15, -1e300, 1e300};
        return numbers[random() % numbers.size()];
    }
    case 3:
        return std::string(random() % 400, 'x');
    default: {
        std::string text;
        for (std::size_t count = random() % 5 + 1; count > 0; --count)
            text += pieces[random() % pieces.size()];
        return text;
    }
    }
}

/// Whether a finding of the types (K301–K305) stands in a cell.
bool is_told(const Findings& findings, const Place& place) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& each) {
        return each.place == place && each.code.starts_with("K30");
    });
}

TEST(AnyLedger, PassesOverNothingThatStandsInACell) {
    std::mt19937 random(20261121);
    int unread = 0;
    for (const char* id : {"project", "group", "meeting", "agreement", "publication", "risk", "review"}) {
        const RegisterSchema& schema = schema_of(id);
        for (int round = 0; round < 20; ++round) {
            const int columns = static_cast<int>(schema.columns.size());
            Grid grid(schema.sheet, 12, columns);
            for (int column = 0; column < columns; ++column) {
                grid.set(0, column, schema.columns[static_cast<std::size_t>(column)].title.ja);
                for (int row = 1; row < grid.rows(); ++row)
                    grid.set(row, column, junk(random));
            }
            RegisterWorkbook workbook;
            workbook.add(id, grid);
            ASSERT_EQ(workbook.registers().size(), 1U) << id;
            const RegisterData& data = *workbook.registers().front();
            workbook.check(data);
            ASSERT_EQ(static_cast<int>(data.columns().size()), columns);
            for (int row = 1, read = 0; row < grid.rows(); ++row) {
                if (is_totals_row(grid, schema, data.table(), row))
                    continue;
                ASSERT_LT(read, data.rows());
                ASSERT_EQ(data.grid_row(read), row);
                for (int column = 0; column < columns; ++column) {
                    const bool told = is_told(data.findings(), grid.place(row, column));
                    unread += told ? 1 : 0;
                    EXPECT_TRUE(is_empty(grid.at(row, column)) || data.filled(read, column)) << id;
                    EXPECT_EQ(data.at(read, column).kind == TypedCell::Kind::unread,
                              told && data.filled(read, column) &&
                                  data.at(read, column).kind != TypedCell::Kind::number)
                        << id << " " << to_text(grid.at(row, column));
                }
                ++read;
            }
        }
    }
    EXPECT_GT(unread, 1000); // most of it is junk indeed
}

} // namespace
} // namespace kyodo::test
