// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The packed .oxt is whole: manifest, description, components.
#include "tests/package/package.hpp"
#include "tests/package/registry.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>

#include <map>

namespace kyodo::test {
namespace {

using boost::property_tree::ptree;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

ptree xml(const std::string& file) {
    ptree tree;
    boost::property_tree::read_xml((unpacked() / file).string(), tree);
    return tree;
}

/// full-path → media-type
std::map<std::string, std::string> manifest() {
    std::map<std::string, std::string> entries;
    const ptree tree = xml("META-INF/manifest.xml");
    for (const auto& [tag, entry] : tree.get_child("manifest:manifest"))
        if (tag == "manifest:file-entry")
            entries[entry.get<std::string>("<xmlattr>.manifest:full-path")] =
                entry.get<std::string>("<xmlattr>.manifest:media-type");
    return entries;
}

TEST(Manifest, NamesEachFile) {
    const auto entries = manifest();
    for (const std::string& file : files_in(unpacked()))
        // The one kind that needs no entry is the manifest itself.
        EXPECT_TRUE(entries.contains(file) || file == "META-INF/manifest.xml") << file;
}

TEST(Manifest, NamesNothingThatIsMissing) {
    const auto entries = manifest();
    ASSERT_GT(entries.size(), 10U);
    for (const auto& [path, type] : entries)
        EXPECT_TRUE(std::filesystem::exists(unpacked() / path)) << path;
}

// The media types are those the office's package managers know; with any other the office passes a file over.
TEST(Manifest, GivesTheOfficeItsMediaTypes) {
    auto entries = manifest();
    EXPECT_EQ(entries["kyodo.components"],
              "application/vnd.sun.star.uno-components;platform=" KYODO_PLATFORM);
    EXPECT_EQ(entries["kyodo.rdb"], "application/vnd.sun.star.uno-typelibrary;type=RDB");
    for (const auto& [path, type] : entries) {
        if (path.ends_with(".xcu")) {
            EXPECT_EQ(type, "application/vnd.sun.star.configuration-data") << path;
        }
    }
}

TEST(Package, HoldsWhatAPersonNeeds) {
    const auto files = files_in(unpacked());
    for (const char* file : {"LICENSE", "description.xml", "kyodo.rdb", "registry/Addons.xcu",
                             "registry/CalcAddIns.xcu", "registry/ProtocolHandler.xcu", "registry/Paths.xcu",
                             "template/groupuinames.xml", "data/registers/plan.json"})
        EXPECT_THAT(files, Contains(file));
    // The eras and the schemas of the settings are part of the library.
    for (const char* folder : {"registers", "cities", "evaluations"})
        for (const std::string& file : files_in(source() / "templates" / folder))
            EXPECT_THAT(files, Contains("data/" + std::string(folder) + "/" + file));
    EXPECT_THAT(files, Contains(testing::MatchesRegex("template/Kyodo/.*\\.ots")));
}

TEST(Package, EveryXmlFileIsWellFormed) {
    int checked = 0;
    for (const std::string& file : files_in(unpacked())) {
        const std::string extension = std::filesystem::path(file).extension().string();
        for (const char* kind : {".xcu", ".xcs", ".xml", ".components", ".xdl", ".xhp", ".tree"}) {
            if (extension != kind)
                continue;
            const ProgramResult lint = run("xmllint --noout --nonet " + shell_word(unpacked() / file));
            EXPECT_EQ(lint.status, 0) << file << ": " << lint.output;
            ++checked;
        }
    }
    EXPECT_GE(checked, 8);
}

TEST(Description, SaysTheProjectsVersionAndTheOldestOffice) {
    const ptree tree = xml("description.xml");
    const ptree& description = tree.get_child("description");
    EXPECT_EQ(description.get<std::string>("version.<xmlattr>.value"), KYODO_VERSION);
    EXPECT_EQ(description.get<std::string>("identifier.<xmlattr>.value"), "org.kyodo.calc");
    const ptree& needs = description.get_child("dependencies");
    EXPECT_EQ(needs.get<std::string>("l:LibreOffice-minimal-version.<xmlattr>.value"), "7.4");
    EXPECT_EQ(needs.count("l:LibreOffice-maximal-version"), 0U);
}

TEST(Description, ItsTextsExistInBothLanguages) {
    const ptree tree = xml("description.xml");
    const ptree& description = tree.get_child("description");
    std::map<std::string, int> languages;
    for (const auto& [tag, name] : description.get_child("display-name"))
        if (tag == "name" && !name.data().empty())
            ++languages[name.get<std::string>("<xmlattr>.lang")];
    for (const auto& [tag, src] : description.get_child("extension-description")) {
        if (tag != "src")
            continue;
        ++languages[src.get<std::string>("<xmlattr>.lang")];
        EXPECT_THAT(files_in(unpacked()), Contains(src.get<std::string>("<xmlattr>.xlink:href")));
    }
    EXPECT_EQ(languages["ja"], 2);
    EXPECT_EQ(languages["en"], 2);
    EXPECT_THAT(files_in(unpacked()),
                Contains(description.get<std::string>("icon.default.<xmlattr>.xlink:href")));
}

// The office calls a constructor by its name in the library; a missing one is found only at the first call.
TEST(Components, EachConstructorIsExported) {
    const ptree tree = xml("kyodo.components");
    const ptree& component = tree.get_child("components.component");
    const std::string library = component.get<std::string>("<xmlattr>.uri");
    ASSERT_THAT(files_in(unpacked()), Contains(library));
    const ProgramResult symbols = run("nm -D --defined-only " + shell_word(unpacked() / library));
    ASSERT_EQ(symbols.status, 0) << symbols.output;
    int implementations = 0;
    for (const auto& [tag, implementation] : component) {
        if (tag != "implementation")
            continue;
        ++implementations;
        EXPECT_THAT(symbols.output,
                    HasSubstr(" T " + implementation.get<std::string>("<xmlattr>.constructor") + "\n"));
    }
    EXPECT_EQ(implementations, 6);
}

// A user's PC has the office, not our libraries.
TEST(Components, TheLibraryNeedsOnlyTheOfficeAndTheSystem) {
    const std::string library =
        xml("kyodo.components").get<std::string>("components.component.<xmlattr>.uri");
    const ProgramResult needed =
        run("objdump -p " + shell_word(unpacked() / library) + " | sed -n 's/^ *NEEDED *//p'");
    ASSERT_EQ(needed.status, 0) << needed.output;
    std::istringstream lines(needed.output);
    std::vector<std::string> strangers;
    for (std::string name; std::getline(lines, name);) {
        bool known = false;
        for (const char* allowed : {"libuno_", "libstdc++.", "libgcc_s.", "libc.", "libm.", "ld-linux",
                                    "libasan.", "libubsan."}) // the sanitizer build
            known = known || name.starts_with(allowed);
        if (!known)
            strangers.push_back(name);
    }
    EXPECT_THAT(strangers, IsEmpty());
}

} // namespace
} // namespace kyodo::test
