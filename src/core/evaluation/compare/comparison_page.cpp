// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/compare/comparison_page.hpp"

#include "core/base/fold.hpp"
#include "core/sheet/text_layout.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kyodo {
namespace {

constexpr double line_mm = 5;
constexpr double heading_and_two_lines_mm = 24; // a heading doesn't stand alone at the foot of a page
constexpr double safety_mm = 3;                 // the office rounds heights
constexpr double highest_row_mm = 150;          // a row can't be broken over pages

std::string style_name(const char* id) { return printed(id); }

/// As much of a text as the highest row shows, with a remark where it isn't all.
std::string fitted(std::string words, double width_mm, double points) {
    const int most = static_cast<int>(highest_row_mm / height_of_lines(1, points));
    constexpr std::size_t surely_fits = 200; // bytes
    if (words.size() <= surely_fits || lines_needed(words, width_mm, points) <= most)
        return words;
    const std::u32string all = to_code_points(words);
    const auto shortened = [&](std::size_t count) {
        return to_utf8(all.substr(0, count)) +
               printed("sheet.compare.goes_on", {{"count", std::to_string(all.size() - count)}});
    };
    std::size_t fits = 0;
    for (std::size_t too_many = all.size(); too_many - fits > 1;) {
        const std::size_t middle = fits + (too_many - fits) / 2;
        (lines_needed(shortened(middle), width_mm, points) <= most ? fits : too_many) = middle;
    }
    return shortened(fits);
}

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
      number(sheet.style({.name = style_name("style.compare.number"), .points = 9, .align = Align::center})),
      centre(sheet.style({.name = style_name("style.compare.centre"), .points = 9, .align = Align::center})),
      strong(sheet.style({.name = style_name("style.compare.strong"),
                          .points = 9,
                          .bold = true,
                          .align = Align::left,
                          .tone = 6})),
      strong_number(sheet.style({.name = style_name("style.compare.strong_number"),
                                 .points = 9,
                                 .bold = true,
                                 .align = Align::center,
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

void ComparisonPage::section(std::string_view id) {
    titles_.clear();
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

int ComparisonPage::row(const std::vector<PageCell>& cells, double least_mm, bool theirs) {
    double height = least_mm;
    std::vector<Value> values;
    for (const PageCell& cell : cells) {
        values.push_back(cell.value);
        auto* words = std::get_if<std::string>(&values.back());
        if (words == nullptr)
            continue;
        const double points = sheet.styles()[static_cast<std::size_t>(cell.style)].points;
        const double width = width_of(cell.first, cell.last);
        if (!theirs)
            *words = fitted(std::move(*words), width, points);
        height = std::max(height, height_of_lines(lines_needed(*words, width, points), points));
    }
    begin_page_for(std::min(height, highest_row_mm));
    const int row = sheet.add_row(std::min(height, highest_row_mm));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const PageCell& cell = cells[i];
        sheet.put(row, cell.first, values[i], cell.style);
        if (cell.last > cell.first)
            sheet.merge({row, cell.first, row, cell.last}, cell.style);
    }
    return row;
}

int ComparisonPage::titles(const std::vector<PageCell>& cells) {
    titles_.clear();
    const int at = row(cells);
    titles_ = cells;
    return at;
}

/// Titles stand again above a row that doesn't fit on the page any more.
void ComparisonPage::begin_page_for(double height_mm) {
    if (titles_.empty())
        return;
    break_pages();
    if (used_ == 0 || used_ + height_mm <= page_mm())
        return;
    begin_page(sheet.rows());
    titles(std::vector<PageCell>(titles_));
}

int ComparisonPage::figures(int decimals, bool is_strong) {
    const int plain = is_strong ? strong_number : number;
    if (decimals <= 0)
        return plain;
    constexpr const char* names[] = {"style.decimals_1", "style.decimals_2", "style.decimals_3",
                                     "style.decimals_4"};
    decimals = std::min(decimals, 4);
    Style style = sheet.styles()[static_cast<std::size_t>(plain)];
    style.name = printed(names[decimals - 1], {{"style", style.name}});
    style.format = decimals_format(decimals);
    return sheet.style(style);
}

int decimals_in(const std::vector<Value>& values) {
    constexpr double hair = 1e-9;
    int decimals = 0;
    for (const Value& value : values)
        if (const auto* number = std::get_if<double>(&value))
            for (double scale = std::pow(10, decimals);
                 decimals < 4 && std::abs(*number * scale - std::round(*number * scale)) > hair * scale;
                 scale *= 10)
                ++decimals;
    return decimals;
}

void ComparisonPage::keep_together(double height_mm) {
    break_pages();
    if (used_ == 0 || used_ + height_mm <= page_mm())
        return;
    begin_page(sheet.rows());
}

/// The rows that are repeated take their part of it.
void ComparisonPage::begin_page(int first_row) {
    if (!sheet.page_breaks.empty() && sheet.page_breaks.back() == first_row)
        return; // what comes is higher than a page
    sheet.page_breaks.push_back(first_row);
    used_ = 0;
    for (int row = std::max(sheet.page.repeat_first, 0); row <= sheet.page.repeat_last; ++row)
        used_ += sheet.row_heights_mm[static_cast<std::size_t>(row)];
}

void ComparisonPage::break_pages() {
    for (; counted_ < sheet.rows(); ++counted_) {
        const double height = sheet.row_heights_mm[static_cast<std::size_t>(counted_)];
        if (used_ > 0 && used_ + height > page_mm()) {
            begin_page(counted_);
        }
        used_ += height;
    }
}

/// A sheet that is wider than the page is printed smaller.
double ComparisonPage::page_mm() const {
    const double scale = std::min(1.0, sheet.page.width_mm() / width_of(0, sheet.columns() - 1));
    return sheet.page.height_mm() / scale - safety_mm;
}

Value shown_number(const Score& score, std::optional<int> decimals, int otherwise) {
    if (!score)
        return {};
    return to_double(round_half_up(*score, decimals.value_or(otherwise)));
}

} // namespace kyodo
