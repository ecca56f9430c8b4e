// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/compare/asked_parties.hpp"

#include "core/base/fold.hpp"

#include <algorithm>
#include <set>

namespace kyodo {
namespace {

using Names = std::vector<std::vector<std::string>>;

/// The evaluators of each party, in the order in which they come.
Names names_by_party(const ScoreRecords& records, std::size_t parties) {
    Names names(parties);
    std::set<std::pair<int, std::string>> known;
    for (const ProjectScores& project : records.table.projects)
        for (const EvaluatorSheet& sheet : project.sheets)
            if (known.emplace(sheet.party, fold(sheet.evaluator)).second)
                names[static_cast<std::size_t>(sheet.party)].push_back(sheet.evaluator);
    return names;
}

/// A member who scored one project is asked for all of them; a partner or section of which nothing is known
/// has one empty sheet.
void ask(ScoreRecords& records, const EvaluationForm& form, std::size_t project, const Names& names) {
    std::vector<EvaluatorSheet>& sheets = records.table.projects[project].sheets;
    std::set<std::pair<int, std::string>> known;
    std::set<int> parties;
    for (const EvaluatorSheet& sheet : sheets) {
        known.emplace(sheet.party, fold(sheet.evaluator));
        parties.insert(sheet.party);
    }
    const auto add = [&](int party, const std::string& name) {
        if (!known.emplace(party, fold(name)).second)
            return;
        sheets.push_back({.evaluator = name, .party = party});
        sheets.back().answers.resize(form.items.size());
        records.projects[project].places.emplace_back(form.items.size(), Place{{}, -1, -1});
    };
    for (std::size_t k = 0; k < names.size(); ++k) {
        const EvaluatorGroup& group = form.evaluators[k];
        const int party = static_cast<int>(k);
        if (group.source == EvaluatorSource::members)
            for (const std::string& name : names[k])
                add(party, name);
        else if (group.source != EvaluatorSource::named && !parties.contains(party))
            add(party, group.title.ja);
    }
}

void tell_who_is_not_in(ScoreRecords& records, const EvaluationForm& form, std::size_t project) {
    for (const EvaluatorSheet& sheet : records.table.projects[project].sheets) {
        if (sheet.answered() || sheet.interest)
            continue;
        const std::string& party = form.evaluators[static_cast<std::size_t>(sheet.party)].title.ja;
        records.projects[project].not_in.push_back(
            sheet.evaluator == party
                ? party
                : text({"score.member", {{"party", party}, {"name", sheet.evaluator}}}, Language::ja));
    }
}

void withhold(ScoreRecords& records, const EvaluationForm& form, std::size_t project) {
    std::set<int> parties;
    for (const std::string& id : form.until_both)
        if (const EvaluatorGroup* group = form.evaluator(id))
            parties.insert(static_cast<int>(group - form.evaluators.data()));
    std::set<int> missing = parties;
    std::vector<EvaluatorSheet>& sheets = records.table.projects[project].sheets;
    for (const EvaluatorSheet& sheet : sheets)
        if (sheet.answered())
            missing.erase(sheet.party);
    if (missing.empty())
        return;
    for (const int party : parties)
        if (!missing.contains(party))
            records.projects[project].withheld.push_back(party);
    for (EvaluatorSheet& sheet : sheets)
        if (parties.contains(sheet.party))
            sheet.answers.assign(sheet.answers.size(), {});
    std::erase_if(records.projects[project].answers,
                  [&](const WrittenAnswer& answer) { return parties.contains(answer.party); });
}

/// A party of the form that no one in no project belongs to would be an empty column everywhere.
void leave_out_unasked_parties(ScoreRecords& records, std::size_t parties) {
    std::vector<int> index(parties, -1);
    for (const ProjectScores& project : records.table.projects)
        for (const EvaluatorSheet& sheet : project.sheets)
            index[static_cast<std::size_t>(sheet.party)] = 0;
    for (const ProjectRecord& record : records.projects)
        for (const WrittenAnswer& answer : record.answers)
            index[static_cast<std::size_t>(answer.party)] = 0;
    std::vector<EvaluatingParty> asked;
    for (std::size_t party = 0; party < parties; ++party)
        if (index[party] == 0) {
            index[party] = static_cast<int>(asked.size());
            asked.push_back(std::move(records.table.parties[party]));
        }
    records.table.parties = std::move(asked);
    const auto move = [&](int& party) { party = index[static_cast<std::size_t>(party)]; };
    for (std::size_t p = 0; p < records.projects.size(); ++p) {
        for (EvaluatorSheet& sheet : records.table.projects[p].sheets)
            move(sheet.party);
        for (WrittenAnswer& answer : records.projects[p].answers)
            move(answer.party);
        for (int& party : records.projects[p].withheld)
            move(party);
    }
}

} // namespace

void settle_who_is_asked(ScoreRecords& records, const EvaluationForm& form) {
    const Names names = names_by_party(records, form.evaluators.size());
    for (std::size_t p = 0; p < records.projects.size(); ++p) {
        ask(records, form, p, names);
        tell_who_is_not_in(records, form, p);
        withhold(records, form, p);
    }
    leave_out_unasked_parties(records, form.evaluators.size());
}

} // namespace kyodo
