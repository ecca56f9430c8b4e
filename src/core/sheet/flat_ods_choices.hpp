// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The drop-downs, bounds and hints of a flat ODS.
#pragma once

#include "core/sheet/sheet_plan.hpp"

#include <string>
#include <vector>

namespace kyodo::ods {

/// <table:content-validations>: val0, val1 … What says the same is written once, for whichever cells: the
/// office compares each with all others, so that a workbook of a hundred evaluation sheets would be read in
/// quadratic time. Returns the number of each, in the order of the sheets and of their choices.
std::vector<int> append_choices(std::string& out, const std::vector<SheetPlan>& sheets);

} // namespace kyodo::ods
