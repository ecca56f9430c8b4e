// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Score tables for tests, told as a person would draw them: a row an evaluator, a column an item.
#pragma once

#include "core/evaluation/aggregate/aggregate.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kyodo::test {

using Row = std::vector<std::optional<double>>;
inline constexpr std::nullopt_t no = std::nullopt; ///< not answered

/// A table with one party 「委員」 and items 項目1 … of the weights.
inline ScoreTable committee_table(const std::vector<double>& weights) {
    ScoreTable table;
    table.parties.push_back({.id = "committee", .title = "委員", .committee = true});
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        table.items.push_back({.id = "item" + number, .title = "項目" + number, .weight = exact(weights[i])});
    }
    return table;
}

/// Adds a sheet; evaluators without a name are 甲, 乙, 丙 … by their place in the project.
inline EvaluatorSheet& add_sheet(ProjectScores& project, const Row& scores, int party = 0) {
    static const std::vector<std::string> names{"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
    EvaluatorSheet sheet{.evaluator = names.at(project.sheets.size()), .party = party, .answers = {}};
    for (const auto& score : scores)
        sheet.answers.push_back({.score = score ? Score(exact(*score)) : Score(), .label = {}, .reason = {}});
    project.sheets.push_back(std::move(sheet));
    return project.sheets.back();
}

/// Adds a project, each row a sheet of party 0.
inline ProjectScores& add_project(ScoreTable& table, const std::vector<Row>& sheets) {
    const std::string number = std::to_string(table.projects.size() + 1);
    table.projects.push_back({.project = number, .title = "事業" + number, .sheets = {}});
    for (const Row& sheet : sheets)
        add_sheet(table.projects.back(), sheet);
    return table.projects.back();
}

/// Results of a table with one project.
inline ProjectResult first(const ScoreTable& table, const EvaluationRules& rules) {
    return aggregate(table, rules).front();
}

/// What the last party, the committee, makes of the only project.
inline EvaluationResult committee(const ScoreTable& table, const EvaluationRules& rules) {
    return first(table, rules).parties.back().result;
}

inline std::vector<std::string> ids(const std::vector<Message>& notes) {
    std::vector<std::string> all;
    for (const Message& note : notes)
        all.push_back(note.id);
    return all;
}

inline Message note(std::string id, std::vector<std::pair<std::string, std::string>> args) {
    return {std::move(id), std::move(args)};
}

} // namespace kyodo::test
