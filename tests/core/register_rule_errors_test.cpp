// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Rules of a schema, read and refused. What is allowed is the table of kinds in templates/README.md.
#include "core/schema/city_profile.hpp"

#include "template_files.hpp"
#include "wrong_input.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace kyodo {
namespace {

using test::expect_message;
using test::with_change;
using test::WrongInput;
using testing::ElementsAre;
using testing::SizeIs;

const std::string small = R"({
  "id": "demo", "title": {"ja": "試験", "en": "Demo"}, "sheet": "試験",
  "columns": [
    {"id": "name", "title": {"ja": "名称", "en": "Name"}, "type": "text", "required": true},
    {"id": "state", "title": {"ja": "状態", "en": "State"}, "type": "choice", "list": "states"},
    {"id": "begin", "title": {"ja": "開始日", "en": "Begin"}, "type": "date"},
    {"id": "end", "title": {"ja": "終了日", "en": "End"}, "type": "date", "rollover": "advance"},
    {"id": "cost", "title": {"ja": "経費", "en": "Cost"}, "type": "yen", "unit": "千円", "least": 0},
    {"id": "project", "title": {"ja": "事業", "en": "Project"}, "type": "reference", "register": "project"}
  ],
  "keys": ["name"],
  "lists": [{"id": "states", "title": {"ja": "状態", "en": "State"}, "terms": [{"text": "済", "note": "終わった"}, "未"]}],
  "rules": [
    {"code": "K911", "kind": "order", "severity": "error", "columns": ["begin", "end"],
     "message": {"ja": "開始日は終了日より前です。", "en": "Begin before end."}},
    {"code": "K912", "kind": "required_if", "severity": "warning", "columns": ["end"],
     "when": [{"column": "state", "is": ["済"]}, {"column": "cost", "above": 10}],
     "message": {"ja": "終了日を書きます。", "en": "Give the end."}, "basis": {"ja": "時限性", "en": "Time limit"}}
  ],
  "ends": [{"column": "state", "is": ["済"]}, {"column": "cost", "below": 1}],
  "view": {"frozen": "name", "summary": ["state"]}
})";

TEST(RegisterRules, AreRead) {
    const auto schema = parse_register_schema(small, "demo.json");
    ASSERT_TRUE(schema.has_value()) << text(schema.error().message, Language::en);
    ASSERT_THAT(schema->rules, SizeIs(2));
    EXPECT_EQ(schema->rules[0].kind, RuleKind::order);
    EXPECT_THAT(schema->rules[0].columns, ElementsAre("begin", "end"));
    const Rule& required = schema->rules[1];
    EXPECT_EQ(required.severity, Severity::warning);
    EXPECT_EQ(required.basis.ja, "時限性");
    ASSERT_THAT(required.when, SizeIs(2));
    EXPECT_EQ(required.when[0].test, Condition::Test::is);
    EXPECT_THAT(required.when[0].words, ElementsAre("済"));
    EXPECT_EQ(required.when[1].test, Condition::Test::above);
    EXPECT_EQ(required.when[1].number, 10);
    EXPECT_EQ(schema->lists[0].terms[0].note, "終わった");
    EXPECT_EQ(schema->column("end")->rollover, Carry::advance);
    EXPECT_EQ(schema->column("cost")->least, 0);
    EXPECT_EQ(schema->column("project")->register_id, "project");
    EXPECT_EQ(schema->view.frozen, "name");
}

TEST(RegisterEnds, AreRead) {
    const auto schema = parse_register_schema(small, "demo.json");
    ASSERT_TRUE(schema.has_value()) << text(schema.error().message, Language::en);
    ASSERT_THAT(schema->ends, SizeIs(2));
    EXPECT_EQ(schema->ends[0].column, "state");
    EXPECT_EQ(schema->ends[0].test, Condition::Test::is);
    EXPECT_THAT(schema->ends[0].words, ElementsAre("済"));
    EXPECT_EQ(schema->ends[1].test, Condition::Test::below);
}

// A word of "ends" that no list has would end nothing, and nobody would see it.
TEST(RegisterEnds, TheShippedOnesNameTermsOfTheirLists) {
    int words = 0;
    for (const char* id : {"agreement", "grant", "group", "measure", "meeting", "member", "partnership",
                           "project", "proposal", "publication", "review", "revision", "risk", "survey"}) {
        const RegisterSchema schema =
            *parse_register_schema(test::template_file(std::string("registers/") + id + ".json"), id);
        for (const Condition& end : schema.ends) {
            const std::string list_id = schema.column(end.column)->list;
            const auto list = std::find_if(schema.lists.begin(), schema.lists.end(),
                                           [&](const TermList& each) { return each.id == list_id; });
            for (const std::string& word : end.words) {
                ASSERT_NE(list, schema.lists.end()) << id << ' ' << end.column;
                EXPECT_THAT(term_texts(*list), testing::Contains(word)) << id;
                ++words;
            }
        }
    }
    EXPECT_GT(words, 5);
}

class WrongRule : public testing::TestWithParam<WrongInput> {};

TEST_P(WrongRule, SaysFilePlaceValueAndWhatIsAllowed) {
    const auto schema =
        parse_register_schema(with_change(small, GetParam().what, GetParam().by), "demo.json");
    ASSERT_FALSE(schema.has_value());
    expect_message(schema.error().message, GetParam());
}

const std::string ids = "name, state, begin, end, cost, project";

INSTANTIATE_TEST_SUITE_P(
    all, WrongRule,
    testing::Values(
        WrongInput{"kind",
                   R"("kind": "order")",
                   R"("kind": "ordre")",
                   "schema.not_allowed",
                   "rules[0].kind",
                   {{"value", "ordre"},
                    {"allowed", "required_if, empty_if, order, unique, pairs, due_before, overdue, sum, "
                                "both_parties, count, one_responsible, referenced_by"}}},
        WrongInput{"end_of_no_column",
                   R"({"column": "cost", "below": 1})",
                   R"({"column": "costs", "below": 1})",
                   "schema.not_allowed",
                   "ends[1].column",
                   {{"value", "costs"}, {"allowed", ids}}},
        WrongInput{"end_by_a_number_of_a_text",
                   R"({"column": "cost", "below": 1})",
                   R"({"column": "name", "below": 1})",
                   "rule.type",
                   "ends[1].column",
                   {{"value", "name"}, {"type", "text"}}},
        WrongInput{"severity",
                   R"("severity": "error")",
                   R"("severity": "fatal")",
                   "schema.not_allowed",
                   "rules[0].severity",
                   {{"value", "fatal"}, {"allowed", "error, warning, advice"}}},
        WrongInput{"code",
                   R"("code": "K911")",
                   R"("code": "X911")",
                   "schema.not_allowed",
                   "rules[0].code",
                   {{"value", "X911"}, {"allowed", "K100–K9999"}}},
        WrongInput{"same_code",
                   R"("code": "K912")",
                   R"("code": "K911")",
                   "schema.duplicate",
                   "rules[1].code",
                   {{"value", "K911"}, {"other", "rules[0].code"}}},
        WrongInput{"no_such_column",
                   R"(["begin", "end"])",
                   R"(["begin", "ende"])",
                   "schema.not_allowed",
                   "rules[0].columns[1]",
                   {{"value", "ende"}, {"allowed", ids}}},
        WrongInput{"too_few_columns",
                   R"(["begin", "end"])",
                   R"(["begin"])",
                   "schema.not_allowed",
                   "rules[0].columns",
                   {{"value", "1"}, {"allowed", "2"}}},
        WrongInput{"type",
                   R"(["begin", "end"])",
                   R"(["begin", "name"])",
                   "rule.type",
                   "rules[0].columns[1]",
                   {{"value", "name"}, {"type", "text"}}},
        WrongInput{"key_of_another_kind",
                   R"("kind": "order")",
                   R"("kind": "order", "unless": "state")",
                   "schema.unknown_key",
                   "rules[0].unless",
                   {{"value", "unless"}, {"allowed", "strict"}}},
        WrongInput{
            "key_lacks", R"("kind": "order")", R"("kind": "pairs")", "schema.missing", "rules[0].pairs", {}},
        WrongInput{"two_tests",
                   R"("is": ["済"])",
                   R"("is": ["済"], "filled": true)",
                   "schema.not_allowed",
                   "rules[1].when[0]",
                   {{"value", R"({"column":"state","is":["済"],"filled":true})"},
                    {"allowed", "is, not, filled, above, below, differs_from"}}},
        WrongInput{"condition_column",
                   R"("column": "state")",
                   R"("column": "sate")",
                   "schema.not_allowed",
                   "rules[1].when[0].column",
                   {{"value", "sate"}, {"allowed", ids}}},
        WrongInput{"condition_type",
                   R"("column": "cost")",
                   R"("column": "name")",
                   "rule.type",
                   "rules[1].when[1].column",
                   {{"value", "name"}, {"type", "text"}}},
        WrongInput{"view",
                   R"("frozen": "name")",
                   R"("frozen": "nmae")",
                   "schema.not_allowed",
                   "view.frozen",
                   {{"value", "nmae"}, {"allowed", ids}}},
        WrongInput{"reference_without_register",
                   R"(, "register": "project")",
                   "",
                   "schema.missing",
                   "columns[5].register",
                   {}},
        WrongInput{"list_twice",
                   R"("terms": [{"text": "済", "note": "終わった"}, "未"])",
                   R"("terms": ["済", "済"])",
                   "schema.duplicate",
                   "lists[0].terms[1]",
                   {{"value", "済"}, {"other", "lists[0].terms[0]"}}}),
    [](const auto& each) { return each.param.name; });

const std::string profile = R"({
  "id": "demo", "name": {"ja": "試験市", "en": "Demo"}, "document": "試験計画", "plan_title": "試験計画",
  "plan_years": "令和6～8年度", "marks": [{"code": "x", "label": "実施", "glyph": "●", "stage": 1, "tone": 40}],
  "lists": [{"id": "domains", "title": {"ja": "領域", "en": "Domain"}, "terms": ["A", "B"]},
            {"id": "forms", "title": {"ja": "形態", "en": "Form"}, "terms": ["共催", "委託"]}],
  "pairs": [{"id": "domain_forms", "from": "domains", "to": "forms", "allowed": {"A": ["共催"], "B": ["共催", "委託"]}}],
  "registers": ["project"], "rows": {}, "notes": []
})";

TEST(AllowedPairsOfAProfile, AreRead) {
    const auto city = parse_city_profile(profile, "demo.json");
    ASSERT_TRUE(city.has_value()) << text(city.error().message, Language::en);
    ASSERT_THAT(city->pairs, SizeIs(1));
    EXPECT_EQ(city->pairs[0].from, "domains");
    ASSERT_THAT(city->pairs[0].allowed, SizeIs(2));
    EXPECT_EQ(city->pairs[0].allowed[1].first, "B");
    EXPECT_THAT(city->pairs[0].allowed[1].second, ElementsAre("共催", "委託"));
    EXPECT_THAT(city->registers, ElementsAre("project"));
}

class WrongPairs : public testing::TestWithParam<WrongInput> {};

TEST_P(WrongPairs, SaysFilePlaceValueAndWhatIsAllowed) {
    const auto city = parse_city_profile(with_change(profile, GetParam().what, GetParam().by), "demo.json");
    ASSERT_FALSE(city.has_value());
    expect_message(city.error().message, GetParam());
}

INSTANTIATE_TEST_SUITE_P(all, WrongPairs,
                         testing::Values(WrongInput{"no_such_list",
                                                    R"("from": "domains")",
                                                    R"("from": "domain")",
                                                    "schema.not_allowed",
                                                    "pairs[0].from",
                                                    {{"value", "domain"}, {"allowed", "domains, forms"}}},
                                         WrongInput{"no_such_term",
                                                    R"("A": ["共催"])",
                                                    R"("A": ["後援"])",
                                                    "schema.not_allowed",
                                                    "pairs[0].allowed.A",
                                                    {{"value", "後援"}, {"allowed", "共催, 委託"}}}),
                         [](const auto& each) { return each.param.name; });

} // namespace
} // namespace kyodo
