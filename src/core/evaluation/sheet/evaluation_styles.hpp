// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The cell styles of an evaluation sheet.
#pragma once

#include "core/sheet/sheet_plan.hpp"

namespace kyodo {

struct EvaluationStyles {
    explicit EvaluationStyles(SheetPlan& sheet);

    int title, note, label, key, fact, header, group, number, item, score, entry;
};

} // namespace kyodo
