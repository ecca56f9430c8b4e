// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Addresses in the web, as a register's cells name them.
#pragma once

#include <string_view>

namespace kyodo {

/// Whether a text is an address with http, https or mailto (in capitals too: RFC 3986, 3.1) and something
/// behind it, without blanks. Whether the page is there isn't asked.
bool is_web_address(std::string_view text);

} // namespace kyodo
