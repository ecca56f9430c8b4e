// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Expected years by hand: 昭和n年 is 1925+n, 平成n年 is 1988+n (平成 ended in 2019, its 31st year), 令和n年
// is 2018+n; so what was planned as 平成32年度 is 2020. A year in brackets below was out of its era.
#include "core/table/header_years.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace kyodo {
namespace {

std::string years(const std::vector<std::string>& titles, const char* base = "") {
    HeaderYears header(*base == '\0' ? YearBase{} : *parse_year_base(base));
    std::string out;
    for (const std::string& title : titles) {
        const auto read = header.read(title);
        std::string year = read ? std::to_string(read->years.first.value) : "-";
        if (read && read->years.first != read->years.last)
            year += "~" + std::to_string(read->years.last.value);
        out += (out.empty() ? "" : " ") + (read && read->corrected ? "(" + year + ")" : year);
    }
    return out;
}

TEST(HeaderYears, PlansFromBeforeAnErasEndCountOnInIt) {
    EXPECT_EQ(years({"平成29年度", "30年度", "31年度", "32年度", "33年度"}), "2017 2018 2019 (2020) (2021)");
    EXPECT_EQ(years({"平成27年度", "28", "29", "30", "31", "32"}), "2015 2016 2017 2018 2019 (2020)");
    EXPECT_EQ(years({"H29", "30", "31", "32", "33"}), "2017 2018 2019 (2020) (2021)");
    EXPECT_EQ(years({"平成二十九年度", "三十年度", "三十一年度", "三十二年度"}), "2017 2018 2019 (2020)");
    EXPECT_EQ(years({"29", "30", "31", "32", "33"}, "平成"), "2017 2018 2019 (2020) (2021)");
    EXPECT_EQ(years({"29", "30", "31", "32", "33"}, "平成27年度"), "2017 2018 2019 (2020) (2021)");
    EXPECT_EQ(years({"平成29年度", "30年度", "31年度", "32年度"}, "令和"), "2017 2018 2019 (2020)");
    EXPECT_EQ(years({"平成31(2019)年度", "32年度"}), "2019 (2020)");
    EXPECT_EQ(years({"昭和62年度", "63", "64", "65"}), "1987 1988 (1989) (1990)");
}

TEST(HeaderYears, RangesCountOnToo) {
    EXPECT_EQ(years({"平成29～31年度", "32～33年度", "34年度"}), "2017~2019 (2020~2021) (2022)");
    EXPECT_EQ(years({"平成29～33年度", "34年度"}), "(2017~2021) (2022)");
    EXPECT_EQ(years({"30～31", "32～33"}, "平成"), "2018~2019 (2020~2021)");
    EXPECT_EQ(years({"平成29～令和2年度", "3年度"}), "2017~2020 2021");
}

TEST(HeaderYears, EverySecondOrFifthYear) {
    EXPECT_EQ(years({"平成29年度", "31年度", "33年度"}), "2017 2019 (2021)");
    EXPECT_EQ(years({"平成22年度", "27年度", "32年度", "37年度"}), "2010 2015 (2020) (2025)");
}

TEST(HeaderYears, OtherNumbersStayNumbers) {
    EXPECT_EQ(years({"平成30年度", "31年度", "40"}), "2018 2019 -");
    EXPECT_EQ(years({"平成30年度", "31年度", "120"}), "2018 2019 -");
    EXPECT_EQ(years({"平成30年度", "令和元年度", "32"}), "2018 2019 -"); // counted in 令和 from there
    EXPECT_EQ(years({"2018年度", "2019年度", "32"}), "2018 2019 -");
    EXPECT_EQ(years({"平成30年度", "31年度", "2年度", "3年度"}), "2018 2019 2020 2021");
    EXPECT_EQ(years({"平成30年度", "元年度", "2年度"}), "2018 2019 2020");
}

} // namespace
} // namespace kyodo
