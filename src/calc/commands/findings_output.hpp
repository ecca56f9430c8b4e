// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A command's findings as a sheet of the document.
#pragma once

#include "calc/commands/command.hpp"

namespace kyodo {

/// As many findings as a message shows.
inline constexpr std::size_t findings_shown = 15;

/// The sheet that lists all findings of the outcome, behind the sheet `after`: 「確認事項」, written again
/// where it is from an earlier command. Nothing is written where a message can show all of them and the
/// document has no such sheet yet. Recorded by the office: hold an UndoContext around it.
void write_findings(CommandContext& command, Outcome& outcome, const std::string& command_name,
                    const std::string& after);

/// The same under a new name like `usual`, as soon as there is one finding.
void write_new_findings(CommandContext& command, Outcome& outcome, const std::string& command_name,
                        const std::string& after, const std::string& usual);

} // namespace kyodo
