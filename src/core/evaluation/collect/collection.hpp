// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Collection: what came back, set against what was asked and what the score register holds already.
#pragma once

#include "core/evaluation/collect/returned_sheet.hpp"
#include "core/schema/city_profile.hpp"

#include <set>
#include <string>
#include <vector>

namespace kyodo {

/// How far a sheet is. In the order in which a status is shown.
enum class SheetState {
    missing,
    partial,
    complete,
    doubled,
    interest ///< back with an interest ticked, which the form leaves out: not all has to be answered
};

/// One asked sheet and what became of it.
struct SheetStatus {
    std::string form; ///< id
    std::string project;
    std::string party; ///< its title
    std::string evaluator;
    SheetState state = SheetState::missing;
    int answered = 0;
    int asked = 0;
    std::string origin{};
    bool shown = true; ///< false: until_both keeps it out of the comparison

    bool operator==(const SheetStatus&) const = default;

    /// What it is known by: form, project, party, evaluator, folded.
    std::string key() const;
};

struct CollectionInput {
    std::vector<ReturnedSheet> sheets;
    std::vector<SheetStatus> asked; ///< of earlier commands; empty: whatever comes is taken
    std::vector<Record> scores;     ///< rows of the score register as they are
    std::set<std::string> projects; ///< folded numbers of the project register; empty: not known
};

struct Collection {
    std::vector<Record> scores; ///< the rows that were there, in their order, and the new ones behind
    std::vector<SheetStatus> status;
    Findings findings; ///< those of the sheets too
    int taken = 0;     ///< sheets whose answers were taken
    int refused = 0;   ///< foreign ones and differing doubles
    int added = 0;     ///< rows
    int changed = 0;
};

/// Puts the answers into the register. The same sheets again change nothing. Findings beside the sheets' own:
/// K644 a sheet of an unknown project, or that wasn't asked for; K645 two sheets of one evaluator that differ
/// (neither is taken); K646 two that say the same; K647 an answer that was another one before, or is no more
/// (then the register keeps it); K653 a sheet that is missing. Linear in the number of answers.
Collection collect_scores(CollectionInput input, const std::vector<EvaluationForm>& forms);

} // namespace kyodo
