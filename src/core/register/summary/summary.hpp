// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Counts, sums, shares and means of a register by one or two of its columns. No row is dropped: what is empty
// or can't be read has its own line.
#pragma once

#include "core/register/summary/exact_sum.hpp"
#include "core/register/summary/summary_filter.hpp"

#include <optional>
#include <vector>

namespace kyodo {

/// Rows, the sum of their amounts, and the scores of those that have one.
struct Tally {
    int rows = 0;
    ExactSum sum;
    int scored = 0; ///< rows with a score: an empty one is no answer, not zero
    ExactSum scores;
};

/// What to count. Columns are ids or titles (also synonyms) as a person names them.
struct SummaryRequest {
    std::string by;
    std::string by2{};   ///< "" for none
    std::string sum{};   ///< a column of numbers; "" for none
    std::string mean{};  ///< a column of numbers of which the mean is shown; "" for none
    bool share = false;  ///< shares in per cent, too
    std::string where{}; ///< conditions of the rows (summary_filter.hpp); "" for all
};

struct Summary {
    SummaryFilter filter;
    std::vector<SummaryAxis> axes; ///< one or two
    std::vector<Tally> cells;      ///< values of the first axis × of the second; empty with one axis
    std::vector<Tally> by;         ///< for each value of the first axis, each row once
    std::vector<Tally> by2;        ///< … of the second
    Tally all;                     ///< each row once: 実件数
    int sum_column = -1;
    int sum_empty = 0;  ///< rows without an amount
    int sum_unread = 0; ///< rows whose amount can't be read
    int mean_column = -1;
    int mean_empty = 0; ///< rows without a score
    int mean_unread = 0;
    int mean_off = 0; ///< rows whose number lies outside of the column's bounds: 7 of 5 (finding K304)
    bool share = false;
    Findings findings; ///< those of reading, about the columns used

    const Tally& cell(int value, int value2) const {
        return cells[static_cast<std::size_t>(value * axes[1].size() + value2)];
    }
};

/// The most values the second column may have: they stand side by side.
inline constexpr int most_summary_columns = 100;
/// The most values the first column may have.
inline constexpr int most_summary_rows = 5000;

/// Counts. A list's terms that no row has count 0 in either column, unless there is no room for them. Linear
/// in rows plus cells of the result. Errors:
/// - summary.no_column (value, allowed: the titles): there is none, or it is per-year
/// - summary.not_a_number (value, allowed: the titles of columns of numbers; "" for none)
/// - summary.same_column (value): twice the same
/// - summary.too_many (title, count, most)
/// - summary.no_common_words (columns, allowed): a crosswalk is asked for and no column has common words
/// - summary.no_city (value, allowed): the crosswalk has no words of the city
/// - those of summary_filter
/// Finding K662: see rows_not_apart.
Result<Summary> summarise(const RegisterData& data, const SummaryRequest& request, const SummaryWords& words);

/// The column that can be counted by and that a person names by id, title or synonym. Errors: summary.no_by
/// (sheet, allowed: the name is empty), summary.no_column (value, allowed).
Result<int> summary_column(const RegisterData& data, const std::string& wanted);

/// The columns that can be counted by, or with `numbers` summed: not per-year, in the table's order. Indices.
std::vector<int> summary_columns(const RegisterData& data, bool numbers);

} // namespace kyodo
