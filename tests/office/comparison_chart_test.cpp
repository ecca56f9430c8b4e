// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The charts of evaluation.compare when its sheet is made again with more scores.
#include "command_test.hpp"
#include "strings.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include <algorithm>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;
using testing::UnorderedElementsAre;

constexpr const char* scores = "評価記録";
constexpr const char* comparison = "評価比較 R8-01";
constexpr int items = 12;

class ComparisonChart : public CommandTest {
protected:
    /// 団体's scores of R8-01 on the form 標準; 市 has not answered, so that there are no gaps to draw.
    void SetUp() override {
        CommandTest::SetUp();
        workbook_.emplace(new_workbook("hyojun", {{"Registers", "project、score"}}));
        row_ = find_text(workbook_->sheet(scores), "評価票＊").row + 1;
        add("団体", "みどりの会", "");
        done(*workbook_, "evaluation.compare");
    }
    void TearDown() override {
        workbook_.reset();
        CommandTest::TearDown();
    }
    void add(const std::string& party, const std::string& name, const std::string& reason) {
        uno::Sequence<uno::Sequence<uno::Any>> rows(items);
        for (int i = 0; i < items; ++i) {
            const std::vector<std::string> texts{"hyojun", "",  "R8-01", party,  name, std::to_string(i + 1),
                                                 "",       "○", "",      reason, "",   ""};
            uno::Sequence<uno::Any> row(static_cast<sal_Int32>(texts.size()));
            for (std::size_t c = 0; c < texts.size(); ++c)
                row.getArray()[c] <<= to_office(texts[c]);
            rows.getArray()[i] = row;
        }
        const auto range = workbook_->sheet(scores)->getCellRangeByPosition(0, row_, 11, row_ + items - 1);
        uno::Reference<css::sheet::XCellRangeData>(range, uno::UNO_QUERY_THROW)->setDataArray(rows);
        row_ += items;
    }
    uno::Reference<css::table::XTableCharts> charts() {
        return uno::Reference<css::table::XTableChartsSupplier>(workbook_->sheet(comparison),
                                                                uno::UNO_QUERY_THROW)
            ->getCharts();
    }
    std::vector<std::string> names() {
        std::vector<std::string> found;
        const auto all = charts()->getElementNames();
        for (sal_Int32 i = 0; i < all.getLength(); ++i)
            found.push_back(from_office(all[i]));
        return found;
    }
    uno::Reference<css::drawing::XShape> shape(int index) {
        const auto sheets = workbook_->sheet_names();
        const auto at = std::find(sheets.begin(), sheets.end(), comparison) - sheets.begin();
        const uno::Reference<css::drawing::XDrawPagesSupplier> pages(workbook_->model(),
                                                                     uno::UNO_QUERY_THROW);
        const uno::Reference<css::drawing::XDrawPage> page(
            pages->getDrawPages()->getByIndex(static_cast<sal_Int32>(at)), uno::UNO_QUERY_THROW);
        return {page->getByIndex(index), uno::UNO_QUERY_THROW};
    }
    int top_of(int row) {
        css::awt::Point at;
        uno::Reference<css::beans::XPropertySet>(workbook_->sheet(comparison)->getCellByPosition(0, row),
                                                 uno::UNO_QUERY_THROW)
            ->getPropertyValue("Position") >>= at;
        return at.Y;
    }
    /// Every chart stands between its heading and the next section.
    void expect_in_their_room() {
        const int heading = find_text(workbook_->sheet(comparison), "■ グラフ").row;
        const int next = find_text(workbook_->sheet(comparison), "■ 算定根拠").row;
        for (std::size_t i = 0; i < names().size(); ++i) {
            const auto chart = shape(static_cast<int>(i));
            EXPECT_GE(chart->getPosition().Y, top_of(heading + 1) - 10) << i;
            EXPECT_LE(chart->getPosition().Y + chart->getSize().Height, top_of(next) + 10) << i;
        }
    }

    std::optional<Document> workbook_;
    int row_ = 0;
};

TEST_F(ComparisonChart, OneThatLackedIsAddedAndAllGoWithTheTable) {
    EXPECT_THAT(names(), UnorderedElementsAre("Kyodo_Comparison_Net"));
    expect_in_their_room();
    // Reasons of several lines make the rows higher, so that the room for the charts lies further down.
    add("市", "協働課",
        "受け付けた人の数を月ごとに書き、年度の終わりに会の記録とくらべた。"
        "数え方がちがうところは、次の年度のはじめに話し合って決める。");
    show(*workbook_, scores);
    const int before = shape(0)->getPosition().Y;
    expect_one_undo_step(*workbook_, [&] { done(*workbook_, "evaluation.compare"); });
    EXPECT_THAT(names(), UnorderedElementsAre("Kyodo_Comparison_Net", "Kyodo_Comparison_Gap"));
    EXPECT_GT(shape(0)->getPosition().Y, before);
    expect_in_their_room();
    undo(*workbook_);
    EXPECT_THAT(names(), UnorderedElementsAre("Kyodo_Comparison_Net"));
    EXPECT_EQ(shape(0)->getPosition().Y, before);
    redo(*workbook_);
    if (const char* path = std::getenv("KYODO_COMPARISON_PDF"))
        export_pdf(*workbook_, path);
}

TEST_F(ComparisonChart, OneThatAPersonTookAwayStaysAway) {
    charts()->removeByName("Kyodo_Comparison_Net");
    add("市", "協働課", "");
    done(*workbook_, "evaluation.compare");
    EXPECT_THAT(names(), UnorderedElementsAre("Kyodo_Comparison_Gap"));
    expect_in_their_room();
}

/// A file of Excel gives the charts names of its own; the drawings keep ours.
TEST_F(ComparisonChart, IsFoundAgainInAFileOfExcel) {
    add("市", "協働課", "");
    done(*workbook_, "evaluation.compare");
    const auto file = office().scratch() / "評価.xlsx";
    save_as(*workbook_, file, "Calc MS Excel 2007 XML");
    workbook_.reset();
    workbook_.emplace(open(office(), file));
    for (int i = 1; i <= 3; ++i)
        add("委員", "委員" + std::to_string(i), "成果を数で示すとよい。");
    done(*workbook_, "evaluation.compare");
    EXPECT_EQ(names().size(), 2U);
    expect_in_their_room();
}

} // namespace
} // namespace kyodo::office
