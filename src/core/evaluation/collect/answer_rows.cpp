// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/collect/answer_rows.hpp"

#include "core/base/fold.hpp"
#include "core/evaluation/sheet/entry_sheet.hpp"

#include <set>

namespace kyodo {
namespace {

constexpr std::size_t longest_heading = 2000; // bytes; an answer may have 100,000

class Finder {
public:
    Finder(const Grid& grid, const EvaluationForm& form, const ItemColumns& columns)
        : grid_(grid), form_(form), columns_(columns) {
        for (const EvaluationItem& item : form.items) {
            items_.emplace(fold(item.text.ja), item.id);
            items_.emplace(fold(item_words(form, item)), item.id);
            numbers_.emplace(fold(form.number_of(item.id)), item.id);
        }
        for (const TextQuestion& question : form.questions)
            questions_.emplace(fold(form.number_of(question.id)), question.id);
        for (const TextQuestion& question : form.questions)
            question_texts_.emplace_back(fold(question.text.ja), question.id);
        for (const EvaluationGroup& group : form.groups)
            headings_.insert(fold(group.title.ja));
        const std::string source =
            text({"sheet.evaluation.source", {{"source", form.source.ja}}}, Language::ja);
        notes_.insert(fold(source));
        notes_.insert(fold(source + form.note.ja));
        notes_.insert(fold(form.note.ja));
    }

    AnswerRows run() {
        for (int row = columns_.header_row + 1; row < grid_.rows(); ++row) {
            if (const std::string question = question_at(row); !question.empty())
                begin(question, row);
            else if (question_ != nullptr)
                append_answer(row);
            else
                take_item(row);
        }
        return std::move(found_);
    }

private:
    static std::string first_line(const std::string& words) { return words.substr(0, words.find('\n')); }

    std::string question_at(int row) const {
        if (columns_.number >= 0)
            if (const auto found = questions_.find(fold(grid_.text(row, columns_.number)));
                found != questions_.end())
                return found->second;
        const std::string words = grid_.text(row, columns_.item);
        if (words.empty() || words.size() > longest_heading || !items_at(words).empty())
            return {};
        const std::string folded = fold(words);
        for (const auto& [question, id] : question_texts_)
            if (folded.starts_with(question))
                return id;
        return {};
    }

    std::string items_at(const std::string& words) const {
        for (const std::string& known : {fold(words), fold(first_line(words))})
            if (const auto found = items_.find(known); found != items_.end())
                return found->second;
        return {};
    }

    void begin(const std::string& id, int row) {
        question_ = &found_.questions.try_emplace(id, QuestionAnswer{row, columns_.item, {}}).first->second;
    }

    void append_answer(int row) {
        for (int column = 0; column < grid_.columns(); ++column) {
            const std::string words = grid_.text(row, column);
            if (is_empty(grid_.at(row, column)) || notes_.contains(fold(words)))
                continue;
            if (question_->words.empty())
                *question_ = {row, column, {}};
            question_->words += (question_->words.empty() ? "" : "\n") + words;
        }
    }

    void take_item(int row) {
        const std::string words = grid_.text(row, columns_.item);
        std::string id = items_at(words);
        bool by_number = false;
        if (id.empty() && columns_.number >= 0 && columns_.number != columns_.item) {
            const auto found = numbers_.find(fold(grid_.text(row, columns_.number)));
            by_number = found != numbers_.end();
            id = by_number ? found->second : "";
        }
        // A heading is merged over the columns: nothing is answered in it.
        const bool answered = !is_empty(grid_.at(row, columns_.score));
        if (id.empty()) {
            if (answered && !headings_.contains(fold(words)))
                found_.unknown.push_back({row, first_line(words)});
            return;
        }
        if (!found_.items.emplace(id, row).second) {
            if (answered)
                found_.twice.push_back({row, first_line(words)});
        } else if (by_number && answered) {
            found_.reworded.push_back({row, first_line(words)});
        }
    }

    const Grid& grid_;
    const EvaluationForm& form_;
    const ItemColumns& columns_;
    std::map<std::string, std::string> items_; ///< folded text → id
    std::map<std::string, std::string> numbers_;
    std::map<std::string, std::string> questions_;                    ///< folded number → id
    std::vector<std::pair<std::string, std::string>> question_texts_; ///< folded text, id
    std::set<std::string> headings_;
    std::set<std::string> notes_;
    AnswerRows found_;
    QuestionAnswer* question_ = nullptr;
};

} // namespace

AnswerRows find_answer_rows(const Grid& grid, const EvaluationForm& form, const ItemColumns& columns) {
    return Finder(grid, form, columns).run();
}

} // namespace kyodo
