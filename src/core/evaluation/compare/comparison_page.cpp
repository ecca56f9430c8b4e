// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/compare/comparison_page.hpp"

#include "core/sheet/text_layout.hpp"

#include <algorithm>
#include <numeric>

namespace kyodo {
namespace {

constexpr double line_mm = 5;
constexpr double heading_and_two_lines_mm = 24; // a heading doesn't stand alone at the foot of a page
constexpr double highest_row_mm = 150;          // a row can't be broken over pages

std::string style_name(const char* id) { return printed(id); }

} // namespace

std::string printed(std::string_view id, std::vector<std::pair<std::string, std::string>> args) {
    return text({std::string(id), std::move(args)}, Language::ja);
}
std::string printed(const Message& message) { return kyodo::text(message, Language::ja); }

ComparisonPage::ComparisonPage(const std::string& name, std::vector<double> widths_mm)
    : sheet(name, static_cast<int>(widths_mm.size())), entry(sheet),
      text(sheet.style(
          {.name = style_name("style.compare.text"), .points = 8.5, .align = Align::left, .top = true})),
      label(sheet.style({.name = style_name("style.compare.label"), .points = 8.5, .align = Align::left})),
      number(sheet.style({.name = style_name("style.compare.number"), .points = 9, .align = Align::right})),
      centre(sheet.style({.name = style_name("style.compare.centre"), .points = 9, .align = Align::center})),
      strong(sheet.style({.name = style_name("style.compare.strong"),
                          .points = 9,
                          .bold = true,
                          .align = Align::left,
                          .tone = 6})),
      strong_number(sheet.style({.name = style_name("style.compare.strong_number"),
                                 .points = 9,
                                 .bold = true,
                                 .align = Align::right,
                                 .tone = 6})),
      formula(sheet.style({.name = style_name("style.compare.formula"),
                           .points = 8,
                           .align = Align::left,
                           .top = true,
                           .format = NumberFormat::text})),
      section_style(sheet.style({.name = style_name("style.compare.section"),
                                 .points = 10.5,
                                 .bold = true,
                                 .align = Align::left,
                                 .wrap = false,
                                 .border = false})),
      note(sheet.style({.name = style_name("style.compare.note"),
                        .points = 8.5,
                        .align = Align::left,
                        .top = true,
                        .border = false})) {
    sheet.column_widths_mm = std::move(widths_mm);
}

double ComparisonPage::width_of(int first, int last) const {
    const auto begin = sheet.column_widths_mm.begin();
    return std::accumulate(begin + first, begin + last + 1, 0.0);
}

double ComparisonPage::height() const {
    return std::accumulate(sheet.row_heights_mm.begin(), sheet.row_heights_mm.end(), 0.0);
}

void ComparisonPage::section(std::string_view id) {
    keep_together(heading_and_two_lines_mm);
    sheet.add_row(line_mm);
    sheet.put(sheet.add_row(6.5), 0, printed(id), section_style);
}

int ComparisonPage::line(const std::string& words, int style) {
    const double points = sheet.styles()[static_cast<std::size_t>(style)].points;
    const int last = sheet.columns() - 1;
    const double needed = height_of_lines(lines_needed(words, width_of(0, last), points), points);
    const int row = sheet.add_row(std::max(line_mm, needed));
    sheet.put(row, 0, words, style);
    if (sheet.styles()[static_cast<std::size_t>(style)].wrap)
        sheet.merge({row, 0, row, last}, style);
    return row;
}

int ComparisonPage::row(const std::vector<PageCell>& cells, double least_mm) {
    double height = least_mm;
    for (const PageCell& cell : cells)
        if (const auto* words = std::get_if<std::string>(&cell.value)) {
            const double points = sheet.styles()[static_cast<std::size_t>(cell.style)].points;
            height = std::max(
                height,
                height_of_lines(lines_needed(*words, width_of(cell.first, cell.last), points), points));
        }
    const int row = sheet.add_row(std::min(height, highest_row_mm));
    for (const PageCell& cell : cells) {
        sheet.put(row, cell.first, cell.value, cell.style);
        if (cell.last > cell.first)
            sheet.merge({row, cell.first, row, cell.last}, cell.style);
    }
    return row;
}

void ComparisonPage::keep_together(double height_mm) {
    const double page = sheet.page.height_mm();
    // Pages that the office breaks by itself: as many as fit.
    const double used = height() - page_top_;
    const double on_page = used - page * static_cast<int>(used / page);
    if (on_page + height_mm <= page)
        return;
    page_top_ = height();
    sheet.page_breaks.push_back(sheet.rows());
}

Value shown_number(const Score& score, std::optional<int> decimals, int otherwise) {
    if (!score)
        return {};
    return to_double(round_half_up(*score, decimals.value_or(otherwise)));
}

} // namespace kyodo
