// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/evaluation_commands.hpp"
#include "calc/commands/evaluation_status.hpp"
#include "calc/commands/findings_output.hpp"
#include "calc/commands/output_sheet.hpp"
#include "calc/convert.hpp"
#include "calc/files.hpp"
#include "calc/returned_files.hpp"
#include "calc/sheet_reader.hpp"
#include "calc/sheet_settings.hpp"
#include "calc/undo.hpp"
#include "core/evaluation/collect/score_sheet.hpp"
#include "core/evaluation/collect/status_sheet.hpp"
#include "core/evaluation/sheet/entry_sheet.hpp"
#include "core/evaluation/told.hpp"

#include <algorithm>
#include <set>

namespace kyodo {
namespace {

/// The forms that sheets may be of: all of the package, and one of the user's own.
Result<std::vector<EvaluationForm>> known_forms(CommandContext& command) {
    std::vector<EvaluationForm> forms;
    const std::string wanted = command.arguments.text("Form");
    if (!wanted.empty()) {
        auto form = command.package.evaluation_form(wanted);
        if (!form)
            return form.error();
        forms.push_back(std::move(*form));
        return forms;
    }
    for (const std::string& id : command.package.evaluations()) {
        auto form = command.package.evaluation_form(id);
        if (!form)
            return form.error();
        forms.push_back(std::move(*form));
    }
    return forms;
}

struct Gathered {
    std::vector<ReturnedSheet> sheets;
    Findings findings; ///< of files
    int files = 0;
};

/// The sheets of this document: ours, and any that was copied in. Those of other commands and registers are
/// no evaluation sheets.
void gather_document(CommandContext& command, const std::vector<EvaluationForm>& forms, Gathered& gathered) {
    const auto is_one = [&](const Grid& top) { return read_returned_sheet(top, forms, "").has_value(); };
    for (const std::string& name : command.document.sheet_names())
        if (named_region(command.document, name, evaluation_region) || !is_output(command.document, name))
            if (auto read = read_returned_sheet(read_sheet_if_wanted(command.document.sheet(name), is_one),
                                                forms, ""))
                gathered.sheets.push_back(std::move(*read));
}

void gather_file(CommandContext& command, const std::vector<EvaluationForm>& forms, const std::string& url,
                 Gathered& gathered) {
    const std::string name = shown_file_name(url);
    const auto grids = read_file(command.context, url);
    if (!grids) {
        gathered.findings.push_back(
            told("K654", Severity::error, {name, -1, 0}, name, grids.error().message));
        return;
    }
    ++gathered.files;
    bool any = false;
    for (const Grid& grid : *grids)
        if (auto read = read_returned_sheet(grid, forms, name)) {
            gathered.sheets.push_back(std::move(*read));
            any = true;
        }
    if (!any)
        gathered.findings.push_back(told("K644", Severity::error, {name, -1, 0}, name,
                                         {"evaluation.collect.no_sheet", {{"file", name}}}));
}

Result<void> gather_folder(CommandContext& command, const std::vector<EvaluationForm>& forms,
                           Gathered& gathered) {
    const auto files = files_in_folder(command.context, file_url(command.arguments.text("Folder")));
    if (!files)
        return files.error();
    const std::string own = to_core(command.document.model()->getURL());
    for (const std::string& url : files->others)
        gathered.findings.push_back(told("K654", Severity::advice, {shown_file_name(url), -1, 0},
                                         shown_file_name(url),
                                         {"evaluation.collect.other", {{"file", shown_file_name(url)}}}));
    for (std::size_t i = 0; i < files->tables.size(); ++i) {
        if (files->tables[i] != own)
            gather_file(command, forms, files->tables[i], gathered);
        command.progress(0.1 + 0.6 * static_cast<double>(i + 1) / static_cast<double>(files->tables.size()));
    }
    return {};
}

/// The register's sheet, and the rows it has.
struct ScoreSheet {
    OutputSheet output;
    std::vector<Record> rows;
    std::string title{}; ///< that a person sees above it; "" for the usual one
};

/// The sheets that collecting wrote: they have its region.
std::set<std::string> own_sheets(const CommandContext& command, const DocumentRegisters& registers) {
    std::set<std::string> sheets;
    for (const RegisterData& data : registers.data)
        if (named_region(command.document, data.grid().sheet(), score_region))
            sheets.insert(data.grid().sheet());
    return sheets;
}

Result<ScoreSheet> find_scores(CommandContext& command, const DocumentRegisters& registers,
                               const RegisterSchema& schema) {
    const std::string usual = command.arguments.text("Sheet", schema.sheet);
    const auto has_region = [&](const std::string& sheet) {
        return command.document.has_sheet(sheet) && named_region(command.document, sheet, score_region);
    };
    const bool own =
        has_region(usual) || (!command.arguments.has("Sheet") && has_region(command.document.active_sheet()));
    const RegisterData* data = own ? nullptr
                                   : scores_to_go_on(registers.data, schema, command.arguments.text("Sheet"),
                                                     own_sheets(command, registers));
    if (data != nullptr) {
        const std::string& sheet = data->grid().sheet();
        if (const auto allowed = command.document.check_cells_can_change(sheet); !allowed)
            return allowed.error();
        return ScoreSheet{{sheet, score_range(*data)}, records_of(*data), score_title(data->grid())};
    }
    const auto output = choose_output(command, schema.sheet, score_region);
    if (!output)
        return output.error();
    ScoreSheet scores{*output, {}};
    for (const RegisterData& data : registers.data) {
        if (!output->old || data.schema().id != schema.id || data.grid().sheet() != output->sheet)
            continue;
        scores.rows = records_of(data);
        // A person may have gone on right below.
        scores.output.old->bottom = std::max(scores.output.old->bottom, data.table().last_row);
        if (!has_plain_columns(data, output->old->left))
            return error("evaluation.moved_columns", {{"sheet", output->sheet}});
    }
    if (output->old && scores.rows.empty() && output->old->bottom > output->old->top + first_score_row)
        return error("evaluation.moved_columns", {{"sheet", output->sheet}});
    return scores;
}

Findings write_scores(CommandContext& command, const ScoreSheet& scores, const Collection& collection,
                      const RegisterSchema& schema, const std::string& title) {
    if (scores.output.old && collection.added == 0 && collection.changed == 0)
        return {};
    SheetPlan plan = score_sheet(schema, collection.scores, scores.output.sheet, scores.title);
    plan.region = score_region;
    if (scores.output.old)
        plan.filter.reset();
    return write_output(command, scores.output, plan, command.document.sheet_names().back(), title,
                        score_row_keys, command.progress.part(0.7, 0.9));
}

int count(const std::vector<SheetStatus>& status, SheetState state) {
    return static_cast<int>(std::count_if(status.begin(), status.end(),
                                          [&](const SheetStatus& each) { return each.state == state; }));
}

} // namespace

Result<Outcome> evaluation_collect(CommandContext& command) {
    if (const auto allowed = command.document.check_sheets_can_be_made(); !allowed)
        return allowed.error();
    const auto schema = schema_named(command, "score");
    if (!schema)
        return schema.error();
    const auto forms = known_forms(command);
    if (!forms)
        return forms.error();
    const auto before = find_status(command);
    if (!before)
        return before.error();
    const auto registers = read_registers(command);
    if (!registers)
        return registers.error();
    auto scores = find_scores(command, *registers, *schema);
    if (!scores)
        return scores.error();
    command.progress(0.1);
    Gathered gathered;
    if (!command.arguments.has("Folder"))
        gather_document(command, *forms, gathered);
    else if (const auto done = gather_folder(command, *forms, gathered); !done)
        return done.error();
    if (gathered.sheets.empty() && gathered.findings.empty())
        return error(command.arguments.has("Folder") ? "evaluation.none_in_folder" : "evaluation.none_here",
                     {{"folder", command.arguments.text("Folder")}});
    const Collection collection = collect_scores({std::move(gathered.sheets), before->status,
                                                  std::move(scores->rows), project_numbers(registers->data)},
                                                 *forms);
    command.progress(0.7);

    const std::string title = text("undo.evaluation.collect", command.language);
    Outcome outcome;
    outcome.findings = std::move(gathered.findings);
    outcome.findings.insert(outcome.findings.end(), collection.findings.begin(), collection.findings.end());
    std::stable_sort(outcome.findings.begin(), outcome.findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
    outcome.sheets = {scores->output.sheet, before->sheet};
    {
        UndoContext undo(command.document.model(), title);
        for (const Findings& moved :
             {write_scores(command, *scores, collection, *schema, title),
              write_status(command, *before, collection.status, scores->output.sheet, title)})
            outcome.findings.insert(outcome.findings.end(), moved.begin(), moved.end());
        write_findings(command, outcome, "evaluation.collect", before->sheet);
        command.progress(1);
        undo.commit();
    }
    const int missing = count(collection.status, SheetState::missing);
    outcome.counts = {{"Taken", collection.taken}, {"Refused", collection.refused},
                      {"Added", collection.added}, {"Changed", collection.changed},
                      {"Missing", missing},        {"Partial", count(collection.status, SheetState::partial)},
                      {"Read", gathered.files}};
    outcome.message = {"done.evaluation.collect",
                       {{"taken", std::to_string(collection.taken)},
                        {"added", std::to_string(collection.added)},
                        {"changed", std::to_string(collection.changed)},
                        {"missing", std::to_string(missing)},
                        {"refused", std::to_string(collection.refused)},
                        {"sheet", scores->output.sheet}}};
    return outcome;
}

} // namespace kyodo
