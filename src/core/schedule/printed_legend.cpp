// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/printed_legend.hpp"

#include "core/base/fold.hpp"
#include "core/schedule/printed_words.hpp"

#include <algorithm>

namespace kyodo {
namespace {

class LegendFinder {
public:
    LegendFinder(const Grid& grid, const std::vector<PrintedHeader>& headers, const MarkList& known)
        : grid_(grid), headers_(headers), known_(known) {}

    PrintedLegend run() {
        for (int row = 0; row < grid_.rows(); ++row)
            for (int column = 0; column < grid_.columns(); ++column) {
                const auto* text = std::get_if<std::string>(&grid_.at(row, column));
                const auto rest = text == nullptr ? std::nullopt : after_legend_word(*text);
                if (!rest || is_in_own_table(row))
                    continue;
                take_row(row, column, *rest);
                if (!is_above_own(row))
                    row = take_below(grid_.area_of(row, column));
                break;
            }
        return std::move(legend_);
    }

private:
    /// In a table of ours the title or an item may begin with 凡例; the legend is where it always is.
    bool is_in_own_table(int row) const {
        const auto after =
            std::upper_bound(headers_.begin(), headers_.end(), row,
                             [](int r, const PrintedHeader& header) { return r < header.top; });
        const bool own_next = after != headers_.end() && after->own;
        if (own_next && after->top == row + 2)
            return true;
        const bool above_own = own_next && after->top == row + 1;
        return !above_own && after != headers_.begin() && std::prev(after)->own;
    }

    bool is_above_own(int row) const {
        const auto next = std::upper_bound(headers_.begin(), headers_.end(), row,
                                           [](int r, const PrintedHeader& header) { return r < header.top; });
        return next != headers_.end() && next->own && next->top == row + 1;
    }

    void take_row(int row, int column, std::string text) {
        const int end = is_above_own(row) ? column + 1 : grid_.columns(); // ours is one cell
        for (int right = column + 1; right < end; ++right)
            if (!is_empty(grid_.at(row, right)))
                text += "　" + grid_.text(row, right);
        take(row, column, text);
    }

    void take(int row, int column, const std::string& text) {
        const auto entries = parse_legend(text, known_, grid_.place(row, column), is_above_own(row));
        legend_.entries.insert(legend_.entries.end(), entries.begin(), entries.end());
        legend_.rows.push_back(row);
    }

    /// Entries below, one a row: only such as have an equals sign or begin with a glyph alone in a cell.
    int take_below(const Range& area) {
        int row = area.bottom + 1;
        for (; row < grid_.rows(); ++row) {
            std::string text;
            bool elsewhere = false;
            for (int column = 0; column < grid_.columns(); ++column)
                if (!is_empty(grid_.at(row, column))) {
                    elsewhere |= column < area.left;
                    text += (text.empty() ? "" : "　") + grid_.text(row, column);
                }
            const std::string folded = text.size() > 200 ? "" : fold(text);
            if (elsewhere || folded.find('=') == std::string::npos)
                break;
            take(row, area.left, text);
        }
        return row - 1;
    }

    const Grid& grid_;
    const std::vector<PrintedHeader>& headers_;
    const MarkList& known_;
    PrintedLegend legend_;
};

/// A mark for a label that no list knows. Its code is ASCII and new; its stage follows the others.
Mark new_mark(const LegendEntry& entry, const MarkList& marks) {
    Mark mark;
    for (int number = marks.size() + 1; mark.code.empty() || marks.find(mark.code); ++number)
        mark.code = "mark" + std::to_string(number);
    mark.label = entry.label;
    mark.glyph = entry.glyph.empty() || marks.find(entry.glyph) ? entry.label : entry.glyph;
    for (const Mark& other : marks.all())
        mark.stage = std::max(mark.stage, other.stage);
    ++mark.stage;
    return mark;
}

Finding cannot_take(const LegendEntry& entry) {
    const std::string value = entry.glyph + "＝" + entry.label;
    return {"K115",
            Severity::warning,
            entry.place,
            value,
            {"schedule.legend_unread", {{"value", value}, {"place", a1(entry.place)}}},
            {}};
}

Finding other_meaning(const LegendEntry& entry, const std::string& usual) {
    return {"K114",
            Severity::warning,
            entry.place,
            entry.glyph + "＝" + entry.label,
            {"schedule.legend_differs",
             {{"glyph", entry.glyph}, {"label", entry.label}, {"usual", usual}, {"place", a1(entry.place)}}},
            {}};
}

} // namespace

PrintedLegend find_legend(const Grid& grid, const std::vector<PrintedHeader>& headers,
                          const MarkList& known) {
    return LegendFinder(grid, headers, known).run();
}

Findings learn_legend(const std::vector<LegendEntry>& entries, MarkReader& reader) {
    Findings findings;
    for (const LegendEntry& entry : entries) {
        const MarkList& marks = reader.marks();
        const auto by_glyph = entry.glyph.empty() ? std::nullopt : marks.find(entry.glyph);
        auto mark = entry.label.empty() ? by_glyph : marks.find(entry.label);
        if (!mark) {
            std::vector<Mark> more = marks.all();
            if (!entry.label.empty())
                more.push_back(new_mark(entry, marks));
            auto list = MarkList::make(more);
            if (entry.label.empty() || !list) {
                findings.push_back(cannot_take(entry));
                continue;
            }
            mark = list->size() - 1;
            if (by_glyph)
                findings.push_back(other_meaning(entry, marks[*by_glyph].label));
            reader.set_marks(std::move(*list));
        } else if (by_glyph && *by_glyph != *mark) {
            findings.push_back(other_meaning(entry, marks[*by_glyph].label));
        }
        if (!entry.glyph.empty())
            reader.set_legend(entry.glyph, *mark);
    }
    return findings;
}

} // namespace kyodo
