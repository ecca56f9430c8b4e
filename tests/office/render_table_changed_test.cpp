// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Rendering again after a person changed the table itself: put columns and rows in, typed over cells, built
// formulas on it.
#include "render_in_place.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

namespace kyodo::office {
namespace {

/// Columns of 新庄市's table: A 取組事項, B No., C 内容, D to H the five years. A column and two rows that a
/// person put into it are nobody else's to delete.
/// Rows 6 and 8 to 9 are hidden by hand: they stay so, and one finding names them.
TEST_F(RenderInPlace, HiddenRowsAreTold) {
    EXPECT_THAT(render_again().findings, testing::IsEmpty());
    for (const int row : {5, 7, 8}) {
        const css::uno::Reference<css::beans::XPropertySet> properties(
            css::uno::Reference<css::table::XColumnRowRange>(sheet_, css::uno::UNO_QUERY_THROW)
                ->getRows()
                ->getByIndex(row),
            css::uno::UNO_QUERY_THROW);
        properties->setPropertyValue("IsVisible", css::uno::makeAny(false));
    }
    EXPECT_THAT(render_again().findings, testing::ElementsAre(testing::AllOf(
                                             testing::HasSubstr("K125"), testing::HasSubstr("6、8～9行目"))));
}

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

/// 新庄市's C10 and D10 typed over, and No. 6 deleted from the register: the texts are told, with their cell,
/// and No. 6 leaves the table, so that reading it doesn't bring it back.
TEST_F(RenderInPlace, WhatWasTypedOverIsToldBesideARowThatLeft) {
    const int number_6 = row_of(middle);
    ASSERT_NE(number_6, 9);
    const std::string content = shown(sheet_, "C10");
    ASSERT_FALSE(content.empty());
    set_text(sheet_, "C10", "手で直した内容");
    set_text(sheet_, "D10", "検討 ──→");
    remove_item(middle);
    Answer answer;
    expect_one_undo_step(*workbook_, [&] { answer = render_again(); });
    EXPECT_THAT(answer.findings, testing::Not(testing::Contains(testing::HasSubstr("K121"))));
    const std::string at = schedule + ("." + address({row_of(content), 2}));
    EXPECT_THAT(answer.findings,
                testing::Contains(testing::AllOf(testing::HasSubstr("K123"), testing::HasSubstr(at),
                                                 testing::HasSubstr("手で直した内容、検討 ──→"))));
    EXPECT_ANY_THROW(row_of(middle));
    const Answer read =
        done(*workbook_, "schedule.read", {{"Sheet", schedule}, {"Target", "update"}, {"Register", plan}});
    EXPECT_EQ(read.counts.at("Added"), 0);
}

/// A row of one's own in the table is kept also where another row was typed over, and both are told.
TEST_F(RenderInPlace, ARowOfAPersonsIsKeptBesideOneThatWasTypedOver) {
    set_text(sheet_, address({row_of(middle), 2}), "手で直した内容");
    const int row = row_of(last);
    insert_rows(sheet_, row, 1);
    set_text(sheet_, address({row, 2}), "ここから重点");
    remove_item(first);
    Answer answer;
    expect_one_undo_step(*workbook_, [&] { answer = render_again(); });
    EXPECT_GT(row_of("ここから重点"), row_of(last));
    EXPECT_ANY_THROW(row_of(first));
    EXPECT_THAT(answer.findings,
                testing::UnorderedElementsAre(
                    testing::HasSubstr("K121"),
                    testing::AllOf(testing::HasSubstr("K123"), testing::HasSubstr("手で直した内容"))));
}

/// A row that was deleted from the table is there again, and a person is told.
TEST_F(RenderInPlace, ARowDeletedFromTheTableIsTold) {
    remove_rows(sheet_, row_of(last), 1);
    EXPECT_THAT(render_again().findings, testing::Contains(testing::HasSubstr("K123")));
    EXPECT_GT(row_of(last), 0);
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
