// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What counts of the sheets of one party about one project: who is left out, and what a missing answer is.
#pragma once

#include "core/evaluation/rules.hpp"
#include "core/evaluation/score_table.hpp"

#include <string>
#include <vector>

namespace kyodo {

/// The sheets of one party about one project, by index into ProjectScores::sheets.
struct PartySheets {
    int party = 0;
    std::vector<std::size_t> all;      ///< all who are asked
    std::vector<std::size_t> counted;  ///< whose scores count
    std::vector<std::string> interest; ///< names left out for an interest
    std::vector<std::string> absent;   ///< names without any answer
};

/// Sorts out the sheets of a party.
PartySheets party_sheets(const ProjectScores& project, int party, const EvaluationRules& rules);

/// One item's scores as they count.
struct CountedItem {
    std::vector<Score> scores;          ///< of each counted sheet; nothing where left out
    std::vector<std::string> missing{}; ///< names of counted sheets that left the item open
    std::vector<std::string> unread{};  ///< names of counted sheets whose answer can't be read
    bool invalid = false;               ///< by MissingAnswers::invalid

    std::vector<Exact> present() const;
    /// grounds.missing.left_out / .lowest / .invalid (evaluators, lowest), and grounds.unread.… likewise of
    /// answers that can't be read, which count as missing ones.
    std::vector<Message> notes(const EvaluationRules& rules, const Exact& lowest) const;
};

/// The scores of an item under the rule for missing answers.
CountedItem counted_item(const ScoreTable& table, const ProjectScores& project, const PartySheets& sheets,
                         std::size_t item, MissingAnswers missing);

} // namespace kyodo
