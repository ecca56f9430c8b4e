// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "tests/package/idl.hpp"

#include "tests/package/package.hpp"

#include <regex>

namespace kyodo::test {
namespace {

/// Cuts out everything from `open` to `close`.
std::string without(std::string text, const std::string& open, const std::string& close) {
    for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at)) {
        const std::size_t end = text.find(close, at + open.size());
        text.erase(at, end == std::string::npos ? end : end + close.size() - at);
    }
    return text;
}

} // namespace

std::map<std::string, std::vector<std::string>> idl_methods() {
    std::string text = everything_in(source() / "idl", {".idl"});
    text = without(without(text, "/*", "*/"), "//", "\n");

    std::map<std::string, std::vector<std::string>> methods;
    const std::regex method(R"((\w+)\s*\(\s*((?:\[in\][^()]*)?)\))");
    const std::regex parameter(R"(\[in\]\s*([^,]*?)\s*(\w+)\s*(?:,|$))");
    for (std::sregex_iterator m(text.begin(), text.end(), method), end; m != end; ++m) {
        auto& names = methods[(*m)[1]];
        const std::string inside = std::regex_replace((*m)[2].str(), std::regex(R"(\s+$)"), "");
        for (std::sregex_iterator p(inside.begin(), inside.end(), parameter); p != end; ++p)
            if ((*p)[1].str().find("XPropertySet") == std::string::npos)
                names.push_back((*p)[2]);
    }
    return methods;
}

} // namespace kyodo::test
