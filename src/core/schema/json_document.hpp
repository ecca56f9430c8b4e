// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A JSON file made into a document, with what Boost.JSON passes over: a key that stands twice, a file
// too large or too deep to be one of ours. JsonDocument is what the readers of this folder walk.
#pragma once

#include "core/base/result.hpp"

#include <boost/json/value.hpp>

#include <string_view>

namespace kyodo {

struct JsonDocument {
    boost::json::value root;
};

/// Reads a file's bytes (UTF-8; a byte order mark, which Windows editors write, is passed over).
/// `source` names the file in messages. Never throws on any bytes.
/// Errors: schema.not_json (file, line, column), schema.duplicate_key (file, place: the key's path),
/// schema.too_large (file, size, limit in bytes), schema.too_deep (file, line, limit in levels).
Result<JsonDocument> parse_json(std::string_view bytes, std::string_view source);

} // namespace kyodo
