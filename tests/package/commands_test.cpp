// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// No command is forgotten: each has its places in the window, its words, a test and a line of documentation.
#include "tests/package/package.hpp"
#include "tests/package/registry.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include <map>
#include <regex>

namespace kyodo::test {
namespace {

using testing::IsEmpty;
using testing::Not;

const std::string protocol = "org.kyodo.calc:";
const std::string spreadsheet = "com.sun.star.sheet.SpreadsheetDocument";

boost::json::object command_texts() {
    return boost::json::parse(read(source() / "extension/texts/commands.json")).as_object();
}

/// noun.verb of each text "command.noun.verb.title".
std::set<std::string> commands() {
    std::set<std::string> names;
    const std::regex title(R"(command\.(\w+\.\w+)\.title)");
    for (const auto& [id, words] : command_texts()) {
        std::smatch match;
        const std::string key(id);
        if (std::regex_match(key, match, title))
            names.insert(match[1]);
    }
    return names;
}

/// Command → entry, of a set of entries; separators left out.
std::map<std::string, RegistryNode> entries(const std::vector<RegistryNode>& nodes) {
    std::map<std::string, RegistryNode> found;
    for (const RegistryNode& node : nodes)
        if (const std::string url = node.prop("URL"); url.starts_with(protocol))
            found[url.substr(protocol.size())] = node;
    return found;
}

/// The entries of one place in the window: OfficeMenuBar, OfficeToolBar, OfficeNotebookBar.
std::vector<RegistryNode> place(const std::string& name) {
    const RegistryNode addons = read_registry(unpacked() / "registry/Addons.xcu");
    const RegistryNode& bar = addons.child("AddonUI")->child(name)->nodes.at(0);
    const RegistryNode* submenu = bar.child("Submenu");
    return submenu != nullptr ? submenu->nodes : bar.nodes;
}

/// 「新しいワークブック(~N)…」 → 「新しいワークブック…」: without the key to press.
std::string without_key(const std::string& title) {
    return std::regex_replace(std::regex_replace(title, std::regex(R"(\(~.\))"), ""), std::regex("~"), "");
}

TEST(Commands, TheTextsNameSome) { EXPECT_GE(commands().size(), 5U); }

TEST(Commands, TheTableAndTheTextsAgree) {
    const std::string table =
        everything_in(source() / "src/calc/commands", {"command_table.cpp", "command_table.hpp"});
    std::set<std::string> known;
    const std::regex literal("\"([a-z]+\\.[a-z]+)\"");
    for (std::sregex_iterator m(table.begin(), table.end(), literal), end; m != end; ++m)
        known.insert((*m)[1]);
    EXPECT_EQ(known, commands());
}

class Place : public testing::TestWithParam<const char*> {};

TEST_P(Place, HasEachCommandInBothLanguages) {
    const auto found = entries(place(GetParam()));
    const auto texts = command_texts();
    for (const std::string& command : commands()) {
        ASSERT_TRUE(found.contains(command)) << command;
        const RegistryNode& entry = found.at(command);
        const auto& words = texts.at("command." + command + ".title").as_object();
        EXPECT_EQ(without_key(entry.prop("Title", "ja")), words.at("ja").as_string()) << command;
        EXPECT_EQ(without_key(entry.prop("Title", "en-US")), words.at("en").as_string()) << command;
        EXPECT_EQ(entry.prop("Context"), spreadsheet) << command;
    }
    for (const auto& [command, entry] : found)
        EXPECT_TRUE(commands().contains(command)) << command << " is unknown to the program";
}

// The office orders entries by the length of their names first: m1 stands before m01.
TEST_P(Place, NamesHaveOneLength) {
    for (const RegistryNode& node : place(GetParam()))
        EXPECT_EQ(node.name.size(), 4U) << node.name;
}

INSTANTIATE_TEST_SUITE_P(Window, Place,
                         testing::Values("OfficeMenuBar", "OfficeToolBar", "OfficeNotebookBar"),
                         [](const auto& place_info) { return std::string(place_info.param); });

TEST(Commands, KeysOfTheMenuAreDistinct) {
    std::map<std::string, std::set<char>> keys;
    for (const RegistryNode& node : place("OfficeMenuBar"))
        for (const char* language : {"ja", "en-US"}) {
            const std::string title = node.prop("Title", language);
            if (title.empty())
                continue;
            const std::size_t tilde = title.find('~');
            ASSERT_NE(tilde, std::string::npos) << title;
            const char key = static_cast<char>(std::toupper(static_cast<unsigned char>(title.at(tilde + 1))));
            EXPECT_TRUE(keys[language].insert(key).second) << title;
        }
}

TEST(Commands, EachHasItsPictures) {
    const RegistryNode addons = read_registry(unpacked() / "registry/Addons.xcu");
    const auto pictures = entries(addons.child("AddonUI")->child("Images")->nodes);
    const std::string origin = "%origin%/";
    for (const std::string& command : commands()) {
        ASSERT_TRUE(pictures.contains(command)) << command;
        const RegistryNode* images = pictures.at(command).child("UserDefinedImages");
        ASSERT_NE(images, nullptr) << command;
        for (const char* size : {"ImageSmallURL", "ImageBigURL"}) {
            const std::string url = images->prop(size);
            ASSERT_TRUE(url.starts_with(origin)) << url;
            EXPECT_TRUE(std::filesystem::exists(unpacked() / "registry" / url.substr(origin.size()))) << url;
        }
    }
}

TEST(Commands, EachIsTestedInTheOffice) {
    const std::string tests = everything_in(source() / "tests/office", {".cpp", ".hpp"});
    for (const std::string& command : commands())
        EXPECT_TRUE(runs_command(tests, command)) << command;
}

TEST(Commands, ATestIsACallAndNotAName) {
    EXPECT_TRUE(runs_command("done(book, \"a.b\");", "a.b"));
    EXPECT_TRUE(runs_command("const auto x = done(*book_,\n     \"a.b\", {{\"Row\", 1}});", "a.b"));
    EXPECT_TRUE(runs_command("open(\"http://x\"); done(book, \"a.b\");", "a.b")) << "no comment in a text";
    EXPECT_FALSE(runs_command("// done(book, \"a.b\");", "a.b"));
    EXPECT_FALSE(runs_command("/* done(book, \"a.b\"); */", "a.b"));
    EXPECT_FALSE(runs_command("names = {\"a.b\"}; // all are done(", "a.b"));
    EXPECT_FALSE(runs_command("done(book); list(\"a.b\");", "a.b"));
    EXPECT_FALSE(runs_command("done(book, \"a.bc\", \"a.b\");", "a.b"));
}

TEST(Commands, EachHasALineInBothReadmes) {
    for (const char* readme : {"README.md", "README.ja.md"}) {
        const std::string text = read(source() / readme);
        ASSERT_THAT(text, Not(IsEmpty()));
        for (const std::string& command : commands())
            EXPECT_TRUE(mentions(text, command)) << command << " in " << readme;
    }
}

TEST(Commands, TheProtocolGoesToOurHandler) {
    const RegistryNode handlers = read_registry(unpacked() / "registry/ProtocolHandler.xcu");
    const RegistryNode* ours = handlers.child("HandlerSet")->child("org.kyodo.calc.ProtocolHandler");
    ASSERT_NE(ours, nullptr);
    EXPECT_EQ(ours->prop("Protocols"), protocol + "*");
}

} // namespace
} // namespace kyodo::test
