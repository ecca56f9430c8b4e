// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/compare/compared_projects.hpp"

#include "core/base/fold.hpp"
#include "core/base/names.hpp"
#include "core/evaluation/sheet/project_facts.hpp"
#include "core/evaluation/told.hpp"

#include <algorithm>
#include <set>

namespace kyodo {

std::vector<ProjectTitle> project_titles(const std::vector<RegisterData>& registers) {
    std::vector<ProjectTitle> titles;
    for (const RegisterData& data : registers)
        for (int row = 0; data.schema().id == project_register && row < data.rows(); ++row)
            if (std::string title = data.words(row, "name"); !title.empty())
                titles.push_back({data.words(row, "number"), std::move(title)});
    return titles;
}

std::vector<std::string> projects_in(const RegisterData& scores) {
    std::set<std::string> numbers;
    for (int row = 0; row < scores.rows(); ++row)
        if (std::string number = scores.words(row, "project"); !number.empty())
            numbers.insert(std::move(number));
    return {numbers.begin(), numbers.end()};
}

Result<std::vector<std::size_t>> compared_projects(const ScoreRecords& records, const std::string& wanted) {
    const ScoreTable& table = records.table;
    std::vector<std::size_t> projects;
    std::vector<std::string> known;
    for (std::size_t p = 0; p < table.projects.size(); ++p) {
        if (wanted.empty() ? !records.projects[p].none_in : same_text(table.projects[p].project, wanted))
            projects.push_back(p);
        known.push_back(table.projects[p].project);
    }
    if (projects.empty())
        return error("evaluation.no_project",
                     {{"value", wanted}, {"allowed", names_text(known, most_named)}});
    return projects;
}

Findings missing_reasons(const EvaluationOutcome& outcome) {
    Findings findings;
    for (std::size_t p = 0; p < outcome.results.size(); ++p)
        for (const AnswerPlace& at : outcome.results[p].without_reason)
            findings.push_back(told("K657", Severity::warning,
                                    outcome.records.projects[p].places[at.sheet][at.item],
                                    outcome.records.table.projects[p].sheets[at.sheet].answers[at.item].label,
                                    {"score.reason", {}}));
    return findings;
}

} // namespace kyodo
