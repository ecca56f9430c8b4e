// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/entry_styles.hpp"

namespace kyodo {
namespace {

std::string name(const char* id) { return text(id, Language::ja); }

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
                                .unlocked = true})) {}

} // namespace kyodo
