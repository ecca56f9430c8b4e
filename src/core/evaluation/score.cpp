// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/score.hpp"

#include <algorithm>

namespace kyodo {

Result<Score> weighted_score(const std::vector<Score>& scores, const std::vector<Score>& weights,
                             std::size_t minimum_answered) {
    if (!weights.empty() && weights.size() != scores.size())
        return error("score.weights", {{"scores", std::to_string(scores.size())},
                                       {"weights", std::to_string(weights.size())}});
    Exact sum = 0;
    Exact weight_sum = 0;
    std::size_t answered = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const Score weight = weights.empty() ? Score(1) : weights[i];
        if (weight ? *weight < 0 : scores[i].has_value())
            return error("score.weight", {{"place", std::to_string(i + 1)},
                                          {"value", weight ? weight->str() : std::string()}});
        if (!scores[i])
            continue;
        ++answered;
        sum += *weight * *scores[i];
        weight_sum += *weight;
    }
    if (answered == 0 || answered < minimum_answered)
        return Score();
    if (weight_sum == 0)
        return error("score.no_weight");
    return Score(sum / weight_sum);
}

Result<std::optional<std::string>> grade_of(const Exact& score, const std::vector<Exact>& bounds,
                                            const std::vector<std::string>& labels) {
    if (bounds.empty() || labels.size() < bounds.size() || labels.size() > bounds.size() + 1)
        return error("grade.labels",
                     {{"bounds", std::to_string(bounds.size())}, {"labels", std::to_string(labels.size())}});
    const bool falling = bounds.size() < 2 || bounds[1] < bounds[0];
    for (std::size_t i = 1; i < bounds.size(); ++i)
        if (falling ? bounds[i] >= bounds[i - 1] : bounds[i] <= bounds[i - 1])
            return error("grade.order", {{"place", std::to_string(i + 1)}});
    const bool has_lowest = labels.size() == bounds.size() + 1;
    if (falling) {
        for (std::size_t i = 0; i < bounds.size(); ++i)
            if (score >= bounds[i])
                return std::optional(labels[i]);
        return has_lowest ? std::optional(labels.back()) : std::nullopt;
    }
    // From low to high the label of what lies below all bounds comes first.
    for (std::size_t i = bounds.size(); i-- > 0;)
        if (score >= bounds[i])
            return std::optional(labels[i + (has_lowest ? 1 : 0)]);
    return has_lowest ? std::optional(labels.front()) : std::nullopt;
}

} // namespace kyodo
