// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A figure and how it came about, so that a reader can redo the sum by hand (算定根拠).
#pragma once

#include "core/base/message.hpp"
#include "core/evaluation/score.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kyodo {

/// A figure with its grounds.
struct Figure {
    Score value;                  ///< nothing where there is none; the notes say why
    std::string formula{};        ///< "(4×2 + 3) ÷ 3 = 11/3 ≈ 3.6667", without words
    std::vector<Message> notes{}; ///< what was left out, filled in, scaled, rounded

    bool operator==(const Figure&) const = default;
};

/// "3.25"; where the decimals don't end, or are more than six, the fraction: "10/3 ≈ 3.3333".
std::string exact_text(const Exact& number);

/// The number for a cell: with the decimals that its stage declares, else with as many as it has, at most
/// four: "3", "3.25", "3.3333".
std::string figure_text(const Exact& number, std::optional<int> decimals = std::nullopt);

/// "4×2 + 3 + 5×2": the terms of a weighted sum; a weight of 1 isn't written, a negative number in brackets.
/// Both vectors of one length, or no weights. "" of none.
std::string sum_text(const std::vector<Exact>& numbers, const std::vector<Exact>& weights = {});

/// Rounds a figure where its stage declares it. Notes, where that changes it: grounds.rounded.decimals /
/// .whole / .tens (exact, decimals, unit, result).
void round_figure(Figure& figure, std::optional<int> decimals);

} // namespace kyodo
