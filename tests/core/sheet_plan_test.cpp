// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The sheet as a plan. Paper sizes are those of ISO 216: A4 210 × 297 mm, A3 297 × 420 mm.
#include "core/sheet/sheet_plan.hpp"

#include <gmock/gmock.h>

#include <cmath>

namespace kyodo::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(SheetPlan, GrowsRowByRow) {
    SheetPlan sheet("表", 3);
    EXPECT_EQ(sheet.rows(), 0);
    EXPECT_EQ(sheet.columns(), 3);
    EXPECT_EQ(sheet.add_row(), 0);
    EXPECT_EQ(sheet.add_row(12.5), 1);
    EXPECT_THAT(sheet.row_heights_mm, ElementsAre(0, 12.5));
    EXPECT_EQ(sheet.value(1, 2), Value{});
    EXPECT_EQ(sheet.style_at(1, 2), -1);
}

TEST(SheetPlan, KeepsWhatWasPutWhenRowsAreAdded) {
    SheetPlan sheet("表", 2);
    sheet.add_row();
    const int style = sheet.style({.name = "入力"});
    sheet.put(0, 1, "協働", style);
    sheet.add_row();
    sheet.put(1, 0, 27.0, -1);
    EXPECT_EQ(sheet.value(0, 1), Value{"協働"});
    EXPECT_EQ(sheet.style_at(0, 1), style);
    EXPECT_EQ(sheet.value(1, 0), Value{27.0});
    EXPECT_EQ(sheet.value(0, 0), Value{});
}

TEST(SheetPlan, TellsStylesApartByName) {
    SheetPlan sheet("表", 1);
    const int first = sheet.style({.name = "見出し", .bold = true});
    const int second = sheet.style({.name = "入力"});
    EXPECT_NE(first, second);
    EXPECT_EQ(sheet.style({.name = "見出し", .points = 20}), first);
    ASSERT_EQ(sheet.styles().size(), 2U);
    EXPECT_TRUE(sheet.styles()[static_cast<std::size_t>(first)].bold); // the first of a name stays
}

TEST(SheetPlan, StylesARangeWithoutTouchingValues) {
    SheetPlan sheet("表", 3);
    sheet.add_row();
    sheet.add_row();
    sheet.put(0, 1, "a", 0);
    sheet.set_style({0, 1, 1, 2}, 5);
    EXPECT_EQ(sheet.value(0, 1), Value{"a"});
    for (int row = 0; row < 2; ++row)
        EXPECT_THAT((std::vector{sheet.style_at(row, 0), sheet.style_at(row, 1), sheet.style_at(row, 2)}),
                    ElementsAre(-1, 5, 5));
}

TEST(SheetPlan, MergesMoreThanOneCell) {
    SheetPlan sheet("表", 3);
    sheet.add_row();
    sheet.add_row();
    sheet.merge({0, 0, 1, 1}, 2);
    sheet.merge({0, 2, 0, 2}, 3); // one cell is only styled
    EXPECT_THAT(sheet.merges, ElementsAre(Range{0, 0, 1, 1}));
    EXPECT_EQ(sheet.style_at(1, 1), 2);
    EXPECT_EQ(sheet.style_at(0, 2), 3);
    EXPECT_EQ(sheet.style_at(1, 2), -1);
}

TEST(SheetPlan, BecomesTheGridThatReadingItWouldGive) {
    SheetPlan sheet("年次計画", 2);
    sheet.add_row();
    sheet.add_row();
    sheet.put(0, 0, "題", -1);
    sheet.merge({0, 0, 0, 1}, -1);
    sheet.put(1, 1, 3.0, -1);
    const Grid grid = sheet.to_grid();
    EXPECT_EQ(grid.sheet(), "年次計画");
    EXPECT_EQ(grid.rows(), 2);
    EXPECT_EQ(grid.columns(), 2);
    EXPECT_EQ(grid.text(0, 0), "題");
    EXPECT_EQ(grid.at(1, 1), Value{3.0});
    EXPECT_EQ(grid.at(1, 0), Value{});
    EXPECT_THAT(grid.merges(), ElementsAre(Range{0, 0, 0, 1}));
    EXPECT_EQ(grid.place(1, 1), (Place{"年次計画", 1, 1}));
    EXPECT_THAT(SheetPlan("空", 2).to_grid().merges(), IsEmpty());
}

TEST(SheetPlan, KnowsWhatAPageHolds) {
    // Width: the paper without 12 mm on both sides. Height: without 12 above, 10 below, 7 for the footer.
    EXPECT_DOUBLE_EQ((PageSetup{.paper = Paper::a4, .landscape = true}).width_mm(), 297 - 24);
    EXPECT_DOUBLE_EQ((PageSetup{.paper = Paper::a4, .landscape = true}).height_mm(), 210 - 29);
    EXPECT_DOUBLE_EQ((PageSetup{.paper = Paper::a4, .landscape = false}).width_mm(), 210 - 24);
    EXPECT_DOUBLE_EQ((PageSetup{.paper = Paper::a4, .landscape = false}).height_mm(), 297 - 29);
    EXPECT_DOUBLE_EQ((PageSetup{.paper = Paper::a3, .landscape = true}).width_mm(), 420 - 24);
    EXPECT_DOUBLE_EQ((PageSetup{.paper = Paper::a3, .landscape = false}).height_mm(), 420 - 29);
    const PageSetup narrow{.margin_mm = 5, .margin_bottom_mm = 6, .footer_mm = 0};
    EXPECT_DOUBLE_EQ(narrow.width_mm(), 287);       // 297 − 2 × 5
    EXPECT_DOUBLE_EQ(narrow.height_mm(), 210 - 11); // 5 above, 6 below
}

TEST(SheetPlan, NamesThePageStyleAfterThePaper) {
    EXPECT_EQ((PageSetup{.paper = Paper::a4, .landscape = true}).style_name(), "Kyodo A4横");
    EXPECT_EQ((PageSetup{.paper = Paper::a3, .landscape = false}).style_name(), "Kyodo A3縦");
}

/// Relative luminance of a grey by WCAG 2.1: ((s + 0.055) / 1.055)^2.4, s / 12.92 up to 0.04045.
double luminance(const std::string& colour) {
    const double s = std::stoi(colour.substr(1, 2), nullptr, 16) / 255.0;
    return s <= 0.04045 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
}

TEST(SheetPlan, ShadesBetweenWhiteAndBlack) {
    EXPECT_EQ(tone_colour(0), "#ffffff");
    EXPECT_EQ(tone_colour(20), "#cccccc"); // 255 − 51 = 204
    EXPECT_EQ(tone_colour(100), "#000000");
    EXPECT_EQ(tone_colour(-5), "#ffffff");
    EXPECT_EQ(tone_colour(250), "#000000");
}

// WCAG 2.1, 1.4.3: at least 4.5:1 between text and background.
TEST(SheetPlan, WritesInAnInkThatCanBeRead) {
    for (int tone = 0; tone <= 100; ++tone) {
        const double ink = luminance(ink_colour(tone));
        const double ground = luminance(tone_colour(tone));
        const double contrast = (std::max(ink, ground) + 0.05) / (std::min(ink, ground) + 0.05);
        EXPECT_GE(contrast, 4.5) << tone;
    }
}

} // namespace
} // namespace kyodo::test
