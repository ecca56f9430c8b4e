// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The 「設定」 sheet: what is written reads back, and so does what a person made of it.
#include "core/register/settings.hpp"

#include "grid_from_text.hpp"
#include "template_files.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

WorkbookSettings settings_of_city(const std::string& id) {
    return *settings_of(*parse_city_profile(template_file("cities/" + id + ".json"), id));
}

/// Defaults of which nothing may be left after a whole sheet was read: everything differs from `settings`
/// but the lists' names.
WorkbookSettings others_than(const WorkbookSettings& settings) {
    WorkbookSettings others;
    others.city = "別の市";
    others.plan_title = "別の計画";
    others.years = settings.years ? std::optional(FiscalYearRange{{1990}, {1991}}) : std::nullopt;
    others.year_style = settings.year_style == YearStyle::western ? YearStyle::brief : YearStyle::western;
    others.era_change = settings.era_change == EraChange::new_era ? EraChange::old_era : EraChange::new_era;
    others.schedule_notes = {"別の注記"};
    others.marks = *MarkList::make({{"betsu", "別", "×", 9, 9, {}}});
    for (const TermList& list : settings.lists)
        others.lists.push_back({list.id, list.title, {{"別の用語", {}}}});
    return others;
}

void expect_same(const WorkbookSettings& found, const WorkbookSettings& expected) {
    EXPECT_EQ(found.city, expected.city);
    EXPECT_EQ(found.plan_title, expected.plan_title);
    EXPECT_EQ(found.years, expected.years);
    EXPECT_EQ(found.year_style, expected.year_style);
    EXPECT_EQ(found.era_change, expected.era_change);
    EXPECT_EQ(found.schedule_notes, expected.schedule_notes);
    EXPECT_EQ(found.marks, expected.marks);
    EXPECT_EQ(found.lists, expected.lists);
}

void expect_round_trip(const WorkbookSettings& settings) {
    const auto reading = read_settings(settings_sheet(settings).sheet.to_grid(), others_than(settings));
    ASSERT_TRUE(reading);
    EXPECT_THAT(reading->findings, IsEmpty());
    expect_same(reading->settings, settings);
}

class SettingsOfCity : public ::testing::TestWithParam<const char*> {};

TEST_P(SettingsOfCity, ReadBackAsTheyWereWritten) { expect_round_trip(settings_of_city(GetParam())); }

TEST_P(SettingsOfCity, TakeTheirWordsFromTheProfile) {
    const CityProfile profile =
        *parse_city_profile(template_file(std::string("cities/") + GetParam() + ".json"), GetParam());
    const WorkbookSettings settings = *settings_of(profile);
    EXPECT_EQ(settings.city, profile.name.ja);
    EXPECT_EQ(settings.plan_title, profile.plan_title);
    EXPECT_EQ(settings.years, profile.plan_years);
    EXPECT_EQ(settings.marks.all(), profile.marks);
    EXPECT_EQ(settings.lists, profile.lists);
    EXPECT_EQ(settings.schedule_notes, profile.schedule_notes);
    EXPECT_EQ(settings.base().anchor, profile.plan_years.first);
}

// A source gives the labels, or one list's terms, in the second column: as many rows below the header as have
// a code, as many from the list's first one on as have its name. What the formulas give in the office, a test
// there tells.
TEST_P(SettingsOfCity, NameTheCellsOfTheirLists) {
    const WorkbookSettings settings = settings_of_city(GetParam());
    const SettingsSheet written = settings_sheet(settings);
    ASSERT_THAT(written.sources, SizeIs(1 + settings.lists.size()));
    const auto row_of = [&](const std::string& words, int column) {
        int row = 0;
        while (written.sheet.value(row, column) != Value{words})
            ++row;
        return row + 1; // as the sheet counts
    };
    const int codes = row_of("コード", 0);
    const int marks = static_cast<int>(settings.marks.all().size());
    EXPECT_EQ(written.sheet.value(codes + marks - 1, 1), Value{settings.marks.all().back().label});
    EXPECT_TRUE(is_empty(written.sheet.value(codes + marks, 0)));
    EXPECT_EQ(written.sources.at("marks"), "OFFSET($'設定'.$B$" + std::to_string(codes) +
                                               ";1;0;COUNTA($'設定'.$A$" + std::to_string(codes) + ":$A$" +
                                               std::to_string(codes + marks + 1) + ")-1;1)");
    const int terms = row_of("用語", 1);
    const std::string names = "$'設定'.$A$" + std::to_string(terms) + ":$A$" + std::to_string(terms + 2000);
    const std::string actors = "\"" + settings.lists.front().title.ja + "\"";
    EXPECT_EQ(written.sources.at("actors"), "OFFSET($'設定'.$B$" + std::to_string(terms) + ";MATCH(" +
                                                actors + ";" + names + ";0)-1;0;COUNTIF(" + names + ";" +
                                                actors + ");1)");
}

INSTANTIATE_TEST_SUITE_P(Cities, SettingsOfCity,
                         ::testing::Values("oshu", "ichinoseki", "shinjo", "ama", "higashikurume", "hyojun"));

TEST(Settings, ReadBackOddValues) {
    for (const YearStyle style : {YearStyle::wareki, YearStyle::brief, YearStyle::western, YearStyle::both})
        for (const EraChange change : {EraChange::new_era, EraChange::old_era}) {
            WorkbookSettings settings;
            settings.city = "A市・\"B\"町 <合併>";
            settings.plan_title = "計画\n（改訂版）";
            settings.years = FiscalYearRange{{2019}, {2019}}; // the year of two eras
            settings.year_style = style;
            settings.era_change = change;
            settings.schedule_notes = {"一行目\n二行目", "項目", "＝1+1"};
            settings.marks =
                *MarkList::make({{"a", "甲", "☆★", 0, 0, {"こう", "１"}}, {"b", "乙", "2", 100, 100, {}}});
            settings.lists = {{"actors", {"主体", "Actors"}, {{"自治会・町内会", {"町会"}}, {"市", {}}}}};
            expect_round_trip(settings);
        }
}

TEST(Settings, ReadBackWhereNearlyAllIsEmpty) { expect_round_trip({}); }

constexpr const char* moved_tables = R"(
  | |
  | 一覧 | 言い換え | 用語 | | 値 | 項目
  | 主体 | 町会 | 自治会 | | ２０２０年度 | 終了年度
  | 領域 | | 福祉 | | H30 | 開始 年度
  | | | | | 別の市 | 市町村
  | |
  | 記号 | 別名 | 表示名 | 濃さ | 段階 | コード
  | ○ | 着手中、始 | 着手 | =35 | ２ | chaku
)";

TEST(Settings, AreFoundWhereverTheirTablesStand) {
    WorkbookSettings defaults = settings_of_city("shinjo");
    const auto reading = read_settings(grid_from_text(moved_tables, "設定"), defaults);
    ASSERT_TRUE(reading);
    EXPECT_THAT(reading->findings, IsEmpty());
    WorkbookSettings expected = defaults; // rows that lack keep the default: title, styles, notes
    expected.city = "別の市";
    expected.years = FiscalYearRange{{2018}, {2020}};
    expected.marks = *MarkList::make({{"chaku", "着手", "○", 2, 35, {"着手中", "始"}}});
    expected.lists.front().terms = {{"自治会", {"町会"}}};
    expected.lists.push_back({"領域", {"領域", "領域"}, {{"福祉", {}}}});
    expect_same(reading->settings, expected);
}

TEST(Settings, KeepTheDefaultsOnAnEmptySheet) {
    const WorkbookSettings defaults = settings_of_city("ichinoseki");
    const auto reading = read_settings(Grid("設定", 0, 0), defaults);
    ASSERT_TRUE(reading);
    EXPECT_THAT(reading->findings, IsEmpty());
    expect_same(reading->settings, defaults);
}

TEST(Settings, UnderstandEnglishNames) {
    const auto reading = read_settings(grid_from_text("Setting | Value \n Year notation | western \n"
                                                      "Year of an era change | Old era"),
                                       {});
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->settings.year_style, YearStyle::western);
    EXPECT_EQ(reading->settings.era_change, EraChange::old_era);
}

TEST(Settings, SayWhatTheyCannotRead) {
    const WorkbookSettings defaults = settings_of_city("shinjo");
    const auto reading = read_settings(grid_from_text("項目 | 値 \n 開始年度 | 来年 \n 終了年度 | R2 \n"
                                                      "年度の書き方 | 皇紀 \n 改元の年度 | 両方 \n | \n"
                                                      "コード | 表示名 | 記号 | 段階 | 濃さ \n"
                                                      "a | 甲 | ○ | 二 | =101 \n b | 乙 | ● | -1 | 5.5",
                                                      "設定"),
                                       defaults);
    ASSERT_TRUE(reading);
    std::vector<std::string> found;
    for (const Finding& finding : reading->findings) {
        EXPECT_EQ(finding.severity, Severity::warning);
        EXPECT_THAT(text(finding.expectation, Language::ja), testing::Not(testing::HasSubstr("??")));
        found.push_back(finding.code + " " + a1(finding.place) + " " + finding.value);
    }
    EXPECT_THAT(found,
                ElementsAre("K201 設定.B2 来年", "K202 設定.B4 皇紀", "K202 設定.B5 両方", "K203 設定.D8 二",
                            "K203 設定.E8 101", "K203 設定.D9 -1", "K203 設定.E9 5.5"));
    EXPECT_EQ(reading->settings.years, defaults.years); // one year alone is no range
    EXPECT_EQ(reading->settings.year_style, defaults.year_style);
    EXPECT_EQ(reading->settings.era_change, defaults.era_change);
    for (const Mark& mark : reading->settings.marks.all()) {
        EXPECT_EQ(mark.stage, 0);
        EXPECT_EQ(mark.tone, 0);
    }
}

// 委託 stands below another list: drop-downs give the rows from a list's first one on, so it isn't in them.
TEST(Settings, SayWhichTermStandsApart) {
    const auto reading = read_settings(
        grid_from_text("一覧 | 用語 \n 形態 | 共催 \n 形態 | 後援 \n 主体 | 市 \n 形態 | 委託 \n 形態 | 協定",
                       "設定"),
        {});
    ASSERT_TRUE(reading);
    EXPECT_TRUE(reading->has_lists);
    EXPECT_FALSE(reading->has_marks);
    ASSERT_THAT(reading->findings, SizeIs(1)); // 協定 follows it
    const Finding& finding = reading->findings.front();
    EXPECT_EQ(finding.code + " " + a1(finding.place) + " " + finding.value, "K204 設定.A5 委託");
    EXPECT_EQ(finding.expectation, (Message{"finding.K204", {{"list", "形態"}, {"last", "後援"}}}));
    ASSERT_THAT(reading->settings.lists, SizeIs(2));
    EXPECT_THAT(term_texts(reading->settings.lists[0]), ElementsAre("共催", "後援", "委託", "協定"));
}

TEST(Settings, SayWhenThePlanEndsBeforeItBegins) {
    const WorkbookSettings defaults = settings_of_city("shinjo");
    const auto reading =
        read_settings(grid_from_text("項目 | 値 \n 開始年度 | 令和5年度 \n 終了年度 | R2", "設定"), defaults);
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->settings.years, defaults.years);
    ASSERT_THAT(reading->findings, SizeIs(1));
    const Finding& finding = reading->findings.front();
    EXPECT_EQ(finding.code + " " + a1(finding.place) + " " + finding.value, "K201 設定.B3 R2");
    EXPECT_EQ(finding.expectation, (Message{"finding.K201.order", {{"first", "令和5年度"}}}));
    EXPECT_THAT(text(finding.expectation, Language::ja), testing::HasSubstr("令和5年度"));
}

/// The error of a marks table, in Japanese: what the user reads.
std::string refused(const std::string& table) {
    const auto reading = read_settings(grid_from_text(table, "設定"), {});
    return reading ? "not refused" : text(reading.error().message, Language::ja);
}

TEST(Settings, RefuseMarksThatReadAlike) {
    const std::string table = "コード | 表示名 | 記号 | 別の書き方 \n"
                              "a | 実施 | ● | Ａ \n b | 検討 | △ | ﾃｽﾄ、● ";
    const auto reading = read_settings(grid_from_text(table, "設定"), {});
    ASSERT_FALSE(reading);
    EXPECT_EQ(reading.error(),
              error("settings.marks.same_spelling",
                    {{"spelling", "●"}, {"first", "実施"}, {"second", "検討"}, {"place", "設定.D3"}}));
    EXPECT_THAT(refused(table), testing::StartsWith("設定.D3：「●」"));
}

TEST(Settings, RefuseAMarkWithoutLabel) {
    EXPECT_THAT(refused("コード | 表示名 | 記号 \n a | 実施 | ● \n b | | △"),
                testing::StartsWith("設定.B3：2番目の記号"));
    EXPECT_THAT(refused("コード | 表示名 | 記号 \n a | 実施 | ● \n b | 検討 |"),
                testing::StartsWith("設定.C3：2番目の記号"));
    // Without a code the row isn't the table's end: the marks below it would be lost.
    EXPECT_THAT(refused("コード | 表示名 | 記号 \n a | 実施 | ● \n | 検討 | △ \n c | 準備 | ◇"),
                testing::StartsWith("設定.A3：2番目の記号"));
}

TEST(Settings, RefuseAMarkThatIsABarOfAnother) {
    EXPECT_THAT(refused("コード | 表示名 | 記号 \n a | 実施 | ● \n b | 実施→ | △"),
                testing::StartsWith("設定.B3：「実施→」の「実施→」は"));
}

} // namespace
} // namespace kyodo::test
