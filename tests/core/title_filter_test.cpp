// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A title is never passed over, however it is written; rows of data whose words are titles, too, are.
#include "core/register/title_filter.hpp"

#include "core/register/title_rows.hpp"
#include "grid_from_text.hpp"
#include "template_files.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

RegisterSchema schema(const std::string& id) {
    return parse_register_schema(template_file("registers/" + id + ".json"), id + ".json").value();
}

// Spellings of 団体名 and リスク as they come from forms: signs before, half and full width, spaces between
// letters, combining marks (が as か and U+3099), a remark that goes on in the cell below.
TEST(TitleFilter, LetsEverySpellingPass) {
    const TitleFilter filter({HeaderTitles(schema("group")), HeaderTitles(schema("risk"))});
    for (const char* title :
         {"団体名", "団 体 名", "　団体名", "＊団体名", "※団体名", "★団体名＊", "団体名（正式",
          "団体名\n（正式名称）", "リスク", "ﾘｽｸ", "リ　スク", "Risk", "ＲＩＳＫ", "risk"})
        EXPECT_TRUE(filter.may_begin(title)) << title;
}

TEST(TitleFilter, KnowsTextsThatBeginNoTitle) {
    const TitleFilter filter({HeaderTitles(schema("risk"))});
    // No title of the register begins with 雨, or with 「R8」.
    for (const char* text : {"", "雨で延期になる", "R8-000123"})
        EXPECT_FALSE(filter.may_begin(text)) << text;
}

// 「計画」 is what years stand under in the register of plans, whose only required title is 取組事項.
TEST(TitleRows, PassOverRowsOfData) {
    const TitleRows rows({schema("plan")});
    EXPECT_THAT(rows.find(grid_from_text("段階 | 数\n計画 | 1\n実施 | 2\n計画 | 3")).whole.front(),
                IsEmpty());
}

TEST(TitleRows, FindATitleWhoseRemarkGoesOnBelow) {
    const TitleRows rows({schema("project")});
    EXPECT_THAT(
        rows.find(grid_from_text("事業番号 | 協働事業名（全角 | 年度\n | 30字以内） |\nR8-01 | 花だん | R8"))
            .whole.front(),
        ElementsAre(0));
}

// A title merged over more rows than a header is read of: the lowest of them is the row of the other titles.
TEST(TitleRows, FindATitleMergedFromFarAbove) {
    const TitleRows rows({schema("project")});
    Grid grid("台帳", 7, 4);
    grid.set(0, 0, std::string("事業番号"));
    grid.add_merge({0, 0, 5, 0});
    grid.set(5, 1, std::string("協働事業名"));
    grid.set(5, 2, std::string("年度"));
    grid.set(5, 3, std::string("備考"));
    EXPECT_THAT(rows.find(grid).whole.front(), testing::Contains(5));
}

} // namespace
} // namespace kyodo::test
