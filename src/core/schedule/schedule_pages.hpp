// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Which lines of a schedule stand on which page.
#pragma once

#include "core/schedule/schedule_columns.hpp"

#include <vector>

namespace kyodo {

/// A printed line: a goal's or section's heading, or one row of the plan.
struct ScheduleLine {
    enum class Kind { goal, section, row };
    Kind kind = Kind::row;
    int row = 0;            ///< index into Plan::rows: the row, or the first row below the heading
    bool continued = false; ///< the heading or item is repeated at the top of a page: （続き）
    bool starts_page = false;
    bool starts_item = false; ///< a row that begins an item (or the rest of one that had to be split)
    double height_mm = 0;
};

/// The words of a heading: the row's goal or section, 「（大区分なし）」 or 「（区分なし）」 where it has
/// none and a block above has to be closed.
std::string schedule_heading(bool goal, const PlanRow& row);

/// Breaks the plan into lines and pages of `body_mm`. An item stays on one page with its heading, unless it
/// is taller than a page. Below the last item `notes_mm` are kept free, where a page can hold both. Error
/// schedule.too_long as for render_schedule.
Result<std::vector<ScheduleLine>> schedule_lines(const Plan& plan, const RenderOptions& options,
                                                 const ScheduleColumns& columns, double body_mm,
                                                 double notes_mm = 0);

} // namespace kyodo
