// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The lines of text above and between printed tables: title, headings, or no part of them.
#pragma once

#include "core/schedule/plan.hpp"
#include "core/schedule/printed_headings.hpp"
#include "core/table/grid.hpp"

#include <string>
#include <vector>

namespace kyodo {

/// Gathers lines until what follows them decides what they are.
class LinesAbove {
public:
    /// `named_headings`: headings of this sheet say themselves what they are, so that other lines are none.
    LinesAbove(const Grid& grid, PlanReading& reading, PrintedHeadings& headings, bool named_headings)
        : grid_(grid), reading_(reading), headings_(headings), named_headings_(named_headings) {}

    /// A line outside of a table. `before_tables`: no table has begun yet.
    void add(const TextLine& line, bool before_tables);

    /// A legend or a heading that says itself has come: what waits is the title, or nothing.
    void end_of_title(bool before_tables);

    /// A header has come: the lines right above it are title, goal and section as many as there are, the
    /// section nearest. `first` and `only` say which header of the sheet it is.
    void settle(bool first, bool only);

    /// What waits is no part of the table.
    void drop();

    /// Takes a text as the sheet's title, if it has none yet.
    void take_title(const std::string& words);

    /// K113: a line that stays where it is and goes into no row.
    void no_part(const TextLine& line, const char* message = "schedule.no_part");

private:
    void take_waiting_title();

    const Grid& grid_;
    PlanReading& reading_;
    PrintedHeadings& headings_;
    bool named_headings_;
    bool titled_ = false;
    std::vector<TextLine> waiting_;
};

} // namespace kyodo
