// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The commands on checklists.
#pragma once

#include "calc/commands/command.hpp"

namespace kyodo {

/// A new sheet with what a project (Project: numbers, separated with 「、」; "" or "all" for all of the
/// ledger) lacks of its city's lists (City: as for workbook.new; else that of 設定), of one Stage or some
/// Lists. Errors: those of open_checklists, wished_lists and choose_output; checklist.no_project (value,
/// sheet, allowed), checklist.no_projects (sheet), checklist.no_lists (city), checklist.nothing_new. Finding
/// K712: a project without a form.
Result<Outcome> checklist_insert(CommandContext& command);

/// Reads all checklists of the document, writes 「チェック結果」, marks what can't be read and where the
/// parties differ, and lets the ledger show the share done (column チェック済み) and, where it is empty, the
/// stage. Errors: those of open_checklists; checklist.none_here, checklist.none_of_project (value, allowed).
/// Findings: those of read_checklist_sheets and checklist_status; K703 a number that isn't in the ledger,
/// K707 another stage there, K708 no column for the share, K710 a protected ledger, K711 a formula.
Result<Outcome> checklist_check(CommandContext& command);

/// Choices of Project, Stage and Lists.
std::vector<Choice> checklist_project_choices(CommandContext& command);
std::vector<Choice> checklist_stage_choices(CommandContext& command);
std::vector<Choice> checklist_list_choices(CommandContext& command);

} // namespace kyodo
