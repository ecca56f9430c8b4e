// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The rules of a form, read and refused.
#include "core/evaluation/rules.hpp"
#include "core/schema/json_document.hpp"

#include "template_files.hpp"
#include "wrong_input.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

Result<EvaluationRules> read(const std::string& json) {
    const auto document = parse_json(json, "demo.json");
    if (!document)
        return document.error();
    JsonReading reading{"demo.json", {}};
    const EvaluationRules rules = read_evaluation_rules(JsonPlace(document->root, "$", reading));
    if (reading.error)
        return *reading.error;
    return rules;
}

const std::string all_rules = R"({
  "order": "evaluators", "evaluators": "sum", "items": "sum", "missing": "invalid", "reason_step": "△",
  "interest_left_out": false, "trimming": {"highest": 1, "lowest": 2},
  "minimums": {"each_item": 1.5, "items": [{"item": "goal", "least": 2}, {"item": "cost", "least": 3}],
               "total": 60},
  "parties": "mean",
  "decides": "committee", "ranking": "rank_sum", "ties": "least",
  "decimals": {"item": 2, "evaluator": 1, "group": 0, "total": -1},
  "grade": {"bounds": [80, 60], "labels": ["A", "B", "C"]}
})";

TEST(EvaluationRules, AreReadAsWritten) {
    const auto rules = read(all_rules);
    ASSERT_TRUE(rules) << rules.error().message.id;
    EXPECT_EQ(rules->order, AggregationOrder::evaluators);
    EXPECT_EQ(rules->evaluators, Folding::sum);
    EXPECT_EQ(rules->items, Folding::sum);
    EXPECT_EQ(rules->missing, MissingAnswers::invalid);
    EXPECT_EQ(rules->reason_step, "△");
    EXPECT_FALSE(rules->interest_left_out);
    EXPECT_EQ(rules->trimming, (Trimming{1, 2}));
    EXPECT_EQ(rules->minimums.each_item, Exact(3, 2));
    EXPECT_THAT(rules->minimums.items,
                testing::ElementsAre(testing::Pair("goal", Exact(2)), testing::Pair("cost", Exact(3))));
    EXPECT_EQ(rules->minimums.total, Exact(60));
    EXPECT_EQ(rules->parties, CombinedParties::mean);
    EXPECT_EQ(rules->decides, "committee");
    EXPECT_EQ(rules->ranking, Ranking::rank_sum);
    EXPECT_EQ(rules->ties, TiedRanks::least);
    EXPECT_EQ(rules->decimals, (RoundingStages{2, 1, 0, -1}));
    EXPECT_EQ(rules->grade, (GradeSteps{{80, 60}, {"A", "B", "C"}}));
}

TEST(EvaluationRules, MayAllBeLeftOut) {
    const auto rules = read("{}");
    ASSERT_TRUE(rules);
    EXPECT_EQ(*rules, EvaluationRules());
}

// A minimum of 0.1 is one tenth, not the binary number next to it.
TEST(EvaluationRules, NumbersAreTheDecimalsThatAreWritten) {
    const auto rules = read(R"({"minimums": {"total": 0.1}})");
    ASSERT_TRUE(rules);
    EXPECT_EQ(rules->minimums.total, Exact(1, 10));
}

class WrongRules : public testing::TestWithParam<WrongInput> {};

TEST_P(WrongRules, SayWhereAndWhatIsWrong) {
    const auto rules = read(with_change(all_rules, GetParam().what, GetParam().by));
    ASSERT_FALSE(rules);
    expect_message(rules.error().message, GetParam());
}

INSTANTIATE_TEST_SUITE_P(
    All, WrongRules,
    testing::Values(
        WrongInput{"Order",
                   R"("order": "evaluators")",
                   R"("order": "people")",
                   "schema.not_allowed",
                   "order",
                   {{"value", "people"}, {"allowed", "items, evaluators"}}},
        WrongInput{"Trimming",
                   R"("highest": 1)",
                   R"("highest": 11)",
                   "schema.not_allowed",
                   "trimming.highest",
                   {{"value", "11"}, {"allowed", "0–10"}}},
        WrongInput{"ItemTwice",
                   R"("item": "cost")",
                   R"("item": "goal")",
                   "schema.duplicate",
                   "minimums.items[1]",
                   {{"value", "goal"}, {"other", "minimums.items[0]"}}},
        WrongInput{"MinimumAsText",
                   R"("total": 60)",
                   R"("total": "60")",
                   "schema.wrong_type",
                   "minimums.total",
                   {{"value", "\"60\""}, {"allowed", "123"}}},
        WrongInput{"Decimals",
                   R"("total": -1)",
                   R"("total": 7)",
                   "schema.not_allowed",
                   "decimals.total",
                   {{"value", "7"}, {"allowed", "-6–6"}}},
        WrongInput{"GradeLabels",
                   R"(["A", "B", "C"])",
                   R"(["A"])",
                   "form.grade.labels",
                   "grade",
                   {{"bounds", "2"}, {"labels", "1"}}},
        WrongInput{"GradeOrder", "[80, 60]", "[60, 60]", "form.grade.order", "grade", {{"nth", "2"}}},
        WrongInput{
            "UnknownKey",
            R"("ties")",
            R"("tie")",
            "schema.unknown_key",
            "tie",
            {{"value", "tie"},
             {"allowed", "order, evaluators, items, missing, reason_step, interest_left_out, trimming, "
                         "minimums, parties, decides, ranking, ties, decimals, grade"}}}),
    [](const testing::TestParamInfo<WrongInput>& info) { return info.param.name; });

} // namespace
} // namespace kyodo::test
