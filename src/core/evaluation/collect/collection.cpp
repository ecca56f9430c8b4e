// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/collect/collection.hpp"

#include "core/base/fold.hpp"
#include "core/evaluation/collect/score_records.hpp"
#include "core/evaluation/told.hpp"
#include "core/evaluation/until_both.hpp"

#include <algorithm>
#include <map>

namespace kyodo {
namespace {

std::string key_of(const ReturnedSheet& sheet) {
    return SheetStatus{sheet.form->id, sheet.project, sheet.party->title.ja, sheet.evaluator}.key();
}

bool same_answers(const ReturnedSheet& one, const ReturnedSheet& other) {
    return one.interest == other.interest &&
           std::equal(one.answers.begin(), one.answers.end(), other.answers.begin(), other.answers.end(),
                      [](const ReturnedAnswer& a, const ReturnedAnswer& b) { return a.same_as(b); });
}

/// Whether the evaluator is left out for an interest: then nothing has to be answered.
bool is_excused(const ReturnedSheet& sheet) { return sheet.interest && sheet.form->rules.interest_left_out; }

class Collector {
public:
    Collector(CollectionInput input, const std::vector<EvaluationForm>& forms)
        : input_(std::move(input)), forms_(forms), records_(std::move(input_.scores)) {
        collection_.status = std::move(input_.asked);
        for (std::size_t i = 0; i < collection_.status.size(); ++i)
            status_.emplace(collection_.status[i].key(), i);
        closed_ = !collection_.status.empty();
    }

    Collection run() {
        std::map<std::string, std::vector<const ReturnedSheet*>> by_key;
        std::vector<std::string> order;
        for (const ReturnedSheet& sheet : input_.sheets) {
            add_all(sheet.findings);
            if (!sheet.usable() || !belongs(sheet)) {
                ++collection_.refused;
                continue;
            }
            const std::string key = key_of(sheet);
            std::vector<const ReturnedSheet*>& same = by_key[key];
            if (same.empty())
                order.push_back(key);
            same.push_back(&sheet);
        }
        for (const std::string& key : order)
            take(key, by_key[key]);
        collection_.scores = records_.take();
        collection_.added = records_.added();
        collection_.changed = records_.changed();
        add_all(records_.findings());
        tell_missing();
        hide_until_both();
        return std::move(collection_);
    }

private:
    void add_all(const Findings& findings) {
        collection_.findings.insert(collection_.findings.end(), findings.begin(), findings.end());
    }
    void tell(const char* code, Severity severity, const ReturnedSheet& sheet, const std::string& value,
              const char* id, std::vector<std::pair<std::string, std::string>> args) {
        args.emplace_back("value", value);
        collection_.findings.push_back(told(code, severity, sheet.name_place, value, {id, std::move(args)}));
    }

    bool belongs(const ReturnedSheet& sheet) {
        if (!input_.projects.empty() && !input_.projects.contains(fold(sheet.project))) {
            tell("K644", Severity::error, sheet, sheet.project, "evaluation.returned.project", {});
            collection_.findings.back().place = sheet.project_place;
            return false;
        }
        if (closed_ && !status_.contains(key_of(sheet))) {
            tell("K644", Severity::error, sheet, sheet.evaluator, "evaluation.returned.not_asked",
                 {{"project", sheet.project}, {"party", sheet.party->title.ja}});
            return false;
        }
        return true;
    }

    void take(const std::string& key, const std::vector<const ReturnedSheet*>& same) {
        // A blank one beside a filled one is no second opinion.
        std::vector<const ReturnedSheet*> filled;
        for (const ReturnedSheet* sheet : same)
            if (!sheet->answers.empty() || is_excused(*sheet))
                filled.push_back(sheet);
        const ReturnedSheet& first = filled.empty() ? *same.front() : *filled.front();
        SheetStatus& status = status_of(key, first);
        bool differs = false;
        for (std::size_t i = 1; i < filled.size(); ++i) {
            const bool equal = same_answers(first, *filled[i]);
            differs = differs || !equal;
            tell(equal ? "K646" : "K645", equal ? Severity::advice : Severity::error, *filled[i],
                 first.evaluator, equal ? "evaluation.collect.same_twice" : "evaluation.collect.doubled",
                 {{"other", first.origin()}, {"project", first.project}});
        }
        status.answered = first.answered;
        status.asked = first.asked;
        status.origin = filled.empty() ? "" : first.origin();
        if (differs) {
            status.state = SheetState::doubled;
            collection_.refused += static_cast<int>(filled.size());
            return;
        }
        const bool complete =
            is_complete(static_cast<std::size_t>(first.answered), static_cast<std::size_t>(first.asked));
        status.state = filled.empty()      ? SheetState::missing
                       : complete          ? SheetState::complete
                       : is_excused(first) ? SheetState::interest
                                           : SheetState::partial;
        if (filled.empty())
            return;
        records_.put(first);
        ++collection_.taken;
    }

    SheetStatus& status_of(const std::string& key, const ReturnedSheet& sheet) {
        const auto [found, is_new] = status_.emplace(key, collection_.status.size());
        if (is_new)
            collection_.status.push_back(
                {sheet.form->id, sheet.project, sheet.party->title.ja, sheet.evaluator});
        return collection_.status[found->second];
    }

    void tell_missing() {
        for (const SheetStatus& each : collection_.status) {
            if (each.state != SheetState::missing)
                continue;
            collection_.findings.push_back(
                told("K653", Severity::warning, {}, each.evaluator,
                     {"evaluation.collect.missing",
                      {{"project", each.project}, {"party", each.party}, {"value", each.evaluator}}}));
        }
    }

    /// until_both: of each project either all those parties are in, or none of theirs is shown.
    void hide_until_both() {
        std::map<std::string, const EvaluationForm*> forms;
        for (const EvaluationForm& form : forms_)
            forms[form.id] = &form;
        std::map<std::pair<std::string, std::string>, std::vector<SheetProgress>> sheets;
        const auto of = [&](const SheetStatus& each) { return std::pair(each.form, fold(each.project)); };
        const auto waits = [&](const SheetStatus& each) -> const EvaluatorGroup* {
            const auto form = forms.find(each.form);
            if (form == forms.end())
                return nullptr;
            const EvaluatorGroup* party = form->second->evaluator_named(each.party);
            return party != nullptr && waits_for_others(*form->second, party->id) ? party : nullptr;
        };
        for (const SheetStatus& each : collection_.status)
            if (const EvaluatorGroup* party = waits(each))
                sheets[of(each)].push_back(
                    {party->id, each.state == SheetState::complete || each.state == SheetState::interest});
        std::map<std::pair<std::string, std::string>, bool> shown;
        for (const auto& [project, of_project] : sheets)
            shown[project] = all_are_in(*forms[project.first], of_project);
        for (SheetStatus& each : collection_.status)
            if (waits(each) != nullptr)
                each.shown = shown[of(each)];
    }

    CollectionInput input_;
    const std::vector<EvaluationForm>& forms_;
    ScoreRecords records_;
    Collection collection_;
    std::map<std::string, std::size_t> status_; ///< by key
    bool closed_ = false;                       ///< only what was asked for is taken
};

} // namespace

std::string SheetStatus::key() const {
    return fold(form) + '\n' + fold(project) + '\n' + fold(party) + '\n' + fold(evaluator);
}

Collection collect_scores(CollectionInput input, const std::vector<EvaluationForm>& forms) {
    return Collector(std::move(input), forms).run();
}

} // namespace kyodo
