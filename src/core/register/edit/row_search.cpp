// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/edit/row_search.hpp"

#include "core/base/fold.hpp"

#include <algorithm>

namespace kyodo {
namespace {

std::vector<std::string> folded_words(std::string words) {
    constexpr std::string_view wide = "　";
    for (std::size_t at = 0; (at = words.find(wide, at)) != std::string::npos;)
        words.replace(at, wide.size(), " ");
    std::vector<std::string> folded;
    std::size_t from = 0;
    while (from <= words.size()) {
        const std::size_t to = std::min(words.find_first_of(" \t\n", from), words.size());
        if (std::string word = fold(words.substr(from, to - from)); !word.empty())
            folded.push_back(std::move(word));
        from = to + 1;
    }
    return folded;
}

} // namespace

std::optional<int> RowSearch::find(const std::string& words, int from, bool backward) const {
    const std::vector<std::string> wanted = folded_words(words);
    const int rows = data_.rows();
    if (wanted.empty() || rows == 0)
        return std::nullopt;
    if (texts_.empty())
        for (int row = 0; row < rows; ++row) {
            std::string text;
            for (std::size_t column = 0; column < data_.columns().size(); ++column)
                text += fold(data_.shown(row, static_cast<int>(column))) + '\x1f';
            texts_.push_back(std::move(text));
        }
    const int start = from < 0 ? (backward ? rows : -1) : from;
    for (int step = 1; step <= rows; ++step) {
        const int row = ((start + (backward ? -step : step)) % rows + rows) % rows;
        const std::string& text = texts_[static_cast<std::size_t>(row)];
        if (std::all_of(wanted.begin(), wanted.end(),
                        [&](const std::string& word) { return text.find(word) != std::string::npos; }))
            return row;
    }
    return std::nullopt;
}

} // namespace kyodo
