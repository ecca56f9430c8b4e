// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Evaluation sheets for tests: a form's sheet as a grid, filled in by the numbers of its items.
#pragma once

#include "core/evaluation/collect/sheet_labels.hpp"
#include "core/evaluation/sheet/entry_sheet.hpp"
#include "template_files.hpp"

#include <stdexcept>

namespace kyodo::test {

inline EvaluationForm shipped_form(const std::string& id) {
    return parse_evaluation_form(template_file("evaluations/" + id + ".json"), id + ".json").value();
}

inline ProjectFacts a_project(const std::string& number = "R8-01") {
    return {number,
            "川沿い花だん市民管理事業",
            "みどり川を守る会",
            "都市整備課",
            {{"年度", "令和8年度"}, {"形態", "アダプト"}, {"共有した目的", "住民の手で親しめる川辺を保つ"}}};
}

inline Grid sheet_grid(const EvaluationForm& form, const std::string& party, const std::string& evaluator,
                       const ProjectFacts& project = a_project()) {
    return evaluation_sheet(form, *form.evaluator(party), project, evaluator, "票").to_grid();
}

/// The row whose first cell shows a number (1, 問1); throws where there is none.
inline int row_of(const Grid& grid, const std::string& number) {
    for (int row = 0; row < grid.rows(); ++row)
        if (grid.text(row, 0) == number)
            return row;
    throw std::logic_error("no number " + number);
}

constexpr int score_column = 3; // of a sheet as it is made
constexpr int reason_column = 4;

inline void fill(Grid& grid, const std::string& number, Value score, const std::string& reason = "") {
    const int row = row_of(grid, number);
    grid.set(row, score_column, std::move(score));
    if (!reason.empty())
        grid.set(row, reason_column, reason);
}

/// Writes below a question.
inline void answer(Grid& grid, const std::string& number, const std::string& words) {
    grid.set(row_of(grid, number) + 1, 0, words);
}

} // namespace kyodo::test
