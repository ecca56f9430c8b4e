// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Rows and columns that stay in sight: a matter of the window, which a sheet brought from elsewhere leaves
// behind.
#pragma once

#include "calc/document.hpp"

namespace kyodo {

/// Freezes the first rows and columns of a sheet in the document's window; nothing where no window shows it,
/// or neither is asked for. The sheet in front stays the same. Switches undo recording on, as any change of
/// the sheet in front does (restore_undo_lock).
void freeze_panes(const Document& document, const std::string& sheet, int rows, int columns);

} // namespace kyodo
