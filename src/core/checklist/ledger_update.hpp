// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What the checklists say about a project, in its row of the ledger.
#pragma once

#include "core/checklist/checklist_projects.hpp"
#include "core/checklist/checklist_status.hpp"

#include <functional>

namespace kyodo {

/// The ledger, and what the document says of its cells.
struct LedgerRequest {
    const RegisterData& ledger;
    const std::vector<ChecklistProject>& projects; ///< of the ledger
    bool can_change = true;                        ///< false: its sheet is protected
    std::function<bool(const Place&)> has_formula; ///< whether a person's formula stands in a cell
};

/// A cell of the ledger and its new text.
struct LedgerChange {
    Place place;
    std::string text;
};

struct LedgerUpdate {
    std::vector<LedgerChange> changes;
    Findings findings; ///< K707, K708, K710, K711, K715: see checklist_check
};

/// What is to be written: the share done, where it differs, into the column that is made for it; the stage
/// where the ledger's is empty and its list has the word. A stage that a person chose stays, and another one
/// is a finding; so is a formula.
LedgerUpdate ledger_update(const LedgerRequest& request, const ChecklistStatus& status);

} // namespace kyodo
