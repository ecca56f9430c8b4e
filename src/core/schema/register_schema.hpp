// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// RegisterSchema: what a ledger (台帳) consists of, as templates/registers/*.json say it.
#pragma once

#include "core/base/result.hpp"
#include "core/schema/register_rule.hpp"
#include "core/schema/vocabulary.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kyodo {

enum class ColumnType {
    text,
    code,
    integer,
    yen,
    date,
    fiscal_year,
    choice,
    choices,
    mark,
    check,
    score,
    url,
    reference
};

/// "text", "choices" …: the type as a schema writes it.
std::string_view name_of(ColumnType type);

/// What becomes of a column's cells when a register is carried into the next 年度.
enum class Carry {
    keep,
    clear,
    advance ///< a 年度 or a date moves by one year
};

/// One column, or one column for each fiscal year (`per_year`).
struct Column {
    std::string id;
    Bilingual title; ///< of a per-year column: what stands before the year, may be empty
    std::vector<std::string>
        synonyms; ///< other titles under which it is found; for a per-year column "" is the bare year
    ColumnType type = ColumnType::text;
    std::string register_id{}; ///< reference: the register whose key it names
    bool several = false;      ///< reference: may name more than one row
    std::string list;          ///< the profile's list that choices come from; "marks" for marks
    bool required = false;
    bool per_year = false; ///< repeated for each 年度 of the plan, under the year as header
    std::string unit;
    double width_mm = 20;
    Bilingual help;                ///< the input hint
    std::optional<double> least{}; ///< of numbers
    std::optional<double> most{};
    bool personal = false; ///< personal data, never published
    Carry rollover = Carry::keep;
    std::string rollover_to{};              ///< a value proposed for the next 年度
    std::vector<std::string> rollover_of{}; ///< the terms it is proposed for; none for any value
    std::string rollover_by{}; ///< id of the column that was decided in: a term of this one there comes first
    std::string rollover_from{}; ///< id of the column whose value of this 年度 goes here in the next

    bool operator==(const Column&) const = default;
};

/// How a register is looked at unless the user says otherwise. Ids of columns.
struct RegisterView {
    std::string frozen;               ///< the last column that stays in sight; "" for none
    std::vector<std::string> summary; ///< one or two columns that register.summary counts by

    bool operator==(const RegisterView&) const = default;
};

struct RegisterSchema {
    std::string id;
    Bilingual title;
    Bilingual description; ///< what it is, in one line; may be empty
    std::string sheet;     ///< name of its sheet in a new workbook
    std::vector<Column> columns;
    std::vector<std::string> keys; ///< ids of the columns that together name a row
    std::vector<TermList> lists;   ///< its own; a list of the same id in the profile takes its place
    std::vector<Rule> rules;
    bool log = false;            ///< of what happened on a day: its rows are not carried into the next 年度
    std::vector<Condition> ends; ///< a row that meets one of them is not carried into the next 年度
    RegisterView view;

    const Column* column(std::string_view id) const;

    bool operator==(const RegisterSchema&) const = default;
};

/// Reads a schema. `source` names it in messages (a file name). A wrong schema is an error; its arguments are
/// `file`, `place` (columns[3].type, counted from 0; $ for the whole file) and, where there is one, `value`:
/// what stands there.
/// - schema.not_json (file, line, column), schema.too_large (file, size, limit), schema.too_deep (file, line,
/// limit)
/// - schema.duplicate_key: a key twice in one object
/// - schema.missing, schema.unknown_key (allowed: the known keys)
/// - schema.wrong_type (allowed: JSON's notation), schema.not_allowed (allowed: the words, or least–most)
/// - schema.length (length, limit), schema.too_many (count, limit), schema.empty: a list that must have
/// something
/// - schema.identifier, schema.sheet_name, schema.control_character, schema.reserved (with, rows)
/// - schema.duplicate (other: the place that has it first): ids, keys, and titles that fold to the same text
/// - those of check_rules
/// - schema.list (type): a list on a type that has none, or another list than "marks" for marks
Result<RegisterSchema> parse_register_schema(std::string_view json, std::string_view source);

} // namespace kyodo
