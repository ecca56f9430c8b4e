// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Evaluation sheets as they come back. What has to be found stands in each test, filled in by hand.
#include "core/evaluation/collect/returned_sheet.hpp"

#include "evaluation_forms.hpp"

#include <gmock/gmock.h>

#include <random>

namespace kyodo {
namespace {

using test::a_project;
using test::answer;
using test::fill;
using test::row_of;
using test::sheet_grid;
using test::shipped_form;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> codes(const Findings& findings) {
    std::vector<std::string> found;
    for (const Finding& finding : findings) {
        found.push_back(finding.code);
        for (const Language language : {Language::ja, Language::en})
            EXPECT_THAT(text(finding.expectation, language), testing::Not(testing::HasSubstr("??")));
    }
    return found;
}

/// What was answered: 「number label value reason」.
std::vector<std::string> answers(const ReturnedSheet& sheet) {
    std::vector<std::string> found;
    for (const ReturnedAnswer& each : sheet.answers)
        found.push_back(sheet.form->number_of(each.id) + ' ' + each.label + ' ' +
                        (each.value ? to_text(*each.value) : "-") + ' ' + each.reason);
    return found;
}

/// A copy with rows and columns put in, as a person does it.
Grid with_inserted(const Grid& from, int row, int rows, int column, int columns) {
    Grid to(from.sheet(), from.rows() + rows, from.columns() + columns);
    const auto moved_row = [&](int r) { return r >= row ? r + rows : r; };
    const auto moved_column = [&](int c) { return c >= column ? c + columns : c; };
    for (int r = 0; r < from.rows(); ++r)
        for (int c = 0; c < from.columns(); ++c)
            to.set(moved_row(r), moved_column(c), from.at(r, c));
    for (const Range& merge : from.merges())
        to.add_merge({moved_row(merge.top), moved_column(merge.left), moved_row(merge.bottom),
                      moved_column(merge.right)});
    return to;
}

class Returned : public testing::Test {
protected:
    const std::vector<EvaluationForm> forms_{shipped_form("oshu"), shipped_form("ichinoseki"),
                                             shipped_form("points"), shipped_form("shinjo")};
    Grid filled() {
        Grid grid = sheet_grid(forms_[0], "city", "都市整備課");
        fill(grid, "1", "◎");
        fill(grid, "2", "○", "毎月話した");
        fill(grid, "3", "△", "会計を市だけで決めた");
        fill(grid, "4", "○");
        fill(grid, "5", "○");
        fill(grid, "6", "×", "前の評価を見ていない");
        answer(grid, "問1", "役割の表がない");
        return grid;
    }
    const std::vector<std::string> expected_{
        "1 ◎ 4 ", "2 ○ 3 毎月話した",           "3 △ 2 会計を市だけで決めた", "4 ○ 3 ",
        "5 ○ 3 ", "6 × 1 前の評価を見ていない", "問1  - 役割の表がない"};
};

TEST_F(Returned, is_read_as_it_was_filled_in) {
    const auto sheet = read_returned_sheet(filled(), forms_, "返却.ods");
    ASSERT_TRUE(sheet.has_value());
    EXPECT_THAT(answers(*sheet), testing::ElementsAreArray(expected_));
    EXPECT_THAT(codes(sheet->findings), IsEmpty());
    EXPECT_EQ(sheet->form->id, "oshu");
    EXPECT_EQ(sheet->party->id, "city");
    EXPECT_EQ(sheet->project, "R8-01");
    EXPECT_EQ(sheet->evaluator, "都市整備課");
    EXPECT_EQ(sheet->origin(), "返却.ods/票");
    EXPECT_EQ(sheet->asked, 6);
    EXPECT_EQ(sheet->answered, 6);
}

TEST_F(Returned, rows_and_columns_may_be_put_in_anywhere) {
    const Grid grid = filled();
    for (int row = 0; row <= grid.rows(); ++row)
        for (const int column : {0, 1, 3, 4, 6}) {
            const auto sheet = read_returned_sheet(with_inserted(grid, row, 2, column, 1), forms_, "");
            ASSERT_TRUE(sheet.has_value()) << row << ' ' << column;
            EXPECT_THAT(answers(*sheet), testing::ElementsAreArray(expected_)) << row << ' ' << column;
            EXPECT_THAT(codes(sheet->findings), IsEmpty()) << row << ' ' << column;
        }
}

TEST_F(Returned, widths_of_characters_and_white_space_may_change) {
    Grid grid = filled();
    grid.set(row_of(grid, "1"), 0, std::string("１"));
    grid.set(row_of(grid, "2"), 1, std::string("相互 理解"));
    fill(grid, "4", "◯");
    grid.set(row_of(grid, "問1"), 0, std::string("問１"));
    const auto sheet = read_returned_sheet(grid, forms_, "");
    ASSERT_TRUE(sheet.has_value());
    EXPECT_THAT(codes(sheet->findings), IsEmpty());
    EXPECT_EQ(answers(*sheet)[3], "4 ◯ 3 ");
    EXPECT_EQ(answers(*sheet)[6], "問1  - 役割の表がない");
}

TEST_F(Returned, what_is_missing_or_wrong_is_told) {
    Grid grid = filled();
    fill(grid, "1", {});                                  // half-filled
    fill(grid, "2", "まあまあ");                          // no step
    grid.set(row_of(grid, "3"), test::reason_column, {}); // △ needs a reason
    answer(grid, "問1", "");                              // required
    const auto sheet = read_returned_sheet(grid, forms_, "");
    ASSERT_TRUE(sheet.has_value());
    EXPECT_THAT(codes(sheet->findings), ElementsAre("K649", "K650", "K648", "K651"));
    EXPECT_EQ(sheet->findings[0].value, "まあまあ");
    EXPECT_EQ(sheet->findings[0].place, (Place{"票", row_of(grid, "2"), test::score_column}));
    EXPECT_EQ(sheet->asked, 6);
    EXPECT_EQ(sheet->answered, 4);
    EXPECT_EQ(answers(*sheet)[0], "2 まあまあ - 毎月話した"); // kept as it is written
}

TEST_F(Returned, rows_that_are_not_the_forms_are_told) {
    Grid grid = with_inserted(filled(), row_of(filled(), "5"), 2, 99, 0);
    const int at = row_of(grid, "5") - 2;
    grid.set(at, 1, std::string("笑顔"));
    grid.set(at, test::score_column, std::string("◎"));
    grid.set(at + 1, 1, std::string("対等な関係"));
    grid.set(at + 1, test::score_column, std::string("◎"));
    grid.set(row_of(grid, "6"), 1, std::string("おたがいの評価"));
    const auto sheet = read_returned_sheet(grid, forms_, "");
    ASSERT_TRUE(sheet.has_value());
    EXPECT_THAT(codes(sheet->findings), ElementsAre("K652", "K652", "K652"));
    EXPECT_THAT(answers(*sheet), testing::ElementsAreArray(expected_)); // the first row stays
}

TEST_F(Returned, foreign_sheets_are_told_and_other_sheets_are_not_touched) {
    Grid other("表", 3, 3);
    other.set(0, 0, std::string("評価票"));
    other.set(0, 1, std::string("評価者の区分"));
    other.set(0, 2, std::string("評価者"));
    EXPECT_FALSE(read_returned_sheet(other, forms_, "").has_value()); // a table's header
    EXPECT_FALSE(read_returned_sheet(Grid(), forms_, "").has_value());
    const auto broken = [&](const std::string& was, const std::string& is) {
        Grid grid = filled();
        for (int row = 0; row < 6; ++row)
            for (int column = 0; column < grid.columns(); ++column)
                if (grid.text(row, column) == was)
                    grid.set(row, column, is.empty() ? Value{} : Value{is});
        const auto sheet = read_returned_sheet(grid, forms_, "");
        EXPECT_TRUE(sheet && !sheet->usable()) << was;
        return sheet ? codes(sheet->findings) : std::vector<std::string>{};
    };
    EXPECT_THAT(broken("oshu", "sendai"), ElementsAre("K644"));
    EXPECT_THAT(broken("1", "2"), ElementsAre("K644")); // the version
    EXPECT_THAT(broken("行政", "市長"), ElementsAre("K644"));
    EXPECT_THAT(broken("R8-01", ""), ElementsAre("K644"));
    EXPECT_THAT(broken("都市整備課", ""), ElementsAre("K644"));
}

// 一関市: 「目標や成果」 not reached → cause and remedy; reached → how to raise it.
TEST_F(Returned, questions_follow_from_the_score) {
    const auto open_questions = [&](const std::string& goal) {
        Grid grid = sheet_grid(forms_[1], "group", "みどり川を守る会");
        for (const char* number : {"1", "2", "3", "4", "5", "6"})
            fill(grid, number, "○", "理由");
        fill(grid, "1", goal, "理由");
        std::vector<std::string> found;
        const auto sheet = read_returned_sheet(grid, forms_, "");
        for (const Finding& finding : sheet->findings)
            if (finding.code == "K651")
                found.push_back(finding.expectation.args.front().second);
        return found;
    };
    EXPECT_THAT(open_questions("◎"), ElementsAre("さらに効果を高めるための手法"));
    EXPECT_THAT(open_questions("△"), ElementsAre("達成できなかった原因", "改善策"));
}

// The item 実施体制 (5) has 5 points at most, the others 10; whole points.
TEST_F(Returned, points_are_read_within_their_bounds) {
    Grid grid = sheet_grid(forms_[2], "committee", "委員の一");
    fill(grid, "1", 7.0);
    fill(grid, "2", "８点");
    fill(grid, "3", 11.0);
    fill(grid, "4", 7.5);
    fill(grid, "5", 6.0);
    fill(grid, "6", 0.0, "片方だけで決めた");
    fill(grid, "7", "-1");
    const auto sheet = read_returned_sheet(grid, forms_, "");
    ASSERT_TRUE(sheet.has_value());
    EXPECT_THAT(answers(*sheet), ElementsAre("1 7 7 ", "2 ８点 8 ", "3 11 - ", "4 7.5 - ", "5 6 - ",
                                             "6 0 0 片方だけで決めた", "7 -1 - "));
    EXPECT_THAT(codes(sheet->findings), ElementsAre("K649", "K649", "K649", "K649"));
    EXPECT_FALSE(sheet->interest);
}

TEST_F(Returned, a_member_says_that_he_has_an_interest) {
    Grid grid = sheet_grid(forms_[2], "committee", "委員の一");
    for (int row = 0; row < grid.rows(); ++row)
        if (grid.text(row, 0) == "利害関係")
            grid.set(row, 2, std::string("レ"));
    EXPECT_TRUE(read_returned_sheet(grid, forms_, "")->interest);
}

TEST_F(Returned, each_party_is_asked_its_own_items) {
    // 新庄市: the parties the six of no. 19, the committee the two of no. 20 and two of the effect.
    EXPECT_EQ(read_returned_sheet(sheet_grid(forms_[3], "group", "会"), forms_, "")->asked, 6);
    EXPECT_EQ(read_returned_sheet(sheet_grid(forms_[3], "committee", "委員"), forms_, "")->asked, 4);
}

TEST_F(Returned, no_sheet_is_too_broken_to_be_read) {
    std::mt19937 random(20261121);
    const std::vector<Value> odd{Value{},
                                 Value{CellError{}},
                                 Value{-1.0},
                                 Value{1e300},
                                 Value{std::string("\xFF\xFE")},
                                 Value{std::string("評価項目")},
                                 Value{std::string("問1")},
                                 Value{std::string("◎")},
                                 Value{std::string(5000, 'x')}};
    int usable = 0;
    for (int round = 0; round < 400; ++round) {
        Grid grid = filled();
        for (int change = 0; change < 6; ++change)
            grid.set(static_cast<int>(random() % static_cast<unsigned>(grid.rows())),
                     static_cast<int>(random() % static_cast<unsigned>(grid.columns())),
                     odd[random() % odd.size()]);
        const auto sheet = read_returned_sheet(grid, forms_, "");
        usable += sheet && sheet->usable() ? 1 : 0;
        if (sheet)
            codes(sheet->findings);
    }
    EXPECT_GT(usable, 100);
}

} // namespace
} // namespace kyodo
