// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/register_commands.hpp"
#include "calc/commands/row_editing.hpp"
#include "calc/dialogs/row_form/row_form_dialog.hpp"

#include <algorithm>

namespace kyodo {
namespace {

int count(const Findings& findings, Severity severity) {
    return static_cast<int>(std::count_if(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.severity == severity;
    }));
}

Outcome outcome_of(const std::string& sheet, const SavedRow& saved) {
    Outcome outcome;
    outcome.sheets = {sheet};
    outcome.findings = saved.findings;
    outcome.counts = {{"Row", saved.row + 1},
                      {"Cells", saved.cells},
                      {"Errors", count(saved.findings, Severity::error)},
                      {"Warnings", count(saved.findings, Severity::warning)},
                      {"Advice", count(saved.findings, Severity::advice)}};
    outcome.message = {saved.cells == 0 ? "done.register.edit.same" : "done.register.edit",
                       {{"sheet", sheet},
                        {"row", std::to_string(saved.row + 1)},
                        {"key", saved.key},
                        {"cells", std::to_string(saved.cells)},
                        {"findings", std::to_string(saved.findings.size())}}};
    return outcome;
}

} // namespace

Result<Outcome> register_edit(CommandContext& command) {
    const bool silent = command.arguments.flag("Silent");
    if (silent)
        for (const char* name : {"Row", "Values"})
            if (!command.arguments.has(name))
                return error("call.missing", {{"name", name}});
    auto opened = RowEditing::open(command);
    if (!opened)
        return opened.error();
    RowEditing& editing = **opened;
    const auto row = editing.wanted_row();
    if (!row)
        return row.error();
    editing.show(row->value_or(-1));
    if (command.arguments.has("Values"))
        if (const auto set = set_values(editing.form(), command.arguments.text("Values")); !set)
            return set.error();
    if (!silent)
        return edit_rows(command, editing);
    const auto saved = editing.save();
    if (!saved)
        return saved.error();
    return outcome_of(editing.data().grid().sheet(), *saved);
}

} // namespace kyodo
