// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/ratings.hpp"

#include <algorithm>
#include <numeric>
#include <string>

namespace kyodo {

std::optional<Error> incomplete(const Ratings& ratings) {
    if (ratings.items() < 2 || ratings.raters() < 2)
        return error("ratings.too_few", {{"items", std::to_string(ratings.items())},
                                         {"raters", std::to_string(ratings.raters())}});
    for (std::size_t item = 0; item < ratings.items(); ++item)
        for (std::size_t rater = 0; rater < ratings.raters(); ++rater)
            if (!ratings.at(item, rater))
                return error("ratings.missing",
                             {{"item", std::to_string(item + 1)}, {"rater", std::to_string(rater + 1)}});
    return std::nullopt;
}

MidRanks mid_ranks(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    MidRanks result;
    result.ranks.resize(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first;
        while (last + 1 < order.size() && values[order[last + 1]] == values[order[first]])
            ++last;
        for (std::size_t i = first; i <= last; ++i)
            result.ranks[order[i]] = static_cast<double>(first + last) / 2 + 1;
        result.ties.push_back(last - first + 1);
        first = last + 1;
    }
    return result;
}

} // namespace kyodo
