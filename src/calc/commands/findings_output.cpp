// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/findings_output.hpp"

#include "calc/commands/output_sheet.hpp"
#include "calc/sheet_settings.hpp"
#include "core/register/findings_sheet.hpp"

namespace kyodo {
namespace {

void write(CommandContext& command, Outcome& outcome, const std::string& command_name,
           const std::string& after, const OutputSheet& target) {
    const std::string heading = text({"sheet.findings.title",
                                      {{"command", text("undo." + command_name, Language::ja)},
                                       {"count", std::to_string(outcome.findings.size())}}},
                                     Language::ja);
    write_output(command, target, findings_sheet(outcome.findings, target.sheet, heading), after,
                 text("undo." + command_name, command.language), findings_row_keys,
                 command.progress.part(0.9, 1));
    outcome.sheets.push_back(target.sheet);
    outcome.findings_sheet = target.sheet;
}

} // namespace

void write_findings(CommandContext& command, Outcome& outcome, const std::string& command_name,
                    const std::string& after) {
    const std::string usual = text("sheet.findings.all", Language::ja);
    OutputSheet target{usual, std::nullopt};
    if (command.document.has_sheet(usual) && command.document.check_cells_can_change(usual))
        target.old = named_region(command.document, usual, findings_region);
    if (outcome.findings.empty() || (outcome.findings.size() <= findings_shown && !target.old))
        return;
    if (!target.old)
        target.sheet = command.document.free_name(usual);
    write(command, outcome, command_name, after, target);
}

void write_new_findings(CommandContext& command, Outcome& outcome, const std::string& command_name,
                        const std::string& after, const std::string& usual) {
    if (!outcome.findings.empty())
        write(command, outcome, command_name, after, {command.document.free_name(usual), std::nullopt});
}

} // namespace kyodo
