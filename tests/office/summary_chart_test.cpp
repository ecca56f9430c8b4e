// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The chart of register.summary when its sheet is made again: which place it has, and whether there is one.
#include "project_register.hpp"

#include "strings.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include <algorithm>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;

constexpr const char* summary = "集計（協働事業・担当課）";
constexpr const char* chart_name = "Kyodo_Summary";

class SummaryChart : public ProjectRegister {
protected:
    /// A sheet of four projects' 担当課: 協働課 and 環境課.
    void SetUp() override {
        ProjectRegister::SetUp();
        insert_register();
        put_row(1, "1", "共催", "協働課");
        put_row(2, "2", "共催", "協働課");
        put_row(3, "3", "委託", "環境課");
        make();
    }
    Answer make() { return done(*workbook_, "register.summary", {{"By", "担当課"}, {"Register", projects}}); }
    /// Twelve more 担当課: the table gets twelve more rows.
    void grow() {
        for (int i = 1; i <= 12; ++i)
            put_row(3 + i, std::to_string(3 + i), "共催", "防災" + std::to_string(i) + "課");
    }
    uno::Reference<css::table::XTableCharts> charts() {
        return uno::Reference<css::table::XTableChartsSupplier>(workbook_->sheet(summary),
                                                                uno::UNO_QUERY_THROW)
            ->getCharts();
    }
    int count() { return charts()->getElementNames().getLength(); }
    int last_row_of_chart() {
        const auto ranges = uno::Reference<css::table::XTableChart>(
                                charts()->getByName(charts()->getElementNames()[0]), uno::UNO_QUERY_THROW)
                                ->getRanges();
        return ranges[0].EndRow;
    }
    uno::Reference<css::drawing::XShape> shape() {
        const auto sheets = workbook_->sheet_names();
        const auto at = std::find(sheets.begin(), sheets.end(), summary) - sheets.begin();
        const uno::Reference<css::drawing::XDrawPagesSupplier> pages(workbook_->model(),
                                                                     uno::UNO_QUERY_THROW);
        const uno::Reference<css::drawing::XDrawPage> page(
            pages->getDrawPages()->getByIndex(static_cast<sal_Int32>(at)), uno::UNO_QUERY_THROW);
        return {page->getByIndex(0), uno::UNO_QUERY_THROW};
    }
    css::awt::Point place() { return shape()->getPosition(); }
    css::awt::Size size() { return shape()->getSize(); }
    int row_of(const char* words) { return find_text(workbook_->sheet(summary), words).row; }
    /// The lower edge of the table, whose last row is the totals'.
    int lower_edge() {
        css::awt::Point at;
        uno::Reference<css::beans::XPropertySet>(
            workbook_->sheet(summary)->getCellByPosition(0, row_of("計") + 1), uno::UNO_QUERY_THROW)
            ->getPropertyValue("Position") >>= at;
        return at.Y;
    }
    void reopen(const char* name, const char* filter) {
        const auto file = office().scratch() / name;
        save_as(*workbook_, file, filter);
        workbook_.reset();
        workbook_.emplace(open(office(), file));
    }
};

TEST_F(SummaryChart, GoesWithItsTable) {
    const int before = place().Y;
    EXPECT_GE(before, lower_edge());
    grow();
    show(*workbook_, projects);
    expect_one_undo_step(*workbook_, [&] { make(); });
    EXPECT_GE(place().Y, lower_edge()) << "no cells under it";
    EXPECT_LT(place().Y, lower_edge() + 2000) << "right below the table";
    const int grown = place().Y;
    undo(*workbook_);
    EXPECT_EQ(place().Y, before);
    redo(*workbook_);
    EXPECT_EQ(place().Y, grown);
    // And back again when the projects are gone.
    for (int i = 1; i <= 12; ++i)
        put_row(3 + i, "", "", "");
    make();
    EXPECT_NEAR(place().Y, before, 20);
}

TEST_F(SummaryChart, GoesWithItsTableInAFileThatWasSaved) {
    for (const auto& [name, filter] :
         {std::pair("集計.ods", "calc8"), {"集計.xlsx", "Calc MS Excel 2007 XML"}}) {
        reopen(name, filter);
        put_row(4, "4", "共催", std::string("防災課") + (name[7] == 'o' ? "" : "と消防課"));
        make();
        ASSERT_EQ(count(), 1) << name;
        EXPECT_GE(place().Y, lower_edge() - 60) << name; // Excel's heights are whole pixels
        EXPECT_LT(place().Y, lower_edge() + 2000) << name;
        EXPECT_EQ(last_row_of_chart(), row_of("計") - 1) << name;
        grow();
        make();
        EXPECT_GE(place().Y, lower_edge() - 60) << name;
        EXPECT_LT(place().Y, lower_edge() + 2000) << name;
        for (int i = 1; i <= 12; ++i)
            put_row(3 + i, "", "", "");
        make();
    }
}

TEST_F(SummaryChart, StaysWhereAPersonPutItBesideTheTable) {
    shape()->setPosition({30000, 500});
    shape()->setSize({9000, 7000});
    grow();
    make();
    EXPECT_EQ(place().X, 30000);
    EXPECT_EQ(place().Y, 500);
    EXPECT_NEAR(size().Width, 9000, 2);
    EXPECT_EQ(last_row_of_chart(), row_of("計") - 1) << "with the new data";
}

TEST_F(SummaryChart, APersonsPlaceThatTheTableNeedsIsLeft) {
    shape()->setPosition({500, lower_edge() + 800});
    shape()->setSize({9000, 7000});
    put_row(4, "4", "共催", "防災課");
    make();
    EXPECT_NEAR(size().Width, 9000, 2) << "one row more doesn't reach it";
    grow();
    show(*workbook_, projects);
    const auto before = place();
    make();
    EXPECT_GE(place().Y, lower_edge());
    undo(*workbook_);
    EXPECT_EQ(place().Y, before.Y);
    EXPECT_NEAR(size().Width, 9000, 2);
}

TEST_F(SummaryChart, OneThatAPersonTookAwayStaysAway) {
    charts()->removeByName(to_office(chart_name));
    grow();
    make();
    EXPECT_EQ(count(), 0);
    reopen("集計.ods", "calc8");
    make();
    EXPECT_EQ(count(), 0);
}

} // namespace
} // namespace kyodo::office
