// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Values that schemas and profiles share.
#pragma once

#include "core/schema/json_reader.hpp"
#include "core/schema/vocabulary.hpp"

namespace kyodo {

/// {"ja": …, "en": …}, both needed and neither empty.
Bilingual read_bilingual(const JsonPlace& at, std::size_t limit = 200);

/// The same, either may be empty.
Bilingual read_bilingual_or_empty(const JsonPlace& at);

/// A name Calc and Excel take for a sheet: at most 31 characters, none of [ ] * ? : / \, no ' at an end.
/// Error: schema.sheet_name.
std::string read_sheet_name(const JsonPlace& at);

} // namespace kyodo
