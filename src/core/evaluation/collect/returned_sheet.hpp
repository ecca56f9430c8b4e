// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// ReturnedSheet: an evaluation sheet as it came back. It is read by its keys and labels, never by places or
// names of files: rows and columns may have been put in, cells merged, widths of characters changed.
#pragma once

#include "core/base/finding.hpp"
#include "core/evaluation/form.hpp"
#include "core/table/grid.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kyodo {

/// The answer to one item or question.
struct ReturnedAnswer {
    std::string id;
    std::string label;           ///< as it was written; "" for a question
    std::optional<double> value; ///< nothing where it can't be read, and for questions
    std::string reason;          ///< or the answer in words
    Place place;

    bool same_as(const ReturnedAnswer& other) const {
        return id == other.id && label == other.label && value == other.value && reason == other.reason;
    }
};

struct ReturnedSheet {
    std::string file; ///< "" for a sheet of the workbook itself
    std::string sheet;
    const EvaluationForm* form = nullptr;  ///< nullptr: a foreign sheet, see the findings
    const EvaluatorGroup* party = nullptr; ///< the same
    int version = 0;
    std::string project;
    std::string evaluator;
    Place project_place; ///< of the cell with the project's number
    Place name_place;    ///< of the cell with the evaluator's name
    bool interest = false;
    std::vector<ReturnedAnswer> answers; ///< those that something stands in, in the form's order
    int asked = 0;                       ///< items of the party
    int answered = 0;                    ///< … that have a value
    Findings findings;

    /// Where it came from: 「ファイル/シート」.
    std::string origin() const { return file.empty() ? sheet : file + "/" + sheet; }
    bool usable() const { return form != nullptr && party != nullptr; }
};

/// Reads a sheet. Nothing where it isn't an evaluation sheet at all: the labels of its block don't stand in
/// it. The forms must live on. Findings: K644 a form, version or party that isn't known, or no project or
/// evaluator; K648 items without a score; K649 a score that can't be read; K650 a reason that is missing;
/// K651 a required answer that is missing; K652 a row whose item isn't known, stands twice, or is worded
/// otherwise.
std::optional<ReturnedSheet> read_returned_sheet(const Grid& grid, const std::vector<EvaluationForm>& forms,
                                                 const std::string& file);

} // namespace kyodo
