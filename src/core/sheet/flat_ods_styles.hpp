// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The styles' half of a flat ODS: cell styles, page styles, widths and heights.
#pragma once

#include "core/sheet/sheet_plan.hpp"

#include <map>
#include <string>
#include <vector>

namespace kyodo::ods {

/// Names of all styles of a document, given out while its sheets are gone through.
class StyleSheet {
public:
    explicit StyleSheet(const std::vector<SheetPlan>& sheets);

    const std::string& cell(const Style& style) const { return cells_.at(style.name).first; }
    const std::string& column(double width_mm) const { return columns_.at(tenths(width_mm)); }
    const std::string& row(double height_mm, bool new_page) const {
        return rows_.at({tenths(height_mm), new_page});
    }
    std::string table(const PageSetup& page) const { return "ta" + pages_.at(page.style_name()).first; }

    void append_styles(std::string& out) const;           ///< <office:styles>
    void append_automatic_styles(std::string& out) const; ///< <office:automatic-styles>
    void append_master_styles(std::string& out) const;    ///< <office:master-styles>

private:
    static int tenths(double mm) { return static_cast<int>(mm * 10 + 0.5); }

    std::map<std::string, std::pair<std::string, Style>> cells_;
    std::map<int, std::string> columns_;
    std::map<std::pair<int, bool>, std::string> rows_;
    std::map<std::string, std::pair<std::string, PageSetup>> pages_;
};

} // namespace kyodo::ods
