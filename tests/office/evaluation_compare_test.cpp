// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// evaluation.compare on the sample's scores of R8-01 (団体 38 points in 12 items, 市 35) and four members of
// a committee beside one with an interest. Figures worked out by hand.
#include "command_test.hpp"
#include "strings.hpp"

#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <algorithm>
#include <cstdlib>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* scores = "評価記録";
constexpr const char* comparison = "評価比較 R8-01";
constexpr const char* overview = "評価一覧";

class EvaluationCompare : public CommandTest {
protected:
    void SetUp() override {
        CommandTest::SetUp();
        workbook_.emplace(new_workbook("hyojun", {{"Registers", "project、score"}, {"Sample", true}}));
        header_ = find_text(workbook_->sheet(scores), "評価票＊").row;
        row_ = header_ + 28; // the sample has 27 rows
    }
    void TearDown() override {
        workbook_.reset();
        CommandTest::TearDown();
    }

    /// One member's scores of items 1, 2 …, of the sign's number each, below the rows there are.
    void add_member(const std::string& name, const std::string& steps, bool interest = false) {
        static const std::map<char, std::string> signs{{'4', "◎"}, {'3', "○"}, {'2', "△"}, {'1', "×"}};
        uno::Sequence<uno::Sequence<uno::Any>> rows(static_cast<sal_Int32>(steps.size()));
        for (std::size_t i = 0; i < steps.size(); ++i) {
            // In the order of the register's columns: form … item, its text, score, value, reason, interest,
            // origin.
            const std::vector<std::string> texts{"hyojun",
                                                 "",
                                                 "R8-01",
                                                 "委員",
                                                 name,
                                                 std::to_string(i + 1),
                                                 "",
                                                 signs.at(steps[i]),
                                                 "",
                                                 "",
                                                 interest ? "✓" : "",
                                                 ""};
            uno::Sequence<uno::Any> row(static_cast<sal_Int32>(texts.size()));
            for (std::size_t c = 0; c < texts.size(); ++c)
                row.getArray()[c] <<= to_office(texts[c]);
            rows.getArray()[i] = row;
        }
        const auto range = workbook_->sheet(scores)->getCellRangeByPosition(
            0, row_, 11, row_ + static_cast<int>(steps.size()) - 1);
        uno::Reference<css::sheet::XCellRangeData>(range, uno::UNO_QUERY_THROW)->setDataArray(rows);
        row_ += static_cast<int>(steps.size());
    }
    /// Item 1: (3 + 2 + 3 + 3)/4 = 2.75.
    void add_committee() {
        add_member("甲", "333243323433");
        add_member("乙", "233243223432");
        add_member("丙", "343333232433");
        add_member("丁", "332243323343");
        add_member("戊", "444444444444", true);
    }
    /// The cell in the row of a label, so many columns further.
    std::string beside(const std::string& sheet, const std::string& label, int columns, int from_row = 0) {
        CellPlace at = find_text(workbook_->sheet(sheet), label, from_row);
        at.column += columns;
        return shown(workbook_->sheet(sheet), address(at));
    }
    bool has_sheet(const std::string& name) const {
        const auto names = workbook_->sheet_names();
        return std::find(names.begin(), names.end(), name) != names.end();
    }
    uno::Reference<css::table::XTableCharts> charts(const std::string& sheet) {
        return uno::Reference<css::table::XTableChartsSupplier>(workbook_->sheet(sheet), uno::UNO_QUERY_THROW)
            ->getCharts();
    }
    uno::Reference<css::chart::XChartDocument> chart(const std::string& name) {
        return uno::Reference<css::chart::XChartDocument>(
            uno::Reference<css::document::XEmbeddedObjectSupplier>(
                uno::Reference<css::table::XTableChart>(
                    charts(comparison)->getByName(rtl::OUString::createFromAscii(name.c_str())),
                    uno::UNO_QUERY_THROW),
                uno::UNO_QUERY_THROW)
                ->getEmbeddedObject(),
            uno::UNO_QUERY_THROW);
    }
    static void protect(const uno::Reference<uno::XInterface>& what) {
        uno::Reference<css::util::XProtectable>(what, uno::UNO_QUERY_THROW)->protect("");
    }

    std::optional<Document> workbook_;
    int header_ = 0;
    int row_ = 0;
};

TEST_F(EvaluationCompare, PutsThePartiesSideBySide) {
    add_committee();
    const Answer answer = done(*workbook_, "evaluation.compare");
    ASSERT_THAT(answer.sheets, testing::IsSupersetOf({std::string(overview), std::string(comparison)}));
    EXPECT_EQ(answer.counts.at("Projects"), 1);
    EXPECT_EQ(answer.counts.at("NotIn"), 0);
    // 38/12 = 3.17, 35/12 = 2.92
    EXPECT_EQ(beside(comparison, "総合点", 2), "3.17");
    EXPECT_EQ(beside(comparison, "総合点", 4), "2.92");
    const int items = find_text(workbook_->sheet(comparison), "■ 項目の比較（見方の違いが大きい順）").row;
    EXPECT_EQ(beside(comparison, "目標や成果の達成", 1, items), "3");
    EXPECT_EQ(beside(comparison, "目標や成果の達成", 2, items), "2");
    EXPECT_EQ(beside(comparison, "目標や成果の達成", 3, items), "2.75");
    EXPECT_EQ(beside(comparison, "目標や成果の達成", 4, items), "1.00"); // others have decimals
    EXPECT_THAT(beside(comparison, "委員　1 目標や成果の達成", 2), HasSubstr("(3 + 2 + 3 + 3) ÷ 4 = 2.75"));
    EXPECT_EQ(beside(overview, "R8-01", 2), "3.17");
    if (const char* path = std::getenv("KYODO_COMPARISON_PDF"))
        export_pdf(*workbook_, path);
}

TEST_F(EvaluationCompare, DrawsANetAndTheGapsInBlackAndWhite) {
    add_committee();
    done(*workbook_, "evaluation.compare");
    ASSERT_EQ(charts(comparison)->getElementNames().getLength(), 2);
    const auto net = chart("Kyodo_Comparison_Net");
    EXPECT_EQ(net->getDiagram()->getDiagramType(), "com.sun.star.chart.NetDiagram");
    // Lines and marks differ, and all are black.
    std::set<std::pair<rtl::OUString, sal_Int32>> looks;
    for (sal_Int32 i = 0; i < 3; ++i) {
        const auto series = net->getDiagram()->getDataRowProperties(i);
        rtl::OUString dash;
        sal_Int32 mark = -1;
        sal_Int32 colour = -1;
        series->getPropertyValue("LineDashName") >>= dash;
        series->getPropertyValue("SymbolType") >>= mark;
        series->getPropertyValue("LineColor") >>= colour;
        looks.emplace(dash, mark);
        EXPECT_EQ(colour, 0);
    }
    EXPECT_EQ(looks.size(), 3U);
    const auto gaps = chart("Kyodo_Comparison_Gap");
    EXPECT_EQ(gaps->getDiagram()->getDiagramType(), "com.sun.star.chart.BarDiagram");
}

TEST_F(EvaluationCompare, IsOneUndoStep) {
    workbook_.reset();
    workbook_.emplace(new_workbook("hyojun", {{"Registers", "score"}, {"Sample", true}}));
    expect_one_undo_step(*workbook_, [&] { done(*workbook_, "evaluation.compare"); });
}

TEST_F(EvaluationCompare, MadeAgainItKeepsWhatWasAgreed) {
    done(*workbook_, "evaluation.compare");
    const Sheet sheet = workbook_->sheet(comparison);
    const CellPlace agreed = find_text(sheet, "合意したこと");
    set_text(sheet, address({agreed.row + 1, agreed.column}), "数え方をそろえる");
    set_text(sheet, address({agreed.row + 1, find_text(sheet, "担当", agreed.row).column}), "都市整備課");
    add_committee();
    show(*workbook_, scores);
    Answer answer;
    expect_one_undo_step(*workbook_, [&] { answer = done(*workbook_, "evaluation.compare"); });
    EXPECT_THAT(answer.sheets, testing::IsSupersetOf({std::string(overview), std::string(comparison)}));
    EXPECT_THAT(workbook_->sheet_names(), testing::Not(testing::Contains(std::string(comparison) + " 2")));
    const CellPlace now = find_text(sheet, "合意したこと");
    EXPECT_EQ(shown(sheet, address({now.row + 1, now.column})), "数え方をそろえる");
    EXPECT_EQ(shown(sheet, address({now.row + 1, find_text(sheet, "担当", now.row).column})), "都市整備課");
    EXPECT_EQ(charts(comparison)->getElementNames().getLength(), 2);
    const int items = find_text(sheet, "■ 項目の比較（見方の違いが大きい順）").row;
    EXPECT_EQ(beside(comparison, "目標や成果の達成", 3, items), "2.75");
}

/// Types the first agreed line of the comparison.
void type_agreed(const Document& document, const std::map<std::string, std::string>& words, int line = 1) {
    const Sheet sheet = document.sheet(comparison);
    const int titles = find_text(sheet, "合意したこと").row;
    for (const auto& [title, text] : words)
        set_text(sheet, address({titles + line, find_text(sheet, title, titles).column}), text);
}

TEST_F(EvaluationCompare, WhatWasAgreedGoesIntoTheRegisterOnce) {
    done(*workbook_, "evaluation.compare");
    const Answer nothing = done(*workbook_, "evaluation.compare", {{"Track", true}});
    EXPECT_EQ(nothing.counts.at("Tracked"), 0);
    EXPECT_THAT(nothing.message, HasSubstr("何も書かれていない"));
    EXPECT_FALSE(has_sheet("公表・改善"));
    type_agreed(*workbook_, {{"項目", "4"},
                             {"合意したこと", "数え方をそろえる"},
                             {"改善策", "受付で数える"},
                             {"期限", "令和9年12月25日"},
                             {"担当", "都市整備課"}});
    type_agreed(*workbook_, {{"改善策", "会計を知らせる"}}, 2);
    Answer answer = done(*workbook_, "evaluation.compare", {{"Track", true}, {"Today", "2026-10-01"}});
    EXPECT_EQ(answer.counts.at("Tracked"), 2);
    EXPECT_THAT(answer.sheets, testing::Contains("公表・改善"));
    EXPECT_THAT(answer.findings, testing::Contains(HasSubstr("K659"))); // no date, nobody in charge
    EXPECT_THAT(answer.findings, testing::Contains(HasSubstr("K660")));
    const Sheet improvements = workbook_->sheet("公表・改善");
    const CellPlace header = find_text(improvements, "番号");
    const auto written = [&](int line, const char* title) {
        return shown(improvements,
                     address({header.row + line, find_text(improvements, title, header.row).column}));
    };
    EXPECT_EQ(written(1, "番号"), "R8-01-改1");
    EXPECT_EQ(written(1, "改善策"), "受付で数える");
    EXPECT_EQ(written(1, "期限"), "2027-12-25");
    EXPECT_EQ(written(1, "担当"), "都市整備課");
    EXPECT_EQ(written(1, "評価日"), "2026-10-01");
    EXPECT_EQ(written(1, "改善の状況"), "未着手");
    EXPECT_EQ(written(1, "次に確かめる年度"), "令和9年度");
    EXPECT_EQ(written(2, "番号"), "R8-01-改2");
    // The register reads its rows without an error; again there is nothing new.
    EXPECT_EQ(done(*workbook_, "register.check", {{"Register", "公表・改善"}}).counts.at("Errors"), 0);
    answer = done(*workbook_, "evaluation.compare", {{"Track", true}});
    EXPECT_EQ(answer.counts.at("Tracked"), 0);
    EXPECT_EQ(answer.counts.at("Known"), 2);
    EXPECT_EQ(written(3, "番号"), "");
    // One step takes the row away again. (The file writes the register's empty rows in other runs then.)
    type_agreed(*workbook_, {{"改善策", "夕方の回を設ける"}}, 3);
    const auto before = shown_area(improvements);
    const std::size_t steps = undo_titles(*workbook_).size();
    done(*workbook_, "evaluation.compare", {{"Track", true}});
    EXPECT_EQ(undo_titles(*workbook_).size(), steps + 1);
    undo(*workbook_);
    EXPECT_EQ(shown_area(improvements), before);
    redo(*workbook_);
    EXPECT_EQ(written(3, "改善策"), "夕方の回を設ける");
    expect_refused(*workbook_, "evaluation.compare", {{"Track", true}, {"Today", "きのう"}}, {"「きのう」"});
    protect(improvements);
    expect_refused(*workbook_, "evaluation.compare", {{"Track", true}}, {"公表・改善", "保護"});
}

TEST_F(EvaluationCompare, LeavesAReadOnlyOrProtectedDocumentAlone) {
    const auto file = office().scratch() / "scores.ods";
    save_as(*workbook_, file);
    {
        const Document document = open(office(), file, Access::read_only);
        expect_refused(document, "evaluation.compare", {}, {"読み取り専用"});
    }
    protect(workbook_->model());
    expect_refused(*workbook_, "evaluation.compare", {}, {"保護"});
}

TEST_F(EvaluationCompare, TellsScoresWithoutAReason) {
    const Sheet sheet = workbook_->sheet(scores); // the first row of the sample: item 1, ○
    set_text(sheet, address({header_ + 1, find_text(sheet, "評価", header_).column}), "×");
    set_text(sheet, address({header_ + 1, find_text(sheet, "評価点", header_).column}), "1");
    const Answer answer = done(*workbook_, "evaluation.compare");
    EXPECT_THAT(answer.findings, testing::Contains(testing::AllOf(HasSubstr("×"), HasSubstr("K657"))));
}

TEST_F(EvaluationCompare, SaysWhatIsWrong) {
    expect_refused(*workbook_, "evaluation.compare", {{"Project", "R9-99"}}, {"「R9-99」", "R8-01"});
    expect_refused(*workbook_, "evaluation.compare", {{"Form", "ない票"}}, {"「ない票」", "hyojun"});
    expect_refused(*workbook_, "evaluation.compare", {{"Form", "oshu"}}, {scores, "hyojun"});
    expect_refused(*workbook_, "evaluation.compare", {{"Register", "ないシート"}}, {"「ないシート」"});
    const Document empty = new_spreadsheet(office());
    expect_refused(empty, "evaluation.compare", {}, {"評価記録"});
}

TEST_F(EvaluationCompare, LeavesProtectedSheetsAlone) {
    done(*workbook_, "evaluation.compare");
    protect(workbook_->sheet(scores)); // it is only read
    done(*workbook_, "evaluation.compare");
    protect(workbook_->sheet(comparison));
    expect_refused(*workbook_, "evaluation.compare", {}, {comparison});
}

} // namespace
} // namespace kyodo::office
