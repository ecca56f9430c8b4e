// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// 「回収状況」: who was asked, and whose sheet is in.
#pragma once

#include "core/evaluation/collect/collection.hpp"
#include "core/sheet/sheet_plan.hpp"
#include "core/table/row_alignment.hpp"

namespace kyodo {

inline constexpr const char* status_region = "Kyodo_Collection";

/// A sheet with a row for each asked sheet and a line of totals above.
SheetPlan status_sheet(const std::vector<SheetStatus>& status, const std::string& sheet_name);

/// What such a sheet says, by its titles. A row without project or evaluator is left out.
std::vector<SheetStatus> read_status(const Grid& grid);

/// Adds what isn't asked yet; what is there keeps its state.
void add_asked(std::vector<SheetStatus>& status, const std::vector<SheetStatus>& asked);

/// Tells the rows of the sheet apart.
std::vector<RowKeys> status_row_keys(const Grid& grid);

} // namespace kyodo
