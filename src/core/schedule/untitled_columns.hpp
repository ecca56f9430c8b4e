// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Columns of a plan register whose title was cleared: the plan would lose them without a word.
#pragma once

#include "core/base/finding.hpp"
#include "core/register/register_table.hpp"

#include <optional>

namespace kyodo {

/// K105 (warning), one for each column of a register that has something in its rows and nothing in its
/// header: among the register's columns, or side by side with its first or last one. The place is the empty
/// title's; the proposal is the schema's column that is missing there, "" where none is.
Findings untitled_columns(const Grid& grid, const RegisterSchema& schema, const RegisterTable& table);

/// Why a sheet that looks like the register (see broken_header) isn't one, where a title that it must have
/// was cleared: register.title_cleared (place, title). Nothing for another sheet.
std::optional<Error> cleared_title(const Grid& grid, const RegisterSchema& schema);

} // namespace kyodo
