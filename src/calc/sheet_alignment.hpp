// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Before a region is written again: rows are put in and taken out so that what a person wrote beside a row
// stays beside it.
#pragma once

#include "calc/document.hpp"
#include "core/sheet/sheet_plan.hpp"
#include "core/table/row_alignment.hpp"
#include "core/table/table_additions.hpp"

namespace kyodo {

/// How the rows of a sheet of ours are told apart and called, and what a person may have put among them. From
/// the first function alone: rows go by their longest text, and nothing is looked for among them.
struct KeyRows {
    using Keys = std::vector<RowKeys> (*)(const Grid&);
    using Name = std::string (*)(const Grid&, int row);
    using Additions = TableAdditions (*)(const Grid& old, const Grid& now);

    KeyRows(Keys keys_of, Name name_of = nullptr, Additions additions_of = nullptr)
        : keys(keys_of), name(name_of), additions(additions_of) {}
    Keys keys;
    Name name;
    Additions additions;
};

/// A filled cell of a sheet.
struct UserCell {
    int row = 0;
    int column = 0;
};

/// What had to leave its place: where it stands now, its text, and the row's name ("" for a row without one,
/// and where the row is still there but is filled now).
struct MovedNote {
    enum class What {
        beside,    ///< it stood beside or in a row that is no more
        row,       ///< a person's own row of the table
        column,    ///< a person's own column of the table
        typed_over ///< no note: a person had changed cells of the table, which are written anew; `row` is the
                   ///< number of such rows, "" where it isn't known
    };
    Place place;
    std::string text;
    std::string row;
    What what = What::beside;
    int old_row = -1; ///< counted in the old region
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
