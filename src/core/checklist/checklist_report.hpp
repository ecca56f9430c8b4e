// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The sheet 「チェック結果」: how far each project is, what is open and where the parties differ.
#pragma once

#include "core/checklist/checklist_status.hpp"
#include "core/sheet/sheet_plan.hpp"
#include "core/table/row_alignment.hpp"

#include <map>

namespace kyodo {

inline constexpr const char* checklist_region = "Kyodo_Checklist";

struct ChecklistReportOptions {
    std::string sheet_name;
    std::string grounds;                      ///< what was read, and as of when
    std::map<std::string, std::string> names; ///< of the projects, by folded number
};

/// Title and grounds; a line for each stage of each project (done of required as n/m, open, differing,
/// carried, who hasn't answered, whether it may go on); the items that are differing or open, those in which
/// the parties differ first, with a link to the cell and the stage they are carried to; the findings, with
/// links. All in one width. SheetPlan::links has the links, for the cells of a sheet that is written again
/// too.
SheetPlan checklist_report(const ChecklistStatus& status, const Findings& findings,
                           const ChecklistReportOptions& options);

/// The rows of such a sheet, by what stands in them.
std::vector<RowKeys> checklist_row_keys(const Grid& grid);

} // namespace kyodo
