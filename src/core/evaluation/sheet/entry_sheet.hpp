// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The sheet that one evaluator fills in for one project: A4 portrait, on the screen or by hand.
#pragma once

#include "core/evaluation/form.hpp"
#include "core/evaluation/sheet/project_facts.hpp"
#include "core/sheet/sheet_plan.hpp"

#include <string>
#include <utility>
#include <vector>

namespace kyodo {

/// The sheet-local name of an evaluation sheet, which tells other commands that it isn't a register.
inline constexpr const char* evaluation_region = "Kyodo_Evaluation";

/// One sheet to be made: whose, about what.
struct AskedSheet {
    int project = 0;   ///< index into the projects
    std::string party; ///< id of an EvaluatorGroup
    std::string evaluator;
};

/// The sheet. At its top a small visible block names form, version, project, party and evaluator: sheets are
/// collected by it, wherever it stands. Then the project's facts, the steps, the items of the party with a
/// drop-down (or bounds) and room for a reason, and its questions with the condition in words. All but the
/// entry cells is locked, without a password. Header and steps are printed on each page.
/// The sheet has values only, no formulas.
SheetPlan evaluation_sheet(const EvaluationForm& form, const EvaluatorGroup& party,
                           const ProjectFacts& project, const std::string& evaluator,
                           const std::string& sheet_name);

/// What stands in an item's cell: its text, and below it the hint.
std::string item_words(const EvaluationForm& form, const EvaluationItem& item);

/// When a question is to be answered, in words: 「「目標の達成」が △、× のとき」; "" for always.
std::string condition_words(const EvaluationForm& form, const TextQuestion& question);

} // namespace kyodo
