// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/compare/asked_parties.hpp"

#include "core/base/fold.hpp"
#include "core/evaluation/until_both.hpp"

#include <algorithm>
#include <map>
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

/// Adds the sheets of those who are asked for one project and have no row.
class Asking {
public:
    Asking(ScoreRecords& records, const EvaluationForm& form, std::size_t project)
        : form_(form), record_(records.projects[project]), sheets_(records.table.projects[project].sheets) {
        for (const EvaluatorSheet& sheet : sheets_) {
            known_.emplace(sheet.party, fold(sheet.evaluator));
            parties_.insert(sheet.party);
        }
    }

    /// A member who scored one project is asked for all of them; a partner or section of which nothing is
    /// known has one empty sheet.
    void by_rows(const Names& names) {
        for (std::size_t k = 0; k < names.size(); ++k) {
            const EvaluatorGroup& group = form_.evaluators[k];
            const int party = static_cast<int>(k);
            if (group.source == EvaluatorSource::members)
                for (const std::string& name : names[k])
                    add(party, name);
            else if (group.source != EvaluatorSource::named && !parties_.contains(party))
                add(party, group.title.ja);
        }
    }

    /// As 回収状況 has it. Of parties that wait for each other all are asked, even where only one has a sheet
    /// so far: otherwise its scores would be kept back and nobody named for whom they wait. A row without a
    /// name is that of its partner or section.
    void by_status(const std::vector<const SheetStatus*>& asked) {
        for (const SheetStatus* each : asked) {
            const EvaluatorGroup* group = form_.evaluator_named(each->party);
            if (group == nullptr)
                continue;
            const int party = static_cast<int>(group - form_.evaluators.data());
            const bool nameless =
                group->source != EvaluatorSource::members && known_.contains({party, fold(group->title.ja)});
            if (!nameless)
                add(party, each->evaluator, each->state == SheetState::interest);
        }
        if (std::none_of(form_.until_both.begin(), form_.until_both.end(),
                         [&](const std::string& id) { return has_sheet(id); }))
            return;
        for (std::size_t k = 0; k < form_.evaluators.size(); ++k)
            if (const EvaluatorGroup& group = form_.evaluators[k];
                waits_for_others(form_, group.id) && !has_sheet(group.id))
                add(static_cast<int>(k), group.title.ja);
    }

private:
    bool has_sheet(const std::string& id) const {
        return std::any_of(sheets_.begin(), sheets_.end(), [&](const EvaluatorSheet& sheet) {
            return form_.evaluators[static_cast<std::size_t>(sheet.party)].id == id;
        });
    }

    void add(int party, const std::string& name, bool interest = false) {
        if (!known_.emplace(party, fold(name)).second)
            return;
        sheets_.push_back({.evaluator = name, .party = party});
        sheets_.back().interest = interest;
        sheets_.back().answers.resize(form_.items.size());
        record_.places.emplace_back(form_.items.size(), Place{{}, -1, -1});
    }

    const EvaluationForm& form_;
    ProjectRecord& record_;
    std::vector<EvaluatorSheet>& sheets_;
    std::set<std::pair<int, std::string>> known_; ///< party, folded name
    std::set<int> parties_;
};

/// What 回収状況 says of this form, by folded project.
std::map<std::string, std::vector<const SheetStatus*>> by_project(const std::vector<SheetStatus>& asked,
                                                                  const EvaluationForm& form) {
    std::map<std::string, std::vector<const SheetStatus*>> projects;
    for (const SheetStatus& each : asked)
        if (same_text(each.form, form.id))
            projects[fold(each.project)].push_back(&each);
    return projects;
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

/// Left out for an interest: nothing more is waited for.
bool is_excused(const EvaluatorSheet& sheet, const EvaluationForm& form) {
    return sheet.interest && form.rules.interest_left_out;
}

/// Who keeps a result from being whole: those without a score, and those for whom others wait.
void tell_who_is_not_in(ScoreRecords& records, const EvaluationForm& form, std::size_t project) {
    ProjectRecord& record = records.projects[project];
    record.none_in = record.answers.empty();
    for (const EvaluatorSheet& sheet : records.table.projects[project].sheets) {
        const auto [answered, asked] = progress_of(sheet, records.table);
        const bool unread = std::any_of(sheet.answers.begin(), sheet.answers.end(),
                                        [](const Answer& answer) { return answer.unread(); });
        if (answered > 0 || unread || sheet.interest)
            record.none_in = false;
        const EvaluatorGroup& group = form.evaluators[static_cast<std::size_t>(sheet.party)];
        const bool half = answered > 0 && waits_for_others(form, group.id) && !is_complete(answered, asked);
        if ((answered > 0 && !half) || is_excused(sheet, form))
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
        else if (unread)
            name = text({"score.unread", {{"name", name}}}, Language::ja);
        record.not_in.push_back(std::move(name));
        record.not_in_parties.push_back(party);
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
        progress.push_back({party, is_complete(answered, asked) || is_excused(sheet, form)});
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

void settle_who_is_asked(ScoreRecords& records, const EvaluationForm& form,
                         const std::vector<SheetStatus>& asked) {
    const Names names = names_by_party(records, form.evaluators.size());
    const auto status = by_project(asked, form);
    for (std::size_t p = 0; p < records.projects.size(); ++p) {
        Asking asking(records, form, p);
        if (const auto known = status.find(fold(records.table.projects[p].project)); known != status.end())
            asking.by_status(known->second);
        else
            asking.by_rows(names);
        tell_who_is_not_in(records, form, p);
        withhold(records, form, p);
    }
    leave_out_unasked_parties(records, form.evaluators.size());
}

} // namespace kyodo
