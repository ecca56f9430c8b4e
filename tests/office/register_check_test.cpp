// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// register.insert and register.check on an empty risk register (templates/registers/risk.json). Rules that
// the mistakes below break: a required cell (K305), a term that isn't in its list (K303), a date that is none
// (K301).
#include "command_test.hpp"

#include "flat.hpp"
#include "strings.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XTextField.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr const char* risk = "リスク";
constexpr const char* result = "点検結果";
constexpr int header_row = 2;    // of a register that the command makes
constexpr int first_finding = 3; // below title, grounds and header
constexpr int code_column = 8; // 種類, セル, 行の名前, 欄, 書かれている値, 正しい書き方, 候補, 根拠, 番号

class Registers : public CommandTest {
protected:
    void SetUp() override {
        CommandTest::SetUp();
        workbook_.emplace(new_spreadsheet(office()));
    }
    void TearDown() override {
        workbook_.reset();
        CommandTest::TearDown();
    }

    /// A register of two risks: the second lacks its impact, and has a probability and a date that are none.
    Sheet risks() {
        done(*workbook_, "register.insert", {{"Register", "risk"}});
        const Sheet sheet = workbook_->sheet(risk);
        header_ = find_text(sheet, "リスク＊").row;
        put(1, "番号", "リ-1");
        put(1, "影響＊", "中");
        put(1, "リスク＊", "雨で延期になる");
        put(2, "リスク＊", "担い手が足りない");
        put(2, "起こりやすさ", "たかい");
        put(2, "確認日", "令和8年2月30日");
        return sheet;
    }
    void put(int line, const std::string& title, const std::string& text) {
        const Sheet sheet = workbook_->sheet(risk);
        set_text(sheet, address({header_ + line, find_text(sheet, title, header_).column}), text);
    }
    std::string cell_of(int line, const std::string& title) {
        return address({header_ + line, find_text(workbook_->sheet(risk), title, header_).column});
    }
    /// The lines of the result, "code cell".
    std::vector<std::string> findings() {
        const Sheet sheet = workbook_->sheet(result);
        std::vector<std::string> lines;
        for (int row = first_finding; !shown(sheet, address({row, code_column})).empty(); ++row)
            lines.push_back(shown(sheet, address({row, code_column})) + " " +
                            shown(sheet, address({row, 1})));
        return lines;
    }

    std::optional<Document> workbook_;
    int header_ = 0;
};

TEST_F(Registers, AreAddedToAnyDocument) {
    const Answer answer = done(*workbook_, "register.insert", {{"Register", "risk"}});
    EXPECT_THAT(answer.sheets, Contains(risk));
    const Sheet sheet = workbook_->sheet(risk);
    const CellPlace probability = find_text(sheet, "起こりやすさ");
    // The list stands on a 設定 sheet, where its user can change it.
    EXPECT_THAT(workbook_->sheet_names(), Contains("設定"));
    EXPECT_THAT(drop_down(*workbook_, sheet, address({probability.row + 1, probability.column})).choices,
                ElementsAre("高", "中", "低"));
    // A second register brings its lists to the same sheet.
    done(*workbook_, "register.insert", {{"Register", "協働の提案台帳"}});
    const auto sheets = workbook_->sheet_names();
    EXPECT_EQ(std::count(sheets.begin(), sheets.end(), "設定"), 1);
    EXPECT_THAT(drop_down(*workbook_, sheet, address({probability.row + 1, probability.column})).choices,
                ElementsAre("高", "中", "低"));
}

/// What a person sees of all sheets: cells, and the drop-downs and hints of the cells below the header.
std::string seen(const Document& document) {
    std::string all;
    for (const std::string& name : document.sheet_names()) {
        const Sheet sheet = document.sheet(name);
        const auto rows = shown_area(sheet);
        for (std::size_t row = 0; row < rows.size(); ++row)
            for (std::size_t column = 0; column < rows[row].size(); ++column)
                if (!rows[row][column].empty())
                    all +=
                        address({static_cast<int>(row), static_cast<int>(column)}) + rows[row][column] + "|";
        for (int column = 0; name != "設定" && column < 20; ++column) {
            const DropDown list = drop_down(document, sheet, address({header_row + 1, column}), false);
            all += "\n" + list.hint + ":" + list.error + ":" + list.source;
        }
        all += "\n" + name + "\n";
    }
    return all;
}

// After redo the office may write another default style for a column whose cells have theirs anyway, so what
// comes back is compared cell by cell, and what undo restores as the content of the file.
TEST_F(Registers, InsertIsOneUndoStep) {
    for (const char* kind : {"risk", "grant"}) {
        const std::string before = save_flat(office(), *workbook_, FlatPart::cells);
        const std::size_t steps = undo_titles(*workbook_).size();
        done(*workbook_, "register.insert", {{"Register", kind}});
        const std::string after = seen(*workbook_);
        ASSERT_EQ(undo_titles(*workbook_).size(), steps + 1);
        for (int round = 1; round <= 2; ++round) {
            undo(*workbook_);
            ASSERT_EQ(first_difference(before, save_flat(office(), *workbook_, FlatPart::cells)), "")
                << kind << " undo " << round;
            redo(*workbook_);
            ASSERT_EQ(seen(*workbook_), after) << kind << " redo " << round;
            ASSERT_EQ(undo_titles(*workbook_).size(), steps + 1) << kind << " redo " << round;
        }
    }
}

TEST_F(Registers, CheckFindsMarksAndLinks) {
    const Sheet sheet = risks();
    const Answer answer = done(*workbook_, "register.check", {{"Today", "2026-11-21"}});
    EXPECT_EQ(answer.counts.at("Rows"), 2);
    EXPECT_THAT(findings(), AllOf(Contains("K305 リスク." + cell_of(2, "影響＊")),
                                  Contains("K303 リスク." + cell_of(2, "起こりやすさ")),
                                  Contains("K301 リスク." + cell_of(2, "確認日"))));
    // The row and the column are named as a person knows them.
    const Sheet result_list = workbook_->sheet(result);
    const int line = find_text(result_list, "リスク." + cell_of(2, "起こりやすさ")).row;
    EXPECT_EQ(shown(result_list, address({line, 2})), "担い手が足りない");
    EXPECT_EQ(shown(result_list, address({line, 3})), "起こりやすさ");
    // The nearest term is proposed, the grounds are said, the value stays.
    const Sheet list = workbook_->sheet(result);
    EXPECT_THAT(shown(list, "A2"), HasSubstr("リスク（2行）"));
    EXPECT_EQ(shown(sheet, cell_of(2, "起こりやすさ")), "たかい");
    // The cell's address is a link to it.
    const std::string target = cell_of(2, "影響＊");
    const CellPlace address_cell = find_text(list, "リスク." + target);
    const uno::Reference<css::text::XTextFieldsSupplier> fields(cell(list, address(address_cell)),
                                                                uno::UNO_QUERY_THROW);
    const auto all = fields->getTextFields()->createEnumeration();
    ASSERT_TRUE(all->hasMoreElements());
    const uno::Reference<css::beans::XPropertySet> link(all->nextElement(), uno::UNO_QUERY_THROW);
    rtl::OUString url;
    link->getPropertyValue("URL") >>= url;
    EXPECT_EQ(from_office(url), "#'リスク'." + target);
}

TEST_F(Registers, CheckAgainAfterMendingUnmarks) {
    risks();
    done(*workbook_, "register.check", {{"Today", "2026-11-21"}});
    EXPECT_THAT(flat(*workbook_), HasSubstr("Kyodo 点検（誤り）"));
    put(2, "影響＊", "小");
    put(2, "起こりやすさ", "高");
    put(2, "確認日", "令和8年2月28日");
    done(*workbook_, "register.check", {{"Today", "2026-11-21"}});
    EXPECT_THAT(findings(), Not(Contains(HasSubstr("K30"))));
    EXPECT_THAT(flat(*workbook_), Not(HasSubstr("apply-style-name=\"Kyodo 点検（誤り）")));
    const auto sheets = workbook_->sheet_names();
    EXPECT_EQ(std::count(sheets.begin(), sheets.end(), result), 1);
}

/// The conditional formats that the cell itself has: what the office draws on screen and on paper. A format
/// that stands in the sheet's list alone is drawn only after the file was opened again.
int drawn_formats(const Sheet& sheet, const std::string& place) {
    const uno::Reference<css::beans::XPropertySet> properties(cell(sheet, place), uno::UNO_QUERY_THROW);
    const uno::Reference<css::sheet::XSheetConditionalEntries> entries(
        properties->getPropertyValue("ConditionalFormat"), uno::UNO_QUERY_THROW);
    return entries->getCount();
}

TEST_F(Registers, CheckMarksAreDrawnAndTakenAwayAtOnce) {
    const Sheet sheet = risks();
    done(*workbook_, "register.check", {{"Today", "2026-11-21"}});
    EXPECT_EQ(drawn_formats(sheet, cell_of(2, "影響＊")), 1);
    EXPECT_EQ(drawn_formats(sheet, cell_of(1, "影響＊")), 0);
    put(2, "影響＊", "小");
    done(*workbook_, "register.check", {{"Today", "2026-11-21"}});
    EXPECT_EQ(drawn_formats(sheet, cell_of(2, "影響＊")), 0);
    EXPECT_EQ(drawn_formats(sheet, cell_of(2, "起こりやすさ")), 1);
}

/// A conditional format of the user's.
void add_format(const Sheet& sheet, const std::string& place, const char* formula, const char* style) {
    const uno::Reference<css::beans::XPropertySet> own(cell(sheet, place), uno::UNO_QUERY_THROW);
    const uno::Reference<css::sheet::XSheetConditionalEntries> entries(
        own->getPropertyValue("ConditionalFormat"), uno::UNO_QUERY_THROW);
    css::uno::Sequence<css::beans::PropertyValue> entry(3);
    entry.getArray()[0] = {"Operator", -1, css::uno::Any(css::sheet::ConditionOperator_FORMULA), {}};
    entry.getArray()[1] = {"Formula1", -1, css::uno::Any(to_office(formula)), {}};
    entry.getArray()[2] = {"StyleName", -1, css::uno::Any(to_office(style)), {}};
    entries->addNew(entry);
    own->setPropertyValue("ConditionalFormat", css::uno::Any(entries));
}

/// A cell style of the user's, with a ground.
void make_style(const Document& document, const char* name, sal_Int32 ground) {
    const uno::Reference<css::style::XStyleFamiliesSupplier> supplier(document.model(), uno::UNO_QUERY_THROW);
    const uno::Reference<css::container::XNameContainer> family(
        supplier->getStyleFamilies()->getByName("CellStyles"), uno::UNO_QUERY_THROW);
    const uno::Reference<css::lang::XMultiServiceFactory> factory(document.model(), uno::UNO_QUERY_THROW);
    const uno::Reference<css::beans::XPropertySet> style(
        factory->createInstance("com.sun.star.style.CellStyle"), uno::UNO_QUERY_THROW);
    family->insertByName(to_office(name), css::uno::Any(style));
    style->setPropertyValue("CellBackColor", css::uno::Any(ground));
}

TEST_F(Registers, CheckLeavesTheUsersOwnConditionalFormats) {
    const Sheet sheet = risks();
    add_format(sheet, cell_of(2, "影響＊"), "1=2", "Good");
    const auto has_own = [&] {
        return flat(*workbook_).find("calcext:value=\"formula-is(1=2)\"") != std::string::npos;
    };
    ASSERT_TRUE(has_own());
    done(*workbook_, "register.check", {{"Today", "2026-11-21"}});
    EXPECT_TRUE(has_own());
    EXPECT_EQ(drawn_formats(sheet, cell_of(2, "影響＊")), 1); // the user's
    put(2, "影響＊", "小");
    done(*workbook_, "register.check", {{"Today", "2026-11-21"}});
    EXPECT_TRUE(has_own());
    EXPECT_EQ(drawn_formats(sheet, cell_of(2, "影響＊")), 1);
}

/// A file of Excel gives our styles other names. The marks are known all the same; a format of the user's
/// that looks much like them stays.
TEST_F(Registers, CheckUnmarksInAFileOfExcel) {
    risks();
    // red like ours, but without a frame
    make_style(*workbook_, "赤", 0xFFE0E0);
    add_format(workbook_->sheet(risk), "Z9", "TRUE()", "赤");
    done(*workbook_, "register.check", {{"Today", "2026-11-21"}});
    for (int times = 0; times < 2; ++times) {
        const auto file = office().scratch() / ("リスク" + std::to_string(times) + ".xlsx");
        save_as(*workbook_, file, "Calc MS Excel 2007 XML");
        workbook_.reset();
        workbook_.emplace(open(office(), file));
    }
    const Sheet sheet = workbook_->sheet(risk);
    ASSERT_EQ(drawn_formats(sheet, cell_of(2, "影響＊")), 1);
    ASSERT_EQ(drawn_formats(sheet, "Z9"), 1);
    put(2, "影響＊", "小");
    done(*workbook_, "register.check", {{"Today", "2026-11-21"}});
    EXPECT_EQ(drawn_formats(sheet, cell_of(2, "影響＊")), 0);
    EXPECT_EQ(drawn_formats(sheet, cell_of(2, "起こりやすさ")), 1);
    EXPECT_EQ(drawn_formats(sheet, "Z9"), 1) << "the user's";
}

TEST_F(Registers, CheckIsOneUndoStep) {
    risks();
    expect_one_undo_step(*workbook_, [&] { done(*workbook_, "register.check", {{"Today", "2026-11-21"}}); });
    put(2, "起こりやすさ", "高");
    expect_one_undo_step(*workbook_, [&] { done(*workbook_, "register.check", {{"Today", "2026-11-21"}}); });
}

TEST_F(Registers, SayWhatIsWrong) {
    expect_refused(*workbook_, "register.check", {}, {"台帳が見つかりません"});
    expect_refused(*workbook_, "register.insert", {}, {"追加する台帳"});
    expect_refused(*workbook_, "register.insert", {{"Register", "りすく"}}, {"「りすく」", "リスク台帳"});
    risks();
    expect_refused(*workbook_, "register.check", {{"Today", "きのう"}}, {"「きのう」"});
    expect_refused(*workbook_, "register.check", {{"Register", "設定"}}, {"「設定」"});
    expect_refused(*workbook_, "register.insert", {{"Register", "risk"}, {"Sheet", risk}}, {"「リスク」"});
}

} // namespace
} // namespace kyodo::office
