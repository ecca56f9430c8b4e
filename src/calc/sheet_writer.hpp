// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Sheet plans into documents.
#pragma once

#include "calc/document.hpp"
#include "calc/sheet_alignment.hpp"
#include "core/sheet/sheet_plan.hpp"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <functional>

namespace kyodo {

/// Adds a sheet behind the sheet `after` (at the end where there is none), by loading it as a flat ODS and
/// importing it. Recorded as one step; its undo takes away the sheet and the styles that came with it.
void insert_sheet(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                  const Document& document, const SheetPlan& plan, const std::string& after,
                  const std::string& title);

/// Writes a plan over the region `old` of a sheet that exists. Rows are put in and taken out where the plan
/// has others than the region, told apart by `keys`, and columns at the region's end, so that what a person
/// wrote beside, above or below stays and goes along with its row. Nothing outside of the region is
/// overwritten or removed: what stood beside a row that is no more is moved below the region, and returned.
/// Recorded as several actions: hold an UndoContext around it. `report` is told how much is done, 0 to 1, and
/// may throw to stop.
std::vector<MovedNote> rewrite_sheet(const Document& document, const std::string& sheet, const Range& old,
                                     const SheetPlan& plan, KeyRows keys,
                                     const std::function<void(double)>& report);

} // namespace kyodo
