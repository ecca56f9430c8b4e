// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/title_rows.hpp"

#include "core/base/fold.hpp"

#include <algorithm>
#include <array>

namespace kyodo {
namespace {

constexpr std::size_t longest_title_bytes = 240; // as in header_titles.cpp

/// The first letter of a text, or 0 for an empty or invalid one. Only what decides about it is decoded.
char32_t first_letter(std::string_view text) {
    if (text.empty())
        return 0;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (byte(0) < 0x80)
        return byte(0);
    if (byte(0) >= 0xE0 && byte(0) < 0xF0 && text.size() >= 3)
        return (char32_t(byte(0) & 0x0F) << 12) | (char32_t(byte(1) & 0x3F) << 6) | (byte(2) & 0x3F);
    if (byte(0) >= 0xC0 && byte(0) < 0xE0 && text.size() >= 2)
        return (char32_t(byte(0) & 0x1F) << 6) | (byte(1) & 0x3F);
    return 0;
}

/// For each letter the first one of what it folds to (full-width, half-width, capital); 0 for what folding
/// drops. Made once: it takes some milliseconds.
const std::vector<char32_t>& folded_firsts() {
    static const std::vector<char32_t> firsts = [] {
        std::vector<char32_t> all(0x10000);
        for (char32_t letter = 1; letter < all.size(); ++letter)
            if (letter < 0xD800 || letter >= 0xE000)
                all[letter] = first_letter(fold(to_utf8(std::u32string_view(&letter, 1))));
        return all;
    }();
    return firsts;
}

/// White space, and the signs that stand before a required title: they are cut before titles are compared.
constexpr std::array passed_over{U' ',      U'\t',     U'\n',     U'\r',     U'\u3000', U'\u00A0', U'*',
                                 U'\uFF0A', U'\u203B', U'\u2605', U'\u2217', U'\u200B', U'\uFEFF'};

} // namespace

TitleRows::TitleRows(const std::vector<RegisterSchema>& schemas) {
    for (const RegisterSchema& schema : schemas)
        titles_.emplace_back(schema);
    std::bitset<0x10000> folded;
    for (const HeaderTitles& titles : titles_)
        for (const std::string& beginning : titles.beginnings())
            if (const char32_t first = first_letter(beginning); first < folded.size())
                folded.set(first);
    folded.set(0); // a letter that folding drops may stand before a title
    for (std::size_t letter = 1; letter < firsts_.size(); ++letter)
        firsts_.set(letter, folded_firsts()[letter] < folded.size() && folded.test(folded_firsts()[letter]));
    for (const char32_t sign : passed_over)
        firsts_.set(sign);
}

bool TitleRows::may_begin(const std::string& text) const {
    const char32_t first = first_letter(text);
    return text.size() <= longest_title_bytes && first != 0 && firsts_.test(first);
}

bool TitleRows::is_title(const Grid& grid, int row, int column) const {
    const std::string top = folded_title(grid.text(row, column));
    return std::any_of(titles_.begin(), titles_.end(), [&](const HeaderTitles& titles) {
        std::string words = top;
        for (int below = 1; titles.begins_title(words); ++below) {
            if (titles.completes_title(words))
                return true;
            if (below >= tallest_header)
                return false;
            words += folded_title(grid.text(row + below, column));
        }
        return false;
    });
}

std::vector<int> TitleRows::find(const Grid& grid) const {
    std::vector<int> rows;
    for (int row = 0; row < grid.rows(); ++row)
        for (int column = 0; column < grid.columns(); ++column) {
            const auto* text = std::get_if<std::string>(&grid.at(row, column));
            if (text != nullptr && may_begin(*text) && is_title(grid, row, column)) {
                rows.push_back(row);
                break;
            }
        }
    return rows;
}

} // namespace kyodo
