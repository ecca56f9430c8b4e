// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// schedule.progress: plan against actual, by row, year, section and 主体.
#pragma once

#include "core/schedule/plan.hpp"
#include "core/schedule/year_marks.hpp"

#include <array>
#include <string>
#include <vector>

namespace kyodo {

/// How many rows (or row-years) are in each state; the order is that of the enum Progress.
struct ProgressCounts {
    std::array<int, 6> by_state{};

    int& operator[](Progress state) { return by_state[static_cast<std::size_t>(state)]; }
    int operator[](Progress state) const { return by_state[static_cast<std::size_t>(state)]; }
    int total() const;
    bool operator==(const ProgressCounts&) const = default;
};

struct ProgressGroup {
    std::string name;
    ProgressCounts counts;
};

struct ProgressReport {
    FiscalYear as_of;
    std::vector<Progress> rows;            ///< one for each row of the plan, over the years up to as_of
    ProgressCounts total;
    std::vector<ProgressGroup> by_year;    ///< each year up to as_of: the row's marks of that year alone
    std::vector<ProgressGroup> by_section; ///< in the plan's order; rows by their state over the years
    std::vector<ProgressGroup> by_actor;   ///< a row with several 主体 counts once for each (W8); "" = no 主体, first
};

/// The last year in which any row has an actual mark; nothing where no row has one.
std::optional<FiscalYear> last_actual_year(const Plan& plan);

/// Sets plan against actual up to a year. By year, a row is on_time where the actual mark of that year is the planned
/// one or one of the same stage, late where its stage is lower or it is empty, early where its stage is higher or
/// nothing was planned, not_begun where the row has no actual mark up to and in that year, nothing where neither is.
/// Error: schedule.progress_year (a year outside the plan; args: year, first, last), schedule.no_actual.
Result<ProgressReport> progress_of(const Plan& plan, FiscalYear as_of);

} // namespace kyodo
