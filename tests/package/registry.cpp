// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "tests/package/registry.hpp"

#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>

namespace kyodo::test {
namespace {

RegistryNode read_node(const boost::property_tree::ptree& xml) {
    RegistryNode node;
    node.name = xml.get("<xmlattr>.oor:name", "");
    for (const auto& [tag, inner] : xml) {
        if (tag == "node")
            node.nodes.push_back(read_node(inner));
        if (tag != "prop")
            continue;
        auto& values = node.props[inner.get("<xmlattr>.oor:name", "")];
        for (const auto& [value_tag, value] : inner)
            if (value_tag == "value")
                values[value.get("<xmlattr>.xml:lang", "")] = value.data();
    }
    return node;
}

} // namespace

std::string RegistryNode::prop(const std::string& prop_name) const { return prop(prop_name, ""); }

std::string RegistryNode::prop(const std::string& prop_name, const std::string& language) const {
    const auto found = props.find(prop_name);
    if (found == props.end() || !found->second.contains(language))
        return "";
    return found->second.at(language);
}

const RegistryNode* RegistryNode::child(const std::string& child_name) const {
    for (const RegistryNode& node : nodes)
        if (node.name == child_name)
            return &node;
    return nullptr;
}

RegistryNode read_registry(const std::filesystem::path& file) {
    boost::property_tree::ptree xml;
    boost::property_tree::read_xml(file.string(), xml);
    return read_node(xml.get_child("oor:component-data"));
}

} // namespace kyodo::test
