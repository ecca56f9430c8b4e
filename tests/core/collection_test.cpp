// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Returned sheets gathered into the score register, with 奥州市's form (six items) and 一関市's.
#include "core/evaluation/collect/collection.hpp"

#include "core/base/fold.hpp"
#include "core/evaluation/collect/status_sheet.hpp"
#include "core/evaluation/sheet/asked_sheets.hpp"
#include "evaluation_forms.hpp"

#include <gmock/gmock.h>

namespace kyodo {
namespace {

using test::a_project;
using test::fill;
using test::sheet_grid;
using test::shipped_form;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const std::vector<EvaluationForm>& forms() {
    static const std::vector<EvaluationForm> all{shipped_form("oshu"), shipped_form("ichinoseki")};
    return all;
}

/// A sheet of 奥州市's form whose items have these steps; " " leaves one out.
ReturnedSheet returned(const std::string& party, const std::string& evaluator,
                       const std::vector<std::string>& steps, const std::string& project = "R8-01",
                       const std::string& file = "") {
    Grid grid = sheet_grid(forms().front(), party, evaluator, a_project(project));
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (steps[i] != " ")
            fill(grid, std::to_string(i + 1), steps[i], "理由" + std::to_string(i + 1));
    return read_returned_sheet(grid, forms(), file).value();
}

const std::vector<std::string> all_good{"○", "○", "○", "○", "○", "○"};

std::vector<std::string> codes(const Collection& collection) {
    std::vector<std::string> found;
    for (const Finding& finding : collection.findings)
        if (finding.code != "K651") // no question is answered in these sheets
            found.push_back(finding.code);
    return found;
}

std::vector<std::string> states(const Collection& collection) {
    std::vector<std::string> found;
    for (const SheetStatus& each : collection.status)
        found.push_back(each.evaluator + ' ' + std::to_string(static_cast<int>(each.state)) + ' ' +
                        (each.shown ? "shown" : "waits"));
    return found;
}

CollectionInput input(std::vector<ReturnedSheet> sheets) {
    CollectionInput made;
    made.sheets = std::move(sheets);
    made.projects = {fold("R8-01"), fold("R8-02")};
    return made;
}

TEST(Collection, takes_a_row_for_each_answer) {
    const Collection first = collect_scores(input({returned("city", "都市整備課", all_good)}), forms());
    ASSERT_THAT(first.scores, SizeIs(6));
    EXPECT_EQ(first.scores[2].values,
              (std::map<std::string, std::string>{{"form", "oshu"},
                                                  {"version", "1"},
                                                  {"project", "R8-01"},
                                                  {"party", "行政"},
                                                  {"evaluator", "都市整備課"},
                                                  {"item", "3"},
                                                  {"item_title", "対等な関係"},
                                                  {"score", "○"},
                                                  {"value", "3"},
                                                  {"reason", "理由3"},
                                                  {"origin", first.scores[2].values.at("origin")}}));
    EXPECT_EQ(first.taken, 1);
    EXPECT_EQ(first.added, 6);
    EXPECT_THAT(codes(first), IsEmpty());
}

TEST(Collection, the_same_sheets_again_change_nothing) {
    const std::vector<ReturnedSheet> sheets{returned("city", "都市整備課", all_good),
                                            returned("group", "会", {"◎", " ", "△", "○", "×", "○"})};
    const Collection first = collect_scores(input(sheets), forms());
    CollectionInput again = input(sheets);
    again.scores = first.scores;
    again.asked = first.status;
    const Collection second = collect_scores(std::move(again), forms());
    EXPECT_EQ(second.scores, first.scores);
    EXPECT_EQ(second.added, 0);
    EXPECT_EQ(second.changed, 0);
    EXPECT_EQ(states(second), states(first));
}

TEST(Collection, a_changed_answer_is_told_and_a_vanished_one_stays) {
    CollectionInput again = input({returned("city", "都市整備課", {"○", "×", "○", "○", "○", " "})});
    again.scores = collect_scores(input({returned("city", "都市整備課", all_good)}), forms()).scores;
    const Collection second = collect_scores(std::move(again), forms());
    EXPECT_THAT(codes(second), ElementsAre("K648", "K647", "K647"));
    EXPECT_EQ(second.changed, 1);
    EXPECT_EQ(second.scores[1].values.at("value"), "1");
    EXPECT_EQ(second.scores[5].values.at("score"), "○");
}

TEST(Collection, of_two_that_differ_none_is_taken) {
    const Collection both = collect_scores(
        input({returned("city", "都市整備課", all_good, "R8-01", "一.ods"),
               returned("city", "都市整備課", {"×", "○", "○", "○", "○", "○"}, "R8-01", "二.ods")}),
        forms());
    EXPECT_THAT(codes(both), ElementsAre("K645"));
    EXPECT_THAT(both.scores, IsEmpty());
    EXPECT_THAT(states(both), ElementsAre("都市整備課 3 waits"));
    EXPECT_EQ(both.refused, 2);
}

TEST(Collection, of_two_that_say_the_same_one_is_taken) {
    const Collection both = collect_scores(input({returned("city", "都市整備課", all_good, "R8-01", "一.ods"),
                                                  returned("city", "都市整備課", all_good, "R8-01", "二.ods"),
                                                  returned("city", "都市整備課", {})}),
                                           forms());
    EXPECT_THAT(codes(both), ElementsAre("K646"));
    EXPECT_THAT(both.scores, SizeIs(6));
}

TEST(Collection, a_sheet_that_is_missing_or_was_not_asked_for_is_told) {
    CollectionInput asked =
        input({returned("city", "防災課", all_good), returned("city", "環境課", all_good, "R8-99"),
               returned("group", "会", {})});
    asked.asked = {{"oshu", "R8-01", "行政", "都市整備課"}, {"oshu", "R8-01", "市民", "会"}};
    const Collection collection = collect_scores(std::move(asked), forms());
    EXPECT_THAT(codes(collection), ElementsAre("K644", "K644", "K653", "K653"));
    EXPECT_THAT(collection.scores, IsEmpty());
    EXPECT_EQ(collection.refused, 2);
    EXPECT_THAT(states(collection), ElementsAre("都市整備課 0 waits", "会 0 waits"));
}

TEST(Collection, rows_that_a_person_wrote_stay) {
    CollectionInput some = input({returned("city", "都市整備課", all_good)});
    Record own;
    own.values = {{"form", "oshu"}, {"project", "R8-02"}, {"party", "市民"}, {"evaluator", "紙の票"},
                  {"item", "1"},    {"score", "◎"},       {"value", "4"}};
    some.scores = {own};
    const Collection collection = collect_scores(std::move(some), forms());
    ASSERT_THAT(collection.scores, SizeIs(7));
    EXPECT_EQ(collection.scores[0], own);
}

// 奥州市's until_both is group and city: both must be complete, for each project by itself.
TEST(Collection, scores_wait_until_both_parties_are_in) {
    const auto shown = [](const std::vector<ReturnedSheet>& sheets) {
        return states(collect_scores(input(sheets), forms()));
    };
    const ReturnedSheet city = returned("city", "都市整備課", all_good);
    EXPECT_THAT(shown({city}), ElementsAre("都市整備課 2 waits"));
    EXPECT_THAT(shown({city, returned("group", "会", {"◎", " ", "○", "○", "○", "○"})}),
                ElementsAre("都市整備課 2 waits", "会 1 waits"));
    EXPECT_THAT(shown({city, returned("group", "会", all_good)}),
                ElementsAre("都市整備課 2 shown", "会 2 shown"));
    EXPECT_THAT(
        shown({city, returned("group", "会", all_good), returned("group", "友の会", all_good, "R8-02")}),
        ElementsAre("都市整備課 2 shown", "会 2 shown", "友の会 2 waits"));
}

// 標準's committee leaves members with an interest out: such a sheet need not be answered.
TEST(Collection, a_blank_sheet_with_an_interest_is_in) {
    const std::vector<EvaluationForm> standard{shipped_form("hyojun")};
    const auto back = [&](const std::string& name, const std::string& interest, const std::string& step) {
        Grid grid = sheet_grid(standard.front(), "committee", name, a_project("R8-01"));
        for (int row = 0; row < grid.rows(); ++row)
            for (int column = 0; column < grid.columns(); ++column)
                if (grid.text(row, column).starts_with("利害関係")) // the cell to tick is beside it
                    grid.set(row, grid.area_of(row, column).right + 1, interest);
        if (!step.empty())
            fill(grid, "1", step, "");
        return read_returned_sheet(grid, standard, "").value();
    };
    const ReturnedSheet blank = back("甲", "✓", "");
    ASSERT_TRUE(blank.interest);
    const Collection collection =
        collect_scores(input({blank, back("乙", "✓", "○"), back("丙", "", "")}), standard);
    EXPECT_THAT(states(collection), ElementsAre("甲 4 shown", "乙 4 shown", "丙 0 shown"));
    EXPECT_EQ(collection.taken, 2);
    EXPECT_THAT(codes(collection), testing::Contains("K653").Times(1)) << "only 丙's";
    // Scores that were given before stay, and don't count any more.
    CollectionInput later = input({blank});
    later.scores = collect_scores(input({back("甲", "", "○")}), standard).scores;
    EXPECT_EQ(collect_scores(std::move(later), standard).scores.front().values.at("interest"), "✓");
}

// Only the tick is new: both sides of the message would read 「○ 理由1」.
TEST(Collection, a_new_interest_is_named_in_words) {
    ReturnedSheet sheet = returned("city", "都市整備課", {"○"});
    CollectionInput later = input({sheet});
    later.scores = collect_scores(input({sheet}), forms()).scores;
    later.sheets.front().interest = true;
    const Collection collection = collect_scores(std::move(later), forms());
    const auto found = std::find_if(collection.findings.begin(), collection.findings.end(),
                                    [](const Finding& finding) { return finding.code == "K647"; });
    ASSERT_NE(found, collection.findings.end());
    EXPECT_THAT(text(found->expectation, Language::ja),
                testing::HasSubstr("「○ 理由1（利害関係なし）」から「○ 理由1（利害関係あり）」に"));
}

// A project that isn't in the register: the cell with its number; a sheet that isn't in: no cell.
TEST(Collection, findings_stand_where_a_person_can_mend_them) {
    const ReturnedSheet wrong = returned("city", "都市整備課", all_good, "R8-99", "返信.ods");
    CollectionInput asked = input({wrong});
    asked.asked = {{"oshu", "R8-01", "行政", "都市整備課"}};
    const Collection collection = collect_scores(std::move(asked), forms());
    std::vector<std::string> places;
    for (const Finding& finding : collection.findings)
        places.push_back(finding.code + ' ' + a1(finding.place));
    ASSERT_THAT(places, testing::Contains("K653 "));
    EXPECT_EQ(wrong.project_place.sheet, wrong.origin());
    EXPECT_GT(wrong.project_place.column, 0) << "beside its label";
    EXPECT_THAT(places, testing::Contains("K644 " + a1(wrong.project_place)));
}

TEST(StatusSheet, is_read_back) {
    const std::vector<SheetStatus> status{
        {"oshu", "R8-01", "市民", "会", SheetState::complete, 6, 6, "会.ods/票", true},
        {"oshu", "R8-01", "行政", "都市整備課", SheetState::partial, 2, 6, "票", false},
        {"oshu", "R8-02", "行政", "防災課"}};
    const std::vector<SheetStatus> again = read_status(status_sheet(status, "回収状況").to_grid());
    ASSERT_THAT(again, SizeIs(3));
    for (std::size_t i = 0; i < again.size(); ++i) {
        EXPECT_EQ(again[i].key(), status[i].key());
        EXPECT_EQ(again[i].state, status[i].state);
        EXPECT_EQ(again[i].answered, status[i].answered);
        EXPECT_EQ(again[i].asked, status[i].asked);
        EXPECT_EQ(again[i].shown, status[i].shown);
        EXPECT_EQ(again[i].origin, status[i].origin);
    }
    std::vector<SheetStatus> more = again;
    add_asked(more, {{"oshu", "R8-01", "市民", "会"}, {"oshu", "R8-03", "市民", "会"}});
    EXPECT_THAT(more, SizeIs(4));
    EXPECT_EQ(more[0].state, SheetState::complete);
}

// 一関市's parties: partner, section, others by name, committee.
TEST(AskedSheets, are_one_for_each_evaluator_of_each_project) {
    ProjectFacts two = a_project("R8-02");
    two.partner = "ことばの橋、北町自治会";
    two.section = "";
    const AskedSheets asked =
        asked_sheets(forms()[1], {a_project(), two}, {{"委員の一", "委員の二", "委員の一"}, {}}, {});
    std::vector<std::string> found;
    for (const AskedSheet& each : asked.sheets)
        found.push_back(std::to_string(each.project) + ' ' + each.party + ' ' + each.evaluator);
    EXPECT_THAT(found, ElementsAre("0 group みどり川を守る会", "0 city 都市整備課", "0 committee 委員の一",
                                   "0 committee 委員の二", "1 group ことばの橋", "1 group 北町自治会",
                                   "1 committee 委員の一", "1 committee 委員の二"));
    ASSERT_THAT(asked.findings, SizeIs(2)); // nobody is named for その他の主体; R8-02 has no section
    EXPECT_EQ(asked.findings[0].severity, Severity::advice);
    EXPECT_EQ(asked.findings[1].severity, Severity::warning);
    EXPECT_THAT(asked_sheets(forms()[1], {a_project()}, {}, {"city"}).sheets, SizeIs(1));
    EXPECT_THAT(asked_sheets(forms()[1], {a_project()}, {{}, {{"other", {"学校"}}}}, {"other"}).sheets,
                SizeIs(1));
    EXPECT_EQ(evaluation_sheet_name("R8/01", "甲[乙]の会"), "R8・01 甲・乙・の会");
}

} // namespace
} // namespace kyodo
