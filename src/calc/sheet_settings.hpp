// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What belongs to a sheet rather than to its cells: page, print titles, drop-downs, the region's name.
#pragma once

#include "calc/document.hpp"
#include "core/sheet/sheet_plan.hpp"

#include <optional>

namespace kyodo {

/// The page style of a sheet. The office doesn't record that it is set.
std::string page_style_of(const Document& document, const std::string& sheet);
void set_page_style(const Document& document, const std::string& sheet, const std::string& style);

/// The only print area of a sheet. The office records it, and switches recording on.
void set_print_area(const Document& document, const std::string& sheet, const Range& area);

/// Gives a sheet whose cells stand already the print area, repeated rows, drop-downs and region
/// name of a plan, whose upper left cell stands at `top`, `left`. Recorded as the office's own undo actions,
/// unless locked. What stands above and before the plan is printed with it.
void apply_sheet_settings(const Document& document, const std::string& sheet, const SheetPlan& plan,
                          int top = 0, int left = 0);

/// Sets the drop-downs of a plan whose upper left cell stands at A1. Recorded by the office, unless locked.
/// Lists set with another `variant` (of eight) are others to the office, though they do and are saved as the
/// same.
void apply_choices(const Document& document, const std::string& sheet, const std::vector<Choices>& choices,
                   std::size_t variant = 0);

/// The cells that a sheet-local name covers; nothing where the sheet has no such name.
std::optional<Range> named_region(const Document& document, const std::string& sheet,
                                  const std::string& name);

} // namespace kyodo
