// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/register_year_commands.hpp"

#include "calc/commands/findings_output.hpp"
#include "calc/commands/output_sheet.hpp"
#include "calc/commands/register_source.hpp"
#include "calc/sheet_chart.hpp"
#include "calc/sheet_settings.hpp"
#include "calc/undo.hpp"
#include "core/base/fold.hpp"
#include "core/register/summary/summary_sheet.hpp"

#include <algorithm>

namespace kyodo {
namespace {

/// The columns that the arguments name; without By those that the register proposes.
SummaryRequest request_of(const CommandContext& command, const RegisterData& data) {
    SummaryRequest request{command.arguments.text("By"),    command.arguments.text("By2"),
                           command.arguments.text("Sum"),   command.arguments.text("Mean"),
                           command.arguments.flag("Share"), command.arguments.text("Where")};
    const std::vector<std::string>& proposed = data.schema().view.summary;
    if (request.by.empty() && !proposed.empty()) {
        request.by = proposed.front();
        if (!command.arguments.knows("By2") && proposed.size() > 1)
            request.by2 = proposed[1];
    }
    return request;
}

/// The city whose words the register has: an id of a profile, and its name.
struct City {
    std::string id;
    std::string name;
};
City city_of(const CommandContext& command, const WorkbookSettings& settings) {
    const std::string wanted = command.arguments.text("City", settings.city);
    if (const auto profile = command.package.city_named(wanted))
        return {profile->id, profile->name.ja};
    return {wanted, wanted}; // the crosswalk says which it knows
}

SheetChart chart_on(const SummaryChart& chart, const Range& region) {
    SheetChart shown{.kind = chart.means ? SheetChart::Kind::bars_side_by_side : SheetChart::Kind::bars,
                     .name = summary_region,
                     .title = chart.title,
                     .data = {},
                     .series = chart.series,
                     .top_row = chart.top_row + region.top,
                     .left_mm = chart.left_mm,
                     .width_mm = chart.width_mm,
                     .height_mm = chart.height_mm,
                     .table_top = region.top,
                     .only_if_there = chart.only_if_there};
    for (const Range& range : chart.data)
        shown.data.push_back({range.top + region.top, range.left + region.left, range.bottom + region.top,
                              range.right + region.left});
    return shown;
}

} // namespace

std::vector<Choice> summary_column_choices(CommandContext& command, int place) {
    std::vector<Choice> choices;
    if (place > 0)
        choices.push_back({"", text("choice.summary.none", command.language)});
    const auto registers = read_registers(command);
    if (!registers || registers->data.empty())
        return choices;
    const auto chosen = choose_register(command, *registers);
    const RegisterData& data = chosen ? **chosen : registers->data.front();
    for (const int index : summary_columns(data, place == 2)) {
        const Column& column = *data.columns()[static_cast<std::size_t>(index)].column;
        choices.push_back(
            {column.title.ja, command.language == Language::ja ? column.title.ja : column.title.en});
    }
    const std::vector<std::string>& proposed = data.schema().view.summary;
    if (place < 2 && static_cast<std::size_t>(place) < proposed.size())
        if (const Column* first = data.schema().column(proposed[static_cast<std::size_t>(place)]))
            std::stable_partition(choices.begin(), choices.end(),
                                  [&](const Choice& choice) { return choice.value == first->title.ja; });
    return choices;
}

std::vector<Choice> summary_row_choices(CommandContext& command) {
    std::vector<Choice> choices{{"", text("choice.summary.all_rows", command.language)}};
    const auto registers = read_registers(command);
    if (!registers || registers->data.empty())
        return choices;
    const auto chosen = choose_register(command, *registers);
    const RegisterData& data = chosen ? **chosen : registers->data.front();
    for (const std::string& condition : proposed_conditions(data, {registers->settings}))
        choices.push_back({condition, condition});
    return choices;
}

Result<Outcome> register_summary(CommandContext& command) {
    if (const auto allowed = command.document.check_sheets_can_be_made(); !allowed)
        return allowed.error();
    const auto registers = read_registers(command);
    if (!registers)
        return registers.error();
    const auto chosen = choose_register(command, *registers);
    if (!chosen)
        return chosen.error();
    const RegisterData& data = **chosen;
    if (data.rows() == 0)
        return error("summary.no_rows", {{"sheet", data.grid().sheet()}});
    command.progress(0.4);

    const bool common = command.arguments.flag("Crosswalk");
    const City city = common ? city_of(command, registers->settings) : City{};
    const SummaryWords words{registers->settings, common ? &shipped_crosswalk() : nullptr, city.id};
    const auto summary = summarise(data, request_of(command, data), words);
    if (!summary)
        return summary.error();
    command.progress(0.6);
    // The sheet in front is read from, or an older summary of other columns: only the usual name counts.
    command.arguments.set("Register", data.grid().sheet());
    const auto target = choose_output(command, summary_sheet_name(data, *summary), summary_region);
    if (!target)
        return target.error();
    const SummarySheet made = summary_sheet(data, *summary, {target->sheet, city.name});
    const std::string title = text("undo.register.summary", command.language);
    Outcome outcome;
    outcome.findings = summary->findings;
    {
        UndoContext undo(command.document.model(), title);
        std::optional<ChartUpdate> update;
        if (target->old)
            update.emplace(command.document, target->sheet, summary_region, title, *target->old, true);
        const Findings moved = write_output(command, *target, made.sheet, data.grid().sheet(), title,
                                            summary_row_keys, command.progress.part(0.6, 0.9));
        if (made.chart) {
            const Range table =
                named_region(command.document, target->sheet, summary_region).value_or(Range{});
            const SheetChart chart = chart_on(*made.chart, table);
            if (update)
                update->show(chart, table);
            else
                add_chart(command.document, target->sheet, chart, title);
        }
        outcome.findings.insert(outcome.findings.end(), moved.begin(), moved.end());
        write_findings(command, outcome, "register.summary", target->sheet);
        command.progress(1);
        undo.commit();
    }
    outcome.sheets = {target->sheet};
    outcome.counts = {{"Rows", summary->all.rows}, {"Values", summary->axes.front().size()}};
    outcome.message = {"done.register.summary",
                       {{"sheet", target->sheet}, {"rows", std::to_string(summary->all.rows)}}};
    return outcome;
}

} // namespace kyodo
