// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// register.summary on four projects. 形態: 1 共催 and 委託, 2 共催, 3 nothing, 4 ほげ (no form of the list);
// 担当課: 協働課 has 1, 2 and 4, 環境課 has 3. Counted by hand.
#include "project_register.hpp"

#include "strings.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* by_form = "集計（協働事業・形態）";

class RegisterSummary : public ProjectRegister {
protected:
    void fill() {
        insert_register();
        put_row(1, "1", "共催、委託", "協働課");
        put_row(2, "2", "共催", "協働課");
        put_row(3, "3", "", "環境課");
        put_row(4, "4", "ほげ", "協働課");
        put(1, "予算額（円）", "30万円");
    }
    uno::Reference<css::table::XTableCharts> charts(const std::string& sheet) {
        return uno::Reference<css::table::XTableChartsSupplier>(workbook_->sheet(sheet), uno::UNO_QUERY_THROW)
            ->getCharts();
    }
    int last_row_of_chart(const std::string& sheet) {
        const uno::Reference<css::table::XTableChart> chart(
            charts(sheet)->getByName(charts(sheet)->getElementNames()[0]), uno::UNO_QUERY_THROW);
        const auto ranges = chart->getRanges();
        int last = -1;
        for (sal_Int32 i = 0; i < ranges.getLength(); ++i)
            last = std::max(last, static_cast<int>(ranges[i].EndRow));
        return last;
    }
};

TEST_F(RegisterSummary, CountsHitsAndRows) {
    fill();
    const Answer answer = done(*workbook_, "register.summary", {{"By", "形態"}, {"Sum", "予算額"}});
    ASSERT_THAT(answer.sheets, ElementsAre(by_form));
    EXPECT_EQ(answer.counts.at("Rows"), 4);
    EXPECT_THAT(line(by_form, "形態"), ElementsAre("該当数", "予算額（円）の合計"));
    EXPECT_THAT(line(by_form, "共催"), ElementsAre("2", "300,000"));
    EXPECT_THAT(line(by_form, "委託"), ElementsAre("1", "300,000"));
    EXPECT_THAT(line(by_form, "（記入なし）"), ElementsAre("1", "0"));
    EXPECT_THAT(line(by_form, "（読めない値）"), ElementsAre("1", "0"));
    EXPECT_THAT(line(by_form, "該当数の計"), ElementsAre("5", "600,000"));
    EXPECT_THAT(line(by_form, "実件数"), ElementsAre("4", "300,000"));
    EXPECT_EQ(shown(workbook_->sheet(by_form), "A1"), "協働事業台帳　集計（形態）");
    ASSERT_THAT(answer.findings, testing::SizeIs(1));
    EXPECT_THAT(answer.findings[0], HasSubstr("ほげ"));
}

TEST_F(RegisterSummary, WithoutColumnsThoseThatTheRegisterProposes) {
    fill();
    const Answer answer = done(*workbook_, "register.summary");
    ASSERT_THAT(answer.sheets, ElementsAre("集計（協働事業・形態×担当課）"));
    const std::string& sheet = answer.sheets.front();
    EXPECT_THAT(line(sheet, "該当数：形態×担当課"), ElementsAre("協働課", "環境課", "実件数"));
    EXPECT_THAT(line(sheet, "共催"), ElementsAre("2", "0", "2"));
    // The header says it first
    EXPECT_THAT(line(sheet, "実件数", find_text(workbook_->sheet(sheet), "共催").row),
                ElementsAre("3", "1", "4"));
}

/// The office takes the name of a chart once in a document: the second sheet has one of its own all the same.
TEST_F(RegisterSummary, EachOfTwoSheetsHasItsChart) {
    fill();
    done(*workbook_, "register.summary", {{"By", "form"}});
    const Answer second = done(*workbook_, "register.summary", {{"By", "担当課"}});
    EXPECT_EQ(charts(by_form)->getElementNames().getLength(), 1);
    EXPECT_EQ(charts(second.sheets.front())->getElementNames().getLength(), 1);
    // Written again, it stays the only one.
    done(*workbook_, "register.summary", {{"By", "担当課"}});
    EXPECT_EQ(charts(second.sheets.front())->getElementNames().getLength(), 1);
}

TEST_F(RegisterSummary, HasAChartOfItsFigures) {
    fill();
    done(*workbook_, "register.summary", {{"By", "form"}});
    ASSERT_TRUE(charts(by_form)->hasByName("Kyodo_Summary"));
    const uno::Reference<css::table::XTableChart> chart(charts(by_form)->getByName("Kyodo_Summary"),
                                                        uno::UNO_QUERY_THROW);
    const auto ranges = chart->getRanges();
    ASSERT_EQ(ranges.getLength(), 1);
    EXPECT_EQ(ranges[0].StartRow, find_text(workbook_->sheet(by_form), "形態").row);
    EXPECT_EQ(ranges[0].EndRow, find_text(workbook_->sheet(by_form), "（読めない値）").row);
    EXPECT_EQ(ranges[0].EndColumn, 1);
    const uno::Reference<css::chart::XChartDocument> document(
        uno::Reference<css::document::XEmbeddedObjectSupplier>(chart, uno::UNO_QUERY_THROW)
            ->getEmbeddedObject(),
        uno::UNO_QUERY_THROW);
    EXPECT_EQ(document->getDiagram()->getDiagramType(), "com.sun.star.chart.BarDiagram");
    sal_Int32 colour = -1;
    sal_Int32 caption = 0;
    const auto series = document->getDiagram()->getDataRowProperties(0);
    series->getPropertyValue("FillColor") >>= colour;
    series->getPropertyValue("DataCaption") >>= caption;
    EXPECT_EQ(colour & 0xff, (colour >> 8) & 0xff) << "a grey";
    EXPECT_EQ(colour & 0xff, (colour >> 16) & 0xff) << "a grey";
    EXPECT_EQ(caption & 1, 1) << "labelled with its value";
}

TEST_F(RegisterSummary, IsOneUndoStep) {
    fill();
    expect_one_undo_step(*workbook_, [&] { done(*workbook_, "register.summary", {{"By", "form"}}); });
}

TEST_F(RegisterSummary, MadeAgainInPlace) {
    fill();
    done(*workbook_, "register.summary", {{"By", "担当課"}});
    const std::string sheet = "集計（協働事業・担当課）";
    set_text(workbook_->sheet(sheet), address({find_text(workbook_->sheet(sheet), "環境課").row, 12}),
             "要確認");
    put_row(5, "5", "共催", "防災課");
    show(*workbook_, projects);
    const auto before = shown_area(workbook_->sheet(sheet));
    EXPECT_EQ(last_row_of_chart(sheet), find_text(workbook_->sheet(sheet), "環境課").row);
    EXPECT_THAT(done(*workbook_, "register.summary", {{"By", "担当課"}}).sheets, ElementsAre(sheet));
    // The office writes the chart's ranges in another notation after undo, so the document's text differs.
    undo(*workbook_);
    EXPECT_EQ(shown_area(workbook_->sheet(sheet)), before);
    EXPECT_EQ(last_row_of_chart(sheet), find_text(workbook_->sheet(sheet), "環境課").row);
    redo(*workbook_);
    EXPECT_THAT(line(sheet, "防災課"), ElementsAre("1"));
    EXPECT_THAT(line(sheet, "計"), ElementsAre("5"));
    EXPECT_EQ(shown(workbook_->sheet(sheet), address({find_text(workbook_->sheet(sheet), "環境課").row, 12})),
              "要確認");
    ASSERT_EQ(charts(sheet)->getElementNames().getLength(), 1);
    EXPECT_EQ(last_row_of_chart(sheet), find_text(workbook_->sheet(sheet), "防災課").row);
}

/// The command leaves cells empty beside a short table and where the chart stands; what is there is a
/// person's. Three forms, 読めない値 and 記入なし and the totals: nothing changes between the two runs.
TEST_F(RegisterSummary, KeepsWhatAPersonWroteIntoItsEmptyCells) {
    fill();
    done(*workbook_, "register.summary", {{"By", "形態"}});
    const int label = find_text(workbook_->sheet(by_form), "共催").row;
    const int total = find_text(workbook_->sheet(by_form), "実件数").row;
    const auto sheet = [&] { return workbook_->sheet(by_form); };
    set_text(sheet(), address({label, 2}), "要確認");
    set_text(sheet(), address({label + 1, 4}), "課長へ");
    set_text(sheet(), address({total + 1, 0}), "表のすぐ下");
    set_text(sheet(), address({total + 9, 0}), "図の下");
    sheet()->getCellByPosition(5, label)->setFormula(to_office("=B" + std::to_string(label + 1) + "*10"));
    const auto before = shown_area(sheet());
    Answer answer = done(*workbook_, "register.summary", {{"By", "形態"}, {"Register", projects}});
    EXPECT_EQ(shown_area(sheet()), before);
    EXPECT_THAT(answer.findings, testing::SizeIs(1)) << "ほげ only";
    // A row more: 要確認 stays beside 共催, the rest below goes along.
    put(4, "形態", "後援");
    done(*workbook_, "register.summary", {{"By", "形態"}, {"Register", projects}});
    const int moved = find_text(sheet(), "共催").row;
    EXPECT_EQ(shown(sheet(), address({moved, 2})), "要確認");
    EXPECT_EQ(shown(sheet(), address({moved, 5})), "20");
    EXPECT_EQ(find_text(sheet(), "表のすぐ下").row, find_text(sheet(), "実件数").row + 1);
    EXPECT_EQ(find_text(sheet(), "図の下").row, find_text(sheet(), "実件数").row + 9);
}

/// A sum comes to stand in the column where a person wrote: the text goes below the table, and K121 says so.
TEST_F(RegisterSummary, MovesWhatStandsWhereTheTableGrows) {
    fill();
    done(*workbook_, "register.summary", {{"By", "形態"}});
    const auto sheet = [&] { return workbook_->sheet(by_form); };
    set_text(sheet(), address({find_text(sheet(), "共催").row, 2}), "要確認");
    expect_one_undo_step(*workbook_, [&] {
        const Answer answer =
            done(*workbook_, "register.summary", {{"By", "形態"}, {"Sum", "予算額"}, {"Register", projects}});
        EXPECT_THAT(answer.findings,
                    testing::Contains(testing::AllOf(HasSubstr("K121"), HasSubstr("要確認"))));
    });
    EXPECT_EQ(shown(sheet(), address({find_text(sheet(), "共催").row, 2})), "300,000");
    EXPECT_GT(find_text(sheet(), "要確認").row, find_text(sheet(), "実件数").row);
}

TEST_F(RegisterSummary, ByCommonWords) {
    fill();
    // 標準's 共催 is the common word 共催 (templates/crosswalk.json)
    const Answer answer =
        done(*workbook_, "register.summary", {{"By", "形態"}, {"Crosswalk", true}, {"City", "標準"}});
    EXPECT_THAT(line(answer.sheets.front(), "共催"), ElementsAre("2"));
    expect_refused(*workbook_, "register.summary", {{"By", "形態"}, {"Crosswalk", true}, {"City", "甲市"}},
                   {"「甲市」", "hyojun"});
    expect_refused(*workbook_, "register.summary",
                   {{"By", "担当課"}, {"Crosswalk", true}, {"City", "hyojun"}}, {"担当課", "形態"});
}

/// Two cities' 原則 under one name (templates/crosswalk.json): 奥州市's 公開性・透明性 and 東久留米市's
/// 情報公開の原則 are 公開と透明性; 自主性尊重 (0) and 自立 (2) are one, of which the mean is 1.
TEST_F(RegisterSummary, PrinciplesOfTwoCitiesByCommonWords) {
    using Rows = std::vector<std::pair<const char*, const char*>>;
    const auto count = [&](const char* city, const Rows& rows) {
        workbook_.reset();
        workbook_.emplace(new_workbook(city, {{"Registers", "principle"}}));
        const Sheet sheet = workbook_->sheet("原則の点検");
        const CellPlace header = find_text(sheet, "協働の原則＊");
        const int score = find_text(sheet, "評点", header.row).column;
        for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
            const auto& [principle, points] = rows[static_cast<std::size_t>(i)];
            set_text(sheet, address({header.row + 1 + i, header.column}), principle);
            set_text(sheet, address({header.row + 1 + i, score}), points);
        }
        return done(*workbook_, "register.summary",
                    {{"By", "協働の原則"}, {"By2", ""}, {"Mean", "評点"}, {"Crosswalk", true}})
            .sheets.front();
    };
    const std::string first =
        count("oshu", {{"公開性・透明性", "2"}, {"相互評価", "1"}, {"責任と役割分担", "0"}});
    EXPECT_THAT(line(first, "公開と透明性"), ElementsAre("1", "2.00", "1"));
    EXPECT_THAT(line(first, "評価と検証"), ElementsAre("1", "1.00", "1"));
    const std::string second = count(
        "higashikurume",
        {{"情報公開の原則", "1"}, {"時限性の原則", "2"}, {"自主性尊重の原則", "0"}, {"自立の原則", "2"}});
    EXPECT_EQ(second, first);
    EXPECT_THAT(line(second, "公開と透明性"), ElementsAre("1", "1.00", "1"));
    EXPECT_THAT(line(second, "自主性と自立"), ElementsAre("2", "1.00", "2"));
    EXPECT_THAT(line(second, "計"), ElementsAre("4", "1.25", "4"));
}

TEST_F(RegisterSummary, SaysWhatIsWrong) {
    expect_refused(*workbook_, "register.summary", {}, {"台帳"});
    insert_register();
    expect_refused(*workbook_, "register.summary", {}, {"「協働事業」", "行がありません"});
    put_row(1, "1", "共催", "協働課");
    expect_refused(*workbook_, "register.summary", {{"By", "ない列"}}, {"「ない列」", "形態、"});
    expect_refused(*workbook_, "register.summary", {{"By", "形態"}, {"Sum", "担当課"}},
                   {"「担当課」", "予算額"});
    expect_refused(*workbook_, "register.summary", {{"Register", "ないシート"}}, {"「ないシート」"});
    expect_refused(*workbook_, "register.summary", {{"By", "形態"}, {"Sheet", projects}}, {"上書きしません"});
}

TEST_F(RegisterSummary, LeavesAProtectedSheetAlone) {
    fill();
    done(*workbook_, "register.summary", {{"By", "形態"}});
    protect(workbook_->sheet(projects)); // it is only read
    done(*workbook_, "register.summary", {{"By", "形態"}, {"Register", projects}});
    protect(workbook_->sheet(by_form));
    expect_refused(*workbook_, "register.summary", {{"By", "形態"}, {"Register", projects}}, {by_form});
}

} // namespace
} // namespace kyodo::office
