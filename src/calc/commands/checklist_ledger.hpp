// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What the checklists say about a project, in its row of the ledger.
#pragma once

#include "calc/commands/checklist_source.hpp"
#include "core/checklist/ledger_update.hpp"

namespace kyodo {

/// core/checklist/ledger_update on a document; nothing where it has no ledger.
LedgerUpdate ledger_update(const Document& document, const DocumentChecklists& all,
                           const ChecklistStatus& status);

/// Writes it cell by cell, as the office records it: hold an UndoContext around it.
void write_ledger(const Document& document, const LedgerUpdate& update);

} // namespace kyodo
