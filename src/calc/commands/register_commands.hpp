// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The commands on registers; their arguments are in the command table and the README.
#pragma once

#include "calc/commands/command.hpp"

namespace kyodo {

Result<Outcome> register_insert(CommandContext& command);
Result<Outcome> register_edit(CommandContext& command);
Result<Outcome> register_check(CommandContext& command);

} // namespace kyodo
