// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/register_commands.hpp"

#include "calc/commands/plan_source.hpp"
#include "calc/commands/register_output.hpp"
#include "calc/commands/register_source.hpp"
#include "calc/settings_lists.hpp"
#include "calc/sheet_writer.hpp"
#include "calc/undo.hpp"
#include "core/base/names.hpp"
#include "core/register/register_sheet.hpp"

#include <algorithm>

namespace kyodo {
namespace {

constexpr int usual_years = 5; // of a plan, where the document doesn't say them

/// The lists that the register brings and the document hasn't.
std::vector<TermList> new_lists(const WorkbookSettings& settings, const RegisterSchema& schema) {
    WorkbookSettings more = settings;
    add_lists_of(more, {schema});
    return {more.lists.begin() + static_cast<std::ptrdiff_t>(settings.lists.size()), more.lists.end()};
}

/// The sheet that drop-downs take their lists from: the document's own, or a new one behind all others.
Findings provide_lists(CommandContext& command, const WorkbookSettings& settings,
                       const std::vector<TermList>& added, Outcome& outcome) {
    const auto sheet = terms_sheet(command.document);
    const std::string title = text("undo.register.insert", command.language);
    if (!sheet) {
        WorkbookSettings all = settings;
        all.lists.insert(all.lists.end(), added.begin(), added.end());
        SettingsSheet made = settings_sheet(all);
        made.sheet.name = command.document.free_name(made.sheet.name);
        insert_sheet(command.context, command.document, made.sheet, command.document.sheet_names().back(),
                     title, {});
        outcome.sheets.push_back(made.sheet.name);
    } else if (const auto done = append_lists(command.document, *sheet, added); !done) {
        Finding finding;
        finding.code = "K135";
        finding.severity = Severity::warning;
        finding.place.sheet = *sheet;
        finding.expectation = {"register.lists_stay", {{"sheet", *sheet}}};
        Findings findings;
        findings.push_back(std::move(finding));
        return findings;
    }
    return {};
}

} // namespace

Result<Outcome> register_insert(CommandContext& command) {
    if (const auto allowed = command.document.check_sheets_can_be_made(); !allowed)
        return allowed.error();
    if (!command.arguments.has("Register"))
        return error("call.missing", {{"name", "Register"}});
    const auto schema = schema_named(command, command.arguments.text("Register"));
    if (!schema)
        return schema.error();
    auto reading = document_settings(command);
    if (!reading)
        return reading.error();
    WorkbookSettings& settings = reading->settings;
    if (command.arguments.has("Sheet") && command.document.has_sheet(command.arguments.text("Sheet")))
        return error("output.sheet_taken", {{"sheet", command.arguments.text("Sheet")}});
    if (command.arguments.has("Sheet") && !is_sheet_name(command.arguments.text("Sheet")))
        return error("output.sheet_name", {{"value", command.arguments.text("Sheet")}});
    command.progress(0.2);

    const std::string front = command.document.active_sheet();
    const std::string title = text("undo.register.insert", command.language);
    Outcome outcome;
    outcome.findings = reading->findings;
    RegisterSheetOptions options;
    options.sheet_name = command.document.free_name(command.arguments.text("Sheet", schema->sheet));
    options.title =
        settings.plan_title.empty()
            ? schema->title.ja
            : text({"sheet.register.title", {{"title", schema->title.ja}, {"plan", settings.plan_title}}},
                   Language::ja);
    options.years =
        settings.years.value_or(FiscalYearRange{command.today, {command.today.value + usual_years - 1}});
    options.year_style = settings.year_style;
    options.era_change = settings.era_change;
    {
        // No ControllerLock: with one, undo of the new sheet leaves its filter on the sheet behind it.
        UndoContext undo(command.document.model(), title);
        const std::vector<TermList> added = new_lists(settings, *schema);
        const Findings findings = provide_lists(command, settings, added, outcome);
        outcome.findings.insert(outcome.findings.end(), findings.begin(), findings.end());
        settings.lists.insert(settings.lists.end(), added.begin(), added.end());
        options.sources = list_sources(command, settings);
        insert_sheet(command.context, command.document, register_sheet(*schema, {}, options), front, title,
                     command.progress.part(0.4, 0.9));
        command.progress(1);
        undo.commit();
    }
    outcome.sheets.insert(outcome.sheets.begin(), options.sheet_name);
    outcome.counts = {{"Columns", static_cast<int>(schema->columns.size())}};
    outcome.message = {"done.register.insert",
                       {{"register", schema->title.ja}, {"sheet", options.sheet_name}}};
    return outcome;
}

} // namespace kyodo
