// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What a sheet of ours remembers of how it was written, in sheet-local names beside its region's: they are
// saved in .ods and .xlsx, and nobody sees them in the cells.
#pragma once

#include "calc/document.hpp"
#include "core/sheet/sheet_plan.hpp"
#include "core/table/table_additions.hpp"

namespace kyodo {

/// Keeps in the sheet what was written there (table_additions.hpp), so that it is known later whether a
/// person has changed it, and how its command made it, in the command's own words. Recorded by the office.
void keep_memory(const Document& document, const std::string& sheet, const SheetPlan& plan,
                 const std::string& made_as);

/// What was written where a sheet-local name stands; of a sheet without it nothing is known.
WrittenTable what_was_written(const Document& document, const std::string& sheet, const std::string& region);

/// Keeps where we put a chart of a sheet (chart_place.hpp). Recorded by the office.
void keep_chart_place(const Document& document, const std::string& sheet, const std::string& chart,
                      const std::string& words);

/// "" where that wasn't kept: we never made the chart.
std::string kept_chart_place(const Document& document, const std::string& sheet, const std::string& chart);

/// How it was made; "" where that wasn't kept.
std::string kept_made_as(const Document& document, const std::string& sheet, const std::string& region);

} // namespace kyodo
