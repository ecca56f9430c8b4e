// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Which rows of a register a summary counts: all, or those with certain values, as of one of two surveys that
// stand in one register.
#pragma once

#include "core/register/summary/summary_axis.hpp"

#include <string>
#include <vector>

namespace kyodo {

/// One column and the values that a row may have in it, spelt as a summary spells them.
struct SummaryCondition {
    int column = 0; ///< index into RegisterData::columns()
    std::vector<std::string> values;
};

struct SummaryFilter {
    std::vector<SummaryCondition> conditions; ///< all must hold
    std::vector<bool> rows;                   ///< of the data, which are counted; empty: all
    int count = 0;                            ///< how many are
};

/// Reads conditions 「調査名=職員の協働意識調査」, one a line or with 「;」 between them; several values of
/// one column with 「、」. A value is any that a summary by the column shows, also a synonym of a term or a
/// year in another notation. Linear in the number of rows. Errors:
/// - summary.where (value): not of that form
/// - summary.no_column (value, allowed)
/// - summary.where_value (value, title, allowed): no row has the value
/// - summary.where_none (value): there are such rows, but none with all of it
Result<SummaryFilter> summary_filter(const RegisterData& data, const std::string& where,
                                     const SummaryWords& words);

/// The column whose values tell what a row belongs to, so that rows of two of them aren't to be counted
/// together (the surveys of a register of answers): the first of several key columns, where it is a required
/// text. -1 for none.
int apart_column(const RegisterData& data);

/// Values of the columns by which rows are best kept apart, as conditions for a person to choose from: of
/// apart_column and of the first column of fiscal years.
std::vector<std::string> proposed_conditions(const RegisterData& data, const SummaryWords& words);

/// Finding K662 where rows are counted together that apart_column says are of different kinds (questions of
/// two surveys): neither the filter nor one of `columns` parts them.
Findings rows_not_apart(const RegisterData& data, const SummaryFilter& filter,
                        const std::vector<int>& columns, const SummaryWords& words);

} // namespace kyodo
