// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The crosswalk of the cities' words. What the shipped file says is compared with the words of the cities'
// documents.
#include "core/schema/crosswalk.hpp"

#include "template_files.hpp"
#include "wrong_input.hpp"

#include <gmock/gmock.h>

namespace kyodo {
namespace {

using test::expect_message;
using test::template_file;
using test::with_change;
using test::WrongInput;
using testing::ElementsAre;
using testing::SizeIs;

const std::string small = R"({"lists": [
  {"id": "forms", "title": {"ja": "形態", "en": "Forms"}, "terms": [
    {"text": "共催", "cities": {"ama": ["事業共催"]}},
    {"text": "補助・助成", "cities": {"ama": ["補助・助成", "助成"], "oshu": ["補助"]}}]}]})";

TEST(Crosswalk, FindsTheCommonWordOfACitysWord) {
    const auto crosswalk = parse_crosswalk(small, "demo.json");
    ASSERT_TRUE(crosswalk) << text(crosswalk.error().message, Language::en);
    const CrosswalkList* forms = crosswalk->list("forms");
    ASSERT_NE(forms, nullptr);
    EXPECT_EQ(forms->find("ama", "事業共催"), 0U);
    EXPECT_EQ(forms->find("ama", "補助･助成"), 1U) << "compared folded: a half-width ･";
    EXPECT_EQ(forms->find("ama", "助成"), 1U);
    EXPECT_EQ(forms->find("oshu", "助成"), std::nullopt) << "あま市's word";
    EXPECT_EQ(forms->find("ama", "共催"), std::nullopt) << "the common word isn't あま市's";
    EXPECT_EQ(crosswalk->list("fields"), nullptr);
    // A city whose document has no such list writes the common words.
    EXPECT_EQ(forms->find("shinjo", "共催"), 0U);
    EXPECT_EQ(forms->find("shinjo", "助成"), std::nullopt);
    EXPECT_THAT(forms->words_for("oshu", "ama", "助成"), ElementsAre("補助"));
    EXPECT_THAT(forms->words_for("oshu", "ama", "事業共催"), testing::IsEmpty());
}

class WrongCrosswalk : public testing::TestWithParam<WrongInput> {};

TEST_P(WrongCrosswalk, SaysFilePlaceAndValue) {
    const auto crosswalk = parse_crosswalk(with_change(small, GetParam().what, GetParam().by), "demo.json");
    ASSERT_FALSE(crosswalk);
    expect_message(crosswalk.error().message, GetParam());
}

INSTANTIATE_TEST_SUITE_P(
    all, WrongCrosswalk,
    testing::Values(WrongInput{"same_common_word",
                               R"("text": "共催")",
                               R"("text": "補助・助成")",
                               "schema.duplicate",
                               "lists[0].terms[1].text",
                               {{"value", "補助・助成"}, {"other", "lists[0].terms[0].text"}}},
                    WrongInput{"one_word_of_a_city_for_two",
                               R"(["事業共催"])",
                               R"(["助成"])",
                               "schema.duplicate",
                               "lists[0].terms[1].cities.ama[1]",
                               {{"value", "助成"}, {"other", "lists[0].terms[0].cities.ama[0]"}}},
                    WrongInput{"no_city",
                               R"("ama": ["事業共催"])",
                               R"("あま": ["事業共催"])",
                               "schema.identifier",
                               "lists[0].terms[0].cities.あま",
                               {{"value", "あま"}}},
                    WrongInput{"no_words",
                               R"(["事業共催"])",
                               R"("事業共催")",
                               "schema.wrong_type",
                               "lists[0].terms[0].cities.ama",
                               {{"value", "\"事業共催\""}, {"allowed", "[…]"}}}),
    [](const auto& info) { return info.param.name; });

TEST(Crosswalk, ChecksThatTheCityHasItsWords) {
    CityProfile city;
    city.id = "ama";
    city.lists = {{"forms", {"形態", "Forms"}, {{"事業共催"}, {"補助・助成"}}}};
    const Crosswalk crosswalk = *parse_crosswalk(small, "demo.json");
    const auto wrong = check_crosswalk(crosswalk, city, "demo.json");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error(), error("schema.not_allowed", {{"file", "demo.json"},
                                                          {"place", "lists[0].terms[1].cities.ama[1]"},
                                                          {"value", "助成"},
                                                          {"allowed", "事業共催, 補助・助成"}}));
    city.lists[0].terms.push_back({"助成"});
    EXPECT_TRUE(check_crosswalk(crosswalk, city, "demo.json"));
    city.id = "tokyo"; // a city the crosswalk doesn't know owes it nothing
    city.lists.clear();
    EXPECT_TRUE(check_crosswalk(crosswalk, city, "demo.json"));
}

TEST(ShippedCrosswalk, EachWordIsOneOfItsCity) {
    const auto crosswalk = parse_crosswalk(template_file("crosswalk.json"), "crosswalk.json");
    ASSERT_TRUE(crosswalk) << text(crosswalk.error().message, Language::en);
    for (const char* id : {"ama", "higashikurume", "hyojun", "ichinoseki", "oshu", "shinjo"}) {
        const CityProfile city =
            *parse_city_profile(template_file(std::string("cities/") + id + ".json"), id);
        const auto right = check_crosswalk(*crosswalk, city, "crosswalk.json");
        EXPECT_TRUE(right) << text(right.error().message, Language::en);
    }
    // No city stands there that has no profile.
    for (const CrosswalkList& list : crosswalk->lists)
        for (const CrosswalkTerm& term : list.terms)
            for (const auto& [city, words] : term.cities) {
                EXPECT_NO_THROW(template_file("cities/" + city + ".json")) << term.text;
                EXPECT_FALSE(words.empty()) << term.text << ' ' << city;
            }
}

// 一関市's 「補助」, あま市's 「補助・助成」 and 東久留米市's 「助成・補助」 are one form.
TEST(ShippedCrosswalk, JoinsGrants) {
    const Crosswalk crosswalk = *parse_crosswalk(template_file("crosswalk.json"), "crosswalk.json");
    ASSERT_THAT(crosswalk.lists, SizeIs(testing::Ge(3U)));
    const CrosswalkList& forms = *crosswalk.list("forms");
    const auto grant = forms.find("ichinoseki", "補助");
    ASSERT_TRUE(grant);
    EXPECT_EQ(forms.terms[*grant].text, "補助・助成");
    EXPECT_EQ(forms.find("ama", "補助・助成"), grant);
    EXPECT_EQ(forms.find("higashikurume", "助成・補助"), grant);
    EXPECT_THAT(forms.terms[*grant].cities.at("oshu"), ElementsAre("補助"));
}

// 新庄市's plan names 主体, but no forms and no principles: its staff write the common words.
TEST(ShippedCrosswalk, ACityWithoutAListHasTheCommonWords) {
    const Crosswalk& crosswalk = shipped_crosswalk();
    const CrosswalkList& forms = *crosswalk.list("forms");
    EXPECT_EQ(forms.terms.at(forms.find("shinjo", "委託").value()).text, "委託");
    const CrosswalkList& actors = *crosswalk.list("actors");
    EXPECT_EQ(actors.terms.at(actors.find("shinjo", "団体").value()).text, "市民活動団体");
    // 一関市's 参加 has no counterpart elsewhere; it's counted under its own name.
    EXPECT_EQ(forms.terms.at(forms.find("ichinoseki", "参加").value()).text, "参加");
}

} // namespace
} // namespace kyodo
