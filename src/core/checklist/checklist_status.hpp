// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// How far the projects are: what is open, where the parties differ, whether a stage may be closed.
#pragma once

#include "core/checklist/checklist_entries.hpp"
#include "core/schema/checklists.hpp"

namespace kyodo {

/// An item that somebody waits for, or nobody any more.
enum class ItemState {
    done,    ///< all who are asked have ticked it
    differs, ///< one party has ticked it and the other, which has answered in this stage, hasn't
    open,
    missing, ///< it stands in the list but on no sheet
};

struct ItemStatus {
    ChecklistEntry entry; ///< as it stands at its last place
    ItemState state = ItemState::open;
    bool required = true; ///< the stage can't be closed without it
    bool overdue = false;
};

/// A stage of one project.
struct StageStatus {
    std::string stage;
    bool gate = true; ///< whether the next stage waits for it; false for a self-check
    int done = 0;     ///< of the required items
    int required = 0;
    int differing = 0;
    int carried = 0;               ///< required items of earlier stages that are open still
    bool partner_answered = false; ///< whether the party has ticked or crossed anything here
    bool city_answered = false;
    bool partner_asked = false;
    bool city_asked = false;
    std::vector<ItemStatus> items; ///< in the order of the sheets
    std::string next;              ///< the stage that follows; "" after the last one

    int open() const { return required - done; }
    /// Both parties have ticked all that is required here, and what earlier stages left open.
    bool may_close() const { return gate && open() == 0 && carried == 0; }
};

struct ProjectStatus {
    std::string project;
    std::vector<StageStatus> stages; ///< in the order in which they follow one another, self-checks last
    int current = -1; ///< the first stage that may not be closed, else the last gate; -1 without a gate

    const StageStatus* current_stage() const {
        return current < 0 ? nullptr : &stages[static_cast<std::size_t>(current)];
    }
};

/// What the status is told by.
struct ChecklistRules {
    std::vector<Checklist> lists; ///< of the city: the order of the stages, and what each list must hold
    std::chrono::sys_days today{};
};

struct ChecklistStatus {
    std::vector<ProjectStatus> projects; ///< in the order of the sheets
    /// K701 the same item at two places, one ticked and one crossed: the later one counts. K702 an item of a
    /// list is on no sheet; it counts as open. K705 a due date is over and the item is open. K706 a stage
    /// that no list of the city has.
    Findings findings;
};

/// Works it out. An item at several places (carried over) is one: an answer at a later place counts before
/// one at an earlier place, an empty cell does not. Of a project that has one item of a list, all of that
/// list are expected.
ChecklistStatus checklist_status(const std::vector<ChecklistEntry>& entries, const ChecklistRules& rules);

/// The name that lists without a stage bear in the column 段階: 自己点検.
std::string standing_stage();

/// 「計画 5/6」, 「計画 5/6（持ち越し2）」: done of required, for the ledger. "" without a current stage.
std::string share_done(const ProjectStatus& project);

/// Whether a party is asked for an item.
bool asks_partner(Asked asked);
bool asks_city(Asked asked);

} // namespace kyodo
