// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What a person meets in an entry sheet beside its cells, told as lines of text for comparing.
#pragma once

#include "command_test.hpp"

namespace kyodo::office {

/// How many rows and columns are frozen, the cells of the automatic filter, the rows and columns that each
/// page repeats. Then for each titled column, of the row below the header: its title, the kind of its rule,
/// the words that the drop-down offers or the bounds, title and text of the hint, and what is said of other
/// entries.
std::vector<std::string> entry_sheet_look(const Document& document, const std::string& sheet, int header_row);

} // namespace kyodo::office
