// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Scores side by side: where the parties see an item differently, and how far a committee agrees.
#pragma once

#include "core/evaluation/aggregate/aggregate.hpp"

#include <optional>
#include <vector>

namespace kyodo {

/// An item and how far apart the parties' means are: the highest less the lowest. Nothing where fewer than
/// two parties have a figure.
struct ComparedItem {
    std::size_t item = 0;
    Score gap;

    bool operator==(const ComparedItem&) const = default;
};

/// All items, the largest gap first, measured on the item's own scale (of 10 points 2 are less than 2 of 4);
/// equal ones and those without a gap in the form's order.
std::vector<ComparedItem> items_by_gap(const ScoreTable& table, const ProjectResult& result);

/// How the scores of one item lie.
struct Spread {
    std::size_t count = 0;
    Exact mean, median, lowest, highest;
    double deviation = 0; ///< standard deviation of just these scores (STDEV.P)
};
std::optional<Spread> spread_of(std::vector<Exact> scores);

/// The scores that the counted evaluators of a party gave an item, as given: nothing is trimmed or filled in.
std::vector<Exact> scores_given(const ProjectScores& project, const PartyResult& party, std::size_t item);

/// How far the evaluators of a party agree, over the items of some projects, in sentences: the measures, what
/// they say, and the caution that fits their number.
struct Agreement {
    std::size_t raters = 0;
    std::size_t items = 0; ///< items of projects with at least one score
    std::vector<Message> lines;
};

/// Krippendorff's α by order where the scale has steps, by distance where it has points; Kendall's W and
/// ICC(2,1) where all scores are there. Reading after K. Krippendorff, "Content Analysis" (4th ed. 2018), ch.
/// 12: rely on α ≥ .800, draw tentative conclusions from .667 on. Ids of lines: agreement.one_rater,
/// agreement.alpha (alpha, reading is the next line), agreement.good / .fair / .poor, agreement.w,
/// agreement.icc, agreement.none (nothing can be calculated), agreement.caution.few / .general (raters,
/// items).
Agreement agreement_of(const ScoreTable& table, const std::vector<ProjectResult>& results,
                       const std::vector<std::size_t>& projects, int party, bool points);

} // namespace kyodo
