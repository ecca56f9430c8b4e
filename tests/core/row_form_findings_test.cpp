// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What a form over a row tells of it: the same as register.check, as soon as it is typed.
#include "row_forms.hpp"

#include <algorithm>

namespace kyodo::test {
namespace {

using namespace std::chrono;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// K521: a risk of great impact needs its counter-measure; the sheet has no such column, so the rule is silent
// about it, but K525 wants both parties' ticks. K305: 影響 is required.
TEST_F(RowForms, FindingsFollowWhatIsTyped) {
    add("risk", risks, "リスク");
    RowForm row = form(0);
    const int impact = row.field("impact");
    EXPECT_THAT(codes(row.findings()), Not(Contains("K525")));
    row.set(impact, "大");
    EXPECT_THAT(codes(row.findings()), Contains("K525"));
    row.set(impact, "");
    EXPECT_THAT(codes(row.findings(impact)), ElementsAre("K305"));
    row.set(impact, "中");
    EXPECT_THAT(row.findings(impact), IsEmpty());
    EXPECT_FALSE(row.changed());
}

// K306: the key is another row's. register.check tells it in the later row; the form tells it in either.
TEST_F(RowForms, AKeyThatAnotherRowHasIsToldInBoth) {
    add("risk", risks, "リスク");
    RowForm second = form(1);
    second.set(0, "リ-1");
    ASSERT_THAT(codes(second.findings(0)), ElementsAre("K306"));
    EXPECT_THAT(text(second.findings(0).front().expectation, Language::ja), HasSubstr("A3"));
    RowForm first = form(0);
    first.set(0, "リ-2");
    ASSERT_THAT(codes(first.findings(0)), ElementsAre("K306"));
    EXPECT_THAT(text(first.findings(0).front().expectation, Language::ja), HasSubstr("A4"));
    first.set(0, "リ-3");
    EXPECT_THAT(first.findings(0), IsEmpty());
}

// The same mistakes in each row as register.check finds in it, for the ledger with the planted mistakes. A
// finding about a group or a pair of rows, that check tells in one of them, the form may tell in others too.
TEST_F(RowForms, FindsInEachRowWhatTheCheckFinds) {
    std::string id;
    std::string sheet;
    const auto finish = [&] {
        if (!id.empty())
            add(id, sheet, id);
        sheet.clear();
    };
    for (const std::string& line : data_lines("project_ledger.txt"))
        if (line.starts_with("## ")) {
            finish();
            id = line.substr(3);
        } else {
            sheet += line + "\n";
        }
    finish();
    int compared = 0;
    for (std::size_t table = 0; table < workbook_.registers().size(); ++table) {
        const Findings all = workbook_.check(data(table));
        for (int row = 0; row < data(table).rows(); ++row) {
            const RowForm one = form(row, table);
            const Findings own = one.findings();
            std::vector<std::string> wanted;
            std::vector<std::string> found;
            const auto sign = [](const Finding& each) {
                return each.code + " " + a1(each.place) + " " + each.value;
            };
            for (const Finding& each : all)
                if (each.place.row == data(table).grid().place(data(table).grid_row(row), 0).row)
                    wanted.push_back(sign(each));
            for (const Finding& each : own)
                found.push_back(sign(each));
            compared += static_cast<int>(wanted.size());
            EXPECT_THAT(found, testing::IsSupersetOf(wanted)) << data(table).schema().id << " row " << row;
            for (const Finding& each : own)
                if (std::find(wanted.begin(), wanted.end(), sign(each)) == wanted.end()) {
                    const bool shared = each.code == "K306" || each.place.row != one.grid_row();
                    const auto& rules = data(table).schema().rules;
                    const bool unique = std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) {
                        return rule.code == each.code && rule.kind == RuleKind::unique;
                    });
                    // A merged cell's mistake is told at its upper left; each row it covers has it.
                    const Range area = data(table).grid().area_of(each.place.row, each.place.column);
                    EXPECT_TRUE(shared || unique || area.top != area.bottom) << sign(each) << " is invented";
                }
        }
    }
    EXPECT_GE(compared, 45); // fifty were planted
}

// K555: each body has exactly one ◎, told in the group's first row, or in the second ◎.
TEST_F(RowForms, AGroupsFindingIsToldInEachOfItsRows) {
    add("member", R"(
会議体 | 印 | 氏名＊ | 活動等＊
推進委員会 | ◎ | 甲野一郎 | 自治会
推進委員会 | | 乙野花子 | 公募
評価委員会 | ◎ | 丙野次郎 | 大学
)",
        "委員");
    RowForm first = form(0);
    EXPECT_THAT(codes(first.findings()), Not(Contains("K555")));
    first.set(first.field("mark"), "");
    EXPECT_THAT(codes(first.findings()), Contains("K555"));
    RowForm second = form(1);
    second.set(second.field("mark"), "◎");
    EXPECT_THAT(codes(second.findings()), Contains("K555"));
    second.set(second.field("body"), "評価委員会"); // now that one has two
    EXPECT_THAT(codes(second.findings()), Contains("K555"));
    second.set(second.field("body"), "編集委員会");
    EXPECT_THAT(codes(second.findings()), Not(Contains("K555")));
}

// In a long register too the form tells at once that a key is another row's.
TEST_F(RowForms, ALongRegistersKeysAreKnown) {
    std::string text = "番号 | 事業の番号 | リスク＊ | 起こりやすさ | 影響＊ | 点数 | 確認日 | 備考\n";
    for (int i = 0; i < 10000; ++i)
        text += "K-" + std::to_string(i) + " | R8-01 | 雨で延期 " + std::to_string(i) +
                " | 高 | 中 | =6 | =46113 | 毎年の見直しで確かめる\n";
    add("risk", text, "リスク");
    RowForm row = form(5000);
    EXPECT_THAT(codes(row.findings(0)), IsEmpty());
    row.set(0, "K-9999");
    EXPECT_THAT(codes(row.findings(0)), ElementsAre("K306"));
}

} // namespace
} // namespace kyodo::test
