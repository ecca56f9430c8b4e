// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The house rules that a program can check.
#include "tests/package/package.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

namespace kyodo::test {
namespace {

bool is_code(const std::string& file) { return file.ends_with(".cpp") || file.ends_with(".hpp"); }

std::set<std::string> code_in(const std::string& folder) {
    std::set<std::string> files;
    for (const std::string& file : files_in(source() / folder))
        if (is_code(file))
            files.insert(folder + "/" + file);
    return files;
}

TEST(Source, TheCoreHasNeverHeardOfUno) {
    const std::regex include(
        R"re(#include\s*[<"](?:com/sun/star|org/kyodo|cppu|cppuhelper|rtl|sal|osl|uno|typelib|salhelper|calc|component)/)re");
    const auto files = code_in("src/core");
    ASSERT_FALSE(files.empty());
    for (const std::string& file : files)
        EXPECT_FALSE(std::regex_search(read(source() / file), include)) << file;
}

TEST(Source, NothingInTheOfficePartPointsToTheComponent) {
    const std::regex include(R"re(#include\s*"component/)re");
    for (const std::string& file : code_in("src/calc"))
        EXPECT_FALSE(std::regex_search(read(source() / file), include)) << file;
}

TEST(Source, NoFileIsLongerThanOneCanSeeAcross) {
    for (const std::string& file : code_in("src")) {
        const std::string text = read(source() / file);
        EXPECT_LE(std::count(text.begin(), text.end(), '\n'), 300) << file;
    }
}

TEST(Source, EachFileSaysItsLicence) {
    for (const char* folder : {"src", "tests"})
        for (const std::string& file : code_in(folder))
            EXPECT_TRUE(read(source() / file)
                            .starts_with("// SPDX-License-Identifier: MPL-2.0\n"
                                         "// SPDX-FileCopyrightText: The Kyodo authors\n"))
                << file;
}

} // namespace
} // namespace kyodo::test
