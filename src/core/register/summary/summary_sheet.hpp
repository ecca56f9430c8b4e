// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The sheet that register.summary writes.
#pragma once

#include "core/register/summary/summary.hpp"
#include "core/sheet/sheet_plan.hpp"
#include "core/table/row_alignment.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kyodo {

inline constexpr const char* summary_region = "Kyodo_Summary";

struct SummarySheetOptions {
    std::string sheet_name;
    std::string city{}; ///< its name, where the words are those of the crosswalk
};

/// What the chart shows: cells of the sheet, and where it stands. Rows and columns of the plan.
struct SummaryChart {
    std::vector<Range> data; ///< the first column has the labels, the first row the names of the series
    int series = 1;          ///< more than one: bars in parts, or of means side by side
    bool means = false;
    std::string title;
    int top_row = 0; ///< the rows below it are kept free
    double left_mm = 0;
    double width_mm = 0;
    double height_mm = 0;
    bool only_if_there = false; ///< too many values to be read: none is made, but one that is there gets them
};

struct SummarySheet {
    SheetPlan sheet;
    std::optional<SummaryChart> chart; ///< nothing where there are no values
};

/// Title, grounds, the tables with their totals, room for the chart. Plain values; the same register gives
/// the same sheet.
SummarySheet summary_sheet(const RegisterData& data, const Summary& summary,
                           const SummarySheetOptions& options);

/// 「形態×担当課」: the columns counted by.
std::string summary_columns_named(const RegisterData& data, const Summary& summary);

/// 「職員の協働意識調査、令和8年度」: the values of the rows that are counted; "" where all are.
std::string summary_values_named(const Summary& summary);

/// 「集計（協働事業・形態×担当課）」, or 「集計（令和8年度・形態×担当課）」 of some rows, at most the 31
/// characters that Excel takes, none that a name can't have.
std::string summary_sheet_name(const RegisterData& data, const Summary& summary);

/// What a table says above the values of a column: its title; 「開始日の年度」 of a column of dates, which
/// are counted by their 年度.
std::string summary_axis_title(const RegisterData& data, int column);

/// The rows of such a sheet, by table and label; the empty ones counted from the label above.
std::vector<RowKeys> summary_row_keys(const Grid& grid);

} // namespace kyodo
