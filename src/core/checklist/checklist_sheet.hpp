// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The sheet on which both parties tick, on screen or on paper.
#pragma once

#include "core/checklist/checklist_choice.hpp"
#include "core/sheet/sheet_plan.hpp"

namespace kyodo {

/// Title, how to fill it in, one header that stays in sight and is printed on each page; for each project, on
/// a page of its own, a line with its name, and its parts under a line with their title and source. Each row
/// says its project, stage and number, so rows may be sorted, moved and added. Drop-downs for 対象 and the
/// ticks; cells of a party that isn't asked are grey. A4 portrait, rows high enough to write in by hand; a
/// part that fits on a page isn't broken. The column 期日 is there where some item has a due date or could
/// have one.
SheetPlan checklist_sheet(const std::vector<ProjectChecklist>& projects, const std::string& sheet_name);

} // namespace kyodo
