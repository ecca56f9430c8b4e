// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/schedule_pages.hpp"

#include "core/schedule/schedule_too_long.hpp"
#include "core/sheet/text_layout.hpp"

#include <algorithm>
#include <numeric>

namespace kyodo {
namespace {

using Kind = ScheduleLine::Kind;

/// Lays lines onto pages, one item after another.
class Paginator {
public:
    Paginator(const Plan& plan, const RenderOptions& options, const ScheduleColumns& columns, double body_mm,
              double notes_mm)
        : plan_(plan), options_(options), columns_(columns), body_(body_mm), notes_(notes_mm) {}

    Result<std::vector<ScheduleLine>> run() {
        for (int first = 0; first < count();) {
            const int last = last_of_item(first);
            std::vector<double> heights;
            for (int index = first; index <= last; ++index)
                heights.push_back(columns_.row_height(row(index), plan_, options_.style));
            if (const int bad = too_tall(first, heights); bad >= 0)
                return too_long(plan_, bad, options_, columns_, body_, headings_height(bad));
            place_item(first, std::move(heights));
            first = last + 1;
        }
        return std::move(lines_);
    }

private:
    int count() const { return static_cast<int>(plan_.rows.size()); }
    const PlanRow& row(int index) const { return plan_.rows[static_cast<std::size_t>(index)]; }
    bool new_goal(int i) const { return i == 0 ? !row(0).goal.empty() : row(i).goal != row(i - 1).goal; }
    /// Under a new goal there is no section until one is named.
    bool new_section(int i) const {
        return i == 0 || new_goal(i) ? !row(i).section.empty() : row(i).section != row(i - 1).section;
    }

    int last_of_item(int first) const {
        int last = first;
        while (last + 1 < count() && row(last + 1).item == row(first).item && !new_goal(last + 1) &&
               !new_section(last + 1))
            ++last;
        return last;
    }

    double heading_height(Kind kind, int index) const {
        const bool goal = kind == Kind::goal;
        const double points = goal ? schedule_points::goal : schedule_points::section;
        const std::string words = schedule_heading(goal, row(index));
        return height_of_lines(lines_needed("■ " + words + "（続き）", columns_.total_width(), points),
                               points);
    }

    double headings_height(int index) const {
        return (has_goal(index) ? heading_height(Kind::goal, index) : 0) +
               (has_section(index) ? heading_height(Kind::section, index) : 0);
    }

    // A row without goal or section may follow rows that have one; a heading that says so closes the block
    // above.
    bool has_goal(int index) const { return !row(index).goal.empty() || goal_seen_; }
    bool has_section(int index) const { return !row(index).section.empty() || section_seen_; }

    int too_tall(int first, const std::vector<double>& heights) const {
        const double least = columns_.item_height(row(first), true);
        for (std::size_t i = 0; i < heights.size(); ++i) {
            const int index = first + static_cast<int>(i);
            if (std::max(heights[i], least) > body_ - headings_height(index))
                return index;
        }
        return -1;
    }

    void place_item(int first, std::vector<double> heights) {
        const bool goal = new_goal(first);
        const bool section = new_section(first);
        goal_seen_ |= goal;
        section_seen_ |= section;
        const double headings = (goal ? heading_height(Kind::goal, first) : 0) +
                                (section ? heading_height(Kind::section, first) : 0);
        const double total = std::max(std::accumulate(heights.begin(), heights.end(), 0.0),
                                      columns_.item_height(row(first), false));
        // The notes don't go on a page alone: the last item goes with them.
        const bool last = last_of_item(first) + 1 == count();
        const bool with_notes = last && headings_height(first) + total + notes_ <= body_;
        if (used_ > 0 && used_ + headings + total + (with_notes ? notes_ : 0) > body_)
            break_page(first, goal, section);
        if (goal)
            add_heading(Kind::goal, first, false);
        if (section)
            add_heading(Kind::section, first, false);
        bool continued = false;
        for (std::size_t at = 0; at < heights.size();) {
            const int index = first + static_cast<int>(at);
            if (continued)
                break_page(index, false, false);
            const std::size_t end = end_of_page(heights, at);
            make_room_for_item(heights, at, end, columns_.item_height(row(first), continued));
            for (std::size_t i = at; i < end; ++i)
                add({Kind::row, first + static_cast<int>(i), continued && i == at, false, i == at,
                     heights[i]});
            continued = true;
            at = end;
        }
    }

    /// How many of an item's rows fit on the page, from one on; at least that one.
    std::size_t end_of_page(const std::vector<double>& heights, std::size_t from) const {
        double used = used_ + heights[from];
        std::size_t end = from + 1;
        while (end < heights.size() && used + heights[end] <= body_)
            used += heights[end++];
        return end;
    }

    /// Where an item's name needs more than the rows beside it have, each gets a share.
    static void make_room_for_item(std::vector<double>& heights, std::size_t from, std::size_t end,
                                   double needed) {
        for (std::size_t i = from; i < end; ++i)
            needed -= heights[i];
        for (std::size_t i = from; i < end && needed > 0; ++i)
            heights[i] += needed / static_cast<double>(end - from);
    }

    /// Begins a page; headings that `index` doesn't bring itself are repeated.
    void break_page(int index, bool brings_goal, bool brings_section) {
        used_ = 0;
        pending_break_ = true;
        if (!brings_goal && !row(index).goal.empty())
            add_heading(Kind::goal, index, true);
        if (!brings_goal && !brings_section && !row(index).section.empty())
            add_heading(Kind::section, index, true);
    }

    void add_heading(Kind kind, int index, bool continued) {
        add({kind, index, continued, false, false, heading_height(kind, index)});
    }

    void add(ScheduleLine line) {
        line.starts_page = pending_break_;
        pending_break_ = false;
        used_ += line.height_mm;
        lines_.push_back(line);
    }

    const Plan& plan_;
    const RenderOptions& options_;
    const ScheduleColumns& columns_;
    double body_;
    double notes_;
    double used_ = 0;
    bool pending_break_ = false;
    bool goal_seen_ = false;
    bool section_seen_ = false;
    std::vector<ScheduleLine> lines_;
};

} // namespace

std::string schedule_heading(bool goal, const PlanRow& row) {
    const std::string& words = goal ? row.goal : row.section;
    const char* none = goal ? "sheet.schedule.no_goal" : "sheet.schedule.no_section";
    return words.empty() ? text(none, Language::ja) : words;
}

Result<std::vector<ScheduleLine>> schedule_lines(const Plan& plan, const RenderOptions& options,
                                                 const ScheduleColumns& columns, double body_mm,
                                                 double notes_mm) {
    return Paginator(plan, options, columns, body_mm, notes_mm).run();
}

} // namespace kyodo
