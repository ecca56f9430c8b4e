// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The rows that Kyodo ships, against the registers they stand in.
#include "core/register/check/register_check.hpp"
#include "core/register/register_sheet.hpp"
#include "core/schema/sample.hpp"

#include "template_files.hpp"

#include <gmock/gmock.h>

#include <deque>
#include <filesystem>
#include <set>

namespace kyodo::test {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<std::string> ids_in(const std::string& folder) {
    std::set<std::string> ids;
    for (const auto& file :
         std::filesystem::directory_iterator(std::string(KYODO_SOURCE_DIR) + "/templates/" + folder))
        ids.insert(file.path().stem().string());
    return {ids.begin(), ids.end()};
}

CityProfile city(const std::string& id) {
    return parse_city_profile(template_file("cities/" + id + ".json"), id).value();
}

const std::vector<RegisterSchema>& registers() {
    static const std::vector<RegisterSchema> all = [] {
        std::vector<RegisterSchema> read;
        for (const std::string& id : ids_in("registers"))
            read.push_back(parse_register_schema(template_file("registers/" + id + ".json"), id).value());
        return read;
    }();
    return all;
}

std::string told(const Error& failure) { return text(failure.message, Language::ja); }

class RowsOfCity : public ::testing::TestWithParam<std::string> {};

TEST_P(RowsOfCity, FitTheirRegisters) {
    const CityProfile profile = city(GetParam());
    std::set<std::string> known;
    for (const RegisterSchema& schema : registers()) {
        const auto fits = check_profile_rows(profile, schema, GetParam());
        EXPECT_TRUE(fits) << schema.id << ": " << (fits ? "" : told(fits.error()));
        known.insert(schema.id);
    }
    for (const auto& [id, rows] : profile.rows)
        EXPECT_TRUE(known.contains(id)) << id;
    for (const std::string& id : profile.registers)
        EXPECT_TRUE(known.contains(id)) << id;
}

INSTANTIATE_TEST_SUITE_P(Cities, RowsOfCity, ::testing::ValuesIn(ids_in("cities")),
                         [](const auto& info) { return info.param; });

/// All findings of a workbook of all registers, 「sheet cell code words value」, advice left out.
std::vector<std::string> faults(const std::vector<SheetPlan>& sheets, const WorkbookSettings& settings) {
    const ReadingContext context{settings};
    std::deque<Grid> grids;
    std::deque<RegisterData> data;
    for (const SheetPlan& sheet : sheets)
        for (const RegisterSchema& schema : registers())
            if (schema.sheet == sheet.name) {
                const auto tables =
                    find_register_tables(grids.emplace_back(sheet.to_grid()), schema, settings.base());
                EXPECT_TRUE(tables && tables->size() == 1) << sheet.name;
                if (tables && !tables->empty())
                    data.push_back(read_register(grids.back(), schema, tables->front(), context));
            }
    std::vector<const RegisterData*> workbook;
    for (const RegisterData& each : data)
        workbook.push_back(&each);
    EXPECT_EQ(data.size(), registers().size());
    std::vector<std::string> all;
    for (const RegisterData& each : data)
        for (const Finding& finding :
             check_register(each, workbook, {settings, std::chrono::year{2026} / 11 / 21}))
            if (finding.severity != Severity::advice)
                all.push_back(a1(finding.place) + " " + finding.code + " " +
                              text(finding.expectation, Language::ja) + " " + finding.value);
    return all;
}

struct WrongValue {
    const char* type; ///< and more of the column
    const char* value;
    const char* allowed;
};

// What a template's value can't be is told with file, place and what is allowed.
TEST(WrongRow, SaysWhatTheTypeTakes) {
    for (const WrongValue& wrong :
         {WrongValue{R"("yen", "unit": "円")", "約30万", "1200 (円)"},
          WrongValue{R"("integer")", "1.5", "1200"},
          WrongValue{R"("score", "least": 0, "most": 5)", "6", "0–5"},
          WrongValue{R"("date")", "令和8年2月30日", "2026-04-01"},
          WrongValue{R"("fiscal_year")", "来年", "令和8年度"}, WrongValue{R"("check")", "たぶん", "✓"},
          WrongValue{R"("url")", "www.example.org", "https://…"}}) {
        const RegisterSchema schema =
            parse_register_schema(R"({"id": "demo", "title": {"ja": "台帳", "en": "Ledger"}, "sheet": "台帳",
              "columns": [{"id": "it", "title": {"ja": "値", "en": "It"}, "type": )" +
                                      std::string(wrong.type) + R"(}], "keys": ["it"]})",
                                  "x")
                .value();
        CityProfile profile;
        profile.rows["demo"] = {{{{"it", wrong.value}}, {}}};
        const auto fits = check_profile_rows(profile, schema, "town.json");
        ASSERT_FALSE(fits) << wrong.type;
        EXPECT_EQ(fits.error().message, (Message{"schema.not_allowed",
                                                 {{"file", "town.json"},
                                                  {"place", "rows.demo[0].it"},
                                                  {"value", wrong.value},
                                                  {"allowed", wrong.allowed}}}));
    }
}

// Whoever tries Kyodo with the samples and has them checked should see a clean workbook.
TEST(Samples, KeepAllRules) {
    const CityProfile profile = city("hyojun");
    std::map<std::string, std::vector<Record>> samples;
    for (const std::string& id : ids_in("samples")) {
        Sample sample = parse_sample(template_file("samples/" + id + ".json"), id).value();
        EXPECT_EQ(sample.register_id, id);
        EXPECT_THAT(sample.rows, Not(IsEmpty())) << id;
        CityProfile with = profile;
        with.rows[id] = sample.rows;
        for (const RegisterSchema& schema : registers())
            if (schema.id == id) {
                const auto fits = check_profile_rows(with, schema, id);
                EXPECT_TRUE(fits) << (fits ? "" : told(fits.error()));
                EXPECT_EQ(fitted(sample.rows, schema, profile), sample.rows) << id;
            }
        samples[id] = std::move(sample.rows);
    }
    EXPECT_THAT(samples, SizeIs(registers().size() - 1)); // all but the plan
    WorkbookSettings settings = settings_of(profile).value();
    add_lists_of(settings, registers());
    const auto sheets = new_workbook(profile, settings, registers(), samples);
    EXPECT_THAT(faults(sheets, settings), IsEmpty());
}

// The 設定 sheet tells lists apart by their titles.
TEST(Registers, ShareAListUnderOneTitle) {
    std::map<std::string, std::vector<std::string>> terms;
    std::map<std::string, std::string> ids;
    for (const RegisterSchema& schema : registers())
        for (const TermList& list : schema.lists) {
            const auto [known, is_new] = terms.emplace(list.title.ja, term_texts(list));
            EXPECT_EQ(known->second, term_texts(list)) << schema.id << ' ' << list.title.ja;
            EXPECT_EQ(ids.emplace(list.title.ja, list.id).first->second, list.id) << list.title.ja;
        }
    for (const std::string& id : ids_in("cities")) {
        for (const TermList& list : city(id).lists) {
            const auto other = ids.find(list.title.ja);
            EXPECT_TRUE(other == ids.end() || other->second == list.id) << id << ' ' << list.title.ja;
        }
    }
}

// In any city's workbook too: what the check tells of it are the city's own rows (奥州市's plan ended in
// 令和7年度: K440 and K501 about rows of its guideline).
TEST(Samples, KeepAllRulesInTheWordsOfEachCity) {
    for (const std::string& id : ids_in("cities")) {
        const CityProfile profile = city(id);
        std::map<std::string, std::vector<Record>> samples;
        for (const RegisterSchema& schema : registers())
            if (schema.id != "plan")
                samples[schema.id] = fitted(
                    parse_sample(template_file("samples/" + schema.id + ".json"), schema.id).value().rows,
                    schema, profile);
        WorkbookSettings settings = settings_of(profile).value();
        add_lists_of(settings, registers());
        std::vector<std::string> made_up;
        for (const std::string& fault :
             faults(new_workbook(profile, settings, registers(), samples), settings))
            if (id != "oshu" || (!fault.starts_with("施策・取組.") && !fault.starts_with("補助金.")))
                made_up.push_back(fault);
        EXPECT_THAT(made_up, IsEmpty()) << id;
    }
}

// 「共催」 has no word in this city's list: the first one takes its place; what is empty stays empty.
TEST(Samples, TakeTheWordsOfTheCity) {
    const RegisterSchema schema = parse_register_schema(R"({
      "id": "demo", "title": {"ja": "台帳", "en": "Ledger"}, "sheet": "台帳",
      "columns": [
        {"id": "name", "title": {"ja": "名称", "en": "Name"}, "type": "text"},
        {"id": "form", "title": {"ja": "形態", "en": "Form"}, "type": "choice", "list": "forms"},
        {"id": "kind", "title": {"ja": "種類", "en": "Kind"}, "type": "choice", "list": "forms",
         "required": true},
        {"id": "all", "title": {"ja": "形態のすべて", "en": "Forms"}, "type": "choices", "list": "forms"}
      ], "keys": ["name"]})",
                                                        "demo.json")
                                      .value();
    CityProfile profile;
    profile.lists = {{"forms", {"形態", "Forms"}, {{"補助・助成", {"補助"}, ""}, {"後援", {}, ""}}}};
    const Record row{{{"name", "共催"}, {"form", "共催"}, {"kind", ""}, {"all", "後援、共催、補助"}}, {}};
    const std::vector<Record> rows = fitted({row}, schema, profile);
    ASSERT_THAT(rows, SizeIs(1));
    EXPECT_EQ(rows[0].values,
              (std::map<std::string, std::string>{
                  {"name", "共催"}, {"form", "補助・助成"}, {"kind", ""}, {"all", "後援、補助・助成"}}));
}

// 「実行委員会・協議会」 is 実行委員会等 in 奥州市's guideline, 自治会・町内会 is あま市's 地域組織
// (crosswalk.json).
TEST(Samples, TakeTheWordThatMeansTheSame) {
    const auto form_of = [](const std::string& city_id, const char* column, const std::string& value) {
        for (const RegisterSchema& schema : registers())
            if (schema.id == "project")
                return fitted({Record{{{column, value}}, {}}}, schema, city(city_id))
                    .front()
                    .values.at(column);
        return std::string();
    };
    EXPECT_EQ(form_of("oshu", "form", "実行委員会・協議会"), "実行委員会等");
    EXPECT_EQ(form_of("ichinoseki", "form", "アダプト、事業協力"), "アドプト");
    EXPECT_EQ(form_of("ama", "actors", "自治会・町内会、行政"), "地域組織、行政");
}

// 奥州市's stages: 平成23～27, 平成28～令和2, 令和3～8年度. A made-up project of 令和8年度 isn't in the first
// one.
TEST(Samples, StandInTheStageOfTheirYear) {
    const auto stage_in = [](const std::string& year) {
        for (const RegisterSchema& schema : registers())
            if (schema.id == "project")
                return fitted({Record{{{"year", year}, {"stage", "実施"}}, {}}}, schema, city("oshu"))
                    .front()
                    .values.at("stage");
        return std::string();
    };
    EXPECT_EQ(stage_in("令和8年度"), "第3ステージ");
    EXPECT_EQ(stage_in("R2"), "第2ステージ");
    EXPECT_EQ(stage_in("平成27年度"), "第1ステージ");
}

// The sample's 成果と課題 names measures of the sample's 施策; 新庄市 has 20 measures of its own, 1 to 20.
TEST(Samples, NameRowsThatTheCityHas) {
    for (const RegisterSchema& schema : registers()) {
        if (schema.id != "review")
            continue;
        EXPECT_EQ(fitted({Record{{{"linked_measure", "1(1)-1、3、1(1)-2"}}, {}}}, schema, city("shinjo"))
                      .front()
                      .values.at("linked_measure"),
                  "1、3、2");
    }
}

} // namespace
} // namespace kyodo::test
