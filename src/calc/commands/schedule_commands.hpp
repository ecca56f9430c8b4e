// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The commands on workbooks and schedules; their arguments are in the command table and the README.
#pragma once

#include "calc/commands/command.hpp"

namespace kyodo {

Result<Outcome> workbook_new(CommandContext& command);
Result<Outcome> schedule_render(CommandContext& command);
Result<Outcome> schedule_read(CommandContext& command);
Result<Outcome> schedule_rollover(CommandContext& command);
Result<Outcome> schedule_progress(CommandContext& command);

} // namespace kyodo
