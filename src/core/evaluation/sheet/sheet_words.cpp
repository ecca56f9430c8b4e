// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/sheet/sheet_words.hpp"

#include "core/base/message.hpp"
#include "core/evaluation/sheet/entry_sheet.hpp"

#include <fmt/format.h>

namespace kyodo {
namespace {

std::string ja(const char* id, std::vector<std::pair<std::string, std::string>> args = {}) {
    return text({id, std::move(args)}, Language::ja);
}

std::string figure(double value) { return fmt::format("{}", value); }

/// The labels of the steps that do or don't count as reached, with 「、」.
std::string steps_that(const EvaluationForm& form, bool reached) {
    std::string labels;
    for (const ScaleStep& step : form.scale.steps)
        if (step.reached == reached)
            labels += (labels.empty() ? "" : "、") + step.label;
    return labels;
}

} // namespace

std::string scale_words(const EvaluationForm& form) {
    if (form.scale.points)
        return ja("sheet.evaluation.point_scale",
                  {{"least", figure(form.scale.points->least)}, {"step", figure(form.scale.points->step)}});
    std::string steps;
    for (const ScaleStep& step : form.scale.steps)
        steps += (steps.empty() ? "" : "　") + step.label + " " + step.meaning;
    return ja("sheet.evaluation.scale", {{"steps", steps}});
}

std::string reason_words(const EvaluationForm& form) {
    const auto limit = form.reason_at_most();
    if (!limit)
        return ja("sheet.evaluation.reason");
    if (form.scale.points)
        return ja("sheet.evaluation.reason_points", {{"points", figure(*limit)}});
    std::string labels;
    for (const ScaleStep& step : form.scale.steps)
        if (step.value <= *limit)
            labels += (labels.empty() ? "" : "、") + step.label;
    return ja("sheet.evaluation.reason_steps", {{"steps", labels}});
}

std::string points_words(const EvaluationForm& form, const EvaluationItem& item) {
    return ja("sheet.evaluation.point_range",
              {{"least", figure(form.least())}, {"most", figure(form.most(item))}});
}

std::string item_words(const EvaluationForm& form, const EvaluationItem& item) {
    std::string below = item.help.ja;
    if (form.scale.points) {
        const std::string points = points_words(form, item);
        below += below.empty() ? points : "（" + points + "）";
    }
    return below.empty() ? item.text.ja : item.text.ja + "\n" + below;
}

std::string condition_words(const EvaluationForm& form, const TextQuestion& question) {
    const EvaluationItem* item = form.item(question.item);
    if (question.when == QuestionCondition::always || item == nullptr)
        return {};
    const bool reached = question.when == QuestionCondition::reached;
    if (form.scale.points)
        return ja(reached ? "sheet.evaluation.when_points" : "sheet.evaluation.when_below",
                  {{"item", form.number_of(item->id)},
                   {"points", figure(form.scale.points->reached * form.most(*item))}});
    return ja("sheet.evaluation.when",
              {{"item", form.number_of(item->id)}, {"steps", steps_that(form, reached)}});
}

} // namespace kyodo
