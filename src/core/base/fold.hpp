// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Folding: the form in which texts are compared. It is for comparing only and is never written back,
// because it changes names (﨑 survives, but 塚 U+FA10 does not; see C7).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kyodo {

/// The text as it is compared: NFKC, case folded, white space and line breaks removed, half-width kana
/// with its voiced mark composed, variation selectors removed, full-width digits and letters made ASCII.
/// Signs that Shift_JIS writes in two ways are one everywhere (C4: ～ 〜 ~, − － -, — ―). Other dashes (‐ –
/// ─) are hyphens except between kana, and ー is one between ASCII letters or digits only (C3).
std::string fold(std::string_view text);

/// fold(a) == fold(b).
bool same_text(std::string_view a, std::string_view b);

/// Half-width and full-width white space, tabs and line breaks cut off at both ends.
std::string trim(std::string_view text);

/// The code points of valid UTF-8; an invalid byte becomes U+FFFD.
std::u32string to_code_points(std::string_view utf8);
std::string to_utf8(std::u32string_view code_points);

/// How wide the text is printed, in half-width units: 2 for a full-width character, 1 for ASCII and
/// half-width kana, 0 for combining marks and variation selectors (C5: 葛󠄀 counts once).
int display_width(std::string_view text);
int display_width(char32_t code_point);

} // namespace kyodo
