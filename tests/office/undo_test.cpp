// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// One command, one undo step. What undo restores and redo brings back is compared through the saved file:
// cells, formats, merges, widths, heights, names, print ranges, sheets and styles.
#include "command_test.hpp"

namespace kyodo::office {
namespace {

constexpr const char* schedule = "実施年次指標";
constexpr const char* plan = "年次計画";

class Undo : public CommandTest {
protected:
    /// A workbook whose schedule was rendered already.
    Document rendered(const std::string& city, const Arguments& how) {
        Document workbook = new_workbook(city);
        done(workbook, "schedule.render", how);
        return workbook;
    }
};

/// Notes of a person beside the table, within it, and below it.
void write_notes(const Document& workbook) {
    const Sheet sheet = workbook.sheet(schedule);
    const int last = static_cast<int>(shown_area(sheet).size());
    set_text(sheet, "N6", "担当：地域づくり課");
    set_text(sheet, "N" + std::to_string(last - 2), "要確認");
    set_text(sheet, "B" + std::to_string(last + 3), "会議での意見");
}

/// Puts an item into the register before a row (counted from 0), in the section of that row.
void insert_item(const Document& workbook, int row, const std::string& item) {
    const Sheet sheet = workbook.sheet(plan);
    insert_rows(sheet, row, 1);
    for (const int column : {0, 1}) {
        set_text(sheet, address({row, column}), shown(sheet, address({row + 1, column})));
    }
    set_text(sheet, address({row, 3}), item);
    set_text(sheet, address({row, 4}), item + "の内容");
    set_text(sheet, address({row, 6}), "実施");
}

TEST_F(Undo, RenderANewSheet) {
    for (const std::string style : {"symbol", "band", "heat"}) {
        const Document workbook = new_workbook("shinjo");
        expect_one_undo_step(workbook, [&] { done(workbook, "schedule.render", {{"Style", style}}); });
    }
}

TEST_F(Undo, RenderAgainUnchanged) {
    const Document workbook = rendered("shinjo", {{"Style", "band"}});
    const std::string before = flat(workbook);
    done(workbook, "schedule.render", {{"Style", "band"}});
    EXPECT_EQ(first_difference(before, flat(workbook)), "") << "the same plan gives the same sheet";
}

TEST_F(Undo, RenderAgainWithOtherStyleAndPaper) {
    const Document workbook = rendered("shinjo", {{"Style", "band"}});
    expect_one_undo_step(workbook, [&] { done(workbook, "schedule.render", {{"Style", "symbol"}}); });
    expect_one_undo_step(workbook, [&] {
        done(workbook, "schedule.render", {{"Style", "heat"}, {"Paper", "A3"}, {"YearStyle", "both"}});
    });
}

TEST_F(Undo, RenderAgainWithMoreRows) {
    const Document workbook = rendered("shinjo", {{"Style", "band"}});
    insert_item(workbook, 5, "防災マップの作成");
    insert_item(workbook, 15, "職員研修");
    expect_one_undo_step(workbook, [&] { done(workbook, "schedule.render", {{"Style", "band"}}); });
}

TEST_F(Undo, RenderAgainWithFewerRows) {
    const Document workbook = rendered("ichinoseki", {{"Style", "symbol"}});
    remove_rows(workbook.sheet(plan), 6, 12);
    expect_one_undo_step(workbook, [&] { done(workbook, "schedule.render", {{"Style", "symbol"}}); });
}

TEST_F(Undo, RenderAgainBetweenNotes) {
    const Document workbook = rendered("shinjo", {{"Style", "band"}});
    write_notes(workbook);
    insert_item(workbook, 5, "防災マップの作成");
    expect_one_undo_step(workbook, [&] { done(workbook, "schedule.render", {{"Style", "symbol"}}); });
    remove_rows(workbook.sheet(plan), 4, 3);
    expect_one_undo_step(workbook, [&] { done(workbook, "schedule.render", {{"Style", "band"}}); });
}

TEST_F(Undo, RenderAgainWithoutAnItemThatHadARemark) {
    const Document workbook = rendered("shinjo", {{"Style", "band"}});
    const Sheet sheet = workbook.sheet(schedule);
    const CellPlace content = find_text(sheet, "避難・防災の組織づくりへの支援（地域防災計画）");
    set_text(sheet, address({content.row, 10}), "防災課と調整中");
    write_notes(workbook);
    remove_rows(workbook.sheet(plan), find_text(workbook.sheet(plan), shown(sheet, address(content))).row, 1);
    expect_one_undo_step(workbook, [&] {
        EXPECT_THAT(done(workbook, "schedule.render", {{"Style", "band"}}).findings, testing::SizeIs(1));
    });
}

TEST_F(Undo, RenderAgainWithMoreYears) {
    const Document workbook = rendered("shinjo", {{"Style", "band"}});
    write_notes(workbook);
    const Sheet sheet = workbook.sheet(plan);
    const CellPlace last = find_text(sheet, "計画\n令和\n元年度");
    insert_columns(sheet, last.column + 1, 2);
    set_text(sheet, address({last.row, last.column + 1}), "計画\n令和\n2年度");
    set_text(sheet, address({last.row, last.column + 2}), "計画\n令和\n3年度");
    set_text(sheet, address({last.row + 1, last.column + 2}), "検討");
    expect_one_undo_step(workbook, [&] {
        EXPECT_EQ(done(workbook, "schedule.render", {{"Style", "band"}}).counts.at("Years"), 7);
    });
}

TEST_F(Undo, Rollover) {
    const Document workbook = new_workbook("shinjo");
    expect_one_undo_step(workbook, [&] { done(workbook, "schedule.rollover", {{"By", 1}}); });
}

TEST_F(Undo, Read) {
    const Document workbook = rendered("shinjo", {{"Style", "band"}});
    expect_one_undo_step(workbook, [&] { done(workbook, "schedule.read", {{"Sheet", schedule}}); });
}

// With the first sheet of ours comes 「設定」, and with both come the cells' styles. The document's own
// styles aren't compared: the office numbers their fonts as it goes.
TEST_F(Undo, TheFirstSheetsOfOursInADocumentOfAnother) {
    const std::vector<std::vector<std::string>> table{{"取組事項", "内容", "平成27年度", "平成28年度"},
                                                      {"広報", "特集", "実施", "検討"}};
    for (const char* name : {"schedule.read", "register.insert"}) {
        const Document document = new_spreadsheet(office());
        const auto cells = [&] { return save_flat(office(), document, FlatPart::cells); };
        for (int row = 0; row < 2; ++row) {
            for (int column = 0; column < 4; ++column) {
                set_text(document.sheet(), address({row, column}), table[row][column]);
            }
        }
        const std::string before = cells();
        done(document, name,
             std::string(name) == "register.insert" ? Arguments{{"Register", "risk"}} : Arguments{});
        const std::string after = cells();
        for (int round = 1; round <= 2; ++round) {
            undo(document);
            ASSERT_EQ(first_difference(before, cells()), "") << name << " after undo " << round;
            redo(document);
            ASSERT_EQ(first_difference(after, cells()), "") << name << " after redo " << round;
        }
    }
}

TEST_F(Undo, ProgressMadeAndMadeAgain) {
    const Document workbook = new_workbook("shinjo");
    const Sheet sheet = workbook.sheet(plan);
    const CellPlace actual = find_text(sheet, "実績\n平成\n27年度");
    set_text(sheet, address({actual.row + 1, actual.column}), "実施");
    expect_one_undo_step(workbook, [&] { done(workbook, "schedule.progress"); });
    set_text(sheet, address({actual.row + 2, actual.column}), "検討");
    expect_one_undo_step(workbook, [&] { done(workbook, "schedule.progress"); });
}

TEST_F(Undo, AfterThePersonWentOnAndCameBack) {
    const Document workbook = rendered("shinjo", {{"Style", "band"}});
    insert_item(workbook, 5, "防災マップの作成");
    const std::string before = flat(workbook);
    done(workbook, "schedule.render", {{"Style", "heat"}});
    const Sheet sheet = workbook.sheet(schedule);
    set_text(sheet, "A1", "題を変えた");
    insert_rows(sheet, 4, 2);
    remove_rows(workbook.sheet(plan), 8, 2);
    for (int step = 0; step < 4; ++step) {
        undo(workbook);
    }
    EXPECT_EQ(first_difference(before, flat(workbook)), "");
    for (int step = 0; step < 4; ++step) {
        redo(workbook);
    }
    EXPECT_EQ(shown(sheet, "A1"), "題を変えた");
}

} // namespace
} // namespace kyodo::office
