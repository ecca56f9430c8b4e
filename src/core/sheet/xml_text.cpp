// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/sheet/xml_text.hpp"

namespace kyodo {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

/// Length of the valid UTF-8 sequence at `at`, 0 where there is none.
std::size_t sequence_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    const std::size_t length = lead < 0x80                   ? 1
                               : lead >= 0xC2 && lead < 0xE0 ? 2
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    if (length == 0 || at + length > text.size())
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(at + i) & 0xC0) != 0x80)
            return 0;
    if (length == 3) {
        const int code = (lead & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F);
        if (code < 0x800 || (code >= 0xD800 && code < 0xE000) || code == 0xFFFE || code == 0xFFFF)
            return 0;
    }
    return length;
}

} // namespace

void append_escaped(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        const std::size_t length = sequence_length(text, at);
        if (length == 0 || (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r'))
            out += replacement;
        else if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else
            out.append(text, at, length);
        at += length == 0 ? 1 : length;
    }
}

std::string xml_escaped(std::string_view text) {
    std::string out;
    append_escaped(out, text);
    return out;
}

void append_paragraphs(std::string& out, std::string_view text) {
    out += "<text:p>";
    std::size_t plain = 0; // start of what is not written yet
    const auto flush = [&](std::size_t end) { append_escaped(out, text.substr(plain, end - plain)); };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        // A tab stays a tab: the office keeps it as it stands, and passes over <text:tab/> in cells.
        if (c != ' ' && c != '\n' && c != '\r')
            continue;
        // A single space between two words stays as it is; others would be taken away as white space.
        if (c == ' ' && at > plain && text[at - 1] != '\t' && at + 1 < text.size() &&
            static_cast<unsigned char>(text[at + 1]) > ' ')
            continue;
        flush(at);
        plain = at + 1;
        if (c == ' ')
            out += "<text:s/>";
        else if (c == '\n')
            out += "</text:p><text:p>";
    }
    flush(text.size());
    out += "</text:p>";
}

} // namespace kyodo
