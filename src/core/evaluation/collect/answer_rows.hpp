// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Which row of a returned sheet is which item or question.
#pragma once

#include "core/evaluation/collect/sheet_labels.hpp"
#include "core/evaluation/form.hpp"

namespace kyodo {

/// A row that stands out.
struct AnswerRow {
    int row = 0;
    std::string words; ///< the item as it is worded there
};

/// The answer to a question: its first cell, and all that stands below the question up to the next one.
struct QuestionAnswer {
    int row = 0;
    int column = 0;
    std::string words;
};

struct AnswerRows {
    std::map<std::string, int> items; ///< row by id of the item
    std::map<std::string, QuestionAnswer> questions;
    std::vector<AnswerRow> unknown;  ///< something is answered that the form doesn't ask
    std::vector<AnswerRow> twice;    ///< an item that stands further above too, answered
    std::vector<AnswerRow> reworded; ///< known by its number only
};

/// Items are known by their text (without the hint below it), else by their number; questions by their number
/// or text.
AnswerRows find_answer_rows(const Grid& grid, const EvaluationForm& form, const ItemColumns& columns);

} // namespace kyodo
