// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Sheets that a command makes, and makes again in place when it is run another time.
#pragma once

#include "calc/commands/command.hpp"
#include "calc/sheet_alignment.hpp"
#include "core/sheet/sheet_plan.hpp"

#include <optional>
#include <string>

namespace kyodo {

struct OutputSheet {
    std::string sheet;
    std::optional<Range> old; ///< the cells it took last time; nothing for a new sheet
    std::string made_as{};    ///< how the command makes it, for the next time (sheet_memory.hpp)
};

/// The sheet to write: the one that the argument Sheet names; else the one in front, where this command wrote
/// it (it has the region's name); else the usual name, where that is such a sheet; else a new one. Errors:
/// output.sheet_taken (sheet: somebody's own sheet has the name), output.sheet_name (value: no sheet can have
/// it), sheet.protected.
Result<OutputSheet> choose_output(CommandContext& command, const std::string& usual,
                                  const std::string& region);

/// Writes a plan there as one undo step: a new sheet behind `after`, or over what stood there, where `keys`
/// tell the rows apart. Finding K121: what stood beside a row that is no more was moved below the table, and
/// so were a person's own rows in it; their own columns went to its right. K123: cells of the table itself
/// had been changed by hand; they are written anew. K124: a formula of a person's pointed at nothing but
/// cells of rows or columns that left the table, and shows #REF! now.
Findings write_output(CommandContext& command, const OutputSheet& output, const SheetPlan& plan,
                      const std::string& after, const std::string& undo_title, KeyRows keys,
                      const WorkProgress& progress = {});

} // namespace kyodo
