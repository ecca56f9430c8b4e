// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/evaluation_status.hpp"

#include "calc/commands/output_sheet.hpp"
#include "calc/sheet_reader.hpp"
#include "calc/sheet_settings.hpp"
#include "core/evaluation/collect/status_sheet.hpp"

namespace kyodo {

Result<StatusSheet> find_status(CommandContext& command) {
    StatusSheet found{text("sheet.status.name", Language::ja), std::nullopt, {}};
    if (!command.document.has_sheet(found.sheet))
        return found;
    found.old = named_region(command.document, found.sheet, status_region);
    if (!found.old) {
        found.sheet = command.document.free_name(found.sheet);
        return found;
    }
    if (const auto allowed = command.document.check_cells_can_change(found.sheet); !allowed)
        return allowed.error();
    found.status = read_status(read_range(command.document.sheet(found.sheet), *found.old));
    return found;
}

std::vector<SheetStatus> known_status(CommandContext& command) {
    const std::string sheet = text("sheet.status.name", Language::ja);
    if (!command.document.has_sheet(sheet))
        return {};
    const auto region = named_region(command.document, sheet, status_region);
    return region ? read_status(read_range(command.document.sheet(sheet), *region))
                  : std::vector<SheetStatus>();
}

Findings write_status(CommandContext& command, const StatusSheet& before,
                      const std::vector<SheetStatus>& status, const std::string& after,
                      const std::string& undo_title) {
    if (status.empty() || (before.old && before.status == status))
        return {};
    return write_output(command, {before.sheet, before.old}, status_sheet(status, before.sheet), after,
                        undo_title, status_row_keys);
}

} // namespace kyodo
