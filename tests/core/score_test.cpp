// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Scores, grades and roundings, each calculated by hand beside it.
#include "core/evaluation/score.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace kyodo::test {
namespace {

std::vector<Score> scores(const std::vector<std::optional<double>>& numbers) {
    std::vector<Score> all;
    for (const auto& number : numbers)
        all.push_back(number ? Score(exact(*number)) : Score());
    return all;
}

double value(const Result<Score>& score) { return score && *score ? to_double(**score) : -999; }

TEST(Exact, IsTheDecimalThatIsSeen) {
    EXPECT_EQ(exact(0.1), Exact(1, 10));
    EXPECT_EQ(exact(0.1) + exact(0.2), exact(0.3)); // not so in binary
    EXPECT_EQ(exact(-12.5), Exact(-25, 2));
    EXPECT_EQ(exact(1e20), Exact("100000000000000000000"));
    EXPECT_EQ(exact(1.5e-7), Exact(3, 20000000));
    EXPECT_EQ(exact(0), Exact(0));
}

TEST(Exact, IsReadBackAsTheSameNumber) {
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> numbers(-1e6, 1e6);
    for (int i = 0; i < 1000; ++i) {
        const double number = numbers(random);
        EXPECT_EQ(to_double(exact(number)), number);
    }
    EXPECT_EQ(to_double(exact(std::numeric_limits<double>::max())), std::numeric_limits<double>::max());
    EXPECT_EQ(to_double(exact(std::numeric_limits<double>::min())), std::numeric_limits<double>::min());
}

// 四捨五入: 1.005 is 1.01 on paper, and 1.00 where it was stored in binary as 1.00499…
TEST(Exact, HalvesGoAwayFromZero) {
    EXPECT_EQ(round_half_up(exact(1.005), 2), exact(1.01));
    EXPECT_EQ(round_half_up(exact(2.5), 0), 3);
    EXPECT_EQ(round_half_up(exact(-2.5), 0), -3);
    EXPECT_EQ(round_half_up(exact(2.4999), 0), 2);
    EXPECT_EQ(round_half_up(exact(1250), -2), 1300);
    EXPECT_EQ(round_half_up(Exact(2, 3), 1), exact(0.7));
}

TEST(WeightedScore, IsTheMeanOfWhatWasAnswered) {
    EXPECT_DOUBLE_EQ(value(weighted_score(scores({4, 3, 5}), {}, 0)), 4); // 12 / 3
    // (4·2 + 3·1 + 5·1) / 4 = 16 / 4
    EXPECT_DOUBLE_EQ(value(weighted_score(scores({4, 3, 5}), scores({2, 1, 1}), 0)), 4);
    // without the second: (4·2 + 5·1) / 3 = 13 / 3
    EXPECT_DOUBLE_EQ(value(weighted_score(scores({4, {}, 5}), scores({2, 1, 1}), 0)), 13.0 / 3);
    // an item that weighs 0 counts as answered but changes nothing: (4·2 + 5·0) / 2
    EXPECT_DOUBLE_EQ(value(weighted_score(scores({4, {}, 5}), scores({2, 1, 0}), 2)), 4);
}

TEST(WeightedScore, NothingWhereTooFewAnswered) {
    EXPECT_FALSE(weighted_score(scores({4, {}, 5}), {}, 3).value());
    EXPECT_TRUE(weighted_score(scores({4, {}, 5}), {}, 2).value());
    EXPECT_FALSE(weighted_score(scores({{}, {}}), {}, 0).value());
    EXPECT_FALSE(weighted_score({}, {}, 0).value());
}

TEST(WeightedScore, SaysWhatIsWrongWithWeights) {
    const auto id = [](const auto& result) { return result.error().message.id; };
    EXPECT_EQ(id(weighted_score(scores({4, 3}), scores({1}), 0)), "score.weights");
    EXPECT_EQ(id(weighted_score(scores({4, 3}), scores({1, -1}), 0)), "score.weight");
    EXPECT_EQ(id(weighted_score(scores({4, 3}), scores({1, {}}), 0)), "score.weight");
    EXPECT_EQ(id(weighted_score(scores({4, {}}), scores({0, 1}), 0)), "score.no_weight");
    // An unanswered item needs no weight.
    EXPECT_DOUBLE_EQ(value(weighted_score(scores({4, {}}), scores({1, {}}), 0)), 4);
}

TEST(Grade, BeginsOnItsBound) {
    const std::vector<Exact> falling{80, 60, 40};
    const std::vector<std::string> labels{"A", "B", "C", "D"};
    const auto grade = [&](double score) { return *grade_of(exact(score), falling, labels).value(); };
    EXPECT_EQ(grade(80), "A");
    EXPECT_EQ(grade(79.9), "B");
    EXPECT_EQ(grade(40), "C");
    EXPECT_EQ(grade(39.99), "D");
    const auto rising = [&](double score) {
        return *grade_of(exact(score), {40, 60, 80}, {"D", "C", "B", "A"}).value();
    };
    EXPECT_EQ(rising(80), "A");
    EXPECT_EQ(rising(40), "C");
    EXPECT_EQ(rising(0), "D");
    // 0.1 + 0.2 reaches 0.3, as it does on paper.
    EXPECT_EQ(*grade_of(exact(0.1) + exact(0.2), {exact(0.3)}, {"届いた", "届かない"}).value(), "届いた");
}

TEST(Grade, NothingBelowTheLowest) {
    EXPECT_FALSE(grade_of(10, {80, 60}, {"A", "B"}).value());
    EXPECT_FALSE(grade_of(10, {60, 80}, {"B", "A"}).value());
    EXPECT_EQ(*grade_of(80, {60, 80}, {"B", "A"}).value(), "A");
}

TEST(Grade, SaysWhatIsWrong) {
    const auto id = [](const auto& result) { return result.error().message.id; };
    EXPECT_EQ(id(grade_of(1, {}, {"A"})), "grade.labels");
    EXPECT_EQ(id(grade_of(1, {2, 1}, {"A"})), "grade.labels");
    EXPECT_EQ(id(grade_of(1, {3, 1, 2}, {"A", "B", "C"})), "grade.order");
    EXPECT_EQ(id(grade_of(1, {3, 3}, {"A", "B"})), "grade.order");
}

} // namespace
} // namespace kyodo::test
