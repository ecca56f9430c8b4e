// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The cities' plan registers read back: the rows are those of their profiles.
#include "core/register/register_sheet.hpp"

#include "core/base/fold.hpp"
#include "core/schedule/plan_register.hpp"

#include "template_files.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// The plan that a profile's rows mean.
Plan plan_of(const CityProfile& profile, const MarkList& marks) {
    Plan plan;
    plan.years = profile.plan_years;
    plan.marks = marks;
    const auto years = static_cast<std::size_t>(plan.year_count());
    for (const Record& record : profile.rows.at("plan")) {
        const auto value = [&](const char* id) {
            const auto found = record.values.find(id);
            return found == record.values.end() ? std::string() : found->second;
        };
        const auto marks_of = [&](const char* id) {
            std::vector<MarkValue> values(years);
            if (const auto found = record.per_year.find(id); found != record.per_year.end())
                for (std::size_t i = 0; i < years; ++i)
                    if (!found->second.at(i).empty())
                        values[i].mark = marks.find(found->second[i]).value();
            return values;
        };
        plan.rows.push_back({value("goal"), value("section"), value("number"), value("item"),
                             value("content"), value("actors"), value("note"), marks_of("plan"),
                             marks_of("actual"), value("source")});
    }
    return plan;
}

struct City {
    const char* id;
    std::size_t rows; ///< as the city's document has them
};

class RegisterSheetOfCity : public ::testing::TestWithParam<City> {};

TEST_P(RegisterSheetOfCity, ReadsBackAsThePlanOfItsProfile) {
    const City city = GetParam();
    const CityProfile profile =
        *parse_city_profile(template_file(std::string("cities/") + city.id + ".json"), city.id);
    const RegisterSchema schema = *parse_register_schema(template_file("registers/plan.json"), "plan.json");
    const MarkList marks = *MarkList::make(profile.marks);
    const std::vector<Record>& records = profile.rows.at("plan");
    ASSERT_THAT(records, SizeIs(city.rows));
    for (const YearStyle style : {YearStyle::wareki, YearStyle::brief, YearStyle::western, YearStyle::both})
        for (const EraChange change : {EraChange::new_era, EraChange::old_era}) {
            RegisterSheetOptions options;
            options.sheet_name = "年次計画";
            options.title = "年次計画　" + profile.plan_title;
            options.years = profile.plan_years;
            options.year_style = style;
            options.era_change = change;
            const SheetPlan sheet = register_sheet(schema, records, options);
            EXPECT_EQ(sheet.page.paper, Paper::a3); // 260 mm and 32 mm a year, 5 or 6 years
            const Grid grid = sheet.to_grid();
            const auto tables = find_register_tables(grid, schema);
            ASSERT_TRUE(tables);
            ASSERT_THAT(*tables, SizeIs(1));
            const auto reading = read_plan_register(grid, schema, tables->front(), marks);
            ASSERT_TRUE(reading);
            EXPECT_THAT(reading->findings, IsEmpty());
            EXPECT_TRUE(reading->plan == plan_of(profile, marks));
            ASSERT_THAT(reading->sheet_rows, SizeIs(city.rows));
            EXPECT_EQ(reading->sheet_rows.front(), 3); // below title, hint and header
        }
}

INSTANTIATE_TEST_SUITE_P(Cities, RegisterSheetOfCity,
                         ::testing::Values(City{"shinjo", 20}, City{"ichinoseki", 59}),
                         [](const auto& info) { return std::string(info.param.id); });

} // namespace
} // namespace kyodo::test
