// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A schedule that is rendered again keeps the look it has: style, paper and the notation of the years.
#include "render_in_place.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>

namespace kyodo::office {
namespace {

constexpr int columns_of_register = 6; // before the years: 大区分, 区分, No., 取組事項, 内容, 区分
constexpr int years = 5;

class RenderedLook : public RenderInPlace {
protected:
    /// The state that a plan is in when it was rolled over: nothing is planned for the last year yet.
    void clear_last_year() {
        const int header = find_text(register_, "取組事項＊").row;
        const int last_row = find_text(register_, last).row + 2; // No. 20
        for (int row = header + 1; row <= last_row; ++row) {
            set_text(register_, address({row, columns_of_register + years - 1}), "");
        }
    }
    /// What sheets lack that were made before the look was kept.
    void forget_look() {
        uno::Reference<css::sheet::XNamedRanges>(
            uno::Reference<css::beans::XPropertySet>(sheet_, uno::UNO_QUERY_THROW)
                ->getPropertyValue("NamedRanges"),
            uno::UNO_QUERY_THROW)
            ->removeByName("Kyodo_Schedule_Look");
    }
    /// In hundredths of a millimetre.
    static sal_Int32 page_width(const Document& document) {
        rtl::OUString name;
        uno::Reference<css::beans::XPropertySet>(document.sheet(schedule), uno::UNO_QUERY_THROW)
            ->getPropertyValue("PageStyle") >>= name;
        const uno::Reference<css::style::XStyleFamiliesSupplier> families(document.model(),
                                                                          uno::UNO_QUERY_THROW);
        const uno::Reference<css::container::XNameAccess> pages(
            families->getStyleFamilies()->getByName("PageStyles"), uno::UNO_QUERY_THROW);
        sal_Int32 width = 0;
        uno::Reference<css::beans::XPropertySet>(pages->getByName(name), uno::UNO_QUERY_THROW)
            ->getPropertyValue("Width") >>= width;
        return width;
    }
    /// The first year of No. 6: 実施 where it is a bar, ● where it is a sign in its cell.
    std::string first_mark() { return shown(sheet_, address({row_of(middle), 3})); }
};

constexpr const char* sign = "●";

TEST_F(RenderedLook, StaysWhenNothingIsPlannedForTheLastYear) {
    const std::string bar = first_mark();
    ASSERT_NE(bar, sign);
    clear_last_year();
    for (int times = 0; times < 2;
         ++times) { // the second time without a mark in the last column of the sheet
        const auto render = [&] { done(*workbook_, "schedule.render", {{"Sheet", schedule}}); };
        if (times == 0) {
            expect_one_undo_step(*workbook_, render);
        } else {
            render(); // changes nothing any more
        }
        EXPECT_TRUE(first_mark().starts_with("実施")) << first_mark();
    }
    forget_look();
    done(*workbook_, "schedule.render", {{"Sheet", schedule}});
    EXPECT_TRUE(first_mark().starts_with("実施")) << first_mark();
}

TEST_F(RenderedLook, StaysInXlsx) {
    done(*workbook_, "schedule.render",
         {{"Sheet", schedule}, {"Style", "heat"}, {"Paper", "A3"}, {"YearStyle", "brief"}});
    const auto file = office().scratch() / "見た目.xlsx";
    save_as(*workbook_, file, "Calc MS Excel 2007 XML");
    sheet_.clear();
    register_.clear();
    workbook_.emplace(open(office(), file));
    sheet_ = workbook_->sheet(schedule);
    register_ = workbook_->sheet(plan);
    clear_last_year();
    for (int times = 0; times < 2; ++times) {
        const auto render = [&] { done(*workbook_, "schedule.render", {{"Sheet", schedule}}); };
        if (times == 0) {
            expect_one_undo_step(*workbook_, render);
        } else {
            render(); // changes nothing any more
        }
        EXPECT_EQ(first_mark(), sign);
        EXPECT_EQ(page_width(*workbook_), 42000);
        EXPECT_EQ(shown(sheet_, address({row_of("取組事項"), 3})), "H27");
    }
    forget_look(); // the page's size tells
    done(*workbook_, "schedule.render", {{"Sheet", schedule}});
    EXPECT_EQ(page_width(*workbook_), 42000);
}

/// A notation that a call asked for stays; one that came from the 設定 sheet follows it.
TEST_F(RenderedLook, KeepsTheNotationOfTheYears) {
    const auto first_year = [&] { return shown(sheet_, address({row_of("取組事項"), 3})); };
    EXPECT_EQ(first_year(), "平成27年度");
    done(*workbook_, "schedule.render", {{"Sheet", schedule}, {"YearStyle", "western"}});
    EXPECT_EQ(first_year(), "2015年度");
    done(*workbook_, "schedule.render", {{"Sheet", schedule}});
    EXPECT_EQ(first_year(), "2015年度");
    done(*workbook_, "schedule.render", {{"Sheet", schedule}, {"YearStyle", "wareki"}});
    const Sheet settings = workbook_->sheet("設定");
    CellPlace notation = find_text(settings, "年度の書き方");
    ++notation.column;
    set_text(settings, address(notation), "略");
    done(*workbook_, "schedule.render", {{"Sheet", schedule}});
    EXPECT_EQ(first_year(), "H27");
}

} // namespace
} // namespace kyodo::office
