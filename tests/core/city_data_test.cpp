// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The data shipped for each city. The expected numbers were counted by hand in the cities' documents.
#include "core/schema/city_profile.hpp"

#include "template_files.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <set>

namespace kyodo {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

using Counts = std::map<std::string, int>;

CityProfile city(const std::string& id) {
    return parse_city_profile(test::template_file("cities/" + id + ".json"), id + ".json").value();
}

std::string value(const Record& row, const std::string& column) {
    const auto found = row.values.find(column);
    return found == row.values.end() ? std::string() : found->second;
}

/// How often each value of a column occurs; each term of a value with several counts.
Counts counts(const std::vector<Record>& rows, const std::string& column) {
    Counts found;
    for (const Record& row : rows)
        for (const std::string& term : split_terms(value(row, column)))
            ++found[term];
    return found;
}

std::size_t different(const std::vector<Record>& rows, const std::string& column) {
    std::set<std::string> values;
    for (const Record& row : rows)
        values.insert(value(row, column));
    return values.size();
}

/// The number of bullets in the rows' contents, which 「／」 separates.
int bullets(const std::vector<Record>& rows) {
    int all = 0;
    for (const Record& row : rows) {
        const std::string text = value(row, "content");
        ++all;
        for (std::size_t at = text.find("／"); at != std::string::npos; at = text.find("／", at + 1))
            ++all;
    }
    return all;
}

/// The number of terms of each list.
Counts sizes(const CityProfile& profile) {
    Counts found;
    for (const TermList& list : profile.lists)
        found[list.id] = static_cast<int>(list.terms.size());
    return found;
}

// 奥州市: 施策編 Ⅰ 2(3). 4 大分類, 13 小分類 (ア 3, イ 5, ウ 2, エ 3, オ 2, カ 1, キ 2, ク 1, ケ 4, コ 4, サ
// 1, シ 2, ス 2), 32 事務事業.
TEST(Oshu, has_the_measures_of_the_guideline) {
    const auto rows = city("oshu").rows.at("measure");
    EXPECT_EQ(rows.size(), 32U);
    EXPECT_EQ(different(rows, "goal"), 4U);
    EXPECT_EQ(different(rows, "section"), 13U);
    EXPECT_EQ(counts(rows, "status"), (Counts{{"新規", 9}, {"継続", 12}, {"見直し", 11}}));
    std::vector<int> in_order;
    std::string section;
    for (const Record& row : rows) {
        if (value(row, "section") != section)
            in_order.push_back(0);
        section = value(row, "section");
        ++in_order.back();
    }
    EXPECT_THAT(in_order, ElementsAre(3, 5, 2, 3, 2, 1, 2, 1, 4, 4, 1, 2, 2));
}

// 施策編 Ⅰ 1: 成果 5, 3, 2 and 課題 5, 4, 4; one 課題 stands in all three sections, so 11 differ.
TEST(Oshu, has_results_and_issues_and_grants) {
    const CityProfile oshu = city("oshu");
    const auto& review = oshu.rows.at("review");
    EXPECT_EQ(counts(review, "kind"), (Counts{{"成果", 10}, {"課題", 13}}));
    std::map<std::string, Counts> sections;
    std::set<std::string> issues;
    for (const Record& row : review) {
        ++sections[value(row, "section").substr(0, 3)][value(row, "kind")];
        if (value(row, "kind") == "課題")
            issues.insert(value(row, "text"));
    }
    EXPECT_EQ(sections, (std::map<std::string, Counts>{{"(1)", {{"成果", 5}, {"課題", 5}}},
                                                       {"(2)", {{"成果", 3}, {"課題", 4}}},
                                                       {"(3)", {{"成果", 2}, {"課題", 4}}}}));
    EXPECT_EQ(issues.size(), 11U);
    // 市民提案型協働支援事業補助金 has three courses: 7 names, 9 rows.
    const auto& grants = oshu.rows.at("grant");
    EXPECT_EQ(grants.size(), 9U);
    EXPECT_EQ(different(grants, "name"), 7U);
    for (const Record& row : grants)
        EXPECT_EQ(value(row, "limit"), "") << value(row, "name"); // the guideline gives no amounts
    EXPECT_EQ(oshu.rows.at("revision").size(), 3U);               // 2012-01, 2016-01, 2021-03
}

// 一関市, 行動計画: 58 items in 13 tables with 79 bullets; 今後検討されるべき事項: 3 items with 4 bullets.
TEST(IchinosekiMeasures, are_those_of_the_action_tables) {
    const CityProfile ichinoseki = city("ichinoseki");
    std::vector<Record> action;
    std::vector<Record> pending;
    for (const Record& row : ichinoseki.rows.at("measure"))
        (value(row, "status") == "検討" ? pending : action).push_back(row);
    EXPECT_EQ(action.size(), 58U);
    EXPECT_EQ(bullets(action), 79);
    EXPECT_EQ(counts(action, "actors"), (Counts{{"市民組織", 34}, {"企業", 7}, {"行政", 48}}));
    std::set<std::pair<std::string, std::string>> tables;
    for (const Record& row : action)
        tables.emplace(value(row, "section"), value(row, "category"));
    EXPECT_EQ(tables.size(), 13U);
    EXPECT_EQ(pending.size(), 3U);
    EXPECT_EQ(bullets(pending), 4);
}

// 46 of the 58 have an item in the 実施年次指標, each its own; the 12 of 2(2) have none.
TEST(IchinosekiMeasures, name_the_items_of_the_schedule) {
    const CityProfile ichinoseki = city("ichinoseki");
    std::set<std::string> scheduled;
    for (const Record& row : ichinoseki.rows.at("plan"))
        scheduled.insert(value(row, "item"));
    std::set<std::string> named;
    int without = 0;
    for (const Record& row : ichinoseki.rows.at("measure")) {
        if (value(row, "status") == "検討")
            continue;
        const std::string item = value(row, "plan_item");
        if (item.empty()) {
            ++without;
            EXPECT_EQ(value(row, "section"), "2(2) 協働の主体");
        } else {
            EXPECT_TRUE(named.insert(item).second) << item;
        }
    }
    EXPECT_EQ(named, scheduled);
    EXPECT_EQ(named.size(), 46U);
    EXPECT_EQ(without, 12);
}

TEST(IchinosekiMeasures, answer_issues_and_policies) {
    const CityProfile ichinoseki = city("ichinoseki");
    EXPECT_EQ(counts(ichinoseki.rows.at("review"), "kind"), (Counts{{"課題", 20}, {"行動方針", 27}}));
    EXPECT_EQ(different(ichinoseki.rows.at("review"), "section"), 11U);
    EXPECT_EQ(ichinoseki.rows.at("grant").size(), 4U);
}

// 新庄市: the 20 numbered items of the year table, 17 取組事項 under 7 方策 of 3 目標.
TEST(ShinjoMeasures, are_the_numbered_items) {
    const CityProfile shinjo = city("shinjo");
    const auto& rows = shinjo.rows.at("measure");
    const auto& plan = shinjo.rows.at("plan");
    ASSERT_EQ(rows.size(), 20U);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_EQ(value(rows[i], "number"), std::to_string(i + 1));
        for (const char* column : {"goal", "section", "item", "content"})
            EXPECT_EQ(value(rows[i], column), value(plan[i], column)) << i + 1;
    }
    EXPECT_EQ(different(rows, "goal"), 3U);
    EXPECT_EQ(different(rows, "section"), 7U);
    EXPECT_EQ(different(rows, "item"), 17U);
}

// 東久留米市 counts 14 partners of 行政, which the list has as well.
TEST(Cities, have_the_lists_of_their_documents) {
    EXPECT_EQ(sizes(city("oshu")), (Counts{{"actors", 5},
                                           {"domains", 5},
                                           {"kinds", 4},
                                           {"forms", 9},
                                           {"fields", 6},
                                           {"principles", 6},
                                           {"stages", 3},
                                           {"status_measure", 3}}));
    EXPECT_EQ(sizes(city("ichinoseki")),
              (Counts{{"actors", 3}, {"domains", 3}, {"forms", 12}, {"principles", 5}}));
    EXPECT_EQ(sizes(city("shinjo")), (Counts{{"actors", 4}}));
    EXPECT_EQ(sizes(city("ama")),
              (Counts{{"actors", 5}, {"domains", 5}, {"forms", 5}, {"principles", 5}, {"stages", 3}}));
    EXPECT_EQ(sizes(city("higashikurume")),
              (Counts{{"actors", 14 + 1}, {"domains", 3}, {"forms", 7}, {"principles", 7}}));
    EXPECT_EQ(city("higashikurume").rows.at("revision").size(), 2U); // 2007-04, 2017-10
}

// あま市, 第2章4: the lowest line of the table of domains; the two ends have no form.
TEST(Ama, has_the_forms_of_each_domain) {
    const CityProfile ama = city("ama");
    ASSERT_EQ(ama.pairs.size(), 1U);
    const std::map<std::string, std::vector<std::string>> allowed(ama.pairs[0].allowed.begin(),
                                                                  ama.pairs[0].allowed.end());
    ASSERT_EQ(allowed.size(), 5U);
    EXPECT_THAT(allowed.at("市民主体"), IsEmpty());
    EXPECT_THAT(allowed.at("市民主導"), UnorderedElementsAre("補助・助成", "後援"));
    EXPECT_THAT(allowed.at("市民・行政"), UnorderedElementsAre("事業共催"));
    EXPECT_THAT(allowed.at("行政主導"), UnorderedElementsAre("事業委託", "事業協力"));
    EXPECT_THAT(allowed.at("行政主体"), IsEmpty());
}

TEST(Cities, say_for_each_row_where_it_stands) {
    for (const std::string id : {"oshu", "ichinoseki", "shinjo", "ama", "higashikurume", "hyojun"}) {
        const CityProfile profile = city(id);
        for (const auto& [name, rows] : profile.rows) {
            if (name == "plan") // has no such column; the notes say it
                continue;
            std::set<std::string> numbers;
            for (const Record& row : rows) {
                EXPECT_NE(value(row, "source"), "") << id << ' ' << name << ' ' << value(row, "number");
                EXPECT_TRUE(numbers.insert(value(row, "number")).second)
                    << id << ' ' << name << ' ' << value(row, "number");
            }
            EXPECT_THAT(profile.registers, testing::Contains(name)) << id;
        }
        EXPECT_THAT(profile.registers, testing::Contains("project")) << id;
    }
}

} // namespace
} // namespace kyodo
