// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/checklist_ledger.hpp"

#include "calc/sheet_row.hpp"
#include "core/base/fold.hpp"

#include <algorithm>
#include <set>

namespace kyodo {
namespace {

class UpdateMaker {
public:
    UpdateMaker(const Document& document, const DocumentChecklists& all)
        : document_(document), all_(all), ledger_(*all.ledger), share_(ledger_.column("checked")),
          stage_(ledger_.column("stage")) {}

    LedgerUpdate run(const ChecklistStatus& status) {
        for (const ProjectStatus& project : status.projects)
            if (const int index = all_.project(project.project); index >= 0)
                add(project, all_.rows[static_cast<std::size_t>(index)]);
        if (share_ < 0 && !status.projects.empty())
            note("K708", Severity::advice, ledger_.title_place(ledger_.column("number")), {}, "finding.K708",
                 {}, {});
        if (!update_.changes.empty() && !document_.check_cells_can_change(ledger_.grid().sheet())) {
            const Place first = update_.changes.front().place;
            update_.changes.clear();
            note("K710", Severity::warning, first, {}, "finding.K710", {{"sheet", first.sheet}}, {});
        }
        return std::move(update_);
    }

private:
    void add(const ProjectStatus& project, int row) {
        const StageStatus* current = project.current_stage();
        if (current == nullptr)
            return;
        if (share_ >= 0)
            change(row, share_, share_done(project));
        if (stage_ < 0)
            return;
        const std::string written = ledger_.shown(row, stage_);
        const TermList* terms = ledger_.columns()[static_cast<std::size_t>(stage_)].terms;
        const auto word = terms == nullptr ? std::nullopt : find_term(*terms, current->stage);
        if (written.empty() && word)
            change(row, stage_, *word);
        const std::vector<std::string> own = ledger_.terms(row, stage_);
        if (!written.empty() && word && !current->may_close() &&
            (own.empty() || !same_text(own.front(), *word)))
            note("K707", Severity::warning, ledger_.place(row, stage_), written, "finding.K707",
                 {{"value", written}, {"stage", current->stage}}, *word);
    }

    void change(int row, int column, const std::string& words) {
        if (ledger_.shown(row, column) == words)
            return;
        const Place place = ledger_.place(row, column);
        if (!formula_columns(document_, {place.sheet, place.row, place.column, place.column}).empty())
            note("K711", Severity::warning, place, ledger_.shown(row, column), "finding.K711",
                 {{"proposal", words}}, words);
        else
            update_.changes.push_back({place, words});
    }

    void note(const char* code, Severity severity, const Place& place, const std::string& value,
              const char* id, std::vector<std::pair<std::string, std::string>> args,
              const std::string& proposal) {
        update_.findings.push_back({code, severity, place, value, {id, std::move(args)}, proposal});
    }

    const Document& document_;
    const DocumentChecklists& all_;
    const RegisterData& ledger_;
    int share_;
    int stage_;
    LedgerUpdate update_;
};

/// Items of a project that the ledger hasn't.
Findings unknown_projects(const DocumentChecklists& all, const ChecklistStatus& status) {
    Findings findings;
    std::vector<std::string> known;
    for (const ChecklistProject& project : all.projects)
        known.push_back(project.number);
    for (const ProjectStatus& project : status.projects)
        if (all.project(project.project) < 0 && !project.stages.empty())
            findings.push_back({"K703",
                                Severity::error,
                                project.stages.front().items.front().entry.project_place,
                                project.project,
                                {project.project.empty() ? "finding.K703.empty" : "finding.K703", {}},
                                nearest_term(known, project.project)});
    return findings;
}

} // namespace

LedgerUpdate ledger_update(const Document& document, const DocumentChecklists& all,
                           const ChecklistStatus& status) {
    if (all.ledger == nullptr)
        return {};
    LedgerUpdate update = UpdateMaker(document, all).run(status);
    const Findings unknown = unknown_projects(all, status);
    update.findings.insert(update.findings.begin(), unknown.begin(), unknown.end());
    return update;
}

void write_ledger(const Document& document, const LedgerUpdate& update) {
    for (const LedgerChange& change : update.changes)
        write_value(document, change.place.sheet, change.place.row, change.place.column, change.text, false);
}

} // namespace kyodo
