// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The cell styles of a printed schedule. Greys only: it has to read the same from a black and white copier.
#pragma once

#include "core/sheet/sheet_plan.hpp"

namespace kyodo {

/// Indices of the styles in a sheet plan; those that depend on a mark's tone are added when first asked for.
class ScheduleStyles {
public:
    explicit ScheduleStyles(SheetPlan& sheet);

    int title, legend, header, goal, section, item, number, content, actors, empty_year, glyph, unread, note,
        count;

    int heat(int tone); ///< a glyph on its tone
    int bar(int tone);  ///< a bar: half the tone, at most 30, so that its label stays easy to read

private:
    SheetPlan& sheet_;
};

} // namespace kyodo
