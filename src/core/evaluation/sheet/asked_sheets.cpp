// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/sheet/asked_sheets.hpp"

#include "core/base/fold.hpp"
#include "core/base/names.hpp"
#include "core/evaluation/told.hpp"

#include <algorithm>
#include <set>

namespace kyodo {
namespace {

constexpr std::size_t longest_name = 28; // 31 less what makes it unique

std::vector<std::string> each_once(const std::vector<std::string>& names) {
    std::set<std::string> seen;
    std::vector<std::string> once;
    for (const std::string& name : names)
        if (!name.empty() && seen.insert(fold(name)).second)
            once.push_back(name);
    return once;
}

std::vector<std::string> evaluators_of(const EvaluatorGroup& party, const ProjectFacts& project,
                                       const EvaluatorNames& names) {
    if (const auto given = names.given.find(party.id); given != names.given.end())
        return each_once(given->second);
    switch (party.source) {
    case EvaluatorSource::partner:
        return each_once(split_terms(project.partner));
    case EvaluatorSource::section:
        return each_once(split_terms(project.section));
    case EvaluatorSource::members:
        return each_once(names.members);
    case EvaluatorSource::named:
        break;
    }
    return {};
}

bool is_of_project(const EvaluatorGroup& party) {
    return party.source == EvaluatorSource::partner || party.source == EvaluatorSource::section;
}

const char* unknown_id(EvaluatorSource source) {
    switch (source) {
    case EvaluatorSource::partner:
        return "evaluation.nobody.partner";
    case EvaluatorSource::section:
        return "evaluation.nobody.section";
    case EvaluatorSource::members:
        return "evaluation.nobody.members";
    case EvaluatorSource::named:
        break;
    }
    return "evaluation.nobody.named";
}

} // namespace

AskedSheets asked_sheets(const EvaluationForm& form, const std::vector<ProjectFacts>& projects,
                         const EvaluatorNames& names, const std::vector<std::string>& parties) {
    AskedSheets asked;
    std::set<std::string> reported;
    for (std::size_t i = 0; i < projects.size(); ++i)
        for (const EvaluatorGroup& party : form.evaluators) {
            if (!parties.empty() && std::find(parties.begin(), parties.end(), party.id) == parties.end())
                continue;
            const std::vector<std::string> evaluators = evaluators_of(party, projects[i], names);
            for (const std::string& evaluator : evaluators)
                asked.sheets.push_back({static_cast<int>(i), party.id, evaluator});
            const std::string& number = projects[i].number;
            if (evaluators.empty() && reported.insert(party.id + (is_of_project(party) ? number : "")).second)
                asked.findings.push_back(told(
                    "K643", party.source == EvaluatorSource::named ? Severity::advice : Severity::warning, {},
                    party.title.ja,
                    {unknown_id(party.source), {{"party", party.title.ja}, {"project", number}}}));
        }
    return asked;
}

std::string evaluation_sheet_name(const std::string& project, const std::string& evaluator) {
    return sheet_name_of(project + " " + evaluator, longest_name);
}

} // namespace kyodo
