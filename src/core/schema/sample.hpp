// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Sample: made-up rows of a register, as templates/samples/*.json say them.
#pragma once

#include "core/schema/city_profile.hpp"

namespace kyodo {

struct Sample {
    std::string register_id;
    std::vector<Record> rows;
};

/// Reads {"register": …, "rows": [rows or groups]}. Errors: those of parse_city_profile's rows.
Result<Sample> parse_sample(std::string_view json, std::string_view source);

/// The rows in a city's words: a sample is written in those of 標準, and a term that the city's list doesn't
/// have is left out; where the column is required, the list's first term takes its place.
std::vector<Record> fitted(std::vector<Record> rows, const RegisterSchema& schema,
                           const CityProfile& profile);

} // namespace kyodo
