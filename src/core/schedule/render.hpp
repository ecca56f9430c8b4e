// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// schedule.render: the printed 実施年次指標 of a plan.
#pragma once

#include "core/schedule/plan.hpp"
#include "core/sheet/sheet_plan.hpp"

#include <string>
#include <vector>

namespace kyodo {

enum class ScheduleStyle {
    symbol, ///< a glyph in each year, as 一関市's plan has it
    band, ///< equal marks of consecutive years as one bar with its label and an arrow, as 新庄市's plan has
          ///< it
    heat, ///< a glyph on a tone of grey; the glyph alone says it, the tone helps the eye
};

struct RenderOptions {
    ScheduleStyle style = ScheduleStyle::symbol;
    Paper paper = Paper::a4;
    YearStyle year_style = YearStyle::wareki;
    EraChange era_change = EraChange::new_era;
    std::string sheet_name;
    std::vector<std::string> notes; ///< printed below the table, 「※ …」
};

/// The most years that one page is wide enough for.
inline constexpr int most_years = 15;

/// The name, local to its sheet, of the cells that a rendered schedule takes.
inline constexpr const char* schedule_region = "Kyodo_Schedule";

/// Lays the plan out on landscape pages: title, legend and header on each page, blocks by goal (■) and
/// section (◆; rows without one, below rows that have one, stand under 「（大区分なし）」, 「（区分なし）」),
/// no item split across pages unless it is taller than a page (then at its rows, and a content taller than a
/// page within it: long_contents.hpp), headings repeated with （続き） where a block goes on. A row that has
/// nothing but its headings says 「（取組事項なし）」. Only the plan's marks are printed, not 実績 and not
/// 備考.
///
/// What is printed reads back as the same plan (core/schedule/printed_reader.hpp); words of ours bear an
/// invisible sign (sign_of_ours), so that names such as 「広報（続き）」 and 「（区分なし）」 stay what they
/// are. The exception: YearStyle::number says nothing of the era, so that the reader needs its base, and
/// years of 大正 and 昭和 that bear the same number in one plan are refused. Errors: schedule.no_rows;
/// schedule.year_count (years, most); schedule.too_long, schedule.too_long_a3 (schedule_too_long.hpp; row is
/// an index into Plan::rows).
Result<SheetPlan> render_schedule(const Plan& plan, const RenderOptions& options);

} // namespace kyodo
