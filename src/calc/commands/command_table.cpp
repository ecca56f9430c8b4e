// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/checklist_commands.hpp"
#include "calc/commands/checklist_source.hpp"
#include "calc/commands/command.hpp"
#include "calc/commands/evaluation_commands.hpp"
#include "calc/commands/evaluation_compare.hpp"
#include "calc/commands/plan_source.hpp"
#include "calc/commands/register_commands.hpp"
#include "calc/commands/register_source.hpp"
#include "calc/commands/register_year_commands.hpp"
#include "calc/commands/rendered_look.hpp"
#include "calc/commands/schedule_commands.hpp"
#include "calc/sheet_reader.hpp"

#include <algorithm>
#include <array>

namespace kyodo {
namespace {

using Kind = Parameter::Kind;
using Choices = std::vector<Choice>;

bool always(CommandContext&) { return true; }
bool spreadsheet_can_change(CommandContext& command) {
    return command.document.is_spreadsheet() && command.document.check_sheets_can_change();
}

/// For what reads a printed table, wherever it stands: an empty sheet has none.
bool some_sheet_is_filled(CommandContext& command) {
    if (!spreadsheet_can_change(command))
        return false;
    const std::vector<std::string> sheets = command.document.sheet_names();
    return std::any_of(sheets.begin(), sheets.end(), [&](const std::string& sheet) {
        const UsedArea used = used_area(command.document.sheet(sheet));
        return used.last_row > 0 || used.last_column > 0;
    });
}

bool plan_can_be_used(CommandContext& command) {
    return spreadsheet_can_change(command) && has_plan(command);
}

bool register_can_be_used(CommandContext& command) {
    return spreadsheet_can_change(command) && has_register(command);
}

/// For what needs the register of one kind: the ledger of projects, the scores.
auto register_of_kind(std::string id) {
    return [id](CommandContext& command) {
        return spreadsheet_can_change(command) && has_register(command, id);
    };
}

bool checklist_can_be_used(CommandContext& command) {
    return spreadsheet_can_change(command) && has_checklist(command);
}

/// Choices whose labels are the texts choice.<Parameter>.<value>.
auto fixed(std::string parameter, std::vector<std::string> values) {
    return [parameter, values](CommandContext& command) {
        Choices choices;
        for (const std::string& value : values)
            choices.push_back({value, text("choice." + parameter + "." + value, command.language)});
        return choices;
    };
}

/// A proposal for a number or a text.
auto proposal(std::string value) {
    return [value](CommandContext&) { return Choices{{value, value}}; };
}

/// The choices with the one that is in use first: the first is what the dialog proposes.
Choices with_first(Choices choices, const std::string& value) {
    std::stable_partition(choices.begin(), choices.end(),
                          [&](const Choice& choice) { return choice.value == value; });
    return choices;
}

/// 標準 first: whoever has a plan in print here knows its city's name.
Choices cities(CommandContext& command) {
    Choices choices;
    for (const std::string& id : command.package.cities())
        if (const auto profile = command.package.city(id))
            choices.push_back({id, command.language == Language::ja ? profile->name.ja : profile->name.en});
    return with_first(std::move(choices), "hyojun");
}

Choices styles(CommandContext& command) {
    return with_first(fixed("Style", {"symbol", "band", "heat"})(command),
                      rendered_look(command.document).style);
}

Choices papers(CommandContext& command) {
    return with_first(fixed("Paper", {"A4", "A3"})(command), rendered_look(command.document).paper);
}

/// The notation of the schedule that is there first, else that of the 設定 sheet.
Choices year_styles(CommandContext& command) {
    const std::vector<std::string> values{"wareki", "brief", "western", "both"};
    constexpr std::array known{YearStyle::wareki, YearStyle::brief, YearStyle::western, YearStyle::both};
    std::string used = rendered_look(command.document).year_style;
    if (const auto settings = document_settings(command); used.empty() && settings)
        for (std::size_t i = 0; i < known.size(); ++i)
            if (known[i] == settings->settings.year_style)
                used = values[i];
    return with_first(fixed("YearStyle", values)(command), used);
}

Choices sheets(CommandContext& command) {
    const std::string active = command.document.active_sheet();
    Choices choices{{active, active}};
    for (const std::string& sheet : command.document.sheet_names())
        if (sheet != active)
            choices.push_back({sheet, sheet});
    return choices;
}

/// All registers of the package, by their titles.
Choices kinds_of_register(CommandContext& command) {
    Choices choices;
    if (const auto schemas = all_schemas(command))
        for (const RegisterSchema& schema : *schemas)
            choices.push_back(
                {schema.id, command.language == Language::ja ? schema.title.ja : schema.title.en});
    return choices;
}

/// The register of the sheet in front or of the argument Sheet needs no question.
Choices register_to_edit(CommandContext& command) {
    Choices choices = any_register_choices(command);
    const bool known = command.arguments.has("Sheet") ||
                       (!choices.empty() && choices.front().value == command.document.active_sheet());
    if (known && choices.size() > 1)
        choices.resize(1);
    return choices;
}

/// For arguments that the command's own dialog asks for.
Choices none(CommandContext&) { return {}; }

/// Columns to count by or to sum.
auto columns(int place) {
    return [place](CommandContext& command) { return summary_column_choices(command, place); };
}

std::vector<Command> make_table() {
    const Parameter plan_register{"Register", Kind::choice, register_choices};
    return {
        {"workbook.new",
         {{"City", Kind::choice, cities},
          {"FirstYear", Kind::text, proposal("")},
          {"Years", Kind::text, proposal("")},
          {"Registers", Kind::choice, fixed("Registers", {"city", "plan", "all"})},
          {"Sample", Kind::choice, fixed("Sample", {"false", "true"})}},
         always,
         workbook_new},
        {"schedule.render",
         {plan_register,
          {"Style", Kind::choice, styles},
          {"Paper", Kind::choice, papers},
          {"YearStyle", Kind::choice, year_styles}},
         plan_can_be_used,
         schedule_render},
        {"schedule.read",
         {{"Sheet", Kind::choice, sheets},
          {"Target", Kind::choice, fixed("Target", {"new", "update"})},
          plan_register,
          {"Base", Kind::text, proposal("")}},
         some_sheet_is_filled,
         schedule_read},
        {"schedule.rollover",
         {plan_register,
          {"By", Kind::number, proposal("1")},
          {"Extend", Kind::choice, fixed("Extend", {"empty", "last"})}},
         plan_can_be_used,
         schedule_rollover},
        {"schedule.progress",
         {plan_register, {"Year", Kind::text, proposal("")}},
         plan_can_be_used,
         schedule_progress},
        {"register.insert",
         {{"Register", Kind::choice, kinds_of_register}},
         spreadsheet_can_change,
         register_insert},
        {"register.edit",
         {{"Register", Kind::choice, register_to_edit},
          {"Row", Kind::choice, none},
          {"Values", Kind::choice, none}},
         register_can_be_used,
         register_edit},
        {"register.check", {}, register_can_be_used, register_check},
        {"register.summary",
         {{"Register", Kind::choice, any_register_choices},
          {"By", Kind::choice, columns(0)},
          {"By2", Kind::choice, columns(1)},
          {"Where", Kind::choice, summary_row_choices},
          {"Sum", Kind::choice, columns(2)},
          {"Mean", Kind::choice, columns(2)},
          {"Share", Kind::choice, fixed("Share", {"false", "true"})},
          {"Crosswalk", Kind::choice, fixed("Crosswalk", {"false", "true"})}},
         register_can_be_used,
         register_summary},
        {"register.rollover",
         {{"Register", Kind::choice, any_register_choices}, {"Year", Kind::text, proposal("")}},
         register_can_be_used,
         register_rollover},
        {"checklist.insert",
         {{"Project", Kind::choice, checklist_project_choices},
          {"Stage", Kind::choice, checklist_stage_choices},
          {"Lists", Kind::choice, checklist_list_choices}},
         register_of_kind("project"),
         checklist_insert},
        {"checklist.check", {}, checklist_can_be_used, checklist_check},
        {"evaluation.compare",
         {{"Form", Kind::choice, compared_form_choices},
          {"Project", Kind::choice, compared_project_choices},
          {"Track", Kind::choice, fixed("Track", {"false", "true"})},
          {"HideNames", Kind::choice, fixed("HideNames", {"false", "true"})}},
         register_of_kind("score"),
         evaluation_compare},
        {"evaluation.sheets",
         {{"Form", Kind::choice, evaluation_form_choices},
          {"Projects", Kind::text, proposal("")},
          {"Party", Kind::text, proposal("")},
          {"Evaluators", Kind::text, proposal("")},
          {"Folder", Kind::text, proposal("")}},
         register_of_kind("project"),
         evaluation_sheets},
        {"evaluation.collect",
         {{"Folder", Kind::text, proposal("")}},
         spreadsheet_can_change,
         evaluation_collect},
    };
}

} // namespace

const std::vector<Command>& command_table() {
    static const std::vector<Command> table = make_table();
    return table;
}

const Command* find_command(std::string_view name) {
    for (const Command& command : command_table())
        if (command.name == name)
            return &command;
    return nullptr;
}

} // namespace kyodo
