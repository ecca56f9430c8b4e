// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The table of eras: days from the laws and orders that templates/eras.json names; and what is said of a
// fault in such a table.
#include "core/base/era.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using testing::HasSubstr;
using namespace std::chrono;

struct Fault {
    const char* json;
    const char* id;
    const char* named; ///< in the message
};

class EraFaults : public testing::TestWithParam<Fault> {};

TEST_P(EraFaults, AreSaidInWords) {
    const auto table = EraTable::parse(GetParam().json);
    ASSERT_FALSE(table);
    EXPECT_EQ(table.error().message.id, GetParam().id);
    for (const Language language : {Language::ja, Language::en}) {
        EXPECT_THAT(text(table.error().message, language), HasSubstr("templates/eras.json"));
        EXPECT_THAT(text(table.error().message, language), HasSubstr(GetParam().named));
    }
}

INSTANTIATE_TEST_SUITE_P(
    Tables, EraFaults,
    testing::Values(
        Fault{"", "eras.not_json", "eras"}, Fault{"[1]", "eras.not_json", "eras"},
        Fault{R"({"eras": []})", "eras.not_json", "eras"}, Fault{R"({"eras": [7]})", "eras.entry", "7"},
        Fault{R"({"eras": [{"name": "平成", "first_day": "1989-01-08"}]})", "eras.entry", "平成"},
        Fault{
            R"({"eras": [{"name": "平成", "letter": "H", "first_day": "1989-01-08", "shares_first_day": 1}]})",
            "eras.entry", "shares_first_day"},
        Fault{R"({"eras": [{"name": "平成", "letter": "H", "first_day": "1989-02-29"}]})", "eras.date",
              "1989-02-29"}, // 1989 was no leap year
        Fault{R"({"eras": [{"name": "平成", "letter": "H"}]})", "eras.date", "first_day"},
        Fault{R"({"eras": [{"name": "平成", "letter": "H", "first_day": "1989-01-08"},
                           {"name": "平安", "letter": "A", "first_day": "2019-05-01"}]})",
              "eras.same", "平安"},
        Fault{R"({"eras": [{"name": "平成", "letter": "H", "first_day": "1989-01-08"},
                           {"name": "令和", "letter": "ｈ", "first_day": "2019-05-01"}]})",
              "eras.same", "令和"},
        Fault{R"({"eras": [{"name": "令和", "letter": "R", "first_day": "2019-05-01"},
                           {"name": "平成", "letter": "H", "first_day": "1989-01-08"}]})",
              "eras.order", "平成"}));

TEST(Eras, OfThisBuild) {
    EXPECT_EQ(eras().on(1989y / January / 7)->name, "昭和");
    EXPECT_EQ(eras().on(1989y / January / 8)->name, "平成");
    EXPECT_EQ(eras().on(2019y / April / 30)->name, "平成");
    EXPECT_EQ(eras().on(2019y / May / 1)->name, "令和");
    EXPECT_EQ(eras().on(1868y / January / 24), nullptr);
}

} // namespace
} // namespace kyodo::test
