// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/krippendorff.hpp"

#include "core/base/fold.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <string>

namespace kyodo {
namespace {

using Unit = std::vector<double>; ///< the ratings of an item, two or more

constexpr std::size_t most_ratios = 5000;

double of(std::size_t count) { return static_cast<double>(count); }

/// Σ (a − b)² over all ordered pairs: 2 m times the squares of the distances from the mean.
double squared_distances(const Unit& values) {
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / of(values.size());
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return 2 * of(values.size()) * squares;
}

/// How many ordered pairs are unequal: m² less those of equal ones.
double unequal(Unit values) {
    std::sort(values.begin(), values.end());
    double equal = 0;
    for (auto first = values.begin(); first != values.end();) {
        const auto last = std::upper_bound(first, values.end(), *first);
        equal += static_cast<double>(last - first) * static_cast<double>(last - first);
        first = last;
    }
    return of(values.size()) * of(values.size()) - equal;
}

double ratio_distance(double a, double b) { return a == b ? 0 : (a - b) / (a + b) * ((a - b) / (a + b)); }

/// Over the different values, each with how often it stands: units repeat few values.
double ratio_distances(const Unit& values) {
    std::map<double, double> counts;
    for (const double value : values)
        counts[value] += 1;
    double sum = 0;
    for (auto a = counts.begin(); a != counts.end(); ++a)
        for (auto b = std::next(a); b != counts.end(); ++b)
            sum += 2 * a->second * b->second * ratio_distance(a->first, b->first);
    return sum;
}

double distances(const Unit& values, RatingLevel level) {
    if (level == RatingLevel::nominal)
        return unequal(values);
    return level == RatingLevel::ratio ? ratio_distances(values) : squared_distances(values);
}

std::vector<Unit> pairable(const Ratings& ratings) {
    std::vector<Unit> units;
    for (std::size_t item = 0; item < ratings.items(); ++item) {
        Unit unit;
        for (std::size_t rater = 0; rater < ratings.raters(); ++rater)
            if (ratings.at(item, rater))
                unit.push_back(*ratings.at(item, rater));
        if (unit.size() >= 2)
            units.push_back(std::move(unit));
    }
    return units;
}

Unit all_of(const std::vector<Unit>& units) {
    Unit all;
    for (const Unit& unit : units)
        all.insert(all.end(), unit.begin(), unit.end());
    return all;
}

/// Σ_{g<c} n_g + n_c / 2 grows from c to k by just the ordinal difference, and so does the mid-rank.
void rank(std::vector<Unit>& units) {
    const MidRanks ranks = mid_ranks(all_of(units));
    auto next = ranks.ranks.begin();
    for (Unit& unit : units)
        for (double& value : unit)
            value = *next++;
}

std::optional<Error> no_ratios(const Unit& all) {
    const double least = *std::min_element(all.begin(), all.end());
    if (least < 0)
        return error("ratings.negative", {{"value", std::to_string(least)}});
    Unit values = all;
    std::sort(values.begin(), values.end());
    const auto count = static_cast<std::size_t>(std::unique(values.begin(), values.end()) - values.begin());
    if (count > most_ratios)
        return error("ratings.too_many",
                     {{"count", std::to_string(count)}, {"most", std::to_string(most_ratios)}});
    return std::nullopt;
}

} // namespace

Result<RatingLevel> parse_rating_level(std::string_view text) {
    using enum RatingLevel;
    static constexpr std::array<std::pair<std::string_view, RatingLevel>, 9> names{{{"", interval},
                                                                                    {"nominal", nominal},
                                                                                    {"名義", nominal},
                                                                                    {"ordinal", ordinal},
                                                                                    {"順序", ordinal},
                                                                                    {"interval", interval},
                                                                                    {"間隔", interval},
                                                                                    {"ratio", ratio},
                                                                                    {"比例", ratio}}};
    const std::string folded = fold(text);
    for (const auto& [name, level] : names)
        if (folded == name)
            return level;
    return error("ratings.level", {{"value", std::string(text)}});
}

Result<double> krippendorff_alpha(const Ratings& ratings, RatingLevel level) {
    std::vector<Unit> units = pairable(ratings);
    if (units.empty())
        return error("ratings.no_pairs");
    if (level == RatingLevel::ordinal)
        rank(units);
    const Unit all = all_of(units);
    if (std::all_of(all.begin(), all.end(), [&](double value) { return value == all.front(); }))
        return error("ratings.single_value");
    if (level == RatingLevel::ratio)
        if (const auto wrong = no_ratios(all))
            return *wrong;
    double observed = 0;
    for (const Unit& unit : units)
        observed += distances(unit, level) / (of(unit.size()) - 1);
    const double expected = distances(all, level) / (of(all.size()) - 1);
    return 1 - observed / expected;
}

} // namespace kyodo
