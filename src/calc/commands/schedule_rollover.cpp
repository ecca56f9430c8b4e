// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/schedule_commands.hpp"

#include "calc/commands/findings_output.hpp"
#include "calc/commands/plan_source.hpp"
#include "calc/commands/register_output.hpp"
#include "calc/commands/register_update.hpp"
#include "calc/sheet_writer.hpp"
#include "calc/undo.hpp"
#include "core/schedule/render.hpp"
#include "core/schedule/rollover.hpp"

namespace kyodo {

Result<Outcome> schedule_rollover(CommandContext& command) {
    const auto source = open_plan(command);
    if (!source)
        return source.error();
    const auto by = command.arguments.number("By", 1, 1, most_years);
    if (!by)
        return by.error();
    const auto extend = command.arguments.choice("Extend", {"empty", "last"});
    if (!extend)
        return extend.error();
    const auto rolled =
        rolled_over(source->reading.plan, *by, *extend == 0 ? Extend::empty : Extend::last_mark);
    if (!rolled)
        return rolled.error();

    const std::string years =
        format_fiscal_year_range(rolled->years, YearStyle::wareki, source->settings.era_change);
    const std::string wanted =
        text({"sheet.rollover.name", {{"register", source->schema.sheet}, {"years", years}}}, Language::ja);
    const SheetPlan sheet = plan_sheet(command, *rolled, source->schema, source->settings, wanted);
    const std::string title = text("undo.schedule.rollover", command.language);
    command.progress(0.4);
    UndoContext undo(command.document.model(), title);
    insert_sheet(command.context, command.document, sheet, source->sheet, title,
                 command.progress.part(0.4, 0.9));
    const Findings unwritten = write_plan_years(command, rolled->years, source->settings.era_change);

    Outcome outcome;
    outcome.sheets = {sheet.name};
    outcome.counts = {{"Rows", static_cast<int>(rolled->rows.size())}, {"Years", rolled->year_count()}};
    outcome.findings = findings_of_plan(*source); // what stands under 実績 is taken along as it is
    outcome.findings.insert(outcome.findings.end(), unwritten.begin(), unwritten.end());
    write_findings(command, outcome, "schedule.rollover", sheet.name);
    command.progress(1);
    undo.commit();
    outcome.message = {"done.schedule.rollover",
                       {{"sheet", sheet.name}, {"years", years}, {"from", source->sheet}}};
    return outcome;
}

} // namespace kyodo
