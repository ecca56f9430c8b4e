// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/checklist/checklist_scope.hpp"

#include "core/base/fold.hpp"
#include "core/schema/vocabulary.hpp"

#include <algorithm>
#include <utility>

namespace kyodo {

Findings take_out_unknown(std::vector<ChecklistEntry>& entries,
                          const std::vector<ChecklistProject>& projects) {
    std::vector<std::string> known;
    std::set<std::string> folded;
    for (const ChecklistProject& project : projects) {
        known.push_back(project.number);
        folded.insert(fold(project.number));
    }
    Findings findings;
    std::set<std::string> told;
    for (const ChecklistEntry& entry : entries)
        if (const std::string number = fold(entry.project);
            !folded.contains(number) && told.insert(number).second)
            findings.push_back({"K703",
                                Severity::error,
                                entry.project_place,
                                entry.project,
                                {entry.project.empty() ? "finding.K703.empty" : "finding.K703", {}},
                                nearest_term(known, entry.project)});
    if (!projects.empty())
        std::erase_if(entries,
                      [&](const ChecklistEntry& entry) { return !folded.contains(fold(entry.project)); });
    return findings;
}

void keep_chosen(std::vector<ChecklistEntry>& entries, Findings& findings,
                 const std::set<std::string>& chosen) {
    std::set<std::pair<std::string, int>> theirs, others;
    for (const ChecklistEntry& entry : entries) {
        auto& rows = chosen.contains(fold(entry.project)) ? theirs : others;
        for (const Place& place : {entry.place, entry.partner_place, entry.city_place, entry.due_place})
            rows.emplace(place.sheet, place.row);
    }
    std::erase_if(findings, [&](const Finding& finding) {
        if (finding.code == "K703")
            return !chosen.contains(fold(finding.proposal));
        const std::pair row(finding.place.sheet, finding.place.row);
        return others.contains(row) && !theirs.contains(row);
    });
    std::erase_if(entries,
                  [&](const ChecklistEntry& entry) { return !chosen.contains(fold(entry.project)); });
}

} // namespace kyodo
