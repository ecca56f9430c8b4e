// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The workbook that a new user starts with.
#include "core/register/left_out_years.hpp"
#include "core/register/register_sheet.hpp"

#include "template_files.hpp"

#include <gmock/gmock.h>

#include <regex>

namespace kyodo::test {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

RegisterSchema plan_schema() {
    return *parse_register_schema(template_file("registers/plan.json"), "plan.json");
}

class NewWorkbookOfCity : public ::testing::TestWithParam<const char*> {};

TEST_P(NewWorkbookOfCity, HasRegisterSettingsAndNotes) {
    const CityProfile profile =
        *parse_city_profile(template_file(std::string("cities/") + GetParam() + ".json"), GetParam());
    const std::vector<SheetPlan> sheets = new_workbook(profile, *settings_of(profile), {plan_schema()});
    ASSERT_THAT(sheets, SizeIs(3));
    EXPECT_EQ(sheets[0].name, "年次計画");
    EXPECT_EQ(sheets[1].name, "設定");
    EXPECT_EQ(sheets[2].name, "注記");
    EXPECT_EQ(sheets[0].value(0, 0), Value{"年次計画　" + profile.plan_title});
    // Title, hint, header; the profile's rows; 10 spare ones below rows, a page of them on a form.
    const int rows = static_cast<int>(profile.rows.at("plan").size());
    if (rows > 0)
        EXPECT_EQ(sheets[0].rows(), 3 + rows + 10);
    else
        EXPECT_GE(sheets[0].rows(), 3 + 20);
    ASSERT_EQ(sheets[2].rows(), 1 + static_cast<int>(profile.notes.size()));
    for (std::size_t i = 0; i < profile.notes.size(); ++i)
        EXPECT_EQ(sheets[2].value(static_cast<int>(i) + 1, 0), Value{profile.notes[i]});
    // Every drop-down that checks takes its values from the settings' marks: no such column of the plan has
    // another list.
    const std::string marks = settings_sheet(*settings_of(profile)).sources.at("marks");
    int lists = 0;
    for (const Choices& choices : sheets[0].choices)
        if (!choices.source.empty() && !choices.only_offers) { // 主体 takes several terms
            EXPECT_EQ(choices.source, marks);
            ++lists;
        }
    const int years = profile.plan_years.last.value - profile.plan_years.first.value + 1;
    EXPECT_EQ(lists, 2 * years); // 計画 and 実績
}

INSTANTIATE_TEST_SUITE_P(Cities, NewWorkbookOfCity,
                         ::testing::Values("oshu", "ichinoseki", "shinjo", "ama", "higashikurume", "hyojun"));

// Where a file says that a rule begins (its base address) is the office's affair: no rule of a register
// refers to cells relatively to it. 「$'設定'.$B$12」 is absolute in sheet, column and row.
TEST(NewWorkbook, RulesMeanTheSameFromEveryCell) {
    std::vector<RegisterSchema> schemas;
    for (const char* id :
         {"agreement", "grant", "group", "measure", "meeting", "member", "partnership", "plan", "project",
          "proposal", "publication", "review", "revision", "risk", "score"})
        schemas.push_back(
            *parse_register_schema(template_file(std::string("registers/") + id + ".json"), id));
    const CityProfile profile = *parse_city_profile(template_file("cities/hyojun.json"), "hyojun");
    int references = 0;
    for (const SheetPlan& sheet : new_workbook(profile, *settings_of(profile), schemas))
        for (const Choices& choices : sheet.choices) {
            const std::string words = std::regex_replace(choices.source, std::regex("\"[^\"]*\""), "");
            const std::regex absolute(R"((\$'設定'\.)?\$[A-Z]+\$[0-9]+)");
            references += std::regex_search(words, absolute) ? 1 : 0;
            EXPECT_FALSE(
                std::regex_search(std::regex_replace(words, absolute, ""), std::regex("[$'.]|[A-Z]+[0-9]")))
                << choices.source;
        }
    EXPECT_GT(references, 50);
}

/// One row over 平成27 to 30年度, its marks written as label, code, glyph, and a text that is no mark.
CityProfile demo() {
    CityProfile profile;
    profile.id = "demo";
    profile.name = {"協働市", "Kyodo City"};
    profile.plan_title = "協働計画";
    profile.plan_years = {{2015}, {2018}};
    profile.marks = {{"kento", "検討", "△", 1, 10, {}}, {"jisshi", "実施", "●", 2, 40, {}}};
    Record record;
    record.values = {{"item", "交流"}};
    record.per_year = {{"plan", {"検討", "jisshi", "●", "調整中"}}};
    profile.rows["plan"] = {record};
    return profile;
}

/// What stands in the 計画 columns of the first row, for the years of the workbook.
std::vector<std::string> planned(FiscalYearRange years) {
    WorkbookSettings settings = *settings_of(demo());
    settings.years = years;
    const SheetPlan sheet = new_workbook(demo(), settings, {plan_schema()}).front();
    std::vector<std::string> marks;
    for (int column = 0; column < sheet.columns(); ++column)
        if (to_text(sheet.value(2, column)).starts_with("計画\n"))
            marks.push_back(to_text(sheet.value(3, column)));
    return marks;
}

TEST(NewWorkbook, WritesMarksAsLabels) {
    EXPECT_THAT(planned({{2015}, {2018}}), ElementsAre("検討", "実施", "実施", "調整中"));
}

TEST(NewWorkbook, MovesMarksToTheirYears) {
    // 2017 to 2020: the third and fourth mark stay in their years, two years are new.
    EXPECT_THAT(planned({{2017}, {2020}}), ElementsAre("実施", "調整中", "", ""));
    EXPECT_THAT(planned({{2014}, {2016}}), ElementsAre("", "検討", "実施"));
    EXPECT_THAT(planned({{2014}, {2019}}), ElementsAre("", "検討", "実施", "実施", "調整中", ""));
    EXPECT_THAT(planned({{2016}, {2016}}), ElementsAre("実施"));
    EXPECT_THAT(planned({{2030}, {2031}}), ElementsAre("", ""));
}

/// The row has one mark in each of 平成27 to 30年度; 計画 begins in column G, after six others.
TEST(NewWorkbook, SaysWhichYearsAreLeftOut) {
    EXPECT_TRUE(left_out_years(demo(), {plan_schema()}, {{2015}, {2018}}).empty());
    EXPECT_TRUE(left_out_years(demo(), {plan_schema()}, {{2010}, {2020}}).empty());
    const Findings findings = left_out_years(demo(), {plan_schema()}, {{2017}, {2020}});
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].code, "K141");
    EXPECT_EQ(findings[0].value, "平成27年度 1、平成28年度 1");
    EXPECT_EQ(a1(findings[0].place), "年次計画.G3");
    WorkbookSettings settings = *settings_of(demo());
    settings.years = FiscalYearRange{{2017}, {2020}};
    const SheetPlan notes = new_workbook(demo(), settings, {plan_schema()}).back();
    EXPECT_EQ(to_text(notes.value(notes.rows() - 1, 0)), text(findings[0].expectation, Language::ja));
    EXPECT_THAT(text(findings[0].expectation, Language::ja),
                ::testing::AllOf(::testing::HasSubstr("2件（平成27年度 1、平成28年度 1）"),
                                 ::testing::HasSubstr("平成27～30年度"),
                                 ::testing::HasSubstr("平成29～令和2年度")));
}

TEST(NewWorkbook, TakesTheProfilesYearsWhereTheSettingsHaveNone) {
    WorkbookSettings settings = *settings_of(demo());
    settings.years.reset();
    settings.year_style = YearStyle::brief;
    const SheetPlan sheet = new_workbook(demo(), settings, {plan_schema()}).front();
    // 大区分 区分 No. 取組事項 内容 主体, then 計画 of four years.
    EXPECT_EQ(sheet.value(2, 6), Value{"計画\nH27"});
    EXPECT_EQ(sheet.value(2, 9), Value{"計画\nH30"});
    EXPECT_EQ(sheet.value(2, 10), Value{"実績\nH27"});
}

TEST(NewWorkbook, SettingsAreThoseThatWereChosen) {
    WorkbookSettings settings = *settings_of(demo());
    settings.city = "別の市";
    settings.years = FiscalYearRange{{2026}, {2030}};
    const auto sheets = new_workbook(demo(), settings, {plan_schema()});
    const auto reading = read_settings(sheets[1].to_grid(), *settings_of(demo()));
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->settings.city, "別の市");
    EXPECT_EQ(reading->settings.years, settings.years);
}

} // namespace
} // namespace kyodo::test
