// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Lists of names in messages, names of sheets (the office refuses [ ] * ? : / \ and ' at either end; Excel has
// 31 signs), and the names of evaluators that a person types.
#include "core/base/names.hpp"

#include "core/evaluation/sheet/evaluator_names.hpp"
#include "evaluation_forms.hpp"

#include <gmock/gmock.h>

namespace kyodo {
namespace {

using test::shipped_form;
using testing::ElementsAre;
using testing::Pair;
using testing::UnorderedElementsAre;

TEST(Names, AreListedUpToALimit) {
    EXPECT_EQ(names_text({}), "");
    EXPECT_EQ(names_text({"甲", "乙", "丙"}), "甲、乙、丙");
    EXPECT_EQ(names_text({"甲", "乙", "丙"}, 3), "甲、乙、丙");
    EXPECT_EQ(names_text({"甲", "乙", "丙"}, 2), "甲、乙 …");
}

TEST(Names, OfSheets) {
    EXPECT_TRUE(is_sheet_name("R8-01 it's"));
    for (const char* refused : {"a[b", "a]", "a*", "a?", "a:b", "a/b", "a\\b", "a\nb", "'a", "a'"})
        EXPECT_FALSE(is_sheet_name(refused)) << refused;
    EXPECT_EQ(sheet_name_of("評価 R8/01 [甲]"), "評価 R8・01 ・甲・");
    const std::string ten = "一二三四五六七八九十";
    EXPECT_EQ(sheet_name_of(ten + ten + ten + "一"), ten + ten + ten + "一"); // 31 signs
    EXPECT_EQ(sheet_name_of(ten + ten + ten + "一二"), ten + ten + ten + "…");
    EXPECT_EQ(sheet_name_of(ten, 5, "）"), "一二三…）");
}

TEST(Names, OfEvaluatorsByParty) {
    const EvaluationForm form = shipped_form("oshu");
    const EvaluatorGroup& first = form.evaluators[0];
    const EvaluatorGroup& second = form.evaluators[1];
    const auto names = given_names(form, {},
                                   first.title.ja + "=甲の会、乙の会\n" + second.title.ja + "＝丙課；" +
                                       first.title.ja + "=丁の会");
    ASSERT_TRUE(names.has_value());
    EXPECT_THAT(names->given, UnorderedElementsAre(Pair(first.id, ElementsAre("甲の会", "乙の会", "丁の会")),
                                                   Pair(second.id, ElementsAre("丙課"))));
    // Without 「=」 they are of the only party that is asked.
    EXPECT_THAT(given_names(form, {second.id}, "丙課、戊課")->given,
                ElementsAre(Pair(second.id, ElementsAre("丙課", "戊課"))));
}

TEST(Names, OfEvaluatorsThatCantBeTaken) {
    const EvaluationForm form = shipped_form("oshu");
    EXPECT_EQ(given_names(form, {}, "甲の会").error().message.id, "evaluation.evaluators");
    EXPECT_EQ(given_names(form, {}, "だれか=甲の会").error().message.id, "evaluation.party");
    EXPECT_EQ(chosen_parties(form, "だれか").error().message.id, "evaluation.party");
    EXPECT_THAT(*chosen_parties(form, form.evaluators[1].title.ja), ElementsAre(form.evaluators[1].id));
}

} // namespace
} // namespace kyodo
