// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/base/message.hpp"

#include "core/base/embedded.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include <map>
#include <stdexcept>

namespace kyodo {
namespace {

struct Words {
    std::string ja;
    std::string en;
};

using Texts = std::map<std::string, Words, std::less<>>;

std::string word(const boost::json::object& entry, const char* language, std::string_view id) {
    const auto* value = entry.if_contains(language);
    if (value == nullptr || !value->is_string())
        throw std::logic_error("texts: " + std::string(id) + " has no " + language);
    return std::string(value->as_string());
}

Texts load() {
    Texts texts;
    for (const std::string_view json : embedded::texts()) {
        const boost::json::value document = boost::json::parse(json);
        for (const auto& [id, entry] : document.as_object()) {
            const Words words{word(entry.as_object(), "ja", id), word(entry.as_object(), "en", id)};
            if (!texts.emplace(id, words).second)
                throw std::logic_error("texts: " + std::string(id) + " stands twice");
        }
    }
    return texts;
}

const Texts& texts() {
    static const Texts loaded = load();
    return loaded;
}

/// The value of a place; one that differs by language has its English under "name.en".
std::string value_of(const Message& message, const std::string& name, Language language) {
    const auto find = [&](const std::string& wanted) {
        return std::find_if(message.args.begin(), message.args.end(),
                            [&](const auto& arg) { return arg.first == wanted; });
    };
    auto found = language == Language::en ? find(name + ".en") : message.args.end();
    if (found == message.args.end())
        found = find(name);
    return found == message.args.end() ? std::string() : found->second;
}

} // namespace

std::string text(std::string_view id, Language language) {
    const auto found = texts().find(id);
    if (found == texts().end())
        return "??" + std::string(id) + "??";
    return language == Language::ja ? found->second.ja : found->second.en;
}

std::string text(const Message& message, Language language) {
    const std::string pattern = text(message.id, language);
    std::string out;
    std::size_t at = 0;
    while (at < pattern.size()) {
        const std::size_t open = pattern.find('{', at);
        const std::size_t close = open == std::string::npos ? open : pattern.find('}', open);
        if (close == std::string::npos)
            break;
        out.append(pattern, at, open - at);
        const std::string name = pattern.substr(open + 1, close - open - 1);
        out += value_of(message, name, language);
        at = close + 1;
    }
    return out.append(pattern, at);
}

std::vector<std::string> text_ids() {
    std::vector<std::string> ids;
    for (const auto& [id, words] : texts())
        ids.push_back(id);
    return ids;
}

} // namespace kyodo
