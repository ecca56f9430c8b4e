// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/evaluation_compare.hpp"

#include "calc/commands/comparison_output.hpp"
#include "calc/commands/evaluation_status.hpp"
#include "calc/commands/findings_output.hpp"
#include "calc/commands/improvement_output.hpp"
#include "calc/commands/register_source.hpp"
#include "calc/undo.hpp"
#include "core/base/fold.hpp"
#include "core/base/names.hpp"
#include "core/evaluation/aggregate/aggregate.hpp"
#include "core/evaluation/compare/compared_projects.hpp"
#include "core/evaluation/compare/hidden_names.hpp"
#include "core/evaluation/sheet/project_facts.hpp"

#include <algorithm>

namespace kyodo {
namespace {

constexpr const char* score_register = "score";

/// The first register of scores that has rows; of the sheet that the argument Register names, where it does.
const RegisterData* scores_of(const DocumentRegisters& registers, const std::string& sheet = {}) {
    for (const RegisterData& data : registers.data)
        if (data.schema().id == score_register && data.rows() > 0 &&
            (sheet.empty() || data.grid().sheet() == sheet))
            return &data;
    return nullptr;
}

/// The form that the argument names, else the only one that has scores. Errors: evaluation.no_scores_of
/// (form, allowed), evaluation.forms (allowed: there are several), those of Package::evaluation_form.
Result<EvaluationForm> form_of(const CommandContext& command, const RegisterData& data) {
    const std::vector<std::string> forms = forms_in(data);
    std::string wanted = command.arguments.text("Form");
    if (wanted.empty() && forms.size() > 1)
        return error("evaluation.forms", {{"allowed", names_text(forms)}});
    if (wanted.empty() && !forms.empty())
        wanted = forms.front();
    auto form = command.package.evaluation_form(wanted);
    if (form && std::none_of(forms.begin(), forms.end(),
                             [&](const std::string& id) { return same_text(id, form->id); }))
        return error(
            "evaluation.no_scores_of",
            {{"form", form->title.ja}, {"sheet", data.grid().sheet()}, {"allowed", names_text(forms)}});
    return form;
}

/// Whoever compares sees what was to be done better since last time.
void tell_open_improvements(const DocumentRegisters& registers, ScoreRecords& records) {
    const OpenImprovements open = open_improvements(registers);
    const auto years = project_years(registers.data);
    for (std::size_t p = 0; p < records.projects.size(); ++p) {
        const std::string& number = records.table.projects[p].project;
        const auto year = years.find(fold(number));
        records.projects[p].improvements =
            open.of(number, year == years.end() ? std::nullopt : std::optional(year->second));
    }
}

} // namespace

std::vector<Choice> compared_form_choices(CommandContext& command) {
    std::vector<Choice> choices;
    const auto registers = read_registers(command);
    if (!registers)
        return choices;
    if (const RegisterData* data = scores_of(*registers))
        for (const std::string& id : forms_in(*data)) {
            const auto form = command.package.evaluation_form(id);
            choices.push_back({id, !form                              ? id
                                   : command.language == Language::ja ? form->title.ja
                                                                      : form->title.en});
        }
    return choices;
}

std::vector<Choice> compared_project_choices(CommandContext& command) {
    std::vector<Choice> choices{{"", text("choice.evaluation.compare.all", command.language)}};
    const auto registers = read_registers(command);
    if (!registers)
        return choices;
    if (const RegisterData* data = scores_of(*registers))
        for (const std::string& number : projects_in(*data))
            choices.push_back({number, number});
    return choices;
}

Result<Outcome> evaluation_compare(CommandContext& command) {
    if (const auto allowed = command.document.check_sheets_can_be_made(); !allowed)
        return allowed.error();
    const auto registers = read_registers(command);
    if (!registers)
        return registers.error();
    const std::string sheet = command.arguments.text("Register");
    if (!sheet.empty() && !command.document.has_sheet(sheet))
        return error("register.no_sheet",
                     {{"value", sheet}, {"allowed", names_text(command.document.sheet_names())}});
    const RegisterData* data = scores_of(*registers, sheet);
    if (data == nullptr)
        return error("evaluation.no_scores");
    const auto form = form_of(command, *data);
    if (!form)
        return form.error();
    command.progress(0.1);
    ScoreRecords records = read_scores(*data, *form, project_titles(registers->data), known_status(command));
    if (command.arguments.flag("HideNames"))
        hide_names(records);
    tell_open_improvements(*registers, records);
    const auto projects = compared_projects(records, command.arguments.text("Project"));
    if (!projects)
        return projects.error();
    const std::vector<ProjectResult> results = aggregate(records.table, form->rules);
    command.progress(0.15);
    const EvaluationOutcome evaluation{*form, records, results};

    auto targets = comparison_targets(command, evaluation, *projects);
    if (!targets)
        return targets.error();
    const bool track = command.arguments.flag("Track");
    if (track)
        if (const auto allowed = check_improvements_can_change(command, *registers); !allowed)
            return allowed.error();
    TrackedImprovements tracked;
    const std::string title = text("undo.evaluation.compare", command.language);
    Outcome outcome;
    outcome.findings = data->findings();
    outcome.findings.insert(outcome.findings.end(), records.findings.begin(), records.findings.end());
    const Findings reasons = missing_reasons(evaluation);
    outcome.findings.insert(outcome.findings.end(), reasons.begin(), reasons.end());
    {
        UndoContext undo(command.document.model(), title);
        const Findings moved = write_comparisons(command, evaluation, *targets, data->grid().sheet(), title,
                                                 command.progress.part(0.15, 0.9));
        outcome.findings.insert(outcome.findings.end(), moved.begin(), moved.end());
        if (track) {
            std::map<std::string, std::string> comparisons;
            for (const ComparisonTarget& target : targets->projects)
                comparisons.emplace(records.table.projects[target.project].project, target.output.sheet);
            auto done = track_improvements(command, *registers, comparisons);
            if (!done)
                return done.error();
            tracked = std::move(*done);
            outcome.findings.insert(outcome.findings.end(), tracked.findings.begin(), tracked.findings.end());
        }
        write_findings(command, outcome, "evaluation.compare", targets->overview.sheet);
        command.progress(1);
        undo.commit();
    }
    std::vector<std::string> sheets{targets->overview.sheet};
    for (const ComparisonTarget& target : targets->projects)
        sheets.push_back(target.output.sheet);
    outcome.sheets.insert(outcome.sheets.begin(), sheets.begin(), sheets.end());
    int not_in = 0;
    for (const ProjectRecord& record : records.projects)
        not_in += static_cast<int>(record.not_in_parties.size());
    outcome.counts = {{"Projects", static_cast<int>(records.table.projects.size())},
                      {"Compared", static_cast<int>(projects->size())},
                      {"NotIn", not_in},
                      {"Tracked", tracked.added},
                      {"Known", tracked.known}};
    if (!tracked.sheet.empty())
        outcome.sheets.push_back(tracked.sheet);
    outcome.message = {!track                  ? "done.evaluation.compare"
                       : tracked.sheet.empty() ? "done.evaluation.compare.nothing_agreed"
                                               : "done.evaluation.compare.tracked",
                       {{"projects", std::to_string(projects->size())},
                        {"tracked", std::to_string(tracked.added)},
                        {"known", std::to_string(tracked.known)},
                        {"register", tracked.sheet},
                        {"sheet", targets->overview.sheet},
                        {"missing", std::to_string(not_in)}}};
    return outcome;
}

} // namespace kyodo
