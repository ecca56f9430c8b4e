// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What of a sheet with another's printed schedule goes into no row of the plan, and is told.
#pragma once

#include "core/schedule/plan.hpp"
#include "core/schedule/printed_header.hpp"
#include "core/table/grid.hpp"

#include <set>
#include <utility>

namespace kyodo {

/// Gathers K113 findings.
class LeftAside {
public:
    LeftAside(const Grid& grid, PlanReading& reading) : grid_(grid), reading_(reading) {}

    /// A note (※ …): it may be an item's name too.
    void note(int row, int column) { tell("schedule.note_left", row, column); }

    /// Cells of a row on the left and right of a table: the first of each column of the table. `but` is the
    /// first column of a cell that was read as a heading; -1 where there is none.
    void beside(int row, const PrintedHeader& header, int but = -1);

    /// A table whose header has no years; what follows below isn't told any more.
    void other_table(int row);

    /// A row of several cells that stands in no table.
    void no_table(int row);

private:
    void tell(const char* message, int row, int column);
    int first_filled(int row) const;

    const Grid& grid_;
    PlanReading& reading_;
    std::set<std::pair<int, int>> told_; ///< columns beside a table, by their header's row
};

} // namespace kyodo
