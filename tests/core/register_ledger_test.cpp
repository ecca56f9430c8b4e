// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A workbook with planted mistakes (data/project_ledger.txt): each is found, and nothing else is.
#include "register_workbook.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <iterator>

namespace kyodo::test {
namespace {

std::vector<std::string> planted() {
    std::vector<std::string> all;
    for (const std::string& line : data_lines("project_ledger_mistakes.txt")) {
        if (line.empty())
            continue;
        const std::vector<std::string> parts = fields(line);
        std::string joined;
        for (const std::string& part : parts)
            joined += part + " | ";
        all.push_back(joined);
    }
    return all;
}

TEST(RegisterLedger, ShowsEachPlantedMistakeAndInventsNone) {
    RegisterWorkbook workbook;
    std::string id;
    std::string text;
    const auto finish = [&] {
        if (!id.empty())
            workbook.add(id, grid_from_text(text, id));
        text.clear();
    };
    for (const std::string& line : data_lines("project_ledger.txt")) {
        if (line.starts_with("## ")) {
            finish();
            id = line.substr(3);
        } else {
            text += line + "\n";
        }
    }
    finish();
    ASSERT_EQ(workbook.registers().size(), 4U);
    EXPECT_EQ(workbook.registers().front()->rows(), 30);

    std::vector<std::string> found;
    for (const RegisterData* data : workbook.registers())
        for (const Finding& each : workbook.check(*data)) {
            found.push_back(data->schema().id + " | " + std::to_string(each.place.row + 1) + " | " +
                            column_of(*data, each) + " | " + each.code + " | " + name_of(each.severity) +
                            " | " + each.proposal + " | ");
            EXPECT_THAT(kyodo::text(each.expectation, Language::ja), testing::Not(testing::HasSubstr("??")));
        }
    std::vector<std::string> wanted = planted();
    std::sort(wanted.begin(), wanted.end());
    std::sort(found.begin(), found.end());
    const auto without = [](const std::vector<std::string>& all, const std::vector<std::string>& others) {
        std::vector<std::string> rest;
        std::set_difference(all.begin(), all.end(), others.begin(), others.end(), std::back_inserter(rest));
        return rest;
    };
    EXPECT_THAT(without(wanted, found), testing::IsEmpty()) << "planted, not found";
    EXPECT_THAT(without(found, wanted), testing::IsEmpty()) << "found, not planted";
    EXPECT_GE(wanted.size(), 40U);
}

/// "A5 2 A3" of each key that comes twice: where, what, and the same as where.
std::vector<std::string> doubled(const RegisterWorkbook& workbook) {
    std::vector<std::string> all;
    for (const RegisterData* data : workbook.registers())
        for (const Finding& each : workbook.check(*data))
            if (each.code == "K306")
                all.push_back(a1(each.place.column, each.place.row) + " " + each.value + " " +
                              each.expectation.args.at(1).second);
    return all;
}

// Last year's ledger and this one's in one sheet: the numbers go on. Those of one year are still told apart,
// and a page of both years goes with either.
TEST(RegisterLedger, LetsTheNextYearsTableHaveTheSameKeys) {
    RegisterWorkbook years;
    years.add(
        "project",
        grid_from_text("事業番号 | 協働事業名 | 年度 \n 1 | 花だん | R7 \n 2 | 朝市 | R7 \n | \n"
                       "事業番号 | 協働事業名 | 年度 \n 1 | 花だん | R8 \n 2 | 朝市 | R8 \n 2 | 雪 | R8"));
    EXPECT_THAT(doubled(years), testing::ElementsAre("A8 2 A7"));
    RegisterWorkbook mixed;
    mixed.add("project", grid_from_text("事業番号 | 協働事業名 | 年度 \n 1 | 花だん | R7 \n 2 | 朝市 | R8 \n"
                                        "事業番号 | 協働事業名 | 年度 \n 1 | 祭り | R8"));
    EXPECT_THAT(doubled(mixed), testing::ElementsAre("A5 1 A2"));
}

TEST(RegisterLedger, KeepsKeysApartOverPagesPastedTogether) {
    RegisterWorkbook workbook;
    workbook.add("project",
                 grid_from_text("事業番号 | 協働事業名 | 年度 \n 1 | 花だん | R8 \n 2 | 朝市 | R8 \n"
                                "事業番号 | 協働事業名 | 年度 \n ２ | 里山 | R8 \n 3 | 雪 | R8 \n"
                                "事業番号 | 協働事業名 | 年度 \n 1 | 祭り | R8"));
    EXPECT_THAT(doubled(workbook), testing::ElementsAre("A5 ２ A3", "A8 1 A2"));
}

TEST(RegisterLedger, LetsEachSheetHaveItsKeys) {
    RegisterWorkbook workbook; // last year's ledger stays in the workbook
    workbook.add("project", grid_from_text("事業番号 | 協働事業名 | 年度 \n 1 | 花だん | R7", "昨年度"));
    workbook.add("project", grid_from_text("事業番号 | 協働事業名 | 年度 \n 1 | 花だん | R8", "今年度"));
    EXPECT_THAT(doubled(workbook), testing::IsEmpty());
}

TEST(RegisterLedger, TellsAMergedKeyInTheSecondRow) {
    RegisterWorkbook workbook;
    workbook.add("project",
                 grid_from_text("事業番号 | 協働事業名 | 年度 \n 1 | 花だん | R8 \n ^ | 朝市 | R8"));
    EXPECT_THAT(doubled(workbook), testing::ElementsAre("A3 1 A2"));
}

std::vector<std::string> told(const RegisterWorkbook& workbook) {
    std::vector<std::string> all;
    for (const RegisterData* data : workbook.registers())
        for (const Finding& each : workbook.check(*data))
            all.push_back(each.code + " " + a1(each.place.column, each.place.row) + " " + each.value);
    return all;
}

TEST(RegisterLedger, TellsTheRemarksThatAreNoRows) {
    RegisterWorkbook workbook;
    workbook.add("project",
                 grid_from_text("事業番号 | 協働事業名 | 年度 \n R8-01 | 花だん | R8 \n作成：協働課 | |\n"
                                "※ | 年度末に更新 |\n以上 | |"));
    EXPECT_THAT(told(workbook), testing::ElementsAre("K314 A3 作成：協働課", "K314 A4 ※", "K314 A5 以上"));
}

TEST(RegisterLedger, TellsAnOptionalTitleThatStandsTwiceAndGoesOn) {
    RegisterWorkbook workbook;
    workbook.add("project",
                 grid_from_text("事業番号 | 協働事業名 | 年度 | 備考 | 備考 \n R8-01 | 花だん | |"));
    EXPECT_THAT(told(workbook), testing::ElementsAre("K308 E1 備考", "K305 C2 "));
    const Finding& twice = workbook.registers().front()->findings().front();
    const std::vector<std::pair<std::string, std::string>> both{
        {"title", "備考"}, {"first", "D1"}, {"second", "E1"}};
    EXPECT_EQ(twice.expectation.args, both);
}

// A known title with a number behind it is no title of the register, but perhaps meant.
TEST(RegisterLedger, AdvisesOfATitleWithANumberBehindIt) {
    RegisterWorkbook workbook;
    workbook.add("project",
                 grid_from_text("事業番号 | 協働事業名 | 年度 | 終了日2 | 会場 \n R8-01 | 花だん | R8 | |"));
    EXPECT_THAT(told(workbook), testing::ElementsAre("K311 D1 終了日2"));
}

// K410 rests on 東久留米市's guideline: there it is the grounds, in 奥州市 something to look at.
TEST(RegisterLedger, CallsAnotherCitysGuidelineAReference) {
    const Grid grid = grid_from_text("事業番号 | 協働事業名 | 年度 | 開始日 | 終了日 \n"
                                     " R8-01 | 花だん | R8 | 2026-05-02 | 2026-05-01");
    const auto basis = [&](const std::string& city) {
        WorkbookSettings settings = standard_settings();
        settings.city = city;
        const RegisterData data =
            read_register(grid, schema_of("project"),
                          find_register_tables(grid, schema_of("project"))->front(), {settings});
        using namespace std::chrono;
        for (const Finding& each : check_register(data, {&data}, {settings, year{2026} / November / 21}))
            if (each.code == "K410")
                return kyodo::text(each.basis, Language::ja);
        return std::string();
    };
    EXPECT_EQ(basis("東久留米市"), "時限性の原則（東久留米市 協働の指針）");
    EXPECT_EQ(basis("標準"), "時限性の原則（東久留米市 協働の指針）");
    EXPECT_EQ(basis("奥州市"), "参考：時限性の原則（東久留米市 協働の指針）");
}

} // namespace
} // namespace kyodo::test
