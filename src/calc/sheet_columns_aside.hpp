// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A person's own columns within a table of ours go to its right before it is written again.
#pragma once

#include "calc/sheet_alignment.hpp"

namespace kyodo {

/// Moves whole columns (of the region, ascending) to the right of the region and narrows the region, so that
/// texts, formulas and widths go along and references still mean them. Merges of the region must be
/// dissolved. Recorded by the office.
std::vector<MovedNote> move_columns_aside(const Document& document, const std::string& sheet,
                                          const std::vector<int>& columns, Range& region);

} // namespace kyodo
