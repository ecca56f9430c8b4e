// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/schedule_commands.hpp"

#include "calc/commands/findings_output.hpp"
#include "calc/commands/output_sheet.hpp"
#include "calc/commands/plan_source.hpp"
#include "calc/undo.hpp"
#include "core/schedule/printed_row_keys.hpp"
#include "core/schedule/progress_sheet.hpp"

namespace kyodo {
namespace {

/// The argument Year; without it the last year that has an actual mark.
Result<FiscalYear> choose_year(const CommandContext& command, const PlanSource& source) {
    if (command.arguments.has("Year"))
        return parse_fiscal_year(command.arguments.text("Year"), source.settings.base());
    if (const auto last = last_actual_year(source.reading.plan))
        return *last;
    return error("schedule.no_actual", {{"sheet", source.sheet}});
}

} // namespace

Result<Outcome> schedule_progress(CommandContext& command) {
    const auto source = open_plan(command);
    if (!source)
        return source.error();
    const auto year = choose_year(command, *source);
    if (!year)
        return year.error();
    const auto report = progress_of(source->reading.plan, *year);
    if (!report)
        return report.error();
    const auto target = choose_output(
        command, output_name(*source, text("sheet.progress.name", Language::ja)), progress_region);
    if (!target)
        return target.error();
    ProgressSheetOptions options;
    options.sheet_name = target->sheet;
    options.era_change = source->settings.era_change;
    options.register_sheet = source->sheet;
    options.sheet_rows = source->reading.sheet_rows;
    const SheetPlan sheet = progress_sheet(source->reading.plan, *report, options);
    command.progress(0.4);
    const std::string title = text("undo.schedule.progress", command.language);
    Outcome outcome;
    outcome.findings = source->reading.findings;
    UndoContext undo(command.document.model(), title);
    const Findings moved = write_output(command, *target, sheet, source->sheet, title, progress_row_keys,
                                        command.progress.part(0.4, 0.9));
    outcome.findings.insert(outcome.findings.end(), moved.begin(), moved.end());
    outcome.sheets = {target->sheet};
    outcome.counts = {{"OnTime", report->total[Progress::on_time]},
                      {"Late", report->total[Progress::late]},
                      {"Early", report->total[Progress::early]},
                      {"NotBegun", report->total[Progress::not_begun]},
                      {"Unplanned", report->total[Progress::unplanned]},
                      {"Nothing", report->total[Progress::nothing]},
                      {"Unread", report->unread_plan + report->unread_actual}};
    write_findings(command, outcome, "schedule.progress", target->sheet);
    command.progress(1);
    undo.commit();
    outcome.message = {"done.schedule.progress",
                       {{"sheet", target->sheet},
                        {"late", std::to_string(report->total[Progress::late])},
                        {"not_begun", std::to_string(report->total[Progress::not_begun])}}};
    return outcome;
}

} // namespace kyodo
