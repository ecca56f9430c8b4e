// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The items of each project, every one once, and those of its lists that are on no sheet.
#pragma once

#include "core/checklist/checklist_entries.hpp"
#include "core/schema/checklists.hpp"

namespace kyodo {

struct MergedEntry {
    ChecklistEntry entry;
    bool missing = false; ///< stands in the list only; its places are those of the list's first item
};

struct ProjectEntries {
    std::string project;
    std::vector<MergedEntry> entries; ///< in the order of the sheets, missing ones behind their list
};

struct MergedEntries {
    std::vector<ProjectEntries> projects;
    Findings findings; ///< K701, K702: see ChecklistStatus
};

/// Items of a project are the same where their numbers are, without a number where their texts are (folded).
/// Linear in the number of entries, but for the size of a list.
MergedEntries merge_entries(const std::vector<ChecklistEntry>& entries, const std::vector<Checklist>& lists);

/// 2026-04-01.
std::string due_text(std::chrono::sys_days due);

} // namespace kyodo
