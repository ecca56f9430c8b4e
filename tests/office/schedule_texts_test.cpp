// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Schedules with texts of any kind and length: printed in the office, and read back as they were.
#include "round_trip.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* schedule = "実施年次指標";
constexpr const char* continued = "（\u2060内容の続き）";

/// In hundredths of a millimetre.
int row_height(const Sheet& sheet, int row) {
    const uno::Reference<css::beans::XPropertySet> properties(
        uno::Reference<css::table::XColumnRowRange>(sheet, uno::UNO_QUERY_THROW)->getRows()->getByIndex(row),
        uno::UNO_QUERY_THROW);
    sal_Int32 height = 0;
    properties->getPropertyValue("Height") >>= height;
    return height;
}

bool begins_page(const Sheet& sheet, int row) {
    const uno::Reference<css::beans::XPropertySet> properties(
        uno::Reference<css::table::XColumnRowRange>(sheet, uno::UNO_QUERY_THROW)->getRows()->getByIndex(row),
        uno::UNO_QUERY_THROW);
    bool begins = false;
    properties->getPropertyValue("IsStartOfNewPage") >>= begins;
    return begins;
}

/// How often a character stands in a text.
int count(const std::string& text, const std::string& character) {
    int found = 0;
    for (std::size_t at = text.find(character); at != std::string::npos;
         at = text.find(character, at + character.size())) {
        ++found;
    }
    return found;
}

/// A text of as many characters; 鶴 is every tenth of them, and nowhere else in the plan.
std::string characters(int length) {
    std::string text;
    for (int i = 0; i < length; ++i) {
        text += i % 10 == 9 ? "鶴" : "亀";
    }
    return text;
}

class ScheduleTexts : public RoundTrip {
protected:
    void SetUp() override {
        RoundTrip::SetUp();
        workbook_.emplace(new_workbook("shinjo"));
    }
    void TearDown() override {
        workbook_.reset();
        RoundTrip::TearDown();
    }

    /// 内容 of a row of the register, from 0; the header is row 3, the content column E.
    void set_content(int row, const std::string& text) {
        set_text(workbook_->sheet(plan), "E" + std::to_string(4 + row), text);
    }

    std::optional<Document> workbook_;
};

TEST_F(ScheduleTexts, WithTabsSpacesAndLineBreaksComeBackAsTheyWere) {
    const std::vector<std::string> texts{"タブで終わる\t", "\tタブで始まる", "市\tNPO\t\t町内会",
                                         "空白で終わる  ", "　全角空白　",   "一行目\n二行目",
                                         "改行で終わる\n", "\n改行で始まる", "二つの  空白  \n\n　次の行\t\n",
                                         "a \t b"};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        set_content(static_cast<int>(i), texts[i]);
        EXPECT_EQ(shown(workbook_->sheet(plan), "E" + std::to_string(4 + i)), texts[i]);
    }
    for (const std::string style : {"symbol", "band", "heat"}) { // the first is a new sheet, the others not
        SCOPED_TRACE(style);
        expect_round_trip(*workbook_, {{"Style", style}});
    }
}

TEST_F(ScheduleTexts, MarksMayBeArrows) {
    const Sheet settings = workbook_->sheet("設定");
    const CellPlace triangle = find_text(settings, "△");
    const CellPlace disc = find_text(settings, "●");
    set_text(settings, address(triangle), "→"); // 検討
    set_text(settings, address(disc), "⇒");     // 実施
    for (const std::string style : {"symbol", "band", "heat"}) {
        SCOPED_TRACE(style);
        expect_round_trip(*workbook_, {{"Style", style}});
    }
    done(*workbook_, "schedule.render", {{"Style", "symbol"}});
    const Sheet sheet = workbook_->sheet(schedule);
    EXPECT_EQ(shown(sheet, "A2"), "凡例　→＝検討　⇒＝実施");
    // 実施 → is what a bar of 実施 looks like: a mark that is called so is refused, with its cell.
    set_text(settings, address({triangle.row, 1}), "実施→");
    expect_refused(*workbook_, "schedule.render", {},
                   {"設定." + address({disc.row, 1}), "「実施」", "実施→"});
}

/// By hand, for A4 landscape with five years: the sheet is 297 - 2 × 12 - 0.5 = 272.5 mm wide. Five years
/// take 18 mm each (bars 22) and the number 8; of the rest (174.5, bars 154.5) the content has 64 %: 111.68
/// mm (98.88). Letters of 9 points are 3.175 mm wide and a cell's padding 1.4 in all, so 34.7 (30.7) letters
/// stand side by side, and one less where a line may have to give one away: 33 (29). Lines are 1.45 letters
/// high, 4.604 mm. The page is 210 - 12 - 10 - 7 = 181 mm high; title, legend and header take 8.2 + 5.4
/// + 5.1, the goal's and the section's lines 6.4 + 5.9, 3 stay free: 147 mm are left, 31 lines and the
/// padding of 1 mm. So 31 × 33 = 1023 (31 × 29 = 899) letters fit, 7 less for 「（\u2060内容の続き）」: 1016
/// (892).
struct LongContent {
    const char* style;
    int first_parts; ///< letters in each part but the last
};

class LongContents : public ScheduleTexts, public testing::WithParamInterface<LongContent> {};

TEST_P(LongContents, GoOnOverPages) {
    constexpr int length = 2300;
    const std::string text = characters(length);
    set_content(0, text);
    const Answer rendered = done(*workbook_, "schedule.render", {{"Style", GetParam().style}});
    const Sheet sheet = workbook_->sheet(schedule);

    // Three parts: two full ones and the rest.
    const int part = GetParam().first_parts;
    std::vector<int> rows;
    const auto shown_rows = shown_area(sheet);
    for (std::size_t row = 0; row < shown_rows.size(); ++row) {
        if (shown_rows[row][2].find("亀") != std::string::npos) {
            rows.push_back(static_cast<int>(row));
        }
    }
    ASSERT_THAT(rows, SizeIs(3));
    EXPECT_EQ(shown(sheet, address({rows[0], 2})), characters(part));
    EXPECT_THAT(shown(sheet, address({rows[1], 2})), testing::StartsWith(continued));
    EXPECT_THAT(shown(sheet, address({rows[2], 2})), testing::StartsWith(continued));
    EXPECT_EQ(count(shown(sheet, address({rows[1], 2})), "亀") +
                  count(shown(sheet, address({rows[1], 2})), "鶴"),
              part);
    EXPECT_THAT(rendered.findings,
                testing::Contains(AllOf(HasSubstr("K122"), HasSubstr(address({rows[1], 2})))));

    // Each part is on a page of its own, below its headings, and no page is fuller than the paper.
    for (const int row : {rows[0], rows[1]}) { // 31 lines: 31 × 4.604 + 1 = 143.7 mm, up to a tenth
        EXPECT_NEAR(row_height(sheet, row), 14380, 5);
    }
    int breaks = 0;
    int titles = 0; // the first three rows, on every page
    for (int row = 0; row < 3; ++row) {
        titles += row_height(sheet, row);
    }
    int used = titles;
    for (int row = 3; row < static_cast<int>(shown_rows.size()); ++row) {
        if (begins_page(sheet, row)) {
            ++breaks;
            used = titles;
        }
        used += row_height(sheet, row);
        EXPECT_LE(used, 18100) << "row " << row + 1;
    }
    for (const int row : {rows[1], rows[2]}) {
        EXPECT_TRUE(begins_page(sheet, row - 2)) << "goal and section stand above the part";
    }

    // The print area is the whole table; the paper has as many pages as the breaks make, and all letters.
    const auto areas = uno::Reference<css::sheet::XPrintAreas>(sheet, uno::UNO_QUERY_THROW)->getPrintAreas();
    ASSERT_EQ(areas.getLength(), 1);
    EXPECT_EQ(areas[0].StartRow, 0);
    EXPECT_EQ(areas[0].EndRow, static_cast<sal_Int32>(shown_rows.size()) - 1);
    EXPECT_EQ(areas[0].EndColumn, 7) << "item, number, content and five years";
    const auto file = office().scratch() / "long.ods";
    const auto pdf = office().scratch() / "long.pdf";
    save_as(*workbook_, file);
    export_sheets_pdf(office(), file, {schedule}, pdf);
    const auto pages = pdf_pages(pdf);
    EXPECT_EQ(pages.size(), static_cast<std::size_t>(breaks + 1));
    EXPECT_EQ(rendered.counts.at("Pages"), breaks + 1);
    int all = 0;
    for (const std::string& page : pages) {
        all += count(page, "鶴");
    }
    EXPECT_EQ(all, length / 10);
    EXPECT_EQ(count(pages.at(0), "鶴"), part / 10);

    const Answer read = done(*workbook_, "schedule.read", {{"Sheet", schedule}});
    EXPECT_THAT(read.findings, IsEmpty());
    EXPECT_EQ(printed_part(workbook_->sheet(read.sheets.front())), printed_part(workbook_->sheet(plan)));
}

INSTANTIATE_TEST_SUITE_P(Styles, LongContents,
                         testing::Values(LongContent{"symbol", 1016}, LongContent{"heat", 1016},
                                         LongContent{"band", 892}),
                         [](const auto& style) { return std::string(style.param.style); });

} // namespace
} // namespace kyodo::office
