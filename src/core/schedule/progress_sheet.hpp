// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The sheet that schedule.progress writes.
#pragma once

#include "core/schedule/progress.hpp"
#include "core/sheet/sheet_plan.hpp"

namespace kyodo {

inline constexpr const char* progress_region = "Kyodo_Progress";

struct ProgressSheetOptions {
    std::string sheet_name;
    EraChange era_change = EraChange::new_era;
    std::string register_sheet;  ///< where the rows stand: the grounds of each line
    std::vector<int> sheet_rows; ///< the row there of each row of the plan
};

/// How rows were counted, and how many entries could not be read. Counts by year, section and 主体, then
/// every row with its state and its cell, those that need a person first: late, not begun, unplanned.
SheetPlan progress_sheet(const Plan& plan, const ProgressReport& report, const ProgressSheetOptions& options);

} // namespace kyodo
