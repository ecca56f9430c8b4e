// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/register_output.hpp"

#include "calc/sheet_reader.hpp"
#include "core/base/fold.hpp"
#include "core/register/register_sheet.hpp"
#include "core/register/settings_tables.hpp"
#include "core/schedule/plan_records.hpp"
#include "core/sheet/flat_ods.hpp"

namespace kyodo {
namespace {

/// The address of a column of a located table, from one row to another.
std::string source_of(const Grid& grid, int column, int first, int last) {
    const Place top = grid.place(first, column);
    std::string letters = a1(top.column, 0);
    letters.pop_back();
    return "$" + quoted_sheet_name(grid.sheet()) + ".$" + letters + "$" + std::to_string(top.row + 1) + ":$" +
           letters + "$" + std::to_string(grid.place(last, column).row + 1);
}

/// The last row from `first` on whose cell in the column has the same text as the first one (or any, for "").
int last_row(const Grid& grid, int column, int first, const std::string& same) {
    int row = first;
    const auto continues = [&](int next) {
        const std::string text = grid.text(next, column);
        return next < grid.rows() && (same.empty() ? !trim(text).empty() : same_text(text, same));
    };
    while (continues(row + 1))
        ++row;
    return row;
}

} // namespace

std::map<std::string, std::string> list_sources(CommandContext& command, const WorkbookSettings& settings) {
    std::map<std::string, std::string> sources;
    for (const std::string& name : command.document.sheet_names()) {
        const Grid grid = read_sheet(command.document.sheet(name), 1000);
        const auto marks = find_register_tables(grid, marks_schema());
        if (!marks || marks->empty())
            continue;
        const RegisterTable& table = marks->front();
        const int code = table.column(marks_schema(), "code");
        sources["marks"] = source_of(grid, table.column(marks_schema(), "label"), table.first_row,
                                     last_row(grid, code, table.first_row, ""));
        const auto terms = find_register_tables(grid, terms_schema());
        if (!terms || terms->empty())
            break;
        const int list = terms->front().column(terms_schema(), "list");
        const int term = terms->front().column(terms_schema(), "term");
        for (int row = terms->front().first_row; row < grid.rows() && !trim(grid.text(row, list)).empty();) {
            const int last = last_row(grid, list, row, grid.text(row, list));
            for (const TermList& known : settings.lists)
                if (same_text(known.title.ja, grid.text(row, list)))
                    sources[known.id] = source_of(grid, term, row, last);
            row = last + 1;
        }
        break;
    }
    return sources;
}

SheetPlan plan_sheet(CommandContext& command, const Plan& plan, const RegisterSchema& schema,
                     const WorkbookSettings& settings, const std::string& wanted) {
    RegisterSheetOptions options;
    options.sheet_name = command.document.free_name(wanted);
    options.title =
        text({"sheet.register.title", {{"title", schema.title.ja}, {"plan", plan.title}}}, Language::ja);
    options.years = plan.years;
    options.year_style = settings.year_style;
    options.era_change = settings.era_change;
    options.sources = list_sources(command, settings);
    options.allowed = allowed_values(settings);
    return register_sheet(schema, plan_records(plan), options);
}

} // namespace kyodo
