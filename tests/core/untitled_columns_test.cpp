// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Plan registers with a cleared title. Expected cells are read off the tables in the text.
#include "core/schedule/untitled_columns.hpp"

#include "grid_from_text.hpp"
#include "template_files.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const RegisterSchema& schema() {
    static const RegisterSchema read =
        *parse_register_schema(template_file("registers/plan.json"), "plan.json");
    return read;
}

/// "E1 内容": the cell of the empty title, and the column that is meant.
std::vector<std::string> untitled(const std::string& table) {
    const Grid grid = grid_from_text(table, "年次計画");
    std::vector<std::string> told;
    for (const Finding& finding :
         untitled_columns(grid, schema(), find_register_tables(grid, schema()).value().front())) {
        EXPECT_EQ(finding.code, "K105");
        told.push_back(a1(finding.place.column, finding.place.row) + " " + finding.proposal);
    }
    return told;
}

constexpr const char* rows = "甲 | 乙 | 1 | A | a | 市 | ● | | 備 \n 甲 | 乙 | 2 | B | b | 市 | | | \n";

TEST(UntitledColumns, AreToldWithTheirCellAndTheColumnThatIsMeant) {
    const auto header = [](const std::string& titles) { return untitled(titles + " \n " + rows); };
    EXPECT_THAT(header("大区分 | 区分 | No. | 取組事項 | 内容 | 主体 | H27 | H28 | 備考"), IsEmpty());
    EXPECT_THAT(header("大区分 | 区分 | No. | 取組事項 | | 主体 | H27 | H28 | 備考"), ElementsAre("E1 内容"));
    EXPECT_THAT(header(" | 区分 | No. | 取組事項 | 内容 | 主体 | H27 | H28 | 備考"),
                ElementsAre("A1 大区分"));
    EXPECT_THAT(header("大区分 | 区分 | No. | 取組事項 | 内容 | 主体 | H27 | H28 | "),
                ElementsAre("I1 備考"));
    EXPECT_THAT(header("大区分 | | No. | 取組事項 | | 主体 | H27 | H28 | 備考"),
                ElementsAre("B1 区分", "E1 内容"));
}

TEST(UntitledColumns, WithoutATextOrWithATitleOfAPersonsAreNone) {
    EXPECT_THAT(untitled("取組事項 | | 担当課 | H27 \n A | | 総務課 | ● \n"), IsEmpty());
    EXPECT_THAT(untitled("取組事項 | 内容 | H27 | | \n A | a | ● | | メモ \n"), IsEmpty());
}

TEST(UntitledColumns, AClearedRequiredTitleIsNamedByItsCell) {
    const auto why = [](const std::string& titles) {
        const auto cleared =
            cleared_title(grid_from_text("年次計画 | \n" + titles + " \n " + rows, "年次計画"), schema());
        return cleared ? text(cleared->message, Language::en) : "none";
    };
    EXPECT_EQ(
        why("大区分 | 区分 | No. | | 内容 | 主体 | H27 | H28 | 備考"),
        text({"register.title_cleared", {{"place", "年次計画.D2"}, {"title", "取組事項"}}}, Language::en));
    EXPECT_EQ(why("大区分 | 区分 | No. | 取組事項 | | 主体 | H27 | H28 | 備考"), "none");
    EXPECT_EQ(cleared_title(grid_from_text("メモ | | 済 \n a | b | c \n", "年次計画"), schema()),
              std::nullopt);
}

} // namespace
} // namespace kyodo::test
