// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/schedule_commands.hpp"

#include "calc/commands/findings_output.hpp"
#include "calc/commands/plan_source.hpp"
#include "calc/commands/register_output.hpp"
#include "calc/commands/register_update.hpp"
#include "calc/sheet_memory.hpp"
#include "calc/sheet_reader.hpp"
#include "calc/sheet_settings.hpp"
#include "calc/sheet_size.hpp"
#include "calc/sheet_writer.hpp"
#include "calc/undo.hpp"
#include "core/base/names.hpp"
#include "core/register/findings_sheet.hpp"
#include "core/schedule/printed_reader.hpp"
#include "core/schedule/render.hpp"

namespace kyodo {
namespace {

Result<YearBase> choose_base(const CommandContext& command, const WorkbookSettings& settings) {
    return command.arguments.has("Base") ? parse_year_base(command.arguments.text("Base"))
                                         : Result<YearBase>(settings.base());
}

/// The sheet that is named, else the one in front; where that lists findings, the only one that
/// schedule.render wrote.
std::string sheet_meant(const CommandContext& command) {
    const std::string active = command.document.active_sheet();
    if (command.arguments.has("Sheet") || !named_region(command.document, active, findings_region))
        return command.arguments.text("Sheet", active);
    std::vector<std::string> rendered = command.document.sheet_names();
    std::erase_if(rendered, [&](const std::string& sheet) { return !is_rendered(command.document, sheet); });
    return rendered.size() == 1 ? rendered.front() : active;
}

Result<std::string> choose_sheet(const CommandContext& command) {
    const std::string sheet = sheet_meant(command);
    if (command.document.has_sheet(sheet))
        return sheet;
    return error("register.no_sheet",
                 {{"value", sheet}, {"allowed", names_text(command.document.sheet_names())}});
}

/// A document that has no 設定 sheet gets one with the marks that were read, so that the register can be
/// used.
bool needs_settings(CommandContext& command, const WorkbookSettings& settings) {
    return !list_sources(command, settings).contains("marks");
}

/// What was read, and what it is to be written with.
struct ReadSchedule {
    std::string sheet;
    RegisterSchema schema;
    WorkbookSettings settings;
    PlanReading reading;
};

/// A new register takes what has no column of its own as notes; one that is there keeps its notes.
PrintedReaderOptions options_of(const CommandContext& command, const WorkbookSettings& settings,
                                const YearBase& base, const std::string& sheet, bool for_new) {
    PrintedReaderOptions options{base, settings.marks};
    options.base_is_told = command.arguments.has("Base");
    options.note_lacking = for_new;
    if (const auto region = named_region(command.document, sheet, schedule_region))
        options.own_bottom = region->bottom;
    return options;
}

Result<ReadSchedule> read_schedule(CommandContext& command, bool for_new) {
    auto schema = command.package.register_schema("plan");
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
    const UsedArea used = used_area(command.document.sheet(*sheet));
    if (const auto width = check_width(command.document.sheet(*sheet),
                                       {0, 0, used.last_row, used.last_column}, most_columns);
        !width)
        return width.error();
    const Grid grid = read_sheet(command.document.sheet(*sheet));
    command.progress(0.1);
    auto reading =
        read_printed_schedule(grid, options_of(command, settings->settings, *base, *sheet, for_new));
    if (!reading)
        return reading.error();
    reading->plan.title = settings->settings.plan_title;
    command.progress(0.3);
    return ReadSchedule{*sheet, std::move(*schema), std::move(settings->settings), std::move(*reading)};
}

/// Adds the sheet 「読取結果」 where there is something to list.
void insert_findings(CommandContext& command, Outcome& outcome, const std::string& after) {
    write_new_findings(command, outcome, "schedule.read", after, text("sheet.findings.name", Language::ja));
}

Outcome write_new_register(CommandContext& command, const ReadSchedule& read) {
    const Plan& plan = read.reading.plan;
    Outcome outcome;
    outcome.findings = read.reading.findings;
    const std::string title = text("undo.schedule.read", command.language);
    UndoContext undo(command.document.model(), title);
    if (needs_settings(command, read.settings)) {
        WorkbookSettings made = read.settings;
        made.marks = plan.marks;
        made.years = plan.years;
        SettingsSheet page = settings_sheet(made);
        page.sheet.name = command.document.free_name(page.sheet.name);
        insert_sheet(command.context, command.document, page.sheet, read.sheet, title,
                     command.progress.part(0.3, 0.4));
        outcome.sheets.push_back(page.sheet.name);
    }
    const SheetPlan made = plan_sheet(command, plan, read.schema, read.settings, read.schema.sheet);
    insert_sheet(command.context, command.document, made, read.sheet, title, command.progress.part(0.4, 0.9));
    outcome.sheets.insert(outcome.sheets.begin(), made.name);
    insert_findings(command, outcome, made.name);
    command.progress(1);
    undo.commit();

    outcome.counts = {{"Rows", static_cast<int>(plan.rows.size())}, {"Years", plan.year_count()}};
    outcome.message = {"done.schedule.read",
                       {{"from", read.sheet},
                        {"sheet", made.name},
                        {"rows", std::to_string(plan.rows.size())},
                        {"findings", std::to_string(outcome.findings.size())}}};
    return outcome;
}

/// What has changed in the printed table since it was made, where a command of ours made it.
RenderedRows rows_as_rendered(const CommandContext& command, const ReadSchedule& read) {
    const auto region = named_region(command.document, read.sheet, schedule_region);
    if (!region)
        return {};
    return rendered_rows(read_range(command.document.sheet(read.sheet), *region), region->top,
                         what_was_written(command.document, read.sheet, schedule_region),
                         read.reading.sheet_rows);
}

Result<Outcome> update_register(CommandContext& command, const ReadSchedule& read) {
    const auto source = find_plan(command, read.sheet);
    if (!source)
        return source.error();
    if (const auto allowed = command.document.check_cells_can_change(source->sheet); !allowed)
        return allowed.error();
    const PlanUpdate update = plan_update(source->grid, source->schema, source->table, source->reading,
                                          read.reading.plan, rows_as_rendered(command, read));
    Outcome outcome;
    outcome.sheets = {source->sheet};
    outcome.findings = read.reading.findings;
    outcome.findings.insert(outcome.findings.end(), update.findings.begin(), update.findings.end());
    outcome.listed = update.overwritten;
    UndoContext undo(command.document.model(), text("undo.schedule.read", command.language));
    {
        const ControllerLock still(command.document.model());
        write_update(command.document, source->sheet, update, command.progress.part(0.3, 0.9));
    }
    insert_findings(command, outcome, source->sheet);
    command.progress(1);
    undo.commit();

    const auto count = [](std::size_t size) { return static_cast<int>(size); };
    outcome.counts = {{"Changed", count(update.changes.size())},
                      {"Added", count(update.additions.size())},
                      {"Missing", update.missing}};
    outcome.message = {"done.schedule.update",
                       {{"from", read.sheet},
                        {"sheet", source->sheet},
                        {"changed", std::to_string(update.changes.size())},
                        {"added", std::to_string(update.additions.size())},
                        {"missing", std::to_string(update.missing)}}};
    return outcome;
}

} // namespace

Result<Outcome> schedule_read(CommandContext& command) {
    if (const auto allowed = command.document.check_sheets_can_be_made(); !allowed)
        return allowed.error();
    const auto target = command.arguments.choice("Target", {"new", "update"});
    if (!target)
        return target.error();
    const auto read = read_schedule(command, *target == 0);
    if (!read)
        return read.error();
    if (*target == 1)
        return update_register(command, *read);
    return write_new_register(command, *read);
}

} // namespace kyodo
