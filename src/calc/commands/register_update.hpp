// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Changes of a register that stands in the document already.
#pragma once

#include "calc/commands/command.hpp"
#include "core/schedule/plan_update.hpp"

namespace kyodo {

/// Writes an update into the sheet that the grid was read from: cell by cell, new rows as whole rows behind
/// the row they follow. Recorded by the office: hold an UndoContext around it.
void write_update(const Document& document, const std::string& sheet, const PlanUpdate& update,
                  const WorkProgress& progress = {});

/// Lets the settings 開始年度 and 終了年度 say the years, where the document has them. Recorded by the
/// office. Finding K134: the sheet is protected, and they stay.
Findings write_plan_years(CommandContext& command, const FiscalYearRange& years, EraChange change);

} // namespace kyodo
