// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/printed_legend.hpp"

#include <algorithm>

namespace kyodo {
namespace {

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
