// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// CityProfile: a city's words, marks, plan and rows, as templates/cities/*.json say them.
#pragma once

#include "core/base/fiscal_year.hpp"
#include "core/base/result.hpp"
#include "core/schema/vocabulary.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kyodo {

/// A row of a register: texts by column id, and for per-year columns one text a year.
struct Record {
    std::map<std::string, std::string> values;
    std::map<std::string, std::vector<std::string>> per_year;

    bool operator==(const Record&) const = default;
};

struct CityProfile {
    std::string id;     ///< "shinjo"
    Bilingual name;     ///< 新庄市
    std::string document; ///< the source: title, date
    std::string plan_title;
    FiscalYearRange plan_years;
    std::vector<Mark> marks;
    std::vector<TermList> lists;
    std::map<std::string, std::vector<Record>> rows; ///< by register id
    std::vector<std::string> notes; ///< for the 注記 sheet: sources, and what the source has lost

    bool operator==(const CityProfile&) const = default;
};

/// Reads a profile. Rows may stand in groups: {"with": {column: value}, "rows": [rows or groups]} gives each
/// row below the values of "with". A per-year value is an array with one entry a year of the plan (null: empty).
/// Errors as for parse_register_schema, and profile.years (an array of another length).
Result<CityProfile> parse_city_profile(std::string_view json, std::string_view source);

} // namespace kyodo
