// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/entry_styles.hpp"

#include "core/sheet/text_layout.hpp"

#include <numeric>

namespace kyodo {
namespace {

std::string name(const char* id) { return text(id, Language::ja); }

int add(SheetPlan& sheet, const char* id, Align align, NumberFormat format) {
    return sheet.style({.name = name(id),
                        .align = align,
                        .top = true,
                        .hairline = true,
                        .unlocked = true,
                        .format = format});
}

} // namespace

EntryStyles::EntryStyles(SheetPlan& sheet)
    : title(sheet.style({.name = name("style.entry.title"),
                         .points = 13,
                         .bold = true,
                         .align = Align::left,
                         .wrap = false,
                         .border = false})),
      hint(sheet.style({.name = name("style.entry.hint"),
                        .points = 8.5,
                        .align = Align::left,
                        .wrap = false,
                        .border = false})),
      header(sheet.style(
          {.name = name("style.header"), .points = 8, .bold = true, .align = Align::center, .tone = 12})),
      entry(sheet.style({.name = name("style.entry"),
                         .align = Align::left,
                         .top = true,
                         .hairline = true,
                         .unlocked = true})),
      entry_centre(sheet.style({.name = name("style.entry.centre"),
                                .align = Align::center,
                                .top = true,
                                .hairline = true,
                                .unlocked = true})),
      entry_code(add(sheet, "style.entry.code", Align::center, NumberFormat::text)),
      entry_number(add(sheet, "style.entry.number", Align::right, NumberFormat::number)),
      entry_score(add(sheet, "style.entry.score", Align::right, NumberFormat::general)),
      entry_date(add(sheet, "style.entry.date", Align::center, NumberFormat::date)) {}

int wrapped_style(SheetPlan& sheet, int style) {
    Style wrapped = sheet.styles()[static_cast<std::size_t>(style)];
    wrapped.name = text({"style.wrapped", {{"style", wrapped.name}}}, Language::ja);
    wrapped.wrap = true;
    return sheet.style(wrapped);
}

int put_note(SheetPlan& sheet, const std::string& words, int style) {
    constexpr double padding_mm = 1;
    const double width = std::accumulate(sheet.column_widths_mm.begin(), sheet.column_widths_mm.end(), 0.0);
    const double points = sheet.styles()[static_cast<std::size_t>(style)].points;
    const int wrapped = wrapped_style(sheet, style);
    const int row = sheet.add_row(height_of_lines(lines_needed(words, width, points), points) + padding_mm);
    sheet.merge({row, 0, row, sheet.columns() - 1}, wrapped);
    sheet.put(row, 0, words, wrapped);
    return row;
}

} // namespace kyodo
