// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/aggregate/counted_scores.hpp"

#include "core/base/names.hpp"
#include "core/evaluation/aggregate/figure.hpp"

namespace kyodo {

PartySheets party_sheets(const ProjectScores& project, int party, const EvaluationRules& rules) {
    PartySheets sheets{party, {}, {}, {}, {}};
    for (std::size_t i = 0; i < project.sheets.size(); ++i) {
        const EvaluatorSheet& sheet = project.sheets[i];
        if (sheet.party != party)
            continue;
        sheets.all.push_back(i);
        if (sheet.interest && rules.interest_left_out)
            sheets.interest.push_back(sheet.evaluator);
        else if (!sheet.answered())
            sheets.absent.push_back(sheet.evaluator);
        else
            sheets.counted.push_back(i);
    }
    return sheets;
}

std::vector<Exact> CountedItem::present() const {
    std::vector<Exact> numbers;
    for (const Score& score : scores)
        if (score)
            numbers.push_back(*score);
    return numbers;
}

Message CountedItem::note(const EvaluationRules& rules, const Exact& lowest) const {
    if (missing.empty())
        return {};
    switch (rules.missing) {
    case MissingAnswers::leave_out:
        return {"grounds.missing.left_out", {{"evaluators", names_text(missing)}}};
    case MissingAnswers::lowest:
        return {"grounds.missing.lowest",
                {{"evaluators", names_text(missing)}, {"lowest", exact_text(lowest)}}};
    case MissingAnswers::invalid:
        break;
    }
    return {"grounds.missing.invalid", {{"evaluators", names_text(missing)}}};
}

CountedItem counted_item(const ScoreTable& table, const ProjectScores& project, const PartySheets& sheets,
                         std::size_t item, MissingAnswers missing) {
    CountedItem counted;
    for (const std::size_t i : sheets.counted) {
        const EvaluatorSheet& sheet = project.sheets[i];
        Score score = item < sheet.answers.size() ? sheet.answers[item].score : Score();
        if (!score) {
            counted.missing.push_back(sheet.evaluator);
            if (missing == MissingAnswers::lowest)
                score = table.lowest;
        }
        counted.scores.push_back(std::move(score));
    }
    if (missing == MissingAnswers::invalid && !counted.missing.empty()) {
        counted.invalid = true;
        counted.scores.assign(counted.scores.size(), Score());
    }
    return counted;
}

} // namespace kyodo
