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

/// The rows in a city's words: a sample is written in those of 標準. A term that the city's list doesn't have
/// becomes the first word that means the same (crosswalk.hpp), else it is left out; where nothing is left,
/// the list's term of the row's 年度 (第3ステージ, whose note begins with 令和3～8年度) or its first one
/// takes its place, since the rows are made up and a rule may want a word; so does a term that the city
/// allows with that of the row's other column. A reference to a row that the city's own rows haven't got
/// becomes one of theirs.
std::vector<Record> fitted(std::vector<Record> rows, const RegisterSchema& schema,
                           const CityProfile& profile);

} // namespace kyodo
