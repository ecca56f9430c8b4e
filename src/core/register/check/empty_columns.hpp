// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A column that nobody has filled is told once, not in each row.
#pragma once

#include "core/base/finding.hpp"
#include "core/register/register_data.hpp"

namespace kyodo {

/// The findings of check_register about a table, those of a column without any value gathered: warnings and
/// advice of one rule that wants it filled (required_if, both_parties, referenced_by) become one finding at
/// the column's title, finding.rule.empty_column with the number of rows (count). Errors stay in their rows:
/// each must be mended. A single row's finding stays where it is. Linear.
Findings gather_empty_columns(Findings findings, const RegisterData& data);

} // namespace kyodo
