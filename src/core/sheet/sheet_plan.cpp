// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/sheet/sheet_plan.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kyodo {
namespace {

// Below it black text has at least 4.5:1 of contrast, from it on white text (WCAG 2.1, 1.4.3).
constexpr int white_ink_from = 55;

double short_side_mm(Paper paper) { return paper == Paper::a4 ? 210 : 297; }
double long_side_mm(Paper paper) { return paper == Paper::a4 ? 297 : 420; }

} // namespace

std::string tone_colour(int tone) {
    const int level = 255 - std::clamp(tone, 0, 100) * 255 / 100;
    return fmt::format("#{0:02x}{0:02x}{0:02x}", level);
}

std::string ink_colour(int tone) { return tone >= white_ink_from ? "#ffffff" : "#000000"; }

NumberFormat decimals_format(int decimals) {
    switch (decimals) {
    case 0:
        return NumberFormat::number;
    case 1:
        return NumberFormat::decimals_1;
    case 2:
        return NumberFormat::decimals_2;
    case 3:
        return NumberFormat::decimals_3;
    default:
        return NumberFormat::decimals_4;
    }
}

double PageSetup::width_mm() const {
    return (landscape ? long_side_mm(paper) : short_side_mm(paper)) - 2 * margin_mm;
}

double PageSetup::height_mm() const {
    return (landscape ? short_side_mm(paper) : long_side_mm(paper)) - margin_mm - margin_bottom_mm -
           footer_mm;
}

std::string PageSetup::style_name() const {
    if (pages_wide > 1)
        return text({"style.page.wide",
                     {{"paper", paper == Paper::a4 ? "A4" : "A3"}, {"pages", std::to_string(pages_wide)}}},
                    Language::ja);
    return text({landscape ? "style.page.landscape" : "style.page.portrait",
                 {{"paper", paper == Paper::a4 ? "A4" : "A3"}}},
                Language::ja);
}

SheetPlan::SheetPlan(std::string sheet_name, int column_count)
    : name(std::move(sheet_name)), column_widths_mm(static_cast<std::size_t>(column_count), 20.0) {}

int SheetPlan::add_row(double height_mm) {
    row_heights_mm.push_back(height_mm);
    cells_.resize(row_heights_mm.size() * column_widths_mm.size());
    return rows() - 1;
}

int SheetPlan::style(const Style& wanted) {
    const auto found = std::find_if(styles_.begin(), styles_.end(),
                                    [&](const Style& known) { return known.name == wanted.name; });
    if (found != styles_.end())
        return static_cast<int>(found - styles_.begin());
    styles_.push_back(wanted);
    return static_cast<int>(styles_.size()) - 1;
}

void SheetPlan::put(int row, int column, Value value, int cell_style) {
    cells_.at(index(row, column)) = Cell{std::move(value), cell_style};
}

void SheetPlan::set_style(Range range, int cell_style) {
    for (int row = range.top; row <= range.bottom; ++row)
        for (int column = range.left; column <= range.right; ++column)
            cells_.at(index(row, column)).style = cell_style;
}

void SheetPlan::merge(Range range, int cell_style) {
    set_style(range, cell_style);
    if (range.top != range.bottom || range.left != range.right)
        merges.push_back(range);
}

Grid SheetPlan::to_grid() const {
    Grid grid(name, rows(), columns());
    for (int row = 0; row < rows(); ++row)
        for (int column = 0; column < columns(); ++column)
            grid.set(row, column, value(row, column));
    for (const Range& range : merges)
        grid.add_merge(range);
    return grid;
}

} // namespace kyodo
