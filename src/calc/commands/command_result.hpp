// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What a command gives back to a macro: a DispatchResultEvent.
#pragma once

#include "calc/commands/command.hpp"

#include <com/sun/star/frame/DispatchResultEvent.hpp>

namespace kyodo {

/// State SUCCESS or FAILURE; Result a sequence of NamedValue: Message (string), Code (a failure's id), Sheets
/// and Files (sequences of string), Findings (a sequence of string, one sentence each), and the counts (long)
/// by their names.
com::sun::star::frame::DispatchResultEvent result_event(const Result<Outcome>& outcome, Language language);

/// The user closed the dialog, or stopped the command: State DONTKNOW, and the text `message` as Message.
com::sun::star::frame::DispatchResultEvent cancelled_event(Language language, const char* message);

/// The Message in an event.
rtl::OUString result_message(const com::sun::star::frame::DispatchResultEvent& event);

/// The error with the argument that it calls {name} by its label in the dialog: 「年数（Years）」.
Error with_label(Error failure, const Command& command, Language language);

/// 「年次計画.H12の「×」は…（K101）」: a finding as a sentence that names its cell once.
std::string finding_text(const Finding& finding, Language language);

} // namespace kyodo
