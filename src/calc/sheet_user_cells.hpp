// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What a person wrote into a sheet of ours, where its command leaves cells empty: beside a short table, under
// a chart.
#pragma once

#include "calc/document.hpp"
#include "calc/sheet_alignment.hpp"
#include "core/sheet/sheet_plan.hpp"

#include <vector>

namespace kyodo {

/// The filled cells of a region that no command of ours filled: all that these write has a cell style of
/// theirs, an empty cell has the document's default. Nothing where the region's first text has that too
/// (another program has dropped the styles, so they say nothing) or where the plan itself writes texts
/// without a style. By rows, then columns.
std::vector<UserCell> find_user_cells(const Document& document, const std::string& sheet, const Range& region,
                                      const SheetPlan& plan);

/// The filled cells of a region with the document's default style.
std::vector<UserCell> filled_without_style(const Document& document, const std::string& sheet,
                                           const Range& region);

/// Whether a plan fills or styles a cell (of the plan).
bool is_filled(const SheetPlan& plan, int row, int column);

/// Takes the user's cells that a plan fills now out of the way while the region is written, and puts them
/// below it. Whole cells are moved, so that formulas, looks and references go along. Recorded by the office.
class UserCellsAside {
public:
    UserCellsAside(const Document& document, const std::string& sheet, const Range& region,
                   const std::vector<UserCell>& cells);

    /// Puts the cells into new rows below the region, adds them to `notes`; the places of earlier notes
    /// follow.
    void bring_back(std::vector<MovedNote>& notes) const;

private:
    void move(const UserCell& from, const UserCell& to) const;

    Document document_;
    std::string name_;
    Range region_;
    std::vector<UserCell> cells_;
    int aside_ = 0; ///< the row above the first of those where they wait
};

} // namespace kyodo
