// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What the checklists say about a project, in its row of the ledger.
#pragma once

#include "calc/commands/checklist_source.hpp"

namespace kyodo {

/// A cell of the ledger and its new text.
struct LedgerChange {
    Place place;
    std::string text;
};

struct LedgerUpdate {
    std::vector<LedgerChange> changes;
    Findings findings; ///< K703, K707, K708, K710, K711: see checklist_check
};

/// What is to be written: the share done, where it differs, into the column that is made for it; the stage
/// where the ledger's is empty and its list has the word. A stage that a person chose stays, and another one
/// is a finding.
LedgerUpdate ledger_update(const Document& document, const DocumentChecklists& all,
                           const ChecklistStatus& status);

/// Writes it cell by cell, as the office records it: hold an UndoContext around it.
void write_ledger(const Document& document, const LedgerUpdate& update);

} // namespace kyodo
