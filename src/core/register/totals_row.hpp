// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What stands in a ledger without being a record: rows of totals, and notes.
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

/// Whether a text is a footnote: it begins with ※, 注, (注1) and the like, 出典, 資料, 凡例, 備考：, and goes on.
bool begins_a_note(std::string_view text);

/// Whether a row of a table is a footnote: it holds a single text, and that begins a note.
bool is_note_row(const Grid& grid, const RegisterTable& table, int row);

} // namespace kyodo
