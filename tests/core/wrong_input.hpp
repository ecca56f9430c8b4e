// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A wrong schema or profile and the message it must give: the pattern of the tables in *_errors_test.cpp.
#pragma once

#include "core/base/result.hpp"

#include <gmock/gmock.h>

#include <ostream>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace kyodo {

inline void PrintTo(const Message& message, std::ostream* out) {
    *out << message.id;
    for (const auto& [key, value] : message.args)
        *out << ' ' << key << "=「" << value << "」";
}

namespace test {

/// A right text, one change to it, and what must be said of it. The file is always demo.json.
struct WrongInput {
    std::string name;
    std::string what; ///< a part of the right text
    std::string by;   ///< what stands there instead
    std::string id;   ///< of the message
    std::string place;
    std::vector<std::pair<std::string, std::string>> args; ///< after file and place
};

inline void PrintTo(const WrongInput& wrong, std::ostream* out) { *out << wrong.name; }

/// The message has exactly this id and these arguments, and in both languages its sentence tells all of them.
inline void expect_message(const Message& found, const WrongInput& wrong) {
    Message expected{wrong.id, {{"file", "demo.json"}, {"place", wrong.place}}};
    expected.args.insert(expected.args.end(), wrong.args.begin(), wrong.args.end());
    EXPECT_EQ(found, expected);
    for (const Language language : {Language::ja, Language::en}) {
        const std::string sentence = text(found, language);
        EXPECT_THAT(sentence, testing::Not(testing::HasSubstr("??")));
        for (const auto& [key, value] : expected.args)
            EXPECT_THAT(sentence, testing::HasSubstr(value)) << key;
    }
}

/// The text with up to three random changes: a byte, a cut, a repeated piece.
inline std::string scrambled(std::string text, std::mt19937& random) {
    // What JSON is made of, and bytes that alone are no UTF-8.
    const std::string bytes = "{}[]\",:\\ 0-9enut/\n\xE3\x81\xFF";
    const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random()) % limit; };
    for (std::size_t changes = 1 + below(3); changes > 0 && !text.empty(); --changes) {
        const std::size_t at = below(text.size());
        const std::size_t kind = below(3);
        if (kind == 0)
            text[at] = bytes[below(bytes.size())];
        else if (kind == 1)
            text.erase(at, 1 + below(40));
        else
            text.insert(at, text.substr(below(text.size()), below(60)));
    }
    return text;
}

} // namespace test
} // namespace kyodo
