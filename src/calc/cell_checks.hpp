// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Cells that a check has found something about, marked on their sheet. The marks are a conditional format of
// our own, which lies over the user's formats and leaves them as they are.
#pragma once

#include "calc/document.hpp"

#include <map>
#include <string>
#include <vector>

namespace kyodo {

/// How strongly a cell is marked: 誤り and 注意 have a style each, told apart by their frames as well as
/// their grounds. 助言 isn't marked.
enum class CellCheck { error, warning };

/// The marks of one sheet.
using CellChecks = std::map<CellCheck, std::vector<Place>>;

/// Marks these cells of a sheet and no other: marks of an earlier check are taken away. Recorded as one
/// action.
void set_cell_checks(const Document& document, const std::string& sheet, const CellChecks& checks,
                     const std::string& undo_title);

/// Whether some cells of a sheet are marked.
bool has_cell_checks(const Document& document, const std::string& sheet);

} // namespace kyodo
