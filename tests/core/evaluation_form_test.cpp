// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/form.hpp"

#include "core/schema/register_schema.hpp"
#include "template_files.hpp"
#include "wrong_input.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <set>

namespace kyodo {
namespace {

using test::expect_message;
using test::template_file;
using test::with_change;
using test::WrongInput;
using testing::ElementsAre;

EvaluationForm shipped(const std::string& id) {
    const std::string file = id + ".json";
    auto form = parse_evaluation_form(template_file("evaluations/" + file), file);
    EXPECT_TRUE(form.has_value()) << (form ? "" : text(form.error().message, Language::en));
    return form ? *form : EvaluationForm{};
}

std::vector<std::string> texts_in(const EvaluationForm& form, const std::string& group) {
    std::vector<std::string> texts;
    for (const EvaluationItem& item : form.items)
        if (item.group == group)
            texts.push_back(item.text.ja);
    return texts;
}

std::vector<std::string> parties_of(const EvaluationForm& form) {
    std::vector<std::string> parties;
    for (const EvaluatorGroup& party : form.evaluators)
        parties.push_back(party.id);
    return parties;
}

// 一関市協働推進アクションプラン(案) 評価・検証の方針 (1) and (2): the three points, the three viewpoints.
TEST(ShippedForms, ichinoseki_has_the_plans_points_and_viewpoints) {
    const EvaluationForm form = shipped("ichinoseki");
    EXPECT_THAT(texts_in(form, "criteria"),
                ElementsAre("想定した事業の目標や成果が達成されたか", "費用に見合った成果を達成できたか",
                            "継続した話し合いができていたか"));
    EXPECT_THAT(texts_in(form, "viewpoints"), ElementsAre("市民の特性がより良く発揮されているか",
                                                          "市民組織の創意工夫がより良く発揮されているか",
                                                          "行財政的な効果が期待されているか"));
    // (2): not reached → cause and remedy; reached → how to raise the effect.
    ASSERT_EQ(form.questions.size(), 3U);
    EXPECT_EQ(form.questions[0].when, QuestionCondition::not_reached);
    EXPECT_EQ(form.questions[1].when, QuestionCondition::not_reached);
    EXPECT_EQ(form.questions[2].when, QuestionCondition::reached);
    EXPECT_EQ(form.questions[2].item, "goal");
    EXPECT_THAT(form.until_both, ElementsAre("group", "city"));
}

// 東久留米市 協働の指針: III 7 協働事業の評価・検証 names two; II 4 協働に関する7つの視点.
TEST(ShippedForms, higashikurume_has_two_criteria_and_seven_viewpoints) {
    const EvaluationForm form = shipped("higashikurume");
    EXPECT_EQ(texts_in(form, "criteria").size(), 2U);
    EXPECT_THAT(texts_in(form, "viewpoints"),
                ElementsAre("目的共有の原則", "対等の原則", "相互認識・理解の原則", "自主性尊重の原則",
                            "情報公開の原則", "自立の原則", "時限性の原則"));
}

// 奥州市 協働のまちづくり指針 Ⅲ 協働の原則, in its order.
TEST(ShippedForms, oshu_evaluates_the_six_principles) {
    const EvaluationForm form = shipped("oshu");
    EXPECT_THAT(texts_in(form, "principles"), ElementsAre("目的・目標の共有", "相互理解", "対等な関係",
                                                          "責任と役割分担", "公開性・透明性", "相互評価"));
    EXPECT_THAT(parties_of(form), ElementsAre("group", "city"));
}

// 新庄市 協働推進計画 方策7: 19 mutual evaluation of the parties, 20 the committee on its basis, both
// published.
TEST(ShippedForms, shinjo_goes_from_mutual_to_external_evaluation) {
    const EvaluationForm form = shipped("shinjo");
    EXPECT_THAT(parties_of(form), ElementsAre("group", "city", "committee"));
    const EvaluatorGroup& committee = *form.evaluator("committee");
    EXPECT_TRUE(committee.answers("published"));
    EXPECT_TRUE(committee.answers("improve"));
    EXPECT_FALSE(committee.answers("plan"));
    EXPECT_FALSE(form.evaluator("group")->answers("published"));
    EXPECT_FALSE(form.evaluator("city")->answers("basis"));
}

// 10 + 10 + 10×2 + 10 + 5×2 + 5×2 + 10×3 = 100; the parties count 20, 20 and 60.
TEST(ShippedForms, points_add_up_to_a_hundred) {
    const EvaluationForm form = shipped("points");
    double total = 0;
    for (const EvaluationItem& item : form.items)
        total += form.most(item) * item.weight;
    EXPECT_EQ(total, 100);
    EXPECT_EQ(form.evaluator("group")->weight, 20);
    EXPECT_EQ(form.evaluator("city")->weight, 20);
    EXPECT_EQ(form.evaluator("committee")->weight, 60);
    EXPECT_EQ(form.reason_at_most(), 2);
    EXPECT_EQ(form.rules.minimums.total, exact(60));
}

/// Each principle of the cities' own forms has its place in 標準: named by hand, city by city.
TEST(ShippedForms, hyojun_unites_the_cities) {
    const EvaluationForm form = shipped("hyojun");
    std::string helps;
    for (const EvaluationItem& item : form.items)
        helps += item.help.ja;
    for (const char* city : {"一関市", "東久留米市", "奥州市", "新庄市"})
        EXPECT_THAT(helps, testing::HasSubstr(city));
    for (const char* id : {"goal", "cost", "talk", "traits", "ideas", "finance", "purpose", "equal",
                           "autonomy", "openness", "term", "roles"})
        EXPECT_NE(form.item(id), nullptr) << id;
}

TEST(ShippedForms, all_files_are_read) {
    std::set<std::string> ids;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(KYODO_SOURCE_DIR) + "/templates/evaluations")) {
        const std::string id = entry.path().stem().string();
        EXPECT_EQ(shipped(id).id, id);
        ids.insert(id);
    }
    EXPECT_EQ(ids,
              (std::set<std::string>{"higashikurume", "hyojun", "ichinoseki", "oshu", "points", "shinjo"}));
}

const std::string small = R"({
  "id": "demo", "title": {"ja": "例", "en": "Demo"}, "source": {"ja": "例", "en": "Demo"},
  "groups": [{"id": "all", "title": {"ja": "全部", "en": "All"}}],
  "items": [
    {"id": "goal", "group": "all", "text": {"ja": "目標", "en": "Goal"}},
    {"id": "cost", "group": "all", "text": {"ja": "費用", "en": "Cost"}}
  ],
  "questions": [{"id": "cause", "text": {"ja": "原因", "en": "Cause"}, "when": {"item": "goal", "reached": false}}],
  "scale": [
    {"label": "◎", "meaning": "よい", "value": 3, "reached": true},
    {"label": "○", "meaning": "ふつう", "value": 2, "reached": true, "synonyms": ["◯", "〇"]},
    {"label": "×", "meaning": "だめ", "value": 1, "reached": false}
  ],
  "evaluators": [{"id": "city", "title": {"ja": "市", "en": "City"}, "source": "section", "items": ["goal", "cause"]}],
  "until_both": ["city"],
  "rules": {"reason_step": "×"}
})";

class WrongForm : public testing::TestWithParam<WrongInput> {};

TEST_P(WrongForm, says_file_place_value_and_what_is_allowed) {
    const auto form = parse_evaluation_form(with_change(small, GetParam().what, GetParam().by), "demo.json");
    ASSERT_FALSE(form.has_value());
    expect_message(form.error().message, GetParam());
}

INSTANTIATE_TEST_SUITE_P(
    all, WrongForm,
    testing::Values(WrongInput{"group",
                               R"("id": "cost", "group": "all")",
                               R"("id": "cost", "group": "al")",
                               "schema.not_allowed",
                               "items[1].group",
                               {{"value", "al"}, {"allowed", "all"}}},
                    WrongInput{"condition",
                               R"("item": "goal")",
                               R"("item": "gaol")",
                               "schema.not_allowed",
                               "questions[0].when.item",
                               {{"value", "gaol"}, {"allowed", "goal, cost"}}},
                    WrongInput{"party",
                               R"(["city"])",
                               R"(["town"])",
                               "schema.not_allowed",
                               "until_both[0]",
                               {{"value", "town"}, {"allowed", "city"}}},
                    WrongInput{"source",
                               R"("section")",
                               R"("somebody")",
                               "schema.not_allowed",
                               "evaluators[0].source",
                               {{"value", "somebody"}, {"allowed", "partner, section, members, named"}}},
                    WrongInput{"step_order",
                               R"("value": 2)",
                               R"("value": 3)",
                               "evaluation.form.order",
                               "scale[1].value",
                               {{"value", "3"}}},
                    WrongInput{"same_spelling",
                               R"("label": "×")",
                               R"("label": "〇")",
                               "schema.duplicate",
                               "scale[2].label",
                               {{"value", "〇"}, {"other", "scale[1].synonyms[1]"}}},
                    WrongInput{"steps_and_points",
                               R"("until_both")",
                               R"("points": {"most": 10}, "until_both")",
                               "evaluation.form.scale",
                               "scale",
                               {}},
                    WrongInput{"two_steps",
                               R"({"label": "◎", "meaning": "よい", "value": 3, "reached": true},)",
                               "",
                               "evaluation.form.steps",
                               "scale",
                               {{"count", "2"}}},
                    WrongInput{"reason",
                               R"("reason_step": "×")",
                               R"("reason_step": "△")",
                               "schema.not_allowed",
                               "rules.reason_step",
                               {{"value", "△"}, {"allowed", "◎, ○, ×"}}},
                    WrongInput{"answers",
                               R"(["goal", "cause"])",
                               R"(["goal", "effect"])",
                               "schema.not_allowed",
                               "evaluators[0].items[1]",
                               {{"value", "effect"}, {"allowed", "goal, cost, cause"}}},
                    WrongInput{"same_text",
                               R"("ja": "費用")",
                               R"("ja": "目標")",
                               "schema.duplicate",
                               "items[1].text.ja",
                               {{"value", "目標"}, {"other", "items[0].text.ja"}}}),
    [](const auto& each) { return each.param.name; });

TEST(EvaluationForm, reads_what_the_file_says) {
    const auto form = parse_evaluation_form(small, "demo.json");
    ASSERT_TRUE(form.has_value());
    EXPECT_EQ(find_step(form->scale, " 〇 ")->label, "○");
    EXPECT_EQ(find_step(form->scale, "よい"), nullptr); // the meaning isn't a mark
    EXPECT_EQ(form->number_of("cost"), "2");
    EXPECT_EQ(form->number_of("cause"), "問1");
    EXPECT_EQ(form->id_of_number("問１"), "cause");
    EXPECT_EQ(form->id_of_number("２"), "cost");
    EXPECT_EQ(form->id_of_number("3"), "");
    EXPECT_TRUE(is_reached(*form, form->items[0], 2));
    EXPECT_FALSE(is_reached(*form, form->items[0], 1));
    EXPECT_EQ(form->reason_at_most(), 1);
    EXPECT_EQ(form->evaluator_named("City")->id, "city");
}

TEST(EvaluationForm, reads_points_as_people_write_them) {
    EXPECT_EQ(parse_points("１２"), 12);
    EXPECT_EQ(parse_points("7.5点"), 7.5);
    EXPECT_EQ(parse_points("約7"), std::nullopt);
    EXPECT_EQ(parse_points(""), std::nullopt);
    EXPECT_EQ(parse_points("1e999"), std::nullopt);
    EXPECT_EQ(parse_points("nan"), std::nullopt);
}

} // namespace
} // namespace kyodo
