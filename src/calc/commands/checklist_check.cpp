// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/cell_checks.hpp"
#include "calc/cell_links.hpp"
#include "calc/commands/checklist_commands.hpp"
#include "calc/commands/checklist_ledger.hpp"
#include "calc/commands/environment.hpp"
#include "calc/commands/output_sheet.hpp"
#include "calc/sheet_settings.hpp"
#include "calc/undo.hpp"
#include "core/base/fold.hpp"
#include "core/base/names.hpp"
#include "core/base/wareki.hpp"
#include "core/checklist/checklist_report.hpp"
#include "core/checklist/checklist_scope.hpp"

#include <algorithm>
#include <set>

namespace kyodo {
namespace {

/// The folded numbers that the argument Project names; none: all. Error checklist.none_of_project.
Result<std::set<std::string>> chosen_numbers(const CommandContext& command,
                                             const std::vector<ChecklistEntry>& entries) {
    const std::vector<std::string> wanted = wanted_projects(command);
    std::set<std::string> known;
    std::vector<std::string> numbers;
    for (const ChecklistEntry& entry : entries)
        if (known.insert(fold(entry.project)).second)
            numbers.push_back(entry.project);
    std::set<std::string> chosen;
    for (const std::string& number : wanted) {
        if (!known.contains(fold(number)))
            return error("checklist.none_of_project",
                         {{"value", number}, {"allowed", names_text(numbers, most_named)}});
        chosen.insert(fold(number));
    }
    return chosen;
}

/// What can't be read, as an error; where the parties differ, both ticks as a warning.
std::map<std::string, CellChecks> marks_of(const DocumentChecklists& all, const ChecklistStatus& status) {
    std::map<std::string, CellChecks> marks;
    for (const std::string& sheet : all.reading.sheets)
        marks[sheet]; // unmarks what was marked before
    std::set<std::tuple<std::string, int, int>> marked;
    const auto mark = [&](const Place& place, CellCheck check) {
        if (marks.contains(place.sheet) && marked.emplace(place.sheet, place.row, place.column).second)
            marks[place.sheet][check].push_back(place);
    };
    for (const Finding& finding : all.reading.findings)
        if (finding.severity == Severity::error) // of K713 only the first cell of many is known
            mark(finding.place, CellCheck::error);
    for (const ProjectStatus& project : status.projects)
        for (const StageStatus& stage : project.stages)
            for (const ItemStatus& item : stage.items)
                if (item.state == ItemState::differs) {
                    mark(item.entry.partner_place, CellCheck::warning);
                    mark(item.entry.city_place, CellCheck::warning);
                }
    return marks;
}

std::vector<CellLink> links_of(const SheetPlan& plan) {
    std::vector<CellLink> links;
    for (const Link& link : plan.links)
        links.push_back({link.row, link.column, a1(link.place), link.place});
    return links;
}

SheetPlan report(const DocumentChecklists& all, const ChecklistStatus& status, const Findings& findings,
                 const std::string& sheet, std::chrono::year_month_day today) {
    ChecklistReportOptions options;
    options.sheet_name = sheet;
    options.grounds = text({"sheet.checklist.report.grounds",
                            {{"sheets", names_text(all.reading.sheets, most_named)},
                             {"items", std::to_string(all.reading.entries.size())},
                             {"today", format_date(today, DateStyle::iso).value()}}},
                           Language::ja);
    for (const ChecklistProject& project : all.projects)
        options.names.emplace(fold(project.number), project.name);
    return checklist_report(status, findings, options);
}

struct Counts {
    int stages = 0, closable = 0, open = 0, differing = 0;
};
Counts count(const ChecklistStatus& status) {
    Counts counts;
    for (const ProjectStatus& project : status.projects)
        for (const StageStatus& stage : project.stages) {
            ++counts.stages;
            counts.closable += stage.may_close() ? 1 : 0;
            counts.open += stage.open();
            counts.differing += stage.differing;
        }
    return counts;
}

void write(CommandContext& command, const DocumentChecklists& all, const ChecklistStatus& status,
           const OutputSheet& target, const SheetPlan& plan, const LedgerUpdate& ledger, Outcome& outcome) {
    const std::string title = text("undo.checklist.check", command.language);
    UndoContext undo(command.document.model(), title);
    const ControllerLock still(command.document.model()); // painting would record behind the marks' back
    write_ledger(command.document, ledger); // after the marks, undo of both would end the office (7.4)
    const Findings moved = write_output(command, target, plan, command.document.sheet_names().back(), title,
                                        checklist_row_keys, command.progress.part(0.5, 0.8));
    if (target.old) { // a new sheet has its links
        const Range region = named_region(command.document, target.sheet, checklist_region).value_or(Range{});
        link_cells(command.document, target.sheet, links_of(plan), region.top, region.left);
    }
    for (const auto& [sheet, marks] : marks_of(all, status))
        if (command.document.check_cells_can_change(sheet))
            set_cell_checks(command.document, sheet, marks, title);
    command.progress(0.9);
    outcome.findings.insert(outcome.findings.end(), moved.begin(), moved.end());
    command.progress(1);
    undo.commit();
}

} // namespace

Result<Outcome> checklist_check(CommandContext& command) {
    if (const auto allowed = command.document.check_sheets_can_be_made(); !allowed)
        return allowed.error();
    const auto today = command.arguments.has("Today") ? parse_date(command.arguments.text("Today"))
                                                      : Result<std::chrono::year_month_day>(current_date());
    if (!today)
        return today.error();
    auto all = open_checklists(command);
    if (!all)
        return all.error();
    if (all->reading.entries.empty() && all->reading.findings.empty())
        return error("checklist.none_here");
    if (all->ledger != nullptr)
        for (const Finding& unknown : take_out_unknown(all->reading.entries, all->projects))
            all->reading.findings.push_back(unknown);
    const auto chosen = chosen_numbers(command, all->reading.entries);
    if (!chosen)
        return chosen.error();
    Findings read = all->reading.findings; // all are marked in their cells
    if (!chosen->empty())
        keep_chosen(all->reading.entries, read, *chosen);
    const ChecklistStatus status = checklist_status(all->reading.entries, {all->lists.lists, *today});
    const LedgerUpdate ledger = ledger_update(command.document, *all, status);
    command.progress(0.5);
    const auto target =
        choose_output(command, text("sheet.checklist.report.name", Language::ja), checklist_region);
    if (!target)
        return target.error();
    Outcome outcome;
    for (const Findings* findings :
         std::initializer_list<const Findings*>{&read, &status.findings, &ledger.findings})
        outcome.findings.insert(outcome.findings.end(), findings->begin(), findings->end());
    std::stable_sort(outcome.findings.begin(), outcome.findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
    const std::size_t found = outcome.findings.size();
    write(command, *all, status, *target, report(*all, status, outcome.findings, target->sheet, *today),
          ledger, outcome);
    const Counts counts = count(status);
    const int projects = static_cast<int>(status.projects.size());
    outcome.sheets = {target->sheet};
    outcome.findings_sheet = target->sheet;
    outcome.counts = {{"Projects", projects},
                      {"Stages", counts.stages},
                      {"MayClose", counts.closable},
                      {"Items", static_cast<int>(all->reading.entries.size())},
                      {"Open", counts.open},
                      {"Differing", counts.differing},
                      {"Ledger", static_cast<int>(ledger.changes.size())}};
    outcome.message = {"done.checklist.check",
                       {{"projects", std::to_string(projects)},
                        {"open", std::to_string(counts.open)},
                        {"differing", std::to_string(counts.differing)},
                        {"findings", std::to_string(found)},
                        {"sheet", target->sheet}}};
    return outcome;
}

} // namespace kyodo
