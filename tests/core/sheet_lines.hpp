// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A planned sheet as text.
#pragma once

#include "core/sheet/sheet_plan.hpp"

#include <string>
#include <vector>

namespace kyodo::test {

/// The lines of a sheet, cells parted by " | "; empty cells at the end left out.
inline std::vector<std::string> lines(const SheetPlan& sheet) {
    std::vector<std::string> all;
    for (int row = 0; row < sheet.rows(); ++row) {
        std::string line;
        int last = sheet.columns() - 1;
        while (last > 0 && is_empty(sheet.value(row, last)))
            --last;
        for (int column = 0; column <= last; ++column)
            line += (column == 0 ? "" : " | ") + to_text(sheet.value(row, column));
        all.push_back(line);
    }
    return all;
}

} // namespace kyodo::test
