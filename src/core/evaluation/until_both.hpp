// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// 相互評価: when the scores of parties that wait for each other may be seen. The one rule of it, for the
// state of the collection (回収状況) and for the comparison.
#pragma once

#include "core/evaluation/form.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace kyodo {

/// Whether a sheet is in: each item that its party must answer has a score that can be read.
inline bool is_complete(std::size_t answered, std::size_t asked) { return answered == asked; }

/// A sheet of one project.
struct SheetProgress {
    std::string party; ///< id
    bool complete = false;
};

/// Whether a party waits for the others of EvaluationForm::until_both.
bool waits_for_others(const EvaluationForm& form, const std::string& party);

/// Whether all parties of until_both are in: each has a sheet among those of one project, and all its sheets
/// are complete. True for a form in which none waits.
bool all_are_in(const EvaluationForm& form, const std::vector<SheetProgress>& sheets);

} // namespace kyodo
