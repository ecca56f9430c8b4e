// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The sheets that evaluation.compare writes: one for each project, 「評価比較 R8-01」, and one of all,
// 「評価一覧」.
#pragma once

#include "core/evaluation/compare/comparison.hpp"
#include "core/evaluation/compare/score_reader.hpp"
#include "core/sheet/sheet_plan.hpp"
#include "core/table/row_alignment.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kyodo {

inline constexpr const char* comparison_region = "Kyodo_Comparison";
inline constexpr const char* comparisons_region = "Kyodo_Comparisons";

/// All that the sheets show.
struct EvaluationOutcome {
    const EvaluationForm& form;
    const ScoreRecords& records;
    const std::vector<ProjectResult>& results; ///< in the order of the projects
};

/// A line of what was agreed, as a person typed it: 項目, 合意したこと, 改善策, 期限, 担当.
struct AgreedLine {
    std::vector<Value> cells;
    int row = -1; ///< of the grid it was read from

    bool empty() const;
    bool operator==(const AgreedLine& other) const { return cells == other.cells; }
};
inline constexpr std::size_t agreed_columns = 5;

/// A chart of a sheet: cells of the plan, and where it stands.
struct EvaluationChart {
    enum class Kind {
        net, ///< a line for each party
        bars ///< one bar for each item
    };
    Kind kind = Kind::net;
    std::string name; ///< by which it is found again
    std::string title;
    std::vector<Range> data; ///< the first column has the labels, the first row the names of the series
    int series = 1;
    int top_row = 0;
    double left_mm = 0;
    double width_mm = 0;
    double height_mm = 0;
    std::optional<double> least{}; ///< of the scale's axis
    std::optional<double> most{};
    bool only_if_there = false; ///< shows too little to be made, but one that is there gets its data
};

struct ComparisonSheet {
    SheetPlan sheet;
    std::vector<EvaluationChart> charts;
};

/// Side by side: totals, items by their gap with the reasons, charts, the committee's spread and agreement,
/// answers in words, what was agreed, grounds. Plain values; the same scores give the same sheet.
ComparisonSheet comparison_sheet(const EvaluationOutcome& outcome, std::size_t project,
                                 const std::string& name, const std::vector<AgreedLine>& agreed);

/// 「評価比較 R8-01」, at most 31 characters, none that a sheet's name can't have.
std::string comparison_sheet_name(const std::string& project);

/// The lines under 「合意したこと」 of such a sheet, or of what a person made of it; those with something in
/// them.
std::vector<AgreedLine> agreed_lines(const Grid& grid);

/// All projects: place, totals, grade, the largest gap, who is not in, 失格. `sheets` are the projects' own,
/// for links; "" for none.
SheetPlan comparison_overview(const EvaluationOutcome& outcome, const std::string& name,
                              const std::vector<std::string>& sheets);

/// The rows of either sheet, by section and label.
std::vector<RowKeys> comparison_row_keys(const Grid& grid);

} // namespace kyodo
