// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/summary/summary_grounds.hpp"

#include "core/base/names.hpp"

#include <algorithm>

namespace kyodo {
namespace {

std::string ja(std::string_view id, std::vector<std::pair<std::string, std::string>> args = {}) {
    return text({std::string(id), std::move(args)}, Language::ja);
}

std::string title_of(const RegisterData& data, int column) {
    return data.columns()[static_cast<std::size_t>(column)].column->title.ja;
}

/// 「形態」（B列）
std::string named(const RegisterData& data, int column) {
    std::string letters = a1(data.title_place(column).column, 0);
    letters.pop_back();
    return ja("sheet.summary.column", {{"title", title_of(data, column)}, {"letters", letters}});
}

/// 「調査名」（A列）が「職員の協働意識調査」
std::string conditions(const RegisterData& data, const SummaryFilter& filter) {
    std::string all;
    for (const SummaryCondition& condition : filter.conditions) {
        const std::string one = ja("sheet.summary.condition", {{"column", named(data, condition.column)},
                                                               {"values", names_text(condition.values)}});
        all = all.empty() ? one : ja("sheet.summary.conditions", {{"first", all}, {"second", one}});
    }
    return all;
}

/// Which rows, by which columns.
std::string counted(const RegisterData& data, const Summary& summary) {
    std::string columns = named(data, summary.axes[0].column());
    if (summary.axes.size() > 1)
        columns =
            ja("sheet.summary.and", {{"first", columns}, {"second", named(data, summary.axes[1].column())}});
    const int last = data.rows() - 1;
    const auto sheet_row = [&](int row) {
        return std::to_string(data.grid().place(data.grid_row(row), 0).row + 1);
    };
    const bool all = summary.filter.conditions.empty();
    return ja(all ? "sheet.summary.grounds" : "sheet.summary.grounds.where",
              {{"sheet", data.grid().sheet()},
               {"first", last < 0 ? "–" : sheet_row(0)},
               {"last", last < 0 ? "–" : sheet_row(last)},
               {"rows", std::to_string(data.rows())},
               {"where", conditions(data, summary.filter)},
               {"count", std::to_string(summary.filter.count)},
               {"columns", columns}});
}

std::string several(const RegisterData& data, const SummaryAxis& axis, const std::vector<Tally>& values,
                    int rows) {
    int hits = 0;
    for (const Tally& value : values)
        hits += value.rows;
    return ja(hits > rows ? "sheet.summary.more" : "sheet.summary.several",
              {{"title", title_of(data, axis.column())},
               {"sum", std::to_string(hits)},
               {"rows", std::to_string(rows)},
               {"more", std::to_string(hits - rows)}});
}

} // namespace

std::vector<std::string> summary_grounds(const RegisterData& data, const Summary& summary,
                                         const std::string& city) {
    std::vector<std::string> lines{counted(data, summary)};
    for (std::size_t i = 0; i < summary.axes.size(); ++i)
        if (summary.axes[i].several())
            lines.push_back(
                several(data, summary.axes[i], i == 0 ? summary.by : summary.by2, summary.all.rows));
    if (std::any_of(summary.axes.begin(), summary.axes.end(),
                    [](const SummaryAxis& axis) { return axis.common(); }))
        lines.push_back(ja("sheet.summary.common", {{"city", city}}));
    if (summary.share)
        lines.push_back(ja(summary.axes.size() > 1 ? "sheet.summary.share_grounds.cross"
                                                   : "sheet.summary.share_grounds"));
    if (summary.sum_column >= 0)
        lines.push_back(ja("sheet.summary.sum_grounds", {{"column", named(data, summary.sum_column)},
                                                         {"empty", std::to_string(summary.sum_empty)},
                                                         {"unread", std::to_string(summary.sum_unread)}}));
    if (summary.mean_column >= 0)
        lines.push_back(ja("sheet.summary.mean_grounds", {{"column", named(data, summary.mean_column)},
                                                          {"empty", std::to_string(summary.mean_empty)},
                                                          {"unread", std::to_string(summary.mean_unread)},
                                                          {"off", std::to_string(summary.mean_off)}}));
    return lines;
}

} // namespace kyodo
