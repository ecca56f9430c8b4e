// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The product's own templates, for tests, and texts with one thing changed.
#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

namespace kyodo::test {

/// The bytes of a file below templates/.
inline std::string template_file(const std::string& name) {
    std::ifstream file(std::string(KYODO_SOURCE_DIR) + "/templates/" + name, std::ios::binary);
    if (!file)
        throw std::runtime_error("no file templates/" + name);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The text with its first `what` replaced. A `what` that isn't there would make a test empty: an exception.
inline std::string with_change(std::string text, std::string_view what, std::string_view by) {
    const std::size_t at = text.find(what);
    if (at == std::string::npos)
        throw std::logic_error("not in the text: " + std::string(what));
    return text.replace(at, what.size(), by);
}

} // namespace kyodo::test
