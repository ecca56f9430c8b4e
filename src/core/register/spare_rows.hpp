// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The empty rows below a register's records: ruled as far as the last page of records goes.
#pragma once

#include "core/sheet/sheet_plan.hpp"

namespace kyodo {

/// How many empty rows of one line of `points` fit below the plan's rows on the paper that the last of them
/// stands on. An estimate: rows whose height the office chooses are taken as high as it makes them with
/// sheet_font, or a little higher.
int rows_left_on_page(const SheetPlan& sheet, double points);

/// The index of a style like another one of the sheet, without lines. The office leaves out a page without
/// texts and lines, and prints it once something is written there.
int unruled_style(SheetPlan& sheet, int style);

} // namespace kyodo
