// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The sheets of evaluation.compare in the document.
#pragma once

#include "calc/commands/output_sheet.hpp"
#include "core/evaluation/compare/comparison_sheet.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace kyodo {

/// Where a project's comparison goes, and what people had typed there.
struct ComparisonTarget {
    std::size_t project = 0;
    OutputSheet output;
    std::vector<AgreedLine> agreed;
};

struct ComparisonTargets {
    OutputSheet overview;
    std::vector<ComparisonTarget> projects;
    std::vector<std::string> sheets; ///< of each project of the table; "" for none
};

/// The sheets to write: those of the last time, else new ones. Reads the lines of what was agreed. Changes
/// nothing. Error sheet.protected.
Result<ComparisonTargets> comparison_targets(CommandContext& command, const EvaluationOutcome& evaluation,
                                             const std::vector<std::size_t>& projects);

/// Writes the overview behind a sheet, and the projects' sheets with their charts behind it. To be held in
/// one undo step. Findings: those of write_output.
Findings write_comparisons(CommandContext& command, const EvaluationOutcome& evaluation,
                           const ComparisonTargets& targets, const std::string& after,
                           const std::string& undo_title, const WorkProgress& progress);

} // namespace kyodo
