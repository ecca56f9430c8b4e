// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/aggregate/stages.hpp"

#include <algorithm>

namespace kyodo {
namespace {

/// The minimum of an item: its own, else that of any.
std::optional<Exact> least_of(const Minimums& minimums, const ScoredItem& item) {
    const auto own = std::find_if(minimums.items.begin(), minimums.items.end(),
                                  [&](const auto& each) { return each.first == item.id; });
    return own == minimums.items.end() ? minimums.each_item : std::optional(own->second);
}

} // namespace

void judge(const ScoreTable& table, const EvaluationRules& rules, const std::vector<bool>& asked,
           EvaluationResult& result) {
    for (std::size_t i = 0; i < table.items.size(); ++i) {
        const auto least = least_of(rules.minimums, table.items[i]);
        if (!least || !asked[i])
            continue;
        const Score& figure = result.items[i].value;
        if (!figure)
            result.unchecked.push_back({"minimum.no_item", {{"item", table.items[i].title}}});
        else if (*figure < *least)
            result.disqualified.push_back({"disqualified.item",
                                           {{"item", table.items[i].title},
                                            {"figure", exact_text(*figure)},
                                            {"least", exact_text(*least)}}});
    }
    const Score& total = result.total.value;
    if (const auto& least = rules.minimums.total) {
        if (!total)
            result.unchecked.push_back({"minimum.no_total", {}});
        else if (*total < *least)
            result.disqualified.push_back(
                {"disqualified.total", {{"figure", exact_text(*total)}, {"least", exact_text(*least)}}});
    }
    if (total && !rules.grade.bounds.empty())
        if (auto grade = grade_of(*total, rules.grade.bounds, rules.grade.labels))
            result.grade = std::move(*grade);
}

} // namespace kyodo
