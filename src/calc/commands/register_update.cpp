// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/register_update.hpp"

#include "calc/convert.hpp"
#include "calc/sheet_reader.hpp"
#include "core/base/fold.hpp"
#include "core/register/settings_tables.hpp"

#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// One cell as text. Its undo restores what was there, empty cells too.
void write_cell(const Reference<css::sheet::XSpreadsheet>& sheet, int row, int column,
                const std::string& text) {
    const Reference<css::text::XTextRange> cell(sheet->getCellByPosition(column, row), UNO_QUERY_THROW);
    cell->setString(to_uno(text));
}

/// Where the value of a setting stands.
struct SettingCell {
    std::string name;
    Place place;
};

/// The values of all settings of the first sheet that has the table.
std::vector<SettingCell> setting_cells(const Document& document) {
    constexpr int top_rows = 1000;
    for (const std::string& sheet : document.sheet_names()) {
        const Grid grid = read_sheet(document.sheet(sheet), top_rows);
        const auto tables = find_register_tables(grid, settings_schema());
        if (!tables || tables->empty())
            continue;
        const int name = tables->front().column(settings_schema(), "name");
        const int value = tables->front().column(settings_schema(), "value");
        std::vector<SettingCell> cells;
        for (int row = tables->front().first_row; row < grid.rows() && !trim(grid.text(row, name)).empty();
             ++row)
            cells.push_back({grid.text(row, name), grid.place(row, value)});
        return cells;
    }
    return {};
}

} // namespace

void write_update(const Document& document, const std::string& name, const PlanUpdate& update,
                  const WorkProgress& progress) {
    const Reference<css::sheet::XSpreadsheet> sheet = document.sheet(name);
    const double all = static_cast<double>(update.changes.size() + update.additions.size());
    double written = 0;
    for (const RegisterChange& change : update.changes) {
        progress(written++ / all);
        write_cell(sheet, change.row, change.column, change.text);
    }
    const Reference<css::table::XTableRows> rows =
        Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getRows();
    // Rows that follow the same row stand side by side in the list. From the last ones on, so that rows above
    // keep their places; several behind one row in their order.
    std::map<int, std::vector<const RegisterAddition*>, std::greater<>> by_place;
    for (const RegisterAddition& addition : update.additions)
        by_place[addition.after].push_back(&addition);
    for (const auto& [after, additions] : by_place) {
        rows->insertByIndex(after + 1, static_cast<sal_Int32>(additions.size()));
        for (std::size_t i = 0; i < additions.size(); ++i) {
            progress(written++ / all);
            for (const auto& [column, text] : additions[i]->cells)
                write_cell(sheet, after + 1 + static_cast<int>(i), column, text);
        }
    }
}

Findings write_plan_years(CommandContext& command, const FiscalYearRange& years, EraChange change) {
    Findings findings;
    for (const SettingCell& cell : setting_cells(command.document)) {
        const auto is = [&](const char* id) {
            return same_text(cell.name, text(id, Language::ja)) ||
                   same_text(cell.name, text(id, Language::en));
        };
        const bool first = is(setting::first_year);
        if (!first && !is(setting::last_year))
            continue;
        const std::string year =
            format_fiscal_year(first ? years.first : years.last, YearStyle::wareki, change);
        if (command.document.check_cells_can_change(cell.place.sheet))
            write_cell(command.document.sheet(cell.place.sheet), cell.place.row, cell.place.column, year);
        else
            findings.push_back({"K134",
                                Severity::warning,
                                cell.place,
                                cell.name,
                                {"settings.year_stays", {{"place", a1(cell.place)}, {"year", year}}},
                                year});
    }
    return findings;
}

} // namespace kyodo
