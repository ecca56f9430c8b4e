// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What comparisons agreed, in the document's register 公表・改善の記録.
#pragma once

#include "calc/commands/register_source.hpp"
#include "core/evaluation/improve/improvements.hpp"

#include <map>
#include <string>
#include <vector>

namespace kyodo {

/// The open improvements of all registers of the document.
OpenImprovements open_improvements(const DocumentRegisters& registers);

/// Whether the register, where there is one, can be written. Error sheet.protected. And the argument Today:
/// errors of parse_date.
Result<void> check_improvements_can_change(const CommandContext& command, const DocumentRegisters& registers);

/// What was written: how many lines, how many the register had already, where.
struct TrackedImprovements {
    int added = 0;
    int known = 0;
    std::string sheet; ///< "" where there was no line and no register
    Findings findings;
};

/// The lines of comparisons (sheets by number of project), below the last row of the last register of its
/// kind; a document without one gets it. Recorded by the office: hold an UndoContext around it. Errors: those
/// of register_insert.
Result<TrackedImprovements> track_improvements(CommandContext& command, const DocumentRegisters& registers,
                                               const std::map<std::string, std::string>& sheets);

} // namespace kyodo
