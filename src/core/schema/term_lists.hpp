// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Lists of terms in JSON, of a city's profile or a register's own.
#pragma once

#include "core/schema/json_reader.hpp"
#include "core/schema/vocabulary.hpp"

#include <vector>

namespace kyodo {

/// Reads an array of lists; a term is a text, or an object where it has synonyms or a note.
std::vector<TermList> read_term_lists(const JsonPlace& at);

/// No id comes twice, "marks" is none, and no spelling stands for two terms of a list. The first fault goes
/// into the reading: schema.reserved, schema.duplicate.
void check_term_lists(const std::vector<TermList>& lists, JsonReading& reading);

} // namespace kyodo
