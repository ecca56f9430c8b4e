// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What evaluation.compare takes: which projects, and what it has to say beside the figures.
#pragma once

#include "core/evaluation/compare/comparison_sheet.hpp"

#include <string>
#include <vector>

namespace kyodo {

/// The titles that the registers of projects give their numbers.
std::vector<ProjectTitle> project_titles(const std::vector<RegisterData>& registers);

/// The numbers of the projects that a score register has scores of, each once, sorted.
std::vector<std::string> projects_in(const RegisterData& scores);

/// The projects to make sheets of, by index: that which is named, else all of which anything came back. Error
/// evaluation.no_project (value, allowed).
Result<std::vector<std::size_t>> compared_projects(const ScoreRecords& records, const std::string& wanted);

/// K657 for each score that needs a reason and has none.
Findings missing_reasons(const EvaluationOutcome& outcome);

} // namespace kyodo
