// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Rendering again after the data changed keeps what a person added, and leaves it where it belongs.
#include "render_in_place.hpp"

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

// Columns: A item, B number, C content, D to H the five years.
TEST_F(RenderInPlace, AFormulaThatLosesItsCellsIsTold) {
    const Sheet settings = workbook_->sheet("設定");
    const std::string row = std::to_string(row_of(middle) + 1);
    const std::string beside_last = address({row_of(last), 10});
    const std::string lost = "=COUNTA($" + std::string(schedule) + ".D" + row + ":H" + row + ")";
    type_formula(settings, "P90", lost);
    type_formula(settings, "P91", "=COUNTA($" + std::string(schedule) + ".A1:A60)"); // loses a row of many
    type_formula(sheet_, beside_last, "=C" + row);
    EXPECT_EQ(shown(sheet_, beside_last), middle);
    remove_item(middle);
    const Answer answer = render_again();
    const auto told = [&](const std::string& place) {
        return testing::Contains(testing::AllOf(testing::HasSubstr("K124"), testing::HasSubstr(place)));
    };
    EXPECT_THAT(answer.findings, told("設定.P90"));
    EXPECT_THAT(answer.findings, told(schedule + ("." + address({row_of(last), 10}))));
    EXPECT_THAT(answer.findings, testing::Not(told("設定.P91")));
    EXPECT_EQ(error_code(settings, "P90"), 524); // #REF!
    EXPECT_EQ(error_code(settings, "P91"), 0);
    // What is broken already isn't told again.
    EXPECT_THAT(render_again().findings, testing::Not(testing::Contains(testing::HasSubstr("K124"))));
    undo(*workbook_);
    undo(*workbook_);
    EXPECT_EQ(local_formula(settings, "P90"), lost);
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

} // namespace
} // namespace kyodo::office
