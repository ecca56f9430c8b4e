// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// One row of a sheet: what of it may be written, and writing it cell by cell, as the office records it.
#pragma once

#include "calc/document.hpp"
#include "core/table/value.hpp"

#include <vector>

namespace kyodo {

/// A row, and the columns of the table it belongs to; all counted from 0.
struct SheetRow {
    std::string sheet;
    int row = 0;
    int left = 0;
    int right = 0;
};

/// Whether the row is hidden, by a filter or by hand.
bool is_hidden(const Document& document, const SheetRow& row);

/// The columns of the row that have a formula.
std::vector<int> formula_columns(const Document& document, const SheetRow& row);

/// Writes a value into a cell, and nothing else: its comment and its formats stay. A text is never a formula,
/// and stays a text where it looks like a number. A date takes a date's format where the cell has none.
void write_value(const Document& document, const std::string& sheet, int row, int column, const Value& value,
                 bool is_date);

/// Puts an empty row in, above the given one. Formulas that add up the rows above count it in; it has the
/// formats of the row above, unless that is the titles' (`plain`).
void insert_row(const Document& document, const SheetRow& row, bool plain, const std::string& undo_title);

/// Gives the row the formats and drop-downs of another row of the table, where it has others; marks of
/// register.check aren't taken over. What stands in the cells stays.
void take_formats(const Document& document, const SheetRow& row, int like);

/// A print area that ends with the row above grows by this row.
void print_too(const Document& document, const SheetRow& row);

} // namespace kyodo
