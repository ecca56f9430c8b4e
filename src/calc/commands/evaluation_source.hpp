// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What the evaluation commands take from a document: projects, names, and what was asked and collected
// before.
#pragma once

#include "calc/commands/register_source.hpp"
#include "core/evaluation/collect/collection.hpp"
#include "core/evaluation/sheet/asked_sheets.hpp"

#include <set>

namespace kyodo {

/// The sheet-local name of a score register that collecting writes. Not Kyodo_…: it is a register, which
/// people fill in and commands read.
inline constexpr const char* score_region = "ScoreRegister";

/// The register of an id: that of the sheet in front, else the first one; nullptr for none.
const RegisterData* register_of(CommandContext& command, const DocumentRegisters& registers,
                                std::string_view id);

/// The projects that the argument Projects names (numbers with 「、」), all of them without it. Errors:
/// evaluation.no_projects (there is no register of projects, or it has no row), evaluation.project (value,
/// allowed).
Result<std::vector<ProjectFacts>> chosen_projects(CommandContext& command,
                                                  const DocumentRegisters& registers);

/// Folded numbers of the register of projects.
std::set<std::string> project_numbers(CommandContext& command, const DocumentRegisters& registers);

/// The names that the argument Evaluators gives (lines or 「；」: party=name、name) and, where a party of
/// these is of the committee and has none, the members of the argument Body. Errors: evaluation.party (value,
/// allowed), evaluation.evaluators (value: a line without 「=」), evaluation.bodies (allowed: there are
/// several).
Result<EvaluatorNames> chosen_names(CommandContext& command, const DocumentRegisters& registers,
                                    const EvaluationForm& form, const std::vector<std::string>& parties);

/// The ids of the parties that the argument Party names; none without it. Error evaluation.party.
Result<std::vector<std::string>> chosen_parties(CommandContext& command, const EvaluationForm& form);

/// The sheet of the collection's state, with what stands in it.
struct StatusSheet {
    std::string sheet;
    std::optional<Range> old;
    std::vector<SheetStatus> status;
};
/// Errors: sheet.protected.
Result<StatusSheet> find_status(CommandContext& command);

/// Writes it, unless it says so already. Recorded by the office: hold an UndoContext around it.
Findings write_status(CommandContext& command, const StatusSheet& before,
                      const std::vector<SheetStatus>& status, const std::string& after,
                      const std::string& undo_title);

} // namespace kyodo
