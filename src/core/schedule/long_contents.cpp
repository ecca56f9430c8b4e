// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/long_contents.hpp"

#include "core/base/fold.hpp"
#include "core/schedule/printed_words.hpp"
#include "core/sheet/text_layout.hpp"

#include <algorithm>

namespace kyodo {
namespace {

using namespace schedule_points;

std::string marker() { return text("sheet.schedule.content_continued", Language::ja); }

/// Whether a text may be cut before a place of it: not between a letter and what belongs to it.
bool may_cut(const std::u32string& text, std::size_t at) {
    constexpr char32_t joiner = 0x200D;
    return display_width(text[at]) > 0 && text[at] != joiner && text[at - 1] != joiner;
}

/// How much of a text is printed first: as many lines as may be, up to 。 or 、 where one is near.
std::size_t first_part(const std::u32string& text, double width_mm, int most_lines) {
    constexpr std::size_t near = 40;
    const auto fits = [&](std::size_t count) {
        return lines_needed(marker() + to_utf8(text.substr(0, count)), width_mm, body) <= most_lines;
    };
    if (fits(text.size()))
        return text.size();
    std::size_t least = 1;
    std::size_t most = text.size();
    while (least + 1 < most) {
        const std::size_t middle = (least + most) / 2;
        (fits(middle) ? least : most) = middle;
    }
    const std::size_t stop = text.find_last_of(U"。、", least - 1);
    std::size_t end = stop != std::u32string::npos && least - stop <= near ? stop + 1 : least;
    while (end > 1 && !may_cut(text, end))
        --end;
    return end;
}

std::vector<std::string> parts_of(const std::string& content, double width_mm, int most_lines) {
    std::vector<std::string> parts;
    std::u32string rest = to_code_points(content);
    while (!rest.empty()) {
        const std::size_t count = first_part(rest, width_mm, most_lines);
        parts.push_back(to_utf8(rest.substr(0, count)));
        rest.erase(0, count);
    }
    return parts;
}

/// The lines of a content that a page holds below the row's headings.
int lines_of_page(const PlanRow& row, const ScheduleColumns& columns, double body_mm) {
    const auto heading = [&](const std::string& words, double points) {
        return height_of_lines(
            lines_needed("■ " + words + "（大区分なし）（続き）", columns.total_width(), points), points);
    };
    const double room = body_mm - heading(row.goal, goal) - heading(row.section, section);
    int lines = 0;
    while (height_of_lines(lines + 1, body) <= room)
        ++lines;
    return lines;
}

} // namespace

PrintedPlan with_long_contents_cut(const Plan& plan, const ScheduleColumns& columns, double body_mm) {
    PrintedPlan printed{{plan.title, plan.years, plan.marks, {}}, {}};
    printed.plan.rows.reserve(plan.rows.size());
    for (std::size_t i = 0; i < plan.rows.size(); ++i) {
        const PlanRow& row = plan.rows[i];
        const double width = columns.content < 0 ? 0 : columns.width(columns.content);
        const std::string content = as_persons(row.content);
        std::vector<std::string> parts{content};
        if (columns.content >= 0 && height_of_lines(lines_needed(content, width, body), body) > body_mm / 2) {
            const int most = lines_of_page(row, columns, body_mm);
            const int lines = lines_needed(content, width, body);
            if (lines > most && most > 2 && lines <= most * most_content_rows)
                parts = parts_of(content, width, most);
        }
        if (static_cast<int>(parts.size()) > most_content_rows)
            parts = {content};
        for (std::size_t part = 0; part < parts.size(); ++part) {
            PlanRow each = row;
            for (std::string PlanRow::*name : {&PlanRow::goal, &PlanRow::section, &PlanRow::item})
                each.*name = as_persons(std::move(each.*name));
            each.content = part == 0 ? parts[part] : marker() + parts[part];
            if (part > 0) {
                each.number.clear();
                each.actors.clear();
                std::replace_if(
                    each.plan.begin(), each.plan.end(), [](const MarkValue& mark) { return mark.mark < 0; },
                    MarkValue{}); // an unread text is told once
            }
            printed.plan.rows.push_back(std::move(each));
            printed.rows.push_back(static_cast<int>(i));
        }
    }
    return printed;
}

std::optional<std::string> continued_content(std::string_view content) {
    const std::string sign = marker();
    if (!content.starts_with(sign))
        return std::nullopt;
    return std::string(content.substr(sign.size()));
}

Findings contents_cut(const SheetPlan& sheet) {
    Findings findings;
    std::string item;
    bool before = false;
    for (int row = 0; row < sheet.rows(); ++row) {
        const std::string first = to_text(sheet.value(row, 0));
        if (first.starts_with("■") || first.starts_with("◆"))
            continue; // the headings of a page's top
        if (!first.empty())
            item = before_our_continued(first).value_or(first);
        int column = 1;
        while (column < sheet.columns() && !continued_content(to_text(sheet.value(row, column))))
            ++column;
        const bool here = column < sheet.columns();
        if (here && !before) {
            const Place place{sheet.name, row, column};
            findings.push_back({"K122",
                                Severity::advice,
                                place,
                                item,
                                {"schedule.content_cut", {{"item", item}, {"place", a1(place)}}},
                                {}});
        }
        before = here;
    }
    return findings;
}

} // namespace kyodo
