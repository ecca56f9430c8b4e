// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The printed sheet of small plans, cell by cell, and where its pages break.
#include "core/schedule/render.hpp"

#include <gmock/gmock.h>

#include <numeric>

namespace kyodo::test {
namespace {

using ::testing::ElementsAre;

MarkList marks() {
    return *MarkList::make({{"kento", "検討", "△", 1, 30, {}}, {"jisshi", "実施", "●", 2, 60, {}}});
}

PlanRow row(const std::string& section, const std::string& item, std::vector<int> plan) {
    PlanRow row;
    row.section = section;
    row.item = item;
    for (const int mark : plan)
        row.plan.push_back({mark, ""});
    return row;
}

Plan plan_of(FiscalYearRange years, std::vector<PlanRow> rows) {
    Plan plan;
    plan.title = "推進計画";
    plan.years = years;
    plan.marks = marks();
    plan.rows = std::move(rows);
    return plan;
}

std::vector<std::string> cells(const SheetPlan& sheet, int row) {
    std::vector<std::string> all;
    for (int column = 0; column < sheet.columns(); ++column)
        all.push_back(to_text(sheet.value(row, column)));
    return all;
}

SheetPlan rendered(const Plan& plan, ScheduleStyle style) {
    RenderOptions options;
    options.style = style;
    return render_schedule(plan, options).value();
}

// 平成31年度 is 令和元年度: the era that is in force when the calendar year ends (関係省庁申合せ 2019-04-01).
const FiscalYearRange years{{2018}, {2020}};

TEST(ScheduleRender, WritesTheSymbolStyle) {
    const SheetPlan sheet =
        rendered(plan_of(years, {row("連携", "学区", {0, 1, -1})}), ScheduleStyle::symbol);
    EXPECT_THAT(cells(sheet, 0), ElementsAre("推進計画　実施年次指標（平成30～令和2年度）", "", "", ""));
    EXPECT_THAT(cells(sheet, 1), ElementsAre("凡例　△＝検討　●＝実施", "", "", ""));
    EXPECT_THAT(cells(sheet, 2), ElementsAre("取組事項", "平成30年度", "令和元年度", "令和2年度"));
    EXPECT_THAT(cells(sheet, 3), ElementsAre("◆ 連携", "", "", ""));
    EXPECT_THAT(cells(sheet, 4), ElementsAre("学区", "△", "●", ""));
    EXPECT_EQ(sheet.rows(), 5);
}

TEST(ScheduleRender, JoinsEqualYearsToABand) {
    const SheetPlan sheet = rendered(plan_of(years, {row("", "学区", {0, 1, 1})}), ScheduleStyle::band);
    EXPECT_THAT(cells(sheet, 1).front(), "凡例　検討　実施　（→ は続く年度）");
    EXPECT_EQ(to_text(sheet.value(3, 1)), "検討");
    EXPECT_TRUE(to_text(sheet.value(3, 2)).starts_with("実施 ─"));
    EXPECT_TRUE(to_text(sheet.value(3, 2)).ends_with("→"));
    EXPECT_THAT(sheet.merges, ::testing::Contains(Range{3, 2, 3, 3}));
}

TEST(ScheduleRender, PutsTheGlyphOnItsToneInTheHeatStyle) {
    const SheetPlan sheet = rendered(plan_of(years, {row("", "学区", {0, 1, 1})}), ScheduleStyle::heat);
    EXPECT_THAT(cells(sheet, 3), ElementsAre("学区", "△", "●", "●"));
    const auto tone = [&](int column) {
        return sheet.styles()[static_cast<std::size_t>(sheet.style_at(3, column))].tone;
    };
    EXPECT_EQ(tone(1), 30);
    EXPECT_EQ(tone(2), 60);
}

TEST(ScheduleRender, FitsTheWidthOfThePageWithOneToFifteenYears) {
    for (const Paper paper : {Paper::a4, Paper::a3})
        for (const ScheduleStyle style : {ScheduleStyle::symbol, ScheduleStyle::band, ScheduleStyle::heat})
            for (int count = 1; count <= most_years; ++count) {
                PlanRow full = row("連携", "学区", std::vector<int>(static_cast<std::size_t>(count), 1));
                full.number = "(ア)";
                full.content = "内容";
                full.actors = "市民組織、行政";
                RenderOptions options;
                options.style = style;
                options.paper = paper;
                const auto sheet = render_schedule(plan_of({{2015}, {2015 + count - 1}}, {full}), options);
                ASSERT_TRUE(sheet);
                const double width =
                    std::accumulate(sheet->column_widths_mm.begin(), sheet->column_widths_mm.end(), 0.0);
                // A4 297 mm, A3 420 mm, margins of 12 mm on both sides
                EXPECT_LE(width, (paper == Paper::a4 ? 297 : 420) - 24) << count;
                for (const double each : sheet->column_widths_mm)
                    EXPECT_GE(each, 8) << count;
            }
}

TEST(ScheduleRender, BreaksYearsInTwoNotationsAtTheBracket) {
    RenderOptions options;
    options.year_style = YearStyle::both;
    std::vector<int> fifteen(15, 1);
    const auto sheet = render_schedule(plan_of({{1988}, {2002}}, {row("", "学区", fifteen)}), options);
    ASSERT_TRUE(sheet);
    EXPECT_EQ(to_text(sheet->value(2, 2)), "平成\n元年度\n(1989年度)");
}

TEST(ScheduleRender, KeepsItemsWholeAndHeadingsWithThem) {
    std::vector<PlanRow> rows;
    for (int item = 0; item < 60; ++item)
        for (int line = 0; line < 3; ++line)
            rows.push_back(row("方策" + std::to_string(item / 7), "取組" + std::to_string(item), {0, 1, 1}));
    const SheetPlan sheet = rendered(plan_of(years, rows), ScheduleStyle::symbol);
    ASSERT_GT(sheet.page_breaks.size(), 3u);
    for (const int first : sheet.page_breaks) {
        EXPECT_TRUE(to_text(sheet.value(first, 0)).starts_with("◆ ")); // a new section or one that goes on
        EXPECT_FALSE(to_text(sheet.value(first - 1, 0)).starts_with("◆ ")) << "a heading without its item";
        for (const Range& merge : sheet.merges)
            EXPECT_FALSE(merge.top < first && first <= merge.bottom) << "an item in two";
    }
}

TEST(ScheduleRender, SplitsAnItemTallerThanAPageAtItsRows) {
    const std::vector<PlanRow> rows(80, row("", "学区", {0, 1, 1}));
    const SheetPlan sheet = rendered(plan_of(years, rows), ScheduleStyle::symbol);
    ASSERT_FALSE(sheet.page_breaks.empty());
    for (const int first : sheet.page_breaks)
        EXPECT_EQ(to_text(sheet.value(first, 0)), "学区（\u2060続き）");
}

/// Rows without 大区分 or 区分 below rows that have one: their heading says so, none is a bare sign.
TEST(ScheduleRender, PrintsNoBareHeading) {
    PlanRow first = row("場", "A", {0, 1, 1});
    first.goal = "交流";
    PlanRow second = row("", "B", {0, 1, 1});
    second.goal = "交流";
    const SheetPlan sheet =
        rendered(plan_of(years, {first, second, row("", "C", {0, 1, 1}), row("人", "D", {0, 1, 1})}),
                 ScheduleStyle::symbol);
    std::vector<std::string> first_column;
    for (int line = 3; line < sheet.rows(); ++line)
        first_column.push_back(to_text(sheet.value(line, 0)));
    EXPECT_THAT(first_column, ElementsAre("■ 交流", "◆ 場", "A", "◆ （\u2060区分なし）", "B",
                                          "■ （\u2060大区分なし）", "C", "◆ 人", "D"));
}

/// An empty line would look like the table's end.
TEST(ScheduleRender, PrintsNoEmptyRow) {
    const SheetPlan sheet =
        rendered(plan_of(years, {row("連携", "", {-1, -1, -1}), row("連携", "A", {0, -1, -1})}),
                 ScheduleStyle::symbol);
    EXPECT_EQ(cells(sheet, 4).front(), "（\u2060取組事項なし）");
    EXPECT_EQ(cells(sheet, 5).front(), "A");
}

TEST(ScheduleRender, GivesALongNameItsRoomOnEachPage) {
    std::string name;
    for (int i = 0; i < 300; ++i)
        name += "長";
    std::vector<PlanRow> rows(40, row("", name, {0, 1, 1}));
    for (PlanRow& each : rows)
        each.content = "内容";
    const auto sheet = rendered(plan_of(years, rows), ScheduleStyle::symbol);
    // The name's cell on each page: as high as on a page that has nothing but the name.
    const auto alone = rendered(plan_of(years, {rows.front()}), ScheduleStyle::symbol);
    const double needed = alone.row_heights_mm.back();
    std::vector<int> starts{3};
    starts.insert(starts.end(), sheet.page_breaks.begin(), sheet.page_breaks.end());
    starts.push_back(sheet.rows());
    for (std::size_t i = 0; i + 1 < starts.size(); ++i)
        EXPECT_GE(std::accumulate(sheet.row_heights_mm.begin() + starts[i],
                                  sheet.row_heights_mm.begin() + starts[i + 1], 0.0),
                  needed - 0.01);
}

TEST(ScheduleRender, RefusesWhatNoPageHolds) {
    Plan plan = plan_of(years, {row("", "短い", {0, 1, 1}), row("", "学区", {0, 1, 1})});
    for (int i = 0; i < 100000; ++i)
        plan.rows[1].content += "長";
    const auto sheet = render_schedule(plan, {});
    ASSERT_FALSE(sheet);
    const auto& [id, args] = sheet.error().message;
    EXPECT_EQ(id, "schedule.too_long");
    EXPECT_THAT(args, ::testing::Contains(std::pair<std::string, std::string>("row", "1")));
    EXPECT_THAT(args, ::testing::Contains(std::pair<std::string, std::string>("field", "content")));
    EXPECT_THAT(args, ::testing::Contains(std::pair<std::string, std::string>("item", "学区")));
    EXPECT_THAT(args, ::testing::Contains(std::pair<std::string, std::string>("characters", "100000")));
    plan.rows.clear();
    EXPECT_EQ(render_schedule(plan, {}).error().message.id, "schedule.no_rows");
    EXPECT_EQ(render_schedule(plan_of({{2000}, {2015}}, {row("", "a", {})}), {}).error().message.id,
              "schedule.year_count");
}

/// What the message says fits, fits; and what is left over can go to a row of the same item.
TEST(ScheduleRender, SaysHowMuchOfATextAPageHolds) {
    const auto content_of = [](int characters) {
        PlanRow one = row("方策", "学区", {0, 1, 1});
        one.goal = "目標";
        for (int i = 0; i < characters; ++i)
            one.content += "長";
        return one;
    };
    const auto number = [](const Message& message, std::string_view wanted) {
        for (const auto& [name, value] : message.args)
            if (name == wanted)
                return std::stoi(value);
        return -1;
    };
    const auto a4 = render_schedule(plan_of(years, {content_of(20000)}), {});
    ASSERT_FALSE(a4);
    EXPECT_EQ(a4.error().message.id, "schedule.too_long");
    const int most = number(a4.error().message, "most");
    const int most_a3 = number(a4.error().message, "a3");
    EXPECT_GT(most, 5 * 700) << "five pages";
    EXPECT_GT(most_a3, 2 * most) << "A3 is wider and higher by half";
    EXPECT_TRUE(render_schedule(plan_of(years, {content_of(most)}), {}));
    RenderOptions a3;
    a3.paper = Paper::a3;
    EXPECT_TRUE(render_schedule(plan_of(years, {content_of(most_a3)}), a3));
    const auto too_long = render_schedule(plan_of(years, {content_of(20000)}), a3);
    ASSERT_FALSE(too_long);
    EXPECT_EQ(too_long.error().message.id, "schedule.too_long_a3");
    const SheetPlan parts =
        rendered(plan_of(years, {content_of(most / 5), content_of(most / 5)}), ScheduleStyle::band);
    ASSERT_THAT(parts.page_breaks, ::testing::SizeIs(1));
    EXPECT_EQ(to_text(parts.value(parts.rows() - 1, 0)), "学区（\u2060続き）");
    PlanRow bar = row("", "A", {0, 1, -1});
    bar.plan[2].text = std::string(6000, 'x');
    const auto year = render_schedule(plan_of(years, {bar}), {});
    ASSERT_FALSE(year);
    EXPECT_EQ(number(year.error().message, "year"), 2020);
}

TEST(ScheduleRender, HeadsOnlyWhatHasAName) {
    PlanRow plain = row("", "学区", {0, 1, 1});
    plain.goal = "交流";
    PlanRow other = plain;
    other.goal = "協働";
    const SheetPlan sheet = rendered(plan_of(years, {plain, other}), ScheduleStyle::symbol);
    EXPECT_EQ(cells(sheet, 3).front(), "■ 交流");
    EXPECT_EQ(cells(sheet, 4).front(), "学区");
    EXPECT_EQ(cells(sheet, 5).front(), "■ 協働");
    EXPECT_EQ(sheet.rows(), 7);
}

} // namespace
} // namespace kyodo::test
