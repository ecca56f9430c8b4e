// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Where a document's plan stands, and its settings.
#pragma once

#include "calc/commands/command.hpp"
#include "core/register/settings.hpp"
#include "core/schedule/plan_register.hpp"

namespace kyodo {

/// The settings of the document's 設定 sheet (any sheet that has its tables), over the defaults of 標準.
Result<SettingsReading> document_settings(CommandContext& command);

struct PlanSource {
    std::string sheet;
    Grid grid;
    RegisterTable table;
    RegisterSchema schema;
    PlanReading reading;
    WorkbookSettings settings;
};

/// Sheets with a plan register, in order; sheets that schedule.render wrote are none.
Result<std::vector<std::string>> plan_sheets(CommandContext& command, const RegisterSchema& schema,
                                             const WorkbookSettings& settings);

/// The plan register that the argument Register names; else that of the sheet in front; else the only one.
/// Errors: register.no_sheet (value, allowed), register.none (titles), register.ambiguous (sheets), and those
/// of find_register_tables, read_plan_register and document_settings. Unless it is named, the register isn't
/// the sheet `except`.
Result<PlanSource> find_plan(CommandContext& command, const std::string& except = "");

/// find_plan as the first fifth of a command that writes into the document; errors also those of
/// Document::check_sheets_can_be_made.
Result<PlanSource> open_plan(CommandContext& command);

/// What the settings and the plan's own columns have to be looked at for; 実績 is left out.
Findings findings_of_plan(const PlanSource& source);

/// Whether any sheet looks like a plan register; for greying menu entries, so it reads the top of each sheet
/// only.
bool has_plan(CommandContext& command);

/// Whether a sheet was written by schedule.render.
bool is_rendered(const Document& document, const std::string& sheet);

/// The usual name of what is made from a register: 「年次計画（平成28～令和2年度）」 gives
/// 「実施年次指標（平成28～令和2年度）」, so that a second register doesn't take the first one's sheet.
std::string output_name(const PlanSource& source, const std::string& usual);

/// Choices of the argument Register.
std::vector<Choice> register_choices(CommandContext& command);

} // namespace kyodo
