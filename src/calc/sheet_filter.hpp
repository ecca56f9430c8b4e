// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The header's filter buttons, which are a database range of the document.
#pragma once

#include "calc/document.hpp"
#include "core/table/grid.hpp"

namespace kyodo {

/// Names the header's buttons of an automatic filter ("kyodo_filter_…"); the office doesn't record it.
void add_filter(const Document& document, const std::string& sheet, const Range& range);
void remove_filter(const Document& document, const std::string& sheet);

/// Removes the sheet and its filter, and nobody else's: LibreOffice 7.4 drops the database ranges of the
/// sheet in front of the removed one as well, unless that is the first.
void remove_sheet_and_filter(const Document& document, const std::string& sheet);

} // namespace kyodo
