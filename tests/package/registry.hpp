// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Configuration data (.xcu) as a tree of named nodes, each with its properties.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace kyodo::test {

struct RegistryNode {
    std::string name;
    /// Property → language → value; a property without languages has the language "".
    std::map<std::string, std::map<std::string, std::string>> props;
    std::vector<RegistryNode> nodes;

    /// The value of a property that has no languages, or "".
    std::string prop(const std::string& name) const;

    /// A property's value in a language, or "".
    std::string prop(const std::string& name, const std::string& language) const;

    /// The node below with this name; nullptr if there is none.
    const RegistryNode* child(const std::string& name) const;
};

/// Reads a file; throws boost::property_tree::xml_parser_error if it can't.
RegistryNode read_registry(const std::filesystem::path& file);

} // namespace kyodo::test
