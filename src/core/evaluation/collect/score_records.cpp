// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/collect/score_records.hpp"

#include "core/base/fold.hpp"
#include "core/evaluation/told.hpp"

#include <fmt/format.h>

namespace kyodo {
namespace {

std::string cell(const Record& row, const std::string& column) {
    const auto found = row.values.find(column);
    return found == row.values.end() ? std::string() : found->second;
}

std::string sheet_key(const Record& row) {
    return fold(cell(row, "form")) + '\n' + fold(cell(row, "project")) + '\n' + fold(cell(row, "party")) +
           '\n' + fold(cell(row, "evaluator"));
}
std::string row_key(const Record& row) { return sheet_key(row) + '\n' + fold(cell(row, "item")); }

/// The row of an answer; empty cells are left out, as they are where a register is read.
Record record_of(const ReturnedSheet& sheet, const ReturnedAnswer& answer) {
    const EvaluationForm& form = *sheet.form;
    const EvaluationItem* item = form.item(answer.id);
    Record row;
    const auto set = [&](const char* column, const std::string& value) {
        if (!value.empty())
            row.values[column] = value;
    };
    set("form", form.id);
    set("version", std::to_string(form.version));
    set("project", sheet.project);
    set("party", sheet.party->title.ja);
    set("evaluator", sheet.evaluator);
    set("item", form.number_of(answer.id));
    set("item_title", item != nullptr ? item->text.ja : form.question(answer.id)->text.ja);
    set("score", answer.label);
    set("value", answer.value ? fmt::format("{}", *answer.value) : "");
    set("reason", answer.reason);
    set("interest", sheet.interest ? "✓" : "");
    set("origin", a1(answer.place));
    return row;
}

bool same_answer(const Record& one, const Record& other) {
    for (const char* column : {"score", "value", "reason", "interest"})
        if (fold(cell(one, column)) != fold(cell(other, column)))
            return false;
    return true;
}

std::string shown(const Record& row) {
    const std::string score = cell(row, "score");
    const std::string reason = cell(row, "reason");
    return score + (score.empty() || reason.empty() ? "" : " ") + reason;
}

std::string with_interest(const Record& row) {
    const bool ticked = !cell(row, "interest").empty();
    return text({ticked ? "evaluation.collect.with_interest" : "evaluation.collect.without_interest",
                 {{"value", shown(row)}}},
                Language::ja);
}

} // namespace

ScoreRecords::ScoreRecords(std::vector<Record> rows) : rows_(std::move(rows)) {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        by_key_.emplace(row_key(rows_[i]), i);
        by_sheet_[sheet_key(rows_[i])].push_back(i);
    }
}

void ScoreRecords::put_answer(const ReturnedSheet& sheet, const ReturnedAnswer& answer) {
    Record row = record_of(sheet, answer);
    const auto [found, is_new] = by_key_.emplace(row_key(row), rows_.size());
    if (is_new) {
        ++added_;
        rows_.push_back(std::move(row));
        return;
    }
    Record& old = rows_[found->second];
    if (same_answer(old, row))
        return; // where it came from first stays, too
    ++changed_;
    // Where only the tick changed, both would read the same.
    const bool reads_the_same = shown(old) == shown(row);
    findings_.push_back(told("K647", Severity::warning, answer.place, shown(row),
                             {"evaluation.collect.changed",
                              {{"before", reads_the_same ? with_interest(old) : shown(old)},
                               {"value", reads_the_same ? with_interest(row) : shown(row)},
                               {"evaluator", sheet.evaluator},
                               {"project", sheet.project},
                               {"item", cell(row, "item_title")}}}));
    for (auto& [column, value] : row.values)
        old.values[column] = std::move(value);
    for (const char* column : {"score", "value", "reason", "interest"})
        if (!row.values.contains(column))
            old.values.erase(column);
}

void ScoreRecords::put(const ReturnedSheet& sheet) {
    std::set<std::string> answered;
    for (const ReturnedAnswer& answer : sheet.answers) {
        put_answer(sheet, answer);
        answered.insert(fold(sheet.form->number_of(answer.id)));
    }
    Record like;
    like.values = {{"form", sheet.form->id},
                   {"project", sheet.project},
                   {"party", sheet.party->title.ja},
                   {"evaluator", sheet.evaluator}};
    const auto old = by_sheet_.find(sheet_key(like));
    if (old == by_sheet_.end())
        return;
    for (const std::size_t index : old->second) {
        if (answered.contains(fold(cell(rows_[index], "item"))))
            continue;
        if (sheet.interest && cell(rows_[index], "interest").empty()) { // what is kept doesn't count any more
            rows_[index].values["interest"] = "✓";
            ++changed_;
        }
        findings_.push_back(told("K647", Severity::warning, sheet.name_place, shown(rows_[index]),
                                 {"evaluation.collect.no_more",
                                  {{"value", shown(rows_[index])},
                                   {"evaluator", sheet.evaluator},
                                   {"project", sheet.project},
                                   {"item", cell(rows_[index], "item_title")}}}));
    }
}

} // namespace kyodo
