// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The cell styles of sheets that people type into.
#pragma once

#include "core/sheet/sheet_plan.hpp"

namespace kyodo {

struct EntryStyles {
    explicit EntryStyles(SheetPlan& sheet);

    int title, hint, header, entry, entry_centre;
};

} // namespace kyodo
