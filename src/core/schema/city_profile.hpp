// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// CityProfile: a city's words, marks, plan and rows, as templates/cities/*.json say them.
#pragma once

#include "core/base/fiscal_year.hpp"
#include "core/base/result.hpp"
#include "core/schema/checklists.hpp"
#include "core/schema/register_schema.hpp"
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
    std::string id;       ///< "shinjo"
    Bilingual name;       ///< 新庄市
    std::string document; ///< the source: title, date
    std::string plan_title;
    FiscalYearRange plan_years;
    std::vector<Mark> marks;
    std::vector<TermList> lists;
    std::vector<AllowedPairs> pairs;
    std::vector<Checklist> checklists;
    std::vector<std::string> registers; ///< ids of those a new workbook holds unless the user chooses
    std::map<std::string, std::vector<Record>> rows; ///< by register id
    std::vector<std::string> notes; ///< for the 注記 sheet: sources, and what the source has lost

    std::vector<std::string>
        schedule_notes; ///< printed below the schedule: what a reader of the page must know

    /// The list of an id, or nullptr.
    const TermList* list(std::string_view id) const;

    bool operator==(const CityProfile&) const = default;
};

/// The list that a register's columns mean by an id: the profile's, else the register's own, else nullptr.
const TermList* list_of(std::string_view id, const CityProfile& profile, const RegisterSchema& schema);

/// Reads a profile. Rows may stand in groups: {"with": {column: value}, "rows": [rows or groups]} gives each
/// row below the values of "with"; a row's own value, or that of a group nearer to it, goes before it, and
/// null takes it away. A per-year value is an array with one entry a year of the plan (null: empty).
/// "plan_years" is a range in any notation of parse_fiscal_year_range, 1 to 15 years.
///
/// Errors as for parse_register_schema, and
/// - profile.years (count, expected): a per-year value of another length
/// - profile.plan_years (value): a range that can't be read
/// - profile.marks.same_spelling, profile.marks.empty, profile.marks.arrow: those of MarkList::make, with
/// file and place
/// - schema.not_allowed, schema.duplicate: pairs whose list or term there isn't
/// - profile.expanded (limit in bytes): groups that would make too much of one small file
Result<CityProfile> parse_city_profile(std::string_view json, std::string_view source);

/// Checks a profile's rows of one register against its schema, which parse_city_profile does not know:
/// columns that exist, per-year values where they belong, marks and terms of the lists, values that their
/// column's type reads (numbers within bounds, dates, years, ticks, addresses), required values, no key
/// twice. Places are rows.plan[17].actors, where rows count from 0 after the groups are opened. Errors:
/// schema.unknown_key, schema.not_allowed, schema.missing, schema.duplicate, profile.per_year (a text where a
/// value for each year belongs, or the reverse), profile.no_list (a column's list that the profile lacks).
Result<void> check_profile_rows(const CityProfile& profile, const RegisterSchema& schema,
                                std::string_view source);

} // namespace kyodo
