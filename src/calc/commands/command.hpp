// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Command: what a dispatch URL org.kyodo.calc:noun.verb does. Each reads cells, asks the core, writes cells.
#pragma once

#include "calc/commands/arguments.hpp"
#include "calc/commands/sheets_look.hpp"
#include "calc/document.hpp"
#include "calc/package.hpp"
#include "calc/work_progress.hpp"
#include "core/base/finding.hpp"

#include <com/sun/star/frame/XFrame.hpp>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace kyodo {

/// All that a command may look at.
struct CommandContext {
    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context;
    com::sun::star::uno::Reference<com::sun::star::frame::XFrame> frame;
    Document document; ///< the document in the frame
    Arguments arguments;
    Package package;
    Language language = Language::ja; ///< of messages
    FiscalYear today;                 ///< the current 年度: the one place where the clock comes in
    WorkProgress progress = {};       ///< told between pieces of work; throws where the person wants to stop
    /// Where it is only asked whether a command is possible: what other entries found.
    std::shared_ptr<SheetsLook> look = std::make_shared<SheetsLook>();
};

/// What a command did.
struct Outcome {
    Message message;                 ///< one sentence
    std::vector<std::string> sheets; ///< names written; the first one is brought to the front
    std::vector<std::string> files;  ///< URLs written
    std::vector<std::pair<std::string, int>> counts;
    Findings findings;
    Findings listed;            ///< more of them, for the answer only: the sheet in front lists them
    std::string findings_sheet; ///< where all of them are listed; "" for nowhere
};

/// An argument of a command, as a dialog asks for it.
struct Parameter {
    std::string name; ///< "Style"; the label is the text parameter.<command>.<Name>
    enum class Kind { choice, number, text } kind = Kind::choice;
    /// The choices in this document, the first one proposed; for a number or a text the proposal alone.
    std::function<std::vector<Choice>(CommandContext&)> choices;
};

struct Command {
    std::string name; ///< "schedule.render"; the title is the text command.<name>.title
    std::vector<Parameter> parameters;
    std::function<bool(CommandContext&)> possible;
    Result<Outcome> (*run)(CommandContext&);
};

/// All commands, in the order of the menu.
const std::vector<Command>& command_table();

/// The command of a name, or nullptr.
const Command* find_command(std::string_view name);

} // namespace kyodo
