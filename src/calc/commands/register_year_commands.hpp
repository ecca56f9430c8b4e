// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The commands on a register's year: its figures, and the step into the next 年度.
#pragma once

#include "calc/commands/command.hpp"

namespace kyodo {

Result<Outcome> register_summary(CommandContext& command);
Result<Outcome> register_rollover(CommandContext& command);

/// Choices of By (place 0), By2 (1) and Sum (2): titles of columns of the register in front, else of the
/// first one; "" for none.
std::vector<Choice> summary_column_choices(CommandContext& command, int place);

/// Choices of Where: all rows, or those with one value of the columns that part the same register.
std::vector<Choice> summary_row_choices(CommandContext& command);

} // namespace kyodo
