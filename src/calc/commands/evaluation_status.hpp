// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What the evaluation commands know of a document from before: the sheet that says what was asked and
// collected.
#pragma once

#include "calc/commands/register_source.hpp"
#include "core/evaluation/collect/collection.hpp"

#include <optional>

namespace kyodo {

/// The sheet-local name of a score register that collecting writes. Not Kyodo_…: it is a register, which
/// people fill in and commands read.
inline constexpr const char* score_region = "ScoreRegister";

/// The sheet of the collection's state, with what stands in it.
struct StatusSheet {
    std::string sheet;
    std::optional<Range> old;
    std::vector<SheetStatus> status;
};
/// Errors: sheet.protected.
Result<StatusSheet> find_status(CommandContext& command);

/// What it says, for those who only read it; empty where there is none.
std::vector<SheetStatus> known_status(CommandContext& command);

/// Writes it, unless it says so already. Recorded by the office: hold an UndoContext around it.
Findings write_status(CommandContext& command, const StatusSheet& before,
                      const std::vector<SheetStatus>& status, const std::string& after,
                      const std::string& undo_title);

} // namespace kyodo
