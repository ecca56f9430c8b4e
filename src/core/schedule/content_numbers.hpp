// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Numbers that a printed table writes at the beginning of its contents: 「1 住民同士の…」, as 新庄市's plan
// does.
#pragma once

#include "core/schedule/plan.hpp"

namespace kyodo {

/// Moves the numbers into PlanRow::number, if every content of the plan begins with an Arabic number and a
/// space and the numbers ascend. Otherwise all stays as it is: a number may belong to the sentence.
void split_content_numbers(Plan& plan);

} // namespace kyodo
