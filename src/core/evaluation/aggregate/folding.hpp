// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// How several figures become one: weights, trimming, and what a missing one does.
#pragma once

#include "core/evaluation/aggregate/figure.hpp"
#include "core/evaluation/rules.hpp"

#include <cstddef>
#include <vector>

namespace kyodo {

/// Weighted figures into one. A missing figure is left out and the others take its weight over: the mean is
/// Σ w s / W over those present, the sum Σ w s × W₀ / W, where W₀ is the weight of all. So the sum is what it
/// would be if the missing one were the mean of the others.
/// Of items with different maxima (`most`, one for each figure; empty: all alike) those present share out
/// what the missing ones could have brought by their maxima m in place of their weights: the sum is Σ w s ×
/// Σ₀ w m / Σ w m, with Σ₀ over all and Σ over those present; the mean is that over W₀. So no sum is above
/// the maximum, and who has all points of what was answered has all points. No value where none is present
/// (grounds.nothing), or those present weigh nothing (grounds.no_weight). Notes: grounds.reweighed (missing:
/// how many, all, weight), grounds.reweighed_by_maximum (the same, of maxima).
Figure fold_weighted(const std::vector<Score>& figures, const std::vector<Exact>& weights, Folding folding,
                     const std::vector<Exact>& most = {});

/// Scores left after the highest and the lowest were left out, in the order given. Of equal scores it doesn't
/// matter which one goes. Notes: grounds.trimmed.both / .highest / .lowest (highest, lowest: the scores left
/// out), grounds.trimmed.too_few (count, needed).
struct Trimmed {
    std::vector<Exact> kept;
    int left_out = 0;
    std::vector<Message> notes{};
};
Trimmed trimmed_scores(const std::vector<Exact>& scores, const Trimming& trimming);

/// The scores of several evaluators into one, trimmed. `asked` is how many evaluators there would be without
/// those left out for an interest or an absence, who gave no score to count: a sum is scaled to all of them,
/// Σ kept × (asked − trimmed) / kept. Notes: those of trimmed_scores; grounds.scaled (all, counted).
Figure fold_evaluators(const std::vector<Exact>& scores, std::size_t asked, const Trimming& trimming,
                       Folding folding);

} // namespace kyodo
