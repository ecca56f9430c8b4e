// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// RegisterSchema: what a ledger (台帳) consists of, as templates/registers/*.json say it.
#pragma once

#include "core/base/result.hpp"
#include "core/schema/vocabulary.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kyodo {

enum class ColumnType {
    text, code, integer, yen, date, fiscal_year, choice, choices, mark, check, score, url, reference
};

/// One column, or one column for each fiscal year (`per_year`).
struct Column {
    std::string id;
    Bilingual title;                   ///< of a per-year column: what stands before the year, may be empty
    std::vector<std::string> synonyms; ///< other titles under which it is found
    ColumnType type = ColumnType::text;
    std::string list;      ///< the profile's list that choices come from; "marks" for marks
    bool required = false;
    bool per_year = false; ///< repeated for each 年度 of the plan, under the year as header
    std::string unit;
    double width_mm = 20;
    Bilingual help; ///< the input hint

    bool operator==(const Column&) const = default;
};

struct RegisterSchema {
    std::string id;
    Bilingual title;
    std::string sheet; ///< name of its sheet in a new workbook
    std::vector<Column> columns;
    std::vector<std::string> keys; ///< ids of the columns that together name a row

    const Column* column(std::string_view id) const;

    bool operator==(const RegisterSchema&) const = default;
};

/// Reads a schema. `source` names it in messages (a file name). A wrong schema is an error that says
/// file, place (columns[3].type), what stands there and what is allowed: schema.not_json, schema.missing,
/// schema.unknown_key, schema.wrong_type, schema.not_allowed, schema.duplicate.
Result<RegisterSchema> parse_register_schema(std::string_view json, std::string_view source);

} // namespace kyodo
