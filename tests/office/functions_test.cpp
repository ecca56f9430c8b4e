// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Every KYODO_ function as a person types it into a cell. What is expected comes from the rules of 年度 and
// 元号 (地方自治法 第208条; 元号を改める政令; 関係省庁申合せ 2019-04-01), not from what the functions say.
#include "office_test.hpp"

#include "strings.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/FunctionArgument.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/util/Date.hpp>

#include <map>

namespace kyodo::office {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace css = com::sun::star;

/// How a Japanese office shows Err:502.
const std::string err_502 = "エラー:502";

const std::vector<std::string> functions = {"KYODO_NENDO",        "KYODO_NENDO_TEXT", "KYODO_WAREKI",
                                            "KYODO_WAREKI_VALUE", "KYODO_TERM",       "KYODO_FOLD",
                                            "KYODO_MARK",         "KYODO_PERIOD",     "KYODO_PROGRESS"};

class Functions : public OfficeTest {
protected:
    void SetUp() override {
        OfficeTest::SetUp();
        document_.emplace(new_spreadsheet(office()));
        sheet_ = document_->sheet();
    }
    void TearDown() override {
        sheet_.clear();
        document_.reset();
        OfficeTest::TearDown();
    }

    /// What a cell shows after the formula was typed into it.
    std::string typed(const std::string& formula) {
        type_formula(sheet_, "Z1", formula);
        return shown(sheet_, "Z1");
    }

    /// Writes texts side by side, from a cell of the first ten columns on.
    void write_row(char column, int row, const std::vector<std::string>& texts) {
        for (const std::string& text : texts) {
            if (!text.empty()) {
                set_text(sheet_, column + std::to_string(row), text);
            }
            ++column;
        }
    }

    std::optional<Document> document_;
    Sheet sheet_;
};

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
}

TEST_F(Functions, FollowTheCellsTheyReadFrom) {
    set_text(sheet_, "A1", "平成27年度");
    type_formula(sheet_, "B1", "=KYODO_NENDO(A1)");
    EXPECT_EQ(shown(sheet_, "B1"), "2015");
    set_text(sheet_, "A1", "令和2年度");
    EXPECT_EQ(shown(sheet_, "B1"), "2020");
}

TEST_F(Functions, StandInAnOdsAndInAnXlsx) {
    type_formula(sheet_, "A1", "=KYODO_NENDO(\"平成27年度\")");
    EXPECT_EQ(formula(sheet_, "A1"), "=ORG.KYODO.CALC.FISCALYEAR.NENDO(\"平成27年度\")");
    for (const auto& [file, filter] : std::map<std::string, std::string>{
             {"f.ods", "calc8"}, {"f.xlsx", "Calc MS Excel 2007 XML"}, {"f.xls", "MS Excel 97"}}) {
        save_as(*document_, office().scratch() / file, filter);
        const Document again = open(office(), office().scratch() / file);
        uno::Reference<css::sheet::XCalculatable>(again.model(), uno::UNO_QUERY_THROW)->calculateAll();
        EXPECT_EQ(shown(again.sheet(), "A1"), "2015") << file;
        EXPECT_EQ(local_formula(again.sheet(), "A1"), "=KYODO_NENDO(\"平成27年度\")") << file;
    }
}

/// A function as the function wizard has it.
struct Described {
    std::string text;
    std::vector<std::string> parameters;   ///< their names
    std::vector<std::string> explanations; ///< of the parameters
};

std::map<std::string, Described> described(const Office& office) {
    std::map<std::string, Described> result;
    const uno::Reference<css::container::XIndexAccess> all(
        office.create("com.sun.star.sheet.FunctionDescriptions"), uno::UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < all->getCount(); ++i) {
        uno::Sequence<css::beans::PropertyValue> values;
        all->getByIndex(i) >>= values;
        std::string name;
        Described function;
        for (sal_Int32 j = 0; j < values.getLength(); ++j) {
            const css::beans::PropertyValue& value = values.getConstArray()[j];
            rtl::OUString text;
            uno::Sequence<css::sheet::FunctionArgument> arguments;
            value.Value >>= text;
            if (value.Name == "Name") {
                name = from_office(text);
            } else if (value.Name == "Description") {
                function.text = from_office(text);
            } else if (value.Value >>= arguments) {
                for (sal_Int32 k = 0; k < arguments.getLength(); ++k) {
                    function.parameters.push_back(from_office(arguments.getConstArray()[k].Name));
                    function.explanations.push_back(from_office(arguments.getConstArray()[k].Description));
                }
            }
        }
        result[name] = function;
    }
    return result;
}

bool is_japanese(const std::string& text) {
    // Hiragana U+3040–309F, in UTF-8 E3 81 80 – E3 82 9F: hardly a Japanese sentence goes without
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        if (text[i] == '\xE3' && (text[i + 1] == '\x81' || text[i + 1] == '\x82')) {
            return true;
        }
    }
    return false;
}

bool starts_in_ascii(const std::string& text) {
    return !text.empty() && static_cast<unsigned char>(text.front()) < 0x80;
}

TEST_F(Functions, AreDescribedInJapanese) {
    const auto all = described(office());
    for (const std::string& name : functions) {
        ASSERT_TRUE(all.contains(name)) << name;
        const Described& function = all.at(name);
        EXPECT_PRED1(is_japanese, function.text) << name;
        EXPECT_THAT(function.parameters, Not(IsEmpty())) << name;
        EXPECT_THAT(function.parameters, Each(AllOf(Not(IsEmpty()), Not(HasSubstr("###"))))) << name;
        for (const std::string& explanation : function.explanations) {
            EXPECT_PRED1(is_japanese, explanation) << name;
        }
    }
}

TEST_F(Functions, AreAllOfThemInThisFile) {
    for (const auto& [name, function] : described(office())) {
        if (name.starts_with("KYODO_")) {
            EXPECT_THAT(functions, Contains(name));
        }
    }
}

/// The table that city staff can read and add to: each row a formula, what it shall give, and whether it
/// does.
TEST_F(Functions, TableIsCorrectInEveryRow) {
    const Document table = open(office(), KYODO_OFFICE_DATA "/functions.fods");
    uno::Reference<css::sheet::XCalculatable>(table.model(), uno::UNO_QUERY_THROW)->calculateAll();
    const Sheet sheet = table.sheet();
    const auto rows = shown_area(sheet);
    std::string all;
    int checked = 0;
    for (std::size_t i = 5; i < rows.size(); ++i) { // below the title, the note, the AND cell and the headers
        if (!rows[i][1].empty() || !rows[i][2].empty()) {
            EXPECT_EQ(number(sheet, "D" + std::to_string(i + 1)), 1)
                << rows[i][0] << " gives " << rows[i][1] << ", not " << rows[i][2];
            all += rows[i][0] + "\n";
            ++checked;
        }
    }
    EXPECT_EQ(number(sheet, "B3"), 1) << "the one AND cell";
    EXPECT_GE(checked, static_cast<int>(functions.size()));
    for (const std::string& name : functions) {
        EXPECT_THAT(all, HasSubstr("=" + name + "("));
    }
}

/// With the setting "Use English function names" the office takes the names from another place.
TEST(FunctionNames, AreTheSameInEnglish) {
    OfficeOptions options;
    options.extension = extension_under_test();
    options.settings = {{"/org.openoffice.Office.Calc/Formula/Syntax", "EnglishFunctionName", "true"}};
    const Office office(options);
    const Document document = new_spreadsheet(office);
    type_formula(document.sheet(), "A1", "=KYODO_NENDO(\"平成27年度\")");
    EXPECT_EQ(shown(document.sheet(), "A1"), "2015");
}

TEST(FunctionNames, AndTextsAreEnglishInAnEnglishOffice) {
    OfficeOptions options;
    options.extension = extension_under_test();
    options.locale = "en-US";
    const Office office(options);
    const Document document = new_spreadsheet(office);
    type_formula(document.sheet(), "A1", "=KYODO_NENDO_TEXT(2019)");
    EXPECT_EQ(shown(document.sheet(), "A1"), "令和元年度");
    const auto all = described(office);
    for (const std::string& name : functions) {
        ASSERT_TRUE(all.contains(name)) << name;
        // Words that a function gives or takes may be quoted in Japanese; the sentence isn't.
        EXPECT_TRUE(starts_in_ascii(all.at(name).text)) << name << ": " << all.at(name).text;
    }
}

/// A file that went through an office without Kyodo still has its formulas, and they work again.
TEST(FunctionsWithoutTheExtension, KeepTheirFormula) {
    const TempDir dir;
    OfficeOptions with;
    with.extension = extension_under_test();
    {
        const Office office(with);
        const Document document = new_spreadsheet(office);
        type_formula(document.sheet(), "A1", "=KYODO_NENDO_TEXT(2019)");
        save_as(document, dir.path() / "f.ods");
    }
    {
        const Office bare(OfficeOptions{});
        const Document document = open(bare, dir.path() / "f.ods");
        EXPECT_EQ(formula(document.sheet(), "A1"), "=org.kyodo.calc.fiscalyear.nendotext(2019)");
        save_as(document, dir.path() / "again.ods");
    }
    const Office office(with);
    const Document document = open(office, dir.path() / "again.ods");
    uno::Reference<css::sheet::XCalculatable>(document.model(), uno::UNO_QUERY_THROW)->calculateAll();
    EXPECT_EQ(shown(document.sheet(), "A1"), "令和元年度");
    EXPECT_EQ(local_formula(document.sheet(), "A1"), "=KYODO_NENDO_TEXT(2019)");
}

} // namespace
} // namespace kyodo::office
