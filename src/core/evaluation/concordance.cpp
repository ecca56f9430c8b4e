// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/concordance.hpp"

namespace kyodo {
namespace {

double cube_less_itself(std::size_t count) {
    const auto number = static_cast<double>(count);
    return number * number * number - number;
}

} // namespace

Result<Concordance> kendall_w(const Ratings& ratings) {
    if (const auto wrong = incomplete(ratings))
        return *wrong;
    const std::size_t items = ratings.items();
    const auto raters = static_cast<double>(ratings.raters());
    std::vector<double> sums(items);
    double ties = 0;
    for (std::size_t rater = 0; rater < ratings.raters(); ++rater) {
        std::vector<double> given(items);
        for (std::size_t item = 0; item < items; ++item)
            given[item] = *ratings.at(item, rater);
        const MidRanks ranks = mid_ranks(given);
        for (std::size_t item = 0; item < items; ++item)
            sums[item] += ranks.ranks[item];
        for (const std::size_t tied : ranks.ties)
            ties += cube_less_itself(tied);
    }
    const double most = raters * raters * cube_less_itself(items) - raters * ties;
    if (most == 0)
        return error("ratings.single_value");
    const double mean = raters * (static_cast<double>(items) + 1) / 2;
    double squares = 0;
    for (const double sum : sums)
        squares += (sum - mean) * (sum - mean);
    const double w = 12 * squares / most;
    return Concordance{w, raters * static_cast<double>(items - 1) * w, items - 1};
}

} // namespace kyodo
