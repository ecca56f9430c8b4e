// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The columns of a printed schedule and the room its texts need in them.
#pragma once

#include "core/schedule/render.hpp"

#include <vector>

namespace kyodo {

/// Sizes in points of the printed schedule.
namespace schedule_points {
inline constexpr double title = 14;
inline constexpr double legend = 8.5;
inline constexpr double header = 8;
inline constexpr double goal = 10.5;
inline constexpr double section = 9.5;
inline constexpr double body = 9;
inline constexpr double actors = 8;
inline constexpr double glyph = 12;
inline constexpr double bar = 8;
} // namespace schedule_points

/// Which columns there are and how wide; -1 for a column that no row needs.
struct ScheduleColumns {
    ScheduleColumns(const Plan& plan, const RenderOptions& options, const PageSetup& page);

    int item = 0;
    int number = -1;
    int content = -1;
    int actors = -1;
    int first_year = 1;
    int years = 0;
    std::vector<double> widths_mm;

    int count() const { return first_year + years; }
    double width(int column) const { return widths_mm[static_cast<std::size_t>(column)]; }
    double total_width() const;
    double year_width() const { return widths_mm.back(); }

    /// The height a row needs for all but its item, whose cell may span several rows.
    double row_height(const PlanRow& row, const Plan& plan, ScheduleStyle style) const;
    /// The height of an item's name, with 「（続き）」 where it goes on from the page before.
    double item_height(const PlanRow& row, bool continued) const;
};

/// Consecutive years of a row with the same content, as one bar; a run of empty years is a bar too.
struct Bar {
    int first = 0;
    int last = 0;
    MarkValue value;
};
std::vector<Bar> bars_of(const std::vector<MarkValue>& marks);

/// What is printed for a bar in the band style: 「実施 ───→」, or the label alone for one year.
std::string bar_text(const Bar& bar, const MarkList& marks, double year_width_mm);

} // namespace kyodo
