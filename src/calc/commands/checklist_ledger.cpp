// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/checklist_ledger.hpp"

#include "calc/sheet_row.hpp"

namespace kyodo {

LedgerUpdate ledger_update(const Document& document, const DocumentChecklists& all,
                           const ChecklistStatus& status) {
    if (all.ledger == nullptr)
        return {};
    const bool can_change = document.check_cells_can_change(all.ledger->grid().sheet()).has_value();
    return ledger_update(
        {*all.ledger, all.projects, can_change,
         [&](const Place& at) {
             return !formula_columns(document, {at.sheet, at.row, at.column, at.column}).empty();
         }},
        status);
}

void write_ledger(const Document& document, const LedgerUpdate& update) {
    for (const LedgerChange& change : update.changes)
        write_value(document, change.place.sheet, change.place.row, change.place.column, change.text, false);
}

} // namespace kyodo
