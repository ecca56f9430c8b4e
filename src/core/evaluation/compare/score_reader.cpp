// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/compare/score_reader.hpp"

#include "core/base/fold.hpp"
#include "core/base/names.hpp"
#include "core/evaluation/aggregate/figure.hpp"
#include "core/evaluation/compare/asked_parties.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace kyodo {
namespace {

/// Titles of the parties, for messages.
std::string listed_parties(const ScoreTable& table) {
    std::vector<std::string> titles;
    for (const EvaluatingParty& party : table.parties)
        titles.push_back(party.title);
    return names_text(titles);
}

/// Walks the rows of the register once.
class ScoreReader {
public:
    ScoreReader(const RegisterData& data, const EvaluationForm& form) : data_(data), form_(form) {
        records_.table = score_table_of(form);
        for (std::size_t i = 0; i < form.items.size(); ++i)
            items_[form.items[i].id] = i;
        for (std::size_t i = 0; i < form.questions.size(); ++i)
            questions_[form.questions[i].id] = i;
    }

    ScoreRecords run(const std::vector<ProjectTitle>& titles, const std::vector<SheetStatus>& asked) {
        for (int row = 0; row < data_.rows(); ++row)
            if (same_text(shown(row, "form"), form_.id))
                take(row);
        for (const SheetStatus& each : asked)
            if (same_text(each.form, form_.id))
                project_of(each.project);
        for (const ProjectTitle& title : titles)
            if (const auto known = projects_.find(fold(title.number)); known != projects_.end())
                records_.table.projects[known->second].title = title.title;
        settle_who_is_asked(records_, form_, asked);
        return std::move(records_);
    }

private:
    std::string shown(int row, std::string_view id) const {
        const int column = data_.column(id);
        return column < 0 ? std::string() : trim(data_.shown(row, column));
    }

    void find(const char* code, Severity severity, int row, std::string_view column, Message expectation) {
        const int index = std::max(data_.column(column), 0);
        records_.findings.push_back(
            {code, severity, data_.place(row, index), data_.shown(row, index), std::move(expectation), {}});
    }

    void take(int row) {
        if (const std::string version = shown(row, "version");
            !version.empty() && version != std::to_string(form_.version)) {
            find("K656", Severity::warning, row, "version",
                 {"score.other_version",
                  {{"form", form_.title.ja}, {"version", std::to_string(form_.version)}}});
            return;
        }
        const EvaluatorGroup* party = form_.evaluator_named(shown(row, "party"));
        if (party == nullptr) {
            find("K651", Severity::error, row, "party",
                 {"score.no_party", {{"allowed", listed_parties(records_.table)}}});
            return;
        }
        const std::string id = form_.id_of_number(shown(row, "item"));
        if (id.empty() || !party->answers(id)) {
            find("K652", Severity::error, row, "item",
                 {"score.no_item",
                  {{"party", party->title.ja}, {"last", std::to_string(form_.items.size())}}});
            return;
        }
        const std::size_t project = project_of(shown(row, "project"));
        const int index = static_cast<int>(party - form_.evaluators.data());
        std::string name = shown(row, "evaluator");
        if (name.empty())
            name = party->title.ja;
        if (const auto question = questions_.find(id); question != questions_.end())
            take_words(row, project, {question->second, index, name, shown(row, "reason")});
        else
            take_score(row, project, index, name, items_.at(id));
    }

    std::size_t project_of(const std::string& number) {
        const auto [known, added] = projects_.try_emplace(fold(number), records_.projects.size());
        if (added) {
            records_.table.projects.push_back({.project = number, .title = number, .sheets = {}});
            records_.projects.emplace_back();
        }
        return known->second;
    }

    std::size_t sheet_of(std::size_t project, int party, const std::string& name) {
        std::vector<EvaluatorSheet>& sheets = records_.table.projects[project].sheets;
        const auto [known, added] = sheets_.try_emplace({project, party, fold(name)}, sheets.size());
        if (added) {
            sheets.push_back({.evaluator = name, .party = party});
            sheets.back().answers.resize(form_.items.size());
            records_.projects[project].places.emplace_back(form_.items.size(), Place{{}, -1, -1});
        }
        return known->second;
    }

    void take_words(int row, std::size_t project, WrittenAnswer answer) {
        if (answer.text.empty())
            answer.text = shown(row, "score");
        if (!answer.text.empty())
            records_.projects[project].answers.push_back(std::move(answer));
    }

    void take_score(int row, std::size_t project, int party, const std::string& name, std::size_t item) {
        const std::size_t index = sheet_of(project, party, name);
        EvaluatorSheet& sheet = records_.table.projects[project].sheets[index];
        Place& place = records_.projects[project].places[index][item];
        if (place.row >= 0) {
            find("K655", Severity::error, row, "score", {"score.twice", {{"first", a1(place)}}});
            return;
        }
        place = data_.place(row, std::max(data_.column("score"), 0));
        if (const int column = data_.column("interest"); column >= 0) {
            const TypedCell& tick = data_.at(row, column);
            sheet.interest = sheet.interest || (tick.kind == TypedCell::Kind::tick && tick.number != 0);
        }
        Answer& answer = sheet.answers[item];
        answer.label = shown(row, "score");
        answer.reason = shown(row, "reason");
        answer.score = score_of(row, item, answer.label);
        if (answer.label.empty())
            answer.label = answer.score ? figure_text(*answer.score) : shown(row, "value");
    }

    Score score_of(int row, std::size_t item, const std::string& sign) {
        std::optional<double> value;
        if (const int column = data_.column("value"); column >= 0)
            if (const TypedCell& cell = data_.at(row, column); cell.kind == TypedCell::Kind::number)
                value = cell.number;
        std::optional<double> written;
        if (const ScaleStep* step = find_step(form_.scale, sign); step != nullptr && !sign.empty())
            written = step->value;
        else if (form_.scale.points)
            written = parse_points(sign);
        if (written && value && *written != *value)
            find("K664", Severity::warning, row, "value",
                 {"score.differs", {{"sign", sign}, {"value", figure_text(exact(*written))}}});
        const std::optional<double> counts = written ? written : sign.empty() ? value : std::nullopt;
        const bool on_scale = counts && is_on_scale(*counts, form_.items[item]);
        if (on_scale)
            return exact(*counts);
        if (!sign.empty() || value)
            find("K663", Severity::error, row, sign.empty() ? "value" : "score",
                 {"score.not_on_scale", {{"allowed", scale_text(form_.items[item])}}});
        return {};
    }

    bool is_on_scale(double value, const EvaluationItem& item) const {
        if (form_.scale.points)
            return value >= form_.least() && value <= form_.most(item);
        return std::any_of(form_.scale.steps.begin(), form_.scale.steps.end(),
                           [&](const ScaleStep& step) { return step.value == value; });
    }

    std::string scale_text(const EvaluationItem& item) const {
        if (form_.scale.points)
            return figure_text(exact(form_.least())) + "–" + figure_text(exact(form_.most(item)));
        std::vector<std::string> labels;
        for (const ScaleStep& step : form_.scale.steps)
            labels.push_back(step.label);
        return names_text(labels);
    }

    const RegisterData& data_;
    const EvaluationForm& form_;
    ScoreRecords records_;
    std::map<std::string, std::size_t> items_;
    std::map<std::string, std::size_t> questions_;
    std::map<std::string, std::size_t> projects_;                             ///< by folded number
    std::map<std::tuple<std::size_t, int, std::string>, std::size_t> sheets_; ///< project, party, folded name
};

} // namespace

ScoreTable score_table_of(const EvaluationForm& form) {
    ScoreTable table;
    for (const EvaluationGroup& group : form.groups)
        table.groups.push_back({group.id, group.title.ja});
    for (const EvaluationItem& item : form.items) {
        const EvaluationGroup* group = form.group(item.group);
        table.items.push_back({item.id, item.text.ja,
                               group == nullptr ? -1 : static_cast<int>(group - form.groups.data()),
                               exact(item.weight), exact(form.most(item))});
    }
    for (const EvaluatorGroup& group : form.evaluators) {
        EvaluatingParty party{.id = group.id,
                              .title = group.title.ja,
                              .committee = group.source == EvaluatorSource::members,
                              .weight = exact(group.weight),
                              .asked = {}};
        for (const EvaluationItem& item : form.items)
            party.asked.push_back(group.answers(item.id));
        table.parties.push_back(std::move(party));
    }
    table.lowest = exact(form.least());
    if (const auto at_most = form.reason_at_most())
        table.reason_at_most = exact(*at_most);
    return table;
}

ScoreRecords read_scores(const RegisterData& data, const EvaluationForm& form,
                         const std::vector<ProjectTitle>& titles, const std::vector<SheetStatus>& asked) {
    return ScoreReader(data, form).run(titles, asked);
}

std::vector<std::string> forms_in(const RegisterData& data) {
    std::vector<std::string> forms;
    std::set<std::string> known;
    const int column = data.column("form");
    for (int row = 0; column >= 0 && row < data.rows(); ++row)
        if (const std::string id = trim(data.shown(row, column));
            !id.empty() && known.insert(fold(id)).second)
            forms.push_back(id);
    return forms;
}

} // namespace kyodo
