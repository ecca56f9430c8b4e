// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/sheet/entry_sheet.hpp"

#include "core/evaluation/sheet/evaluation_styles.hpp"
#include "core/evaluation/sheet/sheet_words.hpp"
#include "core/sheet/text_layout.hpp"

#include <algorithm>
#include <set>

namespace kyodo {
namespace {

// Millimetres; together the 186 between the margins of an A4 sheet. Pairs of label and value share the
// columns with the items: number | item, item | score | reason, reason.
constexpr double widths[] = {11, 29, 55, 16, 24, 51};
constexpr int columns = 6;
enum At { number, item, item_end, score, reason, reason_end };

constexpr double points = 9.5;
constexpr double small_points = 8;
constexpr double padding_mm = 1.6;
constexpr double least_item_mm = 12; // room to write by hand
constexpr double roomy_item_mm = 18; // where the page has it
constexpr double line_by_hand_mm = 7.5;
constexpr double roomy_answer_mm = 60; // on a page of questions only
constexpr double most_row_mm = 60;     // a row must fit on a page
constexpr double safety_mm = 4;        // the office rounds heights

std::string ja(const char* id, std::vector<std::pair<std::string, std::string>> args = {}) {
    return text({id, std::move(args)}, Language::ja);
}

class Writer {
public:
    Writer(const EvaluationForm& form, const EvaluatorGroup& party, const std::string& name)
        : form_(form), party_(party), sheet_(name, columns), styles_(sheet_) {
        std::copy(std::begin(widths), std::end(widths), sheet_.column_widths_mm.begin());
        sheet_.page.landscape = false;
        sheet_.locked = true;
        sheet_.region = evaluation_region;
    }

    SheetPlan run(const ProjectFacts& project, const std::string& evaluator) {
        merged(add(form_.title.ja, all_mm(), 14), number, reason_end, form_.title.ja, styles_.title);
        pair_row("sheet.evaluation.form", form_.id, "sheet.evaluation.version", std::to_string(form_.version),
                 styles_.key);
        pair_row("sheet.evaluation.project", project.number, "sheet.evaluation.party", party_.title.ja,
                 styles_.key);
        wide_row(ja("sheet.evaluation.evaluator"), evaluator, styles_.key);
        if (party_.source == EvaluatorSource::members)
            interest_row();
        wide_row(ja("sheet.evaluation.name"), project.name, styles_.fact);
        write_facts(project);
        note(ja("sheet.evaluation.how"));
        sheet_.page.repeat_first = sheet_.rows();
        note(scale_words(form_));
        write_header();
        sheet_.page.repeat_last = sheet_.rows() - 1;
        sheet_.frozen_rows = 0;
        write_items();
        write_questions();
        kept_with_next_.insert(sheet_.rows() - 1);
        const std::string source = ja("sheet.evaluation.source", {{"source", form_.source.ja}});
        note(form_.note.ja.empty() ? source : source + "\n" + form_.note.ja);
        sheet_.print_area = Range{0, 0, sheet_.rows() - 1, columns - 1};
        break_pages();
        return std::move(sheet_);
    }

private:
    static double mm(int first, int last) {
        double width = 0;
        for (int column = first; column <= last; ++column)
            width += widths[column];
        return width;
    }
    static double all_mm() { return mm(number, reason_end); }

    static double height(const std::string& words, double width, double size) {
        return height_of_lines(lines_needed(words, width, size), size) + padding_mm;
    }
    int add(const std::string& words, double width, double size) {
        return sheet_.add_row(std::min(most_row_mm, height(words, width, size)));
    }
    void merged(int row, int first, int last, const std::string& words, int style) {
        sheet_.merge({row, first, row, last}, style);
        sheet_.put(row, first, words, style);
    }
    void note(const std::string& words) {
        merged(add(words, all_mm(), small_points), number, reason_end, words, styles_.note);
    }

    void pair_row(const char* label, const std::string& value, const char* other,
                  const std::string& other_value, int style) {
        pair_row(ja(label), value, ja(other), other_value, style);
    }
    void pair_row(const std::string& label, const std::string& value, const std::string& other,
                  const std::string& other_value, int style) {
        const double size = sheet_.styles()[static_cast<std::size_t>(style)].points;
        const int row = sheet_.add_row(
            std::min(most_row_mm, std::max(height(value, mm(item_end, score), size),
                                           height(other_value, mm(reason_end, reason_end), size))));
        merged(row, number, item, label, styles_.label);
        merged(row, item_end, score, value, style);
        sheet_.put(row, reason, other, styles_.label);
        sheet_.put(row, reason_end, other_value, style);
    }
    void wide_row(const std::string& label, const std::string& value, int style) {
        const double size = sheet_.styles()[static_cast<std::size_t>(style)].points;
        const int row = add(value, mm(item_end, reason_end), size);
        merged(row, number, item, label, styles_.label);
        merged(row, item_end, reason_end, value, style);
    }

    void interest_row() {
        const int row = sheet_.add_row(8);
        merged(row, number, item, ja("sheet.evaluation.interest"), styles_.label);
        sheet_.put(row, item_end, {}, styles_.score);
        merged(row, score, reason_end, ja("sheet.evaluation.interest_help"), styles_.note);
        sheet_.choices.push_back({{row, item_end, row, item_end},
                                  "\"✓\"",
                                  ja("sheet.evaluation.interest"),
                                  ja("sheet.evaluation.interest_help"),
                                  ja("sheet.evaluation.wrong_title"),
                                  ja("sheet.evaluation.wrong_interest")});
    }

    /// Short facts stand two in a row, long ones over the whole width.
    void write_facts(const ProjectFacts& project) {
        const auto is_short = [](const auto& fact) {
            return width_of_text(fact.second, points) <= mm(reason_end, reason_end) &&
                   width_of_text(fact.first, small_points) <= mm(reason, reason);
        };
        std::vector<std::pair<std::string, std::string>> waiting;
        for (const auto& fact : project.facts) {
            if (!is_short(fact)) {
                wide_row(fact.first, fact.second, styles_.fact);
                continue;
            }
            waiting.push_back(fact);
            if (waiting.size() == 2) {
                pair_row(waiting[0].first, waiting[0].second, waiting[1].first, waiting[1].second,
                         styles_.fact);
                waiting.clear();
            }
        }
        for (const auto& fact : waiting)
            wide_row(fact.first, fact.second, styles_.fact);
    }

    /// A heading stays with the item below it, a question with the room for its answer.
    void break_pages() {
        const auto height = [&](int row) { return sheet_.row_heights_mm[static_cast<std::size_t>(row)]; };
        double repeated = 0;
        for (int row = sheet_.page.repeat_first; row <= sheet_.page.repeat_last; ++row)
            repeated += height(row);
        double used = 0;
        for (int row = 0; row < sheet_.rows(); ++row) {
            double together = 0; // with what must follow on the same page
            int last = row;
            for (; last < sheet_.rows() - 1 && kept_with_next_.contains(last); ++last)
                together += height(last);
            together += height(last);
            if (used > 0 && used + together > sheet_.page.height_mm() - safety_mm) {
                give_room(sheet_.page_breaks.empty() ? 0 : sheet_.page_breaks.back(), row - 1, used);
                sheet_.page_breaks.push_back(row);
                used = repeated;
            }
            used += height(row);
        }
        give_room(sheet_.page_breaks.empty() ? 0 : sheet_.page_breaks.back(), sheet_.rows() - 1, used);
    }

    /// What is free at the foot of a page goes to its items: a person who writes by hand needs it, and a
    /// typed reason of three lines is seen whole, for nobody can make a row of a protected sheet higher.
    void give_room(int first, int last, double used) {
        std::vector<int> rows;
        for (int row = first; row <= last; ++row)
            if (items_.contains(row))
                rows.push_back(row);
        const double most = rows.empty() ? roomy_answer_mm : roomy_item_mm;
        if (rows.empty()) // a page of questions only
            for (int row = first; row <= last; ++row)
                if (answers_.contains(row))
                    rows.push_back(row);
        if (rows.empty())
            return;
        const double free = sheet_.page.height_mm() - safety_mm - used;
        const double share = std::max(0.0, free / static_cast<double>(rows.size()));
        for (const int row : rows) {
            double& height = sheet_.row_heights_mm[static_cast<std::size_t>(row)];
            height = std::max(height, std::min(height + share, most));
        }
    }

    void write_header() {
        const std::string reason_title = reason_words(form_);
        const int row = sheet_.add_row(std::max(8.0, height(reason_title, mm(reason, reason_end), 9)));
        sheet_.put(row, number, ja("sheet.evaluation.number"), styles_.header);
        merged(row, item, item_end, ja("sheet.evaluation.item"), styles_.header);
        sheet_.put(row, score, ja(form_.scale.points ? "sheet.evaluation.points" : "sheet.evaluation.score"),
                   styles_.header);
        merged(row, reason, reason_end, reason_title, styles_.header);
    }

    void write_items() {
        const EvaluationGroup* last = nullptr;
        for (const EvaluationItem& each : form_.items) {
            if (!party_.answers(each.id))
                continue;
            if (const EvaluationGroup* group = form_.group(each.group); group != last) {
                const int heading = add(group->title.ja, all_mm(), points);
                merged(heading, number, reason_end, group->title.ja, styles_.group);
                kept_with_next_.insert(heading);
                last = group;
            }
            const std::string words = item_words(form_, each);
            const double needed = height(words, mm(item, item_end), points);
            const int row = sheet_.add_row(std::max(least_item_mm, needed));
            sheet_.put(row, number, form_.number_of(each.id), styles_.number);
            items_.insert(row);
            merged(row, item, item_end, words, styles_.item);
            sheet_.put(row, score, {}, styles_.score);
            merged(row, reason, reason_end, {}, styles_.entry);
            add_choices(row, each);
        }
    }

    void add_choices(int row, const EvaluationItem& each) {
        Choices choices;
        choices.range = {row, score, row, score};
        choices.hint_title = each.text.ja.substr(0, each.text.ja.size() <= 90 ? each.text.ja.size() : 0);
        choices.error_title = ja("sheet.evaluation.wrong_title");
        if (form_.scale.points) {
            choices.entries = form_.scale.points->step == 1 ? Entries::whole : Entries::decimal;
            choices.least = form_.scale.points->least;
            choices.most = form_.most(each);
            choices.hint = points_words(form_, each);
            choices.error = ja("sheet.evaluation.wrong_points", {{"range", choices.hint}});
        } else {
            std::string labels;
            for (const ScaleStep& step : form_.scale.steps) {
                choices.source += (choices.source.empty() ? "\"" : ";\"") + step.label + '"';
                labels += (labels.empty() ? "" : "、") + step.label;
            }
            choices.hint = scale_words(form_);
            choices.error = ja("sheet.evaluation.wrong_step", {{"steps", labels}});
        }
        sheet_.choices.push_back(std::move(choices));
    }

    void write_questions() {
        for (const TextQuestion& question : form_.questions) {
            if (!party_.answers(question.id))
                continue;
            const std::string condition = condition_words(form_, question);
            std::string words = question.text.ja;
            if (!condition.empty())
                words += "（" + condition + "）";
            if (!question.help.ja.empty())
                words += "\n" + question.help.ja;
            const int row = add(words, mm(item, reason_end), points);
            sheet_.put(row, number, form_.number_of(question.id), styles_.number);
            merged(row, item, reason_end, words, styles_.group);
            kept_with_next_.insert(row);
            const int answer = sheet_.add_row(line_by_hand_mm * question.lines);
            answers_.insert(answer);
            merged(answer, number, reason_end, {}, styles_.entry);
        }
    }

    const EvaluationForm& form_;
    const EvaluatorGroup& party_;
    SheetPlan sheet_;
    EvaluationStyles styles_;
    std::set<int> kept_with_next_; ///< rows that no page may end with
    std::set<int> items_;
    std::set<int> answers_;
};

} // namespace

SheetPlan evaluation_sheet(const EvaluationForm& form, const EvaluatorGroup& party,
                           const ProjectFacts& project, const std::string& evaluator,
                           const std::string& sheet_name) {
    return Writer(form, party, sheet_name).run(project, evaluator);
}

} // namespace kyodo
