// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// evaluation.compare: the register of scores side by side; its arguments are in the command table and the
// README.
#pragma once

#include "calc/commands/command.hpp"

namespace kyodo {

Result<Outcome> evaluation_compare(CommandContext& command);

/// The forms that the document has scores of; the projects that have some, all of them first.
std::vector<Choice> compared_form_choices(CommandContext& command);
std::vector<Choice> compared_project_choices(CommandContext& command);

} // namespace kyodo
