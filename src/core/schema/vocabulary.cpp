// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/vocabulary.hpp"

#include "core/base/fold.hpp"
#include "core/schema/edit_distance.hpp"

#include <algorithm>
#include <array>

namespace kyodo {
namespace {

using namespace std::string_view_literals;

/// What stands at the end of a bar drawn in text. The long vowel ー and the hyphen are none: words end in
/// them.
constexpr std::array bar_ends{"→"sv,           "⇒"sv,  "➡"sv,  "⟶"sv,  "⇨"sv,  "➔"sv,  "➜"sv,
                              "➞"sv,           "↠"sv,  "⇢"sv,  "▶"sv,  "►"sv,  "▷"sv,  "▸"sv,
                              "⯈"sv,         "->"sv, "=>"sv, "─"sv,  "━"sv,  "═"sv,  "―"sv,
                              "—"sv,           " "sv,  "　"sv, "\t"sv, "\n"sv, "\r"sv, "\xEF\xB8\x8E"sv,
                              "\xEF\xB8\x8F"sv}; // variation selectors 15 and 16: ➡︎ ➡️

/// All spellings of a mark; empty synonyms are left out, an empty code, label or glyph is not.
std::vector<std::string_view> spellings_of(const Mark& mark) {
    std::vector<std::string_view> all{mark.code, mark.label, mark.glyph};
    for (const std::string& synonym : mark.synonyms)
        if (!fold(synonym).empty())
            all.push_back(synonym);
    return all;
}

} // namespace

std::string_view without_arrow(std::string_view text) {
    bool cut = true;
    while (cut) {
        cut = false;
        for (const std::string_view end : bar_ends)
            if (text.ends_with(end)) {
                text.remove_suffix(end.size());
                cut = true;
            }
    }
    return text;
}

Result<MarkList> MarkList::make(std::vector<Mark> marks) {
    MarkList list;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const Mark& mark = marks[i];
        for (const std::string_view spelling : spellings_of(mark)) {
            const std::string folded = fold(spelling);
            if (folded.empty())
                return error("marks.empty", {{"number", std::to_string(i + 1)}});
            const std::string trimmed = trim(spelling);
            if (without_arrow(trimmed) != trimmed)
                return error("marks.arrow", {{"spelling", trimmed}, {"label", mark.label}});
            list.spellings_.emplace_back(folded, static_cast<int>(i));
        }
    }
    auto& spellings = list.spellings_;
    std::sort(spellings.begin(), spellings.end());
    spellings.erase(std::unique(spellings.begin(), spellings.end()), spellings.end());
    const auto clash = std::adjacent_find(spellings.begin(), spellings.end(),
                                          [](const auto& a, const auto& b) { return a.first == b.first; });
    if (clash != spellings.end()) {
        const Mark& first = marks[static_cast<std::size_t>(clash->second)];
        const Mark& second = marks[static_cast<std::size_t>(std::next(clash)->second)];
        for (const std::string_view spelling : spellings_of(second))
            if (fold(spelling) == clash->first)
                return error(
                    "marks.same_spelling",
                    {{"spelling", std::string(spelling)}, {"first", first.label}, {"second", second.label}});
    }
    list.marks_ = std::move(marks);
    return list;
}

std::optional<int> MarkList::find(std::string_view text) const {
    const std::string folded = fold(text);
    const auto found =
        std::lower_bound(spellings_.begin(), spellings_.end(), folded,
                         [](const auto& entry, const std::string& key) { return entry.first < key; });
    if (found == spellings_.end() || found->first != folded)
        return std::nullopt;
    return found->second;
}

std::string MarkList::nearest(std::string_view text) const {
    std::vector<std::string> spellings;
    std::vector<const Mark*> owners;
    for (const Mark& mark : marks_)
        for (const std::string_view spelling : spellings_of(mark)) {
            spellings.emplace_back(spelling);
            owners.push_back(&mark);
        }
    const auto index = nearest_index(spellings, text);
    return index ? owners[*index]->label : std::string();
}

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
