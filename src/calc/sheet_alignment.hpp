// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Before a region is written again: rows are put in and taken out so that what a person wrote beside a row
// stays beside it.
#pragma once

#include "calc/document.hpp"
#include "core/sheet/sheet_plan.hpp"
#include "core/table/row_alignment.hpp"

namespace kyodo {

/// Tells the rows of a sheet of ours apart.
using KeyRows = std::vector<RowKeys> (*)(const Grid&);

/// A filled cell of a sheet.
struct UserCell {
    int row = 0;
    int column = 0;
};

/// What had to leave its row, because the row is gone: where it stands now, its text, and the row's ("" for a
/// row without one, and where the row is still there but is filled now).
struct MovedNote {
    Place place;
    std::string text;
    std::string row;
};

/// Makes room in the region `old` for the rows of the plan, and changes `old` to what it is then: as many
/// rows as the plan. Whole rows are moved, so that texts, comments, drawings and formulas beside or on a row
/// go along, and formulas elsewhere still mean it. What stood beside a row that is no more is moved below the
/// region. Cells of the region itself are left in disorder; they are to be written. Merges of the region must
/// be dissolved. `user_cells` are cells of the region that a person filled: they go along as what stands
/// beside it does. Recorded by the office.
std::vector<MovedNote> align_rows(const Document& document, const std::string& sheet, const Grid& old_grid,
                                  Range& old, const SheetPlan& plan, KeyRows keys,
                                  const std::vector<UserCell>& user_cells);

} // namespace kyodo
