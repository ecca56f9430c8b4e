// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/row_progress.hpp"

#include <algorithm>
#include <limits>

namespace kyodo {
namespace {

constexpr std::size_t never = std::numeric_limits<std::size_t>::max();

/// The first of the years 0 to `last` in which a stage is reached.
std::size_t first_year(const std::vector<int>& stages, int stage, std::size_t last) {
    for (std::size_t year = 0; year <= last && year < stages.size(); ++year)
        if (stages[year] >= stage)
            return year;
    return never;
}

/// Marks whose profile gives them no stage are all of the first.
int stage_of(const MarkValue& value, const MarkList& marks) {
    return value.mark < 0 ? 0 : std::max(1, marks[value.mark].stage);
}

} // namespace

RowStages RowStages::of(const PlanRow& row, const MarkList& marks) {
    RowStages stages;
    for (const MarkValue& value : row.plan)
        stages.plan.push_back(stage_of(value, marks));
    for (const MarkValue& value : row.actual)
        stages.actual.push_back(stage_of(value, marks));
    stages.actual.resize(stages.plan.size());
    return stages;
}

Progress progress_over_years(const RowStages& stages, std::size_t last) {
    const std::vector<int>& plan = stages.plan;
    const std::size_t end = plan.empty() ? 0 : plan.size() - 1;
    const bool planned = first_year(plan, 1, last) != never;
    if (first_year(stages.actual, 1, last) == never)
        return planned ? Progress::not_begun : Progress::nothing;
    if (first_year(plan, 1, end) == never)
        return Progress::unplanned;
    bool late = false;
    bool early = !planned;
    for (const int stage : plan) {
        if (stage == 0)
            continue;
        const std::size_t due = first_year(plan, stage, end);
        const std::size_t reached = first_year(stages.actual, stage, last);
        late |= due <= last && reached > due; // `never` is after every year
        early |= reached < due;
    }
    return late ? Progress::late : early ? Progress::early : Progress::on_time;
}

Progress progress_in_year(const RowStages& stages, std::size_t year) {
    const std::vector<int>& plan = stages.plan;
    const int planned = plan[year];
    const int done = stages.actual[year];
    if (planned > 0 && done > 0)
        return done == planned ? Progress::on_time : done < planned ? Progress::late : Progress::early;
    if (planned > 0)
        return first_year(stages.actual, 1, year) == never ? Progress::not_begun : Progress::late;
    if (done == 0)
        return Progress::nothing;
    for (std::size_t before = 0; before < year; ++before) {
        const bool caught_up =
            plan[before] > 0 && plan[before] <= done && first_year(stages.actual, plan[before], year) == year;
        if (caught_up)
            return Progress::late;
    }
    const auto later = plan.begin() + static_cast<std::ptrdiff_t>(year) + 1;
    return std::any_of(later, plan.end(), [](int stage) { return stage > 0; }) ? Progress::early
                                                                               : Progress::unplanned;
}

} // namespace kyodo
