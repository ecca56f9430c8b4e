// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// README.md's section "Add a register", done: the JSON that stands there is a register, its sheet is found
// again, and its rules find what they say.
#include "core/register/check/register_check.hpp"
#include "core/register/register_sheet.hpp"

#include "template_files.hpp"

#include <gmock/gmock.h>

namespace kyodo {
namespace {

using testing::ElementsAre;

/// The first block of JSON in the section.
std::string json_of_readme() {
    const std::string readme = test::template_file("../README.md");
    const std::size_t section = readme.find("### Add a register");
    const std::size_t open = readme.find("```json", section);
    const std::size_t close = readme.find("```", open + 7);
    if (section == std::string::npos || close == std::string::npos)
        throw std::runtime_error("README.md has no section with a register");
    return readme.substr(open + 7, close - open - 7);
}

TEST(AddARegister, AsTheReadmeSays) {
    const auto schema = parse_register_schema(json_of_readme(), "lending.json");
    ASSERT_TRUE(schema.has_value()) << text(schema.error().message, Language::en);
    EXPECT_EQ(schema->title.ja, "貸出台帳");

    RegisterSheetOptions options;
    options.sheet_name = schema->sheet;
    options.title = schema->title.ja;
    Record kept;
    kept.values = {{"number", "1"}, {"thing", "テント"}, {"lent", "2026-10-01"}, {"due", "2026-12-01"}};
    Record backwards; // due before it was lent: K901, and past: K902
    backwards.values = {{"number", "2"}, {"thing", "机"}, {"lent", "2026-11-01"}, {"due", "2026-10-01"}};
    Record back; // past, but it is back
    back.values = {{"number", "3"},
                   {"thing", "いす"},
                   {"lent", "2026-09-01"},
                   {"due", "2026-10-01"},
                   {"back", "2026-10-02"}};
    const Grid grid = register_sheet(*schema, {kept, backwards, back}, options).to_grid();
    const auto tables = find_register_tables(grid, *schema);
    ASSERT_TRUE(tables.has_value());
    ASSERT_EQ(tables->size(), 1U);

    const WorkbookSettings settings;
    const RegisterData data = read_register(grid, *schema, tables->front(), {settings});
    ASSERT_EQ(data.rows(), 3);
    using namespace std::chrono_literals;
    std::vector<std::string> found;
    for (const Finding& finding : check_register(data, {&data}, {settings, 2026y / 11 / 21}))
        found.push_back(finding.code + " " + data.shown(finding.place.row - data.place(0, 0).row, 0));
    EXPECT_THAT(found, ElementsAre("K901 2", "K902 2"));
}

} // namespace
} // namespace kyodo
