// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// schedule.rollover: the plan shifted into the next 年度.
#pragma once

#include "core/schedule/plan.hpp"

namespace kyodo {

enum class Extend {
    empty,     ///< the new years have no marks: they are to be planned
    last_mark, ///< the new years repeat the mark of the last year, as a proposal
};

/// The same rows over years moved by `by` (1 to 15) years: the first `by` years fall off (the old register keeps
/// them), the last `by` are new. Plan and actual marks of the years that remain are carried over as they are.
/// Error: schedule.rollover_by (a value outside 1..15).
Result<Plan> rolled_over(const Plan& plan, int by, Extend extend);

} // namespace kyodo
