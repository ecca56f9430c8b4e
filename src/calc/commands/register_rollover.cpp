// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/register_rollover.hpp"

#include "calc/commands/findings_output.hpp"
#include "calc/commands/register_output.hpp"
#include "calc/commands/register_source.hpp"
#include "calc/commands/register_year_commands.hpp"
#include "calc/number_formats.hpp"
#include "calc/sheet_writer.hpp"
#include "calc/undo.hpp"
#include "core/base/names.hpp"

namespace kyodo {
namespace {

constexpr std::size_t most_ended = 10; // in the message

std::string written(FiscalYear year, const WorkbookSettings& settings) {
    return format_fiscal_year(year, YearStyle::wareki, settings.era_change);
}

/// The argument Year, else the one after the register's own, else after today's. Values move by one year, so
/// another one than the next would be wrong on the sheet.
Result<FiscalYear> choose_year(const CommandContext& command, const RegisterData& data,
                               const WorkbookSettings& settings) {
    const auto own = year_of_register(data);
    const FiscalYear next{own.value_or(command.today).value + 1};
    if (!command.arguments.has("Year"))
        return next;
    const auto wanted = parse_fiscal_year(command.arguments.text("Year"), settings.base());
    if (wanted && own && *wanted != next)
        return error("rollover.same_year",
                     {{"value", written(*wanted, settings)}, {"next", written(next, settings)}});
    return wanted;
}

/// The user's own columns hold numbers and dates alike; only their formats tell.
void take_own_formats(const CommandContext& command, const RegisterData& data, const RolledRegister& rolled,
                      const SheetPlan& sheet, const std::string& title) {
    std::vector<FormatColumn> columns;
    for (std::size_t i = 0; i < rolled.columns.size(); ++i)
        if (rolled.columns[i].data_column < 0)
            columns.push_back(
                {data.grid().place(0, rolled.columns[i].grid_column).column, static_cast<int>(i)});
    std::vector<int> rows;
    for (const int row : rolled.rows)
        rows.push_back(data.grid().place(data.grid_row(row), 0).row);
    if (!columns.empty())
        take_number_formats(command.document, data.grid().sheet(), rows, sheet.name, first_record_row(sheet),
                            columns, title);
}

} // namespace

Result<Outcome> register_rollover(CommandContext& command) {
    if (const auto allowed = command.document.check_sheets_can_be_made(); !allowed)
        return allowed.error();
    const auto registers = read_registers(command);
    if (!registers)
        return registers.error();
    const auto chosen = choose_register(command, *registers);
    if (!chosen)
        return chosen.error();
    const RegisterData& data = **chosen;
    const WorkbookSettings& settings = registers->settings;
    const auto year = choose_year(command, data, settings);
    if (!year)
        return year.error();
    const auto rolled = rolled_over(data, registers->workbook(), settings, *year);
    if (!rolled)
        return rolled.error();
    const std::string from = data.grid().sheet();
    RegisterSheetOptions options;
    options.sheet_name = command.arguments.text("Sheet", rollover_sheet_name(from, *year, settings));
    if (command.document.has_sheet(options.sheet_name))
        return error("rollover.sheet_taken", {{"sheet", options.sheet_name}});
    if (!is_sheet_name(options.sheet_name))
        return error("output.sheet_name", {{"value", options.sheet_name}});
    options.title = text(
        {settings.plan_title.empty() ? "sheet.register_rollover.title" : "sheet.register_rollover.title.plan",
         {{"title", data.schema().title.ja},
          {"plan", settings.plan_title},
          {"year", written(*year, settings)}}},
        Language::ja);
    WorkbookSettings with_lists = settings; // the sheet has the register's own lists too, by their titles
    add_lists_of(with_lists, {data.schema()});
    options.sources = list_sources(command, with_lists);
    const SheetPlan sheet = rollover_sheet(*rolled, options);
    command.progress(0.4);

    const std::string title = text("undo.register.rollover", command.language);
    Outcome outcome;
    outcome.findings = rolled->findings;
    {
        // No ControllerLock: with one, undo of the new sheet leaves its filter on the sheet behind it.
        UndoContext undo(command.document.model(), title);
        insert_sheet(command.context, command.document, sheet, from, title, command.progress.part(0.4, 0.9));
        take_own_formats(command, data, *rolled, sheet, title);
        write_findings(command, outcome, "register.rollover", sheet.name);
        command.progress(1);
        undo.commit();
    }
    outcome.sheets = {sheet.name};
    outcome.counts = {{"Rows", static_cast<int>(rolled->rows.size())},
                      {"Ended", static_cast<int>(rolled->ended.size())},
                      {"Advanced", rolled->advanced},
                      {"Cleared", rolled->cleared},
                      {"Proposed", rolled->proposed}};
    outcome.message = {data.schema().log       ? "done.register.rollover.log"
                       : rolled->ended.empty() ? "done.register.rollover"
                                               : "done.register.rollover.ended",
                       {{"sheet", sheet.name},
                        {"from", from},
                        {"rows", std::to_string(rolled->rows.size())},
                        {"ended", std::to_string(rolled->ended.size())},
                        {"names", names_text(rolled->ended, most_ended)}}};
    return outcome;
}

} // namespace kyodo
