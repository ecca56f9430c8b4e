// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The sheets of checklists: what a project gets, and that what is written is read back.
#include "core/checklist/checklist_report.hpp"
#include "core/checklist/checklist_sheet.hpp"
#include "core/sheet/text_layout.hpp"
#include "template_files.hpp"

#include <gmock/gmock.h>

#include <numeric>

namespace kyodo {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

CityProfile city(const std::string& id) {
    return parse_city_profile(test::template_file("cities/" + id + ".json"), id + ".json").value();
}

constexpr std::chrono::sys_days day(int year, unsigned month, unsigned d) {
    return std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(d);
}

ChecklistProject project(const std::string& form) {
    return {"R8-01",         "川沿い花だん市民管理事業", "みどり川を守る会", "市民協働課", {form},
            day(2026, 4, 1), day(2027, 3, 31),           day(2027, 1, 31)};
}

/// All that a project of a form gets in a city.
ProjectChecklist checklist(const std::string& id, const std::string& form, const ChecklistWish& wish = {},
                           const ProjectStatus* status = nullptr) {
    const CityProfile profile = city(id);
    const CityChecklists all = checklists_of(profile, city("hyojun"));
    return new_checklist(project(form), wished_lists(all, wish).value(), all, {id, profile.list("forms")},
                         status);
}

/// The number of items by the code before their numbers, "検討6 計画6 …".
std::string counts(const ProjectChecklist& made) {
    std::string all;
    for (const ChecklistPart& part : made.parts)
        all += part.items.front().number.substr(0, part.items.front().number.find('-')) +
               std::to_string(part.items.size()) + " ";
    return all;
}

// あま市: the guideline's lists of 6 items, the cautions of the form (事業委託: 9, 後援: 4), its 5
// principles.
TEST(ChecklistChoice, AProjectGetsTheListsOfItsForm) {
    EXPECT_EQ(counts(checklist("ama", "事業委託")), "検討6 計画6 実施6 委託9 委託手続5 原則5 ");
    EXPECT_EQ(counts(checklist("ama", "委託")), "検討6 計画6 実施6 委託9 委託手続5 原則5 ") << "a synonym";
    EXPECT_EQ(counts(checklist("ama", "後援")), "検討6 計画6 実施6 後援4 原則5 ");
    EXPECT_EQ(counts(checklist("ama", "")), "検討6 計画6 実施6 原則5 ");
}

// 奥州市 has 6 principles and no lists by stage: those are 標準's. 委託 is the same word there.
TEST(ChecklistChoice, ACityWithoutStagesGetsThoseOfTheStandard) {
    EXPECT_EQ(counts(checklist("oshu", "業務委託")), "検討5 計画7 実施5 評価4 委託手続4 原則6 ");
    EXPECT_EQ(counts(checklist("shinjo", "後援")), "検討5 計画7 実施5 評価4 後援手続3 ");
    // 東久留米市 has procedures of its own.
    EXPECT_EQ(counts(checklist("higashikurume", "委託")), "検討5 計画7 実施5 評価4 手続2 委託手続2 原則7 ");
}

TEST(ChecklistChoice, IsLimitedToAStageAndToLists) {
    EXPECT_EQ(counts(checklist("ama", "後援", {{"計画"}, {}})), "計画6 ");
    EXPECT_EQ(counts(checklist("ama", "後援", {{"計画", "検討"}, {}})), "検討6 計画6 ")
        << "in the lists' order";
    EXPECT_EQ(counts(checklist("ama", "後援", {{}, {"原則", "検討段階のチェックリスト"}})), "検討6 原則5 ");
    EXPECT_EQ(counts(checklist("ama", "後援", {{}, {"caution"}})), "後援4 ");
    EXPECT_EQ(counts(checklist("ama", "後援", {{"自己点検"}, {}})), "後援4 原則5 ");
    const CityChecklists all = checklists_of(city("ama"), city("hyojun"));
    EXPECT_EQ(wished_lists(all, {{"検討", "まとめ"}, {}}).error().message.id, "checklist.no_stage");
    EXPECT_EQ(wished_lists(all, {{}, {"ない"}}).error().message.id, "checklist.no_list");
    EXPECT_EQ(wished_lists(all, {{"検討"}, {"原則"}}).error().message.id, "checklist.none_wished");
}

TEST(ChecklistChoice, DueDatesCountFromTheProject) {
    const ProjectChecklist made = checklist("hyojun", "補助・助成", {{}, {"procedure"}});
    std::vector<std::string> due;
    for (const ChecklistEntry& entry : made.parts.at(0).items)
        due.push_back(std::to_string((*entry.due - day(2026, 4, 1)).count()));
    // 30 days before the first day; the first day; 30 days after 2027-03-31, which is day 364.
    EXPECT_THAT(due, ElementsAre("-30", "0", "394"));
}

ChecklistReading read(const SheetPlan& sheet) {
    return read_checklist_sheets({sheet.to_grid()}, WorkbookSettings{}, day(1899, 12, 30));
}

TEST(ChecklistSheet, IsReadBack) {
    const ProjectChecklist made = checklist("ama", "事業委託");
    const SheetPlan sheet = checklist_sheet({made}, "チェックリスト");
    const ChecklistReading reading = read(sheet);
    EXPECT_THAT(reading.findings, IsEmpty());
    std::size_t at = 0;
    for (const ChecklistPart& part : made.parts)
        for (const ChecklistEntry& entry : part.items) {
            ASSERT_LT(at, reading.entries.size());
            const ChecklistEntry& again = reading.entries[at++];
            EXPECT_EQ(again.project, "R8-01");
            EXPECT_EQ(again.stage, entry.stage);
            EXPECT_EQ(again.number, entry.number);
            EXPECT_EQ(again.text, entry.text);
            EXPECT_EQ(again.asked, entry.asked);
            EXPECT_EQ(again.due, entry.due);
            EXPECT_EQ(again.partner, Answer::none);
        }
    EXPECT_EQ(at, reading.entries.size());
}

TEST(ChecklistSheet, FitsA4PortraitAndBreaksBetweenParts) {
    for (const std::string form : {"事業委託", "後援"}) {
        const SheetPlan sheet = checklist_sheet({checklist("ama", form)}, "チェックリスト");
        EXPECT_FALSE(sheet.page.landscape);
        EXPECT_EQ(sheet.page.repeat_first, sheet.frozen_rows - 1);
        const double width =
            std::accumulate(sheet.column_widths_mm.begin(), sheet.column_widths_mm.end(), 0.0);
        EXPECT_GE(9 * sheet.page.width_mm() / width, 7) << "points on paper";
        for (const int row : sheet.page_breaks) // a page begins with a heading
            EXPECT_EQ(sheet.to_grid().area_of(row, 0).right, sheet.columns() - 1) << row;
    }
}

/// 「評価・見直し」 of 標準 needs two lines in the column of stages.
TEST(ChecklistSheet, EachRowIsAsHighAsItsTexts) {
    for (const char* id : {"ama", "hyojun", "oshu", "ichinoseki", "shinjo", "higashikurume"}) {
        const SheetPlan sheet = checklist_sheet({checklist(id, "委託")}, "チェックリスト");
        for (int row = sheet.page.repeat_last + 1; row < sheet.rows(); ++row) {
            if (to_text(sheet.value(row, 0)) != "R8-01")
                continue;
            for (int column = 0; column < sheet.columns(); ++column) {
                const std::string words = to_text(sheet.value(row, column));
                EXPECT_GE(
                    sheet.row_heights_mm[static_cast<std::size_t>(row)],
                    height_of_lines(
                        lines_needed(words, sheet.column_widths_mm[static_cast<std::size_t>(column)], 9), 9))
                    << id << " " << words;
            }
        }
    }
}

TEST(ChecklistSheet, EachProjectBeginsAPage) {
    ProjectChecklist second = checklist("ama", "後援", {{"検討"}, {}});
    second.project.number = "R8-02";
    const SheetPlan sheet =
        checklist_sheet({checklist("ama", "後援", {{"検討"}, {}}), second}, "チェックリスト");
    ASSERT_THAT(sheet.page_breaks, testing::SizeIs(1));
    EXPECT_THAT(to_text(sheet.value(sheet.page_breaks.front(), 0)), HasSubstr("R8-02"));
}

/// The status of a sheet on which some ticks were made: rows of "number partner city".
ChecklistStatus ticked(SheetPlan sheet, const std::vector<std::array<std::string, 3>>& ticks,
                       const std::vector<Checklist>& lists) {
    ChecklistReading reading = read(sheet);
    for (const auto& [number, partner, by_city] : ticks)
        for (ChecklistEntry& entry : reading.entries)
            if (number == "*" || entry.number == number) {
                entry.partner = partner == "✓" ? Answer::yes : partner == "×" ? Answer::no : Answer::none;
                entry.city = by_city == "✓" ? Answer::yes : by_city == "×" ? Answer::no : Answer::none;
                entry.partner_written = partner;
                entry.city_written = by_city;
            }
    return checklist_status(reading.entries, {lists, day(2026, 6, 1)});
}

TEST(ChecklistSheet, WhatIsOpenIsCarriedToTheNextStage) {
    const std::vector<Checklist> lists = city("ama").checklists;
    const ChecklistStatus status = ticked(checklist_sheet({checklist("ama", "後援", {{"検討"}, {}})}, "検討"),
                                          {{"*", "✓", "✓"}, {"検討-2", "✓", "×"}, {"検討-5", "", ""}}, lists);
    EXPECT_EQ(share_done(status.projects.at(0)), "検討 4/6");
    const ProjectChecklist next = checklist("ama", "後援", {{"計画"}, {}}, &status.projects.at(0));
    ASSERT_THAT(next.parts, testing::SizeIs(2)); // carried over, 計画
    EXPECT_THAT(next.parts[0].title, HasSubstr("持ち越し（2項目）"));
    EXPECT_EQ(next.parts[0].items.at(0).number, "検討-2");
    EXPECT_EQ(next.parts[0].items.at(1).number, "検討-5");
    // The answers that were given stand there.
    const ChecklistReading reading = read(checklist_sheet({next}, "計画"));
    EXPECT_EQ(reading.entries.at(0).partner, Answer::yes);
    EXPECT_EQ(reading.entries.at(0).city, Answer::no);
    EXPECT_EQ(reading.entries.at(0).stage, "検討");
    // What stands on a sheet already isn't written again.
    EXPECT_THAT(checklist("ama", "後援", {{"検討"}, {}}, &status.projects.at(0)).parts, IsEmpty());
}

// The three tables have titles of their own, so the office's repeated row can't do it. 80 findings of at
// least 5 mm need more than two pages of A4 across.
TEST(ChecklistReport, EachPageBeginsWithTheTitlesOfItsTable) {
    Finding odd;
    odd.code = "K301";
    odd.place = {"表", 9, 6};
    odd.expectation = {"finding.K301.check", {}};
    const SheetPlan sheet =
        checklist_report(ChecklistStatus{}, Findings(80, odd), {"チェック結果", "根拠", {}});
    const Grid grid = sheet.to_grid();
    ASSERT_GE(sheet.page_breaks.size(), 2U);
    for (const int row : sheet.page_breaks)
        EXPECT_EQ(grid.text(row, 0), text("sheet.findings.severity", Language::ja)) << row;
    const double width = std::accumulate(sheet.column_widths_mm.begin(), sheet.column_widths_mm.end(), 0.0);
    const double page = sheet.page.height_mm() * width / sheet.page.width_mm();
    double used = 0;
    for (int row = 0; row < sheet.rows(); ++row) {
        if (std::find(sheet.page_breaks.begin(), sheet.page_breaks.end(), row) != sheet.page_breaks.end())
            used = 0;
        used += sheet.row_heights_mm[static_cast<std::size_t>(row)];
        EXPECT_LE(used, page) << "the office would break the page before " << row;
    }
}

TEST(ChecklistReport, SaysStagesItemsAndFindings) {
    const std::vector<Checklist> lists = city("ama").checklists;
    const ChecklistStatus status = ticked(checklist_sheet({checklist("ama", "後援", {{"検討"}, {}})}, "表"),
                                          {{"*", "✓", "✓"}, {"検討-2", "✓", "×"}, {"検討-5", "", ""}}, lists);
    Finding odd;
    odd.code = "K301";
    odd.place = {"表", 9, 6};
    odd.value = "たぶん";
    odd.expectation = {"finding.K301.check", {}};
    const Findings findings{odd};
    const SheetPlan sheet =
        checklist_report(status, findings, {"チェック結果", "根拠", {{"r8-01", "花だん"}}});
    const Grid grid = sheet.to_grid();
    std::vector<std::string> lines;
    for (int row = 0; row < grid.rows(); ++row) {
        std::string words;
        for (int column = 0; column < grid.columns(); ++column)
            words += (column > 0 ? "|" : "") + grid.text(row, column);
        lines.push_back(words);
    }
    using testing::Contains;
    // 4 of 6 done; 2 open, of which 検討-2 differs.
    EXPECT_THAT(lines, Contains("R8-01|花だん|検討|未了|4/6|2|1|0||まだ進めません（残り2項目）"));
    EXPECT_THAT(lines, Contains(HasSubstr("|検討|相違|検討-2|✓|×||表.D")));
    EXPECT_THAT(lines, Contains(testing::AllOf(HasSubstr("|検討|未了|検討-5|（空）|（空）||表.D"),
                                               testing::EndsWith("|計画"))));
    EXPECT_THAT(lines, Contains(HasSubstr("|K301||||表.G10|")));
    ASSERT_THAT(sheet.links, testing::SizeIs(3));
    EXPECT_EQ(sheet.links[2].place, (Place{"表", 9, 6}));
    EXPECT_EQ(checklist_row_keys(grid).size(), lines.size());
}

} // namespace
} // namespace kyodo
