// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What a cell of each column type may hold, and what is said of what it may not (data/register_cells.txt).
#include "register_workbook.hpp"

#include <gmock/gmock.h>

#include <set>

namespace kyodo::test {
namespace {

constexpr const char* every_type = R"({
  "id": "kinds", "title": {"ja": "種類", "en": "Types"}, "description": {"ja": "試し", "en": "trial"},
  "sheet": "種類", "keys": ["name"],
  "columns": [
    {"id": "name", "title": {"ja": "名", "en": "Name"}, "type": "code", "required": true},
    {"id": "text", "title": {"ja": "文", "en": "A"}, "type": "text"},
    {"id": "code", "title": {"ja": "符号", "en": "B"}, "type": "code"},
    {"id": "integer", "title": {"ja": "整数", "en": "C"}, "type": "integer", "unit": "人", "least": 0, "most": 5000},
    {"id": "yen", "title": {"ja": "金額", "en": "D"}, "type": "yen", "unit": "円"},
    {"id": "score", "title": {"ja": "点", "en": "E"}, "type": "score", "least": 1, "most": 5},
    {"id": "date", "title": {"ja": "日付", "en": "F"}, "type": "date"},
    {"id": "fiscal_year", "title": {"ja": "年度", "en": "G"}, "type": "fiscal_year"},
    {"id": "choice", "title": {"ja": "形態", "en": "H"}, "type": "choice", "list": "own"},
    {"id": "choices", "title": {"ja": "形態の組", "en": "I"}, "type": "choices", "list": "own"},
    {"id": "mark", "title": {"ja": "記号", "en": "J"}, "type": "mark", "list": "marks"},
    {"id": "check", "title": {"ja": "済み", "en": "K"}, "type": "check"},
    {"id": "url", "title": {"ja": "所在", "en": "L"}, "type": "url"},
    {"id": "reference", "title": {"ja": "団体", "en": "M"}, "type": "reference", "register": "group"}
  ],
  "lists": [{"id": "own", "title": {"ja": "形態", "en": "Forms"},
             "terms": ["アダプト", "共催", "3", {"text": "実行委員会・協議会", "synonyms": ["実行委員会"]}]}],
  "rules": [], "view": {"frozen": "name", "summary": ["name"]}
})";

const RegisterSchema& kinds() {
    static const RegisterSchema schema = parse_register_schema(every_type, "kinds").value();
    return schema;
}

WorkbookSettings settings() {
    WorkbookSettings made = standard_settings();
    made.years.reset(); // no base for bare years
    made.marks = *MarkList::make({{"jisshi", "実施", "●", 2, 60, {}}, {"kento", "検討", "△", 1, 20, {}}});
    return made;
}

/// What one cell reads as, or "! code | sentence | proposal".
std::string told(const RegisterData& data, int column) {
    if (!data.findings().empty()) {
        const Finding& finding = data.findings().front();
        return "! " + finding.code + " | " + finding.expectation.id + " | " + finding.proposal;
    }
    const TypedCell& cell = data.at(0, column);
    switch (cell.kind) {
    case TypedCell::Kind::term:
        if (data.columns()[static_cast<std::size_t>(column)].column->type == ColumnType::mark)
            return settings().marks.all()[static_cast<std::size_t>(cell.number)].label;
        [[fallthrough]];
    case TypedCell::Kind::terms: {
        std::string all;
        for (const std::string& term : data.terms(0, column))
            all += (all.empty() ? "" : "、") + term;
        return all;
    }
    case TypedCell::Kind::date:
    case TypedCell::Kind::year:
    case TypedCell::Kind::number:
    case TypedCell::Kind::tick:
        return data.compared(0, column);
    case TypedCell::Kind::text:
        return data.shown(0, column);
    default:
        return "nothing";
    }
}

TEST(RegisterData, ReadsEachTypeAndSaysWhatItCannotRead) {
    const WorkbookSettings used = settings();
    std::set<std::string> accepted;
    std::set<std::string> refused;
    for (const std::string& line : data_lines("register_cells.txt")) {
        if (line.empty())
            continue;
        std::vector<std::string> parts = fields(line);
        parts.resize(5);
        const bool wrong = parts[2].starts_with("!");
        (wrong ? refused : accepted).insert(parts[0]);
        Grid grid("種類", 2, 2);
        grid.set(0, 0, std::string("名"));
        grid.set(1, 0, std::string("1"));
        grid.set(0, 1, kinds().column(parts[0])->title.ja);
        grid.set(1, 1, value_of(parts[1]));
        const RegisterData data =
            read_register(grid, kinds(), find_register_tables(grid, kinds()).value().at(0), {used});
        const int column = data.column(parts[0]);
        EXPECT_EQ(told(data, column), wrong ? parts[2] + " | " + parts[3] + " | " + parts[4] : parts[2])
            << line;
        if (wrong) {
            ASSERT_EQ(data.findings().size(), 1U) << line;
            const Finding& finding = data.findings().front();
            EXPECT_EQ(finding.place, (Place{"種類", 1, 1})) << line;
            EXPECT_EQ(finding.severity, Severity::error) << line;
            for (const Language language : {Language::ja, Language::en})
                EXPECT_THAT(text(finding.expectation, language),
                            testing::Not(testing::ContainsRegex("\\?\\?|[{}]")))
                    << line;
        }
    }
    for (const Column& column : kinds().columns)
        if (column.id != "name") {
            EXPECT_TRUE(accepted.contains(column.id)) << column.id;
            EXPECT_TRUE(refused.contains(column.id) || column.id == "reference") << column.id;
        }
}

// The plan of 標準 is of 令和8–12年度 (2026–2030). 27 is 令和27年度 (2045, 15 years after it) or 平成27年度
// (2015, 11 years before it).
TEST(RegisterData, WarnsOfABareYearOutsideOfThePlan) {
    const WorkbookSettings used = standard_settings({kinds()});
    const Grid grid = grid_from_text("名 | 年度 \n 1 | 27 \n 2 | =27 \n 3 | 8 \n 4 | =12 \n 5 | 令和27年度 \n"
                                     "6 | 2045 \n 7 | 平成27年度 \n 8 | =46113");
    const RegisterData data =
        read_register(grid, kinds(), find_register_tables(grid, kinds()).value().at(0), {used});
    const auto& findings = data.findings();
    ASSERT_EQ(findings.size(), 3U) << "within the plan, or with its era, a year is what it says";
    for (int row = 0; row < 2; ++row) {
        const Finding& finding = findings[static_cast<std::size_t>(row)];
        EXPECT_EQ(finding.code, "K312");
        EXPECT_EQ(finding.severity, Severity::warning);
        EXPECT_EQ(finding.place, (Place{"表", row + 1, 1}));
        EXPECT_EQ(finding.value, "27");
        EXPECT_EQ(finding.proposal, "平成27年度");
        EXPECT_EQ(data.compared(row, 1), "2045") << "read as before";
    }
    EXPECT_EQ(text(findings[0].expectation, Language::ja),
              "元号のない数なので令和27年度と読みましたが、計画の期間（令和8～12年度）の外です。"
              "「平成27年度」のように、元号を付けて書きます。");
    EXPECT_EQ(findings[2].value, "2026-04-01") << "a date in a cell of another format is its number";
    EXPECT_EQ(findings[2].proposal, "令和8年度");
}

TEST(RegisterData, TakesARowOfReadyTicksForNone) {
    const WorkbookSettings used = settings();
    const Grid grid = grid_from_text("名 | 済み \n 1 | ☐ \n | ☐ \n | ☑");
    const RegisterData data =
        read_register(grid, kinds(), find_register_tables(grid, kinds()).value().at(0), {used});
    ASSERT_EQ(data.rows(), 2);
    EXPECT_EQ(data.grid_row(1), 3);
    ASSERT_EQ(data.findings().size(), 1U);
    EXPECT_EQ(data.findings().front().code, "K305");
}

TEST(RegisterData, TellsAMergedMistakeThatBeginsOutsideItsColumns) {
    const WorkbookSettings used = settings();
    const Grid grid = grid_from_text("名 | 係 | 金額 \n 1 | 未定 | < \n 2 | 5 | 5");
    const RegisterData data =
        read_register(grid, kinds(), find_register_tables(grid, kinds()).value().at(0), {used});
    ASSERT_EQ(data.findings().size(), 1U);
    EXPECT_EQ(a1(data.findings().front().place), "表.B2");
}

} // namespace
} // namespace kyodo::test
