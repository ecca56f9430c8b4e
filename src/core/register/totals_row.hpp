// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What stands in a ledger without being a record: rows of totals.
#pragma once

#include "core/register/register_table.hpp"

#include <string_view>

namespace kyodo {

/// Whether a text names a total: 合計, 計, 小計, 総計, 累計, Total …, also 「合　計」, 「【小計】」,
/// 「計（30件）」.
bool names_a_total(std::string_view text);

/// Whether a row of a table is one of totals: the first thing in it is a text that names a total, and its key
/// and the texts it must have are empty or name a total too.
bool is_totals_row(const Grid& grid, const RegisterSchema& schema, const RegisterTable& table, int row);

} // namespace kyodo
