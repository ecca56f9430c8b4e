// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/year_marks.hpp"

#include <gtest/gtest.h>

namespace kyodo {
namespace {

using Texts = std::vector<std::string>;

const Texts five_years{"平成28年度", "平成29年度", "平成30年度", "令和元年度", "令和2年度"};

std::string mark(const Texts& headers, const Texts& marks, std::string_view year) {
    const auto found = mark_in_year(headers, marks, year);
    if (!found)
        return found.error().message.id;
    return *found ? **found : "(no such year)";
}

std::string period(const Texts& headers, const Texts& marks, std::string_view wanted) {
    const auto found = period_of_mark(headers, marks, wanted);
    return found ? *found : found.error().message.id;
}

TEST(MarkInYear, AnyNotationOnBothSides) {
    const Texts marks{"検討", "検討", "実施", "実施", ""};
    for (const char* year : {"平成30年度", "H30", "２０１８", "30", "2018年度(平成30年度)"})
        EXPECT_EQ(mark(five_years, marks, year), "実施") << year;
    EXPECT_EQ(mark(five_years, marks, "28"), "検討");
    EXPECT_EQ(mark(five_years, marks, "元"), "実施");
    EXPECT_EQ(mark(five_years, marks, "平成31年度"), "実施"); // the same year as 令和元年度
    EXPECT_EQ(mark(five_years, marks, "R2"), "");
    EXPECT_EQ(mark(five_years, marks, "R3"), "(no such year)");
    EXPECT_EQ(mark({"H30", "31", "2"}, {"a", "b", "c"}, "令和元年度"), "b");
    EXPECT_EQ(mark({"H30", "31", "2"}, {"a", "b", "c"}, "2020"), "c");
    EXPECT_EQ(mark({"取組", "2 8 年 度", "2018"}, {"相談窓口", "x", "y"}, "2018"), "year.needs_base");
    EXPECT_EQ(mark({"取組", "平成 2 8 年 度", "2018"}, {"相談窓口", "x", "y"}, "H28"), "x");
    EXPECT_EQ(mark({"H28～29", "平成30～令和2年度"}, {"検討", "実施"}, "R1"), "実施");
}

TEST(MarkInYear, AnEmptyHeaderIsNotInherited) {
    EXPECT_EQ(mark({"H28", "", "H30"}, {"a", "b", "c"}, "H29"), "(no such year)");
}

TEST(MarkInYear, WhatCannotBeAnswered) {
    EXPECT_EQ(mark(five_years, {"実施"}, "H28"), "marks.lengths");
    EXPECT_EQ(mark({"取組", "内容"}, {"a", "b"}, "H28"), "marks.no_year");
    EXPECT_EQ(mark({"令和元年度", "平成31年度"}, {"a", "b"}, "R1"), "marks.same_year");
    EXPECT_EQ(mark({"27", "28"}, {"a", "b"}, "H28"), "year.needs_base");
    EXPECT_EQ(mark(five_years, {"", "", "", "", ""}, "いつか"), "year.unreadable");
    EXPECT_EQ(mark({}, {}, "H28"), "marks.no_year");
}

TEST(PeriodOfMark, FirstToLast) {
    EXPECT_EQ(period(five_years, {"実施", "実施", "実施", "実施", "実施"}, "実施"), "H28～R2");
    EXPECT_EQ(period(five_years, {"検討", "検討", "実施", "", ""}, "検討"), "H28～29");
    EXPECT_EQ(period(five_years, {"検討", "検討", "実施", "", ""}, "実施"), "H30");
    EXPECT_EQ(period(five_years, {"実施", "", "実施", "実施", ""}, "実施"), "H28、H30～R元");
    EXPECT_EQ(period(five_years, {"実 施", "　実施", "", "", ""}, "実施"), "H28～29");
    EXPECT_EQ(period(five_years, {"", "", "", "", ""}, "実施"), "");
    EXPECT_EQ(period(five_years, {"", "", "", "", ""}, "　"), "marks.no_mark");
    EXPECT_EQ(period({"H28", "H30"}, {"実施", "実施"}, "実施"), "H28、H30"); // nothing is known of H29
}

Progress progress(const Texts& plan, const Texts& actual) {
    const auto found = progress_of_row(plan, actual);
    if (!found)
        ADD_FAILURE() << found.error().message.id;
    return found ? *found : Progress::nothing;
}

// Each line worked out by hand from the rule in progress.hpp.
TEST(ProgressOfRow, TheRule) {
    const std::string k = "検討";
    const std::string j = "実施";
    EXPECT_EQ(progress({"", ""}, {"", "　"}), Progress::nothing);
    EXPECT_EQ(progress({k, j}, {"", ""}), Progress::not_begun);
    EXPECT_EQ(progress({"", ""}, {"", j}), Progress::unplanned);
    EXPECT_EQ(progress({k, j, j}, {k, j, j}), Progress::on_time);
    EXPECT_EQ(progress({k, j, j}, {k, "", ""}), Progress::on_time); // L is year 1; j is due in year 2
    EXPECT_EQ(progress({k, j, j}, {k, k, j}), Progress::late);      // j a year after its plan
    EXPECT_EQ(progress({k, j, j}, {k, k, ""}), Progress::late);     // j not reached by L = year 2
    EXPECT_EQ(progress({k, k, j}, {k, j, ""}), Progress::early);
    EXPECT_EQ(progress({k, j, ""}, {"", j, ""}), Progress::late); // k was never reached, L is year 2
    EXPECT_EQ(progress({k, "", j}, {"", k, j}), Progress::late);  // k late
    EXPECT_EQ(progress({"", k, j}, {k, "", j}), Progress::early); // k early, j on time
    EXPECT_EQ(progress({"", k, j}, {k, k, k}), Progress::late);   // late wins over early
    EXPECT_EQ(progress({"実施"}, {"実 施"}), Progress::on_time);  // compared folded
    EXPECT_EQ(progress_of_row({k}, {k, j}).error().message.id, "marks.lengths");
}

// 標準 gives 検討 the stage 1 and 実施 the stage 3; what has reached 実施 has passed 検討.
TEST(ProgressOfRow, GoesByStages) {
    EXPECT_EQ(progress({"検討", "実施"}, {"実施", "実施"}), Progress::early);
    EXPECT_EQ(progress({"検討"}, {"実施"}), Progress::on_time);
    EXPECT_EQ(progress({"実施", "実施"}, {"●", "●"}), Progress::on_time);
    EXPECT_EQ(progress({"実施 ──→", "→"}, {"実施中", "jisshi"}), Progress::on_time);
    EXPECT_EQ(progress({"検討", "実施"}, {"△", "準備中"}), Progress::late); // 準備作業 is stage 2
    EXPECT_EQ(progress({}, {}), Progress::nothing);
}

TEST(ProgressOfRow, RefusesWhatIsNoMark) {
    EXPECT_EQ(progress_of_row({"実施", "調整"}, {"", ""}).error(),
              error("marks.unknown", {{"value", "調整"}, {"marks", "検討、準備作業、実施、継続、完了"}}));
    EXPECT_EQ(progress_of_row({"実施"}, {"―"}).error().message.id, "marks.unknown");
}

TEST(PeriodOfMark, HoweverItIsWritten) {
    const Texts years{"H28", "H29", "H30", "R1", "R2"};
    EXPECT_EQ(period(years, {"実施", "●", "実施", "実施 ─→", ""}, "実施"), "H28～R元");
    EXPECT_EQ(period(years, {"検討", "実施 ──→", "→", "", "実施中"}, "●"), "H29～30、R2");
    EXPECT_EQ(period(years, {"調整", "調整 →", "検討", "", ""}, "調整"), "H28～29");
    EXPECT_EQ(period(years, {"実施", "→", "", "", ""}, "→"), "marks.no_mark");
}

TEST(ProgressOfRow, EveryStateHasAWord) {
    EXPECT_EQ(text(progress_text_id(Progress::on_time), Language::ja), "予定どおり");
    EXPECT_EQ(text(progress_text_id(Progress::late), Language::ja), "遅れ");
    EXPECT_EQ(text(progress_text_id(Progress::early), Language::ja), "前倒し");
    EXPECT_EQ(text(progress_text_id(Progress::not_begun), Language::ja), "未着手");
    EXPECT_EQ(text(progress_text_id(Progress::unplanned), Language::ja), "計画外");
    EXPECT_EQ(progress_text_id(Progress::nothing), "");
}

} // namespace
} // namespace kyodo
