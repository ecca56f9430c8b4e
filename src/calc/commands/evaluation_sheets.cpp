// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/evaluation_commands.hpp"
#include "calc/commands/evaluation_status.hpp"
#include "calc/commands/findings_output.hpp"
#include "calc/commands/improvement_output.hpp"
#include "calc/convert.hpp"
#include "calc/files.hpp"
#include "calc/flat_document.hpp"
#include "calc/sheet_reader.hpp"
#include "calc/sheet_settings.hpp"
#include "calc/sheet_writer.hpp"
#include "calc/undo.hpp"
#include "core/base/fold.hpp"
#include "core/evaluation/collect/status_sheet.hpp"
#include "core/evaluation/sheet/asked_sheets.hpp"
#include "core/evaluation/sheet/entry_sheet.hpp"
#include "core/sheet/flat_ods.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace kyodo {
namespace {

namespace css = com::sun::star;

constexpr std::size_t most_sheets = 60; // in one document: more are lost among its tabs

/// All that making sheets needs.
struct Request {
    EvaluationForm form;
    std::vector<ProjectFacts> projects;
    std::vector<AskedSheet> asked;
};

SheetStatus status_of(const Request& request, const AskedSheet& asked) {
    return {request.form.id, request.projects[static_cast<std::size_t>(asked.project)].number,
            request.form.evaluator(asked.party)->title.ja, asked.evaluator};
}

SheetPlan plan_of(const Request& request, const AskedSheet& asked, const std::string& name) {
    return evaluation_sheet(request.form, *request.form.evaluator(asked.party),
                            request.projects[static_cast<std::size_t>(asked.project)], asked.evaluator, name);
}

/// The sheets that stand in the document already, by their keys.
std::set<std::string> keys_in_document(CommandContext& command, const EvaluationForm& form) {
    std::set<std::string> keys;
    for (const std::string& name : command.document.sheet_names())
        if (named_region(command.document, name, evaluation_region))
            if (const auto read = read_returned_sheet(read_sheet(command.document.sheet(name)), {form}, "");
                read && read->usable())
                keys.insert(
                    SheetStatus{form.id, read->project, read->party->title.ja, read->evaluator}.key());
    return keys;
}

/// A file's name, without the signs that some system refuses.
std::string file_name(const std::string& words) {
    std::string name;
    for (const char sign : words)
        name += std::string_view("\\/:*?\"<>|\n\t").find(sign) == std::string_view::npos ? sign : '_';
    return name;
}

/// One workbook: an evaluator's sheets.
struct Workbook {
    std::string url;
    std::vector<const AskedSheet*> sheets;
};

std::vector<Workbook> workbooks_of(const Request& request, const std::string& folder,
                                   const std::string& extension) {
    std::vector<Workbook> books;
    std::map<std::string, std::size_t> by_evaluator;
    std::set<std::string> names;
    for (const AskedSheet& each : request.asked) {
        const auto [found, is_new] =
            by_evaluator.emplace(each.party + '\n' + fold(each.evaluator), books.size());
        if (is_new) {
            const std::string stem = file_name(text({"evaluation.file",
                                                     {{"form", request.form.id},
                                                      {"party", request.form.evaluator(each.party)->title.ja},
                                                      {"evaluator", each.evaluator}}},
                                                    Language::ja));
            std::string name = stem;
            for (int number = 2; !names.insert(fold(name)).second; ++number)
                name = stem + " " + std::to_string(number);
            books.push_back({file_url(folder + "/" + name + extension), {}});
        }
        books[found->second].sheets.push_back(&each);
    }
    return books;
}

Result<void> write_workbook(CommandContext& command, const Request& request, const Workbook& book,
                            NewFiles& files) {
    std::vector<SheetPlan> plans;
    std::set<std::string> names;
    for (const AskedSheet* asked : book.sheets) {
        const std::string stem = evaluation_sheet_name(
            request.projects[static_cast<std::size_t>(asked->project)].number, asked->evaluator);
        std::string name = stem;
        for (int number = 2; !names.insert(fold(name)).second; ++number)
            name = stem + " " + std::to_string(number);
        plans.push_back(plan_of(request, *asked, name));
    }
    const HiddenDocument made(command.context, flat_ods(plans, request.form.title.ja));
    return files.save(css::uno::Reference<css::frame::XModel>(made.document(), css::uno::UNO_QUERY_THROW),
                      book.url);
}

Result<Outcome> write_folder(CommandContext& command, const Request& request, NewFiles& files) {
    const std::string folder = command.arguments.text("Folder");
    const std::vector<Workbook> books = workbooks_of(request, folder, ".ods");
    for (const Workbook& book : books) // before the first one is written
        if (const auto free = check_new_file(command.context, book.url); !free)
            return free.error();
    Outcome outcome;
    for (std::size_t i = 0; i < books.size(); ++i) {
        if (const auto written = write_workbook(command, request, books[i], files); !written)
            return written.error();
        outcome.files.push_back(books[i].url);
        command.progress(0.2 + 0.7 * static_cast<double>(i + 1) / static_cast<double>(books.size()));
    }
    return outcome;
}

void protect(const Document& document, const std::string& sheet) {
    const css::uno::Reference<css::util::XProtectable> protectable(document.sheet(sheet),
                                                                   css::uno::UNO_QUERY_THROW);
    if (!protectable->isProtected())
        protectable->protect({});
}

void insert_sheets(CommandContext& command, const Request& request, const std::string& title,
                   Outcome& outcome) {
    for (std::size_t i = 0; i < request.asked.size(); ++i) {
        const AskedSheet& asked = request.asked[i];
        SheetPlan plan =
            plan_of(request, asked,
                    command.document.free_name(evaluation_sheet_name(
                        request.projects[static_cast<std::size_t>(asked.project)].number, asked.evaluator)));
        plan.locked = false; // what belongs to the sheet is set after it is put in
        insert_sheet(command.context, command.document, plan, command.document.sheet_names().back(), title);
        protect(command.document, plan.name);
        outcome.sheets.push_back(plan.name);
        command.progress(0.2 + 0.7 * static_cast<double>(i + 1) / static_cast<double>(request.asked.size()));
    }
}

/// The names that the command is given, and the committee's members where a party of theirs is asked.
Result<EvaluatorNames> chosen_names(CommandContext& command, const DocumentRegisters& registers,
                                    const EvaluationForm& form, const std::vector<std::string>& parties) {
    auto names = given_names(form, parties, command.arguments.text("Evaluators"));
    if (!names || !asks_members(form, parties, *names))
        return names;
    const auto roster = choose_register_of(command, registers, "member");
    if (!roster)
        return roster.error();
    if (*roster == nullptr)
        return names;
    auto members = members_of(**roster, command.arguments.text("Body"));
    if (!members)
        return members.error();
    names->members = std::move(*members);
    return names;
}

/// What was to be done better: both parties judge whether it was.
void add_open_improvements(const DocumentRegisters& registers, std::vector<ProjectFacts>& projects) {
    const OpenImprovements open = open_improvements(registers);
    const auto years = project_years(registers.data);
    for (ProjectFacts& project : projects) {
        const auto year = years.find(fold(project.number));
        std::string lines;
        for (const std::string& line :
             open.of(project.number, year == years.end() ? std::nullopt : std::optional(year->second)))
            lines += (lines.empty() ? "・" : "\n・") + line;
        if (!lines.empty())
            project.facts.emplace_back(text("sheet.evaluation.improvements", Language::ja), lines);
    }
}

} // namespace

std::vector<Choice> evaluation_form_choices(CommandContext& command) {
    std::vector<Choice> choices;
    for (const std::string& id : command.package.evaluations())
        if (const auto form = command.package.evaluation_form(id))
            choices.push_back({id, command.language == Language::ja ? form->title.ja : form->title.en});
    return choices;
}

Result<Outcome> evaluation_sheets(CommandContext& command) {
    if (const auto allowed = command.document.check_sheets_can_be_made(); !allowed)
        return allowed.error();
    if (!command.arguments.has("Form"))
        return error("call.missing", {{"name", "Form"}});
    auto form = command.package.evaluation_form(command.arguments.text("Form"));
    if (!form)
        return form.error();
    const auto registers = read_registers(command);
    if (!registers)
        return registers.error();
    const auto ledger = choose_register_of(command, *registers, project_register);
    if (!ledger)
        return ledger.error();
    auto projects =
        chosen_projects(*ledger == nullptr ? std::vector<ProjectFacts>() : project_facts(**ledger),
                        command.arguments.text("Projects"));
    if (!projects)
        return projects.error();
    add_open_improvements(*registers, *projects);
    const auto parties = chosen_parties(*form, command.arguments.text("Party"));
    if (!parties)
        return parties.error();
    const auto names = chosen_names(command, *registers, *form, *parties);
    if (!names)
        return names.error();
    const auto before = find_status(command);
    if (!before)
        return before.error();
    command.progress(0.1);

    AskedSheets asked = asked_sheets(*form, *projects, *names, *parties);
    Request request{std::move(*form), std::move(*projects), std::move(asked.sheets)};
    const bool in_folder = command.arguments.has("Folder");
    const std::size_t all = request.asked.size();
    if (!in_folder) {
        const std::set<std::string> there = keys_in_document(command, request.form);
        std::erase_if(request.asked,
                      [&](const AskedSheet& each) { return there.contains(status_of(request, each).key()); });
        if (request.asked.size() > most_sheets)
            return error("evaluation.too_many", {{"count", std::to_string(request.asked.size())},
                                                 {"limit", std::to_string(most_sheets)}});
    }
    if (all == 0)
        return error("evaluation.nobody_at_all", {{"form", request.form.title.ja}});
    std::vector<SheetStatus> status = before->status;
    std::vector<SheetStatus> wanted;
    for (const AskedSheet& each : request.asked)
        wanted.push_back(status_of(request, each));
    add_asked(status, wanted);

    const std::string title = text("undo.evaluation.sheets", command.language);
    Outcome outcome;
    {
        NewFiles files(command.context);
        UndoContext undo(command.document.model(), title);
        if (in_folder) {
            auto written = write_folder(command, request, files);
            if (!written)
                return written.error();
            outcome = std::move(*written);
        } else {
            insert_sheets(command, request, title, outcome);
        }
        outcome.findings = std::move(asked.findings);
        const Findings moved =
            write_status(command, *before, status, command.document.sheet_names().back(), title);
        outcome.findings.insert(outcome.findings.end(), moved.begin(), moved.end());
        outcome.sheets.push_back(before->sheet);
        write_findings(command, outcome, "evaluation.sheets", before->sheet);
        command.progress(1);
        undo.commit();
        files.keep();
    }
    const std::string made = std::to_string(request.asked.size());
    outcome.counts = {{"Made", static_cast<int>(request.asked.size())},
                      {"Workbooks", static_cast<int>(outcome.files.size())},
                      {"Skipped", static_cast<int>(all - request.asked.size())}};
    outcome.message = {in_folder ? "done.evaluation.sheets.folder" : "done.evaluation.sheets",
                       {{"count", made},
                        {"files", std::to_string(outcome.files.size())},
                        {"projects", std::to_string(request.projects.size())},
                        {"sheet", before->sheet}}};
    return outcome;
}

} // namespace kyodo
