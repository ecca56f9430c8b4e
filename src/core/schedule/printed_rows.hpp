// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The rows of a printed schedule that carry items and marks.
#pragma once

#include "core/schedule/mark_cells.hpp"
#include "core/schedule/printed_header.hpp"
#include "core/schedule/printed_headings.hpp"

#include <optional>
#include <set>
#include <string>
#include <utility>

namespace kyodo {

/// How a row is to be taken.
enum class RowRules {
    foreign, ///< an empty item cell goes on with the item above, as long as the headings are the same
    own,     ///< written by schedule.render: an empty item cell is an item without a name, and a row below a
             ///< merged item is one even if nothing stands in it
};

/// Reads item rows one after another and gathers plan rows and findings.
class PrintedRows {
public:
    PrintedRows(const Grid& grid, const MarkReader& reader, PlanReading& reading)
        : grid_(grid), reader_(reader), reading_(reading) {}

    /// Reads a row; one that has nothing of the table in it is passed over.
    void read(int row, const PrintedHeader& header, PrintedHeadings& headings, RowRules rules);

private:
    std::string text(int row, int column);
    bool shows_error(int row, int column) const;
    int total_column(int row, const PrintedHeader& header) const;
    bool is_total(int row, const PrintedHeader& header) const;
    bool is_row(int row, const PrintedHeader& header, RowRules rules) const;
    bool goes_on_with_content(const PlanRow& data);
    void note_untitled(int row, const PrintedHeader& header);
    void read_item(int row, const PrintedHeader& header, RowRules rules);
    void read_heading_columns(int row, const PrintedHeader& header, PrintedHeadings& headings);
    std::string note(int row, const PrintedHeader& header);
    std::vector<MarkValue> read_marks(int row, const PrintedHeader& header, bool actual);

    const Grid& grid_;
    const MarkReader& reader_;
    PlanReading& reading_;
    std::optional<std::string> item_;        ///< the item above, under the same headings
    int changes_ = -1;                       ///< … which are these
    std::set<std::pair<int, int>> untitled_; ///< columns, by their header's row, that a finding is there for
};

} // namespace kyodo
