// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/register_output.hpp"

#include "calc/sheet_reader.hpp"
#include "core/base/fold.hpp"
#include "core/register/list_source.hpp"
#include "core/register/register_sheet.hpp"
#include "core/register/settings_tables.hpp"
#include "core/schedule/plan_records.hpp"

namespace kyodo {
namespace {

/// A table of lists as it stands in the sheet.
ListTable list_table(const Grid& grid, const RegisterTable& table, const RegisterSchema& schema,
                     const char* name, const char* value) {
    const int value_column = table.column(schema, value);
    return {grid.sheet(), grid.place(table.header_bottom, value_column).row,
            grid.place(table.header_bottom, table.column(schema, name)).column,
            grid.place(table.header_bottom, value_column).column};
}

/// The first row from `first` on whose cell in the column is empty.
int first_empty(const Grid& grid, int column, int first) {
    while (first < grid.rows() && !trim(grid.text(first, column)).empty())
        ++first;
    return first;
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
        const int below = first_empty(grid, table.column(marks_schema(), "code"), table.header_bottom + 1);
        sources["marks"] =
            marks_source(list_table(grid, table, marks_schema(), "code", "label"), grid.place(below, 0).row);
        const auto terms = find_register_tables(grid, terms_schema());
        if (!terms || terms->empty())
            break;
        const int list = terms->front().column(terms_schema(), "list");
        const ListTable cells = list_table(grid, terms->front(), terms_schema(), "list", "term");
        const int end = first_empty(grid, list, terms->front().header_bottom + 1);
        for (int row = terms->front().header_bottom + 1; row < end; ++row)
            for (const TermList& known : settings.lists)
                if (!sources.contains(known.id) && same_text(known.title.ja, grid.text(row, list)))
                    sources[known.id] = terms_source(cells, trim(grid.text(row, list)));
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
    return register_sheet(schema, plan_records(plan), options);
}

} // namespace kyodo
