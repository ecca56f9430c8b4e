// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The Unicode data are utf8proc's: 350 KB linked in, no dependency of its own. ICU would weigh 30 MB, and
// the office's own copy of it is private and changes its version with each release.
#include "core/base/fold.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace kyodo {
namespace {

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_alnum(char32_t c) { return is_digit(c) || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// ASCII needs no table; most codes and numbers are ASCII.
std::string fold_ascii(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (c == ' ' || (c >= '\t' && c <= '\r'))
            continue;
        out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    }
    return out;
}

/// Whether a text of Japanese letters is its own folded form: kana, kanji of the unified block, the signs
/// between them, small ASCII letters and digits; all of them stand for themselves in NFKC and none joins
/// another. Nearly all cells of a plan are such, and need no table.
bool is_folded(std::string_view text) {
    bool code = false; // has an ASCII letter or digit
    bool long_vowel = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        if (lead < 0x80) {
            if (lead <= ' ' || lead == 0x7F || (lead >= 'A' && lead <= 'Z'))
                return false;
            code |= is_alnum(lead);
            ++at;
            continue;
        }
        if ((lead & 0xF0) != 0xE0 || at + 2 >= text.size())
            return false;
        const auto second = static_cast<unsigned char>(text[at + 1]);
        const auto third = static_cast<unsigned char>(text[at + 2]);
        if ((second & 0xC0) != 0x80 || (third & 0xC0) != 0x80)
            return false;
        const char32_t c = static_cast<char32_t>((lead & 0x0F) << 12 | (second & 0x3F) << 6 | (third & 0x3F));
        const bool kana = (c >= U'\u3041' && c <= U'\u3096') || (c >= U'\u30A1' && c <= U'\u30FC');
        const bool kanji = c >= U'\u4E00' && c <= U'\u9FFF';
        const bool sign = c == U'、' || c == U'。' || (c >= U'\u3008' && c <= U'\u3011');
        if (!kana && !kanji && !sign)
            return false;
        long_vowel |= c == U'ー';
        at += 3;
    }
    return !(code && long_vowel);
}

/// What NFKC leaves apart although it is one sign to the person who types it. The pairs are those in which
/// the two mappings of Shift_JIS differ (8160, 8161, 817C, 815C), with their relatives.
char32_t one_of_family(char32_t c) {
    switch (c) {
    case U'\u301C': // 〜 WAVE DASH
    case U'\uFF5E': // ～ FULLWIDTH TILDE
    case U'\u223C': // ∼ TILDE OPERATOR
    case U'\u3030': // 〰 WAVY DASH
        return U'~';
    case U'\u2212': // − MINUS SIGN
    case U'\uFE63':
    case U'\uFF0D': // － FULLWIDTH HYPHEN-MINUS
        return U'-';
    case U'\u2015': // ― HORIZONTAL BAR
        return U'\u2014';
    case U'\u2225': // ∥
        return U'\u2016';
    case U'\u309B': // ゛ spacing; its NFKC form is a space and the mark, which would not compose
        return U'\u3099';
    case U'\u309C': // ゜
        return U'\u309A';
    default:
        return c;
    }
}

/// The hyphens and dashes that C3 makes one in numbers and codes; between kana they stay.
bool is_dash(char32_t c) {
    return (c >= U'\u2010' && c <= U'\u2015') || c == U'\u2043' || c == U'\u2500' || c == U'\uFE58';
}

bool is_kana(char32_t c) { return (c >= U'\u3041' && c <= U'\u309F') || (c >= U'\u30A1' && c <= U'\u30FF'); }

/// The compatibility decomposition of one code point.
std::u32string compatibility(char32_t c) {
    std::u32string out(18, U'\0'); // the longest expansion of Unicode, U+FDFA
    int last_class = 0;
    const auto count = utf8proc_decompose_char(
        static_cast<utf8proc_int32_t>(c), reinterpret_cast<utf8proc_int32_t*>(out.data()),
        static_cast<utf8proc_ssize_t>(out.size()),
        static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT), &last_class);
    out.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    return out;
}

/// One sign and its digits: ① ⑴ ² ½. Plain digits of any width are not meant.
struct Piece {
    std::u32string text;
    bool enclosed = false;
};

Piece piece_of(char32_t c) {
    if (c < 0x80)
        return {std::u32string(1, c), false};
    const char32_t one = one_of_family(c);
    if (one != c)
        return {std::u32string(1, one), false};
    const std::u32string parts = compatibility(c);
    const bool digits = !parts.empty() && (is_digit(parts.front()) || is_digit(parts.back()));
    const bool enclosed =
        digits && utf8proc_category(static_cast<utf8proc_int32_t>(c)) != UTF8PROC_CATEGORY_ND;
    return {enclosed ? parts : std::u32string(1, c), enclosed};
}

bool ends_with_digit(const Piece& piece) {
    const std::u32string last = compatibility(piece.text.back());
    return !last.empty() && is_digit(last.back());
}
bool begins_with_digit(const Piece& piece) {
    const std::u32string first = compatibility(piece.text.front());
    return !first.empty() && is_digit(first.front());
}

/// Families made one; 「2①」 becomes 「2(1)」, or it would read 21.
std::u32string prepare(std::u32string_view text) {
    std::vector<Piece> pieces;
    pieces.reserve(text.size());
    for (const char32_t c : text)
        pieces.push_back(piece_of(c));
    std::u32string out;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const bool glues =
            pieces[i].enclosed && ((i > 0 && ends_with_digit(pieces[i - 1])) ||
                                   (i + 1 < pieces.size() && begins_with_digit(pieces[i + 1])));
        out += glues ? U"(" + pieces[i].text + U")" : pieces[i].text;
    }
    return out;
}

std::u32string nfkc_casefold(std::u32string_view text) {
    const std::string utf8 = to_utf8(text);
    utf8proc_uint8_t* mapped = nullptr;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT |
                                                        UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()),
                                     static_cast<utf8proc_ssize_t>(utf8.size()), &mapped, options);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    if (length < 0)
        throw std::runtime_error(utf8proc_errmsg(length));
    return to_code_points({reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)});
}

bool is_space(char32_t c) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return true;
    default:
        return c >= U'\t' && c <= U'\r';
    }
}

/// C3: the long vowel mark is a hyphen inside numbers and codes (「1ー2」, 「A‐1」), and a letter elsewhere.
/// Dashes are hyphens (「平成27–令和2」), but not between kana: there a dash is neither a hyphen nor a long
/// vowel for sure (「ア–イ」).
void fold_dashes(std::u32string& text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool within = i > 0 && i + 1 < text.size();
        if (text[i] == U'ー' && within && is_alnum(text[i - 1]) && is_alnum(text[i + 1]))
            text[i] = U'-';
        if (is_dash(text[i]) && !(within && is_kana(text[i - 1]) && is_kana(text[i + 1])))
            text[i] = U'-';
    }
}

std::u32string fold_once(std::u32string_view text) {
    std::u32string out = nfkc_casefold(prepare(text));
    std::erase_if(out, is_space);
    for (char32_t& c : out)
        c = one_of_family(c);
    fold_dashes(out);
    return out;
}

} // namespace

std::string fold(std::string_view text) {
    if (is_ascii(text))
        return fold_ascii(text);
    if (is_folded(text))
        return std::string(text);
    std::u32string folded = fold_once(to_code_points(text));
    // Taking a space away can bring a letter and a combining mark together: fold until nothing changes.
    for (int round = 0; round < 4; ++round) {
        std::u32string again = fold_once(folded);
        if (again == folded)
            break;
        folded = std::move(again);
    }
    return to_utf8(folded);
}

bool same_text(std::string_view a, std::string_view b) { return a == b || fold(a) == fold(b); }

} // namespace kyodo
