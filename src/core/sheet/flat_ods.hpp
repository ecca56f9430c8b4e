// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Sheet plans as a flat OpenDocument spreadsheet (OpenDocument 1.3, one XML file). Loading it is how new
// sheets are made: it is several times faster than writing cells one array at a time, formats included.
#pragma once

#include "core/sheet/sheet_plan.hpp"

#include <string>
#include <vector>

namespace kyodo {

/// The document with the given sheets in order, and its title (which a PDF made of it shows). Characters that
/// XML can't hold become U+FFFD.
std::string flat_ods(const std::vector<SheetPlan>& sheets, std::string_view title = "");

/// A sheet name as it stands in a reference: quoted where it has to be, with quotes doubled.
std::string quoted_sheet_name(std::string_view name);

/// The address of a cell of the same document as a link has it: "#'シート名'.A1".
std::string cell_url(const Place& place);

} // namespace kyodo
