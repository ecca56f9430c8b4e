// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/compare/comparison_writer.hpp"
#include "core/evaluation/compare/rules_text.hpp"

namespace kyodo {
namespace {

constexpr double titles_and_two_rows_mm = 30; // a table's titles don't stand alone at the foot of a page

} // namespace

void ComparisonWriter::agreement() {
    const int who = committee();
    if (who < 0 || result_.parties[static_cast<std::size_t>(who)].asked.empty())
        return;
    page_.keep_together(45);
    page_.section("sheet.compare.agreement");
    for (const Message& line :
         agreement_of(table_, outcome_.results, {project_}, who, outcome_.form.scale.points.has_value())
             .lines)
        page_.line(printed(line), page_.note);
}

void ComparisonWriter::written_answers() {
    if (record_.answers.empty())
        return;
    page_.section("sheet.compare.written");
    const int last = page_.sheet.columns() - 1;
    page_.titles({{0, 1, printed("sheet.compare.question"), page_.entry.header},
                  {2, 4, printed("sheet.compare.evaluator"), page_.entry.header},
                  {5, last, printed("sheet.compare.answer"), page_.entry.header}});
    for (std::size_t q = 0; q < outcome_.form.questions.size(); ++q)
        for (const WrittenAnswer& answer : record_.answers)
            if (answer.question == q)
                page_.row({{0, 1, outcome_.form.questions[q].text.ja, page_.label},
                           {2, 4, table_.parties[static_cast<std::size_t>(answer.party)].title, page_.label},
                           {5, last, answer.text, page_.text}});
}

void ComparisonWriter::figure_row(const std::string& what, const Figure& figure) {
    std::string notes;
    for (const Message& note : figure.notes)
        notes += (notes.empty() ? "" : "\n") + printed(note);
    if (figure.formula.empty() && notes.empty())
        return;
    const int last = page_.sheet.columns() - 1;
    const int middle = 2 + (last - 1) / 2;
    page_.row({{0, 1, what, page_.label},
               {2, middle, figure.formula, page_.formula},
               {middle + 1, last, notes, page_.text}});
}

void ComparisonWriter::figure_rows(const std::string& what, const EvaluationResult& result) {
    // One evaluator's figures are the scores themselves: only what was done to them is told.
    for (std::size_t i = 0; i < result.items.size(); ++i) {
        const Figure& figure = result.items[i];
        if (figure.formula.find('=') != std::string::npos || !figure.notes.empty())
            figure_row(printed("sheet.compare.figure_of", {{"party", what},
                                                           {"number", std::to_string(i + 1)},
                                                           {"item", table_.items[i].title}}),
                       figure);
    }
    if (table_.groups.size() > 1)
        for (std::size_t g = 0; g < result.groups.size(); ++g)
            figure_row(
                printed("sheet.compare.group_of", {{"party", what}, {"group", table_.groups[g].title}}),
                result.groups[g]);
}

void ComparisonWriter::grounds() {
    page_.section("sheet.compare.grounds");
    for (const std::string& rule : rules_in_words(table_, rules_, Language::ja))
        page_.line(printed("sheet.compare.rule", {{"rule", rule}}), page_.note);
    page_.keep_together(titles_and_two_rows_mm);
    const int last = page_.sheet.columns() - 1;
    const int middle = 2 + (last - 1) / 2;
    page_.titles({{0, 1, printed("sheet.compare.figure"), page_.entry.header},
                  {2, middle, printed("sheet.compare.sum"), page_.entry.header},
                  {middle + 1, last, printed("sheet.compare.notes"), page_.entry.header}});
    for (const PartyResult& party : result_.parties) {
        const std::string& title = table_.parties[static_cast<std::size_t>(party.party)].title;
        if (party.counted.empty())
            continue;
        figure_rows(title, party.result);
        if (rules_.order == AggregationOrder::evaluators || rules_.ranking == Ranking::rank_sum)
            for (const auto& [sheet, figure] : party.evaluators)
                figure_row(printed("sheet.compare.evaluator_of",
                                   {{"party", title}, {"name", scores_.sheets[sheet].evaluator}}),
                           figure);
        figure_row(printed("sheet.compare.total_of", {{"party", title}}), party.result.total);
    }
    if (combined()) {
        figure_rows(printed("sheet.compare.combined"), *result_.combined);
        figure_row(printed("sheet.compare.total_of", {{"party", printed("sheet.compare.combined")}}),
                   result_.combined->total);
    }
    if (rules_.ranking == Ranking::rank_sum)
        figure_row(printed("sheet.compare.rank_sum"), result_.placing.rank_sum);
}

} // namespace kyodo
