// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The rows of a profile: groups opened, each row with all its values.
#pragma once

#include "core/schema/city_profile.hpp"
#include "core/schema/json_reader.hpp"

namespace kyodo {

/// Reads one register's array of rows and groups (see parse_city_profile). `years` is the length of a
/// per-year value. At most 100,000 rows and 64 MiB of text after the groups are opened.
std::vector<Record> read_profile_rows(const JsonPlace& at, int years);

} // namespace kyodo
