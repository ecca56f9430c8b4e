// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/schedule_commands.hpp"

#include "calc/commands/findings_output.hpp"
#include "calc/commands/output_sheet.hpp"
#include "calc/commands/plan_source.hpp"
#include "calc/commands/rendered_look.hpp"
#include "calc/hidden_rows.hpp"
#include "calc/undo.hpp"
#include "core/base/names.hpp"
#include "core/schedule/long_contents.hpp"
#include "core/schedule/printed_row_keys.hpp"
#include "core/schedule/render.hpp"

#include <array>

namespace kyodo {
namespace {

// Values of the arguments, in the order of ScheduleStyle and Paper.
const std::vector<std::string> styles{"symbol", "band", "heat"};
const std::vector<std::string> papers{"A4", "A3"};
const std::vector<std::string> year_notations{"wareki", "brief", "western", "both"};
constexpr std::array year_styles{YearStyle::wareki, YearStyle::brief, YearStyle::western, YearStyle::both};

Result<RenderOptions> read_options(CommandContext& command, const WorkbookSettings& settings) {
    const auto style = command.arguments.choice("Style", styles);
    if (!style)
        return style.error();
    const auto paper = command.arguments.choice("Paper", papers);
    if (!paper)
        return paper.error();
    const auto year_style = command.arguments.choice("YearStyle", year_notations);
    if (!year_style)
        return year_style.error();
    RenderOptions options;
    options.style = static_cast<ScheduleStyle>(*style);
    options.paper = *paper == 0 ? Paper::a4 : Paper::a3;
    options.year_style = command.arguments.has("YearStyle")
                             ? year_styles.at(static_cast<std::size_t>(*year_style))
                             : settings.year_style;
    options.era_change = settings.era_change;
    options.notes = settings.schedule_notes;
    return options;
}

/// A sheet that is made again keeps the style, paper and notation that it has, unless the call says others.
void keep_look(CommandContext& command, const RenderedLook& look) {
    if (!command.arguments.has("Style") && !look.style.empty())
        command.arguments.set("Style", look.style);
    if (!command.arguments.has("Paper") && !look.paper.empty())
        command.arguments.set("Paper", look.paper);
    if (!command.arguments.has("YearStyle") && !look.year_style.empty())
        command.arguments.set("YearStyle", look.year_style);
}

/// What the next call without arguments keeps. A notation that is the settings' own is left to them, so that
/// the sheet follows when they change.
std::string look_of(const RenderOptions& options, const WorkbookSettings& settings) {
    RenderedLook look{styles.at(static_cast<std::size_t>(options.style)),
                      papers.at(static_cast<std::size_t>(options.paper)), ""};
    for (std::size_t i = 0; i < year_styles.size(); ++i)
        if (year_styles[i] == options.year_style && options.year_style != settings.year_style)
            look.year_style = year_notations.at(i);
    return to_text(look);
}

std::string argument(const Error& failure, std::string_view wanted) {
    for (const auto& [name, value] : failure.message.args)
        if (name == wanted)
            return value;
    return {};
}

/// The core knows a row of the plan and a column by its id; a person wants the cell.
Error with_place(Error failure, const PlanSource& source) {
    const std::string field = argument(failure, "field");
    if (field.empty())
        return failure;
    const int column = field == "plan" ? source.table.column(source.schema, field,
                                                             FiscalYear{std::stoi(argument(failure, "year"))})
                                       : source.table.column(source.schema, field);
    for (auto& [name, value] : failure.message.args)
        if (name == "row") {
            const int row = source.reading.sheet_rows.at(static_cast<std::size_t>(std::stoi(value)));
            value = a1(Place{source.sheet, row, source.grid.place(0, std::max(0, column)).column});
        }
    return failure;
}

/// K125: rows that a person hid stay so when the sheet is made again, whatever stands in them now.
Findings rows_hidden(const Document& document, const OutputSheet& output, const SheetPlan& sheet) {
    if (!output.old)
        return {};
    const int top = output.old->top;
    std::vector<std::string> rows;
    Place place{output.sheet, -1, output.old->left};
    for (const auto& [first, last] :
         hidden_rows(document, output.sheet,
                     {top, place.column, top + sheet.rows() - 1, place.column + sheet.columns() - 1})) {
        if (place.row < 0)
            place.row = first;
        rows.push_back(std::to_string(first + 1) + (first == last ? "" : "～" + std::to_string(last + 1)));
    }
    if (rows.empty())
        return {};
    const std::string names = names_text(rows, most_named);
    return {{"K125",
             Severity::warning,
             place,
             names,
             {"schedule.rows_hidden", {{"place", a1(place)}, {"rows", names}}},
             {}}};
}

} // namespace

Result<Outcome> schedule_render(CommandContext& command) {
    const auto source = open_plan(command);
    if (!source)
        return source.error();
    auto target = choose_output(command, output_name(*source, text("sheet.schedule.title", Language::ja)),
                                schedule_region);
    if (!target)
        return target.error();
    if (target->old)
        keep_look(command, rendered_look(command.document, target->sheet));
    auto options = read_options(command, source->settings);
    if (!options)
        return options.error();
    options->sheet_name = target->sheet;
    const auto sheet = render_schedule(source->reading.plan, *options);
    if (!sheet)
        return with_place(sheet.error(), *source);
    target->made_as = look_of(*options, source->settings);

    command.progress(0.4);
    const std::string title = text("undo.schedule.render", command.language);
    Outcome outcome;
    outcome.findings = findings_of_plan(*source);
    const Findings cut = contents_cut(*sheet);
    outcome.findings.insert(outcome.findings.end(), cut.begin(), cut.end());
    UndoContext undo(command.document.model(), title);
    const Findings moved = write_output(command, *target, *sheet, source->sheet, title,
                                        {schedule_row_keys, schedule_row_name, schedule_additions},
                                        command.progress.part(0.4, 0.9));
    outcome.findings.insert(outcome.findings.end(), moved.begin(), moved.end());
    const Findings hidden = rows_hidden(command.document, *target, *sheet);
    outcome.findings.insert(outcome.findings.end(), hidden.begin(), hidden.end());
    outcome.sheets = {target->sheet};
    outcome.counts = {{"Rows", static_cast<int>(source->reading.plan.rows.size())},
                      {"Years", source->reading.plan.year_count()},
                      {"Pages", static_cast<int>(sheet->page_breaks.size()) + 1}};
    write_findings(command, outcome, "schedule.render", target->sheet);
    command.progress(1);
    undo.commit();
    outcome.message = {
        "done.schedule.render",
        {{"sheet", target->sheet}, {"rows", std::to_string(source->reading.plan.rows.size())}}};
    return outcome;
}

} // namespace kyodo
