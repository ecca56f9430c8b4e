// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What a command tells the person who started it.
#pragma once

#include "calc/commands/command.hpp"

namespace kyodo {

enum class MessageKind { info, warning, error };

/// A message box over the window; nothing where there is no window.
void show_message(const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame,
                  Language language, const Command& command, const std::string& message, MessageKind kind);

/// A failure as an error box. A success says nothing, as its sheet stands in front, unless there are
/// findings: then how many, and the first few.
void show_outcome(const CommandContext& context, const Command& command, const Result<Outcome>& outcome);

} // namespace kyodo
