// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Findings as a sheet.
#pragma once

#include "core/base/finding.hpp"
#include "core/sheet/sheet_plan.hpp"

namespace kyodo {

/// One line a finding, in their order: kind, cell, value, what would be right, proposal, code.
SheetPlan findings_sheet(const Findings& findings, const std::string& sheet_name, const std::string& title);

/// "severity.error" …: the text id of a severity.
const char* severity_id(Severity severity);

} // namespace kyodo
