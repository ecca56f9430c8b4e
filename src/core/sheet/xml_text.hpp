// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Text as XML.
#pragma once

#include <fmt/format.h>

#include <iterator>
#include <string>
#include <string_view>

namespace kyodo {

/// Escapes for content and attributes; control characters that XML 1.0 forbids and invalid UTF-8 become
/// U+FFFD.
void append_escaped(std::string& out, std::string_view text);
std::string xml_escaped(std::string_view text);

/// The text as OpenDocument paragraphs: a <text:p> a line, runs of spaces and tabs kept.
void append_paragraphs(std::string& out, std::string_view text);

/// Appends a formatted piece of XML; what is put in must be escaped already.
template <class... Args>
void append_format(std::string& out, fmt::format_string<Args...> pattern, Args&&... args) {
    fmt::format_to(std::back_inserter(out), pattern, std::forward<Args>(args)...);
}

} // namespace kyodo
