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
    int entry_code;   ///< centred, kept as it is typed
    int entry_number; ///< right, 1,234
    int entry_score;  ///< right, with the decimals it has
    int entry_date;   ///< centred, 2026-04-01
};

/// The index of a style like another one of the sheet, whose text is broken into lines.
int wrapped_style(SheetPlan& sheet, int style);

/// A row with a text over the sheet's whole width, broken into lines, as high as it needs. The columns must
/// have their widths. Returns the row.
int put_note(SheetPlan& sheet, const std::string& words, int style);

} // namespace kyodo
