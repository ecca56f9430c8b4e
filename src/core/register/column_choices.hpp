// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What the entry cells of a column offer and warn of, and what they say.
#pragma once

#include "core/schema/register_schema.hpp"
#include "core/sheet/sheet_plan.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kyodo {

/// The drop-down, bounds, hint and message of a column; nothing where it has none of them. `source` says
/// where the column's list stands ("" for nowhere). No text names the list's words, which a person may
/// change.
std::optional<Choices> column_choices(const Column& column, Range range, const std::string& source);

} // namespace kyodo
