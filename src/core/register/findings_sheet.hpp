// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Findings as a sheet.
#pragma once

#include "core/base/finding.hpp"
#include "core/register/finding_subjects.hpp"
#include "core/sheet/sheet_plan.hpp"
#include "core/table/row_alignment.hpp"

namespace kyodo {

inline constexpr const char* findings_region = "Kyodo_Findings";

/// One line a finding, in their order: kind, cell, value, what would be right, proposal, code.
SheetPlan findings_sheet(const Findings& findings, const std::string& sheet_name, const std::string& title);

/// The sheet 「点検結果」: title, grounds (what was checked), and one line a finding, in their order, with
/// the row and column it is about (`subjects`, one a finding) and the principle or guideline it rests on. Its
/// first line of findings is first_finding_row; each leads to its cell.
SheetPlan checked_sheet(const Findings& findings, const std::string& sheet_name, const std::string& title,
                        const std::string& grounds, const std::vector<FindingSubject>& subjects);
inline constexpr int first_finding_row = 3;
inline constexpr int finding_place_column = 1;

/// The rows of such a sheet, by what stands in them.
std::vector<RowKeys> findings_row_keys(const Grid& grid);

/// "severity.error" …: the text id of a severity.
const char* severity_id(Severity severity);

} // namespace kyodo
