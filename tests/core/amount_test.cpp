// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Numbers, sums and ticks as people type them.
#include "core/base/amount.hpp"
#include "core/base/tick.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

std::string refusal(const char* text, const char* unit = "") {
    const auto amount = parse_amount(text, unit);
    if (amount)
        return "read as " + format_amount(*amount);
    EXPECT_EQ(amount.error().message.args.front(), (std::pair<std::string, std::string>{"value", text}));
    return amount.error().message.id;
}

TEST(Amount, ReadsNumbers) {
    for (const char* text :
         {"1200", "1,200", "１２００", "１，２００", "+1200", " 1 200 ", "1200.0", "1,200.00"})
        EXPECT_EQ(parse_amount(text).value(), 1200) << text;
    for (const char* text : {"-5", "−5", "－５", "▲5", "△5", "▲ 5", "(5)", "（５）"})
        EXPECT_EQ(parse_amount(text).value(), -5) << text;
    EXPECT_EQ(parse_amount("12.5").value(), 12.5);
    EXPECT_EQ(parse_amount("0").value(), 0);
    EXPECT_EQ(parse_amount("999999999999999").value(), 999999999999999.0); // 15 digits
    EXPECT_EQ(parse_amount("12人", "人").value(), 12);
    EXPECT_EQ(parse_amount("30 件", "件").value(), 30);
}

TEST(Amount, ReadsMoneyInTheUnitOfItsColumn) {
    // 1 万 = 10 千 = 10,000; 1 億 = 10,000 万
    EXPECT_EQ(parse_amount("¥1,200", "円").value(), 1200);
    EXPECT_EQ(parse_amount("￥1,200", "円").value(), 1200);
    EXPECT_EQ(parse_amount("▲¥1,200円", "円").value(), -1200);
    EXPECT_EQ(parse_amount("¥▲1,200", "円").value(), -1200);
    EXPECT_EQ(parse_amount("(1,200円)", "円").value(), -1200);
    EXPECT_EQ(parse_amount("(1,200)円", "円").value(), -1200);
    EXPECT_EQ(parse_amount("120万円", "円").value(), 1200000);
    EXPECT_EQ(parse_amount("120万円", "千円").value(), 1200);
    EXPECT_EQ(parse_amount("120万円", "万円").value(), 120);
    EXPECT_EQ(parse_amount("1.2億円", "円").value(), 120000000);
    EXPECT_EQ(parse_amount("3百万円", "千円").value(), 3000);
    EXPECT_EQ(parse_amount("1,500円", "千円").value(), 1.5);
    EXPECT_EQ(parse_amount("300", "千円").value(), 300); // a bare number is in the column's unit
}

TEST(Amount, RefusesWhatIsNone) {
    for (const char* text :
         {"",      " ",   "約30",  "30〜40", "30-40", "未定", "1.2.3", ".",   "-",  "▲",   "()",
          "((5))", "--5", "１２a", "五",     "1e5",   "0x10", "nan",   "inf", "5-", "12人"})
        EXPECT_EQ(refusal(text), "amount.unreadable") << text;
    EXPECT_EQ(refusal("¥5", "人"), "amount.unreadable");
    EXPECT_EQ(refusal("5円", "人"), "amount.unreadable");
    for (const char* text : {"12,34", "1,2345", ",123", "1,,234", "1234,567", "1.234,5", "0,5"})
        EXPECT_EQ(refusal(text), "amount.commas") << text;
    EXPECT_EQ(refusal("1234567890123456"), "amount.too_large");
}

TEST(Amount, KnowsTheUnitsOfMoney) {
    EXPECT_EQ(yen_of_unit("円"), 1);
    EXPECT_EQ(yen_of_unit("千円"), 1000);
    EXPECT_EQ(yen_of_unit("万円"), 10000);
    EXPECT_EQ(yen_of_unit("百万円"), 1000000);
    EXPECT_EQ(yen_of_unit("億円"), 100000000);
    EXPECT_EQ(yen_of_unit("千 円"), 1000);
    EXPECT_EQ(yen_of_unit("人"), std::nullopt);
    EXPECT_EQ(yen_of_unit(""), std::nullopt);
}

TEST(Amount, IsWrittenWithCommas) {
    EXPECT_EQ(format_amount(0), "0");
    EXPECT_EQ(format_amount(-0.0), "0");
    EXPECT_EQ(format_amount(999), "999");
    EXPECT_EQ(format_amount(1000), "1,000");
    EXPECT_EQ(format_amount(1200000), "1,200,000");
    EXPECT_EQ(format_amount(-1234567), "-1,234,567");
    EXPECT_EQ(format_amount(1234.5), "1,234.5");
    EXPECT_EQ(format_amount(0.1), "0.1");
    EXPECT_EQ(format_amount(-0.0000001), "0");
    EXPECT_EQ(format_amount(999999.9999999), "1,000,000");
    EXPECT_EQ(format_amount(999999999999999.0), "999,999,999,999,999");
}

TEST(Amount, ReadsBackWhatItWrites) {
    for (const double amount : {0.0, 1.0, -1.0, 999.0, 1000.0, 123456.789, -98765432.1, 999999999999999.0})
        EXPECT_EQ(parse_amount(format_amount(amount)).value(), amount);
}

TEST(Tick, IsYesOrNoOrNothing) {
    for (const char* text :
         {"✓",    "✔",    "☑",  "○",    "◯",  "〇", "◎",  "●",    "レ",   "ﾚ",   "済",    "済み",
          " 済 ", "はい", "有", "あり", "可", "1",  "１", "TRUE", "true", "Yes", "ＹＥＳ"})
        EXPECT_EQ(parse_tick(text), true) << text;
    for (const char* text : {"×", "✕", "✗", "－", "−", "-", "ー", "☐", "□", "未", "未済", "いいえ", "無",
                             "なし", "否", "0", "０", "FALSE", "no"})
        EXPECT_EQ(parse_tick(text), false) << text;
    for (const char* text : {"", " ", "2", "たぶん", "済未", "✓✓", "△", "?", "10", "はいいいえ"})
        EXPECT_EQ(parse_tick(text), std::nullopt) << text;
}

} // namespace
} // namespace kyodo::test
