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

std::vector<Message> CountedItem::notes(const EvaluationRules& rules, const Exact& lowest) const {
    std::vector<Message> notes;
    const auto add = [&](const char* what, const std::vector<std::string>& names) {
        if (names.empty())
            return;
        Message note{std::string("grounds.") + what, {{"evaluators", names_text(names)}}};
        switch (rules.missing) {
        case MissingAnswers::leave_out:
            note.id += ".left_out";
            break;
        case MissingAnswers::lowest:
            note.id += ".lowest";
            note.args.emplace_back("lowest", exact_text(lowest));
            break;
        case MissingAnswers::invalid:
            note.id += ".invalid";
            break;
        }
        notes.push_back(std::move(note));
    };
    add("missing", missing);
    add("unread", unread);
    return notes;
}

CountedItem counted_item(const ScoreTable& table, const ProjectScores& project, const PartySheets& sheets,
                         std::size_t item, MissingAnswers missing) {
    CountedItem counted;
    for (const std::size_t i : sheets.counted) {
        const EvaluatorSheet& sheet = project.sheets[i];
        const Answer answer = item < sheet.answers.size() ? sheet.answers[item] : Answer();
        Score score = answer.score;
        if (!score) {
            (answer.unread() ? counted.unread : counted.missing).push_back(sheet.evaluator);
            if (missing == MissingAnswers::lowest)
                score = table.lowest;
        }
        counted.scores.push_back(std::move(score));
    }
    if (missing == MissingAnswers::invalid && !(counted.missing.empty() && counted.unread.empty())) {
        counted.invalid = true;
        counted.scores.assign(counted.scores.size(), Score());
    }
    return counted;
}

} // namespace kyodo
