// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/checklist/checklist_styles.hpp"

#include "core/register/entry_styles.hpp"

namespace kyodo {
namespace {

Style cell(const char* id, Align align) {
    return {.name = text(id, Language::ja), .align = align, .hairline = true, .unlocked = true};
}

int with_format(SheetPlan& sheet, const char* id, NumberFormat format) {
    Style style = cell(id, Align::center);
    style.format = format;
    return sheet.style(style);
}

int tick_style(SheetPlan& sheet, const char* id, int tone) {
    Style style = cell(id, Align::center);
    style.points = 12;
    style.tone = tone;
    return sheet.style(style);
}

} // namespace

ChecklistStyles::ChecklistStyles(SheetPlan& sheet) {
    const EntryStyles entry(sheet);
    title = wrapped_style(sheet, entry.title);
    hint = wrapped_style(sheet, entry.hint);
    header = entry.header;
    project = sheet.style({.name = kyodo::text("style.checklist.project", Language::ja),
                           .points = 11,
                           .bold = true,
                           .align = Align::left,
                           .tone = 20});
    part = sheet.style({.name = kyodo::text("style.checklist.part", Language::ja),
                        .bold = true,
                        .align = Align::left,
                        .tone = 8});
    text = sheet.style(cell("style.checklist.text", Align::left));
    centre = sheet.style(cell("style.checklist.centre", Align::center));
    code = with_format(sheet, "style.checklist.code", NumberFormat::text);
    date = entry.entry_date; // the registers': a ledger made by us has it already
    tick = tick_style(sheet, "style.checklist.tick", 0);
    not_asked = tick_style(sheet, "style.checklist.not_asked", 30);
}

} // namespace kyodo
