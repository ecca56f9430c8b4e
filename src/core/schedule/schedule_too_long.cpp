// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/schedule_too_long.hpp"

#include "core/base/fold.hpp"
#include "core/schedule/long_contents.hpp"
#include "core/sheet/text_layout.hpp"

#include <algorithm>

namespace kyodo {
namespace {

using namespace schedule_points;

/// A text of the row and where it is printed. No column: across the table.
struct Field {
    std::string id;
    const std::string* words = nullptr;
    int column = -1;
    double points = schedule_points::body;
    int year = 0;
};

double width_of(const Field& field, const ScheduleColumns& columns) {
    return field.column < 0 ? columns.total_width() : columns.width(field.column);
}

int lines_of(const Field& field, const ScheduleColumns& columns) {
    return lines_needed(*field.words, width_of(field, columns), field.points);
}

Field tallest(const Plan& plan, const PlanRow& row, const ScheduleColumns& columns) {
    std::vector<Field> fields{{"item", &row.item, columns.item}};
    const auto add = [&](Field field) {
        if (!field.words->empty())
            fields.push_back(std::move(field));
    };
    add({"content", &row.content, columns.content});
    add({"number", &row.number, columns.number});
    add({"actors", &row.actors, columns.actors, schedule_points::actors});
    add({"goal", &row.goal, -1, goal});
    add({"section", &row.section, -1, section});
    for (std::size_t i = 0; i < row.plan.size(); ++i)
        add({"plan", &row.plan[i].text, columns.first_year + static_cast<int>(i), bar,
             plan.year(static_cast<int>(i)).value});
    return *std::max_element(fields.begin(), fields.end(), [&](const Field& a, const Field& b) {
        return height_of_lines(lines_of(a, columns), a.points) <
               height_of_lines(lines_of(b, columns), b.points);
    });
}

/// About how many full-width characters of a field fit.
int most_of(const Field& field, const ScheduleColumns& columns, double room_mm) {
    const double em = width_of_text("あ", field.points) - width_of_text("", field.points);
    const int lines = static_cast<int>(room_mm / height_of_lines(1, field.points)) *
                      (field.id == "content" ? most_content_rows : 1);
    return std::max(1, static_cast<int>(width_of(field, columns) / em) - 2) * std::max(1, lines);
}

} // namespace

Error too_long(const Plan& plan, int row, const RenderOptions& options, const ScheduleColumns& columns,
               double body_mm, double headings_mm) {
    const PlanRow& bad = plan.rows[static_cast<std::size_t>(row)];
    const Field field = tallest(plan, bad, columns);
    const double room = body_mm - (field.id == "goal" || field.id == "section" ? 0 : headings_mm);
    constexpr std::size_t beginning = 20;
    const std::u32string item = to_code_points(bad.item);
    Message message{options.paper == Paper::a4 ? "schedule.too_long" : "schedule.too_long_a3",
                    {{"row", std::to_string(row)},
                     {"field", field.id},
                     {"year", std::to_string(field.year)},
                     {"item", item.size() <= beginning ? bad.item : to_utf8(item.substr(0, beginning)) + "…"},
                     {"characters", std::to_string(to_code_points(*field.words).size())},
                     {"most", std::to_string(most_of(field, columns, room))}}};
    if (options.paper == Paper::a4) {
        const PageSetup a4{.paper = Paper::a4};
        const PageSetup a3{.paper = Paper::a3};
        RenderOptions larger = options;
        larger.paper = Paper::a3;
        message.args.emplace_back("a3", std::to_string(most_of(field, ScheduleColumns(plan, larger, a3),
                                                               room + a3.height_mm() - a4.height_mm())));
    }
    return Error{message};
}

} // namespace kyodo
