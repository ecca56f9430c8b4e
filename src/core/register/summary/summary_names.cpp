// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/summary/summary_sheet.hpp"

#include "core/base/fold.hpp"
#include "core/base/names.hpp"

namespace kyodo {
namespace {

std::string ja(std::string_view id, std::vector<std::pair<std::string, std::string>> args) {
    return text({std::string(id), std::move(args)}, Language::ja);
}

} // namespace

std::string summary_axis_title(const RegisterData& data, int column) {
    const Column& about = *data.columns()[static_cast<std::size_t>(column)].column;
    return about.type == ColumnType::date ? ja("sheet.summary.year_of", {{"title", about.title.ja}})
                                          : about.title.ja;
}

std::string summary_columns_named(const RegisterData& data, const Summary& summary) {
    const std::string first = summary_axis_title(data, summary.axes[0].column());
    if (summary.axes.size() < 2)
        return first;
    return ja("sheet.summary.by",
              {{"first", first}, {"second", summary_axis_title(data, summary.axes[1].column())}});
}

std::string summary_values_named(const Summary& summary) {
    std::vector<std::string> values;
    for (const SummaryCondition& condition : summary.filter.conditions)
        values.insert(values.end(), condition.values.begin(), condition.values.end());
    return names_text(values);
}

std::string summary_sheet_name(const RegisterData& data, const Summary& summary) {
    std::string register_name = data.schema().sheet;
    std::string columns = summary_columns_named(data, summary);
    if (summary.mean_column >= 0) // another chart: it doesn't take the place of the counts
        columns = ja("sheet.summary.mean_name", {{"columns", columns}});
    // What is counted stands first: where the name is cut, summaries of two surveys stay two sheets. The
    // register stands next: of two registers the same 担当課 may be counted.
    const std::string values = summary_values_named(summary);
    const std::string name =
        values.empty() ? ja("sheet.summary.name", {{"register", register_name}, {"columns", columns}})
                       : ja("sheet.summary.name.where",
                            {{"values", values}, {"register", register_name}, {"columns", columns}});
    return sheet_name_of(name, longest_sheet_name, "）");
}

std::vector<RowKeys> summary_row_keys(const Grid& grid) {
    std::vector<RowKeys> keys;
    int table = 0;
    int empty = 0; // rows since the last label: one before a table, those of the chart at the end
    for (int row = 0; row < grid.rows(); ++row) {
        const std::string label = trim(grid.text(row, 0));
        table += label.empty() ? 1 : 0;
        empty = label.empty() ? empty + 1 : 0;
        keys.push_back({row == 0        ? "title"
                        : label.empty() ? std::to_string(table - empty) + '\x1e' + std::to_string(empty)
                                        : std::to_string(table) + '\x1f' + label});
    }
    return keys;
}

} // namespace kyodo
