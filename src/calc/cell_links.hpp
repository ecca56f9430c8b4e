// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Cells that jump to another cell when they are clicked.
#pragma once

#include "calc/document.hpp"

#include <string>
#include <vector>

namespace kyodo {

/// A cell's link: the text it shows and the place it leads to.
struct CellLink {
    int row = 0; ///< from the first row given to link_cells
    int column = 0;
    std::string text;
    Place place;
};

/// Makes links of cells whose text is that of the link already; a cell that is one is left alone. Recorded by
/// the office: hold an UndoContext around it.
void link_cells(const Document& document, const std::string& sheet, const std::vector<CellLink>& links,
                int first_row, int first_column);

} // namespace kyodo
