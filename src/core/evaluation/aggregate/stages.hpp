// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The stages of aggregate(), each in a file of its own.
#pragma once

#include "core/evaluation/aggregate/aggregate.hpp"

namespace kyodo {

/// Item figures, group figures and the total of one party about one project.
PartyResult party_result(const ScoreTable& table, const EvaluationRules& rules, const ProjectScores& project,
                         int party);

/// The parties' figures taken together, each with its weight. A figure that one of the parties asked doesn't
/// have isn't combined: grounds.party_missing (parties).
EvaluationResult combined_result(const ScoreTable& table, const EvaluationRules& rules,
                                 const std::vector<PartyResult>& parties);

/// Grade, and what is below a minimum. `asked` tells of which items a figure is expected.
void judge(const ScoreTable& table, const EvaluationRules& rules, const std::vector<bool>& asked,
           EvaluationResult& result);

/// Places of all projects, by total or rank sum.
void place_projects(const ScoreTable& table, const EvaluationRules& rules,
                    std::vector<ProjectResult>& results);

} // namespace kyodo
