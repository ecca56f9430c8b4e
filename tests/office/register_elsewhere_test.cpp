// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A register in a file of Excel and in an office without Kyodo: what makes its entry sheet pleasant is there,
// and the commands go on with it. 協働事業 has 領域 with its five terms, 年度, 予算額 (円, 0 or more), the
// header in row 3, and 事業番号 and 協働事業名 frozen.
#include "entry_sheet_look.hpp"
#include "project_register.hpp"

#include "strings.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

class RegisterElsewhere : public ProjectRegister {
protected:
    void SetUp() override {
        ProjectRegister::SetUp();
        insert_register();
        put_row(1, "1", "共催", "協働課");
        put_row(2, "2", "ほげ", "協働課");       // no form
        put_row(3, "2", "共催、委託", "環境課"); // No. 2 again
    }
    std::vector<std::string> look(const Document& document) {
        return entry_sheet_look(document, projects, header_);
    }
    void through_xlsx() {
        const auto file = office().scratch() / "台帳.xlsx";
        save_as(*workbook_, file, "Calc MS Excel 2007 XML");
        workbook_.reset();
        workbook_.emplace(open(office(), file));
    }
    static auto is_whole() {
        return AllOf(
            Contains(AllOf(
                StartsWith("領域: list/A 市民主体/B 市民主導/C 対等/D 行政主導/E 行政主体 hint: 領域: "),
                HasSubstr("else: 一覧にない値です"))),
            Contains(AllOf(StartsWith("形態: list/共催/"), HasSubstr("「、」で区切ります"),
                           Not(HasSubstr("else:")))),
            Contains(AllOf(StartsWith("予算額"), HasSubstr("decimal 0 "), HasSubstr(" hint: 予算額: "),
                           HasSubstr("else: "))),
            Contains("frozen: 3 rows, 2 columns"), Contains(StartsWith("filter: A3:")),
            Contains("each page: 3-3, 1-2"));
    }
    /// The findings' numbers and the cells they stand at.
    std::vector<std::string> checked() {
        done(*workbook_, "register.check", {{"Today", "2026-11-21"}});
        std::vector<std::string> lines;
        for (const auto& row : shown_area(workbook_->sheet("点検結果"))) {
            std::string line;
            for (const std::string& each : row)
                line += each + "|";
            lines.push_back(line);
        }
        return lines;
    }
    sal_Int32 marked_ranges() {
        const uno::Reference<css::beans::XPropertySet> sheet(workbook_->sheet(projects),
                                                             uno::UNO_QUERY_THROW);
        uno::Reference<css::sheet::XConditionalFormats> formats;
        sheet->getPropertyValue("ConditionalFormats") >>= formats;
        return formats->getLength();
    }
};

TEST_F(RegisterElsewhere, AFileOfExcelHasAllThatHelpsToWrite) {
    const std::vector<std::string> before = look(*workbook_);
    EXPECT_THAT(before, is_whole());
    through_xlsx();
    EXPECT_EQ(look(*workbook_), before);
}

TEST_F(RegisterElsewhere, AnOfficeWithoutKyodoHasAllThatHelpsToWrite) {
    const std::vector<std::string> before = look(*workbook_);
    const auto cells = shown_area(workbook_->sheet(projects));
    for (const char* filter : {"calc8", "Calc MS Excel 2007 XML"}) {
        const auto file = office().scratch() / (std::string("台帳") + (filter[0] == 'c' ? ".ods" : ".xlsx"));
        save_as(*workbook_, file, filter);
        const Office bare{OfficeOptions{}};
        const Document opened = open(bare, file);
        EXPECT_EQ(shown_area(opened.sheet(projects)), cells) << filter;
        EXPECT_EQ(look(opened), before) << filter;
        EXPECT_EQ(dispatch(bare, opened, "org.kyodo.calc:register.check").outcome, Outcome::nothing)
            << "this office has the extension after all";
    }
}

/// The check, its marks and its sheet in the file of Excel: the same findings, written in place, and a mark
/// less once a mistake is mended.
TEST_F(RegisterElsewhere, TheCheckGoesOnInAFileOfExcel) {
    const std::vector<std::string> before = checked();
    ASSERT_THAT(before,
                AllOf(Contains(AllOf(HasSubstr("ほげ"), HasSubstr("K303"))), Contains(HasSubstr("K306"))));
    const sal_Int32 marks = marked_ranges();
    ASSERT_GT(marks, 0);
    through_xlsx();
    const auto sheets = workbook_->sheet_names();
    EXPECT_EQ(checked(), before);
    EXPECT_EQ(workbook_->sheet_names(), sheets) << "in place";
    EXPECT_EQ(marked_ranges(), marks);
    put(2, "形態", "委託");
    put(3, "事業番号＊", "3");
    EXPECT_THAT(checked(), AllOf(Not(Contains(HasSubstr("K303"))), Not(Contains(HasSubstr("K306")))));
}

TEST_F(RegisterElsewhere, TheSummaryCountsAFileOfExcel) {
    through_xlsx();
    const Answer answer = done(*workbook_, "register.summary", {{"By", "形態"}, {"By2", "担当課"}});
    const Sheet sheet = workbook_->sheet(answer.sheets.at(0));
    const CellPlace held = find_text(sheet, "共催");
    const CellPlace section = find_text(sheet, "協働課");
    EXPECT_EQ(shown(sheet, address({held.row, section.column})), "1"); // No. 1; the other is of 環境課
    EXPECT_EQ(shown(sheet, address({held.row, find_text(sheet, "環境課").column})), "1");
}

/// Undo of a sheet that came in lets the office write another base address of the rules into the file. It has
/// nothing to be the base of: each reference in them is absolute (core:
/// NewWorkbook.RulesMeanTheSameFromEveryCell), so they say the same, also in the saved file.
TEST_F(RegisterElsewhere, UndoLeavesTheRulesAsTheyWere) {
    done(*workbook_, "register.insert", {{"Register", "score"}});
    const auto rules = [&](const Document& document) {
        auto all = look(document);
        for (const int line : {2, 20}) { // further rows of the same rule
            all.push_back("");
            for (const std::string& each :
                 drop_down(document, document.sheet(projects), place(line, "領域")).choices)
                all.back() += each + "/";
        }
        return all;
    };
    const std::vector<std::string> before = rules(*workbook_);
    ASSERT_THAT(before, is_whole());
    done(*workbook_, "register.summary", {{"By", "形態"}, {"Register", projects}});
    undo(*workbook_);
    redo(*workbook_);
    undo(*workbook_);
    EXPECT_EQ(rules(*workbook_), before);
    const auto file = office().scratch() / "戻した台帳.ods";
    save_as(*workbook_, file);
    workbook_.reset();
    workbook_.emplace(open(office(), file));
    EXPECT_EQ(rules(*workbook_), before);
}

} // namespace
} // namespace kyodo::office
