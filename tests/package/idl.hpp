// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The methods of our interfaces, read from idl/ as text.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace kyodo::test {

/// Method name → names of its parameters in order, without the caller (an XPropertySet), which the
/// function wizard doesn't show.
std::map<std::string, std::vector<std::string>> idl_methods();

} // namespace kyodo::test
