// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/schedule_commands.hpp"

#include "calc/commands/plan_source.hpp"
#include "calc/commands/register_output.hpp"
#include "calc/sheet_reader.hpp"
#include "calc/sheet_writer.hpp"
#include "calc/undo.hpp"
#include "core/register/findings_sheet.hpp"
#include "core/schedule/printed_reader.hpp"

namespace kyodo {
namespace {

Result<YearBase> choose_base(const CommandContext& command, const WorkbookSettings& settings) {
    return command.arguments.has("Base") ? parse_year_base(command.arguments.text("Base"))
                                         : Result<YearBase>(settings.base());
}

Result<std::string> choose_sheet(const CommandContext& command) {
    const std::string sheet = command.arguments.text("Sheet", command.document.active_sheet());
    if (command.document.has_sheet(sheet))
        return sheet;
    std::string names;
    for (const std::string& name : command.document.sheet_names())
        names += (names.empty() ? "" : "、") + name;
    return error("register.no_sheet", {{"value", sheet}, {"allowed", names}});
}

/// A document that has no 設定 sheet gets one with the marks that were read, so that the register can be
/// used.
bool needs_settings(CommandContext& command, const WorkbookSettings& settings) {
    return !list_sources(command, settings).contains("marks");
}

} // namespace

Result<Outcome> schedule_read(CommandContext& command) {
    if (const auto allowed = command.document.check_sheets_can_change(); !allowed)
        return allowed.error();
    const auto schema = command.package.register_schema("plan");
    if (!schema)
        return schema.error();
    auto settings = document_settings(command);
    if (!settings)
        return settings.error();
    const auto sheet = choose_sheet(command);
    if (!sheet)
        return sheet.error();
    const auto base = choose_base(command, settings->settings);
    if (!base)
        return base.error();
    auto reading =
        read_printed_schedule(read_sheet(command.document.sheet(*sheet)), {*base, settings->settings.marks});
    if (!reading)
        return reading.error();
    reading->plan.title = settings->settings.plan_title;

    Outcome outcome;
    const std::string title = text("undo.schedule.read", command.language);
    UndoContext undo(command.document.model(), title);
    if (needs_settings(command, settings->settings)) {
        WorkbookSettings made = settings->settings;
        made.marks = reading->plan.marks;
        made.years = reading->plan.years;
        SettingsSheet page = settings_sheet(made);
        page.sheet.name = command.document.free_name(page.sheet.name);
        insert_sheet(command.context, command.document, page.sheet, *sheet, title);
        outcome.sheets.push_back(page.sheet.name);
    }
    const SheetPlan made = plan_sheet(command, reading->plan, *schema, settings->settings, schema->sheet);
    insert_sheet(command.context, command.document, made, *sheet, title);
    outcome.sheets.insert(outcome.sheets.begin(), made.name);
    if (!reading->findings.empty()) {
        const std::string name = command.document.free_name(text("sheet.findings.name", Language::ja));
        const std::string heading = text({"sheet.findings.title",
                                          {{"command", text("undo.schedule.read", Language::ja)},
                                           {"count", std::to_string(reading->findings.size())}}},
                                         Language::ja);
        insert_sheet(command.context, command.document, findings_sheet(reading->findings, name, heading),
                     made.name, title);
        outcome.sheets.push_back(name);
    }
    undo.commit();

    outcome.counts = {{"Rows", static_cast<int>(reading->plan.rows.size())},
                      {"Years", reading->plan.year_count()}};
    outcome.findings = reading->findings;
    outcome.message = {"done.schedule.read",
                       {{"from", *sheet},
                        {"sheet", made.name},
                        {"rows", std::to_string(reading->plan.rows.size())},
                        {"findings", std::to_string(reading->findings.size())}}};
    return outcome;
}

} // namespace kyodo
