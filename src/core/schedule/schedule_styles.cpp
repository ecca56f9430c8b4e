// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/schedule_styles.hpp"

#include "core/schedule/schedule_columns.hpp"

#include <algorithm>

namespace kyodo {

using namespace schedule_points;

namespace {

// Styles keep their Japanese names whatever the office's language is: the document must find them again.
std::string name(std::string_view id) { return text("style." + std::string(id), Language::ja); }

std::string numbered(std::string_view id, int tone) { return name(id) + " " + std::to_string(tone); }

} // namespace

ScheduleStyles::ScheduleStyles(SheetPlan& sheet)
    : title(sheet.style({.name = name("title"),
                         .points = schedule_points::title,
                         .bold = true,
                         .align = Align::center,
                         .border = false})),
      legend(sheet.style({.name = name("legend"),
                          .points = schedule_points::legend,
                          .align = Align::right,
                          .border = false})),
      header(sheet.style({.name = name("header"),
                          .points = schedule_points::header,
                          .bold = true,
                          .align = Align::center,
                          .tone = 12})),
      goal(sheet.style({.name = name("goal"),
                        .points = schedule_points::goal,
                        .bold = true,
                        .align = Align::left,
                        .tone = 25})),
      section(sheet.style({.name = name("section"),
                           .points = schedule_points::section,
                           .bold = true,
                           .align = Align::left,
                           .tone = 6})),
      item(sheet.style({.name = name("item"), .points = body, .align = Align::left})),
      number(sheet.style({.name = name("row_number"),
                          .points = body,
                          .align = Align::center,
                          .format = NumberFormat::text})),
      content(sheet.style({.name = name("content"), .points = body, .align = Align::left})),
      actors(sheet.style({.name = name("actors"), .points = schedule_points::actors, .align = Align::left})),
      empty_year(
          sheet.style({.name = name("empty_year"), .points = schedule_points::bar, .align = Align::center})),
      glyph(sheet.style({.name = name("glyph"), .points = schedule_points::glyph, .align = Align::center})),
      unread(sheet.style({.name = name("unread"), .points = schedule_points::bar, .align = Align::center})),
      note(sheet.style(
          {.name = name("note"), .points = schedule_points::legend, .align = Align::left, .border = false})),
      count(sheet.style({.name = name("count"), .points = body, .align = Align::right})), sheet_(sheet) {}

int ScheduleStyles::heat(int tone) {
    return sheet_.style({.name = numbered("heat", tone),
                         .points = schedule_points::glyph,
                         .align = Align::center,
                         .tone = tone});
}

int ScheduleStyles::bar(int tone) {
    const int light = std::min(tone / 2, 30);
    return sheet_.style({.name = numbered("bar", light),
                         .points = schedule_points::bar,
                         .align = Align::left,
                         .tone = light});
}

} // namespace kyodo
