// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Every KYODO_ function as a person types it into a cell. What is expected comes from the rules of 年度 and
// 元号 (地方自治法 第208条; 元号を改める政令; 関係省庁申合せ 2019-04-01), not from what the functions say.
#include "functions_test.hpp"

#include "strings.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/util/Date.hpp>

namespace kyodo::office {
namespace {

using testing::HasSubstr;

namespace css = com::sun::star;

/// How a Japanese office shows Err:502.
const std::string err_502 = "エラー:502";

TEST_F(Functions, NendoReadsEveryNotation) {
    // 平成元年 is 1989: 平成n年度 = 1988 + n
    EXPECT_EQ(typed("=KYODO_NENDO(\"平成27年度\")"), "2015");
    EXPECT_EQ(typed("=KYODO_NENDO(\"Ｈ２７年度\")"), "2015");
    EXPECT_EQ(typed("=KYODO_NENDO(\"平成二十七年度\")"), "2015");
    EXPECT_EQ(typed("=KYODO_NENDO(\"2 7 年度\";\"平成\")"), "2015");
    EXPECT_EQ(typed("=KYODO_NENDO(27;\"H\")"), "2015");
    // 平成31年度 and 令和元年度 are the same year
    EXPECT_EQ(typed("=KYODO_NENDO(\"平成31年度\")"), "2019");
    EXPECT_EQ(typed("=KYODO_NENDO(\"令和元年度\")"), "2019");
}

TEST_F(Functions, NendoOfADateBeginsInApril) {
    EXPECT_EQ(typed("=KYODO_NENDO(DATE(2016;3;31))"), "2015");
    EXPECT_EQ(typed("=KYODO_NENDO(DATE(2016;4;1))"), "2016");
    EXPECT_EQ(typed("=KYODO_NENDO(\"平成元年3月31日\")"), "1988");
}

TEST_F(Functions, NendoCountsDaysAsTheDocumentDoes) {
    // Documents from old Macintoshes count from 1904-01-01: the same date is another number there.
    const uno::Reference<css::beans::XPropertySet> settings(document_->model(), uno::UNO_QUERY_THROW);
    settings->setPropertyValue("NullDate", uno::Any(css::util::Date(1, 1, 1904)));
    EXPECT_EQ(typed("=KYODO_NENDO(DATE(2016;3;31))"), "2015");
    EXPECT_EQ(typed("=KYODO_WAREKI(DATE(2016;4;1))"), "平成28年4月1日");
    EXPECT_EQ(typed("=IF(KYODO_WAREKI_VALUE(\"平成28年4月1日\")=DATE(2016;4;1);\"same\";\"other\")"), "same");
}

TEST_F(Functions, NendoSaysWhenItCannotTell) {
    EXPECT_EQ(typed("=KYODO_NENDO(\"27\")"), err_502) << "27 of which era?";
    EXPECT_EQ(typed("=KYODO_NENDO(\"平成40年度\")"), err_502) << "平成 ended in its year 31";
    EXPECT_EQ(typed("=KYODO_NENDO(\"みらい\")"), err_502);
    EXPECT_EQ(typed("=KYODO_NENDO(\"27\";\"縄文\")"), err_502);
    EXPECT_EQ(typed("=KYODO_NENDO(A1:A3)"), err_502) << "several cells are not one year";
    EXPECT_EQ(typed("=KYODO_NENDO(A1)"), "#N/A") << "an empty cell has nothing to say";
}

TEST_F(Functions, NendoTextWritesEveryStyle) {
    EXPECT_EQ(typed("=KYODO_NENDO_TEXT(2015)"), "平成27年度");
    EXPECT_EQ(typed("=KYODO_NENDO_TEXT(2019)"), "令和元年度");
    EXPECT_EQ(typed("=KYODO_NENDO_TEXT(2019;\"旧元号\")"), "平成31年度");
    EXPECT_EQ(typed("=KYODO_NENDO_TEXT(2015;\"略\")"), "H27");
    EXPECT_EQ(typed("=KYODO_NENDO_TEXT(2015;\"brief\")"), "H27");
    EXPECT_EQ(typed("=KYODO_NENDO_TEXT(2019;\"略\")"), "R元");
    EXPECT_EQ(typed("=KYODO_NENDO_TEXT(2015;\"西暦\")"), "2015年度");
    EXPECT_EQ(typed("=KYODO_NENDO_TEXT(2015;\"併記\")"), "平成27年度(2015年度)");
    EXPECT_EQ(typed("=KYODO_NENDO_TEXT(2015;\"ローマ数字\")"), err_502);
    EXPECT_EQ(typed("=KYODO_NENDO_TEXT(A1)"), "#N/A");
}

TEST_F(Functions, WarekiWritesDates) {
    EXPECT_EQ(typed("=KYODO_WAREKI(DATE(2019;4;30))"), "平成31年4月30日");
    EXPECT_EQ(typed("=KYODO_WAREKI(DATE(2019;5;1))"), "令和元年5月1日");
    EXPECT_EQ(typed("=KYODO_WAREKI(DATE(2019;5;1);\"略\")"), "R元.5.1");
    EXPECT_EQ(typed("=KYODO_WAREKI(DATE(2024;10;27);\"漢数字\")"), "令和六年十月二十七日");
    EXPECT_EQ(typed("=KYODO_WAREKI(DATE(2024;10;27);\"データ\")"), "2024-10-27");
    EXPECT_EQ(typed("=KYODO_WAREKI(DATE(1989;1;7))"), "昭和64年1月7日");
    EXPECT_EQ(typed("=KYODO_WAREKI(\"昨日\")"), err_502);
    EXPECT_EQ(typed("=KYODO_WAREKI(A1)"), "#N/A");
}

TEST_F(Functions, WarekiValueIsADate) {
    const std::string format = ";\"YYYY-MM-DD\")";
    EXPECT_EQ(typed("=TEXT(KYODO_WAREKI_VALUE(\"令和６年１０月２７日\")" + format), "2024-10-27");
    EXPECT_EQ(typed("=TEXT(KYODO_WAREKI_VALUE(\"S64/01/07\")" + format), "1989-01-07");
    EXPECT_EQ(typed("=TEXT(KYODO_WAREKI_VALUE(\"明治四五年七月二九日\")" + format), "1912-07-29");
    EXPECT_EQ(typed("=KYODO_WAREKI_VALUE(\"昭和64年1月8日\")"), err_502) << "that day was 平成元年";
    EXPECT_EQ(typed("=KYODO_WAREKI_VALUE(\"令和6年4月31日\")"), err_502);
    EXPECT_EQ(typed("=KYODO_WAREKI_VALUE(A1)"), "#N/A");
}

TEST_F(Functions, TermGivesTheListsSpelling) {
    write_row('A', 1, {"コミュニティ", "行政", "ＮＰＯ法人"});
    EXPECT_EQ(typed("=KYODO_TERM(\"ｺﾐｭﾆﾃｨ\";A1:C1)"), "コミュニティ");
    EXPECT_EQ(typed("=KYODO_TERM(\" 行 政\";A1:C1)"), "行政");
    EXPECT_EQ(typed("=KYODO_TERM(\"npo法人\";A1:C1)"), "ＮＰＯ法人");
    EXPECT_EQ(typed("=KYODO_TERM(\"企業\";A1:C1)"), "#N/A");
    EXPECT_EQ(typed("=KYODO_TERM(\"\";A1:D1)"), "#N/A");
}

TEST_F(Functions, FoldComposesHalfWidthKana) {
    EXPECT_EQ(typed("=KYODO_FOLD(\"ＮＰＯ 法人\")"), "npo法人");
    EXPECT_EQ(typed("=KYODO_FOLD(\"ｱｲｳﾞ\")"), "アイヴ"); // the office's own JIS() gives アイウ゛
}

TEST_F(Functions, MarkFindsTheYearInAnyNotation) {
    write_row('A', 1, {"平成27年度", "28年度", "R元"});
    write_row('A', 2, {"検討", "実施", ""});
    EXPECT_EQ(typed("=KYODO_MARK(A1:C1;A2:C2;\"H28\")"), "実施");
    EXPECT_EQ(typed("=KYODO_MARK(A1:C1;A2:C2;2015)"), "検討");
    EXPECT_EQ(typed("=KYODO_MARK(A1:C1;A2:C2;\"令和元年度\")"), "")
        << "an empty cell of a year that is there";
    EXPECT_EQ(typed("=KYODO_MARK(A1:C1;A2:C2;\"令和5年度\")"), "#N/A") << "a year that isn't";
    EXPECT_EQ(typed("=KYODO_MARK(A1:C1;A2:C2;F9)"), "#N/A") << "no year is asked for: an empty cell";
    EXPECT_EQ(typed("=KYODO_MARK(A1:C1;A2:C2;\"\")"), "#N/A");
    EXPECT_EQ(typed("=KYODO_MARK(A1:C1;A2:C2;\" \")"), "#N/A");
    EXPECT_EQ(typed("=KYODO_MARK(A1:C1;A2:C2;)"), "#N/A");
    EXPECT_EQ(typed("=KYODO_MARK(A1:C1;A2:B2;\"H28\")"), err_502) << "three headers, two marks";
    EXPECT_EQ(typed("=KYODO_MARK(A2:C2;A2:C2;\"H28\")"), err_502) << "no header is a year";
}

TEST_F(Functions, PeriodTellsFromWhenToWhen) {
    write_row('A', 1, {"平成28年度", "平成29年度", "平成30年度", "令和元年度", "令和2年度"});
    write_row('A', 2, {"実施", "実施", "実施", "実施", "実施"});
    write_row('A', 3, {"検討", "実施", "検討", "実施", "実施"});
    EXPECT_EQ(typed("=KYODO_PERIOD(A1:E1;A2:E2;\"実施\")"), "H28～R2");
    EXPECT_EQ(typed("=KYODO_PERIOD(A1:E1;A3:E3;\"実施\")"), "H29、R元～2");
    EXPECT_EQ(typed("=KYODO_PERIOD(A1:E1;A3:E3;\"完了\")"), "#N/A");
    EXPECT_EQ(typed("=KYODO_PERIOD(A1:E1;A3:E3;\"\")"), err_502);
}

TEST_F(Functions, ProgressComparesPlanAndActual) {
    write_row('A', 1, {"検討", "実施", "実施"});
    write_row('A', 2, {"検討", "実施", ""});
    write_row('A', 3, {"検討", "検討", ""});
    write_row('A', 4, {"実施", "", ""});
    EXPECT_EQ(typed("=KYODO_PROGRESS(A1:C1;A2:C2)"), "予定どおり");
    EXPECT_EQ(typed("=KYODO_PROGRESS(A1:C1;A3:C3)"), "遅れ") << "実施 was planned for the second year";
    EXPECT_EQ(typed("=KYODO_PROGRESS(A1:C1;A9:C9)"), "未着手");
    EXPECT_EQ(typed("=KYODO_PROGRESS(A9:C9;A4:C4)"), "計画外");
    EXPECT_EQ(typed("=KYODO_PROGRESS(A8:C8;A9:C9)"), "#N/A") << "nothing planned, nothing done";
    EXPECT_EQ(typed("=KYODO_PROGRESS(A1:C1;A2:B2)"), err_502);
    write_row('A', 5, {"検討", "調整中", ""});
    EXPECT_EQ(typed("=KYODO_PROGRESS(A1:C1;A5:C5)"), err_502) << "調整中 is none of 標準's marks";
}

/// A plan of one year: a reference to one cell says the same as a range of it, also where it is empty. Calc
/// hands over such a cell as 0, which is no mark, no term and no label.
TEST_F(Functions, TakeASingleEmptyCellForEmpty) {
    write_row('A', 1, {"平成27年度", "実施"});
    EXPECT_EQ(typed("=KYODO_MARK(A1;B1;\"H27\")"), "実施");
    EXPECT_EQ(typed("=KYODO_MARK(A1;A3;\"H27\")"), "") << "the year is there, its cell is empty";
    EXPECT_EQ(typed("=KYODO_MARK(A1:A1;A3:A3;\"H27\")"), "");
    EXPECT_EQ(typed("=KYODO_MARK(A3;B1;\"H27\")"), err_502) << "no header is a year";
    EXPECT_EQ(typed("=KYODO_PERIOD(A1;A3;\"実施\")"), "#N/A");
    EXPECT_EQ(typed("=KYODO_PERIOD(A1;A3;\"0\")"), "#N/A");
    EXPECT_EQ(typed("=KYODO_PERIOD(A1;B1;\"実施\")"), "H27");
    EXPECT_EQ(typed("=KYODO_PROGRESS(B1;A3)"), "未着手") << "planned, nothing done";
    EXPECT_EQ(typed("=KYODO_PROGRESS(A3;B1)"), "計画外") << "done without a plan";
    EXPECT_EQ(typed("=KYODO_PROGRESS(A3;C3)"), "#N/A") << "nothing planned, nothing done";
    EXPECT_EQ(typed("=KYODO_TERM(\"0\";A3)"), "#N/A") << "nothing is in an empty list";
    EXPECT_EQ(typed("=KYODO_CHECK_MISSING(A3;C3)"), "#N/A") << "no labels";
    EXPECT_EQ(typed("=KYODO_CHECK_MISSING(B1;A3)"), "実施") << "an empty cell isn't ticked";
    EXPECT_EQ(typed("=KYODO_CHECK_RATE(A3)"), "0");
    EXPECT_EQ(typed("=KYODO_CHECKED(A3)"), "0");
    EXPECT_EQ(typed("=KYODO_GRADE(80;A3;B1)"), err_502) << "an empty cell is no bound";
    EXPECT_EQ(typed("=KYODO_GRADE(80;60;A3)"), "") << "the label of the step is empty";
    EXPECT_EQ(typed("=KYODO_GRADE(80;60;B1)"), "実施");
}

/// Marks and terms may be texts, numbers, formulas' results and lists that stand in the formula itself.
TEST_F(Functions, TakeMarksAndTermsOfEveryKind) {
    EXPECT_EQ(typed("=KYODO_MARK(\"H27\";\"実施\";\"H27\")"), "実施");
    EXPECT_EQ(typed("=KYODO_MARK({\"H27\";\"H28\"};{\"検討\";\"実施\"};\"H28\")"), "実施");
    EXPECT_EQ(typed("=KYODO_PROGRESS({\"検討\";\"実施\"};{\"検討\";\"実施\"})"), "予定どおり");
    EXPECT_EQ(typed("=KYODO_TERM(\"ｺﾐｭﾆﾃｨ\";{\"行政\";\"コミュニティ\"})"), "コミュニティ");
    EXPECT_EQ(typed("=KYODO_TERM(\"2\";{1;2;3})"), "2");
    write_row('A', 1, {"平成27年度", "平成28年度", "平成29年度"});
    type_formula(sheet_, "A2", "=0");
    type_formula(sheet_, "B2", "=\"実\"&\"施\"");
    type_formula(sheet_, "C2", "=\"\"");
    EXPECT_EQ(typed("=KYODO_MARK(A1:C1;A2:C2;\"H27\")"), "0") << "a number that stands there";
    EXPECT_EQ(typed("=KYODO_MARK(A1;A2;\"H27\")"), "0");
    EXPECT_EQ(typed("=KYODO_MARK(A1:C1;A2:C2;\"H28\")"), "実施");
    EXPECT_EQ(typed("=KYODO_MARK(A1:C1;A2:C2;\"H29\")"), "");
    type_formula(sheet_, "A2", "=NA()");
    EXPECT_THAT(typed("=KYODO_MARK(A1:C1;A2:C2;\"H28\")"), HasSubstr("504"))
        << "a cell in error among them: Calc doesn't call the function";
}

/// Empty cells stay no answers on their way through Calc, and a single cell or a number serves as a range.
TEST_F(Functions, ReadScoresAndTicks) {
    write_row('A', 1, {"目的", "役割", "期限"});
    write_row('A', 2, {"✓", "", "レ"});
    EXPECT_EQ(typed("=KYODO_CHECKED(A2)"), "1");
    EXPECT_EQ(typed("=KYODO_CHECKED(B2)"), "0");
    EXPECT_EQ(typed("=KYODO_CHECKED(A1)"), err_502);
    EXPECT_EQ(typed("=ROUND(KYODO_CHECK_RATE(A2:C2);4)"), "0.6667");
    EXPECT_EQ(typed("=KYODO_CHECK_MISSING(A1:C1;A2:C2)"), "役割");
    type_formula(sheet_, "A3", "=4");
    type_formula(sheet_, "C3", "=5");
    EXPECT_EQ(typed("=KYODO_SCORE(A3:C3)"), "4.5") << "B3 is empty";
    EXPECT_EQ(typed("=KYODO_SCORE(A3:C3;;3)"), "#N/A") << "two of three answers";
    EXPECT_EQ(typed("=KYODO_SCORE(B3)"), "#N/A") << "a single empty cell";
    EXPECT_EQ(typed("=KYODO_GAP(A3;C3)"), "-1");
    EXPECT_EQ(typed("=KYODO_GAP(A3;B3)"), "#N/A") << "B3 is empty, not 0";
    EXPECT_EQ(typed("=KYODO_GAP(4;2.5)"), "1.5");
    EXPECT_EQ(typed("=KYODO_GAP(A3+0.345;A3)"), "0.345");
    EXPECT_EQ(typed("=KYODO_GRADE(C3;A3:A3;A1:B1)"), "目的") << "5 reaches the bound of 4";
    EXPECT_EQ(typed("=KYODO_GRADE(B3;A3:A3;A1:B1)"), "#N/A");
    // Two raters of three items, 1 1 2 and 1 2 3: W = 78/84, by hand in tests/cases/evaluation.txt.
    for (const auto& [cell, number] : std::vector<std::pair<std::string, std::string>>{
             {"A5", "=1"}, {"B5", "=1"}, {"A6", "=1"}, {"B6", "=2"}, {"A7", "=2"}, {"B7", "=3"}})
        type_formula(sheet_, cell, number);
    EXPECT_EQ(typed("=ROUND(KYODO_KENDALL_W(A5:B7);6)"), "0.928571");
    // Ordered pairs: 0, 2 and 2 apart in the items, so 4; around the mean 10/6 of all six 2 · 6 · 10/3 / 5
    // = 8.
    EXPECT_EQ(typed("=ROUND(KYODO_ALPHA(A5:B7);6)"), "0.5");
    EXPECT_EQ(typed("=KYODO_ALPHA(A5:B5)"), err_502) << "all the same";
    EXPECT_EQ(typed("=ROUND(KYODO_ICC(A5:B7;\"3,1\");6)"), "0.75") << "BMS 7/6, EMS 1/6";
}

TEST_F(Functions, FollowTheCellsTheyReadFrom) {
    set_text(sheet_, "A1", "平成27年度");
    type_formula(sheet_, "B1", "=KYODO_NENDO(A1)");
    EXPECT_EQ(shown(sheet_, "B1"), "2015");
    set_text(sheet_, "A1", "令和2年度");
    EXPECT_EQ(shown(sheet_, "B1"), "2020");
}

} // namespace
} // namespace kyodo::office
