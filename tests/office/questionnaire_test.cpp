// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The register of answers to questionnaires, counted by year: shares, means and their chart.
#include "project_register.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include <cstdlib>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;
using testing::ElementsAre;

class Questionnaires : public ProjectRegister {
protected:
    uno::Reference<css::table::XTableChart> chart(const std::string& sheet) {
        return uno::Reference<css::table::XTableChart>(
            uno::Reference<css::table::XTableChartsSupplier>(workbook_->sheet(sheet), uno::UNO_QUERY_THROW)
                ->getCharts()
                ->getByName("Kyodo_Summary"),
            uno::UNO_QUERY_THROW);
    }
};

/// The sample's answers. 職員の協働意識調査: 協働の進め方を知っていますか had 3, 2, 4, 3, 2, 3 in 令和7年度
/// (17 / 6 = 2.83) and 4, 3, 4, 4, 3 and わからない in 令和8年度 (18 / 5 = 3.6); together 35 / 11 = 3.18.
/// 参加してよかったですか: 5, 4, 5, 3, 4, 5, 4, 2 in 令和8年度 (32 / 8 = 4).
TEST_F(Questionnaires, AreComparedByYear) {
    workbook_.reset();
    workbook_.emplace(new_workbook("hyojun", {{"Registers", "survey"}, {"Sample", true}}));
    const Answer answer = done(*workbook_, "register.summary",
                               {{"By", "設問"}, {"By2", "年度"}, {"Mean", "評点"}, {"Share", true}});
    ASSERT_THAT(answer.sheets, ElementsAre("集計（アンケート回答・設問×年度の平均）"));
    const std::string& sheet = answer.sheets.front();
    const int means = find_text(workbook_->sheet(sheet), "評点の平均：設問×年度").row;
    EXPECT_THAT(line(sheet, "協働の進め方を知っていますか", means), ElementsAre("2.83", "3.60", "3.18"));
    // Nobody was asked in 令和7年度: the cell is empty, not 0.
    const CellPlace asked = find_text(workbook_->sheet(sheet), "参加してよかったですか", means);
    EXPECT_EQ(shown(workbook_->sheet(sheet), address({asked.row, 1})), "");
    EXPECT_EQ(shown(workbook_->sheet(sheet), address({asked.row, 2})), "4.00");
    const int scored = find_text(workbook_->sheet(sheet), "評点のある件数：設問×年度").row;
    EXPECT_THAT(line(sheet, "協働の進め方を知っていますか", scored), ElementsAre("6", "5", "11"));
    // Means stand beside each other.
    const uno::Reference<css::chart::XChartDocument> document(
        uno::Reference<css::document::XEmbeddedObjectSupplier>(chart(sheet), uno::UNO_QUERY_THROW)
            ->getEmbeddedObject(),
        uno::UNO_QUERY_THROW);
    bool stacked = true;
    uno::Reference<css::beans::XPropertySet>(document->getDiagram(), uno::UNO_QUERY_THROW)
        ->getPropertyValue("Stacked") >>= stacked;
    EXPECT_FALSE(stacked);
    EXPECT_EQ(chart(sheet)->getRanges()[0].StartRow, means);
    // The shares of the answers, and both kinds of sheet stay.
    show(*workbook_, "アンケート回答");
    const Answer shares = done(*workbook_, "register.summary", {{"By", "設問"}, {"Share", true}});
    EXPECT_THAT(line(shares.sheets.front(), "計"), ElementsAre("43", "100.0"));
    if (const char* path = std::getenv("KYODO_SUMMARY_PDF"))
        export_pdf(*workbook_, path);
    show(*workbook_, "アンケート回答");
    expect_one_undo_step(*workbook_, [&] {
        done(*workbook_, "register.summary", {{"By", "年度"}, {"Mean", "評点"}});
    });
    expect_refused(*workbook_, "register.summary",
                   {{"Register", "アンケート回答"}, {"By", "年度"}, {"Mean", "回答"}}, {"「回答」", "評点"});
}

} // namespace
} // namespace kyodo::office
