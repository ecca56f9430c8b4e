// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/base/web_address.hpp"

#include <string>

namespace kyodo {
namespace {

/// Capital letters made small: a scheme may be written in either (RFC 3986, 3.1).
std::string fold_ascii(std::string_view text) {
    std::string folded(text);
    for (char& c : folded)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return folded;
}

} // namespace

bool is_web_address(std::string_view text) {
    const std::string head = fold_ascii(text.substr(0, text.find(':') + 1));
    const bool mail = head == "mailto:";
    if (!mail && head != "http:" && head != "https:")
        return false;
    const std::string_view rest = text.substr(head.size());
    const bool blank = rest.find_first_of(" \t\r\n") != std::string_view::npos ||
                       rest.find("\u3000") != std::string_view::npos;
    return !blank && (mail ? !rest.empty() : rest.starts_with("//") && rest.size() > 2);
}

} // namespace kyodo
