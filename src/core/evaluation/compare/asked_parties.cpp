// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/compare/asked_parties.hpp"

#include "core/base/fold.hpp"
#include "core/evaluation/until_both.hpp"

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

/// How many of the items that its party must answer have a score, and how many those items are.
std::pair<std::size_t, std::size_t> progress_of(const EvaluatorSheet& sheet, const ScoreTable& table) {
    std::size_t answered = 0;
    std::size_t asked = 0;
    const EvaluatingParty& party = table.parties[static_cast<std::size_t>(sheet.party)];
    for (std::size_t i = 0; i < sheet.answers.size(); ++i) {
        if (!party.is_asked(i))
            continue;
        ++asked;
        answered += sheet.answers[i].score ? 1 : 0;
    }
    return {answered, asked};
}

/// Who keeps a result from being whole: those without a score, and those for whom others wait.
void tell_who_is_not_in(ScoreRecords& records, const EvaluationForm& form, std::size_t project) {
    for (const EvaluatorSheet& sheet : records.table.projects[project].sheets) {
        const auto [answered, asked] = progress_of(sheet, records.table);
        const EvaluatorGroup& group = form.evaluators[static_cast<std::size_t>(sheet.party)];
        const bool half = answered > 0 && waits_for_others(form, group.id) && !is_complete(answered, asked);
        if ((answered > 0 && !half) || sheet.interest)
            continue;
        const std::string& party = group.title.ja;
        std::string name =
            sheet.evaluator == party
                ? party
                : text({"score.member", {{"party", party}, {"name", sheet.evaluator}}}, Language::ja);
        if (half)
            name = text(
                {"score.partial",
                 {{"name", name}, {"answered", std::to_string(answered)}, {"asked", std::to_string(asked)}}},
                Language::ja);
        else if (std::any_of(sheet.answers.begin(), sheet.answers.end(),
                             [](const Answer& answer) { return answer.unread(); }))
            name = text({"score.unread", {{"name", name}}}, Language::ja);
        records.projects[project].not_in.push_back(std::move(name));
    }
}

void withhold(ScoreRecords& records, const EvaluationForm& form, std::size_t project) {
    std::vector<EvaluatorSheet>& sheets = records.table.projects[project].sheets;
    std::vector<SheetProgress> progress;
    std::set<int> parties;
    std::set<int> kept_back;
    for (const EvaluatorSheet& sheet : sheets) {
        const std::string& party = form.evaluators[static_cast<std::size_t>(sheet.party)].id;
        if (!waits_for_others(form, party))
            continue;
        const auto [answered, asked] = progress_of(sheet, records.table);
        progress.push_back({party, is_complete(answered, asked)});
        parties.insert(sheet.party);
        if (answered > 0)
            kept_back.insert(sheet.party);
    }
    if (all_are_in(form, progress))
        return;
    records.projects[project].withheld.assign(kept_back.begin(), kept_back.end());
    for (EvaluatorSheet& sheet : sheets)
        if (parties.contains(sheet.party))
            sheet.answers.assign(sheet.answers.size(), {});
    std::erase_if(records.projects[project].answers, [&](const WrittenAnswer& answer) {
        return waits_for_others(form, form.evaluators[static_cast<std::size_t>(answer.party)].id);
    });
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
