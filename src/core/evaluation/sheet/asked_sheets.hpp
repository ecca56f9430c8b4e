// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Which sheets a form needs: one for each evaluator of each project.
#pragma once

#include "core/base/finding.hpp"
#include "core/evaluation/sheet/entry_sheet.hpp"
#include "core/evaluation/sheet/evaluator_names.hpp"

#include <string>
#include <vector>

namespace kyodo {

struct AskedSheets {
    std::vector<AskedSheet> sheets; ///< project by project, the parties in the form's order
    Findings findings;              ///< K643: nobody is known who could evaluate
};

/// The sheets of the parties with these ids (all of the form's where there is none). Several partners of a
/// project (「甲、乙」) get a sheet each. A name that comes twice counts once.
AskedSheets asked_sheets(const EvaluationForm& form, const std::vector<ProjectFacts>& projects,
                         const EvaluatorNames& names, const std::vector<std::string>& parties);

/// A name that a sheet may have: 「R8-01 環境課」, without the signs that no sheet's name has, at most 28
/// characters.
std::string evaluation_sheet_name(const std::string& project, const std::string& evaluator);

} // namespace kyodo
