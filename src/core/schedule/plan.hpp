// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Plan: a multi-year plan as data. The register, the printed schedule and the progress report are
// three views of it.
#pragma once

#include "core/base/finding.hpp"
#include "core/base/fiscal_year.hpp"
#include "core/schema/vocabulary.hpp"

#include <string>
#include <vector>

namespace kyodo {

/// What stands under one year: a mark of the plan's list, nothing, or a text that is no mark. Such a text
/// is kept as it was written.
struct MarkValue {
    int mark = -1;    ///< index into Plan::marks, -1 for none
    std::string text; ///< only where mark is -1: the unread text, "" for an empty cell

    bool empty() const { return mark < 0 && text.empty(); }
    bool operator==(const MarkValue&) const = default;
};

/// One line of the plan. Consecutive rows of a section with the same item belong to one item (取組事項),
/// which is never split across pages.
struct PlanRow {
    std::string goal;              ///< 大区分: 「目標1 …」, may be empty
    std::string section;           ///< 区分: 「方策1 …」, 「1-(1) 啓発事業」
    std::string number;            ///< as printed: 「1」, 「(ア)」, may be empty
    std::string item;              ///< 取組事項
    std::string content;           ///< 内容
    std::string actors;            ///< 主体, several joined by 「、」
    std::string note;              ///< 備考; not printed
    std::vector<MarkValue> plan;   ///< one for each year of Plan::years
    std::vector<MarkValue> actual; ///< 実績: one a year, or none at all
    std::string source{};          ///< 出典; not printed

    bool operator==(const PlanRow&) const = default;
};

struct Plan {
    std::string title;
    FiscalYearRange years;
    MarkList marks;
    std::vector<PlanRow> rows;

    int year_count() const { return years.last.value - years.first.value + 1; }
    FiscalYear year(int index) const { return {years.first.value + index}; }

    bool operator==(const Plan&) const = default;
};

/// A plan taken from a sheet, and what a person should look at. `sheet_rows` has the sheet row of each plan
/// row, counted from 0.
struct PlanReading {
    Plan plan;
    Findings findings;
    std::vector<int> sheet_rows;
};

} // namespace kyodo
