// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What a printed schedule was read as, in one line a row.
#pragma once

#include "core/schedule/printed_reader.hpp"

#include "grid_from_text.hpp"

#include <ostream>

namespace kyodo::test {

inline MarkList marks() {
    return *MarkList::make({{"kento", "検討", "△", 1, 30, {}}, {"jisshi", "実施", "●", 2, 60, {}}});
}

inline PrintedReaderOptions options(const char* base = "", const MarkList& list = marks()) {
    return {*base == '\0' ? YearBase{} : *parse_year_base(base), list};
}

/// "目標1/方策1: No. 取組 [内容] 主体 = 検討 実施 | 実施 ・ <出典> (備考)": plan, then actual; the parts that are
/// empty leave nothing.
inline std::string told(const Plan& plan, const PlanRow& row) {
    std::string out = row.goal + "/" + row.section + ":";
    if (!row.number.empty())
        out += " " + row.number + ".";
    out += " " + row.item;
    if (!row.content.empty())
        out += " [" + row.content + "]";
    if (!row.actors.empty())
        out += " " + row.actors;
    const auto tell = [&](const std::vector<MarkValue>& marks) {
        for (const MarkValue& value : marks)
            out += " " + (value.mark >= 0      ? plan.marks[value.mark].label
                          : value.text.empty() ? "・"
                                               : "?" + value.text);
    };
    out += " =";
    tell(row.plan);
    if (!row.actual.empty())
        out += " |";
    tell(row.actual);
    if (!row.source.empty())
        out += " <" + row.source + ">";
    return out + (row.note.empty() ? "" : " (" + row.note + ")");
}

/// The years, the rows, then the findings as "K111 C4".
inline std::vector<std::string> told(const Result<PlanReading>& reading) {
    if (!reading)
        return {reading.error().message.id};
    const Plan& plan = reading->plan;
    std::vector<std::string> lines{std::to_string(plan.years.first.value) + "-" +
                                   std::to_string(plan.years.last.value)};
    for (const PlanRow& row : plan.rows)
        lines.push_back(told(plan, row));
    for (const Finding& finding : reading->findings)
        lines.push_back(finding.code + " " + a1(finding.place.column, finding.place.row));
    return lines;
}

/// A sheet as text, and what it is read as.
struct Layout {
    const char* why;
    const char* base;
    const char* text;
    std::vector<std::string> expected;
};

inline std::ostream& operator<<(std::ostream& out, const Layout& layout) { return out << layout.why; }

} // namespace kyodo::test
