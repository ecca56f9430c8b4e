// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/functions/evaluation_functions.hpp"

#include "calc/functions/arguments.hpp"
#include "calc/guard.hpp"
#include "core/base/amount.hpp"
#include "core/base/fold.hpp"
#include "core/base/names.hpp"
#include "core/evaluation/concordance.hpp"
#include "core/evaluation/icc.hpp"
#include "core/evaluation/krippendorff.hpp"
#include "core/evaluation/score.hpp"
#include "core/schema/vocabulary.hpp"

#include <cmath>
#include <map>

namespace kyodo {
namespace {

using com::sun::star::uno::Any;

/// A number, also as a text in full width; nothing for an empty cell. A text of points has no unit.
std::optional<double> number_of(const Value& value, bool& readable) {
    readable = true;
    if (is_empty(value))
        return std::nullopt;
    if (const auto* number = std::get_if<double>(&value))
        return *number;
    const auto* text = std::get_if<std::string>(&value);
    const auto amount = text != nullptr ? parse_amount(*text) : Result<double>(error("amount.unreadable"));
    readable = amount.has_value();
    return readable ? std::optional(*amount) : std::nullopt;
}

Result<std::vector<Score>> scores_of(const DataArray& data) {
    std::vector<Score> scores;
    for (const auto& row : to_rows(data))
        for (const Value& value : row) {
            bool readable = true;
            const auto number = number_of(value, readable);
            if (!readable)
                return error("score.not_number",
                             {{"place", std::to_string(scores.size() + 1)}, {"value", to_text(value)}});
            scores.push_back(number ? Score(exact(*number)) : Score());
        }
    return scores;
}

/// The one score of a cell, which comes as text.
Result<Score> score_of(const rtl::OUString& cell) {
    const std::string text = to_core(cell);
    bool readable = true;
    const auto number = number_of(Value(text), readable);
    if (!readable)
        return error("score.not_number", {{"place", "1"}, {"value", text}});
    return number ? Score(exact(*number)) : Score();
}

/// A range of one cell comes with 0 where the cell is empty.
bool may_be_an_empty_cell(const std::vector<Score>& scores) {
    return scores.size() == 1 && scores.front() == Score(0);
}

Result<Ratings> ratings_of(const DataArray& data) {
    const auto rows = to_rows(data);
    Ratings ratings(rows.size(), rows.empty() ? 0 : rows.front().size());
    for (std::size_t item = 0; item < ratings.items(); ++item)
        for (std::size_t rater = 0; rater < ratings.raters(); ++rater) {
            bool readable = true;
            ratings.at(item, rater) = number_of(rows[item].at(rater), readable);
            if (!readable)
                return error("ratings.not_number", {{"item", std::to_string(item + 1)},
                                                    {"rater", std::to_string(rater + 1)},
                                                    {"value", to_text(rows[item][rater])}});
        }
    return ratings;
}

/// Labels from the lowest to the highest: the cells of a range, or a text with 「、」 between them.
Result<std::vector<std::string>> labels_in(const Any& order) {
    std::vector<std::string> labels;
    if (DataArray data; order >>= data) {
        for (const auto& row : to_rows(data))
            for (const Value& value : row)
                if (!is_empty(value))
                    labels.push_back(to_text(value));
        if (labels.size() > 1)
            return labels;
    }
    const auto words = single_text(order);
    return words ? Result<std::vector<std::string>>(split_terms(*words)) : words.error();
}

/// Ratings given as labels, as their places in the declared order.
Result<Ratings> ratings_by(const std::vector<std::string>& labels, const DataArray& data) {
    std::map<std::string, double> places;
    for (const std::string& label : labels)
        if (!places.emplace(fold(label), static_cast<double>(places.size() + 1)).second)
            return error("ratings.label_twice", {{"value", label}});
    const auto rows = to_rows(data);
    Ratings ratings(rows.size(), rows.empty() ? 0 : rows.front().size());
    for (std::size_t item = 0; item < ratings.items(); ++item)
        for (std::size_t rater = 0; rater < ratings.raters(); ++rater) {
            const Value& cell = rows[item].at(rater);
            if (is_empty(cell))
                continue;
            const auto place = places.find(fold(to_text(cell)));
            if (place == places.end())
                return error("ratings.not_in_order", {{"item", std::to_string(item + 1)},
                                                      {"rater", std::to_string(rater + 1)},
                                                      {"value", to_text(cell)},
                                                      {"allowed", names_text(labels)}});
            ratings.at(item, rater) = place->second;
        }
    return ratings;
}

/// Squares of large numbers may overflow; that is no measure of anything.
double finite(double measure) {
    return value_or_throw(std::isfinite(measure) ? Result<double>(measure)
                                                 : Result<double>(error("ratings.too_large")));
}

/// A range, a cell, or nothing where the argument is left out.
Result<std::vector<Score>> weights_of(const Any& any) {
    if (!any.hasValue())
        return std::vector<Score>();
    if (DataArray data; any >>= data)
        return scores_of(data);
    const com::sun::star::uno::Sequence<Any> row(&any, 1);
    return scores_of(DataArray(&row, 1));
}

Result<std::size_t> minimum_of(const Any& any) {
    const auto value = single(any);
    if (!value)
        return value.error();
    bool readable = true;
    const double number = number_of(*value, readable).value_or(0);
    if (!readable || number < 0 || number > 1e6 || number != std::floor(number))
        return error("score.minimum", {{"value", to_text(*value)}});
    return static_cast<std::size_t>(number);
}

} // namespace

Any SAL_CALL EvaluationFunctions::score(const DataArray& scores, const Any& weights, const Any& minimum) {
    return guard_function([&] {
        auto given = value_or_throw(scores_of(scores));
        if (may_be_an_empty_cell(given))
            given.front().reset();
        const auto mean = value_or_throw(
            weighted_score(given, value_or_throw(weights_of(weights)), value_or_throw(minimum_of(minimum))));
        return mean ? Any(to_double(*mean)) : Any();
    });
}

Any SAL_CALL EvaluationFunctions::grade(const rtl::OUString& score, const DataArray& bounds,
                                        const TextArray& labels) {
    return guard_function([&] {
        const auto reached = value_or_throw(score_of(score));
        std::vector<Exact> steps;
        auto given = value_or_throw(scores_of(bounds));
        if (may_be_an_empty_cell(given)) // one bound of 0 would give every score its label
            given.front().reset();
        for (const Score& bound : given) {
            if (!bound) // an empty cell is no bound: what follows it would be taken for another step
                value_or_throw(Result<bool>(
                    error("score.not_number", {{"place", std::to_string(steps.size() + 1)}, {"value", ""}})));
            steps.push_back(*bound);
        }
        // The bounds and labels are looked at even where there is no score yet.
        const auto label = value_or_throw(
            grade_of(reached.value_or(steps.empty() ? Exact(0) : steps.front()), steps, to_texts(labels)));
        return reached && label ? Any(to_uno(*label)) : Any();
    });
}

Any SAL_CALL EvaluationFunctions::gap(const rtl::OUString& a, const rtl::OUString& b) {
    return guard_function([&] {
        const auto first = value_or_throw(score_of(a));
        const auto second = value_or_throw(score_of(b));
        return first && second ? Any(to_double(*first - *second)) : Any();
    });
}

double SAL_CALL EvaluationFunctions::alpha(const DataArray& ratings, const Any& level, const Any& order) {
    return guard_function([&] {
        const std::string words = value_or_throw(single_text(level));
        const std::vector<std::string> labels = value_or_throw(labels_in(order));
        const auto named = !labels.empty() && trim(words).empty()
                               ? RatingLevel::ordinal // labels have an order, and no distances
                               : value_or_throw(parse_rating_level(words));
        const Ratings given =
            value_or_throw(labels.empty() ? ratings_of(ratings) : ratings_by(labels, ratings));
        return finite(value_or_throw(krippendorff_alpha(given, named)));
    });
}

double SAL_CALL EvaluationFunctions::kendallW(const DataArray& ratings) {
    return guard_function(
        [&] { return finite(value_or_throw(kendall_w(value_or_throw(ratings_of(ratings)))).w); });
}

double SAL_CALL EvaluationFunctions::icc(const DataArray& ratings, const rtl::OUString& form) {
    return guard_function([&] {
        const auto parsed = value_or_throw(parse_icc_form(to_core(form)));
        return finite(value_or_throw(intraclass_correlation(value_or_throw(ratings_of(ratings)), parsed)));
    });
}

} // namespace kyodo
