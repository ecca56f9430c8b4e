// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Style: how a cell looks. Each becomes a named cell style of the document, so that a town can change
// the look of all its sheets in one place; a style that the document already has is left as it is.
#pragma once

#include <string>

namespace kyodo {

enum class Align { standard, left, center, right };

/// How a number is shown; text keeps what is typed as it is (007, 1-2).
enum class NumberFormat {
    general,
    text,       ///< @
    number,     ///< 1,234,567
    date,       ///< 2026-04-01
    decimals_1, ///< 1,234.5: figures of a column stand below each other with the same decimals
    decimals_2, ///< 4.50
    decimals_3,
    decimals_4,
};

/// The format of so many decimals, 0 to 4; more are 4.
NumberFormat decimals_format(int decimals);

struct Style {
    std::string name; ///< shown in the list of styles: 「Kyodo 見出し」
    double points = 9;
    bool bold = false;
    Align align = Align::standard;
    bool top = false; ///< text stands at the upper edge; otherwise in the middle
    bool wrap = true;
    int tone = 0;          ///< per cent of black behind the text, 0 to 100; the text turns white from 55 on
    bool border = true;    ///< thin black lines on all sides
    bool hairline = false; ///< grey lines instead of black ones
    bool unlocked = false; ///< an entry cell: stays editable when the sheet is protected
    NumberFormat format = NumberFormat::general;

    bool operator==(const Style&) const = default;
};

/// The background of a tone as "#rrggbb": per cent of black, 0 white to 100 black.
std::string tone_colour(int tone);

/// The text's colour on a tone: black, or white where black would not be read.
std::string ink_colour(int tone);

/// The fonts of all sheets that are made, the first one there is: that of Linux offices, then a Universal
/// Design font that every Windows since 2018 has. In this order, because fontconfig replaces a missing first
/// font at once.
inline constexpr const char* sheet_font = "Noto Sans CJK JP;BIZ UDPゴシック";

} // namespace kyodo
