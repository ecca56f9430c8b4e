// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/year_marks.hpp"

#include "core/base/fold.hpp"
#include "core/table/header_years.hpp"

#include <algorithm>

namespace kyodo {
namespace {

Error lengths(std::size_t headers, std::size_t marks) {
    return error("marks.lengths", {{"headers", std::to_string(headers)}, {"marks", std::to_string(marks)}});
}

/// Folded; an empty cell and one of white space alone are "".
std::vector<std::string> folded(const std::vector<std::string>& marks) {
    std::vector<std::string> out;
    for (const std::string& mark : marks)
        out.push_back(fold(mark));
    return out;
}

std::size_t first_of(const std::vector<std::string>& marks, const std::string& mark) {
    return static_cast<std::size_t>(std::find(marks.begin(), marks.end(), mark) - marks.begin());
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
    for (const Column& column : columns_) {
        if (!same_text(column.mark, mark))
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
    if (fold(mark).empty())
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
    const auto plan = folded(plan_marks);
    const auto actual = folded(actual_marks);
    const auto is_mark = [](const std::string& mark) { return !mark.empty(); };
    const bool planned = std::any_of(plan.begin(), plan.end(), is_mark);
    const auto last = std::find_if(actual.rbegin(), actual.rend(), is_mark);
    if (last == actual.rend())
        return planned ? Progress::not_begun : Progress::nothing;
    if (!planned)
        return Progress::unplanned;
    const auto known_until = static_cast<std::size_t>(actual.rend() - last) - 1;
    bool early = false;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        if (plan[i].empty() || first_of(plan, plan[i]) != i)
            continue;
        const std::size_t reached = first_of(actual, plan[i]);
        const bool was_reached = reached < actual.size();
        if (was_reached ? reached > i : known_until >= i)
            return Progress::late;
        early = early || (was_reached && reached < i);
    }
    return early ? Progress::early : Progress::on_time;
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
