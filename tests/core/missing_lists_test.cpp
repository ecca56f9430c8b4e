// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What a register wants from the 設定 sheet and doesn't find there.
#include "core/register/missing_lists.hpp"

#include "register_workbook.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// A register of two columns with lists, 甲 of the city's and 乙 of its own.
const RegisterSchema& small_schema() {
    static const RegisterSchema schema = *parse_register_schema(R"({
      "id": "small", "title": {"ja": "台帳", "en": "Ledger"}, "sheet": "台帳",
      "lists": [{"id": "otsu", "title": {"ja": "乙の一覧", "en": "B"}, "terms": [{"text": "乙一"}]}],
      "columns": [
        {"id": "number", "title": {"ja": "番号", "en": "No."}, "type": "code", "required": true},
        {"id": "a", "title": {"ja": "甲", "en": "A"}, "type": "choices", "list": "kou"},
        {"id": "b", "title": {"ja": "乙", "en": "B"}, "type": "choice", "list": "otsu"}
      ],
      "keys": ["number"]})",
                                                                "small.json");
    return schema;
}

const TermList kou{"kou", {"甲の一覧", "A"}, {{"甲一", {}, ""}}};

std::vector<std::string> told(const SettingsReading& found, const WorkbookSettings& settings,
                              const std::vector<TermList>& usual) {
    const Grid grid = grid_from_text("番号 | 甲 | 乙 \n 1 | 甲一 | 乙一", "台帳");
    std::vector<RegisterData> registers;
    for (RegisterTable& table : find_register_tables(grid, small_schema()).value())
        registers.push_back(read_register(grid, small_schema(), std::move(table), {settings}));
    std::vector<std::string> lines;
    for (const Finding& each : missing_lists(found, settings, registers, [&] { return usual; }))
        lines.push_back(each.code + " " + a1(each.place) + " " + name_of(each.severity) + " " +
                        text(each.expectation, Language::ja));
    return lines;
}

TEST(MissingLists, AreNoneWhereAllStandOnTheSheet) {
    WorkbookSettings settings;
    settings.lists = {kou, small_schema().lists.front()};
    EXPECT_THAT(told({{}, {}, true, true, true}, settings, {kou}), IsEmpty());
}

TEST(MissingLists, AreSaidOnceForASheetThatIsNotThere) {
    WorkbookSettings settings;
    settings.lists = {kou};
    EXPECT_THAT(told({}, settings, {kou}),
                ElementsAre(AllOf(HasSubstr("K205 台帳.B1 advice 「設定」のシートがないか"),
                                  HasSubstr("「甲、乙」の欄は、標準の一覧"))));
}

TEST(MissingLists, AreSaidForATableThatIsNotThere) {
    WorkbookSettings settings;
    settings.lists = {kou};
    EXPECT_THAT(told({{}, {}, true, true, false}, settings, {kou}),
                ElementsAre(AllOf(HasSubstr("K205 台帳.B1 warning"), HasSubstr("見出し「一覧」「用語」"),
                                  HasSubstr("「甲、乙」"))));
}

TEST(MissingLists, AreSaidOneByOne) {
    // 乙: by the register's own list. 甲: by none, though the city has one.
    EXPECT_THAT(
        told({{}, {}, true, true, true}, {}, {kou}),
        ElementsAre(AllOf(HasSubstr("K205 台帳.C1 warning"), HasSubstr("「乙」の欄の一覧がありません。"
                                                                       "この台帳の初めの一覧で点検")),
                    AllOf(HasSubstr("K205 台帳.B1 warning"), HasSubstr("「甲」の欄の一覧がありません。"
                                                                       "この欄の語は点検していません"))));
    // A city that never had the list lacks nothing.
    EXPECT_THAT(told({{}, {}, true, true, true}, {}, {}), ElementsAre(HasSubstr("「乙」の欄")));
}

} // namespace
} // namespace kyodo::test
