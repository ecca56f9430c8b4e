// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Which row of an old table became which row of the new one, so that what a person wrote beside it can go
// along.
#pragma once

#include <string>
#include <vector>

namespace kyodo {

/// What a row is known by, from strict to loose: 「目標、区分、取組、内容」 before 「内容」 alone. An empty
/// key matches nothing. All rows of a table have the same number of keys.
using RowKeys = std::vector<std::string>;

/// For each old row the new row that it became, or -1; no two become the same. Rows are matched by their
/// first key, the rest by the second, and so on; rows with equal keys in their order. Linear in the number of
/// rows.
std::vector<int> match_rows(const std::vector<RowKeys>& old_rows, const std::vector<RowKeys>& new_rows);

/// Of the matched rows, those that can stay where they are while the others move: a longest chain whose new
/// rows ascend. Time n log n.
std::vector<bool> rows_in_order(const std::vector<int>& matches);

} // namespace kyodo
