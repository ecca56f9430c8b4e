// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The cell styles of a plan, over cells that exist.
#pragma once

#include "calc/document.hpp"
#include "calc/work_progress.hpp"
#include "core/sheet/sheet_plan.hpp"

namespace kyodo {

/// Gives the cells from `top`, `left` on the plan's styles, which the document must have: one change a style,
/// over all its cells. Cells without a style are left alone. Recorded by the office.
void write_cell_styles(const Document& document, const std::string& sheet, const SheetPlan& plan, int top,
                       int left, const WorkProgress& progress);

} // namespace kyodo
