// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/city_profile.hpp"

#include "template_files.hpp"
#include "wrong_input.hpp"

#include <gmock/gmock.h>

#include <random>

namespace kyodo {
namespace {

using test::expect_message;
using test::scrambled;
using test::template_file;
using test::with_change;
using test::WrongInput;
using testing::HasSubstr;
using testing::Not;

RegisterSchema plan_schema() {
    return parse_register_schema(template_file("registers/plan.json"), "plan.json").value();
}

const std::string small = R"({
  "id": "demo", "name": {"ja": "例市", "en": "Demo"}, "document": "例", "plan_title": "例", "plan_years": "平成30～令和2年度",
  "marks": [
    {"code": "kento", "label": "検討", "glyph": "△", "stage": 1, "tone": 10},
    {"code": "jisshi", "label": "実施", "glyph": "●", "stage": 3, "tone": 40}
  ],
  "lists": [{"id": "actors", "title": {"ja": "主体", "en": "Actors"}, "terms": ["市民", {"text": "行政", "synonyms": ["市"]}]}],
  "rows": {"plan": [
    {"with": {"section": "1", "plan": ["検討", null, "実施"]}, "rows": [
      {"item": "あ", "actors": "市民、市"},
      {"with": {"note": "n"}, "rows": [{"item": "い", "section": "2", "plan": [null, null, "●"]}, {"item": "う", "plan": null}]}
    ]}
  ]},
  "notes": []
})";

class WrongProfile : public testing::TestWithParam<WrongInput> {};

TEST_P(WrongProfile, says_file_place_value_and_what_is_allowed) {
    const auto profile = parse_city_profile(with_change(small, GetParam().what, GetParam().by), "demo.json");
    ASSERT_FALSE(profile.has_value());
    expect_message(profile.error().message, GetParam());
}

const std::string first_row = R"({"item": "あ", "actors": "市民、市"})";
const std::string nested = "rows.plan[0].rows[1].rows[0]";

INSTANTIATE_TEST_SUITE_P(
    all, WrongProfile,
    testing::Values(
        WrongInput{"years_too_few",
                   R"(["検討", null, "実施"])",
                   R"(["検討", "実施"])",
                   "profile.years",
                   "rows.plan[0].with.plan",
                   {{"count", "2"}, {"expected", "3"}}},
        WrongInput{"years_too_many",
                   R"([null, null, "●"])",
                   R"([null, null, "●", "●"])",
                   "profile.years",
                   nested + ".plan",
                   {{"count", "4"}, {"expected", "3"}}},
        WrongInput{"number_for_value",
                   R"("item": "い")",
                   R"("item": 3)",
                   "schema.wrong_type",
                   nested + ".item",
                   {{"value", "3"}, {"allowed", "\"…\", […], null"}}},
        WrongInput{"number_in_years",
                   R"([null, null, "●"])",
                   R"([null, 1, "●"])",
                   "schema.wrong_type",
                   nested + ".plan[1]",
                   {{"value", "1"}, {"allowed", "\"…\""}}},
        WrongInput{"group_with_more",
                   R"({"with": {"note": "n"},)",
                   R"({"with": {"note": "n"}, "item": "え",)",
                   "schema.unknown_key",
                   "rows.plan[0].rows[1].item",
                   {{"value", "item"}, {"allowed", "with, rows"}}},
        WrongInput{"group_without_with",
                   R"("with": {"note": "n"}, )",
                   "",
                   "schema.missing",
                   "rows.plan[0].rows[1].with",
                   {}},
        WrongInput{"text_for_row",
                   first_row,
                   R"("あ")",
                   "schema.wrong_type",
                   "rows.plan[0].rows[0]",
                   {{"value", "\"あ\""}, {"allowed", "{…}"}}},
        WrongInput{"column_id",
                   R"("note": "n")",
                   R"("備考": "n")",
                   "schema.identifier",
                   "rows.plan[0].rows[1].with.備考",
                   {{"value", "備考"}}},
        WrongInput{"plan_years",
                   "平成30～令和2年度",
                   "令和2～平成30年度",
                   "profile.plan_years",
                   "plan_years",
                   {{"value", "令和2～平成30年度"}}},
        WrongInput{"plan_too_long",
                   "平成30～令和2年度",
                   "2001～2020年度",
                   "schema.too_many",
                   "plan_years",
                   {{"count", "20"}, {"limit", "15"}}},
        WrongInput{"tone",
                   R"("tone": 40)",
                   R"("tone": 140)",
                   "schema.not_allowed",
                   "marks[1].tone",
                   {{"value", "140"}, {"allowed", "0–100"}}},
        WrongInput{"stage_half",
                   R"("stage": 3)",
                   R"("stage": 2.5)",
                   "schema.wrong_type",
                   "marks[1].stage",
                   {{"value", "2.5E0"}, {"allowed", "123"}}},
        WrongInput{"marks_alike",
                   R"("glyph": "●")",
                   R"("glyph": "△")",
                   "profile.marks.same_spelling",
                   "marks",
                   {{"spelling", "△"}, {"first", "検討"}, {"second", "実施"}}},
        WrongInput{"mark_arrow",
                   R"("label": "実施")",
                   R"("label": "検討→")",
                   "profile.marks.arrow",
                   "marks",
                   {{"spelling", "検討→"}, {"label", "検討→"}, {"other", "検討"}}},
        WrongInput{"terms_alike",
                   R"("synonyms": ["市"])",
                   R"("synonyms": ["市　民"])",
                   "schema.duplicate",
                   "lists[0].terms[1].synonyms[0]",
                   {{"value", "市　民"}, {"other", "lists[0].terms[0]"}}},
        WrongInput{"list_named_marks",
                   R"("id": "actors")",
                   R"("id": "marks")",
                   "schema.reserved",
                   "lists[0].id",
                   {{"value", "marks"}}},
        WrongInput{
            "misspelled",
            R"("plan_title")",
            R"("plan_titel")",
            "schema.unknown_key",
            "plan_titel",
            {{"value", "plan_titel"},
             {"allowed",
              "id, name, document, plan_title, plan_years, marks, lists, pairs, checklists, registers, rows, "
              "schedule_notes, notes"}}},
        WrongInput{"twice",
                   R"("item": "い", )",
                   R"("item": "い", "item": "う", )",
                   "schema.duplicate_key",
                   nested + ".item",
                   {}}),
    [](const auto& info) { return info.param.name; });

class WrongRows : public testing::TestWithParam<WrongInput> {};

TEST_P(WrongRows, are_told_against_the_schema) {
    const auto profile = parse_city_profile(with_change(small, GetParam().what, GetParam().by), "demo.json");
    ASSERT_TRUE(profile.has_value());
    const auto checked = check_profile_rows(*profile, plan_schema(), "demo.json");
    ASSERT_FALSE(checked.has_value());
    expect_message(checked.error().message, GetParam());
}

INSTANTIATE_TEST_SUITE_P(
    all, WrongRows,
    testing::Values(WrongInput{"no_such_column",
                               R"("note": "n")",
                               R"("notes": "n")",
                               "schema.unknown_key",
                               "rows.plan[1].notes",
                               {{"value", "notes"},
                                {"allowed",
                                 "goal, section, number, item, content, actors, plan, actual, note, source"}}},
                    WrongInput{"no_such_mark",
                               R"(["検討", null, "実施"])",
                               R"(["検討", null, "中止"])",
                               "schema.not_allowed",
                               "rows.plan[0].plan[2]",
                               {{"value", "中止"}, {"allowed", "検討, 実施"}}},
                    WrongInput{"no_such_term",
                               "市民、市",
                               "市民、県",
                               "schema.not_allowed",
                               "rows.plan[0].actors",
                               {{"value", "県"}, {"allowed", "市民, 行政"}}},
                    WrongInput{"no_such_list",
                               R"("id": "actors")",
                               R"("id": "others")",
                               "profile.no_list",
                               "rows.plan[0].actors",
                               {{"value", "actors"}}},
                    WrongInput{"no_item", R"("item": "あ", )", "", "schema.missing", "rows.plan[0].item", {}},
                    WrongInput{"text_for_years",
                               R"(["検討", null, "実施"])",
                               R"("検討")",
                               "profile.per_year",
                               "rows.plan[0].plan",
                               {{"allowed", "[…]"}}},
                    WrongInput{"years_for_text",
                               R"("note": "n")",
                               R"("note": ["a", "b", "c"])",
                               "profile.per_year",
                               "rows.plan[1].note",
                               {{"allowed", "\"…\""}}},
                    WrongInput{"same_key",
                               first_row,
                               first_row + R"(, {"item": "あ", "actors": "行政"})",
                               "schema.duplicate",
                               "rows.plan[1]",
                               {{"value", ""}, {"other", "rows.plan[0]"}}}),
    [](const auto& info) { return info.param.name; });

// 100 kB given to 1,000 rows would be 100 MB.
TEST(AbsurdProfile, groups_cannot_multiply_a_file) {
    std::string cells;
    for (const char* column : {"content", "note", "number", "goal"})
        cells += std::string(", \"") + column + "\": \"" + std::string(30000, 'x') + '"';
    std::string rows = first_row;
    for (int i = 0; i < 1000; ++i)
        rows += ", {\"item\": \"" + std::to_string(i) + "\"}";
    const std::string absurd =
        with_change(with_change(small, first_row, rows), R"({"section": "1")", R"({"section": "1")" + cells);
    EXPECT_EQ(parse_city_profile(absurd, "x").error().message.id, "profile.expanded");
}

TEST(BrokenProfile, every_truncation_is_an_error) {
    const std::string whole = template_file("cities/shinjo.json");
    for (std::size_t length = 0; length <= whole.rfind('}'); length += 3)
        ASSERT_FALSE(parse_city_profile(std::string_view(whole).substr(0, length), "shinjo.json").has_value())
            << length;
}

TEST(BrokenProfile, every_change_of_bytes_gives_a_profile_or_a_sentence) {
    std::mt19937 random(20100401);
    const RegisterSchema plan = plan_schema();
    int errors = 0;
    for (int round = 0; round < 5000; ++round) {
        const auto profile = parse_city_profile(scrambled(small, random), "demo.json");
        const auto checked =
            profile ? check_profile_rows(*profile, plan, "demo.json") : Result<void>(profile.error());
        if (checked)
            continue;
        ++errors;
        const std::string sentence = text(checked.error().message, Language::ja);
        ASSERT_THAT(sentence, HasSubstr("demo.json"));
        ASSERT_THAT(sentence, Not(HasSubstr("??schema")));
        ASSERT_THAT(sentence, Not(HasSubstr("??profile")));
    }
    EXPECT_GT(errors, 1000);
}

} // namespace
} // namespace kyodo
