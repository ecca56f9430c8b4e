// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// No function is forgotten: each has its words in the function wizard, a case and a line of documentation.
#include "tests/package/idl.hpp"
#include "tests/package/package.hpp"
#include "tests/package/registry.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

namespace kyodo::test {
namespace {

using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

/// IDL method → its entry in CalcAddIns.xcu.
std::map<std::string, RegistryNode> functions() {
    std::map<std::string, RegistryNode> found;
    const RegistryNode addins = read_registry(unpacked() / "registry/CalcAddIns.xcu");
    for (const RegistryNode& service : addins.child("AddInInfo")->nodes)
        for (const RegistryNode& function : service.child("AddInFunctions")->nodes)
            found[function.name] = function;
    return found;
}

// The reader of the interfaces itself; the caller is left out.
TEST(Functions, TheInterfacesAreRead) {
    const auto methods = idl_methods();
    EXPECT_EQ(methods.at("nendo"), (std::vector<std::string>{"value", "base"}));
    EXPECT_EQ(methods.at("period"), (std::vector<std::string>{"headers", "marks", "mark"}));
}

TEST(Functions, ThereAreSome) { EXPECT_GE(functions().size(), 9U); }

// One that stands in an interface only can be called from Calc, but no one finds it.
TEST(Functions, EachOfTheInterfacesHasItsEntry) {
    std::set<std::string> described;
    for (const auto& [method, function] : functions())
        described.insert(method);
    std::set<std::string> declared;
    for (const auto& [method, parameters] : idl_methods())
        declared.insert(method);
    EXPECT_EQ(described, declared);
}

TEST(Functions, NamesAreTheSameInEveryLanguageOfTheOffice) {
    for (const auto& [method, function] : functions()) {
        const auto& names = function.props.at("DisplayName");
        const auto& compatible = function.props.at("CompatibilityName");
        // "Use English function names" takes the compatibility name: another one would end in #NAME?.
        EXPECT_EQ(function.prop("DisplayName", "en-US"), function.prop("CompatibilityName", "en-US"))
            << method;
        EXPECT_THAT(function.prop("DisplayName", "en-US"), StartsWith("KYODO_"));
        EXPECT_EQ(names.size(), 1U) << method << ": a name of another language can't be handed on";
        EXPECT_EQ(compatible.size(), 1U) << method;
    }
}

TEST(Functions, EachIsDescribedInBothLanguages) {
    for (const auto& [method, function] : functions())
        for (const char* language : {"ja", "en-US"})
            EXPECT_THAT(function.prop("Description", language), Not(IsEmpty())) << method << ' ' << language;
}

// A parameter whose node isn't named as in the interface is shown as "###".
TEST(Functions, EachParameterOfTheInterfaceIsDescribedInBothLanguages) {
    const auto methods = idl_methods();
    for (const auto& [method, function] : functions()) {
        ASSERT_TRUE(methods.contains(method)) << method << " is in no interface";
        const RegistryNode* parameters = function.child("Parameters");
        for (const std::string& name : methods.at(method)) {
            const RegistryNode* parameter = parameters == nullptr ? nullptr : parameters->child(name);
            ASSERT_NE(parameter, nullptr) << method << '.' << name;
            for (const char* language : {"ja", "en-US"}) {
                EXPECT_THAT(parameter->prop("DisplayName", language), Not(IsEmpty()))
                    << method << '.' << name;
                EXPECT_THAT(parameter->prop("Description", language), Not(IsEmpty()))
                    << method << '.' << name;
            }
        }
        EXPECT_EQ(parameters == nullptr ? 0U : parameters->nodes.size(), methods.at(method).size()) << method;
    }
}

TEST(Functions, EachHasACase) {
    std::string cases;
    for (const std::string& file : files_in(source() / "tests/cases"))
        if (!file.ends_with(".cpp") && !file.ends_with(".hpp") && !file.ends_with("CMakeLists.txt"))
            cases += read(source() / "tests/cases" / file);
    for (const auto& [method, function] : functions())
        EXPECT_TRUE(mentions(cases, function.prop("DisplayName", "en-US"))) << method;
}

TEST(Functions, EachHasALineInBothReadmes) {
    for (const char* readme : {"README.md", "README.ja.md"}) {
        const std::string text = read(source() / readme);
        for (const auto& [method, function] : functions())
            EXPECT_TRUE(mentions(text, function.prop("DisplayName", "en-US"))) << method << " in " << readme;
    }
}

} // namespace
} // namespace kyodo::test
