// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The kinds of rules, each as a function over a register. A kind rests where the table lacks a column it
// compares; required columns that lack are told when the table is looked for.
#pragma once

#include "core/register/check/register_check.hpp"

#include <string>

namespace kyodo {

/// One rule at work.
struct RuleRun {
    const Rule& rule;
    const RegisterData& data;
    const CheckContext& context;
    Findings& findings;

    /// Adds a finding at a cell of a row. `detail` is the text that shows the rule's sentence, finding.rule
    /// or one of its forms, with further values.
    void note(int row, int column, const char* form = "finding.rule",
              std::vector<std::pair<std::string, std::string>> detail = {}) const;
    /// Adds a finding at a column's title: about the whole table.
    void note_table(int column, const char* form,
                    std::vector<std::pair<std::string, std::string>> detail) const;
    /// The columns the rule names, -1 for one that the table lacks.
    std::vector<int> columns() const;
    /// What rows of one group have in common; with the year of group_year if asked for.
    std::string group_of(int row) const;
    /// The group's values as a person reads them.
    std::string group_shown(int row) const;
    /// Whether the table has all columns of the rule's group.
    bool has_group() const;

private:
    Finding make(const char* form, std::vector<std::pair<std::string, std::string>> detail) const;
};

/// A date or 年度 as days since 1970-01-01: its first day, or with `last` its last one. Nothing for others.
std::optional<double> day_of(const TypedCell& cell, bool last = false);

void check_rows(
    const RuleRun& run); ///< required_if, empty_if, order, pairs, due_before, overdue, both_parties
void check_sum(const RuleRun& run);             ///< sum
void check_unique(const RuleRun& run);          ///< unique
void check_count(const RuleRun& run);           ///< count
void check_one_responsible(const RuleRun& run); ///< one_responsible
void check_referenced_by(const RuleRun& run, const std::vector<const RegisterData*>& workbook);

/// Where a value that stands in an earlier place too is told: in its cell; where one merged cell is both, in
/// the row's own part of it.
Place second_place(const RegisterData& data, int row, int column, const Place& first);

/// K311: a title that is nearly that of a column that lacks.
void check_titles(const RegisterData& data, const std::vector<const RegisterData*>& workbook,
                  Findings& findings);
/// K315 (advice): a number written as text, which Calc's own SUM leaves out; proposal: the number.
void check_written_numbers(const RegisterData& data, Findings& findings);
/// K313: a text that is another one of the workbook but for variation selectors (proposal: that one). C5 of
/// the rules of the field: they count as equal, and a person is warned.
void check_selectors(const RegisterData& data, const std::vector<const RegisterData*>& workbook,
                     Findings& findings);
/// K306: the key of each row is its own, over all pages of a table: where the titles come again below, for
/// rows of the same 年度.
void check_keys(const RegisterData& data, const std::vector<const RegisterData*>& workbook,
                Findings& findings);
/// K307: what a reference names is there.
void check_references(const RegisterData& data, const std::vector<const RegisterData*>& workbook,
                      Findings& findings);

} // namespace kyodo
