// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/title_filter.hpp"

#include "core/base/fold.hpp"

#include <array>

namespace kyodo {
namespace {

constexpr std::size_t longest_title_bytes = 240; // as in header_titles.cpp

/// The letter at `at`, which is moved behind it; 0 at the end and where it is none of one to three bytes.
char32_t next_letter(std::string_view text, std::size_t& at) {
    if (at >= text.size())
        return 0;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const std::size_t length = byte(0) < 0x80                      ? 1
                               : byte(0) >= 0xC0 && byte(0) < 0xE0 ? 2
                               : byte(0) >= 0xE0 && byte(0) < 0xF0 ? 3
                                                                   : 0;
    if (length == 0 || at + length > text.size())
        return 0;
    char32_t letter = length == 1 ? byte(0) : length == 2 ? byte(0) & 0x1F : byte(0) & 0x0F;
    for (std::size_t i = 1; i < length; ++i)
        letter = letter << 6 | (byte(i) & 0x3F);
    at += length;
    return letter;
}

char32_t first_letter(std::string_view text) {
    std::size_t at = 0;
    return next_letter(text, at);
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

/// White space, and the signs that stand before a title (header_titles.cpp): they are cut before titles are
/// compared.
constexpr std::array passed_over{U' ',      U'\t',     U'\n',     U'\r',     U'\u3000', U'\u00A0', U'*',
                                 U'\uFF0A', U'\u203B', U'\u2605', U'\u2217', U'\u200B', U'\uFEFF', U'\u25A0',
                                 U'\u25A1', U'\u25C6', U'\u25CF', U'\u30FB', U'\uFF65', U'(',      U'\uFF08',
                                 U'[',      U'\uFF3B', U'<',      U'\uFF1C', U'\u3010', U'\u3014'};

bool is_kanji(char32_t c) { return c >= U'\u4E00' && c <= U'\u9FFF'; }

/// Letters that folding leaves alone (but for capitals) wherever they stand, unless a combining mark follows:
/// ASCII without what titles bear beside their words, kana, kanji.
bool is_plain(char32_t c) {
    const bool kana = (c >= U'\u3041' && c <= U'\u3096') || (c >= U'\u30A1' && c <= U'\u30FA');
    const bool ascii = c > U' ' && c < 0x7F && c != U'*' && c != U'(' && c != U'[' && c != U'<';
    return ascii || kana || is_kanji(c);
}

std::size_t pair_of(char32_t first, char32_t second) {
    const auto small = [](char32_t c) { return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c; };
    return (small(first) * 0x9E37 + small(second) * 0x79B1) & 0xFFFF;
}

} // namespace

TitleFilter::TitleFilter(const std::vector<HeaderTitles>& titles) {
    std::bitset<letters> folded;
    folded.set(0); // a letter that folding drops may stand before a title
    for (const HeaderTitles& each : titles)
        for (const auto& [beginning, required] : each.beginnings()) {
            std::size_t at = 0;
            const char32_t first = next_letter(beginning, at);
            const char32_t second = next_letter(beginning, at);
            folded.set(first);
            if (second != 0)
                pairs_.set(pair_of(first, second));
        }
    for (std::size_t letter = 1; letter < letters; ++letter)
        firsts_.set(letter, folded.test(folded_firsts()[letter] & 0xFFFF));
    for (const char32_t sign : passed_over)
        firsts_.set(sign);
}

bool TitleFilter::may_begin(std::string_view text) const {
    std::size_t at = 0;
    const char32_t first = next_letter(text, at);
    if (first == 0 || !firsts_.test(first) || text.size() > longest_title_bytes)
        return false;
    const char32_t second = next_letter(text, at);
    if (!is_plain(first) || !is_plain(second))
        return true;
    // A combining mark would change the letter before it.
    const bool settled = is_kanji(second) || at == text.size() || is_plain(next_letter(text, at));
    return !settled || pairs_.test(pair_of(first, second));
}

} // namespace kyodo
