// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The cells under the years of one row, read as marks: in a register and in a printed table alike.
#pragma once

#include "core/schedule/plan.hpp"
#include "core/table/grid.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kyodo {

/// Which mark a cell's text means.
class MarkReader {
public:
    explicit MarkReader(MarkList marks) : marks_(std::move(marks)) {}

    /// A table's own legend says what a glyph means there; it goes before the list.
    void set_legend(std::string_view glyph, int mark) { legend_.set(glyph, mark); }

    const MarkList& marks() const { return marks_; }
    void set_marks(MarkList marks) { marks_ = std::move(marks); }

    /// The mark of a text: a code, label, glyph or synonym, an arrow or rule behind it left aside unless a
    /// mark is spelled so; several words or lines that all mean the same mark (「● 実施」). -1 for none.
    int mark_of(std::string_view text) const;

    /// All labels, joined by 「、」: what would be right.
    std::string labels() const;

private:
    int find(std::string_view text) const;

    MarkList marks_;
    MarkSpellings legend_;
};

/// One cell and the columns it counts for.
struct MarkCell {
    MarkValue value;
    int row = 0; ///< where the value stands in the grid
    int column = 0;
    bool first = true; ///< not for a merged cell that an earlier column has too

    bool unread() const { return value.mark < 0 && !value.text.empty(); }
};

/// Reads the cells of a row at the given grid columns, from left to right. A merged cell counts for each
/// column and row it covers, except one that begins left of `leftmost`; there the cells are empty. A lone
/// arrow or rule continues the mark in the column on its left, where there is one. A text of white space only
/// is empty; any other that means no mark is kept as it is (without the arrow that a merged bar ends in).
std::vector<MarkCell> read_mark_cells(const Grid& grid, int row, const std::vector<int>& columns,
                                      int leftmost, const MarkReader& reader);

/// Whether a text is only an arrow or a rule: → ── ⇒
bool is_lone_arrow(std::string_view text);

/// The finding for a text that is none of the marks: K101 in a register, K111 in a printed table.
Finding unknown_mark(std::string code, const Grid& grid, const MarkCell& cell, const MarkReader& reader);

/// K103: a formula's error, or a pasted text that is one, stands where words or marks belong. Nothing is read
/// from the cell.
Finding error_in_cell(const Grid& grid, int row, int column);

/// K112: a year title out of its era was read as the year that is meant.
Finding corrected_year(const std::string& value, const Place& place, const std::string& meant);

/// K102: a row has something in it but no 取組事項.
Finding no_item(const Place& place);

} // namespace kyodo
