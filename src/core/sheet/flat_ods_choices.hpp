// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The drop-downs, bounds and hints of a flat ODS.
#pragma once

#include "core/sheet/sheet_plan.hpp"

#include <string>
#include <vector>

namespace kyodo::ods {

/// <table:content-validations>: val0, val1 … in the order of the sheets and of their choices.
void append_choices(std::string& out, const std::vector<SheetPlan>& sheets);

} // namespace kyodo::ods
