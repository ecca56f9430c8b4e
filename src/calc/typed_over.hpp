// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What a person typed over a table of ours that is written anew.
#pragma once

#include "calc/sheet_alignment.hpp"

namespace kyodo {

/// One note where texts of the table are lost or rows were deleted, none else. Its place is the first cell
/// that differs in a row that is not as it was written, where it stands in the new table, whose upper left
/// cell is `at`; its text is what stood in all such cells, the first three; its row the number of such rows.
/// A person's own rows (TableAdditions::rows) are kept elsewhere and don't count. Where only rows were
/// deleted, or nothing is known of single rows and nothing was put into the table, the place is `at` and the
/// rest empty. `old_grid` is the table without a person's own columns.
std::vector<MovedNote> find_typed_over(const Grid& old_grid, const WrittenTable& written,
                                       const TableAdditions& additions, const Grid& now, const Place& at);

} // namespace kyodo
