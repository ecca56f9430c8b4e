// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What is done, open and differing. The expectations are worked out by hand from three rules: an item is done
// when all who are asked have ticked it; the parties differ where both have answered in the stage and only
// one has ticked; a stage closes when nothing required is open in it or before it.
#include "core/checklist/checklist_scope.hpp"
#include "core/checklist/checklist_status.hpp"
#include "grid_from_text.hpp"

#include <gmock/gmock.h>

namespace kyodo {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::chrono::sys_days today{std::chrono::year{2026} / 6 / 1};

Checklist list(const std::string& code, const std::string& stage, std::vector<ChecklistItem> items) {
    Checklist made;
    made.id = made.code = code;
    made.stage = stage;
    made.items = std::move(items);
    return made;
}

/// Two items at 検討 and 計画 each, and a stage 実施 of which there is no sheet.
ChecklistRules rules() {
    return {{list("検討", "検討", {{"あ"}, {"い"}}), list("計画", "計画", {{"う"}, {"え"}}),
             list("実施", "実施", {{"お"}})},
            today};
}

/// "検討 完 2/2 相違0 持越0 可": each stage in a line.
std::vector<std::string> lines(const ProjectStatus& project) {
    std::vector<std::string> all;
    for (const StageStatus& stage : project.stages)
        all.push_back(stage.stage + " " + std::to_string(stage.done) + "/" + std::to_string(stage.required) +
                      " 相違" + std::to_string(stage.differing) + " 持越" + std::to_string(stage.carried) +
                      (stage.may_close() ? " 可" : " 否"));
    return all;
}

struct Told {
    std::vector<std::string> stages; ///< of the first project
    std::string share;
    std::vector<std::string> findings; ///< codes and cells
};

Told told(const std::string& rows, const ChecklistRules& by = rules()) {
    const Grid grid = test::grid_from_text("事業番号|段階|番号|チェック項目|対象|期日|相手方|行政\n" + rows);
    const ChecklistReading reading = read_checklist_sheets({grid}, WorkbookSettings{}, {});
    const ChecklistStatus status = checklist_status(reading.entries, by);
    Told result;
    if (!status.projects.empty()) {
        result.stages = lines(status.projects.front());
        result.share = share_done(status.projects.front());
    }
    for (const Findings* findings : {&reading.findings, &status.findings})
        for (const Finding& finding : *findings)
            result.findings.push_back(finding.code + " " + a1(finding.place.column, finding.place.row));
    return result;
}

TEST(ChecklistStatus, AStageClosesWhenBothHaveTickedAll) {
    const Told all = told("R1|検討|検討-1|あ|双方||✓|✓\n |検討|検討-2|い|双方||✓|✓\n"
                          "R1|計画|計画-1|う|双方||✓|✓\nR1|計画|計画-2|え|双方||✓|✓");
    EXPECT_THAT(all.stages, ElementsAre("検討 2/2 相違0 持越0 可", "計画 2/2 相違0 持越0 可"));
    EXPECT_EQ(all.share, "計画 2/2");
    EXPECT_THAT(all.findings, IsEmpty());
}

TEST(ChecklistStatus, WhatIsOpenIsCarriedOn) {
    // い lacks the city's tick; the city has ticked あ, so the parties differ. 計画 is done but waits for い.
    const Told one = told("R1|検討|検討-1|あ|双方||✓|✓\nR1|検討|検討-2|い|双方||✓|\n"
                          "R1|計画|計画-1|う|双方||✓|✓\nR1|計画|計画-2|え|双方||✓|✓");
    EXPECT_THAT(one.stages, ElementsAre("検討 1/2 相違1 持越0 否", "計画 2/2 相違0 持越1 否"));
    EXPECT_EQ(one.share, "検討 1/2");
    // Once 検討 is done and 計画 isn't, the share is that of 計画.
    EXPECT_EQ(told("R1|検討|検討-1|あ|双方||✓|✓\nR1|検討|検討-2|い|双方||✓|✓\n"
                   "R1|計画|計画-1|う|双方||✓|\nR1|計画|計画-2|え|双方|||✓")
                  .share,
              "計画 0/2");
}

TEST(ChecklistStatus, WhoHasNotAnsweredDoesNotDiffer) {
    EXPECT_THAT(told("R1|検討|検討-1|あ|双方||✓|\nR1|検討|検討-2|い|双方||✓|").stages,
                ElementsAre("検討 0/2 相違0 持越0 否"));
    // One cross is an answer: あ is open on both sides, い differs.
    EXPECT_THAT(told("R1|検討|検討-1|あ|双方||×|×\nR1|検討|検討-2|い|双方||✓|").stages,
                ElementsAre("検討 0/2 相違1 持越0 否"));
    // A cell that can't be read is no answer: nothing is said about い but that it is open.
    EXPECT_THAT(told("R1|検討|検討-1|あ|双方||✓|✓\nR1|検討|検討-2|い|双方||✓|たぶん").stages,
                ElementsAre("検討 1/2 相違0 持越0 否"));
}

TEST(ChecklistStatus, AnyUsualTickIsReadAndElseIsAFinding) {
    std::string rows;
    for (const char* tick : {"✓", "✔", "○", "◯", "レ", "済", "はい", "=1", "TRUE", "☑"})
        rows += "R1|自己点検||" + std::string("項目") + tick + "|双方||" + tick + "|✓\n";
    EXPECT_THAT(told(rows).stages, ElementsAre("自己点検 10/10 相違0 持越0 否")) << "no gate";
    rows.clear();
    for (const char* tick : {"×", "－", "未", "いいえ", "=0", "☐"})
        rows += "R1|自己点検||" + std::string("項目") + tick + "|双方||" + tick + "|✓\n";
    const Told no = told(rows);
    EXPECT_THAT(no.stages, ElementsAre("自己点検 0/6 相違6 持越0 否"));
    EXPECT_THAT(no.findings, IsEmpty());
    EXPECT_THAT(told("R1|自己点検||x|双方||できた|=2\nR1|自己点検||y|双方||#ERR|✓").findings,
                ElementsAre("K301 G2", "K301 H2", "K302 G3"));
    EXPECT_THAT(told("R1|自己点検||x|双方||x|OK").findings, ElementsAre("K301 G2", "K301 H2"))
        << "for some x is a tick, for others a cross";
}

TEST(ChecklistStatus, OnlyWhoIsAskedCounts) {
    const Told some = told("R1|検討|検討-1|あ|相手方||✓|\nR1|検討|検討-2|い|行政||×|✓\n"
                           "R1|検討||う|任意|||\nR1|検討||え|対象外|||");
    EXPECT_THAT(some.stages, ElementsAre("検討 2/2 相違0 持越0 可"));
    EXPECT_THAT(told("R1|検討||あ|団体||✓|").stages, ElementsAre("検討 1/1 相違0 持越0 可")) << "a synonym";
    // A word that is none asks both, and is a finding.
    const Told odd = told("R1|検討||あ|相手||✓|");
    EXPECT_THAT(odd.stages, ElementsAre("検討 0/1 相違0 持越0 否"));
    EXPECT_THAT(odd.findings, ElementsAre("K303 E2"));
}

TEST(ChecklistStatus, AnItemAtTwoPlacesIsOneAndTheLaterAnswerCounts) {
    const Told ticked = told("R1|検討|検討-1|あ|双方||✓|✓\nR1|検討|検討-2|い|双方||✓|\n"
                             "R1|検討|検討－２|い|双方|||✓"); // a full-width number
    EXPECT_THAT(ticked.stages, ElementsAre("検討 2/2 相違0 持越0 可"));
    EXPECT_THAT(ticked.findings, IsEmpty());
    const Told changed = told("R1|検討|検討-1|あ|双方||✓|✓\nR1|検討|検討-2|い|双方||✓|✓\n"
                              "R1|検討|検討-2|い|双方||×|");
    EXPECT_THAT(changed.stages, ElementsAre("検討 1/2 相違1 持越0 否"));
    EXPECT_THAT(changed.findings, ElementsAre("K701 D4"));
}

TEST(ChecklistStatus, ARowThatIsGoneIsOpen) {
    const Told gone = told("R1|検討|検討-1|あ|双方||✓|✓");
    EXPECT_THAT(gone.stages, ElementsAre("検討 1/2 相違0 持越0 否"));
    EXPECT_THAT(gone.findings, ElementsAre("K702 D2"));
    ChecklistRules lenient = rules();
    lenient.lists[0].items[1].required = false;
    EXPECT_THAT(told("R1|検討|検討-1|あ|双方||✓|✓", lenient).findings, IsEmpty());
}

TEST(ChecklistStatus, ADueDateThatIsOver) {
    // Today is 2026-06-01: the first is over, the second is today, the third is done.
    const Told due = told("R1|実施||a|行政|2026-05-31||\nR1|実施||b|行政|令和8年6月1日||\n"
                          "R1|実施||c|行政|2026-01-01||✓\nR1|実施||d|行政|6月ごろ||");
    EXPECT_THAT(due.findings, ElementsAre("K301 F5", "K705 F2"));
    EXPECT_THAT(due.stages, ElementsAre("実施 1/4 相違0 持越0 否"));
}

TEST(ChecklistStatus, AStageThatTheCityHasNot) {
    const Told other = told("R1|まとめ||あ|双方||✓|✓\nR1|検討||い|双方||✓|✓\nR1|まとめ||う|双方||✓|");
    EXPECT_THAT(other.stages, ElementsAre("検討 1/1 相違0 持越0 可", "まとめ 1/2 相違1 持越0 否"));
    EXPECT_THAT(other.findings, ElementsAre("K706 B2"));
}

TEST(ChecklistReading, FindsABentTable) {
    // Rows above, columns moved and renamed, one put in between, merged headings, a row put in by hand.
    const Grid grid = test::grid_from_text(R"(
        川沿い花だん |   |      |        |     |          |
        |
        行政側       | 感想 | 段階 | 事業番号 | № | チェック項目 | 市民側 | 対象
        検討段階     | <   | <    | <      | <   | <        | <    | <
        レ           | よい | 検討 | R1     | 検討-1 | あ   | ○    | 双方
                     |     |      |        |     | 自分たちの項目 | ○ |
        計画段階     | <   | <    | <      | <   | <        | <    | <
        ×           |     | 計画 | R2     | 計画-1 | う   |      | 行政
        ※ 9月に見直す |  |      |        |     |          |      |)");
    const ChecklistReading reading = read_checklist_sheets({grid}, WorkbookSettings{}, {});
    std::vector<std::string> read;
    for (const ChecklistEntry& entry : reading.entries)
        read.push_back(entry.project + " " + entry.stage + " " + entry.number + " " + entry.text + " " +
                       std::to_string(static_cast<int>(entry.partner)) +
                       std::to_string(static_cast<int>(entry.city)) + " " +
                       a1(entry.place.column, entry.place.row));
    // Answers: 0 nothing, 1 no, 2 yes.
    EXPECT_THAT(read, ElementsAre("R1 検討 検討-1 あ 22 F5", "R1 検討  自分たちの項目 20 F6",
                                  "R2 計画 計画-1 う 01 F8"));
    EXPECT_THAT(reading.findings, IsEmpty());
    EXPECT_THAT(reading.sheets, ElementsAre("表"));
}

// Two ticks of 検討 lack who and when, one of 計画 lacks when; the row without a tick needs neither.
TEST(ChecklistReading, ATickSaysWhoAndWhen) {
    const Grid grid = test::grid_from_text(
        "事業番号|段階|番号|チェック項目|相手方|行政|記入者|記入日\n"
        "R1|検討|検討-1|あ|✓||担当|2026-06-01\nR1|検討|検討-2|い|✓|||\nR1|検討|検討-3|う||×||\n"
        "R1|計画|計画-1|え|✓|✓|担当|\nR1|計画|計画-2|お||||");
    const ChecklistReading reading = read_checklist_sheets({grid}, WorkbookSettings{}, {});
    std::vector<std::string> found;
    for (const Finding& finding : reading.findings)
        found.push_back(finding.code + " " + a1(finding.place.column, finding.place.row) + " " +
                        finding.expectation.args.back().second);
    EXPECT_THAT(found, testing::UnorderedElementsAre("K713 G3 2", "K713 H3 2", "K713 H5 1"));
}

// A row without a text is no item: its tick would count for nothing.
TEST(ChecklistReading, ATickBesideNoItemIsSaid) {
    Grid grid = test::grid_from_text("事業番号|段階|番号|チェック項目|対象|期日|相手方|行政\n"
                                     "R1|検討||あ|双方||✓|✓\n||||||レ|\nR1|検討||い|双方|||\n||||||打合せ|");
    const ChecklistReading reading = read_checklist_sheets({grid}, WorkbookSettings{}, {});
    ASSERT_EQ(reading.findings.size(), 1U) << "a note is no tick";
    EXPECT_EQ(reading.findings[0].code + " " +
                  a1(reading.findings[0].place.column, reading.findings[0].place.row),
              "K714 G3");
    EXPECT_EQ(reading.entries.size(), 2U);
}

// The register has R8-01 and R8-02; R8-O2 has the letter O.
TEST(ChecklistScope, AMistypedNumberIsAFindingAndNoProject) {
    const Grid grid = test::grid_from_text("事業番号|段階|番号|チェック項目|対象|期日|相手方|行政\n"
                                           "R8-01|検討||あ|双方||✓|✓\nR8-O2|検討||い|双方||ほぼ|✓\n"
                                           "R8-02|検討||う|双方||たぶん|✓");
    ChecklistReading reading = read_checklist_sheets({grid}, WorkbookSettings{}, {});
    std::vector<ChecklistProject> projects(2);
    projects[0].number = "R8-01";
    projects[1].number = "R8-02";
    const Findings unknown = take_out_unknown(reading.entries, projects);
    ASSERT_EQ(unknown.size(), 1U);
    EXPECT_EQ(unknown[0].code, "K703");
    EXPECT_EQ(unknown[0].value, "R8-O2");
    EXPECT_EQ(unknown[0].proposal, "R8-02");
    EXPECT_EQ(a1(unknown[0].place.column, unknown[0].place.row), "A3");
    ASSERT_EQ(reading.entries.size(), 2U);
    // Only R8-01: neither R8-02's unread tick nor the number that is meant for R8-02.
    Findings findings = reading.findings;
    findings.push_back(unknown[0]);
    std::vector<ChecklistEntry> entries = reading.entries;
    Findings first = findings;
    keep_chosen(entries, first, {"r8-01"});
    EXPECT_EQ(entries.size(), 1U);
    EXPECT_TRUE(std::none_of(first.begin(), first.end(),
                             [](const Finding& finding) { return finding.value == "たぶん"; }));
    EXPECT_TRUE(std::none_of(first.begin(), first.end(),
                             [](const Finding& finding) { return finding.code == "K703"; }));
    keep_chosen(reading.entries, findings, {"r8-02"});
    EXPECT_EQ(findings.back().code, "K703");
}

TEST(ChecklistReading, ATableWithoutAPartyIsSaid) {
    const Grid grid = test::grid_from_text("事業番号|段階|番号|チェック項目|相手方\nR1|検討|検討-1|あ|✓");
    const ChecklistReading reading = read_checklist_sheets({grid}, WorkbookSettings{}, {});
    ASSERT_THAT(reading.findings, testing::SizeIs(1));
    EXPECT_EQ(reading.findings[0].code, "K709");
    EXPECT_THAT(text(reading.findings[0].expectation, Language::ja), testing::HasSubstr("「行政」"));
    // Other sheets are none of ours.
    EXPECT_THAT(
        read_checklist_sheets({test::grid_from_text("番号|備考|記入日\n1|a|b")}, WorkbookSettings{}, {})
            .findings,
        IsEmpty());
}

} // namespace
} // namespace kyodo
