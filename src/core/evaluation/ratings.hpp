// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Ratings of several items by several raters, as the measures of agreement take them.
#pragma once

#include "core/base/result.hpp"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace kyodo {

/// One row an item (事業, 評価項目), one column a rater (評価者); nothing where a rater gave no rating.
class Ratings {
public:
    Ratings(std::size_t items, std::size_t raters) : raters_(raters), values_(items * raters) {}

    std::size_t items() const { return raters_ == 0 ? 0 : values_.size() / raters_; }
    std::size_t raters() const { return raters_; }
    std::optional<double>& at(std::size_t item, std::size_t rater) { return values_[item * raters_ + rater]; }
    const std::optional<double>& at(std::size_t item, std::size_t rater) const {
        return values_[item * raters_ + rater];
    }

private:
    std::size_t raters_;
    std::vector<std::optional<double>> values_;
};

/// What the measures without a place for missing ratings need: at least two items, two raters and every
/// rating. Errors: ratings.too_few (arguments "items", "raters"), ratings.missing ("item", "rater", counted
/// from 1).
std::optional<Error> incomplete(const Ratings& ratings);

/// Mid-ranks from 1, ties sharing the mean of their places, and of how many each group of ties consists.
struct MidRanks {
    std::vector<double> ranks; ///< in the order of the values
    std::vector<std::size_t> ties;
};
MidRanks mid_ranks(const std::vector<double>& values);

} // namespace kyodo
