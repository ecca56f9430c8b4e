// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/collect/returned_sheet.hpp"

#include "core/base/fold.hpp"
#include "core/base/tick.hpp"
#include "core/evaluation/collect/answer_rows.hpp"
#include "core/evaluation/collect/sheet_labels.hpp"
#include "core/evaluation/told.hpp"

#include <fmt/format.h>

#include <cmath>

namespace kyodo {
namespace {

constexpr double exactly = 1e-9; // what a step of points may be off by, for the decimals of a double

class Reader {
public:
    Reader(const Grid& grid, const std::vector<EvaluationForm>& forms, const std::string& file)
        : grid_(grid), forms_(forms) {
        read_.file = file;
        read_.sheet = grid.sheet();
    }

    std::optional<ReturnedSheet> run() {
        const SheetBlock block = find_block(grid_);
        if (!block.is_evaluation())
            return std::nullopt;
        identify(block);
        const auto columns = find_item_columns(grid_);
        if (read_.usable() && !columns)
            foreign(block, "sheet.evaluation.form", "evaluation.returned.no_table", {});
        if (!read_.usable())
            return read_;
        rows_ = find_answer_rows(grid_, *read_.form, *columns);
        for (const AnswerRow& row : rows_.unknown)
            tell("K652", Severity::warning, row.row, columns->score, "evaluation.returned.unknown_item",
                 {{"item", row.words}});
        for (const AnswerRow& row : rows_.twice)
            tell("K652", Severity::error, row.row, columns->score, "evaluation.returned.item_twice",
                 {{"item", row.words}});
        for (const AnswerRow& row : rows_.reworded)
            tell("K652", Severity::warning, row.row, columns->item, "evaluation.returned.reworded",
                 {{"item", row.words}});
        read_items(*columns);
        read_questions();
        return read_;
    }

private:
    void identify(const SheetBlock& block) {
        read_.project = trim(block.value("sheet.evaluation.project"));
        read_.evaluator = trim(block.value("sheet.evaluation.evaluator"));
        read_.project_place = place_of(block, "sheet.evaluation.project");
        read_.name_place = place_of(block, "sheet.evaluation.evaluator");
        const std::string id = fold(block.value("sheet.evaluation.form"));
        for (const EvaluationForm& form : forms_)
            if (fold(form.id) == id)
                read_.form = &form;
        if (read_.form == nullptr) {
            foreign(block, "sheet.evaluation.form", "evaluation.returned.form", {});
            return;
        }
        const std::string version = fold(block.value("sheet.evaluation.version"));
        read_.party = read_.form->evaluator_named(block.value("sheet.evaluation.party"));
        read_.version = read_.form->version;
        if (version != std::to_string(read_.form->version))
            foreign(block, "sheet.evaluation.version", "evaluation.returned.version",
                    {{"version", std::to_string(read_.form->version)}});
        else if (read_.party == nullptr)
            foreign(block, "sheet.evaluation.party", "evaluation.returned.party", {{"allowed", parties()}});
        else if (read_.project.empty())
            foreign(block, "sheet.evaluation.project", "evaluation.returned.no_key", {});
        else if (read_.evaluator.empty())
            foreign(block, "sheet.evaluation.evaluator", "evaluation.returned.no_key", {});
        if (const auto tick = parse_tick(block.value("sheet.evaluation.interest")))
            read_.interest = *tick;
    }

    /// The cell beside a label; the whole sheet where it isn't there.
    Place place_of(const SheetBlock& block, const char* label) const {
        const auto found = block.entries.find(label);
        Place place{{}, -1, 0};
        if (found != block.entries.end())
            place = grid_.place(found->second.row,
                                grid_.area_of(found->second.row, found->second.column).right + 1);
        place.sheet = read_.origin();
        return place;
    }

    std::string parties() const {
        std::string all;
        for (const EvaluatorGroup& party : read_.form->evaluators)
            all += (all.empty() ? "" : "、") + party.title.ja;
        return all;
    }

    void add(const char* code, Severity severity, Place place, std::string value, const char* id,
             std::vector<std::pair<std::string, std::string>> args) {
        place.sheet = read_.origin();
        args.emplace_back("value", value);
        read_.findings.push_back(
            told(code, severity, std::move(place), std::move(value), {id, std::move(args)}));
    }
    void tell(const char* code, Severity severity, int row, int column, const char* id,
              std::vector<std::pair<std::string, std::string>> args) {
        add(code, severity, grid_.place(row, column), grid_.text(row, column), id, std::move(args));
    }
    /// The sheet can't be taken.
    void foreign(const SheetBlock& block, const std::string& label, const char* id,
                 std::vector<std::pair<std::string, std::string>> args) {
        args.emplace_back("label", text(label, Language::ja));
        add("K644", Severity::error, place_of(block, label.c_str()), block.value(label), id, std::move(args));
        read_.form = nullptr;
        read_.party = nullptr;
    }

    std::optional<double> value_of(const EvaluationItem& item, const Value& cell) const {
        const EvaluationForm& form = *read_.form;
        if (!form.scale.points) {
            const ScaleStep* step = find_step(form.scale, to_text(cell));
            return step == nullptr ? std::nullopt : std::optional(step->value);
        }
        const auto* number = std::get_if<double>(&cell);
        const auto points = number != nullptr ? std::optional(*number) : parse_points(to_text(cell));
        if (!points || *points < form.least() || *points > form.most(item))
            return std::nullopt;
        const double steps = (*points - form.least()) / form.scale.points->step;
        return std::abs(steps - std::round(steps)) < exactly ? points : std::nullopt;
    }

    std::string allowed(const EvaluationItem& item) const {
        if (read_.form->scale.points)
            return fmt::format("{}～{}", read_.form->least(), read_.form->most(item));
        std::string labels;
        for (const ScaleStep& step : read_.form->scale.steps)
            labels += (labels.empty() ? "" : "、") + step.label;
        return labels;
    }

    void read_items(const ItemColumns& columns) {
        std::string open; // numbers of items without a score
        int first_open = -1;
        const auto reason_limit = read_.form->reason_at_most();
        for (const EvaluationItem& item : read_.form->items) {
            if (!read_.party->answers(item.id))
                continue;
            ++read_.asked;
            const auto found = rows_.items.find(item.id);
            const int row = found == rows_.items.end() ? -1 : found->second;
            ReturnedAnswer answer{item.id, {}, {}, {}, {}};
            if (row >= 0) {
                answer.place = grid_.place(row, columns.score);
                answer.place.sheet = read_.origin();
                answer.label = trim(grid_.text(row, columns.score));
                answer.reason = columns.reason < 0 ? "" : trim(grid_.text(row, columns.reason));
                if (!answer.label.empty())
                    answer.value = value_of(item, grid_.at(row, columns.score));
            }
            if (answer.value)
                ++read_.answered;
            if (answer.label.empty()) {
                open += (open.empty() ? "" : "、") + read_.form->number_of(item.id);
                first_open = first_open < 0 ? row : first_open;
            } else if (!answer.value) {
                tell("K649", Severity::error, row, columns.score, "evaluation.returned.unread",
                     {{"item", item.text.ja}, {"allowed", allowed(item)}});
            } else if (reason_limit && *answer.value <= *reason_limit && answer.reason.empty()) {
                tell("K650", Severity::warning, row, columns.score, "evaluation.returned.reason",
                     {{"item", item.text.ja}});
            }
            values_[item.id] = answer.value;
            if (!answer.label.empty() || !answer.reason.empty())
                read_.answers.push_back(std::move(answer));
        }
        if (!open.empty() && !read_.answers.empty())
            tell("K648", Severity::warning, first_open < 0 ? columns.header_row : first_open, columns.score,
                 "evaluation.returned.half", {{"items", open}});
    }

    bool holds(const TextQuestion& question) const {
        const auto value = values_.find(question.item);
        if (question.when == QuestionCondition::always)
            return read_.answered > 0;
        if (value == values_.end() || !value->second)
            return false;
        return is_reached(*read_.form, *read_.form->item(question.item), *value->second) ==
               (question.when == QuestionCondition::reached);
    }

    void read_questions() {
        for (const TextQuestion& question : read_.form->questions) {
            if (!read_.party->answers(question.id))
                continue;
            const auto found = rows_.questions.find(question.id);
            if (found != rows_.questions.end() && !found->second.words.empty()) {
                ReturnedAnswer answer{question.id,
                                      {},
                                      {},
                                      found->second.words,
                                      grid_.place(found->second.row, found->second.column)};
                answer.place.sheet = read_.origin();
                read_.answers.push_back(std::move(answer));
            } else if (question.required && holds(question)) {
                Place place = found == rows_.questions.end()
                                  ? Place{{}, -1, 0}
                                  : grid_.place(found->second.row, found->second.column);
                add("K651", Severity::warning, place, "", "evaluation.returned.question",
                    {{"question", question.text.ja}});
            }
        }
    }

    const Grid& grid_;
    const std::vector<EvaluationForm>& forms_;
    ReturnedSheet read_;
    AnswerRows rows_;
    std::map<std::string, std::optional<double>> values_;
};

} // namespace

std::optional<ReturnedSheet> read_returned_sheet(const Grid& grid, const std::vector<EvaluationForm>& forms,
                                                 const std::string& file) {
    return Reader(grid, forms, file).run();
}

} // namespace kyodo
