// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What a printed schedule changes in the register it came from.
#pragma once

#include "core/register/register_table.hpp"
#include "core/schedule/plan.hpp"
#include "core/schedule/rendered_rows.hpp"

#include <utility>
#include <vector>

namespace kyodo {

/// A cell of the register that gets another text ("" empties it). Rows and columns are the grid's.
struct RegisterChange {
    int row = 0;
    int column = 0;
    std::string text;

    bool operator==(const RegisterChange&) const = default;
};

/// A row that the register lacks: the row of the grid that it follows, and its cells.
struct RegisterAddition {
    int after = 0;
    std::vector<std::pair<int, std::string>> cells; ///< column, text

    bool operator==(const RegisterAddition&) const = default;
};

struct PlanUpdate {
    std::vector<RegisterChange> changes;
    std::vector<RegisterAddition> additions; ///< in the order of the printed table
    Findings findings;
    Findings overwritten; ///< K137: for the answer, not for a list that is kept
    int missing = 0;      ///< rows of the register that the printed table lacks
};

/// Compares a register with a printed schedule. Rows belong together by goal, section, number, item and
/// content; where a text was changed, by what is left of them. A text is taken over where the printed table
/// has another one, a mark also where it was emptied. 実績, 備考 and 出典 are not printed by schedule.render;
/// of another's table a mark under 実績 is taken over, and a remark or source where the register has none.
/// Texts that differ in width, kana or spaces only count as equal.
///
/// Where `rendered` knows that a row is as schedule.render wrote it, the register's own later changes of that
/// row stay; only its goal and section are compared, and those only where some heading was changed. In a row
/// that was changed in print, what differs is taken over, and told cell by cell where that may undo a change
/// of the register's (K137).
///
/// Findings: K131 a row that the printed table lacks (it stays); K132 a year that the register has no column
/// for (its marks are not taken over); K133 a changed cell that is merged in the register (it stays); K136 a
/// remark or source that differs (the register's stays); K137 a cell that was overwritten in a table of ours,
/// where the register may have had the newer text; K138 a content or actor that was emptied in print (the
/// register's stays).
PlanUpdate plan_update(const Grid& grid, const RegisterSchema& schema, const RegisterTable& table,
                       const PlanReading& registered, const Plan& printed, const RenderedRows& rendered = {});

} // namespace kyodo
