// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What holds for any scores and rules: who stands first in a list changes no figure, and scaling or reversing
// a scale changes what it must and nothing else.
#include "core/evaluation/aggregate/aggregate.hpp"

#include "score_tables.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace kyodo::test {
namespace {

constexpr int rounds = 60;

class RandomEvaluation {
public:
    explicit RandomEvaluation(unsigned seed) : random_(seed) {}

    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
    std::mt19937& generator() { return random_; }

    /// One to three parties, the last with several evaluators; missing answers and interests among them.
    ScoreTable table() {
        ScoreTable table = committee_table({});
        table.parties.insert(table.parties.begin(),
                             {{.id = "group", .title = "団体"}, {.id = "city", .title = "市", .weight = 3}});
        table.groups = {{"g1", "過程"}, {"g2", "成果"}};
        const int items = 1 + below(6);
        for (int i = 0; i < items; ++i)
            table.items.push_back({.id = "i" + std::to_string(i),
                                   .title = "項目" + std::to_string(i),
                                   .group = below(3) - 1,
                                   .weight = Exact(1 + below(4), 2)});
        for (int p = 1 + below(6); p > 0; --p) {
            ProjectScores& project = add_project(table, {});
            sheet(project, items, 0);
            sheet(project, items, 1);
            for (int e = 1 + below(7); e > 0; --e)
                sheet(project, items, 2);
        }
        return table;
    }

    EvaluationRules rules() {
        EvaluationRules rules;
        rules.order = static_cast<AggregationOrder>(below(2));
        rules.evaluators = static_cast<Folding>(below(2));
        rules.items = static_cast<Folding>(below(2));
        rules.missing = static_cast<MissingAnswers>(below(3));
        rules.parties = static_cast<CombinedParties>(below(3));
        rules.trimming = {below(2), below(2)};
        rules.ranking = static_cast<Ranking>(below(3));
        rules.ties = static_cast<TiedRanks>(below(2));
        rules.minimums.each_item = Exact(3 + below(3), 2);
        rules.grade = {{4, 3, 2}, {"A", "B", "C", "D"}};
        return rules;
    }

private:
    void sheet(ProjectScores& project, int items, int party) {
        Row row;
        const bool absent = below(8) == 0;
        for (int i = 0; i < items; ++i)
            row.push_back(absent || below(6) == 0 ? std::optional<double>() : 1 + below(4));
        add_sheet(project, row, party).interest = below(7) == 0;
    }

    std::mt19937 random_;
};

/// Everything that is a figure, without the words and the order of terms.
std::string figures(const std::vector<ProjectResult>& results, const std::vector<std::size_t>& projects,
                    const std::vector<std::size_t>& items) {
    std::string text;
    const auto score = [&](const Score& value) { text += (value ? value->str() : "none") + " "; };
    const auto add = [&](const EvaluationResult& result) {
        for (const std::size_t i : items) {
            score(result.items[i].value);
            score(result.means[i]);
        }
        for (const Figure& group : result.groups)
            score(group.value);
        score(result.total.value);
        text += result.grade.value_or("-") + " " + std::to_string(result.disqualified.size()) + "\n";
    };
    for (const std::size_t p : projects) {
        for (const PartyResult& party : results[p].parties)
            add(party.result);
        if (results[p].combined)
            add(*results[p].combined);
        score(results[p].placing.rank_sum.value);
        text += std::to_string(results[p].placing.place.value_or(0)) + "\n";
    }
    return text;
}

std::vector<std::size_t> order_of(std::size_t count) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    return order;
}

TEST(EvaluationProperties, OrderChangesNoFigure) {
    for (unsigned seed = 1; seed <= rounds; ++seed) {
        SCOPED_TRACE(seed);
        RandomEvaluation random(seed);
        const ScoreTable table = random.table();
        const EvaluationRules rules = random.rules();
        ScoreTable shuffled = table;
        // to[i]: where item i went.
        std::vector<std::size_t> items = order_of(table.items.size());
        std::shuffle(items.begin(), items.end(), random.generator());
        std::vector<std::size_t> projects = order_of(table.projects.size());
        std::shuffle(projects.begin(), projects.end(), random.generator());
        for (std::size_t i = 0; i < items.size(); ++i)
            shuffled.items[items[i]] = table.items[i];
        for (std::size_t p = 0; p < projects.size(); ++p) {
            ProjectScores& project = shuffled.projects[projects[p]];
            project = table.projects[p];
            for (std::size_t s = 0; s < project.sheets.size(); ++s)
                for (std::size_t i = 0; i < items.size(); ++i)
                    project.sheets[s].answers[items[i]] = table.projects[p].sheets[s].answers[i];
            std::shuffle(project.sheets.begin(), project.sheets.end(), random.generator());
        }
        EXPECT_EQ(figures(aggregate(table, rules), order_of(projects.size()), order_of(items.size())),
                  figures(aggregate(shuffled, rules), projects, items));
    }
}

/// The table with each score s made a·s + b.
ScoreTable changed(ScoreTable table, const Exact& a, const Exact& b) {
    for (ProjectScores& project : table.projects)
        for (EvaluatorSheet& sheet : project.sheets)
            for (Answer& answer : sheet.answers)
                if (answer.score)
                    answer.score = Exact(a * *answer.score + b);
    table.lowest = a * table.lowest + b;
    return table;
}

/// Compares each pair of figures.
template <class Expect>
void each_figure(const std::vector<ProjectResult>& before, const std::vector<ProjectResult>& after,
                 Expect expect) {
    ASSERT_EQ(before.size(), after.size());
    const auto compare = [&](const EvaluationResult& a, const EvaluationResult& b) {
        for (std::size_t i = 0; i < a.items.size(); ++i)
            expect(a.items[i].value, b.items[i].value);
        for (std::size_t g = 0; g < a.groups.size(); ++g)
            expect(a.groups[g].value, b.groups[g].value);
        expect(a.total.value, b.total.value);
        EXPECT_EQ(a.grade, b.grade);
        EXPECT_EQ(a.disqualified.size(), b.disqualified.size());
    };
    for (std::size_t p = 0; p < before.size(); ++p) {
        for (std::size_t k = 0; k < before[p].parties.size(); ++k)
            compare(before[p].parties[k].result, after[p].parties[k].result);
        if (before[p].combined)
            compare(*before[p].combined, *after[p].combined);
    }
}

// Points counted in tenths: figures are ten times as large; places, grades and disqualifications stay, once
// minimums and bounds are in tenths too.
TEST(EvaluationProperties, ScalingScalesFiguresAndNothingElse) {
    for (unsigned seed = 1; seed <= rounds; ++seed) {
        SCOPED_TRACE(seed);
        RandomEvaluation random(seed);
        const ScoreTable table = random.table();
        EvaluationRules rules = random.rules();
        const auto before = aggregate(table, rules);
        const Exact factor(7, 3);
        *rules.minimums.each_item *= factor;
        for (Exact& bound : rules.grade.bounds)
            bound *= factor;
        const auto after = aggregate(changed(table, factor, 0), rules);
        each_figure(before, after, [&](const Score& a, const Score& b) {
            ASSERT_EQ(a.has_value(), b.has_value());
            if (a) {
                EXPECT_EQ(Exact(*a * factor), *b);
            }
        });
        for (std::size_t p = 0; p < before.size(); ++p) {
            EXPECT_EQ(before[p].placing.place, after[p].placing.place);
            EXPECT_EQ(before[p].placing.rank_sum.value, after[p].placing.rank_sum.value);
        }
    }
}

// 1–4 turned to 4–1: a mean m becomes 5 − m. What isn't even-handed is left out: sums, trimming of one side,
// the lowest step for missing answers, minimums and grades.
TEST(EvaluationProperties, ReversingReversesMeansAndPlaces) {
    for (unsigned seed = 1; seed <= rounds; ++seed) {
        SCOPED_TRACE(seed);
        RandomEvaluation random(seed);
        const ScoreTable table = random.table();
        EvaluationRules rules = random.rules();
        rules.evaluators = rules.items = Folding::mean;
        rules.parties = CombinedParties::mean;
        rules.trimming = {1, 1};
        if (rules.missing == MissingAnswers::lowest)
            rules.missing = MissingAnswers::leave_out;
        rules.minimums = {};
        rules.grade = {};
        rules.ties = TiedRanks::mid;
        rules.decides = "committee";
        const auto before = aggregate(table, rules);
        const auto after = aggregate(changed(table, -1, 5), rules);
        each_figure(before, after, [](const Score& a, const Score& b) {
            ASSERT_EQ(a.has_value(), b.has_value());
            if (a) {
                EXPECT_EQ(Exact(5 - *a), *b);
            }
        });
        // Who was above another is now below.
        for (std::size_t p = 0; p < before.size(); ++p)
            for (std::size_t q = 0; q < before.size(); ++q) {
                const auto& place = before[p].placing.place;
                const auto& other = before[q].placing.place;
                ASSERT_EQ(place.has_value(), after[p].placing.place.has_value());
                if (rules.ranking == Ranking::total && place && other) {
                    EXPECT_EQ(*place<*other, *after[p].placing.place> * after[q].placing.place);
                }
            }
    }
}

// Adding the same to all points adds it to all means, under every rule for missing answers and trimming.
TEST(EvaluationProperties, ShiftingShiftsMeans) {
    for (unsigned seed = 1; seed <= rounds; ++seed) {
        SCOPED_TRACE(seed);
        RandomEvaluation random(seed);
        const ScoreTable table = random.table();
        EvaluationRules rules = random.rules();
        rules.evaluators = rules.items = Folding::mean;
        rules.parties = CombinedParties::mean;
        const auto before = aggregate(table, rules);
        *rules.minimums.each_item += 10;
        for (Exact& bound : rules.grade.bounds)
            bound += 10;
        const auto after = aggregate(changed(table, 1, 10), rules);
        each_figure(before, after, [](const Score& a, const Score& b) {
            ASSERT_EQ(a.has_value(), b.has_value());
            if (a) {
                EXPECT_EQ(Exact(*a + 10), *b);
            }
        });
        for (std::size_t p = 0; p < before.size(); ++p)
            EXPECT_EQ(before[p].placing.place, after[p].placing.place);
    }
}

} // namespace
} // namespace kyodo::test
