// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/edit_distance.hpp"
#include "core/schema/vocabulary.hpp"

#include <gmock/gmock.h>

namespace kyodo {
namespace {

using testing::ElementsAre;
using testing::Optional;

// The legend of 一関市's plan, in its order.
std::vector<Mark> legend() {
    return {{"junbi", "準備作業", "◇", 2, 22, {"準備"}},
            {"jisshi", "実施", "●", 3, 40, {}},
            {"kento", "検討", "△", 1, 10, {"検討中"}}};
}

MarkList marks() { return MarkList::make(legend()).value(); }

TEST(MarkList, keeps_the_order_of_the_legend) {
    const MarkList list = marks();
    ASSERT_EQ(list.size(), 3);
    EXPECT_EQ(list[0].label, "準備作業");
    EXPECT_EQ(list[1].label, "実施");
    EXPECT_EQ(list[2].label, "検討");
}

TEST(MarkList, finds_a_mark_by_code_label_glyph_and_synonym) {
    const MarkList list = marks();
    EXPECT_THAT(list.find("jisshi"), Optional(1));
    EXPECT_THAT(list.find("実施"), Optional(1));
    EXPECT_THAT(list.find("●"), Optional(1));
    EXPECT_THAT(list.find("検討中"), Optional(2));
}

TEST(MarkList, finds_a_mark_whatever_its_widths_and_spaces) {
    const MarkList list = marks();
    EXPECT_THAT(list.find("ＪＩＳＳＨＩ"), Optional(1));
    EXPECT_THAT(list.find(" 実　施 "), Optional(1));
    EXPECT_THAT(list.find("準備\n作業"), Optional(0));
}

TEST(MarkList, an_empty_or_unknown_text_is_no_mark) {
    EXPECT_EQ(marks().find(""), std::nullopt);
    EXPECT_EQ(marks().find("　"), std::nullopt);
    EXPECT_EQ(marks().find("実施予定"), std::nullopt);
    EXPECT_EQ(MarkList().find("実施"), std::nullopt);
}

TEST(MarkList, proposes_the_nearest_label) {
    const MarkList list = marks();
    EXPECT_EQ(list.nearest("実旋"), "実施");         // one of two characters
    EXPECT_EQ(list.nearest("準備作行"), "準備作業"); // one of four
    EXPECT_EQ(list.nearest("jishi"), "実施");        // the code with a letter missing
    EXPECT_EQ(list.nearest("検討中。"), "検討");     // nearest to the synonym; the label is proposed
}

TEST(MarkList, proposes_nothing_where_nothing_is_near) {
    const MarkList list = marks();
    EXPECT_EQ(list.nearest("中止"), "");
    EXPECT_EQ(list.nearest("○"), "");
    EXPECT_EQ(list.nearest(""), "");
    EXPECT_EQ(list.nearest(std::string(100000, 'x')), "");
}

TEST(MarkList, refuses_one_spelling_for_two_marks) {
    auto wrong = legend();
    wrong[2].synonyms = {"実　施"};
    EXPECT_EQ(MarkList::make(wrong).error(),
              error("marks.same_spelling", {{"spelling", "実　施"}, {"first", "実施"}, {"second", "検討"}}));
    wrong = legend();
    wrong[0].glyph = "●";
    EXPECT_EQ(MarkList::make(wrong).error(),
              error("marks.same_spelling", {{"spelling", "●"}, {"first", "準備作業"}, {"second", "実施"}}));
}

TEST(MarkList, one_mark_may_repeat_its_own_spelling) {
    auto same = legend();
    same[1].glyph = "実施";
    EXPECT_TRUE(MarkList::make(same).has_value());
}

TEST(MarkList, refuses_an_empty_code_label_or_glyph) {
    for (std::string Mark::*field : {&Mark::code, &Mark::label, &Mark::glyph}) {
        auto wrong = legend();
        wrong[1].*field = " 　";
        EXPECT_EQ(MarkList::make(wrong).error(), error("marks.empty", {{"number", "2"}}));
    }
}

TEST(MarkList, passes_over_an_empty_synonym) {
    auto with_blank = legend();
    with_blank[0].synonyms = {"", "　"};
    with_blank[1].synonyms = {""};
    EXPECT_TRUE(MarkList::make(with_blank).has_value());
}

// A bar of 実施 over two years is 「実施 →」: a mark 実施→ could not be told from it.
TEST(MarkList, refuses_a_mark_that_is_a_bar_of_another) {
    for (const std::string end : {"→", "⇒", "➡", "▶", "─", "━", "->", " →　"}) {
        auto wrong = legend();
        wrong[2].label = "実施" + end; // of 実施
        const auto made = MarkList::make(wrong);
        ASSERT_FALSE(made.has_value()) << end;
        EXPECT_EQ(
            made.error(),
            error("marks.arrow", {{"spelling", "実施" + end}, {"label", "実施" + end}, {"other", "実施"}}));
        std::swap(wrong[1], wrong[2]); // the other way round
        EXPECT_EQ(MarkList::make(wrong).error().message.id, "marks.arrow") << end;
        wrong[2].label = "行動"; // nothing else is a bar of 実施
        EXPECT_TRUE(MarkList::make(wrong).has_value()) << end;
    }
    auto wrong = legend();
    wrong[0].glyph = "→";
    wrong[1].glyph = "→ ─→"; // a bar of →
    EXPECT_EQ(MarkList::make(wrong).error().message.id, "marks.arrow");
}

TEST(MarkList, takes_arrows_for_glyphs) {
    auto arrows = legend(); // 準備作業, 実施, 検討
    arrows[0].glyph = "→";
    arrows[1].glyph = "⇒";
    arrows[2].label = "検討→";
    const auto list = MarkList::make(arrows);
    ASSERT_TRUE(list);
    EXPECT_EQ(list->find_in_cell("→"), 0);
    EXPECT_EQ(list->find_in_cell(" ⇒ "), 1);
    EXPECT_EQ(list->find_in_cell("→ ───→"), 0) << "a bar of the mark →";
    EXPECT_EQ(list->find_in_cell("⇒ →"), 1);
    EXPECT_EQ(list->find_in_cell("検討→"), 2);
    EXPECT_EQ(list->find_in_cell("検討→ ──→"), 2);
    EXPECT_EQ(list->find_in_cell("実施 ──→"), 1);
    EXPECT_EQ(list->find_in_cell("検討"), std::nullopt) << "no mark is called so";
    EXPECT_EQ(list->find_in_cell("───→"), std::nullopt) << "a line goes on with what is on its left";
    EXPECT_EQ(list->find_in_cell(""), std::nullopt);
}

// 「実施-」 and a bar of 実施 with one rule, 「実施 ─→」: a rule is no hyphen here.
TEST(MarkList, tells_a_hyphen_from_a_rule) {
    auto marks = legend();
    marks[2].label = "実施-";
    const auto list = MarkList::make(marks);
    ASSERT_TRUE(list);
    EXPECT_EQ(list->find_in_cell("実施 ─→"), 1);
    EXPECT_EQ(list->find_in_cell("実施- ─→"), 2);
    EXPECT_EQ(list->find_in_cell("実施-"), 2);
}

TEST(WithoutArrow, cuts_off_what_a_bar_leaves) {
    EXPECT_EQ(without_arrow("実施 ──→"), "実施");
    EXPECT_EQ(without_arrow("実施 ➡\uFE0F"), "実施");
    EXPECT_EQ(without_arrow("━━━⇒"), "");
    EXPECT_EQ(without_arrow("実施"), "実施");
    EXPECT_EQ(without_arrow(""), "");
}

TEST(WithoutArrow, leaves_the_long_vowel_and_what_stands_inside) {
    EXPECT_EQ(without_arrow("サポーター"), "サポーター");
    EXPECT_EQ(without_arrow("検討→実施"), "検討→実施");
}

TEST(Terms, are_found_in_the_lists_own_spelling) {
    const std::vector<std::string> list{"市民組織", "企業", "ＮＰＯ"};
    EXPECT_THAT(find_term(list, "NPO"), Optional(std::string("ＮＰＯ")));
    EXPECT_THAT(find_term(list, "市民 組織"), Optional(std::string("市民組織")));
    EXPECT_EQ(find_term(list, "行政"), std::nullopt);
    EXPECT_EQ(find_term(list, ""), std::nullopt);
}

TEST(Terms, the_exact_spelling_goes_first) {
    EXPECT_THAT(find_term(std::vector<std::string>{"NPO", "ＮＰＯ"}, "ＮＰＯ"),
                Optional(std::string("ＮＰＯ")));
}

TEST(Terms, a_term_goes_before_anothers_synonym) {
    const TermList list{"actors", {"主体", "Actors"}, {{"行政", {"市", "団体"}}, {"団体", {}}}};
    EXPECT_THAT(find_term(list, "団体"), Optional(std::string("団体")));
    EXPECT_THAT(find_term(list, "市"), Optional(std::string("行政")));
    EXPECT_EQ(find_term(list, "町"), std::nullopt);
    EXPECT_THAT(term_texts(list), ElementsAre("行政", "団体"));
}

TEST(Terms, the_nearest_one_is_proposed) {
    EXPECT_EQ(nearest_term({"市民組織", "企業", "行政"}, "市民組職"), "市民組織");
    EXPECT_EQ(nearest_term({"市民組織", "企業", "行政"}, "学校"), "");
}

TEST(Terms, several_in_a_cell_are_split) {
    EXPECT_THAT(split_terms("市民組織、行政"), ElementsAre("市民組織", "行政"));
    EXPECT_THAT(split_terms(" 市民組織，企業\n行政 、"), ElementsAre("市民組織", "企業", "行政"));
    EXPECT_THAT(split_terms("自治会・町内会"), ElementsAre("自治会・町内会"));
    EXPECT_THAT(split_terms("、　"), ElementsAre());
}

// kitten → sitting is the classical example: s for k, i for e, g added.
TEST(EditDistance, counts_changed_characters) {
    EXPECT_EQ(edit_distance(U"kitten", U"sitting"), 3U);
    EXPECT_EQ(edit_distance(U"", U"実施"), 2U);
    EXPECT_EQ(edit_distance(U"実施", U"実施"), 0U);
}

} // namespace
} // namespace kyodo
