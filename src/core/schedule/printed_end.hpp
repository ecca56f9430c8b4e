// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Where a table that schedule.render wrote ends, and what people wrote below it begins.
#pragma once

#include "core/schedule/mark_cells.hpp"
#include "core/schedule/printed_lines.hpp"

#include <vector>

namespace kyodo {

/// The first row that is no more of the table: below all that must be a plan's (a heading ■ or ◆ across the
/// table, a mark under a year, an item merged downwards) the first empty row or note (※) across it; no row
/// that schedule.render writes is empty. `limit`: where the next table of ours begins, or the number of rows.
/// Linear in the table's cells.
int end_of_own_table(const Grid& grid, const std::vector<PrintedLine>& lines, const PrintedHeader& header,
                     const MarkReader& reader, int limit);

/// Whether a range reaches from the table's first column to its years.
bool is_across(const Range& area, const PrintedHeader& header);

} // namespace kyodo
