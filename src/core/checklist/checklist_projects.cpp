// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/checklist/checklist_projects.hpp"

#include "core/base/fold.hpp"

#include <set>

namespace kyodo {
namespace {

std::optional<std::chrono::sys_days> date(const RegisterData& data, int row, const char* id) {
    const int column = data.column(id);
    if (column < 0 || data.at(row, column).kind != TypedCell::Kind::date)
        return std::nullopt;
    return std::chrono::sys_days(std::chrono::days(static_cast<std::int64_t>(data.at(row, column).number)));
}

ChecklistProject project_of(const RegisterData& data, int row) {
    const int form = data.column("form");
    return {data.words(row, "number"),
            data.words(row, "name"),
            data.words(row, "partner_name"),
            data.words(row, "city_section"),
            form < 0 ? std::vector<std::string>() : data.terms(row, form),
            date(data, row, "start"),
            date(data, row, "end"),
            date(data, row, "review_by"),
            row};
}

} // namespace

std::vector<ChecklistProject> checklist_projects(const RegisterData& ledger) {
    std::vector<ChecklistProject> projects;
    std::set<std::string> numbers;
    for (int row = 0; row < ledger.rows(); ++row)
        if (ChecklistProject project = project_of(ledger, row);
            !project.number.empty() && numbers.insert(fold(project.number)).second)
            projects.push_back(std::move(project));
    return projects;
}

} // namespace kyodo
