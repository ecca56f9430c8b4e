// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/checklist/ledger_update.hpp"

#include "core/base/fold.hpp"
#include "core/schema/vocabulary.hpp"

#include <map>
#include <set>

namespace kyodo {
namespace {

class UpdateMaker {
public:
    explicit UpdateMaker(const LedgerRequest& request)
        : request_(request), ledger_(request.ledger), share_(ledger_.column("checked")),
          stage_(ledger_.column("stage")) {
        for (const ChecklistProject& project : request.projects)
            rows_.emplace(fold(project.number), project.row);
    }

    LedgerUpdate run(const ChecklistStatus& status) {
        for (const ProjectStatus& project : status.projects)
            if (const auto row = rows_.find(fold(project.project)); row != rows_.end())
                add(project, row->second);
        if (share_ < 0 && !status.projects.empty())
            note("K708", Severity::advice, ledger_.title_place(ledger_.column("number")), {}, "finding.K708",
                 {}, {});
        if (!update_.changes.empty() && !request_.can_change) {
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
        const auto word =
            terms == nullptr ? std::optional(current->stage) : find_term(*terms, current->stage);
        if (!word && lacking_.insert(fold(current->stage)).second)
            note("K715", Severity::advice, ledger_.title_place(stage_), current->stage, "finding.K715",
                 {{"value", current->stage}}, {});
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
        if (request_.has_formula(place))
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

    const LedgerRequest& request_;
    const RegisterData& ledger_;
    std::map<std::string, int> rows_; ///< by folded numbers
    std::set<std::string> lacking_;   ///< stages, folded, that the ledger's list hasn't
    int share_;
    int stage_;
    LedgerUpdate update_;
};

} // namespace

LedgerUpdate ledger_update(const LedgerRequest& request, const ChecklistStatus& status) {
    return UpdateMaker(request).run(status);
}

} // namespace kyodo
