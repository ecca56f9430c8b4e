// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The dialog that asks for the arguments a command was not given.
#pragma once

#include "calc/commands/command.hpp"

#include <optional>

namespace kyodo {

struct AskedArguments {
    Arguments arguments;
    bool by_dialog = false; ///< a person was asked
};

/// The arguments completed by the person; nothing where the dialog was closed. A parameter with a single
/// choice and those already given are not asked; where nothing is left to ask, no dialog opens. What was
/// answered earlier stands in the fields again.
std::optional<AskedArguments> ask_arguments(CommandContext& context, const Command& command,
                                            const Arguments& earlier = {});

} // namespace kyodo
