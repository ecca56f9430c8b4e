// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/spare_rows.hpp"

#include "core/base/message.hpp"
#include "core/sheet/text_layout.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kyodo {
namespace {

constexpr double mm_per_point = 25.4 / 72;
constexpr double line_em = 1.42; // a line as the office sets it: 4.5 mm with 9 points
constexpr double padding_mm = 0.6;

double row_height(int lines, double points) { return lines * line_em * points * mm_per_point + padding_mm; }

double height_of(const SheetPlan& sheet, int row) {
    if (const double set = sheet.row_heights_mm[static_cast<std::size_t>(row)]; set > 0)
        return set;
    double height = 0;
    for (int column = 0; column < sheet.columns(); ++column) {
        const int style_index = sheet.style_at(row, column);
        if (style_index < 0)
            continue;
        const Style& style = sheet.styles()[static_cast<std::size_t>(style_index)];
        const auto* words = std::get_if<std::string>(&sheet.value(row, column));
        const int lines = words == nullptr || !style.wrap
                              ? 1
                              : lines_needed(*words, sheet.column_widths_mm[static_cast<std::size_t>(column)],
                                             style.points);
        height = std::max(height, row_height(lines, style.points));
    }
    return height;
}

/// The width that has to fit on one paper: of two side by side the broader one, split where it is narrowest.
double width_on_one_page(const SheetPlan& sheet) {
    const auto& widths = sheet.column_widths_mm;
    const double all = std::accumulate(widths.begin(), widths.end(), 0.0);
    if (sheet.page.pages_wide < 2)
        return all;
    const double repeated = std::accumulate(widths.begin(), widths.begin() + sheet.page.repeat_columns, 0.0);
    double least = all;
    double left = 0;
    for (const double width : widths) {
        left += width;
        least = std::min(least, std::max(left, repeated + all - left));
    }
    return least;
}

/// The height of a page in the sheet's own millimetres. The office scales by whole per cents, never up.
double page_height(const SheetPlan& sheet) {
    const double fits = std::floor(100 * sheet.page.width_mm() / width_on_one_page(sheet)) / 100;
    return sheet.page.height_mm() / std::clamp(fits, 0.1, 1.0);
}

} // namespace

int rows_left_on_page(const SheetPlan& sheet, double points) {
    const double page = page_height(sheet);
    double repeated = 0;
    for (int row = sheet.page.repeat_first; row >= 0 && row <= sheet.page.repeat_last; ++row)
        repeated += height_of(sheet, row);
    double used = 0;
    for (int row = 0; row < sheet.rows(); ++row) {
        const double height = height_of(sheet, row);
        if (used + height > page)
            used = repeated;
        used += height;
    }
    return std::max(0, static_cast<int>((page - used) / row_height(1, points)));
}

int unruled_style(SheetPlan& sheet, int style) {
    Style unruled = sheet.styles()[static_cast<std::size_t>(style)];
    unruled.name = text({"style.unruled", {{"style", unruled.name}}}, Language::ja);
    unruled.border = unruled.hairline = false;
    return sheet.style(unruled);
}

} // namespace kyodo
