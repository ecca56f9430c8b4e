// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What templates/registers/*.json say of the next 年度.
#include "core/register/register_rollover.hpp"

#include "register_workbook.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

/// The rows of a register of the package as they are carried on, the cells of some columns parted by "|".
std::vector<std::string> carried(const std::string& id, const Grid& grid, const WorkbookSettings& settings,
                                 const std::vector<std::string>& columns) {
    const RegisterData data =
        read_register(grid, schema_of(id), find_register_tables(grid, schema_of(id))->front(), {settings});
    const RolledRegister rolled = rolled_over(data, {&data}, settings, {2027}).value();
    std::vector<std::string> rows;
    for (const std::vector<Value>& values : rolled.values) {
        std::string row;
        for (const std::string& column : columns)
            for (std::size_t i = 0; i < values.size(); ++i)
                if (rolled.schema.columns[i].id == column)
                    row += (row.empty() ? "" : "|") + to_text(values[i]);
        rows.push_back(row);
    }
    return rows;
}

// 継続 is proposed for what is new or goes on. 検討 and 見直し stay; 拡充 is another word for 見直し in the
// list of 状況, and what was decided comes first. 見送り, 統合, 廃止 (終了) end a row.
TEST(RolloverOfRegisters, TheDecisionLeadsTheProposal) {
    const Grid grid = grid_from_text(R"(番号 | 取組・事務事業 | 状況 | 来年度の方針
        1 | a | 検討 |
        2 | b | 新規 | 継続
        3 | c | 実施中 |
        4 | d | 継続 | 拡充
        5 | e | 見直し |
        6 | f | 継続 | 見送り
        7 | g | 継続 | 統合
        8 | h | 継続 | 廃止
        9 | i | 検討 | 継続
        10 | j | 新規 | 縮小
        11 | k | |)");
    EXPECT_THAT(
        carried("measure", grid, standard_settings({schema_of("measure")}), {"number", "status"}),
        ElementsAre("1|検討", "2|継続", "3|継続", "4|見直し", "5|見直し", "9|検討", "10|見直し", "11|"));
}

std::map<std::string, int> counted(const std::vector<std::string>& words) {
    std::map<std::string, int> counts;
    for (const std::string& word : words)
        ++counts[word];
    return counts;
}

// 奥州市's plan writes 新規, 継続, 見直し; 一関市's 今後検討されるべき事項 are 検討. Before and after:
TEST(RolloverOfRegisters, TheCitiesMeasuresKeepTheirStates) {
    for (const char* city : {"oshu", "ichinoseki"}) {
        const CityProfile profile =
            parse_city_profile(template_file("cities/" + std::string(city) + ".json"), city).value();
        WorkbookSettings settings = settings_of(profile).value();
        add_lists_of(settings, {schema_of("measure")});
        RegisterSheetOptions options;
        options.sheet_name = "施策・取組";
        const std::vector<Record>& records = profile.rows.at("measure");
        std::vector<std::string> before;
        for (const Record& record : records)
            before.push_back(record.values.contains("status") ? record.values.at("status") : "");
        std::map<std::string, int> expected = counted(before);
        if (const auto fresh = expected.extract("新規"))
            expected["継続"] += fresh.mapped();
        const Grid grid = register_sheet(schema_of("measure"), records, options).to_grid();
        EXPECT_EQ(counted(carried("measure", grid, settings, {"status"})), expected) << city;
        EXPECT_GT(expected[city == std::string("oshu") ? "見直し" : "検討"], 0) << city;
    }
}

TEST(RolloverOfRegisters, ThisYearsUsesAreThoseOfTheYearBefore) {
    const Grid grid = grid_from_text("番号 | 補助金等の名称 | 前年度の件数 | 今年度の件数 | 限度額 \n"
                                     "1 | a | =5 | =8 | =30000 \n 2 | b | =4 | | \n 3 | c | | =0 |");
    EXPECT_THAT(carried("grant", grid, standard_settings(), {"number", "uses_before", "uses", "limit"}),
                ElementsAre("1|8||30000", "2|||", "3|0||"));
}

TEST(RolloverOfRegisters, AProjectsSumsAndTargetsAreOfTheirYear) {
    const Grid grid = grid_from_text(
        "事業番号 | 協働事業名 | 年度 | 目標・指標 | 目標値 | 実績値 | 目標の単位 | 予算額 | 市の負担 | "
        "相手方の負担 | その他の財源 \n"
        "R8-01 | 花だん | 令和8年度 | 参加者 | =240 | =212 | 人 | =300000 | =200000 | =60000 | =40000");
    EXPECT_THAT(carried("project", grid, standard_settings(),
                        {"year", "goal", "goal_value", "result_value", "goal_unit", "budget", "city_share",
                         "group_share", "other_share"}),
                ElementsAre("令和9年度|参加者|||人||||"));
}

// What a cost may be is agreed anew each year; who pays, and the line itself, go on.
TEST(RolloverOfRegisters, AnAgreementsSumsAreOfTheirYear) {
    const Grid grid =
        grid_from_text("事業番号 | 行の種類 | 作業・経費の項目 | 予算額 | 実績額 | 負担する主体 \n"
                       "R8-01 | 経費 | 花苗 | =60000 | =58200 | 行政");
    EXPECT_THAT(carried("agreement", grid, standard_settings(), {"task", "budget", "actual", "payer"}),
                ElementsAre("花苗|||行政"));
}

TEST(RolloverOfRegisters, ALogBeginsAnew) {
    EXPECT_THAT(carried("meeting", grid_from_text("記録番号 | 開催日 | 議題 \n 1 | 2026-05-01 | 進捗"),
                        standard_settings(), {}),
                IsEmpty());
    EXPECT_THAT(carried("revision", grid_from_text("番号 | 文書名 | 改訂の内容 \n 1 | 指針 | 直した"),
                        standard_settings(), {}),
                IsEmpty());
    EXPECT_THAT(
        carried("score",
                grid_from_text("評価票 | 事業番号 | 評価者の区分 | 評価者 | 項目番号 \n a | 1 | 市 | 課 | 1"),
                standard_settings(), {}),
        IsEmpty());
}

// uses_before is the eleventh column of grant.json.
TEST(RolloverOfRegisters, ASchemaNamesAColumnAndAProposal) {
    const auto wrong = [](const char* by) {
        return parse_register_schema(
                   with_change(template_file("registers/grant.json"), R"("rollover_from": "uses")", by),
                   "grant")
            .error()
            .message;
    };
    const Message column = wrong(R"("rollover_from": "usus")");
    EXPECT_EQ(column.id, "schema.not_allowed");
    EXPECT_THAT(column.args,
                AllOf(Contains(Pair("place", "columns[10].rollover_from")), Contains(Pair("value", "usus"))));
    const Message proposal = wrong(R"("rollover_of": ["新規"])");
    EXPECT_EQ(proposal.id, "schema.missing");
    EXPECT_THAT(proposal.args, Contains(Pair("place", "columns[10].rollover_to")));
}

} // namespace
} // namespace kyodo::test
