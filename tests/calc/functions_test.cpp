// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The function classes called directly, as Calc calls them, but without an office.
#include "calc/functions/fiscal_year_functions.hpp"
#include "calc/functions/schedule_functions.hpp"
#include "calc/functions/vocabulary_functions.hpp"

#include "calc/guard.hpp"
#include "caller.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <typeinfo>

namespace kyodo {
namespace {

using com::sun::star::lang::IllegalArgumentException;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;

Any say(const char* text) { return Any(to_uno(text)); }

/// What the cell would show.
std::string shown(const std::function<Any()>& call) {
    try {
        const Any result = call();
        if (!result.hasValue())
            return "#N/A";
        EXPECT_NE(result.getValueTypeClass(), com::sun::star::uno::TypeClass_BOOLEAN) << "Calc would show 0";
        return to_text(cell_value(result));
    } catch (const IllegalArgumentException& e) {
        EXPECT_EQ(typeid(e), typeid(IllegalArgumentException)) << "Calc would show #VALUE!";
        EXPECT_FALSE(e.Message.isEmpty());
        return "Err:502";
    }
}

class FiscalYearCells : public testing::Test {
protected:
    CallerDocument document{30, 12, 1899};
    Reference<org::kyodo::calc::XFiscalYear> functions{new FiscalYearFunctions};

    std::string nendo(const Any& value, const Any& base = {}) {
        return shown([&] { return functions->nendo(document.caller(), value, base); });
    }
    std::string nendo_text(const Any& value, const Any& style = {}) {
        return shown([&] { return functions->nendoText(document.caller(), value, style); });
    }
    std::string wareki(const Any& value, const Any& style = {}) {
        return shown([&] { return functions->wareki(document.caller(), value, style); });
    }
    std::string wareki_value(const Any& value) {
        return shown([&] { return functions->warekiValue(document.caller(), value); });
    }
};

TEST_F(FiscalYearCells, NendoOfTexts) {
    for (const char* text : {"平成27年度", "H27", "Ｈ２７", "2015", "2016-02-29", "平成28年3月31日"})
        EXPECT_EQ(nendo(say(text)), "2015") << text;
    EXPECT_EQ(nendo(say("令和6年10月27日")), "2024");
    EXPECT_EQ(nendo(say("２７年度"), say("平成")), "2015");
    EXPECT_EQ(nendo(say("27"), say("平成22年度")), "2015");
    EXPECT_EQ(nendo(say("27")), "Err:502");
    EXPECT_EQ(nendo(say("昭和64年度")), "Err:502");
    EXPECT_EQ(nendo(say("検討")), "Err:502");
    EXPECT_EQ(nendo(say("27"), say("慶応")), "Err:502");
    EXPECT_EQ(nendo(say("")), "#N/A");
}

TEST_F(FiscalYearCells, NendoOfNumbers) {
    EXPECT_EQ(nendo(Any(27.0)), "Err:502");
    EXPECT_EQ(nendo(Any(27.0), say("平成")), "2015");
    EXPECT_EQ(nendo(Any(2.0), Any(2015.0)), "2020");
    EXPECT_EQ(nendo(Any(2015.0)), "2015");
    EXPECT_EQ(nendo(Any(42429.0)), "2015");  // DATE(2016;2;29)
    EXPECT_EQ(nendo(Any(42461.0)), "2016");  // DATE(2016;4;1)
    EXPECT_EQ(nendo(Any(42460.75)), "2015"); // 31 March, 18:00
    for (const double wrong : {-1.0, 27.5, 2015.5, 300.0, 1867.0, 1e300})
        EXPECT_EQ(nendo(Any(wrong), say("平成")), "Err:502") << wrong;
    EXPECT_EQ(nendo(Any(0.0)), "#N/A"); // an empty cell arrives as 0
    EXPECT_EQ(nendo(Any()), "#N/A");
}

TEST_F(FiscalYearCells, NendoTakesTheDocumentsDayZero) {
    document = CallerDocument(1, 1, 1904);
    EXPECT_EQ(nendo(Any(40999.0)), "2016"); // DATE(2016;4;1) is 42461 - 1462 there
    EXPECT_EQ(nendo(Any(40998.0)), "2015");
}

TEST_F(FiscalYearCells, ACellOfARangeButNotARange) {
    EXPECT_EQ(nendo(Any(row_of({say("H27")}))), "2015");
    EXPECT_EQ(nendo(Any(row_of({say("H27"), say("H28")}))), "Err:502");
}

TEST_F(FiscalYearCells, NendoTextStyles) {
    EXPECT_EQ(nendo_text(Any(2015.0)), "平成27年度");
    EXPECT_EQ(nendo_text(Any(2019.0)), "令和元年度");
    EXPECT_EQ(nendo_text(Any(2019.0), say("wareki-old")), "平成31年度");
    EXPECT_EQ(nendo_text(Any(2019.0), say("旧元号")), "平成31年度");
    for (const char* style : {"brief", "H", "略", "ｂｒｉｅｆ"})
        EXPECT_EQ(nendo_text(Any(2015.0), say(style)), "H27") << style;
    EXPECT_EQ(nendo_text(Any(2015.0), say("西暦")), "2015年度");
    EXPECT_EQ(nendo_text(Any(2015.0), say("western")), "2015年度");
    EXPECT_EQ(nendo_text(Any(2015.0), say("併記")), "平成27年度(2015年度)");
    EXPECT_EQ(nendo_text(say("平成31年度"), say("wareki")), "令和元年度");
    EXPECT_EQ(nendo_text(Any(42429.0)), "平成27年度"); // a date
    EXPECT_EQ(nendo_text(Any(2015.0), say("roman")), "Err:502");
    EXPECT_EQ(nendo_text(Any(27.0)), "Err:502");
    EXPECT_EQ(nendo_text(Any(0.0)), "#N/A");
}

TEST_F(FiscalYearCells, Wareki) {
    EXPECT_EQ(wareki(Any(45592.0)), "令和6年10月27日");
    EXPECT_EQ(wareki(Any(45592.5), say("略")), "R6.10.27");
    EXPECT_EQ(wareki(Any(45592.0), say("漢数字")), "令和六年十月二十七日");
    EXPECT_EQ(wareki(Any(45592.0), say("iso")), "2024-10-27");
    EXPECT_EQ(wareki(Any(43586.0)), "令和元年5月1日"); // DATE(2019;5;1)
    EXPECT_EQ(wareki(say("2024/10/27")), "令和6年10月27日");
    EXPECT_EQ(wareki(Any(-10000.0)), "Err:502"); // 1872: the lunar calendar
    EXPECT_EQ(wareki(Any(-10000.0), say("iso")), "1872-08-13");
    EXPECT_EQ(wareki(say("2023/02/29")), "Err:502");
    EXPECT_EQ(wareki(Any(0.0)), "#N/A");
}

TEST_F(FiscalYearCells, WarekiValue) {
    EXPECT_EQ(wareki_value(say("令和6年10月27日")), "45592");
    EXPECT_EQ(wareki_value(say("令和元年5月1日")), "43586");
    EXPECT_EQ(wareki_value(say("令和元年4月30日")), "Err:502");
    EXPECT_EQ(wareki_value(say("")), "#N/A");
    document = CallerDocument(1, 1, 1904);
    EXPECT_EQ(wareki_value(say("令和6年10月27日")), "44130"); // 45592 - 1462
}

TEST(VocabularyCells, Term) {
    const Reference<org::kyodo::calc::XVocabulary> functions(new VocabularyFunctions);
    const TextArray list = texts_of(column_of({say("市民活動団体"), say("ＮＰＯ法人"), say("")}));
    const auto term = [&](const char* text) {
        return shown([&] { return functions->term(to_uno(text), list); });
    };
    EXPECT_EQ(term("NPO 法人"), "ＮＰＯ法人");
    EXPECT_EQ(term("市民活動\n団体"), "市民活動団体");
    EXPECT_EQ(term("企業"), "#N/A");
    EXPECT_EQ(term(""), "#N/A");
    EXPECT_EQ(to_core(functions->fold(to_uno("ｱｲｳﾞ　Ｈ２８"))), "アイヴh28");
}

class ScheduleCells : public testing::Test {
protected:
    Reference<org::kyodo::calc::XSchedule> functions{new ScheduleFunctions};
    DataArray headers = row_of({say("平成30年度"), say("令和元年度"), Any(2020.0)});
    DataArray marks = row_of({say("検討"), say("実施"), say("実施")});
};

TEST_F(ScheduleCells, Mark) {
    const auto mark = [&](const Any& year) {
        return shown([&] { return functions->mark(headers, texts_of(marks), year); });
    };
    EXPECT_EQ(mark(Any(2019.0)), "実施");
    EXPECT_EQ(mark(say("H30")), "検討");
    EXPECT_EQ(mark(Any(30.0)), "検討");
    EXPECT_EQ(mark(Any(2021.0)), "#N/A");
    EXPECT_EQ(mark(say("いつか")), "Err:502");
    EXPECT_EQ(mark(Any(0.0)), "#N/A");
    marks = row_of({say("検討")});
    EXPECT_EQ(mark(Any(2019.0)), "Err:502");
}

TEST_F(ScheduleCells, Period) {
    const auto period = [&](const char* mark) {
        return shown([&] { return functions->period(headers, texts_of(marks), to_uno(mark)); });
    };
    EXPECT_EQ(period("実施"), "R元～2");
    EXPECT_EQ(period("準備"), "#N/A");
    EXPECT_EQ(period(""), "Err:502");
}

TEST_F(ScheduleCells, Progress) {
    const auto progress = [&](const DataArray& actual) {
        return shown([&] { return functions->progress(texts_of(marks), texts_of(actual)); });
    };
    EXPECT_EQ(progress(marks), "予定どおり");
    EXPECT_EQ(progress(row_of({say("検討"), say("検討"), say("")})), "遅れ");
    EXPECT_EQ(progress(column_of({say(""), say(""), say("")})), "未着手");
    EXPECT_EQ(progress(row_of({say("")})), "Err:502");
    marks = row_of({say(""), say(""), say("")});
    EXPECT_EQ(progress(marks), "#N/A");
}

TEST(Components, SayWhatTheyAre) {
    const Reference<com::sun::star::lang::XServiceInfo> info(new ScheduleFunctions);
    EXPECT_EQ(to_core(info->getImplementationName()), "org.kyodo.calc.Schedule");
    EXPECT_TRUE(info->supportsService("org.kyodo.calc.Schedule"));
    EXPECT_FALSE(info->supportsService("com.sun.star.sheet.AddIn")); // it would be loaded at each start
    EXPECT_EQ(info->getSupportedServiceNames().getLength(), 1);
}

TEST(Guard, ADefectIsARuntimeException) {
    EXPECT_THROW(guard_function([]() -> int { throw std::logic_error("x"); }),
                 com::sun::star::uno::RuntimeException);
    EXPECT_THROW(value_or_throw(Result<int>(error("argument.single"))), IllegalArgumentException);
    EXPECT_EQ(guard_function([] { return 7; }), 7);
}

TEST(Guard, NothingLeavesAnEntry) {
    std::string told;
    const auto report = [&](const std::string& message) { told = message; };
    guard_entry([] { throw std::runtime_error("a"); }, report);
    EXPECT_EQ(told, "a");
    guard_entry([] { throw com::sun::star::uno::RuntimeException("b", {}); }, report);
    EXPECT_EQ(told, "b");
    guard_entry([] { throw 1; }, report);
    EXPECT_EQ(told, "");
    guard_entry([] { throw 1; }, [](const std::string&) { throw 2; });
    static_assert(noexcept(guard_entry([] {}, report)));
}

} // namespace
} // namespace kyodo
