// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// How much room a text needs. The office works out the height of a wrapped cell itself, but not of merged
// cells, and page breaks must be known before anything is written; so the core estimates, on the safe
// side: with another font the text may leave a little white, never be cut off.
#pragma once

#include <string>
#include <string_view>

namespace kyodo {

/// Lines a text takes in a column of `width_mm` (cell padding is taken off) at a size in points; at least 1.
int lines_needed(std::string_view text, double width_mm, double points);

/// The height in mm of so many lines. 1.45 em a line is what Noto Sans CJK asks, the tallest of the usual
/// fonts.
double height_of_lines(int lines, double points);

/// The width, or the next greater one, at which a line of full-width characters is neither just filled nor
/// short of one by a hair: a hundredth more or less in a character's width breaks it at the same place.
double width_off_the_edge(double width_mm, double points);

/// The text with line breaks, no line wider than `columns` (a full-width character takes two, see
/// display_width), for places that don't break lines themselves, such as the hint of a cell. Lines end behind
/// 「。」 or 「、」 where one is near; none begins with a closing mark. Line breaks of its own stay.
std::string broken_into_lines(std::string_view text, int columns);

/// The width in mm of a text on one line, cell padding included.
double width_of_text(std::string_view text, double points);

} // namespace kyodo
