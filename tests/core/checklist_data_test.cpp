// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The checklists that the cities' documents have: あま市, 協働のためのルールブック 素案 (three lists of six
// items; the points to heed of five forms, by 市民活動団体, 行政 and 共通: 2+2, 2+1+2, 1+1+4, 2+4+1, 2+5+2,
// 31 in all); the principles of 奥州市 (6), 一関市 (5), あま市 (5) and 東久留米市 (7 視点).
#include "core/schema/checklists.hpp"
#include "core/schema/city_profile.hpp"
#include "template_files.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace kyodo {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

CityProfile city(const std::string& id) {
    return parse_city_profile(test::template_file("cities/" + id + ".json"), id + ".json").value();
}

std::vector<Checklist> of_kind(const CityProfile& profile, ChecklistKind kind) {
    std::vector<Checklist> lists;
    for (const Checklist& list : profile.checklists)
        if (list.kind == kind)
            lists.push_back(list);
    return lists;
}

int items_of(const std::vector<Checklist>& lists, std::optional<ChecklistParty> party = {}) {
    int count = 0;
    for (const Checklist& list : lists)
        for (const ChecklistItem& item : list.items)
            count += !party || item.party == *party ? 1 : 0;
    return count;
}

TEST(ChecklistData, AmaHasThreeStagesOfSixItems) {
    std::vector<std::pair<std::string, std::size_t>> stages;
    for (const Checklist& list : of_kind(city("ama"), ChecklistKind::stage)) {
        stages.emplace_back(list.stage, list.items.size());
        for (const ChecklistItem& item : list.items)
            EXPECT_EQ(item.party, ChecklistParty::both) << item.text;
    }
    EXPECT_THAT(stages, ElementsAre(Pair("検討", 6), Pair("計画", 6), Pair("実施", 6)));
}

TEST(ChecklistData, AmaHas31CautionsByFormAndParty) {
    const std::vector<Checklist> lists = of_kind(city("ama"), ChecklistKind::caution);
    std::vector<std::pair<std::string, std::vector<int>>> counts;
    for (const Checklist& list : lists)
        counts.emplace_back(list.forms.at(0), std::vector<int>{items_of({list}, ChecklistParty::partner),
                                                               items_of({list}, ChecklistParty::city),
                                                               items_of({list}, ChecklistParty::both)});
    EXPECT_THAT(counts,
                ElementsAre(Pair("後援", ElementsAre(2, 2, 0)), Pair("事業協力", ElementsAre(2, 1, 2)),
                            Pair("事業共催", ElementsAre(1, 1, 4)), Pair("補助・助成", ElementsAre(2, 4, 1)),
                            Pair("事業委託", ElementsAre(2, 5, 2))));
    EXPECT_EQ(items_of(lists), 31);
    // The guideline says to heed them, not that a stage waits for them.
    for (const Checklist& list : lists)
        EXPECT_EQ(list.stage, "") << list.id;
}

TEST(ChecklistData, PrinciplesAreThoseOfFourCities) {
    for (const auto& [id, count] : std::vector<std::pair<std::string, int>>{
             {"oshu", 6}, {"ichinoseki", 5}, {"ama", 5}, {"higashikurume", 7}}) {
        const CityProfile profile = city(id);
        EXPECT_EQ(items_of(of_kind(profile, ChecklistKind::principle)), count) << id;
        // As many as the profile's list of principles, and in its order.
        const TermList* principles = profile.list("principles");
        ASSERT_NE(principles, nullptr) << id;
        EXPECT_EQ(principles->terms.size(), static_cast<std::size_t>(count)) << id;
    }
}

TEST(ChecklistData, FormsAreTheCitysOwn) {
    for (const std::string id : {"ama", "higashikurume", "hyojun"}) {
        const CityProfile profile = city(id);
        const TermList* forms = profile.list("forms");
        ASSERT_NE(forms, nullptr) << id;
        for (const Checklist& list : profile.checklists)
            for (const std::string& form : list.forms)
                EXPECT_THAT(term_texts(*forms), Contains(form)) << id << " " << list.id;
    }
}

TEST(ChecklistData, DueDatesCountFromTheProjectsDates) {
    for (const std::string id : {"ama", "higashikurume", "hyojun"}) {
        const auto lists = of_kind(city(id), ChecklistKind::procedure);
        EXPECT_FALSE(lists.empty()) << id;
        for (const Checklist& list : lists)
            EXPECT_TRUE(std::any_of(list.items.begin(), list.items.end(),
                                    [](const ChecklistItem& item) { return item.due.has_value(); }))
                << id << " " << list.id;
    }
}

/// 標準 with its checklists replaced.
Result<CityProfile> with_lists(const std::string& lists) {
    std::string json = test::template_file("cities/hyojun.json");
    const std::size_t from = json.find("\"checklists\": [");
    const std::size_t to = json.find("\"rows\": ");
    return parse_city_profile(json.replace(from, to - from, "\"checklists\": " + lists + ", "), "own.json");
}

TEST(ChecklistData, ACityWritesItsOwn) {
    const auto profile = with_lists(R"([{"id": "own", "code": "市", "title": {"ja": "市の一覧", "en": "Own"},
        "kind": "procedure", "forms": ["委託"], "items": ["届け出た",
        {"text": "返した", "party": "partner", "required": false, "due": {"from": "end", "days": -3}}]}])");
    ASSERT_TRUE(profile) << text(profile.error().message, Language::ja);
    const Checklist& list = profile->checklists.at(0);
    EXPECT_EQ(list.items.at(0), (ChecklistItem{"届け出た"}));
    EXPECT_EQ(list.items.at(1), (ChecklistItem{"返した", ChecklistParty::partner, false,
                                               ChecklistDue{ChecklistOrigin::end, -3}}));
    EXPECT_EQ(item_number(list, 1), "市-2");
    EXPECT_EQ(name_of(list.kind), "procedure");
}

std::string fault(const std::string& lists) {
    const auto profile = with_lists(lists);
    return profile ? "" : text(profile.error().message, Language::ja) + profile.error().message.id;
}

TEST(ChecklistData, AFaultNamesItsPlace) {
    const std::string head = R"([{"id": "a", "code": "あ", "title": {"ja": "あ", "en": "A"}, )";
    EXPECT_THAT(fault(head + R"("kind": "stage", "items": ["x"]}])"),
                testing::AllOf(HasSubstr("checklists[0].stage"), HasSubstr("schema.missing")));
    EXPECT_THAT(fault(head + R"("kind": "list", "items": ["x"]}])"), HasSubstr("principle"));
    EXPECT_THAT(fault(head + R"("kind": "caution", "items": []}])"), HasSubstr("checklists[0].items"));
    EXPECT_THAT(fault(head + R"("kind": "caution", "items": ["ＡＢ", "AB"]}])"),
                testing::AllOf(HasSubstr("checklists[0].items[1]"), HasSubstr("schema.duplicate")));
    EXPECT_THAT(fault(head + R"("kind": "caution", "items": [{"text": "x", "party": "市"}]}])"),
                HasSubstr("partner"));
    EXPECT_THAT(fault(head + R"("kind": "caution", "items": ["x"]}, {"id": "b", "code": "あ",
        "title": {"ja": "い", "en": "B"}, "kind": "caution", "items": ["x"]}])"),
                HasSubstr("checklists[1].code"));
    EXPECT_THAT(
        fault(head +
              R"("kind": "caution", "items": [{"text": "x", "due": {"from": "end", "days": 9999}}]}])"),
        HasSubstr("due.days"));
}

} // namespace
} // namespace kyodo
