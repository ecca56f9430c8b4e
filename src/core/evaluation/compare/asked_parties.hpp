// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Who is asked for which project, who hasn't answered, and what is kept back until both are in.
#pragma once

#include "core/evaluation/compare/score_reader.hpp"

namespace kyodo {

/// Adds the empty sheets of those who are asked (by 回収状況, where it has the project; else by what the rows
/// tell) and have no row, fills in ProjectRecord::not_in, ::none_in and ::withheld, keeps back what isn't to
/// be seen yet, and leaves parties out that no one belongs to. Before, parties are indices into the form's;
/// afterwards into the table's.
void settle_who_is_asked(ScoreRecords& records, const EvaluationForm& form,
                         const std::vector<SheetStatus>& asked);

} // namespace kyodo
