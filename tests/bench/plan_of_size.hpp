// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A plan of any number of items over six years, each item with words of its own, as real plans have them.
#pragma once

#include "core/schedule/plan.hpp"

#include <array>
#include <string>

namespace kyodo::bench {

inline Plan plan_of_size(int items) {
    static constexpr std::array who{"市民組織", "行政", "市民組織、行政"};
    static constexpr std::array what{"自治会と町内会の活動を支える仕組み", "集会所と公民館の使い方",
                                     "協働を学ぶ講座と研修", "地域の担い手を育てる取組",
                                     "情報を分かりやすく届ける工夫"};
    Plan plan;
    plan.title = "協働推進計画";
    plan.years = {{2015}, {2020}};
    plan.marks = *MarkList::make({{"junbi", "準備作業", "◇", 1, 15, {}},
                                  {"kento", "検討", "△", 2, 35, {}},
                                  {"jisshi", "実施", "●", 3, 70, {}}});
    plan.rows.reserve(static_cast<std::size_t>(items));
    for (int i = 0; i < items; ++i) {
        const auto words_of = [](int number) {
            return std::string(what[static_cast<std::size_t>(number) % what.size()]);
        };
        PlanRow row;
        row.goal = "目標" + std::to_string(i / 200 + 1) + " " + words_of(i / 200);
        row.section = "方策" + std::to_string(i / 20 + 1) + " " + words_of(i / 20);
        row.number = std::to_string(i + 1);
        row.item = words_of(i) + "（その" + std::to_string(i + 1) + "）";
        row.content =
            "第" + std::to_string(i + 1) + "地区の" + words_of(i + 1) + "について、関係する団体と話し合う";
        row.actors = who[static_cast<std::size_t>(i) % who.size()];
        for (int year = 0; year < plan.year_count(); ++year)
            row.plan.push_back({(i + year) % 7 == 0 ? -1 : (i + year * year) / 4 % 3, ""});
        plan.rows.push_back(std::move(row));
    }
    return plan;
}

} // namespace kyodo::bench
