// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Whose items a check looks at.
#pragma once

#include "core/checklist/checklist_entries.hpp"
#include "core/checklist/checklist_projects.hpp"

#include <set>
#include <string>
#include <vector>

namespace kyodo {

/// Takes out the items whose 事業番号 no project of the ledger has: a number that is mistyped makes no
/// project. K703 for each such number, at its first item, with the nearest number as proposal. Of a ledger
/// without projects all stay.
Findings take_out_unknown(std::vector<ChecklistEntry>& entries,
                          const std::vector<ChecklistProject>& projects);

/// Keeps the items of the chosen projects (folded numbers), and of the findings those that stand in no other
/// project's rows; of K703 those whose number may be meant for a chosen one.
void keep_chosen(std::vector<ChecklistEntry>& entries, Findings& findings,
                 const std::set<std::string>& chosen);

} // namespace kyodo
