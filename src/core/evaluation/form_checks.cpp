// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/form_reader.hpp"

#include "core/base/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace kyodo {
namespace {

constexpr std::size_t fewest_steps = 3;
constexpr std::size_t most_steps = 5;

/// Names that must not stand twice, with the place that has each first.
class Once {
public:
    explicit Once(JsonReading& reading) : reading_(reading) {}
    void note(const std::string& name, const std::string& place) {
        const auto [first, is_new] = seen_.emplace(fold(name), place);
        if (!is_new)
            reading_.fail("schema.duplicate", place, {{"value", name}, {"other", first->second}});
    }

private:
    JsonReading& reading_;
    std::map<std::string, std::string> seen_;
};

template <class Parts>
std::vector<std::string> ids_of(const Parts& parts) {
    std::vector<std::string> ids;
    for (const auto& part : parts)
        ids.push_back(part.id);
    return ids;
}

void must_be_one(const std::string& id, const std::vector<std::string>& known, const std::string& place,
                 JsonReading& reading) {
    if (std::find(known.begin(), known.end(), id) == known.end())
        reading.fail("schema.not_allowed", place, {{"value", id}, {"allowed", listed(known)}});
}

void check_not_empty(bool empty, const char* place, JsonReading& reading) {
    if (empty)
        reading.fail("schema.empty", place);
}

/// Items and questions share their ids: both are rows of the score register.
void check_ids(const EvaluationForm& form, JsonReading& reading) {
    Once groups(reading);
    for (std::size_t i = 0; i < form.groups.size(); ++i)
        groups.note(form.groups[i].id, fmt::format("groups[{}].id", i));
    Once answers(reading);
    Once texts(reading);
    for (std::size_t i = 0; i < form.items.size(); ++i) {
        answers.note(form.items[i].id, fmt::format("items[{}].id", i));
        texts.note(form.items[i].text.ja, fmt::format("items[{}].text.ja", i));
    }
    for (std::size_t i = 0; i < form.questions.size(); ++i) {
        answers.note(form.questions[i].id, fmt::format("questions[{}].id", i));
        texts.note(form.questions[i].text.ja, fmt::format("questions[{}].text.ja", i));
    }
    Once parties(reading);
    Once titles(reading);
    for (std::size_t i = 0; i < form.evaluators.size(); ++i) {
        parties.note(form.evaluators[i].id, fmt::format("evaluators[{}].id", i));
        titles.note(form.evaluators[i].title.ja, fmt::format("evaluators[{}].title.ja", i));
    }
}

void check_references(const EvaluationForm& form, JsonReading& reading) {
    const std::vector<std::string> groups = ids_of(form.groups);
    const std::vector<std::string> items = ids_of(form.items);
    const std::vector<std::string> parties = ids_of(form.evaluators);
    std::vector<std::string> answers = items;
    for (const TextQuestion& question : form.questions)
        answers.push_back(question.id);
    for (std::size_t i = 0; i < form.items.size(); ++i)
        must_be_one(form.items[i].group, groups, fmt::format("items[{}].group", i), reading);
    for (std::size_t i = 0; i < form.questions.size(); ++i)
        if (form.questions[i].when != QuestionCondition::always)
            must_be_one(form.questions[i].item, items, fmt::format("questions[{}].when.item", i), reading);
    for (std::size_t i = 0; i < form.evaluators.size(); ++i)
        for (std::size_t j = 0; j < form.evaluators[i].items.size(); ++j)
            must_be_one(form.evaluators[i].items[j], answers, fmt::format("evaluators[{}].items[{}]", i, j),
                        reading);
    for (std::size_t i = 0; i < form.until_both.size(); ++i)
        must_be_one(form.until_both[i], parties, fmt::format("until_both[{}]", i), reading);
}

void check_steps(const EvaluationForm& form, JsonReading& reading) {
    const std::vector<ScaleStep>& steps = form.scale.steps;
    if (steps.size() < fewest_steps || steps.size() > most_steps)
        reading.fail("evaluation.form.steps", "scale", {{"count", std::to_string(steps.size())}});
    Once spellings(reading);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        spellings.note(steps[i].label, fmt::format("scale[{}].label", i));
        for (std::size_t j = 0; j < steps[i].synonyms.size(); ++j)
            spellings.note(steps[i].synonyms[j], fmt::format("scale[{}].synonyms[{}]", i, j));
        if (i > 0 && steps[i].value >= steps[i - 1].value)
            reading.fail("evaluation.form.order", fmt::format("scale[{}].value", i),
                         {{"value", fmt::format("{}", steps[i].value)}});
    }
    for (std::size_t i = 0; i < form.items.size(); ++i)
        if (form.items[i].most)
            reading.fail("evaluation.form.scale", fmt::format("items[{}].most", i));
}

void check_points(const EvaluationForm& form, JsonReading& reading) {
    const PointScale& points = *form.scale.points;
    if (points.most <= points.least)
        reading.fail("evaluation.form.order", "points.most", {{"value", fmt::format("{}", points.most)}});
    for (std::size_t i = 0; i < form.items.size(); ++i)
        if (form.items[i].most && *form.items[i].most <= points.least)
            reading.fail("evaluation.form.order", fmt::format("items[{}].most", i),
                         {{"value", fmt::format("{}", *form.items[i].most)}});
}

void check_rules_of(const EvaluationForm& form, JsonReading& reading) {
    const std::vector<std::string> items = ids_of(form.items);
    const std::vector<std::string> parties = ids_of(form.evaluators);
    const EvaluationRules& rules = form.rules;
    for (std::size_t i = 0; i < rules.minimums.items.size(); ++i)
        must_be_one(rules.minimums.items[i].first, items, fmt::format("rules.minimums.items[{}].item", i),
                    reading);
    if (!rules.decides.empty())
        must_be_one(rules.decides, parties, "rules.decides", reading);
    if (!rules.reason_step.empty() && !form.reason_at_most()) {
        std::vector<std::string> steps;
        for (const ScaleStep& step : form.scale.steps)
            steps.push_back(step.label);
        reading.fail(
            "schema.not_allowed", "rules.reason_step",
            {{"value", rules.reason_step}, {"allowed", steps.empty() ? "0, 1, 2 …" : listed(steps)}});
    }
}

} // namespace

void check_evaluation_form(const EvaluationForm& form, JsonReading& reading) {
    check_not_empty(form.groups.empty(), "groups", reading);
    check_not_empty(form.items.empty(), "items", reading);
    check_not_empty(form.evaluators.empty(), "evaluators", reading);
    check_ids(form, reading);
    check_references(form, reading);
    if (form.scale.points.has_value() == !form.scale.steps.empty())
        reading.fail("evaluation.form.scale", "scale");
    else if (form.scale.points)
        check_points(form, reading);
    else
        check_steps(form, reading);
    check_rules_of(form, reading);
}

} // namespace kyodo
