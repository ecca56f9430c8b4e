// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/base/fold.hpp"
#include "core/base/kanji_number.hpp"
#include "core/base/wareki.hpp"

#include <gtest/gtest.h>

namespace kyodo {
namespace {

using namespace std::chrono;

/// The date as ISO text, or the error's id.
std::string read(std::string_view text) {
    const auto date = parse_date(text);
    return date ? *format_date(*date, DateStyle::iso) : date.error().message.id;
}

std::string argument(const Error& error, std::string_view name) {
    for (const auto& [key, value] : error.message.args)
        if (key == name)
            return value;
    return "(none)";
}

TEST(ParseDate, ReferenceValues) {
    EXPECT_EQ(read("S64/01/07"), "1989-01-07");
    EXPECT_EQ(read("Ｍ４５．７．２９"), "1912-07-29");
    EXPECT_EQ(read("明治四五年七月二九日"), "1912-07-29");
    EXPECT_EQ(read("明治廿一年四月四日"), "1888-04-04");
    EXPECT_EQ(read("令和６年１０月２７日"), "2024-10-27");
}

TEST(ParseDate, EveryUsualNotation) {
    for (const char* text : {"令和6年10月27日",
                             "令6.10.27",
                             "R6.10.27",
                             "R.6.10.27",
                             "r6-10-27",
                             "R6/10/27",
                             "令和 6 年 10 月 27 日",
                             "令和六年十月二十七日",
                             "2024-10-27",
                             "2024/10/27",
                             "2024.10.27",
                             "2024年10月27日",
                             "20241027",
                             "２０２４／１０／２７",
                             "西暦2024年10月27日",
                             "2024年(令和6年)10月27日",
                             "令和6年(2024年)10月27日",
                             "令和6(2024)年10月27日",
                             "令和6年10月27日(日)",
                             "令和6年10月27日（日曜日）",
                             "2024-10-27 (日)"})
        EXPECT_EQ(read(text), "2024-10-27") << text;
    EXPECT_EQ(read("令和元年5月1日"), "2019-05-01");
    EXPECT_EQ(read("R元.5.1"), "2019-05-01");
    EXPECT_EQ(read("R1.05.01"), "2019-05-01");
}

// The first days of the eras, and the days on which both names are right (Y5).
TEST(ParseDate, ChangesOfEra) {
    EXPECT_EQ(read("大正元年7月30日"), "1912-07-30");
    EXPECT_EQ(read("明治45年7月30日"), "1912-07-30");
    EXPECT_EQ(read("明治45年7月31日"), "date.not_in_era");
    EXPECT_EQ(read("大正元年7月29日"), "date.not_in_era");
    EXPECT_EQ(read("昭和元年12月25日"), "1926-12-25");
    EXPECT_EQ(read("大正15年12月25日"), "1926-12-25");
    EXPECT_EQ(read("大正15年12月26日"), "date.not_in_era");
    EXPECT_EQ(read("昭和64年1月7日"), "1989-01-07");
    EXPECT_EQ(read("平成元年1月8日"), "1989-01-08");
    EXPECT_EQ(read("昭和64年1月8日"), "date.not_in_era");
    EXPECT_EQ(read("平成31年4月30日"), "2019-04-30");
    EXPECT_EQ(read("令和元年4月30日"), "date.not_in_era");
    EXPECT_EQ(read("平成31年5月1日"), "date.not_in_era");
    EXPECT_EQ(argument(parse_date("令和元年4月30日").error(), "proposal"), "平成31年4月30日");
}

TEST(ParseDate, WhatIsNoDate) {
    for (const char* text :
         {"令和0年1月1日", "2023/02/29", "令和6年4月31日", "2024-13-01", "20230229", "2024-00-10"})
        EXPECT_EQ(read(text), "date.no_such_day") << text;
    for (const char* text :
         {"", "令和6年10月", "6.10.27", "24/10/27", "令和6年10月27", "2024/10-27", "10月27日", "未定",
          "令和6年度", "2024-10-27T10:00", "令和6年10月27日頃", "令和6年元月1日", "令和6年10月27日(祝)"})
        EXPECT_EQ(read(text), "date.unreadable") << text;
    EXPECT_EQ(read("2023年(令和6年)10月27日"), "date.contradiction");
    EXPECT_EQ(read("令和6年10月27日(月)"), "date.contradiction"); // it was a Sunday
}

// 明治6年1月1日 is the first day of the solar calendar.
TEST(ParseDate, LunarCalendar) {
    EXPECT_EQ(read("明治6年1月1日"), "1873-01-01");
    EXPECT_EQ(read("明治5年12月2日"), "date.lunar");
    EXPECT_EQ(read("1872-12-31"), "date.lunar");
    EXPECT_EQ(read("明治元年9月8日"), "date.lunar");
}

TEST(FormatDate, Styles) {
    const year_month_day date = 2024y / October / 27;
    EXPECT_EQ(*format_date(date), "令和6年10月27日");
    EXPECT_EQ(*format_date(date, DateStyle::brief), "R6.10.27");
    EXPECT_EQ(*format_date(date, DateStyle::kanji), "令和六年十月二十七日");
    EXPECT_EQ(*format_date(date, DateStyle::western), "2024年10月27日");
    EXPECT_EQ(*format_date(date, DateStyle::iso), "2024-10-27");
}

TEST(FormatDate, FirstYearsAndChanges) {
    EXPECT_EQ(*format_date(2019y / May / 1), "令和元年5月1日");
    EXPECT_EQ(*format_date(2019y / May / 1, DateStyle::brief), "R元.5.1");
    EXPECT_EQ(*format_date(2019y / May / 1, DateStyle::kanji), "令和元年五月一日");
    EXPECT_EQ(*format_date(2019y / April / 30), "平成31年4月30日");
    EXPECT_EQ(*format_date(1912y / July / 30), "大正元年7月30日");
    EXPECT_EQ(*format_date(1926y / December / 25), "昭和元年12月25日");
    EXPECT_EQ(*format_date(1989y / January / 7), "昭和64年1月7日");
    EXPECT_EQ(*format_date(1989y / January / 8), "平成元年1月8日");
    EXPECT_EQ(format_date(1872y / December / 31).error().message.id, "date.lunar");
    EXPECT_EQ(*format_date(1872y / December / 31, DateStyle::iso), "1872-12-31");
}

TEST(FormatDate, IsReadBackInEveryStyle) {
    const sys_days last = sys_days(2150y / December / 31);
    for (sys_days day = sys_days(1873y / January / 1); day <= last; day += days(1))
        for (const DateStyle style :
             {DateStyle::wareki, DateStyle::brief, DateStyle::kanji, DateStyle::western, DateStyle::iso}) {
            const year_month_day date(day);
            // Every day around the turn of months and years; elsewhere one in eleven.
            if (unsigned(date.day()) > 2 && day.time_since_epoch().count() % 11 != 0)
                continue;
            const std::string text = *format_date(date, style);
            const auto back = parse_date(text);
            ASSERT_TRUE(back) << text;
            ASSERT_EQ(*back, date) << text;
        }
}

TEST(KanjiNumber, Reads) {
    const auto read_kanji = [](std::u32string_view text) { return parse_kanji_number(text).value_or(-1); };
    EXPECT_EQ(read_kanji(U"二十七"), 27);
    EXPECT_EQ(read_kanji(U"二七"), 27);
    EXPECT_EQ(read_kanji(U"十"), 10);
    EXPECT_EQ(read_kanji(U"廿一"), 21);
    EXPECT_EQ(read_kanji(U"卅"), 30);
    EXPECT_EQ(read_kanji(U"二〇二四"), 2024);
    EXPECT_EQ(read_kanji(U"千九百八十九"), 1989);
    EXPECT_EQ(read_kanji(U"弐拾参"), 23);
    EXPECT_EQ(read_kanji(U"三〇"), 30);
    for (const auto* text :
         {U"", U"十二十", U"二廿", U"二三十", U"十〇", U"一二三四五", U"十百", U"年", U"十二三"})
        EXPECT_EQ(read_kanji(text), -1) << to_utf8(text);
}

TEST(KanjiNumber, WritesWhatItReads) {
    EXPECT_EQ(format_kanji_number(0), "〇");
    EXPECT_EQ(format_kanji_number(10), "十");
    EXPECT_EQ(format_kanji_number(31), "三十一");
    EXPECT_EQ(format_kanji_number(1111), "千百十一");
    for (int n = 0; n <= 9999; ++n)
        ASSERT_EQ(parse_kanji_number(to_code_points(format_kanji_number(n))), n);
}

} // namespace
} // namespace kyodo
