// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The checklists of a city, as the key "checklists" of its profile says them.
#pragma once

#include "core/schema/json_reader.hpp"
#include "core/schema/vocabulary.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kyodo {

/// Who ticks an item.
enum class ChecklistParty {
    both,
    partner, ///< 相手方: the group
    city,    ///< 行政
};

/// What an item's due date counts from: a date of the project's row in the ledger.
enum class ChecklistOrigin { start, end, review_by };

/// A due date: so many days after the origin (before it, where negative).
struct ChecklistDue {
    ChecklistOrigin from = ChecklistOrigin::start;
    int days = 0;

    bool operator==(const ChecklistDue&) const = default;
};

struct ChecklistItem {
    std::string text; ///< one short line
    ChecklistParty party = ChecklistParty::both;
    bool required = true; ///< whether a stage can't be closed without it
    std::optional<ChecklistDue> due{};

    bool operator==(const ChecklistItem&) const = default;
};

enum class ChecklistKind {
    stage,     ///< 段階別: whether a project may go on to the next stage
    caution,   ///< 留意点: of a form, by party
    principle, ///< 原則: self-check
    procedure, ///< 手続: with due dates
};

struct Checklist {
    std::string id;
    std::string code; ///< what its items' numbers begin with: 検討 for 検討-1, 検討-2 …
    Bilingual title;
    ChecklistKind kind = ChecklistKind::stage;
    std::string stage;              ///< a stage's name; "" for a list that no stage waits for
    std::vector<std::string> forms; ///< the forms of collaboration it is for; none for all
    std::string source;             ///< where in the city's document it stands; "" where it is ours
    std::vector<ChecklistItem> items;

    bool operator==(const Checklist&) const = default;
};

/// "stage", "caution", "principle", "procedure": the kind as a profile writes it.
std::string_view name_of(ChecklistKind kind);

/// The number of an item (index from 0): 「検討-1」. It names the item wherever its row is moved.
std::string item_number(const Checklist& list, int index);

/// Reads [{"id", "code", "title", "kind", "stage", "forms", "source", "items": ["text" or {"text", "party":
/// "both" | "partner" | "city", "required", "due": {"from": "start" | "end" | "review_by", "days"}}]}].
std::vector<Checklist> read_checklists(const JsonPlace& at);

/// Ids, codes and, within a list, texts are different (compared folded); a list of the kind "stage" has a
/// stage; no list is empty. The first fault goes into the reading: schema.duplicate, schema.missing,
/// schema.empty.
void check_checklists(const std::vector<Checklist>& lists, JsonReading& reading);

} // namespace kyodo
