// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/rollover.hpp"

namespace kyodo {
namespace {

constexpr int most_years = 15;

/// The marks moved `by` years to the left; the new years get `fill`.
std::vector<MarkValue> shifted(const std::vector<MarkValue>& marks, int by, const MarkValue& fill) {
    const auto kept = static_cast<std::ptrdiff_t>(marks.size()) - by;
    std::vector<MarkValue> moved;
    if (kept > 0)
        moved.assign(marks.end() - kept, marks.end());
    moved.resize(marks.size(), fill);
    return moved;
}

} // namespace

Result<Plan> rolled_over(const Plan& plan, int by, Extend extend) {
    if (by < 1 || by > most_years)
        return error("schedule.rollover_by",
                     {{"value", std::to_string(by)}, {"most", std::to_string(most_years)}});
    Plan next = plan;
    next.years = {{plan.years.first.value + by}, {plan.years.last.value + by}};
    for (PlanRow& row : next.rows) {
        const bool repeat = extend == Extend::last_mark && !row.plan.empty() && row.plan.back().mark >= 0;
        row.plan = shifted(row.plan, by, repeat ? row.plan.back() : MarkValue{});
        row.actual = shifted(row.actual, by, {});
    }
    return next;
}

} // namespace kyodo
