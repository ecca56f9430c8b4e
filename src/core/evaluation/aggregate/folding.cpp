// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/aggregate/folding.hpp"

#include "core/base/names.hpp"

#include <algorithm>
#include <numeric>

namespace kyodo {
namespace {

/// "(4 + 3) × 4 ÷ 3 = …": a sum, what it is multiplied by and divided by. 1 isn't written.
std::string formula(const std::string& sum, bool several, const Exact& times, const Exact& by,
                    const Exact& result) {
    std::string text = sum;
    if (several && (times != 1 || by != 1))
        text = "(" + sum + ")";
    if (times != 1)
        text += " × " + exact_text(times);
    if (by != 1)
        text += " ÷ " + exact_text(by);
    const std::string value = exact_text(result);
    return text == value ? text : text + " = " + value;
}

} // namespace

Figure fold_weighted(const std::vector<Score>& figures, const std::vector<Exact>& weights, Folding folding) {
    std::vector<Exact> numbers;
    std::vector<Exact> present_weights;
    Exact all = 0;
    Exact present = 0;
    Exact sum = 0;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        all += weights[i];
        if (!figures[i])
            continue;
        numbers.push_back(*figures[i]);
        present_weights.push_back(weights[i]);
        present += weights[i];
        sum += weights[i] * *figures[i];
    }
    Figure figure;
    if (numbers.empty()) {
        figure.notes.push_back({"grounds.nothing", {}});
        return figure;
    }
    if (present == 0) {
        figure.notes.push_back({"grounds.no_weight", {}});
        return figure;
    }
    const std::string terms = sum_text(numbers, present_weights);
    if (folding == Folding::mean) {
        figure.value = sum / present;
        figure.formula = formula(terms, numbers.size() > 1 || present != 1, 1, present, *figure.value);
    } else if (all == present) {
        figure.value = sum;
        figure.formula = formula(terms, false, 1, 1, sum);
    } else {
        figure.value = sum * all / present;
        figure.formula = formula(terms, true, all, present, *figure.value);
    }
    if (const std::size_t missing = figures.size() - numbers.size(); missing > 0)
        figure.notes.push_back({"grounds.reweighed",
                                {{"missing", std::to_string(missing)},
                                 {"all", exact_text(all)},
                                 {"weight", exact_text(present)}}});
    return figure;
}

Trimmed trimmed_scores(const std::vector<Exact>& scores, const Trimming& trimming) {
    Trimmed result{scores, 0, {}};
    const auto left_out = static_cast<std::size_t>(trimming.both());
    if (left_out == 0)
        return result;
    if (scores.size() <= left_out) {
        result.notes.push_back(
            {"grounds.trimmed.too_few",
             {{"count", std::to_string(scores.size())}, {"needed", std::to_string(left_out + 1)}}});
        return result;
    }
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return scores[a] < scores[b]; });
    const auto lowest = static_cast<std::size_t>(trimming.lowest);
    const auto highest = static_cast<std::size_t>(trimming.highest);
    std::vector<std::string> low;
    std::vector<std::string> high;
    std::vector<bool> gone(scores.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        if (i < lowest || i >= order.size() - highest) {
            gone[order[i]] = true;
            (i < lowest ? low : high).push_back(exact_text(scores[order[i]]));
        }
    result.kept.clear();
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (!gone[i])
            result.kept.push_back(scores[i]);
    result.left_out = trimming.both();
    result.notes.push_back({low.empty()    ? "grounds.trimmed.highest"
                            : high.empty() ? "grounds.trimmed.lowest"
                                           : "grounds.trimmed.both",
                            {{"highest", names_text(high)}, {"lowest", names_text(low)}}});
    return result;
}

Figure fold_evaluators(const std::vector<Exact>& scores, std::size_t asked, const Trimming& trimming,
                       Folding folding) {
    Figure figure;
    if (scores.empty()) {
        figure.notes.push_back({"grounds.nothing", {}});
        return figure;
    }
    Trimmed trimmed = trimmed_scores(scores, trimming);
    figure.notes = std::move(trimmed.notes);
    const Exact sum = std::accumulate(trimmed.kept.begin(), trimmed.kept.end(), Exact(0));
    const Exact count = trimmed.kept.size();
    const std::string terms = sum_text(trimmed.kept);
    if (folding == Folding::mean) {
        figure.value = sum / count;
        figure.formula = formula(terms, trimmed.kept.size() > 1, 1, count, *figure.value);
        return figure;
    }
    const Exact all = Exact(asked) - trimmed.left_out;
    if (all == count) {
        figure.value = sum;
        figure.formula = formula(terms, false, 1, 1, sum);
        return figure;
    }
    figure.value = sum * all / count;
    figure.formula = formula(terms, trimmed.kept.size() > 1, all, count, *figure.value);
    figure.notes.push_back({"grounds.scaled", {{"all", exact_text(all)}, {"counted", exact_text(count)}}});
    return figure;
}

} // namespace kyodo
