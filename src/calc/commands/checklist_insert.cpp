// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/checklist_commands.hpp"

#include "calc/commands/checklist_source.hpp"
#include "calc/commands/findings_output.hpp"
#include "calc/commands/output_sheet.hpp"
#include "calc/cursor.hpp"
#include "calc/sheet_writer.hpp"
#include "calc/undo.hpp"
#include "core/base/fold.hpp"
#include "core/base/names.hpp"
#include "core/checklist/checklist_sheet.hpp"

#include <algorithm>
#include <array>

namespace kyodo {
namespace {

constexpr const char* no_region = "Kyodo_None"; // the sheet is people's own: it is never written again

/// The projects that the argument Project names, or all. Error checklist.no_project.
Result<std::vector<int>> chosen_projects(const CommandContext& command, const DocumentChecklists& all) {
    std::vector<int> chosen;
    std::vector<std::string> known;
    for (std::size_t i = 0; i < all.projects.size(); ++i) {
        chosen.push_back(static_cast<int>(i));
        known.push_back(all.projects[i].number);
    }
    const std::string& sheet = all.ledger->grid().sheet();
    if (known.empty())
        return error("checklist.no_projects", {{"sheet", sheet}});
    const std::vector<std::string> wanted = wanted_projects(command);
    if (wanted.empty())
        return chosen;
    chosen.clear();
    for (const std::string& number : wanted) {
        const int project = all.project(number);
        if (project < 0)
            return error("checklist.no_project",
                         {{"value", number}, {"sheet", sheet}, {"allowed", names_text(known, most_named)}});
        if (std::find(chosen.begin(), chosen.end(), project) == chosen.end())
            chosen.push_back(project);
    }
    return chosen;
}

/// 「チェックリスト R8-01」 without what a sheet's name can't have.
std::string usual_name(const std::vector<ProjectChecklist>& made) {
    if (made.size() != 1)
        return text("sheet.checklist.name", Language::ja);
    return sheet_name_of(
        text({"sheet.checklist.name.one", {{"number", made.front().project.number}}}, Language::ja));
}

bool goes_by_form(const CityChecklists& lists) {
    return std::any_of(lists.lists.begin(), lists.lists.end(),
                       [](const Checklist& list) { return !list.forms.empty(); });
}

struct Made {
    std::vector<ProjectChecklist> checklists;
    Findings findings;
    int items = 0;
    int carried = 0;
};

Made make(const DocumentChecklists& all, const CityChecklists& wished, const std::vector<int>& chosen) {
    const ChecklistStatus status = checklist_status(all.reading.entries, {all.lists.lists, {}});
    std::map<std::string, const ProjectStatus*> known;
    for (const ProjectStatus& project : status.projects)
        known.emplace(fold(project.project), &project);
    Made made;
    for (const int index : chosen) {
        const ChecklistProject& project = all.projects[static_cast<std::size_t>(index)];
        const auto found = known.find(fold(project.number));
        ProjectChecklist checklist = new_checklist(project, wished, all.lists, all.words(),
                                                   found == known.end() ? nullptr : found->second);
        if (project.forms.empty() && goes_by_form(wished)) {
            const int form = all.ledger->column("form");
            made.findings.push_back(
                {"K712",
                 Severity::advice,
                 all.ledger->place(project.row, form < 0 ? all.ledger->column("number") : form),
                 {},
                 {"finding.K712", {{"project", project.number}}},
                 {}});
        }
        for (const ChecklistPart& part : checklist.parts) {
            made.items += static_cast<int>(part.items.size());
            // What is carried over has a place already.
            made.carried += static_cast<int>(
                std::count_if(part.items.begin(), part.items.end(),
                              [](const ChecklistEntry& entry) { return !entry.place.sheet.empty(); }));
        }
        if (!checklist.parts.empty())
            made.checklists.push_back(std::move(checklist));
    }
    return made;
}

} // namespace

std::vector<Choice> checklist_project_choices(CommandContext& command) {
    std::vector<Choice> choices{{"all", text("choice.checklist.all_projects", command.language)}};
    const auto all = open_checklists(command);
    if (!all)
        return choices;
    for (const ChecklistProject& project : all->projects)
        choices.push_back({project.number, project.number + "　" + project.name});
    // The project whose row the person is in is proposed.
    const auto cursor =
        all->ledger != nullptr && command.document.active_sheet() == all->ledger->grid().sheet()
            ? cursor_row(command.document)
            : std::nullopt;
    for (std::size_t i = 0; cursor && i < all->projects.size(); ++i)
        if (all->ledger->place(all->projects[i].row, all->ledger->column("number")).row == *cursor)
            std::rotate(choices.begin(), choices.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                        choices.begin() + static_cast<std::ptrdiff_t>(i) + 2);
    return choices;
}

std::vector<Choice> checklist_stage_choices(CommandContext& command) {
    std::vector<Choice> choices{{"", text("choice.checklist.all_stages", command.language)}};
    const auto all = open_checklists(command);
    if (!all)
        return choices;
    for (const Checklist& list : all->lists.lists) {
        const std::string stage = list.stage.empty() ? standing_stage() : list.stage;
        if (std::none_of(choices.begin(), choices.end(),
                         [&](const Choice& choice) { return choice.value == stage; }))
            choices.push_back({stage, stage});
    }
    return choices;
}

std::vector<Choice> checklist_list_choices(CommandContext& command) {
    std::vector<Choice> choices{{"", text("choice.checklist.all_lists", command.language)}};
    for (const char* kind : {"stage", "caution", "principle", "procedure"})
        choices.push_back({kind, text(std::string("checklist.kind.") + kind, command.language)});
    return choices;
}

Result<Outcome> checklist_insert(CommandContext& command) {
    if (const auto allowed = command.document.check_sheets_can_be_made(); !allowed)
        return allowed.error();
    const auto all = open_checklists(command);
    if (!all)
        return all.error();
    if (all->ledger == nullptr)
        return error("checklist.no_register");
    const auto chosen = chosen_projects(command, *all);
    if (!chosen)
        return chosen.error();
    if (all->lists.lists.empty())
        return error("checklist.no_lists", {{"city", all->city.name.ja}});
    const auto wished = wished_lists(all->lists, {split_terms(command.arguments.text("Stage")),
                                                  split_terms(command.arguments.text("Lists"))});
    if (!wished)
        return wished.error();
    Made made = make(*all, *wished, *chosen);
    if (made.checklists.empty())
        return error("checklist.nothing_new");
    command.progress(0.5);
    const auto target = choose_output(command, usual_name(made.checklists), no_region);
    if (!target)
        return target.error();
    const std::string title = text("undo.checklist.insert", command.language);
    Outcome outcome;
    outcome.findings = std::move(made.findings);
    {
        UndoContext undo(command.document.model(), title);
        insert_sheet(command.context, command.document, checklist_sheet(made.checklists, target->sheet),
                     command.document.sheet_names().back(), title, command.progress.part(0.5, 0.9));
        write_findings(command, outcome, "checklist.insert", target->sheet);
        command.progress(1);
        undo.commit();
    }
    outcome.sheets.insert(outcome.sheets.begin(), target->sheet);
    const int projects = static_cast<int>(made.checklists.size());
    outcome.counts = {{"Projects", projects}, {"Items", made.items}, {"Carried", made.carried}};
    outcome.message = {made.carried > 0 ? "done.checklist.insert.carried" : "done.checklist.insert",
                       {{"projects", std::to_string(projects)},
                        {"items", std::to_string(made.items)},
                        {"carried", std::to_string(made.carried)},
                        {"sheet", target->sheet}}};
    return outcome;
}

} // namespace kyodo
