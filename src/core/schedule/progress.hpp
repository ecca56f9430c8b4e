// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// schedule.progress: plan against actual, by row, year, section and 主体.
#pragma once

#include "core/schedule/plan.hpp"
#include "core/schedule/year_marks.hpp"

#include <array>
#include <optional>
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

    bool operator==(const ProgressGroup&) const = default;
};

struct ProgressReport {
    FiscalYear as_of;
    std::vector<Progress> rows;            ///< one for each row of the plan, over the years up to as_of
    ProgressCounts total;                  ///< of the rows
    std::vector<ProgressGroup> by_year;    ///< each year up to as_of: the rows' marks of that year alone
    std::vector<ProgressGroup> by_section; ///< in the plan's order; rows by their state over the years. The
                                           ///< goal stands before a section's name that another goal has too
    int unread_plan = 0;                   ///< texts up to as_of that are no mark, and count as nothing
    int unread_actual = 0;
    std::vector<bool> unread_rows;       ///< for each row, whether it has any
    std::vector<ProgressGroup> by_actor; ///< a row with several 主体 counts once for each (W8), also where
                                         ///< ／ stands between names that the plan has by themselves;
                                         ///< rows with none come first, under ""
};

/// The last year in which any row has an actual mark; nothing where no row has one.
std::optional<FiscalYear> last_actual_year(const Plan& plan);

/// Sets plan against actual up to a year. A text that is no mark counts as nothing here: the readers'
/// findings name it. Marks are compared by their stage: a mark is reached where an actual mark has its stage
/// or a higher one.
///
/// A row, over the years up to as_of (later actual marks are not looked at, later planned ones are):
/// - nothing is done: not_begun if anything is planned up to as_of, else nothing
/// - nothing is planned in any year: unplanned
/// - late, if a stage planned up to as_of was reached after the first year it is planned in, or was not
///   reached
/// - else early, if a stage was reached before that year, or nothing was planned yet
/// - else on_time
///
/// A row in a single year:
/// - planned and done: on_time, late or early as the actual stage is equal, lower or higher
/// - planned only: not_begun if nothing was done up to then, else late
/// - done only: late if it catches up with a stage planned in an earlier year; else early if a later year
///   plans something; else unplanned
/// - neither: nothing
///
/// Errors: schedule.progress_year (a year outside the plan; args: year, first, last), schedule.no_actual.
Result<ProgressReport> progress_of(const Plan& plan, FiscalYear as_of);

} // namespace kyodo
