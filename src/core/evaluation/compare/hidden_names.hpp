// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Comparisons that are handed out: members of a committee without their names.
#pragma once

#include "core/evaluation/compare/score_reader.hpp"

namespace kyodo {

/// Calls the committee's members 委員1, 委員2 … in the order in which the scores have them, the same in all
/// projects, and says of those who haven't answered how many of each party they are. Who they are is in
/// 回収状況. Figures don't change.
void hide_names(ScoreRecords& records);

} // namespace kyodo
