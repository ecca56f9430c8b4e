// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/year_marks.hpp"

#include "core/base/fold.hpp"
#include "core/schedule/row_progress.hpp"
#include "core/schedule/standard_marks.hpp"
#include "core/table/header_years.hpp"

#include <algorithm>

namespace kyodo {
namespace {

Error lengths(std::size_t headers, std::size_t marks) {
    return error("marks.lengths", {{"headers", std::to_string(headers)}, {"marks", std::to_string(marks)}});
}

/// The marks of cells by their stages; an error for a text that is no mark.
Result<std::vector<MarkValue>> known_marks(const std::vector<std::string>& cells) {
    std::vector<MarkValue> known;
    const std::vector<int> marks = standard_marks_of(cells);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (marks[i] < 0 && !fold(cells[i]).empty())
            return error("marks.unknown", {{"value", cells[i]}, {"marks", standard_marks().labels()}});
        known.push_back({marks[i], {}});
    }
    return known;
}

} // namespace

Result<YearMarks> YearMarks::make(const std::vector<std::string>& headers,
                                  const std::vector<std::string>& marks) {
    if (headers.size() != marks.size())
        return lengths(headers.size(), marks.size());
    YearMarks row;
    HeaderYears years{YearBase{}};
    std::optional<Error> needs_base;
    for (std::size_t i = 0; i < headers.size(); ++i) {
        if (!may_be_year(headers[i]))
            continue;
        const auto read = years.read(headers[i]);
        if (!read && read.error().message.id == "year.needs_base" && !needs_base)
            needs_base = read.error();
        if (!read)
            continue; // 「No.」, 「1 取組」: a title of another column
        for (int y = read->years.first.value; y <= read->years.last.value; ++y)
            row.columns_.push_back({FiscalYear{y}, marks[i]});
    }
    if (needs_base)
        return *needs_base;
    if (row.columns_.empty())
        return error("marks.no_year");
    const auto by_year = [](const Column& a, const Column& b) { return a.year < b.year; };
    std::stable_sort(row.columns_.begin(), row.columns_.end(), by_year);
    const auto same = std::adjacent_find(row.columns_.begin(), row.columns_.end(),
                                         [](const Column& a, const Column& b) { return a.year == b.year; });
    if (same != row.columns_.end())
        return error("marks.same_year", {{"year", format_fiscal_year(same->year)}});
    return row;
}

std::optional<std::string> YearMarks::mark(FiscalYear year) const {
    const auto found = std::find_if(columns_.begin(), columns_.end(),
                                    [year](const Column& column) { return column.year == year; });
    return found == columns_.end() ? std::nullopt : std::optional(found->mark);
}

std::vector<FiscalYearRange> YearMarks::periods(std::string_view mark) const {
    std::vector<FiscalYearRange> parts;
    std::vector<std::string> cells;
    for (const Column& column : columns_)
        cells.push_back(column.mark);
    const std::vector<int> marks = standard_marks_of(cells);
    const int wanted = standard_marks().mark_of(mark);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const Column& column = columns_[i];
        const bool same_mark = wanted >= 0 && marks[i] == wanted;
        if (!same_mark && !same_text(without_arrow(column.mark), without_arrow(mark)))
            continue;
        if (!parts.empty() && parts.back().last.value + 1 == column.year.value)
            parts.back().last = column.year;
        else
            parts.push_back({column.year, column.year});
    }
    return parts;
}

Result<std::optional<std::string>> mark_in_year(const std::vector<std::string>& headers,
                                                const std::vector<std::string>& marks,
                                                std::string_view year) {
    const auto row = YearMarks::make(headers, marks);
    if (!row)
        return row.error();
    const auto wanted = parse_fiscal_year(year, YearBase{"", row->first()});
    if (!wanted)
        return wanted.error();
    return row->mark(*wanted);
}

Result<std::string> period_of_mark(const std::vector<std::string>& headers,
                                   const std::vector<std::string>& marks, std::string_view mark) {
    if (fold(without_arrow(mark)).empty())
        return error("marks.no_mark");
    const auto row = YearMarks::make(headers, marks);
    if (!row)
        return row.error();
    std::string out;
    for (const FiscalYearRange& part : row->periods(mark))
        out += (out.empty() ? "" : "、") + format_fiscal_year_range(part, YearStyle::brief);
    return out;
}

Result<Progress> progress_of_row(const std::vector<std::string>& plan_marks,
                                 const std::vector<std::string>& actual_marks) {
    if (plan_marks.size() != actual_marks.size())
        return lengths(plan_marks.size(), actual_marks.size());
    auto plan = known_marks(plan_marks);
    if (!plan)
        return plan.error();
    auto actual = known_marks(actual_marks);
    if (!actual)
        return actual.error();
    PlanRow row;
    row.plan = std::move(*plan);
    row.actual = std::move(*actual);
    const auto is_mark = [](const MarkValue& value) { return value.mark >= 0; };
    const auto last = std::find_if(row.actual.rbegin(), row.actual.rend(), is_mark);
    const auto known_years = static_cast<std::size_t>(row.actual.rend() - last);
    const std::size_t until = known_years > 0 ? known_years : row.plan.size(); // nothing done: all the plan
    return progress_over_years(RowStages::of(row, standard_marks().marks()), until > 0 ? until - 1 : 0);
}

std::string progress_text_id(Progress progress) {
    switch (progress) {
    case Progress::nothing:
        return {};
    case Progress::on_time:
        return "progress.on_time";
    case Progress::late:
        return "progress.late";
    case Progress::early:
        return "progress.early";
    case Progress::not_begun:
        return "progress.not_begun";
    case Progress::unplanned:
        return "progress.unplanned";
    }
    return {};
}

} // namespace kyodo
