// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Measures of agreement against published values and exact fractions.
#include "core/evaluation/concordance.hpp"
#include "core/evaluation/icc.hpp"
#include "core/evaluation/krippendorff.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

namespace kyodo::test {
namespace {

using Rows = std::vector<std::vector<std::optional<double>>>;

Ratings ratings_of(const Rows& items) {
    Ratings ratings(items.size(), items.front().size());
    for (std::size_t item = 0; item < items.size(); ++item)
        for (std::size_t rater = 0; rater < items[item].size(); ++rater)
            ratings.at(item, rater) = items[item][rater];
    return ratings;
}

Rows transposed(const Rows& raters) {
    Rows items(raters.front().size(), std::vector<std::optional<double>>(raters.size()));
    for (std::size_t rater = 0; rater < raters.size(); ++rater)
        for (std::size_t item = 0; item < items.size(); ++item)
            items[item][rater] = raters[rater][item];
    return items;
}

constexpr std::nullopt_t none = std::nullopt;

/// Krippendorff 2011, part C: four observers, twelve units.
const Rows krippendorff{{1, 2, 3, 3, 2, 1, 4, 1, 2, none, none, none},
                        {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, none, 3},
                        {none, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, none},
                        {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, none}};

/// Shrout and Fleiss 1979, table 2: six targets, four judges.
const Rows shrout{{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}};

std::string failure(const Error& e) { return e.message.id; }

TEST(Alpha, ForDataWithGaps) {
    const Ratings ratings = ratings_of(transposed(krippendorff));
    EXPECT_NEAR(krippendorff_alpha(ratings, RatingLevel::nominal).value(), 113.0 / 152, 1e-12);
    EXPECT_NEAR(krippendorff_alpha(ratings, RatingLevel::ordinal).value(), 0.815388, 5e-7);
    EXPECT_NEAR(krippendorff_alpha(ratings, RatingLevel::interval).value(), 951.0 / 1120, 1e-12);
    EXPECT_NEAR(krippendorff_alpha(ratings, RatingLevel::ratio).value(), 0.797403, 5e-7);
}

/// The definition, word for word, with its coincidence matrix.
double by_matrix(const Rows& items, RatingLevel level) {
    std::map<double, std::map<double, double>> coincidences;
    for (const auto& item : items) {
        std::vector<double> unit;
        for (const auto& rating : item)
            if (rating)
                unit.push_back(*rating);
        for (std::size_t a = 0; a < unit.size(); ++a)
            for (std::size_t b = 0; b < unit.size(); ++b)
                if (a != b)
                    coincidences[unit[a]][unit[b]] += 1 / (static_cast<double>(unit.size()) - 1);
    }
    std::map<double, double> margins;
    double n = 0;
    for (const auto& [c, row] : coincidences)
        for (const auto& [k, count] : row) {
            margins[c] += count;
            n += count;
        }
    const auto difference = [&](double c, double k) {
        if (c == k)
            return 0.0;
        if (level == RatingLevel::nominal)
            return 1.0;
        if (level == RatingLevel::interval)
            return (c - k) * (c - k);
        if (level == RatingLevel::ratio)
            return (c - k) / (c + k) * ((c - k) / (c + k));
        double between = 0;
        for (const auto& [g, count] : margins)
            if (g >= std::min(c, k) && g <= std::max(c, k))
                between += count;
        between -= (margins[c] + margins[k]) / 2;
        return between * between;
    };
    double observed = 0, expected = 0;
    for (const auto& [c, row] : coincidences)
        for (const auto& [k, count] : row)
            observed += count * difference(c, k);
    for (const auto& [c, of_c] : margins)
        for (const auto& [k, of_k] : margins)
            expected += of_c * of_k * difference(c, k);
    return 1 - (n - 1) * observed / expected;
}

TEST(Alpha, IsThatOfTheCoincidenceMatrix) {
    std::mt19937 random(20261121);
    int compared = 0;
    for (int round = 0; round < 200; ++round) {
        const std::size_t raters = 2 + random() % 6;
        Rows items(2 + random() % 15, std::vector<std::optional<double>>(raters));
        for (auto& item : items)
            for (auto& rating : item)
                if (random() % 5 != 0)
                    rating = static_cast<double>(1 + random() % 5);
        for (const auto level :
             {RatingLevel::nominal, RatingLevel::ordinal, RatingLevel::interval, RatingLevel::ratio}) {
            const auto alpha = krippendorff_alpha(ratings_of(items), level);
            if (!alpha) // no pair, or a single value
                continue;
            ++compared;
            EXPECT_NEAR(*alpha, by_matrix(items, level), 1e-9) << "round " << round;
        }
    }
    EXPECT_GT(compared, 600);
}

// Two raters, complete and in full agreement: 1 by the definition, as D_o is 0.
TEST(Alpha, IsOneOnlyForFullAgreementOnDifferentValues) {
    EXPECT_DOUBLE_EQ(krippendorff_alpha(ratings_of({{1, 1}, {2, 2}, {4, 4}}), RatingLevel::interval).value(),
                     1);
    EXPECT_EQ(failure(krippendorff_alpha(ratings_of({{2, 2}, {2, 2}}), RatingLevel::nominal).error()),
              "ratings.single_value");
    EXPECT_EQ(failure(krippendorff_alpha(ratings_of({{1, none}, {none, 2}}), RatingLevel::nominal).error()),
              "ratings.no_pairs");
    // The 5 that nobody else's rating stands beside is no part of the data, so there is a single value.
    EXPECT_EQ(
        failure(krippendorff_alpha(ratings_of({{3, 3}, {3, 3}, {5, none}}), RatingLevel::ordinal).error()),
        "ratings.single_value");
    EXPECT_EQ(failure(krippendorff_alpha(ratings_of({{-1, 1}, {2, 2}}), RatingLevel::ratio).error()),
              "ratings.negative");
}

TEST(KendallW, WithoutTies) {
    const auto found =
        kendall_w(ratings_of(transposed({{1, 6, 3, 2, 5, 4}, {1, 5, 6, 2, 4, 3}, {2, 3, 6, 5, 4, 1}})));
    ASSERT_TRUE(found);
    // Sums of ranks 4, 14, 15, 9, 13, 8; from 10.5: 42.25 + 12.25 + 20.25 + 2.25 + 6.25 + 6.25 = 89.5 = S;
    // W = 12 · 89.5 / (9 · 210) = 1074 / 1890; χ² = 3 · 5 · W.
    EXPECT_NEAR(found->w, 1074.0 / 1890, 1e-12);
    EXPECT_NEAR(found->w, 0.568254, 5e-7);
    EXPECT_NEAR(found->chi_squared, 8.5238, 5e-5);
    EXPECT_EQ(found->degrees_of_freedom, 5U);
}

// Two raters of three items, 1 1 2 and 1 2 3: ranks 1.5 1.5 3 and 1 2 3, sums 2.5 3.5 6, mean 4,
// S = 2.25 + 0.25 + 4 = 6.5; T = 2³ − 2 = 6 for the first; W = 12 · 6.5 / (4 · 24 − 2 · 6) = 78 / 84.
TEST(KendallW, WithTies) {
    EXPECT_NEAR(kendall_w(ratings_of(transposed({{1, 1, 2}, {1, 2, 3}})))->w, 78.0 / 84, 1e-12);
    // The same order with the same ties by both: 1, which the uncorrected formula doesn't reach.
    EXPECT_NEAR(kendall_w(ratings_of(transposed({{1, 1, 2}, {1, 1, 2}})))->w, 1, 1e-12);
}

TEST(KendallW, WhatHasNoValue) {
    EXPECT_EQ(failure(kendall_w(ratings_of({{1, none}, {2, 2}})).error()), "ratings.missing");
    EXPECT_EQ(failure(kendall_w(ratings_of({{1, 2, 3}})).error()), "ratings.too_few");
    EXPECT_EQ(failure(kendall_w(ratings_of({{1, 2}, {1, 2}})).error()), "ratings.single_value");
}

TEST(Icc, ShroutAndFleissTable4) {
    const Ratings ratings = ratings_of(shrout);
    const std::map<std::string, double> published{{"1,1", .1657}, {"2,1", .2898}, {"3,1", .7148},
                                                  {"1,k", .4428}, {"2,k", .6201}, {"3,k", .9093}};
    for (const auto& [form, value] : published)
        EXPECT_NEAR(intraclass_correlation(ratings, parse_icc_form(form).value()).value(), value, 5e-5)
            << form;
    // Exactly: rows sum to 24 12 26 16 30 19, in all 127, squares to 841. Between: 2913/4 − 127²/24 =
    // 1349/24, BMS = 1349/120; within: 841 − 2913/4 = 451/4, WMS = 451/72. (1,k) = 1 − WMS / BMS = 1 −
    // 2255/4047.
    EXPECT_NEAR(intraclass_correlation(ratings, {1, true}).value(), 1792.0 / 4047, 1e-12);
}

TEST(Icc, WhatHasNoValue) {
    const auto id = [](const Rows& rows, IccForm form) {
        return failure(intraclass_correlation(ratings_of(rows), form).error());
    };
    EXPECT_EQ(id({{4, 4}, {4, 4}}, {2, false}), "ratings.single_value");
    EXPECT_EQ(id({{1, 2}, {2, 1}}, {1, true}), "ratings.no_spread"); // means 1.5 and 1.5
    EXPECT_EQ(id({{1, none}, {2, 2}}, {1, true}), "ratings.missing");
    for (const char* form : {"4,1", "2,2", "", "k,2"})
        EXPECT_EQ(failure(parse_icc_form(form).error()), "ratings.form") << form;
    EXPECT_TRUE(parse_icc_form("（２，Ｋ）").value().mean);
}

/// Who comes first, and which item, is nothing that agreement could depend on.
TEST(Agreement, DoesNotDependOnOrder) {
    std::mt19937 random(4);
    for (int round = 0; round < 50; ++round) {
        Rows items = shrout;
        for (auto& item : items)
            for (auto& rating : item)
                rating = static_cast<double>(1 + random() % 9);
        const Ratings before = ratings_of(items);
        std::shuffle(items.begin(), items.end(), random);
        Rows raters = transposed(items);
        std::shuffle(raters.begin(), raters.end(), random);
        const Ratings after = ratings_of(transposed(raters));
        EXPECT_NEAR(kendall_w(before)->w, kendall_w(after)->w, 1e-9);
        for (const auto level :
             {RatingLevel::nominal, RatingLevel::ordinal, RatingLevel::interval, RatingLevel::ratio})
            EXPECT_NEAR(*krippendorff_alpha(before, level), *krippendorff_alpha(after, level), 1e-9);
        for (int model = 1; model <= 3; ++model)
            EXPECT_NEAR(*intraclass_correlation(before, {model, false}),
                        *intraclass_correlation(after, {model, false}), 1e-9);
    }
}

/// Another unit or a scale read from its other end changes no interval measure; the ratio one it does.
TEST(Agreement, OfAScaleStretchedAndReversed) {
    std::mt19937 random(5);
    for (int round = 0; round < 50; ++round) {
        Rows items(8, std::vector<std::optional<double>>(3));
        for (auto& item : items)
            for (auto& rating : item)
                rating = static_cast<double>(1 + random() % 5);
        Rows changed = items;
        for (auto& item : changed)
            for (auto& rating : item)
                rating = 100 - 7 * *rating;
        for (const auto level : {RatingLevel::nominal, RatingLevel::ordinal, RatingLevel::interval})
            EXPECT_NEAR(*krippendorff_alpha(ratings_of(items), level),
                        *krippendorff_alpha(ratings_of(changed), level), 1e-9);
        EXPECT_GT(std::abs(*krippendorff_alpha(ratings_of(items), RatingLevel::ratio) -
                           *krippendorff_alpha(ratings_of(changed), RatingLevel::ratio)),
                  1e-9);
        EXPECT_NEAR(kendall_w(ratings_of(items))->w, kendall_w(ratings_of(changed))->w, 1e-9);
        EXPECT_NEAR(*intraclass_correlation(ratings_of(items), {2, true}),
                    *intraclass_correlation(ratings_of(changed), {2, true}), 1e-9);
    }
}

} // namespace
} // namespace kyodo::test
