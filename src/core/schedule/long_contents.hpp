// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Contents (内容) that are taller than a page go on in further rows, on the next pages.
#pragma once

#include "core/base/finding.hpp"
#include "core/schedule/schedule_columns.hpp"
#include "core/sheet/sheet_plan.hpp"

#include <optional>

namespace kyodo {

/// As many rows a content is printed in at most; a longer one is refused.
inline constexpr int most_content_rows = 5;

/// A plan as it is printed, and for each of its rows the row of the plan.
struct PrintedPlan {
    Plan plan;
    std::vector<int> rows;
};

/// Cuts contents that a page of `body_mm` doesn't hold below their headings into rows of the same item; those
/// that go on begin with 「（内容の続き）」, repeat the marks, and have no number and actors. Texts are cut
/// behind 。 or 、 where one is near the page's end, never within a character. One that would take more than
/// most_content_rows is left whole.
PrintedPlan with_long_contents_cut(const Plan& plan, const ScheduleColumns& columns, double body_mm);

/// What a content goes on with in such a row; nothing for another text.
std::optional<std::string> continued_content(std::string_view content);

/// K122, one for each content of a printed sheet that goes on, at its first such row.
Findings contents_cut(const SheetPlan& sheet);

} // namespace kyodo
