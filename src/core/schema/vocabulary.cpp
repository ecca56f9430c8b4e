// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/vocabulary.hpp"

#include "core/base/fold.hpp"
#include "core/schema/edit_distance.hpp"

#include <algorithm>

namespace kyodo {
using namespace std::string_view_literals;

std::optional<std::string> find_term(const std::vector<std::string>& list, std::string_view text) {
    if (std::find(list.begin(), list.end(), text) != list.end())
        return std::string(text);
    const std::string folded = fold(text);
    if (folded.empty())
        return std::nullopt;
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const std::string& term) { return fold(term) == folded; });
    return found == list.end() ? std::nullopt : std::optional(*found);
}

std::optional<std::string> find_term(const TermList& list, std::string_view text) {
    if (auto found = find_term(term_texts(list), text))
        return found;
    for (const Term& term : list.terms)
        if (find_term(term.synonyms, text))
            return term.text;
    return std::nullopt;
}

std::string nearest_term(const std::vector<std::string>& list, std::string_view text) {
    const auto index = nearest_index(list, text);
    return index ? list[*index] : std::string();
}

std::vector<std::string> term_texts(const TermList& list) {
    std::vector<std::string> texts;
    texts.reserve(list.terms.size());
    for (const Term& term : list.terms)
        texts.push_back(term.text);
    return texts;
}

std::vector<std::string> split_terms(std::string_view text) {
    std::vector<std::string> terms;
    std::string current;
    const auto finish = [&] {
        if (std::string term = trim(current); !term.empty())
            terms.push_back(std::move(term));
        current.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        std::size_t separator = 0;
        for (const std::string_view mark : {"、"sv, "，"sv, ","sv, "\n"sv, "\r"sv})
            if (rest.starts_with(mark))
                separator = mark.size();
        if (separator > 0)
            finish();
        else
            current += text[at];
        at += std::max<std::size_t>(separator, 1);
    }
    finish();
    return terms;
}

} // namespace kyodo
