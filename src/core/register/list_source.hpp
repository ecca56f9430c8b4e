// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Where drop-downs take their values from: formulas that follow the lists of the 「設定」 sheet when a person
// adds, takes out or moves words there, in any office and without Kyodo. Every reference in them is absolute.
#pragma once

#include <string>

namespace kyodo {

/// A table of the 設定 sheet; rows and columns as in the sheet, from 0.
struct ListTable {
    std::string sheet;
    int header_row = 0;   ///< the lowest row of the header
    int name_column = 0;  ///< the list's name (一覧), or a mark's code
    int value_column = 0; ///< what is chosen
};

/// The terms of a list: the rows from the first one on that have the list's name, as many as have it. Rows
/// that stand apart from the others of their list are not reached (K204).
std::string terms_source(const ListTable& table, const std::string& list);

/// The labels of the marks: the rows below the header, as many as have a code. `row_below` is the empty row
/// below the last mark: rows that are put in above it, and it itself when it is filled, count too.
std::string marks_source(const ListTable& table, int row_below);

} // namespace kyodo
