// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/sheet/text_layout.hpp"

#include "core/base/fold.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace kyodo {
namespace {

constexpr double mm_per_point = 25.4 / 72;
constexpr double padding_mm = 2 * 0.7; // the cells' own padding, both sides, rounded up
constexpr double half_width_em = 0.62; // Latin letters of the usual gothics run 0.5 to 0.62 em on average
constexpr double line_em = 1.45;

double em_mm(double points) { return points * mm_per_point; }

double advance_em(char32_t c) {
    const int width = display_width(c);
    return width == 2 ? 1.0 : width == 1 ? half_width_em : 0.0;
}

bool is_word_character(char32_t c) { return c > U' ' && c < 0x7f; }

/// Lines of a text without line breaks.
int lines_of_paragraph(const std::u32string& text, double full_room) {
    double whole = 0;
    for (const char32_t c : text)
        whole += advance_em(c);
    if (whole <= full_room)
        return 1;
    // One em less than there is: a closing bracket or comma may not begin a line, and takes its
    // predecessor with it (禁則処理). A column of 3 em has none to spare.
    const double room = std::max(full_room - 1, std::clamp(full_room, 1.0, 3.0));
    int lines = 1;
    double used = 0;
    double word = 0; // of `used`: the unbroken run of ASCII at the line's end, which moves as a whole
    for (const char32_t c : text) {
        const double advance = advance_em(c);
        word = is_word_character(c) ? word + advance : 0;
        used += advance;
        if (used <= room)
            continue;
        ++lines;
        const bool moves = word > 0 && word < used;
        used = moves ? word : advance;
        if (used > room) { // a word longer than a line: it begins a line, and is broken there
            ++lines;
            used = advance;
        }
        word = std::min(word, used);
    }
    return lines;
}

/// Whether a text surely fits on one line, told by its bytes: most cells of a table hold a word or two.
bool fits_at_a_glance(std::string_view text, double room) {
    double most = 0; // em
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20)
            return false;
        most += byte < 0x80 ? half_width_em : byte >= 0xC0 ? 1.0 : 0.0;
    }
    return most <= room;
}

} // namespace

int lines_needed(std::string_view text, double width_mm, double points) {
    const double room = (width_mm - padding_mm) / em_mm(points);
    if (fits_at_a_glance(text, room))
        return 1;
    int lines = 0;
    std::u32string paragraph;
    for (const char32_t c : to_code_points(text)) {
        if (c == U'\n') {
            lines += lines_of_paragraph(paragraph, room);
            paragraph.clear();
        } else {
            paragraph += c;
        }
    }
    return lines + lines_of_paragraph(paragraph, room);
}

double height_of_lines(int lines, double points) {
    // Rounded up to a tenth, so that few different heights arise: runs of rows share one.
    return std::ceil((lines * line_em * em_mm(points) + 1.0) * 10) / 10;
}

double width_off_the_edge(double width_mm, double points) {
    constexpr double cell_padding_mm = 2 * 0.5; // as it is; lines_needed() takes more, to be safe
    constexpr double least_spare_em = 0.1;
    constexpr double narrower = 0.015; // a character's width on a screen and on paper differ by a hundredth
    const double room = (width_mm - cell_padding_mm) / em_mm(points);
    const double held = std::floor(room);
    const double spare = room - held;
    if (held < 1 || (spare >= least_spare_em && spare <= 1 - narrower * (held + 1)))
        return width_mm;
    const double wanted = spare < least_spare_em ? held + least_spare_em : held + 1 + least_spare_em;
    return std::ceil((wanted * em_mm(points) + cell_padding_mm) * 10) / 10;
}

double width_of_text(std::string_view text, double points) {
    double em = 0;
    for (const char32_t c : to_code_points(text))
        em += advance_em(c);
    return em * em_mm(points) + padding_mm;
}

} // namespace kyodo
