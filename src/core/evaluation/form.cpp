// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/form.hpp"

#include "core/base/fold.hpp"
#include "core/base/message.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace kyodo {
namespace {

template <class Part>
const Part* part_of(const std::vector<Part>& parts, std::string_view id) {
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const Part& p) { return p.id == id; });
    return found == parts.end() ? nullptr : &*found;
}

} // namespace

bool EvaluatorGroup::answers(std::string_view wanted) const {
    return items.empty() || std::find(items.begin(), items.end(), wanted) != items.end();
}

const EvaluationItem* EvaluationForm::item(std::string_view wanted) const { return part_of(items, wanted); }

const TextQuestion* EvaluationForm::question(std::string_view wanted) const {
    return part_of(questions, wanted);
}

const EvaluationGroup* EvaluationForm::group(std::string_view wanted) const {
    return part_of(groups, wanted);
}

const EvaluatorGroup* EvaluationForm::evaluator(std::string_view wanted) const {
    return part_of(evaluators, wanted);
}

const EvaluatorGroup* EvaluationForm::evaluator_named(std::string_view wanted) const {
    const std::string folded = fold(wanted);
    const auto found = std::find_if(evaluators.begin(), evaluators.end(), [&](const EvaluatorGroup& party) {
        return folded == fold(party.title.ja) || folded == fold(party.title.en) || folded == fold(party.id);
    });
    return found == evaluators.end() ? nullptr : &*found;
}

std::string EvaluationForm::number_of(std::string_view wanted) const {
    for (std::size_t i = 0; i < items.size(); ++i)
        if (items[i].id == wanted)
            return std::to_string(i + 1);
    for (std::size_t i = 0; i < questions.size(); ++i)
        if (questions[i].id == wanted)
            return text({"evaluation.question_number", {{"number", std::to_string(i + 1)}}}, Language::ja);
    return {};
}

std::string EvaluationForm::id_of_number(std::string_view number) const {
    const std::string folded = fold(number);
    for (const EvaluationItem& item : items)
        if (fold(number_of(item.id)) == folded)
            return item.id;
    for (const TextQuestion& question : questions)
        if (fold(number_of(question.id)) == folded)
            return question.id;
    return {};
}

double EvaluationForm::most(const EvaluationItem& item) const {
    if (scale.points)
        return item.most.value_or(scale.points->most);
    return scale.steps.empty() ? 0 : scale.steps.front().value;
}

double EvaluationForm::least() const {
    if (scale.points)
        return scale.points->least;
    return scale.steps.empty() ? 0 : scale.steps.back().value;
}

std::optional<double> EvaluationForm::reason_at_most() const {
    if (rules.reason_step.empty())
        return std::nullopt;
    if (!scale.points) {
        const ScaleStep* step = find_step(scale, rules.reason_step);
        return step == nullptr ? std::nullopt : std::optional(step->value);
    }
    return parse_points(rules.reason_step);
}

std::optional<double> parse_points(std::string_view text) {
    const std::string digits = fold(text);
    double value = 0;
    const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (code != std::errc() || !std::isfinite(value))
        return std::nullopt;
    const std::string_view rest(end, digits.data() + digits.size());
    return rest.empty() || rest == "点" ? std::optional(value) : std::nullopt;
}

const ScaleStep* find_step(const EvaluationScale& scale, std::string_view text) {
    const std::string wanted = fold(text);
    for (const ScaleStep& step : scale.steps)
        if (fold(step.label) == wanted ||
            std::any_of(step.synonyms.begin(), step.synonyms.end(),
                        [&](const std::string& other) { return fold(other) == wanted; }))
            return &step;
    return nullptr;
}

bool is_reached(const EvaluationForm& form, const EvaluationItem& item, double value) {
    if (form.scale.points)
        return value >= form.scale.points->reached * form.most(item);
    return std::any_of(form.scale.steps.begin(), form.scale.steps.end(),
                       [&](const ScaleStep& step) { return step.reached && value >= step.value; });
}

} // namespace kyodo
