// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A profile's allowed pairs of terms.
#pragma once

#include "core/schema/json_reader.hpp"
#include "core/schema/vocabulary.hpp"

#include <vector>

namespace kyodo {

/// Reads {"id", "from", "to", "allowed": {"term": ["term", …]}}.
AllowedPairs read_allowed_pairs(const JsonPlace& at);

/// Both lists are there, and each term stands in its list. The first fault goes into the reading:
/// schema.not_allowed, schema.duplicate.
void check_allowed_pairs(const std::vector<AllowedPairs>& pairs, const std::vector<TermList>& lists,
                         JsonReading& reading);

} // namespace kyodo
