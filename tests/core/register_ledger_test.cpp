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

} // namespace
} // namespace kyodo::test
