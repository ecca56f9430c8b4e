// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/register_schema.hpp"

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

const std::string small = R"({
  "id": "demo", "title": {"ja": "試験", "en": "Demo"}, "sheet": "試験",
  "columns": [
    {"id": "name", "title": {"ja": "名称", "en": "Name"}, "type": "text", "required": true},
    {"id": "kind", "title": {"ja": "区分", "en": "Kind"}, "type": "choice", "list": "kinds", "width_mm": 25.5},
    {"id": "state", "title": {"ja": "", "en": ""}, "type": "mark", "list": "marks", "per_year": true}
  ],
  "keys": ["name"]
})";

class WrongSchema : public testing::TestWithParam<WrongInput> {};

TEST_P(WrongSchema, says_file_place_value_and_what_is_allowed) {
    const auto schema =
        parse_register_schema(with_change(small, GetParam().what, GetParam().by), "demo.json");
    ASSERT_FALSE(schema.has_value());
    expect_message(schema.error().message, GetParam());
}

const std::string column_keys =
    "id, title, synonyms, type, list, register, several, required, per_year, least, most, unit, personal, "
    "rollover, rollover_to, rollover_of, rollover_by, rollover_from, width_mm, help";
const std::string type_words =
    "text, code, integer, yen, date, fiscal_year, choice, choices, mark, check, score, url, reference";

INSTANTIATE_TEST_SUITE_P(
    all, WrongSchema,
    testing::Values(
        WrongInput{"unknown_type",
                   R"("type": "choice")",
                   R"("type": "chioce")",
                   "schema.not_allowed",
                   "columns[1].type",
                   {{"value", "chioce"}, {"allowed", type_words}}},
        WrongInput{"unknown_key",
                   R"("required": true)",
                   R"("requierd": true)",
                   "schema.unknown_key",
                   "columns[0].requierd",
                   {{"value", "requierd"}, {"allowed", column_keys}}},
        WrongInput{
            "unknown_root_key",
            R"("keys": )",
            R"("key": )",
            "schema.unknown_key",
            "key",
            {{"value", "key"},
             {"allowed", "id, title, description, sheet, columns, keys, lists, rules, log, ends, view"}}},
        WrongInput{"missing_type", R"(, "type": "text")", "", "schema.missing", "columns[0].type", {}},
        WrongInput{"missing_english", R"(, "en": "Name")", "", "schema.missing", "columns[0].title.en", {}},
        WrongInput{"missing_list", R"(, "list": "kinds")", "", "schema.missing", "columns[1].list", {}},
        WrongInput{"word_for_true",
                   "true",
                   R"("yes")",
                   "schema.wrong_type",
                   "columns[0].required",
                   {{"value", "\"yes\""}, {"allowed", "true / false"}}},
        WrongInput{"text_for_title",
                   R"({"ja": "試験", "en": "Demo"})",
                   R"("試験")",
                   "schema.wrong_type",
                   "title",
                   {{"value", "\"試験\""}, {"allowed", "{…}"}}},
        WrongInput{"text_for_keys",
                   R"(["name"])",
                   R"("name")",
                   "schema.wrong_type",
                   "keys",
                   {{"value", "\"name\""}, {"allowed", "[…]"}}},
        WrongInput{"number_for_text",
                   R"("sheet": "試験")",
                   R"("sheet": 7)",
                   "schema.wrong_type",
                   "sheet",
                   {{"value", "7"}, {"allowed", "\"…\""}}},
        WrongInput{"text_for_number",
                   "25.5",
                   R"("25.5")",
                   "schema.wrong_type",
                   "columns[1].width_mm",
                   {{"value", "\"25.5\""}, {"allowed", "123"}}},
        WrongInput{"narrow",
                   "25.5",
                   "0",
                   "schema.not_allowed",
                   "columns[1].width_mm",
                   {{"value", "0"}, {"allowed", "3–500"}}},
        WrongInput{"same_id",
                   R"("id": "kind")",
                   R"("id": "name")",
                   "schema.duplicate",
                   "columns[1].id",
                   {{"value", "name"}, {"other", "columns[0].id"}}},
        // Full-width or not, a person and the header search see the same title.
        WrongInput{"same_title",
                   R"("en": "Kind")",
                   R"("en": "ＮＡＭＥ")",
                   "schema.duplicate",
                   "columns[1].title.en",
                   {{"value", "ＮＡＭＥ"}, {"other", "columns[0].title.en"}}},
        WrongInput{"same_key",
                   R"(["name"])",
                   R"(["name", "kind", "name"])",
                   "schema.duplicate",
                   "keys[2]",
                   {{"value", "name"}, {"other", "keys[0]"}}},
        WrongInput{"key_twice_in_object",
                   R"("required": true)",
                   R"("type": "text")",
                   "schema.duplicate_key",
                   "columns[0].type",
                   {}},
        WrongInput{"key_no_column",
                   R"(["name"])",
                   R"(["nmae"])",
                   "schema.not_allowed",
                   "keys[0]",
                   {{"value", "nmae"}, {"allowed", "name, kind"}}},
        WrongInput{"key_per_year",
                   R"(["name"])",
                   R"(["state"])",
                   "schema.not_allowed",
                   "keys[0]",
                   {{"value", "state"}, {"allowed", "name, kind"}}},
        WrongInput{"no_keys", R"(["name"])", "[]", "schema.empty", "keys", {}},
        WrongInput{"empty_title",
                   R"("ja": "名称")",
                   R"("ja": "　")",
                   "schema.length",
                   "columns[0].title.ja",
                   {{"value", "　"}, {"length", "0"}, {"limit", "200"}}},
        WrongInput{"id_with_capital",
                   R"("id": "demo")",
                   R"("id": "Demo")",
                   "schema.identifier",
                   "id",
                   {{"value", "Demo"}}},
        WrongInput{"reserved_id",
                   R"("id": "kind")",
                   R"("id": "rows")",
                   "schema.reserved",
                   "columns[1].id",
                   {{"value", "rows"}}},
        WrongInput{"sheet_name",
                   R"("sheet": "試験")",
                   R"("sheet": "試験/2")",
                   "schema.sheet_name",
                   "sheet",
                   {{"value", "試験/2"}}},
        WrongInput{"long_sheet_name",
                   R"("sheet": "試験")",
                   R"("sheet": "12345678901234567890123456789012")",
                   "schema.length",
                   "sheet",
                   {{"value", "12345678901234567890123456789012"}, {"length", "32"}, {"limit", "31"}}},
        WrongInput{"list_of_text",
                   R"("required": true)",
                   R"("list": "kinds")",
                   "schema.list",
                   "columns[0].list",
                   {{"value", "kinds"}, {"type", "text"}}},
        WrongInput{"other_list_of_marks",
                   R"("list": "marks")",
                   R"("list": "kinds")",
                   "schema.list",
                   "columns[2].list",
                   {{"value", "kinds"}, {"type", "mark"}}},
        WrongInput{"control_character",
                   R"("ja": "名称")",
                   R"("ja": "名\u0000称")",
                   "schema.control_character",
                   "columns[0].title.ja",
                   {{"value", "\"名\\u0000称\""}}}),
    [](const auto& info) { return info.param.name; });

TEST(WrongSchemaText, is_a_sentence_a_clerk_can_act_on) {
    const auto wrong = parse_register_schema(with_change(small, "\"choice\"", "\"chioce\""), "demo.json");
    EXPECT_EQ(text(wrong.error().message, Language::ja),
              "「demo.json」の columns[1].type：「chioce」は使えません。使える値は " + type_words +
                  " です。");
}

TEST(WrongJson, names_line_and_character) {
    const auto wrong = parse_register_schema("{\n  \"id\": \"demo\"\n  \"title\": 1}", "demo.json");
    EXPECT_EQ(wrong.error(),
              error("schema.not_json", {{"file", "demo.json"}, {"line", "3"}, {"column", "3"}}));
    // Columns count characters: 「名」 is one, though three bytes.
    const auto wide = parse_register_schema("{\"名\" 1}", "demo.json");
    EXPECT_EQ(wide.error(),
              error("schema.not_json", {{"file", "demo.json"}, {"line", "1"}, {"column", "6"}}));
}

TEST(WrongJson, the_whole_file_has_a_place_too) {
    EXPECT_EQ(parse_register_schema("[1]", "demo.json").error(),
              error("schema.wrong_type",
                    {{"file", "demo.json"}, {"place", "$"}, {"value", "[1]"}, {"allowed", "{…}"}}));
}

TEST(AbsurdJson, nothing_and_noise_are_errors) {
    for (const std::string& bytes : {std::string(), std::string("\0\0", 2), std::string("PK\x03\x04zip"),
                                     std::string("\xFF\xFE{\0}\0", 6), std::string("{\"id\": \"\x93\xFA\"}")})
        EXPECT_EQ(parse_register_schema(bytes, "x").error().message.id, "schema.not_json");
}

TEST(AbsurdJson, depth_is_bounded) {
    const std::string deep = std::string(100000, '[') + std::string(100000, ']');
    EXPECT_EQ(parse_register_schema(deep, "x").error(),
              error("schema.too_deep", {{"file", "x"}, {"line", "1"}, {"limit", "32"}}));
}

TEST(AbsurdJson, size_is_bounded) {
    const std::string large((std::size_t{8} << 20U) + 1, ' ');
    EXPECT_EQ(parse_register_schema(large, "x").error(),
              error("schema.too_large", {{"file", "x"}, {"size", "8388609"}, {"limit", "8388608"}}));
}

TEST(AbsurdJson, counts_and_lengths_are_bounded) {
    std::string keys = "\"name\"";
    for (int i = 0; i < 20; ++i)
        keys += ", \"name\"";
    EXPECT_EQ(parse_register_schema(with_change(small, "\"name\"]", keys + "]"), "x").error(),
              error("schema.too_many", {{"file", "x"}, {"place", "keys"}, {"count", "21"}, {"limit", "20"}}));
    // A message shows the first 60 characters of a long value.
    std::string start;
    std::string value;
    for (int i = 0; i < 100000; ++i)
        (i < 60 ? start : value) += "長";
    EXPECT_EQ(parse_register_schema(with_change(small, "名称", start + value), "x").error(),
              error("schema.length", {{"file", "x"},
                                      {"place", "columns[0].title.ja"},
                                      {"value", start + "…"},
                                      {"length", "100000"},
                                      {"limit", "200"}}));
}

TEST(BrokenPlanJson, every_truncation_is_an_error) {
    const std::string whole = template_file("registers/plan.json");
    const std::size_t end = whole.rfind('}');
    ASSERT_GT(end, 4000U);
    for (std::size_t length = 0; length <= end; ++length) {
        const auto schema = parse_register_schema(std::string_view(whole).substr(0, length), "plan.json");
        ASSERT_FALSE(schema.has_value()) << length;
        ASSERT_EQ(schema.error().message.id, "schema.not_json") << length;
    }
}

TEST(BrokenPlanJson, every_change_of_bytes_gives_a_schema_or_a_sentence) {
    const std::string whole = template_file("registers/plan.json");
    std::mt19937 random(20150401);
    int schemas = 0;
    int errors = 0;
    for (int round = 0; round < 5000; ++round) {
        const auto schema = parse_register_schema(scrambled(whole, random), "demo.json");
        if (schema) {
            ++schemas;
            ASSERT_FALSE(schema->columns.empty());
            continue;
        }
        ++errors;
        const std::string sentence = text(schema.error().message, Language::ja);
        ASSERT_THAT(sentence, HasSubstr("demo.json"));
        ASSERT_THAT(sentence, Not(HasSubstr("??schema")));
    }
    EXPECT_GT(schemas, 0); // some changes only touch a help text
    EXPECT_GT(errors, 1000);
}

} // namespace
} // namespace kyodo
