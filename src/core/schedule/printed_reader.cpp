// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/printed_reader.hpp"

#include "core/schedule/printed_legend.hpp"
#include "core/schedule/printed_walk.hpp"
#include "core/schedule/render.hpp"

#include <algorithm>

namespace kyodo {
namespace {

constexpr int most_years_apart = 100; // beyond that a title was misread or mistyped

Result<FiscalYearRange> years_of(const Grid& grid, const std::vector<PrintedHeader>& headers) {
    FiscalYearRange years = headers.front().years.front().years;
    for (const PrintedHeader& header : headers)
        for (const PrintedYearColumn& column : header.years) {
            years.first = std::min(years.first, column.years.first);
            years.last = std::max(years.last, column.years.last);
        }
    if (years.last.value - years.first.value >= most_years_apart)
        return error("schedule.years_far_apart", {{"first", format_fiscal_year(years.first)},
                                                  {"last", format_fiscal_year(years.last)},
                                                  {"sheet", grid.sheet()}});
    return years;
}

/// A slip such as 昭和64年度 beside 平成30年度 makes thirty years of two columns.
Finding many_years(const Grid& grid, const PrintedHeader& header, FiscalYearRange years) {
    const Place place = grid.place(header.bottom, header.first_year());
    return {"K118",
            Severity::warning,
            place,
            format_fiscal_year_range(years, YearStyle::wareki),
            {"schedule.many_years",
             {{"place", a1(place)},
              {"first", format_fiscal_year(years.first)},
              {"last", format_fiscal_year(years.last)},
              {"years", std::to_string(years.last.value - years.first.value + 1)},
              {"most", std::to_string(most_years)}}},
            {}};
}

void append(Findings& findings, Findings more) {
    findings.insert(findings.end(), std::make_move_iterator(more.begin()),
                    std::make_move_iterator(more.end()));
}

} // namespace

Result<PlanReading> read_printed_schedule(const Grid& grid, const PrintedReaderOptions& options) {
    auto headers = find_printed_headers(grid, options.base, options.base_is_told, options.note_lacking);
    if (!headers)
        return headers.error();
    const auto years = years_of(grid, headers->all);
    if (!years)
        return years.error();
    PlanReading reading;
    reading.plan.years = *years;
    reading.findings = std::move(headers->findings);
    if (reading.plan.year_count() > most_years)
        reading.findings.push_back(many_years(grid, headers->all.front(), *years));

    const PrintedLegend legend = find_legend(grid, headers->all, options.marks);
    MarkReader marks(options.marks);
    append(reading.findings, learn_legend(legend.entries, marks));
    reading.plan.marks = marks.marks();

    const Place header = grid.place(headers->all.front().top, headers->all.front().first_column);
    read_printed_lines(grid, std::move(headers->all), legend, std::move(marks), reading, options.own_bottom);
    if (reading.plan.rows.empty())
        return error("schedule.no_rows", {{"sheet", grid.sheet()}, {"place", a1(header.column, header.row)}});
    return reading;
}

} // namespace kyodo
