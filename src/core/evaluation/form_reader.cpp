// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/form_reader.hpp"

#include "core/schema/common_fields.hpp"
#include "core/schema/json_document.hpp"
#include "core/schema/json_reader.hpp"

#include <array>

namespace kyodo {
namespace {

constexpr std::size_t long_text = 400;
constexpr double most_points = 1000;

/// In the order of EvaluatorSource.
constexpr std::array<std::string_view, 4> source_names{"partner", "section", "members", "named"};

std::vector<std::string> identifiers(const JsonPlace& at) {
    std::vector<std::string> ids;
    at.each(200, [&](const JsonPlace& id) { ids.push_back(id.identifier()); });
    return ids;
}

constexpr Field<EvaluationGroup> group_fields[] = {
    {"id", Need::required, [](const JsonPlace& at, EvaluationGroup& g) { g.id = at.identifier(); }},
    {"title", Need::required, [](const JsonPlace& at, EvaluationGroup& g) { g.title = read_bilingual(at); }},
};

constexpr Field<EvaluationItem> item_fields[] = {
    {"id", Need::required, [](const JsonPlace& at, EvaluationItem& i) { i.id = at.identifier(); }},
    {"group", Need::required, [](const JsonPlace& at, EvaluationItem& i) { i.group = at.identifier(); }},
    {"text", Need::required, [](const JsonPlace& at, EvaluationItem& i) { i.text = read_bilingual(at); }},
    {"help", Need::optional,
     [](const JsonPlace& at, EvaluationItem& i) { i.help = read_bilingual(at, long_text); }},
    {"viewpoint", Need::optional, [](const JsonPlace& at, EvaluationItem& i) { i.viewpoint = at.string(); }},
    {"weight", Need::optional,
     [](const JsonPlace& at, EvaluationItem& i) { i.weight = at.number(0.001, 1000); }},
    {"most", Need::optional,
     [](const JsonPlace& at, EvaluationItem& i) { i.most = at.number(0.001, most_points); }},
};

/// "when": {"item": "goal", "reached": false}
struct When {
    std::string item;
    bool reached = false;
};
constexpr Field<When> when_fields[] = {
    {"item", Need::required, [](const JsonPlace& at, When& w) { w.item = at.identifier(); }},
    {"reached", Need::required, [](const JsonPlace& at, When& w) { w.reached = at.boolean(); }},
};

constexpr Field<TextQuestion> question_fields[] = {
    {"id", Need::required, [](const JsonPlace& at, TextQuestion& q) { q.id = at.identifier(); }},
    {"text", Need::required, [](const JsonPlace& at, TextQuestion& q) { q.text = read_bilingual(at); }},
    {"help", Need::optional,
     [](const JsonPlace& at, TextQuestion& q) { q.help = read_bilingual(at, long_text); }},
    {"when", Need::optional,
     [](const JsonPlace& at, TextQuestion& q) {
         When when;
         read_object<When>(at, when_fields, when);
         q.item = when.item;
         q.when = when.reached ? QuestionCondition::reached : QuestionCondition::not_reached;
     }},
    {"required", Need::optional, [](const JsonPlace& at, TextQuestion& q) { q.required = at.boolean(); }},
    {"lines", Need::optional, [](const JsonPlace& at, TextQuestion& q) { q.lines = at.integer(1, 20); }},
};

constexpr Field<ScaleStep> step_fields[] = {
    {"label", Need::required, [](const JsonPlace& at, ScaleStep& s) { s.label = at.string(20); }},
    {"meaning", Need::required, [](const JsonPlace& at, ScaleStep& s) { s.meaning = at.string(60); }},
    {"value", Need::required, [](const JsonPlace& at, ScaleStep& s) { s.value = at.number(-1000, 1000); }},
    {"reached", Need::required, [](const JsonPlace& at, ScaleStep& s) { s.reached = at.boolean(); }},
    {"synonyms", Need::optional, [](const JsonPlace& at, ScaleStep& s) { s.synonyms = at.strings(50, 40); }},
};

constexpr Field<PointScale> point_fields[] = {
    {"least", Need::optional,
     [](const JsonPlace& at, PointScale& p) { p.least = at.number(0, most_points); }},
    {"most", Need::required,
     [](const JsonPlace& at, PointScale& p) { p.most = at.number(0.001, most_points); }},
    {"step", Need::optional,
     [](const JsonPlace& at, PointScale& p) { p.step = at.number(0.001, most_points); }},
    {"reached", Need::optional, [](const JsonPlace& at, PointScale& p) { p.reached = at.number(0, 1); }},
};

constexpr Field<EvaluatorGroup> evaluator_fields[] = {
    {"id", Need::required, [](const JsonPlace& at, EvaluatorGroup& e) { e.id = at.identifier(); }},
    {"title", Need::required, [](const JsonPlace& at, EvaluatorGroup& e) { e.title = read_bilingual(at); }},
    {"source", Need::required,
     [](const JsonPlace& at, EvaluatorGroup& e) {
         e.source = static_cast<EvaluatorSource>(at.one_of(source_names));
     }},
    {"items", Need::optional, [](const JsonPlace& at, EvaluatorGroup& e) { e.items = identifiers(at); }},
    {"weight", Need::optional,
     [](const JsonPlace& at, EvaluatorGroup& e) { e.weight = at.number(0.001, 1000); }},
};

template <class T>
std::vector<T> read_list(const JsonPlace& at, std::size_t limit, std::span<const Field<T>> fields) {
    std::vector<T> all;
    at.each(limit, [&](const JsonPlace& place) { read_object<T>(place, fields, all.emplace_back()); });
    return all;
}

constexpr Field<EvaluationForm> form_fields[] = {
    {"id", Need::required, [](const JsonPlace& at, EvaluationForm& f) { f.id = at.identifier(); }},
    {"version", Need::optional,
     [](const JsonPlace& at, EvaluationForm& f) { f.version = at.integer(1, 999); }},
    {"title", Need::required,
     [](const JsonPlace& at, EvaluationForm& f) { f.title = read_bilingual(at, 60); }},
    {"source", Need::required,
     [](const JsonPlace& at, EvaluationForm& f) { f.source = read_bilingual(at, long_text); }},
    {"note", Need::optional,
     [](const JsonPlace& at, EvaluationForm& f) { f.note = read_bilingual(at, long_text); }},
    {"groups", Need::required,
     [](const JsonPlace& at, EvaluationForm& f) {
         f.groups = read_list<EvaluationGroup>(at, 20, group_fields);
     }},
    {"items", Need::required,
     [](const JsonPlace& at, EvaluationForm& f) {
         f.items = read_list<EvaluationItem>(at, 100, item_fields);
     }},
    {"questions", Need::optional,
     [](const JsonPlace& at, EvaluationForm& f) {
         f.questions = read_list<TextQuestion>(at, 50, question_fields);
     }},
    {"scale", Need::optional,
     [](const JsonPlace& at, EvaluationForm& f) {
         f.scale.steps = read_list<ScaleStep>(at, 20, step_fields);
     }},
    {"points", Need::optional,
     [](const JsonPlace& at, EvaluationForm& f) {
         read_object<PointScale>(at, point_fields, f.scale.points.emplace());
     }},
    {"evaluators", Need::required,
     [](const JsonPlace& at, EvaluationForm& f) {
         f.evaluators = read_list<EvaluatorGroup>(at, 10, evaluator_fields);
     }},
    {"until_both", Need::optional,
     [](const JsonPlace& at, EvaluationForm& f) { f.until_both = identifiers(at); }},
    {"rules", Need::optional,
     [](const JsonPlace& at, EvaluationForm& f) { f.rules = read_evaluation_rules(at); }},
};

} // namespace

Result<EvaluationForm> parse_evaluation_form(std::string_view json, std::string_view source) {
    const auto document = parse_json(json, source);
    if (!document)
        return document.error();
    JsonReading reading{std::string(source), {}};
    EvaluationForm form;
    read_object<EvaluationForm>(JsonPlace(document->root, "$", reading), form_fields, form);
    if (!reading.failed())
        check_evaluation_form(form, reading);
    if (reading.error)
        return *reading.error;
    return form;
}

} // namespace kyodo
