// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/sheet/evaluation_styles.hpp"

#include "core/base/message.hpp"

namespace kyodo {
namespace {

constexpr double points = 9.5;
constexpr double small_points = 8;

std::string ja(const char* id) { return text(id, Language::ja); }

} // namespace

EvaluationStyles::EvaluationStyles(SheetPlan& sheet)
    : title(sheet.style({.name = ja("style.evaluation.title"),
                         .points = 14,
                         .bold = true,
                         .align = Align::left,
                         .border = false})),
      note(sheet.style({.name = ja("style.evaluation.note"),
                        .points = small_points,
                        .align = Align::left,
                        .border = false})),
      label(sheet.style(
          {.name = ja("style.evaluation.label"), .points = small_points, .align = Align::left, .tone = 12})),
      key(sheet.style({.name = ja("style.evaluation.key"),
                       .points = small_points,
                       .align = Align::left,
                       .format = NumberFormat::text})),
      fact(sheet.style({.name = ja("style.evaluation.fact"),
                        .points = points,
                        .align = Align::left,
                        .format = NumberFormat::text})),
      header(sheet.style({.name = ja("style.evaluation.header"),
                          .points = 9,
                          .bold = true,
                          .align = Align::center,
                          .tone = 12})),
      group(sheet.style({.name = ja("style.evaluation.group"),
                         .points = points,
                         .bold = true,
                         .align = Align::left,
                         .tone = 6})),
      number(sheet.style({.name = ja("style.evaluation.number"),
                          .points = points,
                          .align = Align::center,
                          .format = NumberFormat::text})),
      item(sheet.style({.name = ja("style.evaluation.item"), .points = points, .align = Align::left})),
      score(sheet.style({.name = ja("style.evaluation.score"),
                         .points = 13,
                         .bold = true,
                         .align = Align::center,
                         .unlocked = true})),
      entry(sheet.style({.name = ja("style.evaluation.entry"),
                         .points = points,
                         .align = Align::left,
                         .top = true,
                         .unlocked = true,
                         .format = NumberFormat::text})) {}

} // namespace kyodo
