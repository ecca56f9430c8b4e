// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/improve/improvements.hpp"

#include "core/base/fold.hpp"
#include "core/register/check/conditions.hpp"

#include <algorithm>

namespace kyodo {
namespace {

/// 「数え方をそろえる（期限 …、担当 …、取組中）」
std::string told_with(const RegisterData& data, int row, const std::string& improvement) {
    std::string more;
    const auto add = [&](const std::string& words) { more += (more.empty() ? "" : "、") + words; };
    for (const char* id : {"due", "owner"})
        if (const std::string value = data.words(row, id); !value.empty())
            add(data.columns()[static_cast<std::size_t>(data.column(id))].column->title.ja + " " + value);
    if (const std::string state = data.words(row, "state"); !state.empty())
        add(state);
    return more.empty() ? improvement : improvement + "（" + more + "）";
}

} // namespace

OpenImprovements::OpenImprovements(const std::vector<const RegisterData*>& registers) {
    // The last register first: the same line may have gone on since it was rolled over.
    std::set<std::string> seen;
    for (auto each = registers.rbegin(); each != registers.rend(); ++each) {
        const RegisterData& data = **each;
        std::vector<Conditions> ends;
        for (const Condition& end : data.schema().ends)
            ends.emplace_back(std::vector{end}, data);
        for (int row = 0; row < data.rows(); ++row) {
            const std::string project = fold(data.words(row, "project"));
            const std::string improvement = data.words(row, "improvement");
            if (project.empty() || improvement.empty() ||
                !seen.insert(project + '\n' + fold(improvement)).second ||
                std::any_of(ends.begin(), ends.end(), [&](const Conditions& end) { return end.hold(row); }))
                continue;
            const int year = data.column("year");
            Open open{{}, told_with(data, row, improvement)};
            if (year >= 0 && data.at(row, year).kind == TypedCell::Kind::year)
                open.year = FiscalYear{static_cast<int>(data.at(row, year).number)};
            by_project_[project].push_back(std::move(open));
        }
    }
}

std::vector<std::string> OpenImprovements::of(const std::string& project,
                                              std::optional<FiscalYear> year) const {
    std::vector<std::string> lines;
    const auto found = by_project_.find(fold(project));
    if (found == by_project_.end())
        return lines;
    for (const Open& open : found->second)
        if (!open.year || !year || open.year->value < year->value)
            lines.push_back(open.words);
    return lines;
}

} // namespace kyodo
