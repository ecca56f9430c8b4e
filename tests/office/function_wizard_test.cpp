// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The functions as the function wizard has them, in a Japanese and in an English office.
#include "functions_test.hpp"

#include "strings.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/FunctionArgument.hpp>

#include <map>

namespace kyodo::office {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace css = com::sun::star;

/// A function as the function wizard has it.
struct Described {
    std::string text;
    std::vector<std::string> parameters;   ///< their names
    std::vector<std::string> explanations; ///< of the parameters
};

std::map<std::string, Described> described(const Office& office) {
    std::map<std::string, Described> result;
    const uno::Reference<css::container::XIndexAccess> all(
        office.create("com.sun.star.sheet.FunctionDescriptions"), uno::UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < all->getCount(); ++i) {
        uno::Sequence<css::beans::PropertyValue> values;
        all->getByIndex(i) >>= values;
        std::string name;
        Described function;
        for (sal_Int32 j = 0; j < values.getLength(); ++j) {
            const css::beans::PropertyValue& value = values.getConstArray()[j];
            rtl::OUString text;
            uno::Sequence<css::sheet::FunctionArgument> arguments;
            value.Value >>= text;
            if (value.Name == "Name") {
                name = from_office(text);
            } else if (value.Name == "Description") {
                function.text = from_office(text);
            } else if (value.Value >>= arguments) {
                for (sal_Int32 k = 0; k < arguments.getLength(); ++k) {
                    function.parameters.push_back(from_office(arguments.getConstArray()[k].Name));
                    function.explanations.push_back(from_office(arguments.getConstArray()[k].Description));
                }
            }
        }
        result[name] = function;
    }
    return result;
}

bool is_japanese(const std::string& text) {
    // Hiragana U+3040–309F, in UTF-8 E3 81 80 – E3 82 9F: hardly a Japanese sentence goes without
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        if (text[i] == '\xE3' && (text[i + 1] == '\x81' || text[i + 1] == '\x82')) {
            return true;
        }
    }
    return false;
}

bool starts_in_ascii(const std::string& text) {
    return !text.empty() && static_cast<unsigned char>(text.front()) < 0x80;
}

TEST_F(Functions, AreDescribedInJapanese) {
    const auto all = described(office());
    for (const std::string& name : functions) {
        ASSERT_TRUE(all.contains(name)) << name;
        const Described& function = all.at(name);
        EXPECT_PRED1(is_japanese, function.text) << name;
        EXPECT_THAT(function.parameters, Not(IsEmpty())) << name;
        EXPECT_THAT(function.parameters, Each(AllOf(Not(IsEmpty()), Not(HasSubstr("###"))))) << name;
        for (const std::string& explanation : function.explanations) {
            EXPECT_PRED1(is_japanese, explanation) << name;
        }
    }
}

TEST_F(Functions, AreAllOfThemInThisFile) {
    for (const auto& [name, function] : described(office())) {
        if (name.starts_with("KYODO_")) {
            EXPECT_THAT(functions, Contains(name));
        }
    }
}

/// With the setting "Use English function names" the office takes the names from another place.
TEST(FunctionNames, AreTheSameInEnglish) {
    OfficeOptions options;
    options.extension = extension_under_test();
    options.settings = {{"/org.openoffice.Office.Calc/Formula/Syntax", "EnglishFunctionName", "true"}};
    const Office office(options);
    const Document document = new_spreadsheet(office);
    type_formula(document.sheet(), "A1", "=KYODO_NENDO(\"平成27年度\")");
    EXPECT_EQ(shown(document.sheet(), "A1"), "2015");
}

TEST(FunctionNames, AndTextsAreEnglishInAnEnglishOffice) {
    OfficeOptions options;
    options.extension = extension_under_test();
    options.locale = "en-US";
    const Office office(options);
    const Document document = new_spreadsheet(office);
    type_formula(document.sheet(), "A1", "=KYODO_NENDO_TEXT(2019)");
    EXPECT_EQ(shown(document.sheet(), "A1"), "令和元年度");
    const auto all = described(office);
    for (const std::string& name : functions) {
        ASSERT_TRUE(all.contains(name)) << name;
        // Words that a function gives or takes may be quoted in Japanese; the sentence isn't.
        EXPECT_TRUE(starts_in_ascii(all.at(name).text)) << name << ": " << all.at(name).text;
    }
}

} // namespace
} // namespace kyodo::office
