// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/sheet/project_facts.hpp"

#include "core/base/fold.hpp"
#include "core/base/names.hpp"
#include "core/schema/vocabulary.hpp"

#include <algorithm>

namespace kyodo {
namespace {

/// What a sheet shows of the project, by columns of the register; 目標値 with its unit.
constexpr const char* fact_columns[] = {"year",    "city_section", "partner_name", "form",
                                        "purpose", "goal",         "goal_value",   "result_value",
                                        "start",   "end",          "budget"};

std::string fact(const RegisterData& data, int row, const std::string& column) {
    std::string words = data.words(row, column);
    if (!words.empty() && (column == "goal_value" || column == "result_value"))
        words += data.words(row, "goal_unit");
    return words;
}

ProjectFacts facts_of(const RegisterData& data, int row) {
    ProjectFacts project{data.words(row, "number"),
                         data.words(row, "name"),
                         data.words(row, "partner_name"),
                         data.words(row, "city_section"),
                         {}};
    for (const char* column : fact_columns)
        if (std::string words = fact(data, row, column); !words.empty()) {
            const Column& found = *data.columns()[static_cast<std::size_t>(data.column(column))].column;
            project.facts.emplace_back(found.title.ja + (found.unit.empty() ? "" : "（" + found.unit + "）"),
                                       std::move(words));
        }
    return project;
}

} // namespace

std::vector<ProjectFacts> project_facts(const RegisterData& projects) {
    std::vector<ProjectFacts> all;
    std::set<std::string> numbers;
    for (int row = 0; row < projects.rows(); ++row)
        if (ProjectFacts project = facts_of(projects, row);
            !project.number.empty() && numbers.insert(fold(project.number)).second)
            all.push_back(std::move(project));
    return all;
}

Result<std::vector<ProjectFacts>> chosen_projects(std::vector<ProjectFacts> all, const std::string& numbers) {
    if (all.empty())
        return error("evaluation.no_projects");
    if (numbers.empty())
        return all;
    std::map<std::string, std::size_t> by_number;
    std::vector<std::string> known;
    for (std::size_t i = 0; i < all.size(); ++i) {
        by_number.emplace(fold(all[i].number), i);
        known.push_back(all[i].number);
    }
    std::vector<ProjectFacts> chosen;
    for (const std::string& number : split_terms(numbers)) {
        const auto found = by_number.find(fold(number));
        if (found == by_number.end())
            return error("evaluation.project",
                         {{"value", number}, {"allowed", names_text(known, most_named)}});
        chosen.push_back(all[found->second]);
    }
    return chosen;
}

std::set<std::string> project_numbers(const std::vector<RegisterData>& registers) {
    std::set<std::string> numbers;
    for (const RegisterData& data : registers)
        for (int row = 0; data.schema().id == project_register && row < data.rows(); ++row)
            if (const std::string number = data.words(row, "number"); !number.empty())
                numbers.insert(fold(number));
    return numbers;
}

std::map<std::string, FiscalYear> project_years(const std::vector<RegisterData>& registers) {
    std::map<std::string, FiscalYear> years;
    for (const RegisterData& data : registers) {
        const int year = data.column("year");
        if (data.schema().id != project_register || year < 0)
            continue;
        for (int row = 0; row < data.rows(); ++row)
            if (data.at(row, year).kind == TypedCell::Kind::year) {
                const FiscalYear own{static_cast<int>(data.at(row, year).number)};
                FiscalYear& latest = years.emplace(fold(data.words(row, "number")), own).first->second;
                latest.value = std::max(latest.value, own.value);
            }
    }
    return years;
}

} // namespace kyodo
