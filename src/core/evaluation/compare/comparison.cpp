// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/compare/comparison.hpp"

#include "core/evaluation/concordance.hpp"
#include "core/evaluation/icc.hpp"
#include "core/evaluation/krippendorff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace kyodo {
namespace {

/// A committee of fewer, or fewer items, moves the measures by one person's step.
constexpr std::size_t few_raters = 5;
constexpr std::size_t few_items = 10;
constexpr double good_alpha = 0.8;
constexpr double fair_alpha = 2.0 / 3;

std::string three_decimals(double value) { return fmt::format("{:.3f}", value); }

/// Rows: items of projects with a score; columns: evaluators by name.
Ratings ratings_of(const ScoreTable& table, const std::vector<ProjectResult>& results,
                   const std::vector<std::size_t>& projects, std::size_t party) {
    std::map<std::string, std::size_t> raters;
    for (const std::size_t p : projects)
        for (const std::size_t s : results[p].parties[party].counted)
            raters.try_emplace(table.projects[p].sheets[s].evaluator, raters.size());
    std::vector<std::vector<std::optional<double>>> rows;
    for (const std::size_t p : projects)
        for (std::size_t i = 0; i < table.items.size(); ++i) {
            std::vector<std::optional<double>> row(raters.size());
            bool any = false;
            for (const std::size_t s : results[p].parties[party].counted) {
                const EvaluatorSheet& sheet = table.projects[p].sheets[s];
                if (const Score& score = sheet.answers[i].score) {
                    row[raters.at(sheet.evaluator)] = to_double(*score);
                    any = true;
                }
            }
            if (any)
                rows.push_back(std::move(row));
        }
    Ratings ratings(rows.size(), raters.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t r = 0; r < raters.size(); ++r)
            ratings.at(i, r) = rows[i][r];
    return ratings;
}

} // namespace

std::vector<ComparedItem> items_by_gap(const ScoreTable& table, const ProjectResult& result) {
    std::vector<ComparedItem> items;
    std::vector<Exact> share;
    for (std::size_t i = 0; i < table.items.size(); ++i) {
        Score lowest;
        Score highest;
        int figures = 0;
        for (const PartyResult& party : result.parties) {
            const Score& mean = party.result.means[i];
            if (!mean)
                continue;
            ++figures;
            lowest = lowest ? std::min(*lowest, *mean) : *mean;
            highest = highest ? std::max(*highest, *mean) : *mean;
        }
        items.push_back({i, figures > 1 ? Score(*highest - *lowest) : Score()});
        const Exact range = table.items[i].most - table.lowest;
        share.push_back(!items.back().gap ? Exact(-1)
                        : range > 0       ? Exact(*items.back().gap / range)
                                          : *items.back().gap);
    }
    std::stable_sort(items.begin(), items.end(), [&](const ComparedItem& a, const ComparedItem& b) {
        return share[b.item] < share[a.item];
    });
    return items;
}

std::optional<Spread> spread_of(std::vector<Exact> scores) {
    if (scores.empty())
        return std::nullopt;
    std::sort(scores.begin(), scores.end());
    Spread spread;
    spread.count = scores.size();
    const Exact count = scores.size();
    spread.mean = std::accumulate(scores.begin(), scores.end(), Exact(0)) / count;
    const std::size_t middle = scores.size() / 2;
    spread.median =
        scores.size() % 2 == 1 ? scores[middle] : Exact((scores[middle - 1] + scores[middle]) / 2);
    spread.lowest = scores.front();
    spread.highest = scores.back();
    Exact squares = 0;
    for (const Exact& score : scores)
        squares += (score - spread.mean) * (score - spread.mean);
    spread.deviation = std::sqrt(to_double(squares / count));
    return spread;
}

std::vector<Exact> scores_given(const ProjectScores& project, const PartyResult& party, std::size_t item) {
    std::vector<Exact> scores;
    for (const std::size_t s : party.counted)
        if (const Score& score = project.sheets[s].answers[item].score)
            scores.push_back(*score);
    return scores;
}

Agreement agreement_of(const ScoreTable& table, const std::vector<ProjectResult>& results,
                       const std::vector<std::size_t>& projects, int party, bool points) {
    const Ratings ratings = ratings_of(table, results, projects, static_cast<std::size_t>(party));
    Agreement agreement{ratings.raters(), ratings.items(), {}};
    std::vector<Message>& lines = agreement.lines;
    if (ratings.raters() < 2) {
        lines.push_back({"agreement.one_rater", {{"raters", std::to_string(ratings.raters())}}});
        return agreement;
    }
    const auto alpha = krippendorff_alpha(ratings, points ? RatingLevel::interval : RatingLevel::ordinal);
    if (alpha) {
        lines.push_back({points ? "agreement.alpha.interval" : "agreement.alpha.ordinal",
                         {{"alpha", three_decimals(*alpha)}}});
        lines.push_back({*alpha >= good_alpha   ? "agreement.good"
                         : *alpha >= fair_alpha ? "agreement.fair"
                                                : "agreement.poor",
                         {}});
    } else {
        lines.push_back({"agreement.none",
                         {{"why", text(alpha.error().message, Language::ja)},
                          {"why.en", text(alpha.error().message, Language::en)}}});
    }
    if (const auto w = kendall_w(ratings))
        lines.push_back({"agreement.w", {{"w", three_decimals(w->w)}}});
    if (const auto icc = intraclass_correlation(ratings, {2, false}))
        lines.push_back({"agreement.icc", {{"icc", three_decimals(*icc)}}});
    const bool few = ratings.raters() < few_raters || ratings.items() < few_items;
    lines.push_back(
        {few ? "agreement.caution.few" : "agreement.caution.general",
         {{"raters", std::to_string(ratings.raters())}, {"items", std::to_string(ratings.items())}}});
    return agreement;
}

} // namespace kyodo
