// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Runs the cases of tests/cases/registers/*.txt: each rule of each register, broken and kept. A block is
//
//   ## K411 order                        the rule's code and kind
//   pairs domain_forms: A -> 後援 ; B -> 後援、共催     allowed pairs of the city, where the rule needs them
//   break: start=2026-05-02 | end=2026-05-01          a row that breaks it; all break rows are one table
//   break+meeting: number=1 | …                       a row of another register in the same workbook
//   finds: end @1                                     where it must be found: column, and row from 1 (1 if
//   left out) keep: …                                           rows that keep it, in a table of their own
//
// Only findings of the rule's code count. Today is 2026-11-21. Lists are those of 標準 and the registers'
// own.
#include "core/base/fold.hpp"
#include "core/register/check/register_check.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

namespace kyodo {
namespace {

using Rows = std::vector<std::map<std::string, std::string>>;

/// The rows of one workbook by register id.
using Tables = std::map<std::string, Rows>;

struct RuleCase {
    std::string place; ///< file:line
    std::string code;
    std::string kind;
    std::vector<AllowedPairs> pairs;
    Tables broken;
    Tables kept;
    std::vector<std::string> finds; ///< "column@row"
};

std::string contents(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

const std::vector<RegisterSchema>& schemas() {
    static const std::vector<RegisterSchema> all = [] {
        std::vector<RegisterSchema> read;
        for (const auto& file : std::filesystem::directory_iterator(KYODO_TEMPLATES "/registers"))
            if (file.path().extension() == ".json")
                read.push_back(parse_register_schema(contents(file.path()), file.path().string()).value());
        return read;
    }();
    return all;
}

const RegisterSchema* schema_of_rule(const std::string& code) {
    for (const RegisterSchema& schema : schemas())
        for (const Rule& rule : schema.rules)
            if (rule.code == code)
                return &schema;
    return nullptr;
}

const RegisterSchema& schema_of(const std::string& id) {
    return *std::find_if(schemas().begin(), schemas().end(), [&](const auto& each) { return each.id == id; });
}

std::vector<std::string> split(const std::string& text, const std::string& at) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    for (std::size_t to; (to = text.find(at, from)) != std::string::npos; from = to + at.size())
        parts.push_back(trim(text.substr(from, to - from)));
    parts.push_back(trim(text.substr(from)));
    return parts;
}

std::map<std::string, std::string> read_row(const std::string& text) {
    std::map<std::string, std::string> row;
    for (const std::string& cell : split(text, "|"))
        if (const std::size_t at = cell.find('='); at != std::string::npos)
            row[trim(cell.substr(0, at))] = trim(cell.substr(at + 1));
    return row;
}

AllowedPairs read_pairs(const std::string& id, const std::string& text) {
    AllowedPairs pairs{id, {}, {}, {}};
    for (const std::string& line : split(text, ";")) {
        const auto sides = split(line, "->");
        pairs.allowed.emplace_back(sides.at(0), split_terms(sides.at(1)));
    }
    return pairs;
}

std::vector<RuleCase> read_cases() {
    std::vector<RuleCase> cases;
    for (const auto& file : std::filesystem::directory_iterator(KYODO_REGISTER_CASES)) {
        if (file.path().extension() != ".txt")
            continue;
        std::istringstream lines(contents(file.path()));
        int number = 0;
        for (std::string line; std::getline(lines, line);) {
            ++number;
            if (line.starts_with("## ")) {
                const auto words = split(line.substr(3), " ");
                cases.push_back({});
                cases.back().place = file.path().filename().string() + ":" + std::to_string(number);
                cases.back().code = words.at(0);
                cases.back().kind = words.at(1);
                continue;
            }
            const std::size_t colon = line.find(':');
            if (line.empty() || line.front() == '#' || colon == std::string::npos || cases.empty())
                continue;
            RuleCase& last = cases.back();
            const std::string key = line.substr(0, colon);
            const std::string value = trim(line.substr(colon + 1));
            const auto table = split(key, "+");
            const auto other = [&] {
                return table.size() > 1            ? table[1]
                       : schema_of_rule(last.code) ? schema_of_rule(last.code)->id
                                                   : std::string();
            };
            if (table[0] == "break")
                last.broken[other()].push_back(read_row(value));
            else if (table[0] == "keep")
                last.kept[other()].push_back(read_row(value));
            else if (key.starts_with("pairs "))
                last.pairs.push_back(read_pairs(trim(key.substr(6)), value));
            else if (key == "finds") {
                const auto parts = split(value, "@");
                last.finds.push_back(parts[0] + "@" + (parts.size() > 1 ? parts[1] : "1"));
            } else {
                throw std::runtime_error(file.path().string() + ": " + line);
            }
        }
    }
    return cases;
}

/// A sheet as a person has it: the register's titles, and below them the rows.
Grid sheet_of(const RegisterSchema& schema, const Rows& rows) {
    Grid grid(schema.sheet, static_cast<int>(rows.size()) + 1, static_cast<int>(schema.columns.size()));
    for (std::size_t column = 0; column < schema.columns.size(); ++column) {
        grid.set(0, static_cast<int>(column), schema.columns[column].title.ja);
        for (std::size_t row = 0; row < rows.size(); ++row)
            if (const auto cell = rows[row].find(schema.columns[column].id); cell != rows[row].end())
                grid.set(static_cast<int>(row) + 1, static_cast<int>(column), cell->second);
    }
    return grid;
}

WorkbookSettings standard_settings() {
    WorkbookSettings settings =
        settings_of(parse_city_profile(contents(KYODO_TEMPLATES "/cities/hyojun.json"), "hyojun").value())
            .value();
    settings.pairs.clear();
    add_lists_of(settings, schemas());
    return settings;
}

/// The findings of a code in a workbook, as "column@row".
std::vector<std::string> found(const RuleCase& rule, const Tables& tables) {
    WorkbookSettings settings = standard_settings();
    settings.pairs = rule.pairs;
    std::vector<Grid> grids;
    std::vector<const RegisterSchema*> of;
    for (const auto& [id, rows] : tables) {
        of.push_back(&schema_of(id));
        grids.push_back(sheet_of(*of.back(), rows));
        for (const auto& row : rows)
            for (const auto& [column, value] : row)
                EXPECT_NE(of.back()->column(column), nullptr) << rule.place << ": no column " << column;
    }
    std::vector<RegisterData> data;
    std::vector<const RegisterData*> workbook;
    for (std::size_t i = 0; i < grids.size(); ++i)
        data.push_back(read_register(grids[i], *of[i], find_register_tables(grids[i], *of[i]).value().at(0),
                                     {settings}));
    for (const RegisterData& each : data)
        workbook.push_back(&each);
    const std::string id = schema_of_rule(rule.code)->id;
    std::vector<std::string> places;
    for (const RegisterData& each : data) {
        if (each.schema().id != id)
            continue;
        using namespace std::chrono_literals;
        for (const Finding& finding : check_register(each, workbook, {settings, 2026y / 11 / 21})) {
            // The rows must be readable, or the case shows something else than it says.
            EXPECT_FALSE(finding.code == "K301" || finding.code == "K303")
                << rule.place << ": " << finding.value << " " << text(finding.expectation, Language::en);
            if (finding.code == rule.code)
                places.push_back(each.schema().columns[static_cast<std::size_t>(finding.place.column)].id +
                                 "@" + std::to_string(finding.place.row));
        }
    }
    return places;
}

class RegisterRuleCase : public testing::TestWithParam<RuleCase> {};

TEST_P(RegisterRuleCase, IsFoundWhereItIsBrokenAndNowhereElse) {
    const RuleCase& rule = GetParam();
    const RegisterSchema* schema = schema_of_rule(rule.code);
    ASSERT_NE(schema, nullptr) << rule.place;
    for (const Rule& each : schema->rules) {
        if (each.code == rule.code) {
            EXPECT_EQ(name_of(each.kind), rule.kind) << rule.place;
        }
    }
    ASSERT_FALSE(rule.broken.empty() || rule.kept.empty() || rule.finds.empty())
        << rule.place << ": a case breaks and keeps its rule";
    EXPECT_THAT(found(rule, rule.broken), testing::IsSupersetOf(rule.finds)) << rule.place;
    EXPECT_THAT(found(rule, rule.kept), testing::IsEmpty()) << rule.place;
}

INSTANTIATE_TEST_SUITE_P(All, RegisterRuleCase, testing::ValuesIn(read_cases()),
                         [](const auto& each) { return each.param.code + "_" + std::to_string(each.index); });

TEST(RegisterRuleCases, AreThereForEachRule) {
    std::vector<std::string> rules;
    for (const RegisterSchema& schema : schemas())
        for (const Rule& rule : schema.rules)
            rules.push_back(rule.code);
    std::vector<std::string> cases;
    for (const RuleCase& each : read_cases())
        cases.push_back(each.code);
    std::sort(rules.begin(), rules.end());
    EXPECT_EQ(std::adjacent_find(rules.begin(), rules.end()), rules.end()) << "a code of two rules";
    EXPECT_THAT(cases, testing::IsSupersetOf(rules));
}

} // namespace
} // namespace kyodo
