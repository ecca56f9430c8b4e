// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What the program says, it says in Japanese and English, with the same values in both.
#include "tests/package/package.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include <map>
#include <regex>

namespace kyodo::test {
namespace {

using testing::IsEmpty;
using testing::Not;

/// "{value} is not a year" → {value}
std::set<std::string> places(const std::string& text) {
    std::set<std::string> names;
    const std::regex place(R"(\{([^{}]*)\})");
    for (std::sregex_iterator m(text.begin(), text.end(), place), end; m != end; ++m)
        names.insert((*m)[1]);
    return names;
}

struct Text {
    std::string file;
    std::string ja;
    std::string en;
};

std::string word(const boost::json::value& entry, const char* language) {
    const auto* value = entry.as_object().if_contains(language);
    return value == nullptr ? "" : std::string(value->as_string());
}

std::map<std::string, Text> texts() {
    std::map<std::string, Text> all;
    for (const std::string& file : files_in(source() / "extension/texts")) {
        const auto document = boost::json::parse(read(source() / "extension/texts" / file));
        for (const auto& [id, entry] : document.as_object()) {
            EXPECT_FALSE(all.contains(std::string(id))) << id << " stands twice: " << file;
            all[std::string(id)] = {file, word(entry, "ja"), word(entry, "en")};
        }
    }
    return all;
}

TEST(Texts, EachIsInBothLanguages) {
    const auto all = texts();
    ASSERT_THAT(all, Not(IsEmpty()));
    for (const auto& [id, text] : all) {
        EXPECT_THAT(text.ja, Not(IsEmpty())) << text.file << ": " << id;
        EXPECT_THAT(text.en, Not(IsEmpty())) << text.file << ": " << id;
    }
}

TEST(Texts, BothLanguagesHaveTheSamePlaces) {
    for (const auto& [id, text] : texts())
        EXPECT_EQ(places(text.ja), places(text.en)) << text.file << ": " << id;
}

// An id without a text would reach a person as ??id??.
TEST(Texts, EachIdThatTheCodeNamesHasAText) {
    const auto all = texts();
    const std::regex named(R"re((?:\berror|\btext|\bMessage)\s*[({]\s*"([a-z0-9_]+(?:\.[a-z0-9_]+)+)")re");
    int seen = 0;
    for (const std::string& file : files_in(source() / "src")) {
        const std::string code = read(source() / "src" / file);
        for (std::sregex_iterator m(code.begin(), code.end(), named), end; m != end; ++m, ++seen)
            EXPECT_TRUE(all.contains((*m)[1])) << file << ": " << (*m)[1];
    }
    EXPECT_GT(seen, 0);
}

} // namespace
} // namespace kyodo::test
