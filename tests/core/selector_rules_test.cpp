// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Texts that differ by a variation selector only: 葛 U+845B alone and with U+E0104.
#include "core/base/fold.hpp"

#include "register_workbook.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> warned(const RegisterWorkbook& workbook, std::size_t at = 0) {
    std::vector<std::string> lines;
    for (const Finding& each : workbook.check(*workbook.registers().at(at)))
        if (each.code == "K313")
            lines.push_back(a1(each.place) + " " + each.value + " -> " + each.proposal);
    return lines;
}

constexpr const char* header = "事業番号 | 協働事業名 | 年度 \n";

TEST(SelectorRules, WarnOfTextsThatDifferByASelector) {
    RegisterWorkbook workbook;
    workbook.add("project",
                 grid_from_text(std::string(header) + "1 | 葛城の会 | R8 \n 2 | 葛\U000E0104城の会 | R8 \n"
                                                      "3 | 葛\U000E0104飾の会 | R8"));
    EXPECT_THAT(warned(workbook), ElementsAre("表.B3 葛\U000E0104城の会 -> 葛城の会"));
    EXPECT_TRUE(same_text("葛城の会", "葛\U000E0104城の会"));
}

TEST(SelectorRules, AreSilentWhereAllAreWrittenAlike) {
    RegisterWorkbook workbook;
    workbook.add("project", grid_from_text(std::string(header) +
                                           "1 | 葛\U000E0104城の会 | R8 \n 2 | 葛\U000E0104城の会 | R8 \n"
                                           "3 | 花だん☀\uFE0F | R8 \n 4 | 花だん☀ | R8"));
    EXPECT_THAT(warned(workbook), IsEmpty());
}

} // namespace
} // namespace kyodo::test
