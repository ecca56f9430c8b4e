// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Text as XML.
#pragma once

#include <string>
#include <string_view>

namespace kyodo {

/// Escapes for content and attributes; control characters that XML 1.0 forbids and invalid UTF-8 become
/// U+FFFD.
void append_escaped(std::string& out, std::string_view text);
std::string xml_escaped(std::string_view text);

/// The text as OpenDocument paragraphs: a <text:p> a line, runs of spaces and tabs kept.
void append_paragraphs(std::string& out, std::string_view text);

} // namespace kyodo
