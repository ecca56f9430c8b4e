// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The table of named arguments: what the READMEs promise is what the program accepts, and nothing else.
#include "tests/package/package.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include <map>
#include <regex>

namespace kyodo::test {
namespace {

using Names = std::set<std::string>;

/// All matches of a pattern's first group.
Names matches(const std::string& text, const std::string& pattern) {
    Names found;
    const std::regex regex(pattern);
    for (std::sregex_iterator m(text.begin(), text.end(), regex), end; m != end; ++m)
        found.insert((*m)[1]);
    return found;
}

/// Command → arguments, of the table in argument_names.cpp: {"noun.verb", {"Name", "Name"}}.
std::map<std::string, Names> table() {
    const std::string text = read(source() / "src/calc/commands/argument_names.cpp");
    std::map<std::string, Names> found;
    const std::regex entry("\\{\"([a-z]+\\.[a-z]+)\",\\s*\\{([^}]*)\\}\\}");
    for (std::sregex_iterator m(text.begin(), text.end(), entry), end; m != end; ++m)
        found[(*m)[1]] = matches((*m)[2], "\"([A-Za-z0-9]+)\"");
    return found;
}

/// | `noun.verb` | `Name`, `Name` | … |
std::map<std::string, Names> english_readme() {
    std::map<std::string, Names> found;
    const std::string text = read(source() / "README.md");
    const std::regex row("\n\\| `([a-z]+\\.[a-z]+)` \\| ([^|]*) \\|");
    for (std::sregex_iterator m(text.begin(), text.end(), row), end; m != end; ++m)
        found.emplace((*m)[1], matches((*m)[2], "`([A-Za-z0-9]+)`")); // further tables tell other things
    return found;
}

/// ### `noun.verb` …, and below it the table | 引数 | 内容 | with one or more names in each row's first cell.
std::map<std::string, Names> japanese_readme() {
    std::map<std::string, Names> found;
    std::istringstream lines(read(source() / "README.ja.md"));
    const std::regex heading("### `([a-z]+\\.[a-z]+)`.*");
    std::string command;
    bool in_table = false;
    for (std::string line; std::getline(lines, line);) {
        std::smatch match;
        if (std::regex_match(line, match, heading)) {
            command = match[1];
            found[command];
        }
        in_table = line.starts_with("|") && (in_table || line.starts_with("| 引数 |"));
        if (!in_table || command.empty())
            continue;
        const std::string first = line.substr(2, line.find(" |", 2) - 2);
        found[command].merge(matches(first, "`([A-Za-z0-9]+)`"));
    }
    return found;
}

TEST(ArgumentTable, AgreesWithBothReadmes) {
    const auto known = table();
    ASSERT_GE(known.size(), 15U);
    EXPECT_EQ(known, english_readme());
    EXPECT_EQ(known, japanese_readme());
}

TEST(ArgumentTable, HasEachCommand) {
    const auto texts = boost::json::parse(read(source() / "extension/texts/commands.json")).as_object();
    Names commands;
    Names known;
    const std::regex title(R"(command\.(\w+\.\w+)\.title)");
    for (const auto& [id, words] : texts) {
        std::smatch match;
        const std::string key(id);
        if (std::regex_match(key, match, title))
            commands.insert(match[1]);
    }
    for (const auto& [command, names] : table())
        known.insert(command);
    EXPECT_EQ(known, commands);
}

// What a dialog asks for has the label parameter.<command>.<Name>.
TEST(ArgumentTable, HasWhatTheDialogsAskFor) {
    const auto known = table();
    int labels = 0;
    const std::regex label(R"(parameter\.(\w+\.\w+)\.(\w+))");
    for (const auto& file : files_in(source() / "extension/texts")) {
        const std::string text = read(source() / "extension/texts" / file);
        for (std::sregex_iterator m(text.begin(), text.end(), label), end; m != end; ++m, ++labels)
            EXPECT_TRUE(known.at((*m)[1]).contains((*m)[2])) << m->str();
    }
    EXPECT_GE(labels, 20);
}

TEST(ArgumentTable, HasWhatTheProgramReads) {
    Names all{"Silent"};
    for (const auto& [command, names] : table())
        all.insert(names.begin(), names.end());
    const std::string program = everything_in(source() / "src/calc", {".cpp", ".hpp"});
    const Names read =
        matches(program, "arguments\\.(?:has|knows|set|text|flag|number|choice)\\(\\s*\"([A-Za-z0-9]+)\"");
    EXPECT_GE(read.size(), 20U);
    for (const std::string& name : read)
        EXPECT_TRUE(all.contains(name)) << name;
}

} // namespace
} // namespace kyodo::test
