// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Cells of an open document by their address: reading as a person sees them, writing as a person types.
#pragma once

#include "document.hpp"

#include <com/sun/star/table/XCell.hpp>

#include <string>
#include <vector>

namespace kyodo::office {

using Sheet = uno::Reference<com::sun::star::sheet::XSpreadsheet>;

/// address: "B3".
uno::Reference<com::sun::star::table::XCell> cell(const Sheet& sheet, const std::string& address);

/// What the cell shows: "Err:502", "#N/A", "2015", "令和元年度".
std::string shown(const Sheet& sheet, const std::string& address);
double number(const Sheet& sheet, const std::string& address);
/// The error code the cell holds: 502, 32767 for #N/A; 0 without an error.
int error_code(const Sheet& sheet, const std::string& address);
/// The formula under programmatic names (as the file holds it), or under display names (as a person sees it).
std::string formula(const Sheet& sheet, const std::string& address);
std::string local_formula(const Sheet& sheet, const std::string& address);

void set_text(const Sheet& sheet, const std::string& address, const std::string& text);
void set_number(const Sheet& sheet, const std::string& address, double value);
/// Typed into the cell in the office's language: =KYODO_NENDO(A1;"平成").
void type_formula(const Sheet& sheet, const std::string& address, const std::string& formula);

/// What the cells of the used area show, row by row from A1.
std::vector<std::vector<std::string>> shown_area(const Sheet& sheet);

} // namespace kyodo::office
