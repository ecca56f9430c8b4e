// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The rules in force, in sentences: the first part of the grounds (算定根拠) of every result.
#pragma once

#include "core/evaluation/form.hpp"
#include "core/evaluation/score_table.hpp"

#include <vector>

namespace kyodo {

/// One sentence for each rule that the form sets or leaves at its default, in the order in which they are
/// applied.
std::vector<std::string> rules_in_words(const ScoreTable& table, const EvaluationRules& rules,
                                        Language language);

} // namespace kyodo
