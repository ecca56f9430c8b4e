// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What the parts of a register schema owe one another, beyond each value's own form.
#pragma once

#include "core/schema/json_reader.hpp"
#include "core/schema/register_schema.hpp"

namespace kyodo {

/// Ids and titles are told apart, titles are there, lists stand where the type needs them, keys name columns.
/// The first fault goes into the reading; nothing is done after an earlier one.
void check_schema(const RegisterSchema& schema, JsonReading& reading);

} // namespace kyodo
