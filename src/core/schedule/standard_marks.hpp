// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The marks of 標準, for functions, which know no document and no 設定 sheet.
#pragma once

#include "core/schedule/mark_cells.hpp"

namespace kyodo {

/// The marks of templates/cities/hyojun.json as they were when the library was built.
const MarkReader& standard_marks();

/// The marks of cells side by side: -1 for an empty cell and for a text that is no mark. A lone arrow
/// continues the mark on its left.
std::vector<int> standard_marks_of(const std::vector<std::string>& cells);

} // namespace kyodo
