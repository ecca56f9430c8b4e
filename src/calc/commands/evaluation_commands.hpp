// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The commands on evaluation forms: sheets out, answers in.
#pragma once

#include "calc/commands/command.hpp"

namespace kyodo {

Result<Outcome> evaluation_sheets(CommandContext& command);
Result<Outcome> evaluation_collect(CommandContext& command);

/// The forms of the package, 標準 first: choices of the argument Form.
std::vector<Choice> evaluation_form_choices(CommandContext& command);

} // namespace kyodo
