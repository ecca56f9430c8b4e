// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// schedule.read: a printed 実施年次指標 back into data.
#pragma once

#include "core/schedule/plan.hpp"
#include "core/table/grid.hpp"

namespace kyodo {

struct PrintedReaderOptions {
    YearBase base;  ///< for bare year numbers in the header; empty: they need none
    MarkList marks; ///< the marks of the workbook; those of the table's own legend are added
};

/// Reads a printed schedule from a sheet.
///
/// Header: any row with at least one year to the right of a title that means item or content; notations as in
/// parse_fiscal_year; a header may be repeated in each block; a merged or single header cell may bear a range
/// (平成30～令和2年度) whose years it covers. Legend: a cell (or row) that starts with 凡例; 「●＝実施」, 「● 実施」, 「準備作業 ●」 ….
/// Block headings: a row whose only text is one merged or single cell across (目標…, 方策…, 1-(1) …): where the
/// goal and the section are told apart, two heading rows in a row are goal and section; 「（続き）」 is ignored.
/// Item cells merged downwards or left empty below continue the item. A mark cell merged over years counts for
/// each of them; arrows and rules at a mark's end (→ ⇒ ➡ ─ ━ …) are decoration; a lone arrow or rule cell in a
/// row continues the mark on its left. A glyph, a label, a code or a synonym names a mark, several lines too.
/// What is none is finding K111 with its text kept. A row beside or below that is no part of the table (notes that
/// start with ※ or 注) is left out. Years out of the era (平成32年度) are read as meant, with finding K112.
/// Errors: schedule.no_header (no year in any header), schedule.same_year (two columns for one year: places),
/// year.needs_base (bare numbers and no base), schedule.no_rows.
Result<PlanReading> read_printed_schedule(const Grid& grid, const PrintedReaderOptions& options);

} // namespace kyodo
