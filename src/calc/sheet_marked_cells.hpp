// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// MarkedCells: what a person put beside or on the rows of a region of ours.
#pragma once

#include "calc/document.hpp"
#include "calc/sheet_alignment.hpp"
#include "core/table/grid.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>

#include <map>
#include <set>

namespace kyodo {

/// Texts, numbers and formulas left and right of the region and in the given cells of it, comments in its
/// rows, drawings that are anchored there. Rows count from the region's first one; columns are the sheet's.
class MarkedCells {
public:
    MarkedCells(const Document& document, const std::string& sheet, const Range& region,
                const std::vector<UserCell>& user_cells);

    bool row(int row) const { return rows_.contains(row); }
    /// The last used column of the sheet.
    int last_column() const { return last_column_; }
    int first_column(int row) const;
    const std::vector<std::string>& texts(int row) const { return rows_.at(row).texts; }
    /// The columns within the region that have a comment or a person's text.
    const std::set<int>& inner_columns(int row) const { return rows_.at(row).inner; }
    sal_Int16 sheet_index() const { return sheet_index_; }

    /// Anchors the drawings of some cells of a row (of the sheet) to the same columns of another row.
    void move_shapes(int from_row, int to_row, int first_column, int last_column) const;

private:
    struct Row {
        std::vector<int> columns;
        std::vector<std::string> texts;
        std::set<int> inner; ///< within the region
    };
    void find_contents(const Range& range, bool inside);
    void find_shapes();

    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet> sheet_;
    com::sun::star::uno::Reference<com::sun::star::container::XIndexAccess> drawings_;
    Range region_;
    int last_column_ = 0;
    sal_Int16 sheet_index_ = 0;
    std::map<int, Row> rows_;
};

} // namespace kyodo
