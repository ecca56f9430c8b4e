// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Bar and net charts on sheets, legible in black and white.
#pragma once

#include "calc/document.hpp"
#include "core/table/grid.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kyodo {

/// What a chart shows and where it stands. Cells of the sheet.
struct SheetChart {
    enum class Kind {
        bars,              ///< lying bars; of several series stacked, each in its own grey or hatching
        bars_side_by_side, ///< … of several series beside each other
        net                ///< a closed line for each series, each with its own dashes and marks
    };
    Kind kind = Kind::bars;
    std::string name; ///< by which it is found again on its sheet; numbered where another sheet has it
    std::string title;
    std::vector<Range> data; ///< the first column has the labels, the first row the names of the series
    int series = 1;
    int top_row = 0;    ///< it stands at the upper edge of this row
    double left_mm = 0; ///< from the left edge of the sheet
    double width_mm = 0;
    double height_mm = 0;
    std::optional<double> least{}; ///< of the axis of values; otherwise the office's choice
    std::optional<double> most{};
};

/// Shows a chart on a sheet that the same step has made. Recorded; its undo is that the sheet goes.
void add_chart(const Document& document, const std::string& sheet, const SheetChart& chart,
               const std::string& undo_title);

/// A chart of a sheet that is written again keeps its place and look and gets the new data; one that a person
/// took away stays away. Created before the sheet is written, since the office changes the chart's ranges
/// with the rows, and on undo only who comes last can give it its own again. A file of Excel has lost the
/// chart's name: `data_within` are cells that only one chart of ours shows, by which it is found then.
class ChartUpdate {
public:
    ChartUpdate(const Document& document, const std::string& sheet, const std::string& name,
                const std::string& undo_title, const std::optional<Range>& data_within = {});
    void show(const std::vector<Range>& data) const;

private:
    Document document_;
    std::string sheet_, name_, undo_title_;
};

} // namespace kyodo
