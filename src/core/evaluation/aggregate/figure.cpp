// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/aggregate/figure.hpp"

#include <algorithm>

namespace kyodo {
namespace {

using Integer = boost::multiprecision::cpp_int;

constexpr int most_decimals = 6;
constexpr int approximate_decimals = 4;

/// The decimals of a number, if they end within six.
std::optional<int> ending_decimals(const Exact& number) {
    Integer rest = denominator(number);
    int twos = 0;
    int fives = 0;
    for (; rest % 2 == 0 && twos <= most_decimals; ++twos)
        rest /= 2;
    for (; rest % 5 == 0 && fives <= most_decimals; ++fives)
        rest /= 5;
    const int decimals = std::max(twos, fives);
    return rest == 1 && decimals <= most_decimals ? std::optional(decimals) : std::nullopt;
}

/// A number rounded to so many decimals, with all of them.
std::string decimal_text(const Exact& number, int decimals) {
    const Exact rounded = round_half_up(number, decimals);
    const Exact scaled =
        boost::multiprecision::abs(rounded) *
        Exact(boost::multiprecision::pow(Integer(10), static_cast<unsigned>(std::max(decimals, 0))));
    std::string digits = Integer(numerator(scaled) / denominator(scaled)).str();
    if (decimals > 0) {
        const auto places = static_cast<std::size_t>(decimals);
        if (digits.size() <= places)
            digits.insert(0, places + 1 - digits.size(), '0');
        digits.insert(digits.size() - places, ".");
    }
    return rounded < 0 ? "-" + digits : digits;
}

} // namespace

std::string exact_text(const Exact& number) {
    if (const auto decimals = ending_decimals(number))
        return decimal_text(number, *decimals);
    return number.str() + " ≈ " + decimal_text(number, approximate_decimals);
}

std::string figure_text(const Exact& number, std::optional<int> decimals) {
    if (decimals)
        return decimal_text(number, *decimals);
    return decimal_text(
        number, std::min(ending_decimals(number).value_or(approximate_decimals), approximate_decimals));
}

std::string sum_text(const std::vector<Exact>& numbers, const std::vector<Exact>& weights) {
    const auto factor = [](const Exact& number) {
        const std::string text = ending_decimals(number) ? exact_text(number) : "(" + number.str() + ")";
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
    figure.notes.push_back(
        {*decimals > 0    ? "grounds.rounded.decimals"
         : *decimals == 0 ? "grounds.rounded.whole"
                          : "grounds.rounded.tens",
         {{"exact", exact_text(*figure.value)},
          {"decimals", std::to_string(*decimals)},
          {"unit",
           decimal_text(
               boost::multiprecision::pow(Integer(10), static_cast<unsigned>(std::max(-*decimals, 0))), 0)},
          {"result", decimal_text(rounded, *decimals)}}});
    figure.value = rounded;
}

} // namespace kyodo
