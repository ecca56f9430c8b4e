// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The arithmetic of an evaluation: score, grade, gap. Exact in decimals, see exact.hpp.
#pragma once

#include "core/base/result.hpp"
#include "core/evaluation/exact.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kyodo {

using Score = std::optional<Exact>; ///< nothing: not answered (無回答), which is not zero

/// The weighted mean of the answers, Σ w s / Σ w over what was answered; without weights all weigh the same.
/// Nothing where fewer than `minimum_answered` are there, or none.
///
/// Errors: score.weights (arguments "scores", "weights": how many), score.weight ("place" from 1, "value"): a
/// weight below zero, or none for an answer; score.no_weight: the answered items weigh nothing.
Result<Score> weighted_score(const std::vector<Score>& scores, const std::vector<Score>& weights,
                             std::size_t minimum_answered);

/// The label of the step that a score reaches: bounds are the lowest scores of the steps, from high to low or
/// from low to high, and labels stand in the same order. One label more than bounds names what lies below the
/// lowest; without it nothing is returned there. A score on a bound has reached it (80点以上).
///
/// Errors: grade.labels (arguments "bounds", "labels": how many), grade.order (bounds that neither fall nor
/// rise; argument "place" from 1).
Result<std::optional<std::string>> grade_of(const Exact& score, const std::vector<Exact>& bounds,
                                            const std::vector<std::string>& labels);

} // namespace kyodo
