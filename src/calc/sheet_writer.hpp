// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Sheet plans into documents.
#pragma once

#include "calc/document.hpp"
#include "calc/sheet_alignment.hpp"
#include "calc/work_progress.hpp"
#include "core/sheet/sheet_plan.hpp"

#include <com/sun/star/uno/XComponentContext.hpp>

namespace kyodo {

/// Adds a sheet behind the sheet `after` (at the end where there is none), by loading it as a flat ODS and
/// importing it. Recorded as one step; its undo takes away the sheet and the styles that came with it. A
/// person who stops it while it loads leaves the document untouched.
void insert_sheet(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                  const Document& document, const SheetPlan& plan, const std::string& after,
                  const std::string& title, const WorkProgress& progress = {});

/// Writes a plan over the region `old` of a sheet that exists. Rows are put in and taken out where the plan
/// has others than the region, told apart by `keys`, and columns at the region's end, so that what a person
/// wrote beside, above or below stays and goes along with its row. Nothing outside of the region is
/// overwritten or removed: what stood beside a row that is no more is moved below the region, and returned.
/// Recorded as several actions: hold an UndoContext around it. Where
/// `progress` throws, the UndoContext takes back what was written so far.
std::vector<MovedNote>
rewrite_sheet(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
              const Document& document, const std::string& sheet, const Range& old, const SheetPlan& plan,
              KeyRows keys, const WorkProgress& progress);

} // namespace kyodo
