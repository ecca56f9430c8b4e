// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The form over one row of a register: fields, help, findings as one types; previous, next, new, search,
// save.
#pragma once

#include "calc/commands/command.hpp"

namespace kyodo {

class RowEditing;

/// Opens the form at the row that is shown, and returns when it was closed: counts Saved (rows), and the
/// sheet where there were any. What was typed is never lost without a question.
Result<Outcome> edit_rows(CommandContext& command, RowEditing& editing);

} // namespace kyodo
