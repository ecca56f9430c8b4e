// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/city_profile.hpp"

#include "template_files.hpp"

#include "core/schema/register_schema.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

namespace kyodo {
namespace {

using test::template_file;
using testing::ElementsAre;
using testing::Pair;

using Strings = std::vector<std::string>;

CityProfile city(const std::string& id) {
    return parse_city_profile(template_file("cities/" + id + ".json"), id + ".json").value();
}

RegisterSchema plan_schema() {
    return parse_register_schema(template_file("registers/plan.json"), "plan.json").value();
}

std::string value(const Record& row, const std::string& column) {
    const auto found = row.values.find(column);
    return found == row.values.end() ? std::string() : found->second;
}

/// The different values of a column, in the order of their first row.
Strings distinct(const std::vector<Record>& rows, const std::string& column) {
    Strings all;
    for (const Record& row : rows)
        if (std::find(all.begin(), all.end(), value(row, column)) == all.end())
            all.push_back(value(row, column));
    return all;
}

struct Counted {
    std::string section;
    std::size_t items;
    std::size_t rows;
    bool operator==(const Counted&) const = default;
};

std::vector<Counted> by_section(const std::vector<Record>& rows) {
    std::vector<Counted> counts;
    for (const std::string& section : distinct(rows, "section")) {
        std::vector<Record> own;
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(own),
                     [&](const Record& row) { return value(row, "section") == section; });
        counts.push_back({section, distinct(own, "item").size(), own.size()});
    }
    return counts;
}

// Counted by hand in 新庄市協働推進計画 (2015-03): 3 目標, 7 方策, 17 取組事項, 20 numbered rows.
TEST(Shinjo, has_the_plans_goals_sections_and_items) {
    const auto rows = city("shinjo").rows.at("plan");
    EXPECT_EQ(rows.size(), 20U);
    const Strings goals = distinct(rows, "goal");
    ASSERT_EQ(goals.size(), 3U);
    EXPECT_EQ(goals[1], "目標2 まちづくりを牽引できる人材の育成を行う。");
    const std::vector<Counted> expected{
        {"方策1 地域のつながりを大事にし、交流を深める。", 2, 3},
        {"方策2 多くの住民が地域に関心をもち、地域の課題を共有し地域の連携を図る。", 4, 4},
        {"方策3 地域の担い手育成と組織の運営・活動を効果的に進める。", 4, 4},
        {"方策4 職員の協働に対する理解を深め、まちづくりの支援や協働事業の推進を行う。", 2, 3},
        {"方策5 行政情報を市民に分かりやすく提供する。", 2, 2},
        {"方策6 市民の声を市政に反映させる。", 1, 1},
        {"方策7 協働事業に市民評価を導入し、事業の改善を図る。", 2, 3},
    };
    EXPECT_EQ(by_section(rows), expected);
    EXPECT_EQ(distinct(rows, "item").size(), 17U);
    for (std::size_t i = 0; i < rows.size(); ++i)
        EXPECT_EQ(value(rows[i], "number"), std::to_string(i + 1));
}

// 平成27年度～31年度 = 2015 to 2019. Items 10 to 12 are 検討 in the first year, the bar of 実施 follows; 15
// to 20 are lost.
TEST(Shinjo, has_the_marks_that_the_source_kept) {
    const CityProfile shinjo = city("shinjo");
    EXPECT_EQ(shinjo.plan_years, (FiscalYearRange{{2015}, {2019}}));
    const auto rows = shinjo.rows.at("plan");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t number = i + 1;
        const std::string first = number >= 10 && number <= 12 ? "検討" : "実施";
        const Strings expected =
            number <= 14 ? Strings{first, "実施", "実施", "実施", "実施"} : Strings{"", "", "", "", ""};
        EXPECT_THAT(rows[i].per_year, ElementsAre(Pair("plan", expected))) << number;
        EXPECT_EQ(value(rows[i], "actors"), "") << number;
    }
}

// Counted by hand in the 実施年次指標 of 一関市協働推進アクションプラン: items and rows of its nine tables.
TEST(Ichinoseki, has_the_plans_nine_tables) {
    const auto rows = city("ichinoseki").rows.at("plan");
    const std::vector<Counted> expected{
        {"1-(1) 啓発事業", 5, 11},
        {"1-(2) 地域における人材育成", 2, 5},
        {"1-(3) 市職員の意識高揚", 2, 5},
        {"2-(4) 場・施設", 5, 6},
        {"2-(4) 機会・体験", 6, 6},
        {"2-(5) 連携・協力", 3, 3},
        {"3-(1) 情報の共有・提供、意見・提言", 9, 9},
        {"3-(2) 市民活動団体等への行政等の支援施策", 9, 9},
        {"3-(3) 地域協働の仕組みづくり", 5, 5},
    };
    EXPECT_EQ(by_section(rows), expected);
    EXPECT_EQ(rows.size(), 59U);
    EXPECT_EQ(distinct(rows, "item").size(), 46U);
    EXPECT_THAT(distinct(rows, "goal"), ElementsAre("1 協働のための人づくり", "2 協働のための環境づくり",
                                                    "3 協働のための仕組みづくり"));
}

// 59 rows × 6 years (平成22～27年度 = 2010 to 2015) = 354, all lost.
TEST(Ichinoseki, has_354_empty_marks) {
    const CityProfile ichinoseki = city("ichinoseki");
    EXPECT_EQ(ichinoseki.plan_years, (FiscalYearRange{{2010}, {2015}}));
    std::size_t empty = 0;
    for (const Record& row : ichinoseki.rows.at("plan")) {
        ASSERT_THAT(row.per_year, ElementsAre(Pair("plan", Strings(6))));
        empty += static_cast<std::size_t>(
            std::count(row.per_year.at("plan").begin(), row.per_year.at("plan").end(), ""));
    }
    EXPECT_EQ(empty, 354U);
    EXPECT_TRUE(std::any_of(ichinoseki.notes.begin(), ichinoseki.notes.end(),
                            [](const std::string& note) { return note.find("354") != std::string::npos; }));
}

// The action tables name 企業 for four of the 46 items, and leave out 行政 for two.
TEST(Ichinoseki, has_the_actors_of_the_action_tables) {
    std::set<std::string> with_company;
    std::set<std::string> without_city;
    const CityProfile ichinoseki = city("ichinoseki");
    for (const Record& row : ichinoseki.rows.at("plan")) {
        const Strings actors = split_terms(value(row, "actors"));
        ASSERT_FALSE(actors.empty()) << value(row, "item");
        const auto has = [&](const char* who) {
            return std::find(actors.begin(), actors.end(), who) != actors.end();
        };
        if (has("企業"))
            with_company.insert(value(row, "item"));
        if (!has("行政"))
            without_city.insert(value(row, "item"));
    }
    EXPECT_THAT(with_company,
                testing::UnorderedElementsAre("ホームページによる啓発", "地域広報の発行",
                                              "地域協働コーディネート支援", "地域協働の組織づくり"));
    EXPECT_THAT(without_city, testing::UnorderedElementsAre("空き店舗等による活動場所の確保",
                                                            "いちのせき市民活動センター事業の充実"));
}

TEST(Cities, legends_have_the_documents_order_and_stages) {
    const auto labels = [](const CityProfile& profile) {
        std::vector<std::pair<std::string, int>> all;
        for (const Mark& mark : profile.marks)
            all.emplace_back(mark.glyph + mark.label, mark.stage);
        return all;
    };
    EXPECT_THAT(labels(city("ichinoseki")),
                ElementsAre(Pair("◇準備作業", 2), Pair("●実施", 3), Pair("△検討", 1)));
    EXPECT_THAT(labels(city("shinjo")), ElementsAre(Pair("△検討", 1), Pair("●実施", 3)));
}

TEST(Cities, all_fit_the_plan_register) {
    for (const std::string id : {"oshu", "ichinoseki", "shinjo", "ama", "higashikurume", "hyojun"}) {
        const CityProfile profile = city(id);
        EXPECT_EQ(profile.id, id);
        EXPECT_TRUE(check_profile_rows(profile, plan_schema(), id).has_value()) << id;
        EXPECT_FALSE(profile.notes.empty()) << id;
        EXPECT_NE(profile.list("actors"), nullptr) << id;
        EXPECT_EQ(profile.list("none"), nullptr) << id;
        // In black and white: black text on at most half black, and no two tones alike.
        std::set<int> tones;
        for (const Mark& mark : profile.marks) {
            EXPECT_LE(mark.tone, 50) << id;
            EXPECT_TRUE(tones.insert(mark.tone).second) << id;
        }
    }
}

TEST(Hyojun, is_an_empty_plan_of_five_years) {
    const CityProfile hyojun = city("hyojun");
    EXPECT_TRUE(hyojun.rows.at("plan").empty());
    EXPECT_EQ(hyojun.plan_years.last.value - hyojun.plan_years.first.value + 1, 5);
}

const std::string small = R"({
  "id": "demo", "name": {"ja": "例市", "en": "Demo"}, "document": "例", "plan_title": "例", "plan_years": "平成30～令和2年度",
  "marks": [
    {"code": "kento", "label": "検討", "glyph": "△", "stage": 1, "tone": 10},
    {"code": "jisshi", "label": "実施", "glyph": "●", "stage": 3, "tone": 40}
  ],
  "lists": [{"id": "actors", "title": {"ja": "主体", "en": "Actors"}, "terms": ["市民", {"text": "行政", "synonyms": ["市"]}]}],
  "rows": {"plan": [
    {"with": {"section": "1", "plan": ["検討", null, "実施"]}, "rows": [
      {"item": "あ", "actors": "市民、市"},
      {"with": {"note": "n"}, "rows": [{"item": "い", "section": "2", "plan": [null, null, "●"]}, {"item": "う", "plan": null}]}
    ]}
  ]},
  "notes": []
})";

TEST(ProfileRows, groups_give_their_values_to_the_rows_below) {
    const CityProfile demo = parse_city_profile(small, "demo.json").value();
    EXPECT_EQ(demo.plan_years, (FiscalYearRange{{2018}, {2020}}));
    const std::vector<Record> expected{
        {{{"section", "1"}, {"item", "あ"}, {"actors", "市民、市"}}, {{"plan", {"検討", "", "実施"}}}},
        {{{"section", "2"}, {"item", "い"}, {"note", "n"}}, {{"plan", {"", "", "●"}}}},
        {{{"section", "1"}, {"item", "う"}, {"note", "n"}}, {}},
    };
    EXPECT_EQ(demo.rows.at("plan"), expected);
    EXPECT_TRUE(check_profile_rows(demo, plan_schema(), "demo.json").has_value());
}

} // namespace
} // namespace kyodo
