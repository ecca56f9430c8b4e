// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What the program says to a person. Code names a text by its id and hands over values; the words
// stand in extension/texts/*.json, in Japanese and English.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kyodo {

enum class Language { ja, en };

/// A sentence before it has a language: the id of a text and the values of its {places}. A value that differs
/// by language (a rule's own sentence) stands twice: "said" and "said.en".
struct Message {
    std::string id;
    std::vector<std::pair<std::string, std::string>> args;

    bool operator==(const Message&) const = default;
};

/// The text of an id without places. An unknown id comes back as "??id??": a test walks all ids,
/// so a user never sees one, and a missing text must not stop a command.
std::string text(std::string_view id, Language language);

/// The sentence in a language: each {name} of the text is replaced by the value of that name.
std::string text(const Message& message, Language language);

/// Every id of the resource, for the completeness tests.
std::vector<std::string> text_ids();

} // namespace kyodo
