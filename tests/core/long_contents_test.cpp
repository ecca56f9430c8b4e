// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A content longer than a page is printed on several, and read back as one.
#include "core/schedule/long_contents.hpp"
#include "core/schedule/printed_reader.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using ::testing::SizeIs;

Plan plan_with(const std::string& content) {
    Plan plan;
    plan.years = {{2015}, {2019}};
    plan.marks = *MarkList::make({{"jisshi", "実施", "●", 1, 40, {}}});
    for (const char* item : {"前の取組", "長い取組", "次の取組"}) {
        PlanRow row;
        row.goal = "目標1 交流";
        row.section = "方策1 場";
        row.item = item;
        row.number = "1";
        row.content = row.item == "長い取組" ? content : "内容";
        row.actors = "市";
        row.plan.assign(5, {0, ""});
        plan.rows.push_back(row);
    }
    return plan;
}

std::string sentences(int count) {
    std::string words;
    for (int i = 0; i < count; ++i)
        words += "地域の活動を支える人を増やし、" + std::to_string(i) + "回目の集まりを開く。";
    return words;
}

std::string letters(int count, const std::string& letter) {
    std::string words;
    for (int i = 0; i < count; ++i)
        words += letter;
    return words;
}

/// 20 sentences of some 26 characters fit on a page; 60 and 120 don't. Letters with selectors stay whole.
TEST(LongContents, GoOnOnTheNextPagesAndReadAsOne) {
    for (const ScheduleStyle style : {ScheduleStyle::symbol, ScheduleStyle::band, ScheduleStyle::heat})
        for (const auto& [content, cut] :
             {std::pair(sentences(20), false), std::pair(sentences(60), true),
              std::pair(sentences(120), true), std::pair(letters(2500, "葛\U000E0104"), true),
              std::pair(letters(60, "一行\n"), true)}) {
            RenderOptions options;
            options.style = style;
            options.sheet_name = "年次指標";
            const Plan plan = plan_with(content);
            const auto sheet = render_schedule(plan, options);
            ASSERT_TRUE(sheet);
            EXPECT_THAT(contents_cut(*sheet), SizeIs(cut ? 1 : 0));
            double used = 0;
            std::size_t page = 0;
            for (int row = 3; row < sheet->rows(); ++row) { // no page is fuller than A4 landscape
                if (page < sheet->page_breaks.size() && sheet->page_breaks[page] == row) {
                    ++page;
                    used = 0;
                }
                used += sheet->row_heights_mm[static_cast<std::size_t>(row)];
                EXPECT_LT(used, 210 - 12 - 10);
            }
            PrintedReaderOptions reader;
            reader.marks = plan.marks;
            const auto reading = read_printed_schedule(sheet->to_grid(), reader);
            ASSERT_TRUE(reading);
            EXPECT_TRUE(reading->plan.rows == plan.rows) << reading->plan.rows.size() << " rows";
        }
}

TEST(LongContents, AreCutBehindAStopAndNamed) {
    const auto sheet = render_schedule(plan_with(sentences(60)), {});
    ASSERT_TRUE(sheet);
    const Findings findings = contents_cut(*sheet);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].code, "K122");
    EXPECT_EQ(findings[0].value, "長い取組");
    EXPECT_TRUE(to_text(sheet->value(findings[0].place.row, 2)).starts_with("（\u2060内容の続き）"));
    EXPECT_EQ(to_text(sheet->value(findings[0].place.row, 0)), "長い取組（\u2060続き）");
    EXPECT_EQ(to_text(sheet->value(findings[0].place.row, sheet->columns() - 1)), "●"); // on each page
    int above = findings[0].place.row - 1; // headings stand between
    while (to_text(sheet->value(above, 2)).empty())
        --above;
    const std::string first = to_text(sheet->value(above, 2));
    EXPECT_TRUE(first.ends_with("。") || first.ends_with("、"));
}

TEST(LongContents, AreRefusedBeyondFivePages) {
    const auto sheet = render_schedule(plan_with(sentences(1000)), {});
    ASSERT_FALSE(sheet);
    EXPECT_EQ(sheet.error().message.id, "schedule.too_long");
}

} // namespace
} // namespace kyodo::test
