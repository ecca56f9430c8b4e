// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Rules in JSON.
#pragma once

#include "core/schema/json_reader.hpp"
#include "core/schema/register_schema.hpp"

namespace kyodo {

/// Reads an element of "rules". Errors: those of the JsonPlace readers.
Rule read_rule(const JsonPlace& at);

/// Reads one condition: a column and exactly one test.
Condition read_condition(const JsonPlace& at);

/// What a schema's rules and "ends" owe its columns: columns that exist and have a type the kind can work
/// with, as many as it needs, the keys it needs and no other, codes used once. The first fault goes into the
/// reading: schema.not_allowed, schema.missing, schema.unknown_key, schema.duplicate, rule.type (value, type,
/// allowed).
void check_rules(const RegisterSchema& schema, JsonReading& reading);

} // namespace kyodo
