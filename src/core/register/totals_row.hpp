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

/// Whether a text is a footnote: it begins with ※, 注, (注1) and the like, 出典, 資料, 凡例, 備考：, and goes
/// on.
bool begins_a_note(std::string_view text);

/// Whether a text is a remark that ends a table or says who made it: 以上, 以下余白, 「作成：協働課」,
/// 「…です。」
bool is_remark(std::string_view text);

inline constexpr const char* note_row_code = "K314";

/// Where the remark of a row of a table stands, that is no record, or -1: the row holds a single text, and
/// that begins a note, or it stands where the key does (or left of it) and is a remark; or a sign (※, 注1)
/// stands there and one text beside it.
int note_column(const Grid& grid, const RegisterSchema& schema, const RegisterTable& table, int row);

} // namespace kyodo
