// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/schedule_columns.hpp"

#include "core/sheet/text_layout.hpp"

#include <algorithm>
#include <numeric>

namespace kyodo {
namespace {

constexpr double narrowest_year_mm = 10.6; // 「27年度」 at 8 points on one line
constexpr double widest_year_mm = 18;
constexpr double years_share = 0.42; // of the page's width, while they are neither too narrow nor too wide
constexpr double actors_mm = 23;
constexpr double least_row_mm = 6.5;

bool any(const Plan& plan, std::string PlanRow::*field) {
    return std::any_of(plan.rows.begin(), plan.rows.end(),
                       [&](const PlanRow& row) { return !(row.*field).empty(); });
}

double number_width(const Plan& plan) {
    double width = 8;
    for (const PlanRow& row : plan.rows)
        width = std::max(width, width_of_text(row.number, schedule_points::body));
    return std::min(width, 18.0);
}

double text_height(std::string_view text, double width_mm, double points) {
    return height_of_lines(lines_needed(text, width_mm, points), points);
}

} // namespace

ScheduleColumns::ScheduleColumns(const Plan& plan, const RenderOptions& options, const PageSetup& page)
    : years(plan.year_count()) {
    const double total = page.width_mm() - 0.5; // rounding of the columns must not start a second page
    const double widest = options.style == ScheduleStyle::band ? widest_year_mm + 4 : widest_year_mm;
    const double year_mm = std::clamp(total * years_share / years, narrowest_year_mm, widest);
    double rest = total - year_mm * years;
    widths_mm.push_back(0); // the item's, when the rest is known
    if (any(plan, &PlanRow::number)) {
        number = static_cast<int>(widths_mm.size());
        widths_mm.push_back(number_width(plan));
        rest -= widths_mm.back();
    }
    if (any(plan, &PlanRow::content)) {
        content = static_cast<int>(widths_mm.size());
        widths_mm.push_back(0);
    }
    if (any(plan, &PlanRow::actors)) {
        actors = static_cast<int>(widths_mm.size());
        widths_mm.push_back(actors_mm);
        rest -= actors_mm;
    }
    first_year = static_cast<int>(widths_mm.size());
    widths_mm.insert(widths_mm.end(), static_cast<std::size_t>(years), year_mm);
    const double item_mm = content >= 0 ? rest * 0.36 : rest;
    widths_mm[0] = item_mm;
    if (content >= 0)
        widths_mm[static_cast<std::size_t>(content)] = rest - item_mm;
}

double ScheduleColumns::total_width() const {
    return std::accumulate(widths_mm.begin(), widths_mm.end(), 0.0);
}

double ScheduleColumns::row_height(const PlanRow& row, const Plan& plan, ScheduleStyle style) const {
    using namespace schedule_points;
    double height = least_row_mm;
    if (number >= 0)
        height = std::max(height, text_height(row.number, width(number), body));
    if (content >= 0)
        height = std::max(height, text_height(row.content, width(content), body));
    if (actors >= 0)
        height = std::max(height, text_height(row.actors, width(actors), schedule_points::actors));
    if (style == ScheduleStyle::band) {
        for (const Bar& each : bars_of(row.plan))
            height = std::max(height, text_height(bar_text(each, plan.marks, year_width()),
                                                  year_width() * (each.last - each.first + 1), bar));
        return height;
    }
    for (const MarkValue& value : row.plan)
        if (!value.empty())
            height = std::max(height, value.mark >= 0
                                          ? text_height(plan.marks[value.mark].glyph, year_width(), glyph)
                                          : text_height(value.text, year_width(), bar));
    return height;
}

double ScheduleColumns::item_height(const PlanRow& row, bool continued) const {
    return text_height(continued ? row.item + text("sheet.schedule.continued", Language::ja) : row.item,
                       width(item), schedule_points::body);
}

std::vector<Bar> bars_of(const std::vector<MarkValue>& marks) {
    std::vector<Bar> bars;
    for (int year = 0; year < static_cast<int>(marks.size()); ++year) {
        const MarkValue& value = marks[static_cast<std::size_t>(year)];
        if (!bars.empty() && bars.back().value == value)
            bars.back().last = year;
        else
            bars.push_back({year, year, value});
    }
    return bars;
}

std::string bar_text(const Bar& bar, const MarkList& marks, double year_width_mm) {
    if (bar.value.mark < 0)
        return bar.value.text;
    std::string text = marks[bar.value.mark].label;
    const int years = bar.last - bar.first + 1;
    if (years == 1)
        return text;
    // As many dashes as surely fit on one line; none where the label leaves no room.
    const double room = year_width_mm * years - width_of_text(text + " →  ", schedule_points::bar);
    const double dash = width_of_text("──", schedule_points::bar) - width_of_text("─", schedule_points::bar);
    text += ' ';
    for (int i = 0; i < static_cast<int>(room / dash); ++i)
        text += "─";
    return text + "→";
}

} // namespace kyodo
