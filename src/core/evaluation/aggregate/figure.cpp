// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/aggregate/figure.hpp"

#include <algorithm>

namespace kyodo {
namespace {

constexpr int most_decimals = 6;
constexpr int approximate_decimals = 4;

} // namespace

std::string exact_text(const Exact& number) {
    if (const auto decimals = ending_decimals(number, most_decimals))
        return decimal_text(number, *decimals);
    return number.str() + " ≈ " + decimal_text(number, approximate_decimals);
}

std::string figure_text(const Exact& number, std::optional<int> decimals) {
    if (decimals)
        return decimal_text(number, *decimals);
    return decimal_text(number,
                        std::min(ending_decimals(number, most_decimals).value_or(approximate_decimals),
                                 approximate_decimals));
}

std::string sum_text(const std::vector<Exact>& numbers, const std::vector<Exact>& weights) {
    const auto factor = [](const Exact& number) {
        const std::string text =
            ending_decimals(number, most_decimals) ? exact_text(number) : "(" + number.str() + ")";
        return number < 0 && text.front() != '(' ? "(" + text + ")" : text;
    };
    std::string text;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        text += (i == 0 ? "" : " + ") + factor(numbers[i]);
        if (i < weights.size() && weights[i] != 1)
            text += "×" + factor(weights[i]);
    }
    return text;
}

void round_figure(Figure& figure, std::optional<int> decimals) {
    if (!decimals || !figure.value)
        return;
    const Exact rounded = round_half_up(*figure.value, *decimals);
    if (rounded == *figure.value)
        return;
    figure.notes.push_back({*decimals > 0    ? "grounds.rounded.decimals"
                            : *decimals == 0 ? "grounds.rounded.whole"
                                             : "grounds.rounded.tens",
                            {{"exact", exact_text(*figure.value)},
                             {"decimals", std::to_string(*decimals)},
                             {"unit", decimal_text(power_of_ten(std::max(-*decimals, 0)), 0)},
                             {"result", decimal_text(rounded, *decimals)}}});
    figure.value = rounded;
}

} // namespace kyodo
