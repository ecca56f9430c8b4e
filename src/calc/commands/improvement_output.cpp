// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/improvement_output.hpp"

#include "calc/commands/environment.hpp"
#include "calc/commands/register_commands.hpp"
#include "calc/convert.hpp"
#include "calc/sheet_reader.hpp"
#include "calc/sheet_row.hpp"
#include "calc/undo.hpp"
#include "core/base/fold.hpp"
#include "core/base/wareki.hpp"
#include "core/evaluation/sheet/project_facts.hpp"
#include "core/register/edit/row_form.hpp"

#include <algorithm>

namespace kyodo {
namespace {

namespace css = com::sun::star;

std::vector<const RegisterData*> improvement_registers(const DocumentRegisters& registers) {
    std::vector<const RegisterData*> found;
    for (const RegisterData& data : registers.data)
        if (data.schema().id == improvement_register)
            found.push_back(&data);
    return found;
}

Result<std::chrono::year_month_day> today_of(const CommandContext& command) {
    return command.arguments.has("Today") ? parse_date(command.arguments.text("Today"))
                                          : Result<std::chrono::year_month_day>(current_date());
}

/// The row of the sheet, with the table's first and last column.
SheetRow row_of_sheet(const RegisterData& data, int grid_row) {
    int left = data.columns().front().grid_column;
    int right = left;
    for (const DataColumn& column : data.columns()) {
        left = std::min(left, column.grid_column);
        right = std::max(right, column.grid_column);
    }
    const Place first = data.grid().place(grid_row, left);
    return {data.grid().sheet(), first.row, first.column, data.grid().place(grid_row, right).column};
}

/// Writes rows below the last one. A column that the table lacks is left out, and its value told as a finding
/// by register.check.
void write_rows(const Document& document, const RegisterData& data,
                const std::vector<std::map<std::string, Value>>& rows, const std::string& title) {
    const ControllerLock still(document.model()); // painting would record behind the rows' back
    const std::vector<NewRow> places = new_rows(data, static_cast<int>(rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const NewRow& place = places[i];
        const SheetRow row = row_of_sheet(data, place.grid_row);
        if (place.insert)
            insert_row(document, row, place.like < 0, title);
        else if (place.like >= 0)
            take_formats(document, row, row_of_sheet(data, place.like).row);
        print_too(document, row);
        for (const auto& [id, value] : rows[i])
            if (const int column = data.column(id); column >= 0) {
                const DataColumn& about = data.columns()[static_cast<std::size_t>(column)];
                write_value(document, row.sheet, row.row,
                            data.grid().place(place.grid_row, about.grid_column).column, value,
                            about.column->type == ColumnType::date);
            }
    }
}

} // namespace

OpenImprovements open_improvements(const DocumentRegisters& registers) {
    return OpenImprovements(improvement_registers(registers));
}

Result<void> check_improvements_can_change(const CommandContext& command,
                                           const DocumentRegisters& registers) {
    if (const auto today = today_of(command); !today)
        return today.error();
    const auto found = improvement_registers(registers);
    return found.empty() ? Result<void>()
                         : command.document.check_cells_can_change(found.back()->grid().sheet());
}

Result<TrackedImprovements> track_improvements(CommandContext& command, const DocumentRegisters& registers,
                                               const std::map<std::string, std::string>& sheets) {
    const auto today = today_of(command);
    if (!today)
        return today.error();
    const auto years = project_years(registers.data);
    std::vector<AgreedProject> projects;
    for (const auto& [project, sheet] : sheets) {
        const auto year = years.find(fold(project));
        projects.push_back({project, year == years.end() ? std::nullopt : std::optional(year->second),
                            read_sheet(command.document.sheet(sheet))});
    }
    const css::uno::Reference<css::beans::XPropertySet> model(command.document.model(), css::uno::UNO_QUERY);
    std::vector<const RegisterData*> found = improvement_registers(registers);
    NewImprovements made = new_improvements(projects, found, {registers.settings, *today, null_date(model)});
    TrackedImprovements tracked{static_cast<int>(made.rows.size()), made.known, {}, std::move(made.findings)};
    if (!found.empty())
        tracked.sheet = found.back()->grid().sheet();
    if (made.rows.empty())
        return tracked;
    std::optional<DocumentRegisters> with_it;
    if (found.empty()) {
        CommandContext insert = command;
        insert.arguments = Arguments();
        insert.arguments.set("Register", improvement_register);
        insert.progress = {};
        const auto inserted = register_insert(insert);
        if (!inserted)
            return inserted.error();
        auto again = read_registers(command);
        if (!again)
            return again.error();
        with_it.emplace(std::move(*again));
        found = improvement_registers(*with_it);
        if (found.empty())
            return error("register.none_at_all");
        tracked.sheet = found.back()->grid().sheet();
    }
    write_rows(command.document, *found.back(), made.rows, text("undo.evaluation.compare", command.language));
    return tracked;
}

} // namespace kyodo
