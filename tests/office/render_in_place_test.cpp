// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Rendering again after the data changed keeps what a person added, and leaves it where it belongs.
#include "command_test.hpp"

#include "strings.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShapes.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XSheetAnnotationAnchor.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/text/XTextRange.hpp>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;

constexpr const char* schedule = "実施年次指標";
constexpr const char* plan = "年次計画";

// Contents of three items of 新庄市's plan, in the order of the plan.
constexpr const char* first = "地域公民館の整備助成と活動への支援";              // No. 2
constexpr const char* middle = "避難・防災の組織づくりへの支援（地域防災計画）"; // No. 6
constexpr const char* last = "事務事業の手法の見直しと協働化";                   // No. 18

class RenderInPlace : public CommandTest {
protected:
    void SetUp() override {
        CommandTest::SetUp();
        workbook_.emplace(new_workbook("shinjo"));
        done(*workbook_, "schedule.render", {{"Style", "band"}});
        sheet_ = workbook_->sheet(schedule);
        register_ = workbook_->sheet(plan);
    }
    void TearDown() override {
        sheet_.clear();
        register_.clear();
        workbook_.reset();
        CommandTest::TearDown();
    }

    Answer render_again(const std::string& style = "band") {
        return done(*workbook_, "schedule.render", {{"Style", style}});
    }

    int row_of(const std::string& text) { return find_text(sheet_, text).row; }
    std::string beside(const std::string& text) { return shown(sheet_, address({row_of(text), 10})); }
    void write_beside(const std::string& text, const std::string& remark) {
        set_text(sheet_, address({row_of(text), 10}), remark);
    }

    /// Puts an item into the register's section of 「地域公民館…」, above everything that the tests look at.
    void add_item_above() {
        const int row = find_text(register_, first).row;
        insert_rows(register_, row, 1);
        for (const int column : {0, 1}) {
            set_text(register_, address({row, column}), shown(register_, address({row + 1, column})));
        }
        set_text(register_, address({row, 3}), "新しい取組");
        set_text(register_, address({row, 4}), "新しい内容");
    }
    void remove_item(const std::string& content) {
        remove_rows(register_, find_text(register_, content).row, 1);
    }

    std::optional<Document> workbook_;
    Sheet sheet_;
    Sheet register_;
};

TEST_F(RenderInPlace, ARemarkStaysWithItsItem) {
    for (const char* content : {first, middle, last}) {
        write_beside(content, std::string("メモ：") + content);
    }
    add_item_above();
    render_again();
    EXPECT_NO_THROW(row_of("新しい内容"));
    remove_item("自治会活動への支援（交流とつながり）");
    remove_item("職員地域担当制・出前講座での課題共有");
    render_again("symbol");
    for (const char* content : {first, middle, last}) {
        EXPECT_EQ(beside(content), std::string("メモ：") + content);
    }
}

TEST_F(RenderInPlace, ARemarkFollowsAnItemThatWasMovedOrReworded) {
    for (const char* content : {first, middle, last}) {
        write_beside(content, std::string("メモ：") + content);
    }
    // No. 18 goes to the top of the register, with its own goal and section
    const int row = find_text(register_, last).row;
    insert_rows(register_, 3, 1);
    const auto index = static_cast<sal_Int16>(0);
    uno::Reference<css::sheet::XCellRangeMovement>(register_, uno::UNO_QUERY_THROW)
        ->moveRange({index, 0, 3}, {index, 0, row + 1, 16, row + 1});
    remove_rows(register_, row + 1, 1);
    set_text(register_, address(find_text(register_, middle)), "避難訓練と防災の組織づくり");
    render_again();
    EXPECT_EQ(beside(last), std::string("メモ：") + last);
    EXPECT_LT(row_of(last), row_of(first));
    EXPECT_EQ(beside(first), std::string("メモ：") + first);
    EXPECT_EQ(beside("避難訓練と防災の組織づくり"), std::string("メモ：") + middle);
}

TEST_F(RenderInPlace, ARemarkOfARemovedItemMovesBelowTheTableAndIsReported) {
    write_beside(middle, "防災課と調整中");
    const int note = row_of("※ No.15～20 の年度別の予定は資料から失われているため、空欄です。");
    set_text(sheet_, address({note + 3, 1}), "会議での意見");
    remove_item(middle);
    const Answer answer = render_again();
    const CellPlace remark = find_text(sheet_, "防災課と調整中");
    EXPECT_GT(remark.row, row_of("※ No.15～20 の年度別の予定は資料から失われているため、空欄です。"));
    EXPECT_EQ(remark.column, 10);
    EXPECT_GT(row_of("会議での意見"), remark.row);
    EXPECT_THAT(answer.findings, testing::Contains(testing::AllOf(
                                     testing::HasSubstr("防災課と調整中"), testing::HasSubstr("K121"),
                                     testing::HasSubstr(schedule + ("." + address(remark))))));
}

TEST_F(RenderInPlace, WhatStandsAboveAndBelowStays) {
    insert_rows(sheet_, 0, 2);
    set_text(sheet_, "A1", "資料番号 3");
    const std::string last_line = "※ No.15～20 の年度別の予定は資料から失われているため、空欄です。";
    set_text(sheet_, address({row_of(last_line) + 2, 0}), "事務局の説明");
    add_item_above();
    render_again();
    EXPECT_EQ(shown(sheet_, "A1"), "資料番号 3");
    EXPECT_EQ(shown(sheet_, "A3"), "新庄市協働推進計画　実施年次指標（平成27～令和元年度）");
    EXPECT_EQ(row_of("事務局の説明"), row_of(last_line) + 2);
    EXPECT_NO_THROW(row_of("新しい内容"));
}

TEST_F(RenderInPlace, FormulasElsewhereStillMeanTheSameItem) {
    const Sheet other = workbook_->sheet("注記");
    const std::string cell = address(find_text(sheet_, middle));
    type_formula(other, "H1", std::string("=$") + schedule + "." + cell);
    add_item_above();
    render_again();
    EXPECT_EQ(shown(other, "H1"), middle);
}

TEST_F(RenderInPlace, CommentsAndDrawingsGoAlong) {
    const uno::Reference<css::sheet::XCellAddressable> commented(
        cell(sheet_, address(find_text(sheet_, middle))), uno::UNO_QUERY_THROW);
    uno::Reference<css::sheet::XSheetAnnotationsSupplier>(sheet_, uno::UNO_QUERY_THROW)
        ->getAnnotations()
        ->insertNew(commented->getCellAddress(), to_office("確認済み"));
    const uno::Reference<css::lang::XMultiServiceFactory> factory(workbook_->model(), uno::UNO_QUERY_THROW);
    const uno::Reference<css::drawing::XShape> shape(
        factory->createInstance("com.sun.star.drawing.RectangleShape"), uno::UNO_QUERY_THROW);
    shape->setSize({2000, 500});
    const uno::Reference<css::drawing::XDrawPagesSupplier> pages(workbook_->model(), uno::UNO_QUERY_THROW);
    const uno::Reference<css::drawing::XShapes> page(pages->getDrawPages()->getByIndex(1),
                                                     uno::UNO_QUERY_THROW);
    page->add(shape);
    const uno::Reference<css::beans::XPropertySet> properties(shape, uno::UNO_QUERY_THROW);
    properties->setPropertyValue("Anchor", uno::Any(cell(sheet_, address({row_of(last), 10}))));
    add_item_above();
    render_again();

    const uno::Reference<css::sheet::XSheetAnnotationAnchor> anchor(
        cell(sheet_, address(find_text(sheet_, middle))), uno::UNO_QUERY_THROW);
    EXPECT_EQ(from_office(uno::Reference<css::text::XTextRange>(anchor->getAnnotation(), uno::UNO_QUERY_THROW)
                              ->getString()),
              "確認済み");
    const uno::Reference<css::sheet::XCellAddressable> anchored(properties->getPropertyValue("Anchor"),
                                                                uno::UNO_QUERY_THROW);
    EXPECT_EQ(anchored->getCellAddress().Row, row_of(last));
}

TEST_F(RenderInPlace, FormatsBesideStay) {
    const uno::Reference<css::beans::XPropertySet> column(sheet_->getCellRangeByPosition(10, 0, 10, 200),
                                                          uno::UNO_QUERY_THROW);
    column->setPropertyValue("CellBackColor", uno::Any(sal_Int32(0xFFFF00)));
    add_item_above();
    render_again();
    for (const int row : {0, row_of("新しい内容"), row_of(last)}) {
        sal_Int32 colour = 0;
        const uno::Reference<css::beans::XPropertySet> cell(sheet_->getCellByPosition(10, row),
                                                            uno::UNO_QUERY_THROW);
        cell->getPropertyValue("CellBackColor") >>= colour;
        EXPECT_EQ(colour, 0xFFFF00) << "row " << row;
    }
}

/// Columns of 新庄市's table: A 取組事項, B No., C 内容, D to H the five years. A column and two rows that a
/// person put into it are nobody else's to delete.
TEST_F(RenderInPlace, AColumnPutIntoTheTableGoesToItsRight) {
    const int header = row_of("取組事項");
    const std::string note_beside = "欄外";
    write_beside(middle, note_beside);
    insert_columns(sheet_, 3, 1); // the remark goes to column L
    set_text(sheet_, address({header, 3}), "担当者の覚え");
    set_text(sheet_, address({row_of(middle), 3}), "要調整");
    expect_one_undo_step(*workbook_, [&] {
        const Answer answer = render_again();
        EXPECT_THAT(answer.findings, testing::Contains(testing::AllOf(testing::HasSubstr("K121"),
                                                                      testing::HasSubstr("担当者の覚え"))));
    });
    EXPECT_EQ(shown(sheet_, address({header, 3})), "平成27年度");
    EXPECT_EQ(shown(sheet_, address({header, 8})), "担当者の覚え");
    EXPECT_EQ(shown(sheet_, address({row_of(middle), 8})), "要調整");
    EXPECT_EQ(shown(sheet_, address({row_of(middle), 11})), note_beside);
}

TEST_F(RenderInPlace, RowsPutIntoTheTableGoBelowIt) {
    const int row = row_of(middle);
    insert_rows(sheet_, row, 2);
    set_text(sheet_, address({row, 2}), "ここから重点");
    for (const int column : {0, 1, 2, 3}) { // typed here and not into the register, with all that an item has
        set_text(sheet_, address({row + 1, column}),
                 column == 0   ? "書き足した取組"
                 : column == 1 ? "99"
                 : column == 2 ? "書き足した内容"
                               : "実施");
    }
    remove_item(first);
    const Answer answer = render_again();
    const int last_line = row_of("※ No.15～20 の年度別の予定は資料から失われているため、空欄です。");
    EXPECT_GT(row_of("ここから重点"), last_line);
    EXPECT_GT(row_of("書き足した内容"), last_line);
    EXPECT_EQ(shown(sheet_, address({row_of("書き足した内容"), 0})), "書き足した取組");
    EXPECT_THAT(answer.findings,
                testing::Contains(testing::AllOf(testing::HasSubstr("K121"),
                                                 testing::HasSubstr("書き足した取組　書き足した内容"))));
}

/// A mark typed over in the printed table is the register's again, and a person is told; notes beside the
/// table are nothing to tell.
TEST_F(RenderInPlace, WhatWasTypedOverTheTableIsTold) {
    const std::string cell_at = address({row_of(middle), 5});
    const std::string before = shown(sheet_, cell_at);
    write_beside(middle, "覚え");
    EXPECT_THAT(render_again().findings, testing::Not(testing::Contains(testing::HasSubstr("K123"))));
    set_text(sheet_, cell_at, "手で書いた");
    expect_one_undo_step(*workbook_, [&] {
        EXPECT_THAT(render_again().findings, testing::Contains(testing::HasSubstr("K123")));
    });
    EXPECT_EQ(shown(sheet_, cell_at), before);
    EXPECT_THAT(render_again().findings, testing::Not(testing::Contains(testing::HasSubstr("K123"))));
}

/// Without Style and Paper a sheet that is made again keeps those that it has.
TEST_F(RenderInPlace, KeepsItsStyleAndPaper) {
    const auto page = [&] {
        rtl::OUString name;
        uno::Reference<css::beans::XPropertySet>(sheet_, uno::UNO_QUERY_THROW)
            ->getPropertyValue("PageStyle") >>= name;
        return from_office(name);
    };
    const std::string bar = shown(sheet_, address({row_of(middle), 3}));
    EXPECT_THAT(page(), testing::HasSubstr("A4"));
    done(*workbook_, "schedule.render", {{"Style", "heat"}, {"Paper", "A3"}, {"Sheet", schedule}});
    const std::string glyph = shown(sheet_, address({row_of(middle), 3}));
    EXPECT_NE(glyph, bar); // 実施 in a bar, ● in its cell
    done(*workbook_, "schedule.render", {{"Sheet", schedule}});
    EXPECT_THAT(page(), testing::HasSubstr("A3"));
    EXPECT_EQ(shown(sheet_, address({row_of(middle), 3})), glyph);
}

/// Nobody has touched the table: an item that left the register leaves it without a word.
TEST_F(RenderInPlace, AnItemThatLeftTheRegisterIsNoPersonsRow) {
    remove_item(middle);
    const Answer answer = render_again();
    EXPECT_THAT(answer.findings, testing::Not(testing::Contains(testing::HasSubstr("K121"))));
    EXPECT_ANY_THROW(row_of(middle));
}

/// The finding calls the row by its item and content, not by the dashes of its bar.
TEST_F(RenderInPlace, AFindingNamesTheItem) {
    const std::string item = shown(register_, address({find_text(register_, middle).row, 3}));
    ASSERT_FALSE(item.empty());
    write_beside(middle, "防災課と調整中");
    remove_item(middle);
    EXPECT_THAT(render_again().findings,
                testing::Contains(testing::AllOf(testing::HasSubstr("防災課と調整中"),
                                                 testing::HasSubstr("「" + item + "　" + middle + "」"))));
}

/// Formulas over the whole table, beside it and on another sheet: the same where the plan is the same, and
/// still over all its rows where it has grown, in the middle or at its end.
TEST_F(RenderInPlace, FormulasOverTheTableGoOnToMeanAllOfIt) {
    const Sheet other = workbook_->sheet("注記");
    const auto formula = [](const Sheet& sheet, const std::string& at) {
        return from_office(cell(sheet, at)->getFormula());
    };
    const int top = row_of("取組事項") + 1;
    const auto over = [&](const std::string& number) { // from below the header to the item of that number
        return "C" + std::to_string(top + 1) + ":H" + std::to_string(row_of(number) + 1) + ")";
    };
    const auto elsewhere = [](std::string range) {
        range.insert(range.find(':') + 1, "$実施年次指標.");
        return "=COUNTA($実施年次指標." + range;
    };
    const std::string beside_last = address({row_of("20"), 10});
    const std::string before = "=COUNTA(" + over("20");
    const std::string before_elsewhere = elsewhere(over("20"));
    cell(sheet_, "K1")->setFormula(to_office(before));
    cell(sheet_, beside_last)->setFormula(to_office(before));
    cell(other, "H1")->setFormula(to_office(before_elsewhere));
    for (const char* style : {"band", "symbol", "band"}) {
        render_again(style);
        EXPECT_EQ(formula(sheet_, "K1"), before);
        EXPECT_EQ(formula(sheet_, beside_last), before);
        EXPECT_EQ(formula(other, "H1"), before_elsewhere);
    }
    add_item_above();
    render_again();
    EXPECT_EQ(formula(sheet_, "K1"), "=COUNTA(" + over("20"));
    const int row = find_text(register_, last).row + 3; // below No. 20
    for (const int column : {0, 1}) {
        set_text(register_, address({row, column}), shown(register_, address({row - 1, column})));
    }
    set_text(register_, address({row, 2}), "21");
    set_text(register_, address({row, 3}), "最後の取組");
    expect_one_undo_step(*workbook_, [&] { render_again(); });
    EXPECT_EQ(formula(sheet_, "K1"), "=COUNTA(" + over("21"));
    EXPECT_EQ(formula(other, "H1"), elsewhere(over("21")));
    // The last row gives way to another.
    for (const auto& [column, words] :
         {std::pair(2, "22"), std::pair(3, "別の取組"), std::pair(4, "別の内容")}) {
        set_text(register_, address({row, column}), words);
    }
    render_again();
    EXPECT_EQ(formula(sheet_, "K1"), "=COUNTA(" + over("22"));
}

} // namespace
} // namespace kyodo::office
