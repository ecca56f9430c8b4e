// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/icc.hpp"

#include "core/base/fold.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace kyodo {
namespace {

struct MeanSquares {
    double items = 0, within = 0, raters = 0, residue = 0;
};

double square(double value) { return value * value; }

MeanSquares mean_squares(const Ratings& ratings) {
    const std::size_t n = ratings.items();
    const std::size_t k = ratings.raters();
    const auto items = static_cast<double>(n);
    const auto raters = static_cast<double>(k);
    std::vector<double> item_means(n);
    std::vector<double> rater_means(k);
    double mean = 0;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < k; ++j) {
            item_means[i] += *ratings.at(i, j) / raters;
            rater_means[j] += *ratings.at(i, j) / items;
            mean += *ratings.at(i, j) / (items * raters);
        }
    double between = 0, judges = 0, within = 0, residue = 0;
    for (std::size_t i = 0; i < n; ++i)
        between += raters * square(item_means[i] - mean);
    for (std::size_t j = 0; j < k; ++j)
        judges += items * square(rater_means[j] - mean);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < k; ++j) {
            within += square(*ratings.at(i, j) - item_means[i]);
            residue += square(*ratings.at(i, j) - item_means[i] - rater_means[j] + mean);
        }
    return {between / (items - 1), within / (items * (raters - 1)), judges / (raters - 1),
            residue / ((items - 1) * (raters - 1))};
}

bool all_equal(const Ratings& ratings) {
    for (std::size_t i = 0; i < ratings.items(); ++i)
        for (std::size_t j = 0; j < ratings.raters(); ++j)
            if (*ratings.at(i, j) != *ratings.at(0, 0))
                return false;
    return true;
}

} // namespace

Result<IccForm> parse_icc_form(std::string_view text) {
    std::string folded = fold(text);
    std::erase_if(folded, [](char c) { return c == '(' || c == ')' || c == ' '; });
    if (const std::size_t comma = folded.find("、"); comma != std::string::npos)
        folded.replace(comma, std::string_view("、").size(), ",");
    const bool known = folded.size() == 3 && folded[0] >= '1' && folded[0] <= '3' && folded[1] == ',' &&
                       (folded[2] == '1' || folded[2] == 'k');
    if (!known)
        return error("ratings.form", {{"value", std::string(text)}});
    return IccForm{folded[0] - '0', folded[2] == 'k'};
}

Result<double> intraclass_correlation(const Ratings& ratings, IccForm form) {
    if (const auto wrong = incomplete(ratings))
        return *wrong;
    if (all_equal(ratings))
        return error("ratings.single_value");
    const MeanSquares squares = mean_squares(ratings);
    const auto n = static_cast<double>(ratings.items());
    const auto k = static_cast<double>(ratings.raters());
    const double error_square = form.model == 1 ? squares.within : squares.residue;
    double total = squares.items;
    if (!form.mean)
        total += (k - 1) * error_square;
    if (form.model == 2)
        total += (form.mean ? 1 : k) * (squares.raters - squares.residue) / n;
    // Sums of squares of equal means are zero but for rounding.
    const double scale = squares.items + squares.within + squares.raters;
    if (std::abs(total) <= 1e-12 * scale)
        return error("ratings.no_spread");
    return (squares.items - error_square) / total;
}

} // namespace kyodo
