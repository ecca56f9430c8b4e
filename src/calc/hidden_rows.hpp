// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Rows that somebody hid, or that a filter hides: they are neither seen nor printed.
#pragma once

#include "calc/document.hpp"
#include "core/table/grid.hpp"

#include <string>
#include <utility>
#include <vector>

namespace kyodo {

/// The hidden rows of a range as runs (first, last), counted from 0. One call of the office, however many
/// rows there are. Nothing where all of the range's columns are hidden: its rows can't be told then.
std::vector<std::pair<int, int>> hidden_rows(const Document& document, const std::string& sheet,
                                             const Range& range);

} // namespace kyodo
