// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/base/fold.hpp"

#include <utf8proc.h>

#include <array>

namespace kyodo {
namespace {

constexpr char32_t replacement = U'\uFFFD';

bool is_white(char32_t c) {
    return c == U' ' || (c >= U'\t' && c <= U'\r') || c == U'\u00A0' || c == U'\u3000' ||
           (c >= U'\u2000' && c <= U'\u200B') || c == U'\u2028' || c == U'\u2029' || c == U'\uFEFF';
}

} // namespace

std::u32string to_code_points(std::string_view utf8) {
    std::u32string out;
    out.reserve(utf8.size());
    const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data());
    const auto* end = at + utf8.size();
    while (at != end) {
        utf8proc_int32_t c = -1;
        const utf8proc_ssize_t length = utf8proc_iterate(at, end - at, &c);
        out.push_back(length > 0 && c >= 0 ? static_cast<char32_t>(c) : replacement);
        at += length > 0 ? length : 1;
    }
    return out;
}

std::string to_utf8(std::u32string_view code_points) {
    std::string out;
    out.reserve(code_points.size() * 3);
    std::array<utf8proc_uint8_t, 4> bytes{};
    for (char32_t c : code_points) {
        if (!utf8proc_codepoint_valid(static_cast<utf8proc_int32_t>(c)))
            c = replacement;
        const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
        out.append(bytes.begin(), bytes.begin() + length);
    }
    return out;
}

std::string trim(std::string_view text) {
    const std::u32string all = to_code_points(text);
    std::u32string_view rest = all;
    while (!rest.empty() && is_white(rest.front()))
        rest.remove_prefix(1);
    while (!rest.empty() && is_white(rest.back()))
        rest.remove_suffix(1);
    // Invalid bytes inside stay as they are only when nothing was cut off; a cell never holds any.
    return rest.size() == all.size() ? std::string(text) : to_utf8(rest);
}

} // namespace kyodo
