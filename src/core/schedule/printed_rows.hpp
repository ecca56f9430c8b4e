// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The rows of a printed schedule that carry items and marks.
#pragma once

#include "core/schedule/mark_cells.hpp"
#include "core/schedule/printed_header.hpp"
#include "core/schedule/printed_headings.hpp"

#include <string>

namespace kyodo {

/// Reads item rows one after another and gathers plan rows and findings.
class PrintedRows {
public:
    PrintedRows(const Grid& grid, const MarkReader& reader, PlanReading& reading)
        : grid_(grid), reader_(reader), reading_(reading) {}

    /// Reads a row. `own` says that the table was written by schedule.render: there an empty item cell is an
    /// item without a name, and a row below a merged item is one even if nothing stands in it. Elsewhere an
    /// empty item cell goes on with the item above, as long as the headings are the same.
    void read(int row, const PrintedHeader& header, PrintedHeadings& headings, bool own);

private:
    std::string text(int row, int column) const;
    bool is_row(int row, const PrintedHeader& header, bool own) const;
    void read_item(int row, const PrintedHeader& header, bool own);
    void read_heading_columns(int row, const PrintedHeader& header, PrintedHeadings& headings);
    std::vector<MarkValue> read_marks(int row, const PrintedHeader& header);

    const Grid& grid_;
    const MarkReader& reader_;
    PlanReading& reading_;
    std::string item_;
    int changes_ = -1; ///< the headings that item_ belongs to
};

} // namespace kyodo
