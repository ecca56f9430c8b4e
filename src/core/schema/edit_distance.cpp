// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/edit_distance.hpp"

#include "core/base/fold.hpp"

#include <algorithm>
#include <numeric>

namespace kyodo {

std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[b.size()];
}

std::optional<std::size_t> nearest_index(const std::vector<std::string>& candidates, std::string_view text) {
    constexpr std::size_t longest_term = 64;
    // Bytes first: folding a whole document to find out that it is no term would be a waste.
    if (text.size() > longest_term * 4)
        return std::nullopt;
    const std::u32string wanted = to_code_points(fold(text));
    if (wanted.empty() || wanted.size() > longest_term)
        return std::nullopt;
    std::optional<std::size_t> best;
    std::size_t best_distance = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const std::u32string candidate = to_code_points(fold(candidates[i]));
        const std::size_t longer = std::max(candidate.size(), wanted.size());
        if (candidate.empty() || longer > longest_term)
            continue;
        const std::size_t distance = edit_distance(candidate, wanted);
        if (distance * 2 <= longer && (!best || distance < best_distance)) {
            best = i;
            best_distance = distance;
        }
    }
    return best;
}

} // namespace kyodo
