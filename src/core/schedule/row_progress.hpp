// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// One row's plan against its actual marks, as stages. The rules stand in progress.hpp.
#pragma once

#include "core/schedule/plan.hpp"
#include "core/schedule/year_marks.hpp"

#include <vector>

namespace kyodo {

/// A row's stages by year: 0 where there is no mark.
struct RowStages {
    std::vector<int> plan;
    std::vector<int> actual; ///< as long as plan

    static RowStages of(const PlanRow& row, const MarkList& marks);
};

/// The state over the years 0 to `last`, an index.
Progress progress_over_years(const RowStages& stages, std::size_t last);

/// The state in one year alone.
Progress progress_in_year(const RowStages& stages, std::size_t year);

} // namespace kyodo
