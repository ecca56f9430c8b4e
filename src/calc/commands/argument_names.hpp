// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Which named arguments each command knows, and the refusal of all others.
#pragma once

#include "calc/commands/arguments.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kyodo {

/// The arguments of a command ("schedule.render"), in the order of the README; Silent, which all have, is not
/// among them. Empty for an unknown command.
const std::vector<std::string>& argument_names(std::string_view command);

/// Refuses what the command doesn't know, so that a slip (Syle=heat) isn't taken for the default. What the
/// office itself adds to a dispatch is passed over, and so is an argument without name and value, as Basic
/// leaves one in an array that is too long. Errors: call.unknown (argument, command, allowed), call.choice
/// (name, value, allowed) where an argument that is true or false is neither.
Result<void> check_argument_names(const Arguments& arguments, std::string_view command);

} // namespace kyodo
