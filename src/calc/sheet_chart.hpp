// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Bar and net charts on sheets, legible in black and white.
#pragma once

#include "calc/document.hpp"
#include "core/table/grid.hpp"

#include <com/sun/star/awt/Rectangle.hpp>

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
    int table_top = 0;          ///< the first row of the table it stands in
    bool only_if_there = false; ///< none is made, but one that is there gets the data and the place
};

/// Shows a chart, and remembers its place in a sheet-local name beside the region's. Recorded; of a sheet
/// that the same step has made (`new_sheet`) the undo is that the sheet goes.
void add_chart(const Document& document, const std::string& sheet, const SheetChart& chart,
               const std::string& undo_title, bool new_sheet = true);

/// The chart of a sheet that is written again. It gets the new data and keeps its look; one that still stands
/// where we put it goes to its new place, one that a person moved or resized stays, unless cells of the table
/// would come to lie under it. One that was never made before is added; one that a person took away stays
/// away. Created before the sheet is written, since the office changes the chart's ranges with the rows, and
/// on undo only who comes last can give it its own again. `table` is the region before and after the writing.
/// Of a sheet that remembers nothing of its charts the `only_chart` is also known by its data.
class ChartUpdate {
public:
    ChartUpdate(const Document& document, const std::string& sheet, const std::string& name,
                const std::string& undo_title, const Range& table, bool only_chart = false);
    void show(const SheetChart& wanted, const Range& table) const;

private:
    com::sun::star::awt::Rectangle place_for(const SheetChart& wanted, const Range& table) const;

    Document document_;
    std::string sheet_, name_, undo_title_;
    bool was_there_ = false;  ///< name_ is then its own
    bool taken_away_ = false; ///< by a person, since we made it
    bool where_we_put_ = false;
    bool over_cells_ = false; ///< of the table, before it is written
    com::sun::star::awt::Rectangle before_;
};

} // namespace kyodo
