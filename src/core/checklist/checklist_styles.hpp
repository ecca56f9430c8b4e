// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The cell styles of checklists and of what their check writes.
#pragma once

#include "core/sheet/sheet_plan.hpp"

namespace kyodo {

struct ChecklistStyles {
    explicit ChecklistStyles(SheetPlan& sheet);

    int title, hint, header;
    int project;   ///< the line of a project
    int part;      ///< the line of a part
    int text;      ///< left, may be changed
    int centre;    ///< centred
    int code;      ///< centred, kept as it is typed
    int date;      ///< centred, 2026-04-01
    int tick;      ///< large, centred
    int not_asked; ///< of a party that isn't asked: grey
};

} // namespace kyodo
