// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// workbook.new. Counts are those of the cities' plans: 新庄市 20 items over 平成27–31年度; 一関市 59 rows
// over 平成22–27年度; 標準 has no plan of its own.
#include "command_test.hpp"

#include "strings.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>

#include <filesystem>
#include <regex>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* plan = "年次計画";

/// The cells below the header that have an item, from the header's 取組事項 on.
std::vector<std::vector<std::string>> rows_with_items(const Sheet& sheet) {
    const CellPlace item = find_text(sheet, "取組事項＊");
    auto rows = shown_area(sheet);
    rows.erase(rows.begin(), rows.begin() + item.row + 1);
    std::erase_if(rows, [&](const auto& row) { return row[static_cast<std::size_t>(item.column)].empty(); });
    return rows;
}

class WorkbookNew : public CommandTest {
protected:
    /// The command opens nothing and says what is wrong.
    void expect_nothing_opened(const Arguments& arguments, const std::vector<std::string>& parts) {
        const Document host = new_spreadsheet(office());
        const auto opened =
            opened_by(office(), [&] { expect_refused(host, "workbook.new", arguments, parts); });
        EXPECT_THAT(opened, SizeIs(0));
    }
};

TEST_F(WorkbookNew, Shinjo) {
    const Document workbook = new_workbook("shinjo");
    EXPECT_THAT(workbook.sheet_names(),
                ElementsAre(plan, "協働事業", "施策・取組", "補助金", "改訂履歴", "設定", "注記"));
    const Sheet sheet = workbook.sheet(plan);
    const auto rows = rows_with_items(sheet);
    ASSERT_THAT(rows, SizeIs(20));
    EXPECT_EQ(shown(sheet, "G3"), "計画\n平成\n27年度");
    EXPECT_EQ(shown(sheet, "K3"), "計画\n令和\n元年度"); // 平成31年度
    // No. 10 is 検討 in the first year and 実施 after; No. 15 to 20 are lost
    EXPECT_EQ(std::vector(rows[9].begin() + 6, rows[9].begin() + 11),
              (std::vector<std::string>{"検討", "実施", "実施", "実施", "実施"}));
    for (std::size_t row = 14; row < 20; ++row) {
        EXPECT_THAT(std::vector(rows[row].begin() + 6, rows[row].begin() + 11), Each(IsEmpty()));
    }
    EXPECT_THAT(drop_down(workbook, sheet, "G4").choices, ElementsAre("検討", "実施"));
    EXPECT_THAT(drop_down(workbook, sheet, "P23").choices, ElementsAre("検討", "実施"));
    EXPECT_THAT(drop_down(workbook, sheet, "D4").hint, Not(IsEmpty()));
    EXPECT_EQ(drop_down(workbook, sheet, "G4").error_title, "一覧にない値です");
    EXPECT_THAT(drop_down(workbook, sheet, "G4").error, HasSubstr("「設定」のシートの一覧"));
    EXPECT_THAT(shown(workbook.sheet("注記"), "A2") + shown(workbook.sheet("注記"), "A3"),
                HasSubstr("新庄市協働推進計画"));
}

TEST_F(WorkbookNew, ACityGoesByItsNameToo) {
    const auto sheets = new_workbook("shinjo").sheet_names();
    EXPECT_EQ(new_workbook("新庄市").sheet_names(), sheets);
    EXPECT_EQ(new_workbook(" 新庄市 ").sheet_names(), sheets);
    expect_nothing_opened({{"City", "新庄"}}, {"「新庄」", "shinjo"});
}

TEST_F(WorkbookNew, Ichinoseki) {
    const Document workbook = new_workbook("ichinoseki");
    const auto rows = rows_with_items(workbook.sheet(plan));
    ASSERT_THAT(rows, SizeIs(59));
    for (const auto& row : rows) { // 59 rows × 6 years: all 354 marks are lost
        EXPECT_THAT(std::vector(row.begin() + 6, row.begin() + 12), Each(IsEmpty()));
    }
    EXPECT_THAT(drop_down(workbook, workbook.sheet(plan), "G4").choices,
                ElementsAre("準備作業", "実施", "検討"));
}

TEST_F(WorkbookNew, Hyojun) {
    const Document workbook = new_workbook("hyojun");
    EXPECT_THAT(rows_with_items(workbook.sheet(plan)), IsEmpty());
    EXPECT_THAT(drop_down(workbook, workbook.sheet(plan), "G4").choices, Not(IsEmpty()));
}

TEST_F(WorkbookNew, HeaderFilterAndPrintTitles) {
    const Document workbook = new_workbook("shinjo");
    show(workbook, plan);
    const uno::Reference<css::sheet::XViewFreezable> view(workbook.model()->getCurrentController(),
                                                          uno::UNO_QUERY_THROW);
    EXPECT_TRUE(view->hasFrozenPanes());
    const uno::Reference<css::sheet::XPrintAreas> print(workbook.sheet(plan), uno::UNO_QUERY_THROW);
    EXPECT_TRUE(print->getPrintTitleRows());
    EXPECT_EQ(print->getTitleRows().StartRow, 2);
    EXPECT_EQ(print->getTitleRows().EndRow, 2);
    const uno::Reference<css::beans::XPropertySet> document(workbook.model(), uno::UNO_QUERY_THROW);
    const uno::Reference<css::sheet::XDatabaseRanges> ranges(document->getPropertyValue("DatabaseRanges"),
                                                             uno::UNO_QUERY_THROW);
    ASSERT_EQ(ranges->getElementNames().getLength(), 5); // one a register, the plan first
    const uno::Reference<css::beans::XPropertySet> filter(ranges->getByName(ranges->getElementNames()[0]),
                                                          uno::UNO_QUERY_THROW);
    bool automatic = false;
    filter->getPropertyValue("AutoFilter") >>= automatic;
    EXPECT_TRUE(automatic);
}

/// Saving asks where to, as for any new document; a place of its own would be one nobody can write to.
TEST_F(WorkbookNew, IsUntitled) {
    const Document workbook = new_workbook("shinjo");
    EXPECT_EQ(from_office(workbook.model()->getURL()), "");
    const uno::Reference<css::frame::XStorable> storable(workbook.model(), uno::UNO_QUERY_THROW);
    EXPECT_FALSE(storable->hasLocation());
    EXPECT_FALSE(storable->isReadonly());
    const uno::Reference<css::frame::XTitle> title(workbook.model(), uno::UNO_QUERY_THROW);
    EXPECT_THAT(from_office(title->getTitle()), Not(HasSubstr("private")));
    const Document plain = new_spreadsheet(office());
    const uno::Reference<css::frame::XTitle> untitled(plain.model(), uno::UNO_QUERY_THROW);
    const std::string number = from_office(untitled->getTitle());
    // 「無題 3」, 「Untitled 3」: all but the number
    EXPECT_EQ(from_office(title->getTitle()).substr(0, number.find_last_of(' ')),
              number.substr(0, number.find_last_of(' ')));
}

TEST_F(WorkbookNew, OtherYears) {
    const Document workbook = new_workbook("shinjo", {{"FirstYear", "平成28年度"}, {"Years", 3}});
    const Sheet sheet = workbook.sheet(plan);
    EXPECT_EQ(shown(sheet, "G3"), "計画\n平成\n28年度");
    EXPECT_EQ(shown(sheet, "I3"), "計画\n平成\n30年度");
    EXPECT_EQ(shown(sheet, "J3"), "実績\n平成\n28年度");
    // No. 10: 平成27年度 was 検討; 平成28年度 is 実施
    EXPECT_EQ(rows_with_items(sheet)[9][6], "実施");
    CellPlace first = find_text(workbook.sheet("設定"), "開始年度");
    EXPECT_EQ(shown(workbook.sheet("設定"), address({first.row, first.column + 1})), "平成28年度");
}

TEST_F(WorkbookNew, AProfileOfOnesOwn) {
    const std::string path = (extension_under_test() / "data" / "cities" / "hyojun.json").string();
    const std::string own = std::regex_replace(read_file(path), std::regex("\"標準\""), "\"どこか町\"");
    const auto file = office().scratch() / "どこか町.json";
    write_file(file, own);
    for (const std::string& city : {file.string(), file_url(file)}) {
        const Document workbook = new_workbook(city);
        const CellPlace name = find_text(workbook.sheet("設定"), "市町村");
        EXPECT_EQ(shown(workbook.sheet("設定"), address({name.row, name.column + 1})), "どこか町");
    }
}

/// The schedule finds its register among the others.
TEST_F(WorkbookNew, ThePlanIsFoundAmongTheRegisters) {
    const Document workbook = new_workbook("ichinoseki");
    EXPECT_THAT(workbook.sheet_names(),
                ElementsAre(plan, "協働事業", "施策・取組", "成果と課題", "補助金", "設定", "注記"));
    show(workbook, "設定");
    EXPECT_THAT(done(workbook, "schedule.render").sheets, ElementsAre("実施年次指標"));
}

TEST_F(WorkbookNew, RegistersThatWereChosen) {
    EXPECT_THAT(new_workbook("shinjo", {{"Registers", "plan"}}).sheet_names(),
                ElementsAre(plan, "設定", "注記"));
    EXPECT_THAT(new_workbook("shinjo", {{"Registers", "risk、plan, risk"}}).sheet_names(),
                ElementsAre("リスク", plan, "設定", "注記"));
    const auto all = new_workbook("shinjo", {{"Registers", "all"}}).sheet_names();
    EXPECT_THAT(all, SizeIs(17 + 2));
    EXPECT_EQ(all[0], plan);
    EXPECT_EQ(all[4], "改訂履歴"); // those of the city first, in its order
}

/// 奥州市 has 32 items of its own in 施策・取組 and no risks.
TEST_F(WorkbookNew, Samples) {
    const Document empty = new_workbook("oshu", {{"Registers", "measure、risk"}});
    EXPECT_EQ(shown(empty.sheet("リスク"), "C4"), "");
    const Document workbook = new_workbook("oshu", {{"Registers", "measure、risk"}, {"Sample", true}});
    EXPECT_THAT(shown(workbook.sheet("リスク"), "A1"), HasSubstr("見本"));
    EXPECT_THAT(shown(workbook.sheet("リスク"), "C4"), Not(IsEmpty()));
    EXPECT_THAT(shown(workbook.sheet("施策・取組"), "A1"), Not(HasSubstr("見本")));
    EXPECT_EQ(shown_area(workbook.sheet("施策・取組")), shown_area(empty.sheet("施策・取組")));
    EXPECT_NO_THROW(find_text(
        workbook.sheet("注記"),
        "次のシートの行は、使い方を試すための架空の見本です。使い始める前に消してください：リスク"));
}

/// How a file of each format begins or what it holds: OpenDocument 1.3 part 2, 3.3 (the media type stands
/// plainly after 38 bytes); ECMA-376 part 2, 10.1.2 (the part [Content_Types].xml).
TEST_F(WorkbookNew, IsSavedAsItsNameSays) {
    const TempDir dir;
    const auto saved = [&](const std::string& name) {
        const Document host = new_spreadsheet(office());
        const auto file = dir.path() / name;
        const auto opened = opened_by(office(), [&] {
            EXPECT_THAT(done(host, "workbook.new", {{"City", "shinjo"}, {"File", file.string()}}).files,
                        SizeIs(1));
        });
        EXPECT_THAT(opened, SizeIs(1));
        for (const Document& workbook : opened)
            EXPECT_EQ(from_office(workbook.model()->getURL()), file_url(file)) << "it belongs to its file";
        return read_file(file);
    };
    const std::string media = "application/vnd.oasis.opendocument.spreadsheet";
    EXPECT_EQ(saved("a.ods").substr(38, media.size() + 2), media + "PK");
    EXPECT_EQ(saved("b.ODS").substr(38, media.size() + 2), media + "PK");
    EXPECT_EQ(saved("c.ots").substr(38, media.size() + 11), media + "-templatePK");
    EXPECT_THAT(saved("d.xlsx"), HasSubstr("[Content_Types].xml"));

    const Document again = open(office(), dir.path() / "d.xlsx");
    EXPECT_THAT(again.sheet_names(),
                ElementsAre(plan, "協働事業", "施策・取組", "補助金", "改訂履歴", "設定", "注記"));
    EXPECT_THAT(rows_with_items(again.sheet(plan)), SizeIs(20));
    EXPECT_THAT(drop_down(again, again.sheet(plan), "G4").choices, ElementsAre("検討", "実施"));
    EXPECT_THAT(done(again, "schedule.render", {{"Register", plan}}).sheets, ElementsAre("実施年次指標"));
}

TEST_F(WorkbookNew, WrongArgumentsOpenNothing) {
    expect_nothing_opened({}, {"City"});
    expect_nothing_opened({{"City", "tokyo"}}, {"「tokyo」", "shinjo", "ichinoseki", "hyojun"});
    expect_nothing_opened({{"City", "/nowhere/town.json"}}, {"/nowhere/town.json"});
    expect_nothing_opened({{"City", "shinjo"}, {"Years", 16}}, {"Years", "16", "1", "15"});
    expect_nothing_opened({{"City", "shinjo"}, {"Years", "五"}}, {"Years", "「五」"});
    expect_nothing_opened({{"City", "shinjo"}, {"FirstYear", "いつか"}}, {"「いつか」", "平成27年度"});
    expect_nothing_opened({{"City", "shinjo"}, {"Registers", "ledger"}}, {"「ledger」", "plan"});
    const TempDir dir;
    for (const char* name : {"a.pdf", "a.csv", "a.xls", "a", "a.ods.bak", "ods"}) {
        const auto file = dir.path() / name;
        expect_nothing_opened({{"City", "shinjo"}, {"File", file.string()}}, {name, ".ods", ".xlsx", ".ots"});
        EXPECT_FALSE(std::filesystem::exists(file)) << name;
    }
}

} // namespace
} // namespace kyodo::office
