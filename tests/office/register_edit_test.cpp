// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// register.edit without its window: exactly the named cells of one row change, as one undo step, or nothing.
#include "command_test.hpp"

#include "strings.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

constexpr const char* risk = "リスク";

class EditRegister : public CommandTest {
protected:
    void SetUp() override {
        CommandTest::SetUp();
        workbook_.emplace(new_spreadsheet(office()));
        done(*workbook_, "register.insert", {{"Register", "risk"}});
        header_ = find_text(sheet(), "リスク＊").row;
        put(1, "番号", "K-01");
        put(1, "リスク＊", "雨で延期になる");
        put(1, "影響＊", "中");
        put(2, "番号", "K-02");
        put(2, "リスク＊", "担い手が足りない");
        put(2, "影響＊", "大");
    }
    void TearDown() override {
        workbook_.reset();
        CommandTest::TearDown();
    }

    Sheet sheet() const { return workbook_->sheet(risk); }
    /// The cell of the n-th row below the titles.
    std::string at(int line, const std::string& title) const {
        return address({header_ + line, find_text(sheet(), title, header_).column});
    }
    void put(int line, const std::string& title, const std::string& text) const {
        set_text(sheet(), at(line, title), text);
    }
    std::string text_at(int line, const std::string& title) const { return shown(sheet(), at(line, title)); }
    Answer edit(const std::string& row, const std::string& values) {
        return done(*workbook_, "register.edit", {{"Register", risk}, {"Row", row}, {"Values", values}});
    }
    /// The cells of the register that differ from those before.
    std::vector<std::string> changed(const std::vector<std::vector<std::string>>& before) const {
        const auto after = shown_area(sheet());
        std::vector<std::string> cells;
        for (std::size_t row = 0; row < std::max(before.size(), after.size()); ++row)
            for (std::size_t column = 0; column < 40; ++column) {
                const auto in = [&](const auto& rows) {
                    return row < rows.size() && column < rows[row].size() ? rows[row][column] : std::string();
                };
                if (in(before) != in(after))
                    cells.push_back(address({static_cast<int>(row), static_cast<int>(column)}));
            }
        return cells;
    }
    void expect_edit_refused(const Arguments& arguments, const std::vector<std::string>& parts) {
        expect_refused(*workbook_, "register.edit", arguments, parts);
    }
    void expect_row_refused(const std::string& row, const std::string& values,
                            const std::vector<std::string>& parts) {
        expect_edit_refused({{"Register", risk}, {"Row", row}, {"Values", values}}, parts);
    }

    std::optional<Document> workbook_;
    int header_ = 0;
};

// 46143 days after 1899-12-30 are 2026-05-01. K525, K521: a risk of great impact lacks its measure and ticks.
TEST_F(EditRegister, WritesExactlyTheNamedCells) {
    const auto before = shown_area(sheet());
    const Answer answer = edit("K-02", "確認日=令和８年５月１日\nnote=市民協働課から聞いた\n点数=９");
    EXPECT_THAT(changed(before),
                testing::UnorderedElementsAre(at(2, "確認日"), at(2, "備考"), at(2, "点数（点）")));
    EXPECT_EQ(number(sheet(), at(2, "確認日")), 46143);
    EXPECT_EQ(text_at(2, "確認日"), "2026-05-01");
    EXPECT_EQ(number(sheet(), at(2, "点数（点）")), 9);
    EXPECT_EQ(text_at(2, "備考"), "市民協働課から聞いた");
    EXPECT_EQ(answer.counts.at("Row"), header_ + 3); // counted from 1
    EXPECT_EQ(answer.counts.at("Cells"), 3);
    EXPECT_GE(answer.counts.at("Errors"), 1);
    EXPECT_THAT(answer.findings, Contains(HasSubstr("K521")));
}

TEST_F(EditRegister, IsOneUndoStep) {
    // A row that was once written to has a line of its own in the file, empty like those below it.
    edit("new", "番号=K-03");
    undo(*workbook_);
    expect_one_undo_step(*workbook_, [&] { edit("K-02", "影響=小\n備考=\n確認日=R8.5.1"); });
    expect_one_undo_step(*workbook_, [&] { edit("new", "番号=K-03\nリスク=風\n影響=小"); });
}

TEST_F(EditRegister, ARowMayBeNamedByItsNumberInTheSheet) {
    edit(std::to_string(header_ + 2), "起こりやすさ=高"); // the first row, counted from 1
    EXPECT_EQ(text_at(1, "起こりやすさ"), "高");
}

// A text that begins with = is a text, also where it is a formula's; a number that is a text stays one.
TEST_F(EditRegister, NoTextBecomesAFormula) {
    edit("K-01", "備考==1+1\n番号=007\n予防策==HYPERLINK(\"http://example.com\")");
    EXPECT_EQ(text_at(1, "備考"), "=1+1");
    EXPECT_EQ(cell(sheet(), at(1, "備考"))->getType(), css::table::CellContentType_TEXT);
    EXPECT_EQ(cell(sheet(), at(1, "予防策"))->getType(), css::table::CellContentType_TEXT);
    EXPECT_EQ(text_at(1, "番号"), "007");
}

// K526: a risk is reviewed every half year, 183 days after its last check.
TEST_F(EditRegister, TodayIsAnArgument) {
    const auto codes_on = [&](const char* today) {
        return done(*workbook_, "register.edit",
                    {{"Register", risk}, {"Row", "K-01"}, {"Values", "確認日=2026-04-01"}, {"Today", today}})
            .findings;
    };
    EXPECT_THAT(codes_on("2026-10-01"), Not(Contains(HasSubstr("K526")))); // 183 days
    EXPECT_THAT(codes_on("令和8年10月2日"), Contains(HasSubstr("K526")));
    expect_edit_refused({{"Register", risk}, {"Row", "K-01"}, {"Values", "備考=あ"}, {"Today", "きょう"}},
                        {"「きょう」"});
}

TEST_F(EditRegister, WhatCantBeReadIsWrittenAndReported) {
    const Answer answer = edit("K-01", "確認日=令和8年2月30日\n起こりやすさ=たかい");
    EXPECT_EQ(text_at(1, "確認日"), "令和8年2月30日");
    EXPECT_EQ(text_at(1, "起こりやすさ"), "たかい");
    EXPECT_THAT(answer.findings, testing::IsSupersetOf({HasSubstr("K301"), HasSubstr("K303")}));
}

TEST_F(EditRegister, LinesThatGoOnAreLinesOfTheCell) {
    edit("K-01", "備考=一行目\n 二行目\n影響=小");
    EXPECT_EQ(text_at(1, "備考"), "一行目\n二行目");
    EXPECT_EQ(text_at(1, "影響＊"), "小");
}

TEST_F(EditRegister, ANewRowGoesUnderTheLastOne) {
    const auto before = shown_area(sheet());
    const Answer answer = edit("new", "番号=K-03\nリスク=機材の故障\n影響=小\n確認日=2026-04-01");
    EXPECT_EQ(changed(before).size(), 4U);
    EXPECT_EQ(text_at(3, "番号"), "K-03");
    EXPECT_EQ(text_at(3, "確認日"), "2026-04-01");
    EXPECT_EQ(answer.counts.at("Row"), header_ + 4);
    EXPECT_TRUE(drop_down(*workbook_, sheet(), at(3, "影響＊")).is_list);
}

// Beyond the rows that stand ready: the formats and drop-downs of the row above come along.
TEST_F(EditRegister, ANewRowTakesTheFormatsOfTheOneAbove) {
    int last = 2; // as many rows stand ready as fill the form's page
    while (drop_down(*workbook_, sheet(), at(last + 1, "影響＊"), false).is_list)
        ++last;
    for (int line = 3; line <= last; ++line) // one cell each: the office keeps 100 undo steps
        put(line, "番号", "K-" + std::to_string(line + 100));
    expect_one_undo_step(*workbook_, [&] { edit("new", "番号=K-900\nリスク=雪\n影響=大\n確認日=R8.4.1"); });
    EXPECT_EQ(text_at(last + 1, "番号"), "K-900");
    EXPECT_EQ(text_at(last + 1, "確認日"), "2026-04-01");
    EXPECT_TRUE(drop_down(*workbook_, sheet(), at(last + 1, "影響＊")).is_list);
}

// A row of totals stays below, and counts the new row in.
TEST_F(EditRegister, ANewRowGoesAboveTheTotals) {
    const std::string score = at(1, "点数（点）").substr(0, 1);
    edit("K-01", "点数=4");
    edit("K-02", "点数=3");
    put(3, "リスク＊", "合計");
    type_formula(sheet(), at(3, "点数（点）"),
                 "=SUM(" + score + std::to_string(header_ + 2) + ":" + score + std::to_string(header_ + 3) +
                     ")");
    expect_one_undo_step(*workbook_, [&] { edit("new", "番号=K-03\nリスク=雪\n影響=小\n点数=2"); });
    EXPECT_EQ(text_at(3, "番号"), "K-03");
    EXPECT_EQ(text_at(4, "リスク＊"), "合計");
    EXPECT_EQ(number(sheet(), at(4, "点数（点）")), 9); // 4 + 3 + 2
}

TEST_F(EditRegister, AFormulasCellIsNotTouched) {
    type_formula(sheet(), at(1, "点数（点）"), "=2*3");
    expect_row_refused("K-01", "備考=あ\n点数=5", {"「点数（点）」", "数式"});
    edit("K-01", "備考=あ\n点数=6"); // as it is
    EXPECT_EQ(text_at(1, "備考"), "あ");
    EXPECT_EQ(formula(sheet(), at(1, "点数（点）")), "=2*3");
}

TEST_F(EditRegister, ACellThatIsMergedWithAnotherRowsIsNotTouched) {
    const std::string range = at(1, "備考") + ":" + at(2, "備考");
    put(1, "備考", "共通");
    const uno::Reference<css::util::XMergeable> cells(sheet()->getCellRangeByName(to_office(range)),
                                                      uno::UNO_QUERY_THROW);
    cells->merge(true);
    expect_row_refused("K-02", "備考=別", {"「備考」", "結合"});
}

TEST_F(EditRegister, SaysWhatIsWrong) {
    expect_edit_refused({{"Register", risk}}, {"Row"});
    expect_edit_refused({{"Register", risk}, {"Row", "K-01"}}, {"Values"});
    expect_row_refused("K-99", "備考=あ", {"「K-99」", "リスク"});
    expect_row_refused("1", "備考=あ", {"「1」"}); // the title's row
    expect_row_refused("K-01", "天気=晴れ", {"「天気」", "備考"});
    expect_row_refused("K-01", "晴れ", {"「晴れ」"});
    expect_row_refused("K-01", "備考=あ\nnote=い", {"「note」"});
    expect_row_refused("new", "備考=", {"入力されていません"});
    expect_edit_refused({{"Register", "設定"}, {"Row", "K-01"}, {"Values", "備考=あ"}}, {"「設定」"});
    put(2, "番号", "K-01");
    expect_row_refused("K-01", "備考=あ", {"「K-01」", std::to_string(header_ + 2)});
}

TEST_F(EditRegister, AProtectedSheetStaysAsItIs) {
    const uno::Reference<css::util::XProtectable> protectable(sheet(), uno::UNO_QUERY_THROW);
    protectable->protect({});
    expect_row_refused("K-01", "備考=あ", {"「リスク」", "保護"});
    protectable->unprotect({});
}

TEST_F(EditRegister, AReadOnlyDocumentStaysAsItIs) {
    const auto path = office().scratch() / "risks.ods";
    save_as(*workbook_, path);
    const Document document = open(office(), path, Access::read_only);
    expect_refused(document, "register.edit", {{"Register", risk}, {"Row", "K-01"}, {"Values", "備考=あ"}},
                   {"読み取り専用"});
}

TEST_F(EditRegister, AHiddenRowIsNotWritten) {
    const uno::Reference<css::table::XColumnRowRange> range(sheet(), uno::UNO_QUERY_THROW);
    const uno::Reference<css::beans::XPropertySet> row(range->getRows()->getByIndex(header_ + 1),
                                                       uno::UNO_QUERY_THROW);
    row->setPropertyValue("IsVisible", uno::makeAny(false));
    expect_row_refused("K-01", "備考=あ", {"隠れています"});
}

// As Register, a sheet may be named by its register's id or title; Sheet does as well.
TEST_F(EditRegister, ARegisterHasSeveralNames) {
    for (const Arguments& name : {Arguments{{"Register", "risk"}}, Arguments{{"Register", "リスク台帳"}},
                                  Arguments{{"Sheet", risk}}}) {
        Arguments arguments = name;
        arguments.push_back({"Row", "K-01"});
        arguments.push_back({"Values", "備考=あ"});
        done(*workbook_, "register.edit", arguments);
    }
    EXPECT_EQ(text_at(1, "備考"), "あ");
}

} // namespace
} // namespace kyodo::office
