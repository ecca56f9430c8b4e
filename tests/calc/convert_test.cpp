// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/convert.hpp"

#include "caller.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace kyodo {
namespace {

using namespace std::chrono;
using com::sun::star::uno::Any;

TEST(ConvertText, ThereAndBack) {
    for (const char* text : {"", "H28", "協働", "𠮷野家", "葛\U000E0104", "a\nb"})
        EXPECT_EQ(to_core(to_uno(text)), text);
    EXPECT_EQ(to_uno("𠮷").getLength(), 2); // UTF-16
}

TEST(ConvertText, BrokenTextStaysValidUtf8) {
    const sal_Unicode half[] = {0xD842, 'a'};
    EXPECT_EQ(to_core(rtl::OUString(half, 2)), "\uFFFDa");
    EXPECT_EQ(to_core(to_uno("a\xFF")), "a\uFFFD");
}

TEST(CellValue, WhatTheOfficeHandsOver) {
    EXPECT_EQ(cell_value(Any(2.5)), Value(2.5));
    EXPECT_EQ(cell_value(Any(sal_Int32(7))), Value(7.0));
    EXPECT_EQ(cell_value(Any(sal_Int64(7))), Value(7.0));
    EXPECT_EQ(cell_value(Any(true)), Value(1.0));
    EXPECT_EQ(cell_value(Any(false)), Value(0.0));
    EXPECT_EQ(cell_value(Any(to_uno("実施"))), Value(std::string("実施")));
    EXPECT_EQ(cell_value(Any(rtl::OUString())), Value());
    EXPECT_EQ(cell_value(Any()), Value(CellError{}));
    EXPECT_EQ(cell_value(Any(std::numeric_limits<double>::quiet_NaN())), Value(CellError{}));
}

// A void Any crashes LibreOffice 7.4, a boolean is refused, and NaN would be stored as a value.
TEST(CellAny, IsAlwaysANumberOrAText) {
    for (const Value& value :
         {Value(), Value(CellError{}), Value(std::numeric_limits<double>::quiet_NaN())}) {
        rtl::OUString text = to_uno("x");
        EXPECT_TRUE(cell_any(value) >>= text);
        EXPECT_TRUE(text.isEmpty());
    }
    EXPECT_EQ(cell_value(cell_any(Value(1.5))), Value(1.5));
    EXPECT_EQ(cell_value(cell_any(Value(std::string("検討")))), Value(std::string("検討")));
}

TEST(ConvertGrid, ThereAndBack) {
    Grid grid("計画", 2, 3);
    grid.set(0, 0, std::string("平成28年度"));
    grid.set(1, 2, 4.0);
    const DataArray data = to_data_array(grid);
    ASSERT_EQ(data.getLength(), 2);
    const auto rows = to_rows(data);
    for (int row = 0; row < 2; ++row) {
        ASSERT_EQ(rows[std::size_t(row)].size(), 3u);
        for (int column = 0; column < 3; ++column)
            EXPECT_EQ(rows[std::size_t(row)][std::size_t(column)], grid.at(row, column));
    }
}

TEST(ToLine, ARowOrAColumn) {
    const std::vector<std::string> three{"a", "", "2015"};
    EXPECT_EQ(*to_line(row_of({Any(to_uno("a")), Any(rtl::OUString()), Any(2015.0)})), three);
    EXPECT_EQ(*to_line(column_of({Any(to_uno("a")), Any(rtl::OUString()), Any(2015.0)})), three);
    DataArray square(2);
    square.getArray()[0].realloc(2);
    square.getArray()[1].realloc(2);
    EXPECT_EQ(to_line(square).error().message.id, "argument.line");
    EXPECT_EQ(to_line(DataArray()).error().message.id, "argument.line");
}

TEST(Dates, CountFromTheDocumentsDayZero) {
    EXPECT_EQ(null_date({}), 1899y / December / 30);
    const CallerDocument usual(30, 12, 1899);
    const CallerDocument excel_1904(1, 1, 1904);
    EXPECT_EQ(null_date(usual.caller()), 1899y / December / 30);
    EXPECT_EQ(null_date(excel_1904.caller()), 1904y / January / 1);
    EXPECT_EQ(to_serial(2024y / October / 27, 1899y / December / 30), 45592); // as DATE(2024;10;27) in Calc
    EXPECT_EQ(to_serial(2024y / October / 27, 1904y / January / 1), 45592 - 1462);
    EXPECT_EQ(*from_serial(45592, 1899y / December / 30), 2024y / October / 27);
    EXPECT_EQ(*from_serial(45592.99, 1899y / December / 30), 2024y / October / 27);
    EXPECT_EQ(*from_serial(-0.5, 1899y / December / 30), 1899y / December / 29);
    for (const double wrong : {1e12, -1e12, 3.5e6, std::numeric_limits<double>::infinity(),
                               std::numeric_limits<double>::quiet_NaN()})
        EXPECT_EQ(from_serial(wrong, 1899y / December / 30).error().message.id, "argument.number") << wrong;
}

} // namespace
} // namespace kyodo
