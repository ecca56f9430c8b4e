// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The figures of a summary's tables.
#pragma once

#include "core/register/summary/summary.hpp"
#include "core/sheet/style.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kyodo {

/// One figure of the rows: how many, their share, the sum of their amounts, the mean of their scores, or how
/// many have one.
struct Measure {
    enum class Kind { count, share, sum, mean, scored };
    Kind kind = Kind::count;
    std::string name;
    std::string all_hits; ///< the total in which a row counts for each of its values
    std::string all_rows; ///< … once
    NumberFormat format = NumberFormat::number;

    /// The figure of some rows; of a share, of the rows of `whole`. Nothing where there is nothing to divide
    /// by. Shares are rounded to one decimal, means to two, halves away from zero (四捨五入).
    std::optional<double> of(const Tally& tally, const Tally& whole) const;
};

/// Those that the summary was asked for, the count first.
std::vector<Measure> measures_of(const RegisterData& data, const Summary& summary);

/// All rows of several values; a row that has two of them is in it twice, but for its score: a mean with
/// repeats would say nothing.
Tally joined(const std::vector<Tally>& tallies);

} // namespace kyodo
