// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The scores of one form, as plain data: what the aggregation takes, from wherever they were read.
#pragma once

#include "core/evaluation/score.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kyodo {

/// An item of the form that is scored.
struct ScoredItem {
    std::string id;
    std::string title;
    int group = -1; ///< index into ScoreTable::groups; -1 for none
    Exact weight = 1;
    Exact most = 5; ///< the most points it can have
};

/// Items that get a figure of their own, in the form's order.
struct ItemGroup {
    std::string id;
    std::string title;
};

/// Who evaluates: the citizens' group, the city, another party, the committee.
struct EvaluatingParty {
    std::string id;
    std::string title;
    bool committee = false;    ///< several evaluators, of whom spread and agreement are shown
    Exact weight = 1;          ///< where parties' figures are combined
    std::vector<bool> asked{}; ///< for each item whether this party is asked; empty: all are

    bool is_asked(std::size_t item) const { return item >= asked.size() || asked[item]; }
};

/// What one evaluator said of one item of one project.
struct Answer {
    Score score;        ///< points of the step; nothing where it wasn't answered
    std::string label;  ///< the step as it was written: ◎
    std::string reason; ///< grounds in words

    /// Something was written that is no step of the scale: not the same as no answer.
    bool unread() const { return !score && !label.empty(); }

    bool operator==(const Answer&) const = default;
};

/// One evaluator's answers about one project.
struct EvaluatorSheet {
    std::string evaluator;         ///< a name, unique within its party
    int party = 0;                 ///< index into ScoreTable::parties
    bool interest = false;         ///< has an interest in this project (利害関係)
    std::vector<Answer> answers{}; ///< one for each item, in the order of the items

    /// Whether any item has a score.
    bool answered() const {
        for (const Answer& answer : answers)
            if (answer.score)
                return true;
        return false;
    }
};

/// One project: a sheet for each who is asked, also where nothing came back.
struct ProjectScores {
    std::string project; ///< its id in the project register
    std::string title;
    std::vector<EvaluatorSheet> sheets;
};

struct ScoreTable {
    std::vector<ItemGroup> groups;
    std::vector<ScoredItem> items;
    std::vector<EvaluatingParty> parties;
    std::vector<ProjectScores> projects;
    Exact lowest = 1; ///< points of the lowest step of the scale
    /// Points of EvaluationRules::reason_step; nothing where no step needs a reason.
    std::optional<Exact> reason_at_most;
};

} // namespace kyodo
