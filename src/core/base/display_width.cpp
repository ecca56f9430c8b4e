// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/base/fold.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace kyodo {
namespace {

struct Block {
    char32_t first;
    char32_t last;
};

// Signs of "ambiguous" width (Unicode TR 11) are full-width in a Japanese font: ○ → ① ※ α.
constexpr std::array ambiguous{
    Block{0x00A7, 0x00A8}, Block{0x00B0, 0x00B1}, Block{0x00B4, 0x00B4}, Block{0x00B6, 0x00B6},
    Block{0x00D7, 0x00D7}, Block{0x00F7, 0x00F7}, Block{0x0391, 0x03C9}, Block{0x0401, 0x0451},
    Block{0x2010, 0x2027}, Block{0x2030, 0x203E}, Block{0x2100, 0x23FF}, Block{0x2460, 0x27BF},
    Block{0x2900, 0x2BFF}, Block{0xE000, 0xF8FF}, Block{0xFFFD, 0xFFFD},
};

} // namespace

int display_width(char32_t c) {
    if (c < 0x20 || (c >= 0x7F && c < 0xA0))
        return 0;
    if (c < 0x7F || (c >= 0xFF61 && c <= 0xFFDC) || (c >= 0xFFE8 && c <= 0xFFEE))
        return 1; // ﾞ and ﾟ too: printed, half-width kana and its mark stand side by side
    if ((c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FF) || (c >= 0x4E00 && c <= 0x9FFF))
        return 2; // kana and kanji, most of what there is: not looked up
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return 0;
    default:
        break;
    }
    if (std::any_of(ambiguous.begin(), ambiguous.end(),
                    [c](const Block& block) { return block.first <= c && c <= block.last; }))
        return 2;
    return std::max(1, utf8proc_charwidth(static_cast<utf8proc_int32_t>(c)));
}

int display_width(std::string_view text) {
    int width = 0;
    for (const char32_t c : to_code_points(text))
        width += display_width(c);
    return width;
}

} // namespace kyodo
