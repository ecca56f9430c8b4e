// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The score register (評価記録) and a form as a table of scores.
#pragma once

#include "core/evaluation/collect/collection.hpp"
#include "core/evaluation/form.hpp"
#include "core/evaluation/score_table.hpp"
#include "core/register/register_data.hpp"

#include <string>
#include <vector>

namespace kyodo {

/// An answer in words.
struct WrittenAnswer {
    std::size_t question = 0; ///< index into the form's questions
    int party = 0;
    std::string evaluator;
    std::string text;

    bool operator==(const WrittenAnswer&) const = default;
};

/// What is known of a project beside its scores. In the order of ScoreTable::projects.
struct ProjectRecord {
    std::vector<WrittenAnswer> answers;
    /// Who is asked and gave no score: the party's title alone where no one of it is known.
    std::vector<std::string> not_in;
    std::vector<std::string> not_in_parties; ///< … and the title of each one's party
    /// Sheets were asked for and nothing came back: no score, no answer, nothing that can't be read.
    bool none_in = false;
    /// Parties whose scores are kept back, because not all parties of EvaluationForm::until_both are in: by
    /// index. Their answers are empty in the table.
    std::vector<int> withheld;
    /// What earlier years agreed to do better and isn't done, a line each.
    std::vector<std::string> improvements;
    /// Where the score of a sheet's item stands: sheet × item; a row below 0 for none.
    std::vector<std::vector<Place>> places;
};

struct ScoreRecords {
    ScoreTable table;
    std::vector<ProjectRecord> projects;
    Findings findings;
};

/// The titles of projects by their number; a project without one has its number for a title.
struct ProjectTitle {
    std::string number;
    std::string title;
};

/// Takes the rows of one form. `asked` is what 回収状況 says of any form: a project that it has of this one
/// is asked of those whom it names, and is in the table also where nothing came back. Of other projects the
/// rows themselves tell: members of a committee are asked for every project; of a partner or a section one
/// sheet is expected for each. A party of whom nobody is asked and no row tells is left out of the table.
/// Rows that can't be taken stay out and are findings:
/// - K651 a party that the form doesn't have; K652 an item that it doesn't have
/// - K663 a score that isn't on the scale
/// - K664 (注意) sign and value differ: the sign counts, since it is what was written
/// - K655 the same project, party, evaluator and item a second time: the first one counts
/// - K656 (注意) a row of another version of the form
/// Linear in the rows.
ScoreRecords read_scores(const RegisterData& data, const EvaluationForm& form,
                         const std::vector<ProjectTitle>& titles, const std::vector<SheetStatus>& asked = {});

/// The ids of the forms that the register has scores of, in their order.
std::vector<std::string> forms_in(const RegisterData& data);

/// The table of a form without projects: items, groups, parties, scale.
ScoreTable score_table_of(const EvaluationForm& form);

} // namespace kyodo
