// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/aggregate/folding.hpp"

#include "core/base/names.hpp"

#include <algorithm>
#include <numeric>

namespace kyodo {
namespace {

/// "(4 + 3) × 4 ÷ 3 = …": a sum, what it is multiplied by and divided by. 1 isn't written.
std::string formula(const std::string& sum, bool several, const Exact& times, const std::vector<Exact>& by,
                    const Exact& result) {
    std::string factors = times == 1 ? "" : " × " + exact_text(times);
    for (const Exact& each : by)
        if (each != 1)
            factors += " ÷ " + exact_text(each);
    const std::string text = (several && !factors.empty() ? "(" + sum + ")" : sum) + factors;
    const std::string value = exact_text(result);
    return text == value ? text : text + " = " + value;
}

/// What a whole is reckoned by where parts of it are missing: weights, or weighted maxima.
struct Measure {
    Exact all = 0;
    Exact present = 0;
    bool by_maximum = false;
};
Measure measure_of(const std::vector<Score>& figures, const std::vector<Exact>& weights,
                   const std::vector<Exact>& most) {
    Measure weight;
    Measure maximum{0, 0, true};
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const Exact points = most.empty() ? weights[i] : Exact(weights[i] * most[i]);
        weight.all += weights[i];
        maximum.all += points;
        if (figures[i]) {
            weight.present += weights[i];
            maximum.present += points;
        }
    }
    const bool alike =
        std::all_of(most.begin(), most.end(), [&](const Exact& each) { return each == most.front(); });
    return alike || maximum.present == 0 ? weight : maximum;
}

} // namespace

Figure fold_weighted(const std::vector<Score>& figures, const std::vector<Exact>& weights, Folding folding,
                     const std::vector<Exact>& most) {
    std::vector<Exact> numbers;
    std::vector<Exact> present_weights;
    Exact all_weights = 0;
    Exact sum = 0;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        all_weights += weights[i];
        if (!figures[i])
            continue;
        numbers.push_back(*figures[i]);
        present_weights.push_back(weights[i]);
        sum += weights[i] * *figures[i];
    }
    Figure figure;
    if (numbers.empty()) {
        figure.notes.push_back({"grounds.nothing", {}});
        return figure;
    }
    if (std::all_of(present_weights.begin(), present_weights.end(),
                    [](const Exact& weight) { return weight == 0; })) {
        figure.notes.push_back({"grounds.no_weight", {}});
        return figure;
    }
    const Measure measure = measure_of(figures, weights, most);
    const std::string terms = sum_text(numbers, present_weights);
    const bool whole = measure.all == measure.present;
    if (folding == Folding::mean && (whole || !measure.by_maximum)) {
        const Exact present = std::accumulate(present_weights.begin(), present_weights.end(), Exact(0));
        figure.value = sum / present;
        figure.formula = formula(terms, numbers.size() > 1 || present != 1, 1, {present}, *figure.value);
    } else if (whole) {
        figure.value = sum;
        figure.formula = formula(terms, false, 1, {}, sum);
    } else {
        std::vector<Exact> by{measure.present};
        if (folding == Folding::mean)
            by.push_back(all_weights);
        figure.value = sum * measure.all / measure.present;
        if (folding == Folding::mean)
            *figure.value /= all_weights;
        figure.formula = formula(terms, true, measure.all, by, *figure.value);
    }
    if (const std::size_t missing = figures.size() - numbers.size(); missing > 0)
        figure.notes.push_back({measure.by_maximum ? "grounds.reweighed_by_maximum" : "grounds.reweighed",
                                {{"missing", std::to_string(missing)},
                                 {"all", exact_text(measure.all)},
                                 {measure.by_maximum ? "maximum" : "weight", exact_text(measure.present)}}});
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
        figure.formula = formula(terms, trimmed.kept.size() > 1, 1, {count}, *figure.value);
        return figure;
    }
    const Exact all = Exact(asked) - trimmed.left_out;
    if (all == count) {
        figure.value = sum;
        figure.formula = formula(terms, false, 1, {}, sum);
        return figure;
    }
    figure.value = sum * all / count;
    figure.formula = formula(terms, trimmed.kept.size() > 1, all, {count}, *figure.value);
    figure.notes.push_back({"grounds.scaled", {{"all", exact_text(all)}, {"counted", exact_text(count)}}});
    return figure;
}

} // namespace kyodo
