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

} // namespace
} // namespace kyodo::test
