// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// EvaluationForm: what is evaluated, in which steps, by whom and by which rules, as
// templates/evaluations/*.json say it.
#pragma once

#include "core/base/result.hpp"
#include "core/evaluation/rules.hpp"
#include "core/schema/vocabulary.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kyodo {

/// A group of items under one heading: 検証の三点, 協働の原則.
struct EvaluationGroup {
    std::string id;
    Bilingual title;

    bool operator==(const EvaluationGroup&) const = default;
};

/// One thing that is evaluated. Its number on the sheet is its place in the form, from 1.
struct EvaluationItem {
    std::string id;
    std::string group; ///< id of a group
    Bilingual text;
    Bilingual help;             ///< what to think of, our own short words; may be empty
    std::string viewpoint;      ///< the principle of the guideline it stands for; may be empty
    double weight = 1;          ///< above 0
    std::optional<double> most; ///< points: the maximum of this item, where it isn't the form's

    bool operator==(const EvaluationItem&) const = default;
};

/// When a text question is to be answered, by what an item got.
enum class QuestionCondition {
    always,
    not_reached, ///< the item's step doesn't count as reached
    reached
};

/// A question that is answered in words: 原因, 改善策, さらに高める手法.
struct TextQuestion {
    std::string id;
    Bilingual text;
    Bilingual help; ///< may be empty
    QuestionCondition when = QuestionCondition::always;
    std::string item;      ///< the item that the condition looks at; "" for always
    bool required = false; ///< an empty answer is a finding where the condition holds
    int lines = 3;         ///< room for handwriting

    bool operator==(const TextQuestion&) const = default;
};

/// A step of the scale.
struct ScaleStep {
    std::string label;                 ///< what is written in the cell: ◎
    std::string meaning;               ///< in words, for the legend: 十分に達成した
    double value = 0;                  ///< what it counts; steps needn't be one apart
    bool reached = true;               ///< counts as 達成 for the text questions
    std::vector<std::string> synonyms; ///< other spellings that are read as this step

    bool operator==(const ScaleStep&) const = default;
};

/// Points in place of steps.
struct PointScale {
    double least = 0;
    double most = 0;    ///< unless the item has its own
    double step = 1;    ///< 1 for whole points, 0.5 for half ones
    double reached = 0; ///< share of the maximum from which an item counts as reached, 0 to 1

    bool operator==(const PointScale&) const = default;
};

/// Either 3 to 5 steps in declared order, the best one first, or points.
struct EvaluationScale {
    std::vector<ScaleStep> steps;     ///< empty for points
    std::optional<PointScale> points; ///< nothing for steps

    bool operator==(const EvaluationScale&) const = default;
};

/// Where the names of those who evaluate come from.
enum class EvaluatorSource {
    partner, ///< the other party of each project (相手方), one sheet a project
    section, ///< the section in charge (担当課), one sheet a project
    members, ///< each member of the committee register
    named,   ///< names given when the sheets are made
};

/// A party that evaluates: 団体, 市, その他の主体, 委員.
struct EvaluatorGroup {
    std::string id;
    Bilingual title;
    EvaluatorSource source = EvaluatorSource::named;
    std::vector<std::string> items; ///< ids of the items and questions it answers; empty for all
    double weight = 1;              ///< where the parties' figures are combined

    /// Whether it answers an item or a question.
    bool answers(std::string_view id) const;

    bool operator==(const EvaluatorGroup&) const = default;
};

struct EvaluationForm {
    std::string id;
    int version = 1; ///< counted up when items change: sheets of another version are not collected
    Bilingual title;
    Bilingual source; ///< which document, or that it is an example
    Bilingual note;   ///< what the document says and what is ours; may be empty
    std::vector<EvaluationGroup> groups;
    std::vector<EvaluationItem> items;
    std::vector<TextQuestion> questions;
    EvaluationScale scale;
    std::vector<EvaluatorGroup> evaluators;
    EvaluationRules rules;
    std::vector<std::string> until_both; ///< ids of parties whose scores are shown only when all are in

    const EvaluationItem* item(std::string_view id) const;
    const TextQuestion* question(std::string_view id) const;
    const EvaluationGroup* group(std::string_view id) const;
    const EvaluatorGroup* evaluator(std::string_view id) const;
    /// The party that a text names: its title in either language, or its id, compared folded.
    const EvaluatorGroup* evaluator_named(std::string_view text) const;
    /// The number of an item or question as sheets and the score register have it: 「1」 for the first item,
    /// 「問1」 for the first question; "" for neither.
    std::string number_of(std::string_view id) const;
    /// The id of the item or question of such a number, compared folded; "" for none.
    std::string id_of_number(std::string_view number) const;
    /// The value at and below which the rules require a reason; nothing where they don't.
    std::optional<double> reason_at_most() const;
    /// The largest value an item can have.
    double most(const EvaluationItem& item) const;
    /// The smallest value an item can have.
    double least() const;

    bool operator==(const EvaluationForm&) const = default;
};

/// The step that a cell's text means, compared folded: label or synonym; nothing where none does.
const ScaleStep* find_step(const EvaluationScale& scale, std::string_view text);

/// Points as a person writes them: 12, １２, 7.5, 12点; nothing for anything else.
std::optional<double> parse_points(std::string_view text);

/// Whether a value of an item counts as reached (達成).
bool is_reached(const EvaluationForm& form, const EvaluationItem& item, double value);

/// Reads a form. `source` names it in messages (a file name). A wrong form is an error with file, place and
/// what is allowed, as for parse_register_schema; beside those
/// - evaluation.form.scale (file, place): neither or both of scale and points
/// - evaluation.form.steps (file, place, count): not 3 to 5 steps
/// - evaluation.form.order (file, place, value): a step that isn't worth less than the one before it
/// - schema.not_allowed: a group, item, party or step that the form doesn't have (allowed: those it has)
Result<EvaluationForm> parse_evaluation_form(std::string_view json, std::string_view source);

} // namespace kyodo
