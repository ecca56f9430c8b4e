// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// schedule.read: a printed 実施年次指標 back into data.
#pragma once

#include "core/schedule/plan.hpp"
#include "core/table/grid.hpp"

#include <optional>

namespace kyodo {

struct PrintedReaderOptions {
    YearBase base;            ///< for bare year numbers in the header; empty: they need none
    MarkList marks;           ///< the marks of the workbook; those of the table's own legend are added
    bool base_is_told = true; ///< false: the base is the workbook's own, and nobody said that it holds here
    std::optional<int>
        own_bottom{};         ///< the grid's last row of the table that schedule.render wrote (its region)
    bool note_lacking = true; ///< columns that the register lacks go into 備考, with their titles
};

/// Reads a printed schedule from a sheet. Linear in the number of cells.
///
/// Header: a row with a title that means item or content and at least one year to its right, as
/// find_printed_headers says; it may be repeated in each block. Legend: a cell (or row) that starts with
/// 凡例, as parse_legend says; in its table it goes before the workbook's marks.
///
/// Headings: a line that says itself what it is (目標1 … and ■ are goals; 方策1 …, 1-(1) … and ◆ are
/// sections) or a line across the table, of which two in succession are goal and section and one is a
/// section. Above a header without such lines the nearest line is the section, the one above it the goal; the
/// first line of the sheet is the title. Columns titled 目標 and 方策 count too. 「（続き）」 is cut off
/// where a heading or item goes on. Item cells merged downwards or left empty below continue the item.
///
/// Marks: a glyph, a label, a code or a synonym, several words or lines for the same mark too. A cell merged
/// over years (or rows) counts for each of them. Arrows and rules at a mark's end (→ ⇒ ➡ ─ ━ …) are
/// decoration; a lone arrow or rule cell continues the mark on its left. A hyphen does not: it often means
/// "none".
///
/// A table that schedule.render wrote (its legend stands merged across, right above the header) is read by
/// its own rules, so that every plan comes back as it was: only ■ and ◆ across the table are headings there
/// (「■ （大区分なし）」 and 「◆ （区分なし）」 say that the rows below have none),
/// a content that begins with 「（内容の続き）」 is the rest of the one above, an empty item cell is an item
/// without a name, and texts are taken as they stand, whatever they look like. These words and 「（続き）」
/// count there only with the invisible sign that rendering gives them (sign_of_ours); without it they are a
/// name. It ends at the note across it, or at the empty row, below which nothing of a plan follows, and at
/// own_bottom: rows that rendering in place set aside below it (K121) are no rows of the plan.
///
/// Not part of the table: notes that begin with ※ or 注, cells beside it, another table whose header has no
/// years; these are told (K113), but for a table of ours. Where no table has a column for numbers and all
/// contents begin with an ascending Arabic number and a space, these become PlanRow::number (see
/// split_content_numbers).
///
/// Findings:
/// - K102 a row without an item
/// - K103 a formula's error value, or a text that is one (#N/A), in a column of words; it counts as empty
/// - K111 a cell under a year that is none of the marks; its text is kept
/// - K112 a year title out of its era (平成32年度), read as meant
/// - K113 a row of totals (合計), a line between or below the tables (a bullet, a paragraph) that is neither
/// heading nor item, a note,
///   what stands beside the table (the first cell of each column), another table
/// - K114 the legend gives a glyph another meaning than the workbook's marks do
/// - K115 an entry of the legend that can't be read
/// - K116 a column within the table that the register has no place for: its title is no year and no other
///   known column, or means one that another column has; it goes into the notes (note_lacking), or isn't read
/// - K117 an open year title (令和3年度以降): only its first year is read
/// - K119 bare year numbers were counted from a base that nobody told; once for each kind of header
/// - K120 a title that was taken for one that the table lacks (担当課 for 主体)
/// - K118 more years than a schedule can be printed with (most_years): a title may be mistyped
///
/// Errors: schedule.no_header (sheet: no year in any header), schedule.same_year (year, first, second,
/// sheet), year.needs_base (value: bare numbers and no base), schedule.no_rows (sheet, place),
/// schedule.years_far_apart (first, last, sheet).
Result<PlanReading> read_printed_schedule(const Grid& grid, const PrintedReaderOptions& options);

} // namespace kyodo
