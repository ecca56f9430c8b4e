// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// SheetFrame: row heights, page breaks and column widths of a part of a sheet.
#pragma once

#include "calc/document.hpp"
#include "core/sheet/sheet_plan.hpp"

#include <vector>

namespace kyodo {

struct SheetFrame {
    struct Row {
        int height = 0; ///< hundredths of a millimetre; of no meaning where the office chooses it
        bool optimal = false;
        bool page_break = false;
    };
    std::vector<Row> rows;
    std::vector<int> widths; ///< hundredths of a millimetre
};

SheetFrame frame_of(const Document& document, const std::string& sheet, const Range& range);
SheetFrame frame_of(const SheetPlan& plan);

/// Gives the rows and columns from an upper left cell on these sizes. What has its size already, to the
/// rounding of a file, isn't touched.
void set_frame(const Document& document, const std::string& sheet, int top, int left,
               const SheetFrame& frame);

} // namespace kyodo
