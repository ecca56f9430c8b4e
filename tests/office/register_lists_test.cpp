// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A town hall's own words on the 設定 sheet: the drop-downs of the registers follow, in any office, for they
// are formulas of the office's own. The list 協働の領域 has five terms and ends with 「E 行政主体」; of
// 協働の形態 several fit in a cell, and 共催 is the first.
#include "project_register.hpp"

#include "strings.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

constexpr const char* settings = "設定";
constexpr const char* domain = "領域"; // the list is 協働の領域

class RegisterLists : public ProjectRegister {
protected:
    void SetUp() override {
        ProjectRegister::SetUp();
        insert_register();
        put_row(1, "1", "共催", "協働課");
    }
    Sheet lists() { return workbook_->sheet(settings); }
    /// A term in the table of lists; that of pairs, which stands above, has some of the same words.
    CellPlace term(const std::string& word) {
        return find_text(lists(), word, find_text(lists(), "用語").row);
    }
    uno::Reference<css::table::XTableRows> rows_of_lists() {
        return uno::Reference<css::table::XColumnRowRange>(lists(), uno::UNO_QUERY_THROW)->getRows();
    }
    /// A term in a new row above a row of the 設定 sheet.
    void add_term(int row, const std::string& list, const std::string& term) {
        rows_of_lists()->insertByIndex(row, 1);
        set_text(lists(), address({row, 0}), list);
        set_text(lists(), address({row, 1}), term);
    }
    DropDown offered(int line, const std::string& title) {
        return drop_down(*workbook_, workbook_->sheet(projects), place(line, title));
    }
    Answer check() { return done(*workbook_, "register.check", {{"Today", "2026-11-21"}}); }
    std::vector<std::string> findings() {
        check();
        std::vector<std::string> lines;
        for (const auto& row : shown_area(workbook_->sheet("点検結果"))) {
            std::string line;
            for (const std::string& cell : row)
                line += cell + "|";
            lines.push_back(line);
        }
        return lines;
    }
};

TEST_F(RegisterLists, DropDownsFollow) {
    const std::vector<std::string> before = offered(1, domain).choices;
    ASSERT_THAT(before, testing::SizeIs(5));
    // Below the last one, above the first one, renamed, and taken out.
    const int last = term("E 行政主体").row;
    add_term(last + 1, shown(lists(), address({last, 0})), "F その他");
    auto wanted = before;
    wanted.push_back("F その他");
    for (const int line : {1, 20})
        EXPECT_EQ(offered(line, domain).choices, wanted) << line;
    const int first = term(before.front()).row;
    add_term(first, shown(lists(), address({first, 0})), "○ 初め");
    wanted.insert(wanted.begin(), "○ 初め");
    EXPECT_EQ(offered(1, domain).choices, wanted);
    set_text(lists(), address(term("E 行政主体")), "E 行政");
    wanted[5] = "E 行政";
    EXPECT_EQ(offered(1, domain).choices, wanted);
    rows_of_lists()->removeByIndex(first, 2); // ○ 初め, A …
    wanted.erase(wanted.begin(), wanted.begin() + 2);
    EXPECT_EQ(offered(1, domain).choices, wanted);
}

TEST_F(RegisterLists, TheCheckFollows) {
    const int last = term("E 行政主体").row;
    add_term(last + 1, shown(lists(), address({last, 0})), "F その他");
    set_text(lists(), address(term("E 行政主体")), "E 行政");
    put(1, domain, "F その他");
    put(2, "事業番号＊", "2");
    put(2, domain, "D 市民");
    EXPECT_THAT(findings(),
                AllOf(Contains(AllOf(HasSubstr("K303"), HasSubstr("D 市民"), HasSubstr("E 行政"))),
                      Not(Contains(HasSubstr("|F その他|")))));
}

TEST_F(RegisterLists, AColumnOfSeveralTermsOffersThemAndTakesMore) {
    const DropDown forms = offered(1, "形態");
    EXPECT_TRUE(forms.is_list);
    EXPECT_EQ(forms.choices.front(), "共催");
    EXPECT_EQ(forms.error, "");
    EXPECT_THAT(forms.hint, Not(HasSubstr("実行委員会"))) << "a word that a person may change";
    set_text(lists(), address(term("共催")), "共同開催");
    EXPECT_EQ(offered(1, "形態").choices.front(), "共同開催");
}

/// The office's xlsx: as Excel opens it, OFFSET(設定!$B$…,…).
TEST_F(RegisterLists, FollowInAFileOfExcelToo) {
    const auto file = office().scratch() / "一覧.xlsx";
    save_as(*workbook_, file, "Calc MS Excel 2007 XML");
    workbook_.reset();
    workbook_.emplace(open(office(), file));
    const std::vector<std::string> before = offered(1, domain).choices;
    ASSERT_THAT(before, testing::SizeIs(5));
    const int last = term("E 行政主体").row;
    add_term(last + 1, shown(lists(), address({last, 0})), "F その他");
    EXPECT_THAT(offered(1, domain).choices, testing::SizeIs(6));
    EXPECT_EQ(offered(1, domain).choices.back(), "F その他");
    EXPECT_EQ(offered(1, "形態").choices.front(), "共催");
    EXPECT_EQ(offered(1, "形態").error, "");
}

TEST_F(RegisterLists, ATermApartFromItsListIsAFinding) {
    const auto area = shown_area(lists());
    add_term(static_cast<int>(area.size()), shown(lists(), address({term("E 行政主体").row, 0})), "F その他");
    EXPECT_THAT(findings(),
                Contains(AllOf(HasSubstr("K204"), HasSubstr("F その他"), HasSubstr("E 行政主体"))));
}

TEST_F(RegisterLists, AMissingSettingsSheetIsSaid) {
    workbook_->spreadsheets()->getSheets()->removeByName(to_office(settings));
    EXPECT_THAT(findings(), Contains(AllOf(HasSubstr("K205"), HasSubstr("「設定」のシートがないか"),
                                           HasSubstr(domain), HasSubstr("標準の一覧"))));
    const Answer edited = done(*workbook_, "register.edit",
                               {{"Row", "1"}, {"Values", "担当課=環境課"}, {"Register", projects}});
    EXPECT_THAT(edited.findings, Contains(HasSubstr("K205")));
}

/// The column has the titles of all three tables; the title alone, that of one.
TEST_F(RegisterLists, AMissingColumnOfTheListsIsSaid) {
    set_text(lists(), address(find_text(lists(), "用語")), "ことば");
    EXPECT_THAT(findings(),
                Contains(AllOf(HasSubstr("K205"), HasSubstr("見出し「一覧」「用語」"), HasSubstr(domain))));
    uno::Reference<css::table::XColumnRowRange>(lists(), uno::UNO_QUERY_THROW)
        ->getColumns()
        ->removeByIndex(1, 1);
    EXPECT_THAT(findings(), Contains(AllOf(HasSubstr("K205"), HasSubstr("一覧・用語"), HasSubstr(domain))));
}

TEST_F(RegisterLists, AMissingListIsSaid) {
    const int last = term("E 行政主体").row;
    rows_of_lists()->removeByIndex(last - 4, 5);
    EXPECT_THAT(findings(),
                Contains(AllOf(HasSubstr("K205"), HasSubstr(domain), HasSubstr("点検していません"))));
}

TEST_F(RegisterLists, NothingIsSaidOfAWholeSettingsSheet) {
    EXPECT_THAT(findings(), AllOf(Not(Contains(HasSubstr("K204"))), Not(Contains(HasSubstr("K205")))));
}

} // namespace
} // namespace kyodo::office
