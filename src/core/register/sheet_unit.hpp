// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// In which unit the sums of a sheet are written, whatever unit the register counts in.
#pragma once

#include "core/register/register_table.hpp"

#include <string>

namespace kyodo {

/// The unit of money that a column's title bears in brackets, 「予算額（千円）」, or that a cell above the
/// table tells for all, 「（単位：千円）」 in one of the three rows above; else the column's own unit.
std::string sheet_unit(const Grid& grid, const RegisterTable& table, const Column& column, int grid_column);

} // namespace kyodo
