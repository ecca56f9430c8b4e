// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/register_schema.hpp"

#include "template_files.hpp"

#include <gmock/gmock.h>

namespace kyodo {
namespace {

using test::template_file;
using testing::ElementsAre;

const std::string small = R"({
  "id": "demo", "title": {"ja": "試験", "en": "Demo"}, "sheet": "試験",
  "columns": [
    {"id": "name", "title": {"ja": "名称", "en": "Name"}, "type": "text", "required": true},
    {"id": "kind", "title": {"ja": "区分", "en": "Kind"}, "type": "choice", "list": "kinds", "width_mm": 25.5},
    {"id": "state", "title": {"ja": "", "en": ""}, "type": "mark", "list": "marks", "per_year": true}
  ],
  "keys": ["name"]
})";

TEST(RegisterSchema, reads_a_small_schema) {
    const RegisterSchema schema = parse_register_schema(small, "demo.json").value();
    EXPECT_EQ(schema.id, "demo");
    EXPECT_EQ(schema.title, (Bilingual{"試験", "Demo"}));
    ASSERT_EQ(schema.columns.size(), 3U);
    Column name;
    name.id = "name";
    name.title = {"名称", "Name"};
    name.required = true;
    EXPECT_EQ(schema.columns[0], name);
    EXPECT_EQ(schema.columns[1].type, ColumnType::choice);
    EXPECT_EQ(schema.columns[1].list, "kinds");
    EXPECT_DOUBLE_EQ(schema.columns[1].width_mm, 25.5);
    EXPECT_TRUE(schema.columns[2].per_year);
    EXPECT_THAT(schema.keys, ElementsAre("name"));
    EXPECT_EQ(schema.column("kind"), &schema.columns[1]);
    EXPECT_EQ(schema.column("none"), nullptr);
}

TEST(RegisterSchema, passes_over_the_mark_that_windows_editors_write_first) {
    EXPECT_EQ(parse_register_schema("\xEF\xBB\xBF" + small, "demo.json").value(),
              parse_register_schema(small, "demo.json").value());
}

TEST(PlanRegister, has_its_columns_in_order) {
    const RegisterSchema plan =
        parse_register_schema(template_file("registers/plan.json"), "plan.json").value();
    std::vector<std::string> ids;
    std::vector<std::string> titles;
    for (const Column& column : plan.columns) {
        ids.push_back(column.id);
        titles.push_back(column.title.ja);
        EXPECT_FALSE(column.help.ja.empty()) << column.id;
        EXPECT_FALSE(column.help.en.empty()) << column.id;
        EXPECT_EQ(column.required, column.id == "item") << column.id;
        EXPECT_EQ(column.per_year, column.id == "plan" || column.id == "actual") << column.id;
        EXPECT_EQ(column.type == ColumnType::mark, column.per_year) << column.id;
    }
    EXPECT_THAT(
        ids, ElementsAre("goal", "section", "number", "item", "content", "actors", "plan", "actual", "note", "source"));
    EXPECT_THAT(titles, ElementsAre("大区分", "区分", "No.", "取組事項", "内容", "主体", "計画", "実績",
                                    "備考", "出典"));
    EXPECT_EQ(plan.column("actors")->type, ColumnType::choices);
    EXPECT_EQ(plan.column("actors")->list, "actors");
    EXPECT_THAT(plan.keys, ElementsAre("goal", "section", "number", "item", "content"));
    EXPECT_THAT(plan.column("item")->synonyms, testing::Contains("取り組み項目")); // 一関市's title
    EXPECT_THAT(plan.column("plan")->synonyms, testing::Contains(""));             // a bare year is the plan
}

} // namespace
} // namespace kyodo
