// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/sheet/text_layout.hpp"

#include "core/base/fold.hpp"

#include <algorithm>

namespace kyodo {
namespace {

bool is_closing(char32_t c) {
    return std::u32string_view(U"。、）」』】，．？！…").find(c) != std::u32string_view::npos;
}

int width_of(std::u32string_view text) {
    int width = 0;
    for (const char32_t c : text)
        width += display_width(c);
    return width;
}

/// How many characters of the text make the first line; at least one.
std::size_t first_line(std::u32string_view text, int columns) {
    std::size_t most = 0;
    for (int width = 0; most < text.size() && width + display_width(text[most]) <= columns; ++most)
        width += display_width(text[most]);
    if (most == text.size())
        return most;
    // Behind a sentence, if that leaves half a line; else behind a comma or space that leaves three quarters.
    for (const auto& [marks, share] : {std::pair{U"。", 2}, std::pair{U"、 　", 4}}) {
        const std::size_t mark = text.substr(0, most).find_last_of(marks);
        if (mark != std::u32string_view::npos &&
            width_of(text.substr(0, mark + 1)) * share >= columns * (share - 1))
            return mark + 1;
    }
    while (most > 1 && is_closing(text[most])) // takes its predecessor with it (禁則処理)
        --most;
    return std::max<std::size_t>(most, 1);
}

} // namespace

std::string broken_into_lines(std::string_view text, int columns) {
    const std::u32string all = to_code_points(text);
    std::u32string lines;
    for (std::u32string_view rest = all; !rest.empty();) {
        const std::size_t end = std::min(rest.find(U'\n'), rest.size());
        std::u32string_view paragraph = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        do {
            const std::size_t taken = first_line(paragraph, columns);
            lines += paragraph.substr(0, taken);
            lines += U'\n';
            paragraph.remove_prefix(taken);
        } while (!paragraph.empty());
    }
    if (!lines.empty())
        lines.pop_back();
    return to_utf8(lines);
}

} // namespace kyodo
