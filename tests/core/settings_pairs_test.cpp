// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The allowed pairs and the notes on the 「設定」 sheet: what is written reads back.
#include "core/register/settings.hpp"

#include "grid_from_text.hpp"
#include "template_files.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

class SettingsOfEachCity : public testing::TestWithParam<const char*> {};

TEST_P(SettingsOfEachCity, KeepTheirPairsAndNotes) {
    const WorkbookSettings settings = *settings_of(
        *parse_city_profile(template_file(std::string("cities/") + GetParam() + ".json"), GetParam()));
    WorkbookSettings others;
    others.pairs = {{"other", {}, {}, {{"甲", {"乙"}}}}};
    others.schedule_notes = {"別の注記"};
    const auto reading = read_settings(settings_sheet(settings).sheet.to_grid(), others);
    ASSERT_TRUE(reading);
    EXPECT_THAT(reading->findings, IsEmpty());
    ASSERT_EQ(reading->settings.pairs.size(), settings.pairs.size());
    for (std::size_t i = 0; i < settings.pairs.size(); ++i) {
        EXPECT_EQ(reading->settings.pairs[i].id, settings.pairs[i].id);
        EXPECT_EQ(reading->settings.pairs[i].allowed, settings.pairs[i].allowed);
    }
    EXPECT_EQ(reading->settings.schedule_notes, settings.schedule_notes);
    for (const TermList& list : settings.lists) {
        const auto found = std::find_if(reading->settings.lists.begin(), reading->settings.lists.end(),
                                        [&](const TermList& each) { return each.title.ja == list.title.ja; });
        ASSERT_NE(found, reading->settings.lists.end()) << list.id;
        EXPECT_EQ(found->terms, list.terms) << list.id; // notes of terms, too
    }
}

INSTANTIATE_TEST_SUITE_P(All, SettingsOfEachCity,
                         testing::Values("hyojun", "ama", "oshu", "ichinoseki", "shinjo", "higashikurume"),
                         [](const auto& each) { return std::string(each.param); });

TEST(SettingsPairs, KeepATermThatAllowsNothing) {
    WorkbookSettings settings;
    settings.pairs = {{"domain_forms", {}, {}, {{"A 市民主体", {}}, {"C 対等", {"共催", "協定"}}}},
                      {"domain_kinds", {}, {}, {{"A 市民主体", {}}}}};
    settings.schedule_notes = {"一行目", "＊は予定", "二\n行"};
    const auto reading = read_settings(settings_sheet(settings).sheet.to_grid(), {});
    ASSERT_TRUE(reading);
    ASSERT_EQ(reading->settings.pairs.size(), 2U);
    EXPECT_THAT(reading->settings.pairs[0].allowed,
                ElementsAre(Pair("A 市民主体", IsEmpty()), Pair("C 対等", ElementsAre("共催", "協定"))));
    EXPECT_THAT(reading->settings.pairs[1].allowed, ElementsAre(Pair("A 市民主体", IsEmpty())));
    EXPECT_EQ(reading->settings.schedule_notes, settings.schedule_notes);
}

TEST(SettingsPairs, AreReadAsAPersonMovedThem) {
    const auto reading = read_settings(grid_from_text(" | 組み合わせてよい用語 | コード | 元の用語 \n"
                                                      " | 後援、 委託 | DOMAIN_FORMS | B \n"
                                                      " | 共催 | domain_forms | C",
                                                      "設定"),
                                       {});
    ASSERT_TRUE(reading);
    ASSERT_EQ(reading->settings.pairs.size(), 1U);
    EXPECT_THAT(reading->settings.pairs[0].allowed,
                ElementsAre(Pair("B", ElementsAre("後援", "委託")), Pair("C", ElementsAre("共催"))));
}

} // namespace
} // namespace kyodo::test
