// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The sections of a project's comparison, each in a file that tells its name.
#pragma once

#include "core/evaluation/compare/comparison_page.hpp"
#include "core/evaluation/compare/comparison_sheet.hpp"

namespace kyodo {

class ComparisonWriter {
public:
    ComparisonWriter(const EvaluationOutcome& outcome, std::size_t project, const std::string& name);
    ComparisonSheet run(const std::vector<AgreedLine>& agreed);

private:
    // comparison_sheet.cpp
    void heading();
    void totals();
    void total_row(const std::string& label, const std::vector<Value>& cells, bool strong);
    void attention();
    void agreed(const std::vector<AgreedLine>& lines);
    // comparison_items.cpp
    std::vector<int> figures_of_parties();
    void items_by_gap_table();
    std::string reasons(int party, std::size_t item) const;
    void items_in_order_table();
    void charts();
    // comparison_details.cpp
    void agreement();
    void written_answers();
    void grounds();
    void figure_rows(const std::string& what, const EvaluationResult& result);
    void figure_row(const std::string& what, const Figure& figure);

    int parties() const { return static_cast<int>(table_.parties.size()); }
    /// A party whose scores are printed with their spread; −1 for none.
    int committee() const;
    bool combined() const { return result_.combined.has_value(); }

    const EvaluationOutcome& outcome_;
    const ScoreTable& table_;
    const EvaluationRules& rules_;
    std::size_t project_;
    const ProjectScores& scores_;
    const ProjectResult& result_;
    const ProjectRecord& record_;
    ComparisonPage page_;
    std::vector<EvaluationChart> charts_;
    Range gap_rows_;   ///< of the table by gap, with its header
    Range order_rows_; ///< of the table in the form's order, with its header
    int gaps_ = 0;     ///< items that have one
};

} // namespace kyodo
