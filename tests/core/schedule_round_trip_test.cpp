// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Whatever plan is printed, reading the printed sheet gives the same plan.
#include "core/base/fold.hpp"
#include "core/schedule/long_contents.hpp"
#include "core/schedule/printed_reader.hpp"
#include "core/schedule/render.hpp"
#include "core/schema/city_profile.hpp"

#include "random_plan.hpp"
#include "template_files.hpp"

#include <gmock/gmock.h>

#include <array>
#include <set>

namespace kyodo::test {
namespace {

constexpr std::array styles{ScheduleStyle::symbol, ScheduleStyle::band, ScheduleStyle::heat};
constexpr std::array year_styles{YearStyle::wareki, YearStyle::brief, YearStyle::western, YearStyle::both,
                                 YearStyle::number};

std::string told(const PlanRow& row) {
    std::string out = "[" + row.goal + "|" + row.section + "|" + row.number + "|" + row.item + "|" +
                      row.content + "|" + row.actors + "|" + row.note + "]";
    for (const MarkValue& value : row.plan)
        out += value.mark >= 0 ? " " + std::to_string(value.mark) : " \"" + value.text + "\"";
    return out;
}

std::string range(FiscalYearRange years) {
    return std::to_string(years.first.value) + "-" + std::to_string(years.last.value);
}

/// The first row in which two plans part, both as text; "" where they don't.
std::string first_difference(const std::vector<PlanRow>& expected, const std::vector<PlanRow>& actual) {
    for (std::size_t i = 0; i < std::max(expected.size(), actual.size()); ++i) {
        const std::string wanted = i < expected.size() ? told(expected[i]) : "no row";
        const std::string found = i < actual.size() ? told(actual[i]) : "no row";
        if (wanted != found)
            return "row " + std::to_string(i) + "\nwanted " + wanted + "\nfound  " + found;
    }
    return "";
}

Result<PlanReading> printed_and_read(const Plan& plan, const RenderOptions& options) {
    const auto sheet = render_schedule(plan, options);
    if (!sheet)
        return sheet.error();
    PrintedReaderOptions reading;
    reading.base.anchor = plan.years.first;
    reading.marks = plan.marks;
    return read_printed_schedule(sheet->to_grid(), reading);
}

void expect_same(const Plan& plan, const Result<PlanReading>& reading) {
    ASSERT_TRUE(reading) << text(reading.error().message, Language::en);
    EXPECT_EQ(range(reading->plan.years), range(plan.years));
    EXPECT_TRUE(reading->plan.marks == plan.marks);
    EXPECT_TRUE(reading->plan.rows == plan.rows) << first_difference(plan.rows, reading->plan.rows);
}

/// 大正 had 15 years: in 「元 2 … 14 元」 or 「2 3 … 15 2」 the bare numbers don't say which is which.
bool numbers_repeat(const Plan& plan, EraChange change) {
    std::set<std::string> seen;
    for (int i = 0; i < plan.year_count(); ++i)
        seen.insert(format_fiscal_year(plan.year(i), YearStyle::number, change));
    return static_cast<int>(seen.size()) < plan.year_count();
}

/// Rules H1: no orphan row. A page that has notes has an item above them.
void expect_no_page_of_notes_only(const Plan& plan, const RenderOptions& options) {
    const auto sheet = render_schedule(plan, options);
    ASSERT_TRUE(sheet);
    const Grid grid = sheet->to_grid();
    const int first = sheet->page_breaks.empty() ? 0 : sheet->page_breaks.back();
    int items = 0;
    for (int row = first; row < grid.rows(); ++row)
        items += grid.area_of(row, 0).right == 0 && !grid.text(row, 0).empty() ? 1 : 0;
    EXPECT_GE(items, 1) << "page from row " << first + 1;
}

TEST(ScheduleRoundTrip, HoldsForPlansMadeAtRandom) {
    int done = 0;
    for (unsigned seed = 0; done < 600 && !HasFailure(); ++seed) {
        RandomPlan random(seed);
        const Plan plan = random.make();
        RenderOptions options;
        options.style = styles[seed % 3];
        options.paper = random.chance(50) ? Paper::a4 : Paper::a3;
        options.year_style = year_styles[static_cast<std::size_t>(random.below(5))];
        options.era_change = random.chance(50) ? EraChange::new_era : EraChange::old_era;
        options.sheet_name = "年次指標";
        while (random.chance(40))
            options.notes.push_back(random.text());
        if (options.year_style == YearStyle::number && numbers_repeat(plan, options.era_change))
            continue;
        ++done;
        SCOPED_TRACE("seed " + std::to_string(seed));
        expect_same(plan, printed_and_read(plan, options));
    }
}

/// Names that look like the words that schedule.render writes itself; each stands where those words might.
TEST(ScheduleRoundTrip, HoldsForNamesLikeWordsOfOurs) {
    Plan plan;
    plan.years = {{2015}, {2015}};
    const auto add = [&](const char* goal, const char* section, const char* item, const char* content) {
        PlanRow row{goal, section, "", item, content, "", "", {}, {}};
        row.plan.resize(1);
        plan.rows.push_back(row);
    };
    add("柱", "節", "広報", "c1");
    add("柱", "節", "広報（続き）", "c2");
    add("柱", "節", "（取組事項なし）", "c3");
    add("柱", "節", "（取組事項なし）", "（内容の続き）");
    add("柱", "節（続き）", "広報", "（内容の続き）c4");
    add("柱（続き）", "節（続き）", "広報", "");
    add("（大区分なし）", "（区分なし）", "", "");
    add("", "", "A", "a");
    for (int i = 0; i < 120; ++i) // over several pages
        add("（大区分なし）", "（区分なし）", i % 40 < 20 ? "学区" : "学区（続き）", "（内容の続き）");
    for (const ScheduleStyle style : styles) {
        RenderOptions options;
        options.style = style;
        const auto sheet = render_schedule(plan, options);
        ASSERT_TRUE(sheet);
        EXPECT_GT(sheet->page_breaks.size(), 2u);
        EXPECT_TRUE(contents_cut(*sheet).empty()); // no content goes on
        expect_same(plan, printed_and_read(plan, options));
    }
}

/// The invisible sign comes with a heading that somebody copied out of a printed schedule: the name is taken
/// as it looks.
TEST(ScheduleRoundTrip, WordsOfOursInARegisterAreThePersons) {
    Plan plan;
    plan.years = {{2015}, {2015}};
    for (const char* item : {"広報", "広報（\u2060続き）", "（\u2060取組事項なし）"}) {
        PlanRow row{"", "", "", item, "（\u2060内容の続き）", "", "", {}, {}};
        row.plan.resize(1);
        plan.rows.push_back(row);
    }
    const auto reading = printed_and_read(plan, {});
    ASSERT_TRUE(reading);
    ASSERT_EQ(reading->plan.rows.size(), 3u);
    EXPECT_EQ(reading->plan.rows[1].item, "広報（続き）");
    EXPECT_EQ(reading->plan.rows[2].item, "（取組事項なし）");
    for (std::size_t i = 0; i < 3; ++i) { // for the register nothing has changed
        EXPECT_TRUE(same_text(reading->plan.rows[i].item, plan.rows[i].item));
        EXPECT_TRUE(same_text(reading->plan.rows[i].content, plan.rows[i].content));
    }
}

/// Every year from 1868 to 2100 begins a plan once, in every notation.
TEST(ScheduleRoundTrip, HoldsForEveryYear) {
    for (int first = 1868; first <= 2100 && !HasFailure(); ++first) {
        const int years = first % 15 + 1;
        for (const YearStyle year_style : year_styles) {
            for (const EraChange change : {EraChange::new_era, EraChange::old_era}) {
                Plan plan;
                plan.years = {{first}, {first + years - 1}};
                plan.rows.resize(1);
                plan.rows[0].item = "取組";
                plan.rows[0].plan.resize(static_cast<std::size_t>(years));
                if (year_style == YearStyle::number && numbers_repeat(plan, change))
                    continue;
                RenderOptions options;
                options.year_style = year_style;
                options.era_change = change;
                SCOPED_TRACE(std::to_string(first) + ", " + std::to_string(years) + " years");
                expect_same(plan, printed_and_read(plan, options));
            }
        }
    }
}

/// The plans that the product ships, as its profiles hold them.
TEST(ScheduleRoundTrip, HoldsForTheShippedCities) {
    for (const char* city : {"shinjo", "ichinoseki"}) {
        const auto profile = parse_city_profile(template_file("cities/" + std::string(city) + ".json"), city);
        ASSERT_TRUE(profile);
        Plan plan;
        plan.years = profile->plan_years;
        plan.marks = *MarkList::make(profile->marks);
        for (const Record& record : profile->rows.at("plan")) {
            const auto value = [&](const char* id) {
                const auto found = record.values.find(id);
                return found == record.values.end() ? std::string() : found->second;
            };
            PlanRow row{value("goal"),
                        value("section"),
                        value("number"),
                        value("item"),
                        value("content"),
                        value("actors"),
                        "",
                        {},
                        {}};
            row.plan.resize(static_cast<std::size_t>(plan.year_count()));
            if (const auto marks = record.per_year.find("plan"); marks != record.per_year.end())
                for (std::size_t i = 0; i < row.plan.size(); ++i)
                    row.plan[i].mark = plan.marks.find(marks->second[i]).value_or(-1);
            plan.rows.push_back(std::move(row));
        }
        EXPECT_GE(plan.rows.size(), 20u); // 新庄市 has 20 numbered items, 一関市 59 rows
        for (const ScheduleStyle style : styles)
            for (const Paper paper : {Paper::a4, Paper::a3}) {
                RenderOptions options;
                options.style = style;
                options.paper = paper;
                options.notes = profile->schedule_notes;
                SCOPED_TRACE(city);
                expect_same(plan, printed_and_read(plan, options));
                expect_no_page_of_notes_only(plan, options);
            }
    }
}

} // namespace
} // namespace kyodo::test
