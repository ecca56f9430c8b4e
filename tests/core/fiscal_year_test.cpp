// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/base/fiscal_year.hpp"

#include <gtest/gtest.h>

#include <utility>

namespace kyodo {
namespace {

using namespace std::chrono;

/// The year a text is read as; 0 and a failure with the error's id where it can't be read.
int read(std::string_view text, const YearBase& base = {}) {
    const auto year = parse_fiscal_year(text, base);
    if (!year)
        ADD_FAILURE() << text << ": " << year.error().message.id;
    return year ? year->value : 0;
}

/// The id of the error that a text gives, or the year it is wrongly read as.
std::string refusal(std::string_view text, const YearBase& base = {}) {
    const auto year = parse_fiscal_year(text, base);
    return year ? std::to_string(year->value) : year.error().message.id;
}

std::string argument(const Error& error, std::string_view name) {
    for (const auto& [key, value] : error.message.args)
        if (key == name)
            return value;
    return "(none)";
}

YearBase anchor(int year) { return {"", FiscalYear{year}}; }

// 地方自治法 第208条: from 1 April to 31 March. The days around the changes of era are the reference values.
TEST(FiscalYearOf, BeginsInApril) {
    EXPECT_EQ(fiscal_year_of(1989y / March / 31), FiscalYear{1988});
    EXPECT_EQ(fiscal_year_of(1989y / April / 1), FiscalYear{1989});
    EXPECT_EQ(fiscal_year_of(2019y / March / 31), FiscalYear{2018});
    EXPECT_EQ(fiscal_year_of(2019y / April / 1), FiscalYear{2019});
    EXPECT_EQ(fiscal_year_of(2016y / February / 29), FiscalYear{2015});
}

TEST(FiscalYear, EveryUsualNotation) {
    for (const char* text : {"平成27年度",
                             "平成27年",
                             "平成27",
                             "平27",
                             "平27年度",
                             "H27",
                             "h27",
                             "Ｈ２７年度",
                             "H.27",
                             "平成 2 7 年 度",
                             "平成\n27年度",
                             "平成二十七年度",
                             "平成二七年度",
                             "㍻27年度",
                             "2015年度",
                             "２０１５",
                             "西暦2015年度",
                             "FY2015",
                             "二〇一五年度",
                             "平成27年度(2015年度)",
                             "平成27(2015)年度",
                             "2015年度（平成27年度）",
                             "2015(H27)",
                             "27(2015)年度"})
        EXPECT_EQ(read(text), 2015) << text;
    for (const char* text :
         {"令和元年度", "令和1年度", "令和1", "R元", "R1", "令元", "㋿元年度", "平成31年度", "H31"})
        EXPECT_EQ(read(text), 2019) << text;
    EXPECT_EQ(read("令５"), 2023);
    EXPECT_EQ(read("R5"), 2023);
    EXPECT_EQ(read("明治元年度"), 1868);
}

// Y4, Y5: a label is right if its era is in force between 1 April and 31 December.
TEST(FiscalYear, YearsInWhichTheEraChanged) {
    EXPECT_EQ(read("明治45年度"), 1912);
    EXPECT_EQ(read("大正元年度"), 1912);
    EXPECT_EQ(read("大正15年度"), 1926);
    EXPECT_EQ(read("昭和元年度"), 1926);
    EXPECT_EQ(read("昭和63年度"), 1988);
    EXPECT_EQ(read("平成元年度"), 1989);
    EXPECT_EQ(refusal("昭和64年度"), "year.not_in_era");
    EXPECT_EQ(refusal("平成32年度"), "year.not_in_era");
    EXPECT_EQ(refusal("大正16年度"), "year.not_in_era");
}

TEST(FiscalYear, ProposesTheRightEra) {
    const auto year = parse_fiscal_year("平成40年度");
    ASSERT_FALSE(year);
    EXPECT_EQ(year.error().message.id, "year.not_in_era");
    EXPECT_EQ(argument(year.error(), "proposal"), "令和10年度"); // 1989 + 39 = 2028 = 2019 + 9
    EXPECT_EQ(argument(year.error(), "value"), "平成40年度");
    EXPECT_EQ(argument(parse_fiscal_year("昭和64年度").error(), "proposal"), "平成元年度");
}

TEST(FiscalYear, BareNumbersNeedABase) {
    EXPECT_EQ(refusal("27"), "year.needs_base");
    EXPECT_EQ(refusal("元年度"), "year.needs_base");
    EXPECT_EQ(read("27", {"平成", {}}), 2015);
    EXPECT_EQ(read("2 2 年度", {"平成", {}}), 2010);
    EXPECT_EQ(read("２　２　年度", {"平成", {}}), 2010);
    EXPECT_EQ(refusal("32", {"平成", {}}), "year.not_in_era");
    EXPECT_EQ(refusal("27", {"慶応", {}}), "year.base_unreadable");
    EXPECT_EQ(read("R2", {"平成", {}}), 2020); // a notation that says its era needs no base
}

// From the anchor on, the first year that bears the number in its own era.
TEST(FiscalYear, BareNumbersAfterAnAnchor) {
    EXPECT_EQ(read("27", anchor(2010)), 2015);
    EXPECT_EQ(read("22", anchor(2010)), 2010);
    EXPECT_EQ(read("31", anchor(2015)), 2019);
    EXPECT_EQ(read("元", anchor(2015)), 2019);
    EXPECT_EQ(read("1", anchor(2015)), 2019);
    EXPECT_EQ(read("2", anchor(2015)), 2020);
    EXPECT_EQ(read("4", anchor(1986)), 1992); // 昭和61: 4 comes next as 平成4
}

TEST(FiscalYear, WhatIsNoYear) {
    for (const char* text : {"",
                             "年度",
                             "平成",
                             "平成年度",
                             "平成0年度",
                             "0",
                             "平成27年度末",
                             "検討",
                             "平成27年4月1日",
                             "H27-28",
                             "2015-04-01",
                             "20150401",
                             "201",
                             "1867年度",
                             "3000",
                             "平成二十七十年度",
                             "平成27年度(",
                             "平成27年度()",
                             "平成2①年度",
                             "-5",
                             "27.5",
                             "H",
                             "平成99999999999年度"})
        EXPECT_EQ(refusal(text), "year.unreadable") << text;
    EXPECT_EQ(refusal("平成27年度(2016年度)"), "year.contradiction");
    EXPECT_EQ(refusal("27(2016)"), "year.contradiction");
}

TEST(YearBaseText, EraOrYear) {
    EXPECT_EQ(parse_year_base("平成")->era, "平成");
    EXPECT_EQ(parse_year_base("Ｈ")->era, "平成");
    EXPECT_EQ(parse_year_base("令和")->era, "令和");
    EXPECT_EQ(parse_year_base("平成22年度")->anchor, FiscalYear{2010});
    EXPECT_EQ(parse_year_base("2010")->anchor, FiscalYear{2010});
    EXPECT_EQ(parse_year_base("22").error().message.id, "year.base_unreadable");
    EXPECT_EQ(parse_year_base("慶応").error().message.id, "year.base_unreadable");
}

using Span = std::pair<int, int>;

Span read_range(std::string_view text, const YearBase& base = {}) {
    const auto range = parse_fiscal_year_range(text, base);
    if (!range) {
        ADD_FAILURE() << text << ": " << range.error().message.id;
        return {};
    }
    return {range->first.value, range->last.value};
}

std::string range_refusal(std::string_view text, const YearBase& base = {}) {
    const auto range = parse_fiscal_year_range(text, base);
    return range ? "accepted" : range.error().message.id;
}

// Y2 and Y7: any dash.
TEST(FiscalYearRange, EveryUsualNotation) {
    for (const char* text :
         {"H28~R2", "H28〜R2", "H28～R2", "H28-R2", "H28–R2", "H28－R2", "H28ーR2", "平成28年度ー令和2年度",
          "平成28年度から令和2年度まで", "平成28年度(2016年度)～令和2年度(2020年度)", "2016～2020年度",
          "2016-20", "平 成 2 8 年 度 ～ 令 和 2 年 度"})
        EXPECT_EQ(read_range(text), (Span{2016, 2020})) << text;
    EXPECT_EQ(read_range("平成27～31年度"), (Span{2015, 2019}));
    EXPECT_EQ(read_range("平成30～令和2年度"), (Span{2018, 2020}));
    EXPECT_EQ(read_range("平成27年度"), (Span{2015, 2015}));
    EXPECT_EQ(read_range("30～2", anchor(2015)), (Span{2018, 2020}));
    EXPECT_EQ(read_range("60～3", anchor(1980)), (Span{1985, 1991})); // 昭和60 to 平成3
    EXPECT_EQ(read_range("27～31", {"平成", {}}), (Span{2015, 2019}));
}

TEST(FiscalYearRange, NeverGuesses) {
    EXPECT_EQ(range_refusal("R2～H28"), "year.range_backwards");
    EXPECT_EQ(range_refusal("平成30～2年度"), "year.range_backwards");
    EXPECT_EQ(range_refusal("30～2", {"平成", {}}), "year.range_backwards");
    EXPECT_EQ(range_refusal("27～31年度"), "year.needs_base");
    EXPECT_EQ(range_refusal("平成27～33年度"),
              "year.not_in_era"); // written before 2019; 令和3 is the proposal
    EXPECT_EQ(range_refusal("平成27年度～"), "year.unreadable");
    EXPECT_EQ(range_refusal("2018～2"), "year.unreadable");
    EXPECT_EQ(range_refusal("H27～H28～H29"), "year.unreadable");
    EXPECT_EQ(range_refusal("平成27～31年度(2015～2020年度)"), "year.contradiction");
}

TEST(FormatFiscalYear, Styles) {
    const FiscalYear year{2015};
    EXPECT_EQ(format_fiscal_year(year), "平成27年度");
    EXPECT_EQ(format_fiscal_year(year, YearStyle::brief), "H27");
    EXPECT_EQ(format_fiscal_year(year, YearStyle::western), "2015年度");
    EXPECT_EQ(format_fiscal_year(year, YearStyle::both), "平成27年度(2015年度)");
    EXPECT_EQ(format_fiscal_year(year, YearStyle::number), "27");
    EXPECT_EQ(format_fiscal_year({1867}), "1867年度");
    EXPECT_EQ(format_fiscal_year({1868}), "明治元年度");
}

// Y3, Y6: the whole of 2019 is 令和元年度 (関係省庁申合せ 2019-04-01); a setting writes 平成31年度.
TEST(FormatFiscalYear, FirstYears) {
    EXPECT_EQ(format_fiscal_year({2019}), "令和元年度");
    EXPECT_EQ(format_fiscal_year({2019}, YearStyle::brief), "R元");
    EXPECT_EQ(format_fiscal_year({2019}, YearStyle::number), "元");
    EXPECT_EQ(format_fiscal_year({2019}, YearStyle::wareki, EraChange::old_era), "平成31年度");
    EXPECT_EQ(format_fiscal_year({1989}, YearStyle::wareki, EraChange::old_era),
              "平成元年度"); // since 8 January
    EXPECT_EQ(format_fiscal_year({1926}), "昭和元年度");
    EXPECT_EQ(format_fiscal_year({1926}, YearStyle::wareki, EraChange::old_era), "大正15年度");
    EXPECT_EQ(format_fiscal_year({1912}), "大正元年度");
}

TEST(FormatFiscalYear, Ranges) {
    EXPECT_EQ(format_fiscal_year_range({{2016}, {2020}}, YearStyle::brief), "H28～R2");
    EXPECT_EQ(format_fiscal_year_range({{2015}, {2018}}, YearStyle::brief), "H27～30");
    EXPECT_EQ(format_fiscal_year_range({{2015}, {2019}}, YearStyle::wareki, EraChange::old_era),
              "平成27～31年度");
    EXPECT_EQ(format_fiscal_year_range({{2018}, {2020}}, YearStyle::wareki), "平成30～令和2年度");
    EXPECT_EQ(format_fiscal_year_range({{2015}, {2015}}, YearStyle::wareki), "平成27年度");
    EXPECT_EQ(format_fiscal_year_range({{2015}, {2019}}, YearStyle::western), "2015～2019年度");
    EXPECT_EQ(format_fiscal_year_range({{2018}, {2020}}, YearStyle::both),
              "平成30～令和2年度(2018～2020年度)");
    EXPECT_EQ(format_fiscal_year_range({{2018}, {2020}}, YearStyle::number), "30～2");
}

TEST(FormatFiscalYear, IsReadBackInEveryStyle) {
    for (int y = 1868; y <= 2150; ++y)
        for (const EraChange change : {EraChange::new_era, EraChange::old_era})
            for (const YearStyle style : {YearStyle::wareki, YearStyle::brief, YearStyle::western,
                                          YearStyle::both, YearStyle::number}) {
                const YearBase base = style == YearStyle::number ? anchor(y) : YearBase{};
                const std::string text = format_fiscal_year({y}, style, change);
                ASSERT_EQ(read(text, base), y) << text;
                const std::string range = format_fiscal_year_range({{y}, {y + 7}}, style, change);
                ASSERT_EQ(read_range(range, base), (Span{y, y + 7})) << range;
            }
}

// The next era is one more entry of the table.
TEST(Eras, TheNextOneIsAnEntry) {
    const EraTable table = *EraTable::parse(R"({"eras": [
        {"name": "令和", "letter": "R", "first_day": "2019-05-01"},
        {"name": "未来", "letter": "X", "first_day": "2040-02-01"}]})");
    EXPECT_EQ(parse_fiscal_year("未来元年度", {}, table)->value, 2040);
    EXPECT_EQ(parse_fiscal_year("X3", {}, table)->value, 2042);
    EXPECT_EQ(parse_fiscal_year("令和22年度", {}, table).error().message.id, "year.not_in_era");
    EXPECT_EQ(format_fiscal_year({2039}, YearStyle::wareki, {}, table), "令和21年度");
    EXPECT_EQ(format_fiscal_year({2040}, YearStyle::wareki, {}, table), "未来元年度");
    EXPECT_EQ(format_fiscal_year({2018}, YearStyle::wareki, {}, table), "2018年度");
}

} // namespace
} // namespace kyodo
