// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/missing_lists.hpp"

#include <algorithm>
#include <optional>

namespace kyodo {
namespace {

bool is_choice(const Column& column) {
    return (column.type == ColumnType::choice || column.type == ColumnType::choices) && !column.list.empty();
}

class MissingLists {
public:
    MissingLists(const SettingsReading& found, const WorkbookSettings& settings,
                 const std::function<std::vector<TermList>()>& usual_lists)
        : found_(found), settings_(settings), usual_lists_(usual_lists) {}

    void look_at(const RegisterData& data) {
        const auto choice = [](const DataColumn& column) { return is_choice(*column.column); };
        const auto mark = [](const DataColumn& column) { return column.column->type == ColumnType::mark; };
        if (!found_.has_sheet)
            return add(data, "finding.K205.sheet", Severity::advice,
                       [&](const DataColumn& column) { return choice(column) || mark(column); });
        if (!found_.has_marks)
            add(data, "finding.K205.marks", Severity::warning, mark);
        if (!found_.has_lists)
            return add(data, "finding.K205.table", Severity::warning, choice);
        add(data, "finding.K205.own", Severity::warning, [&](const DataColumn& column) {
            return choice(column) && column.terms != nullptr && !is_on_sheet(column.terms);
        });
        add(data, "finding.K205.none", Severity::warning, [&](const DataColumn& column) {
            return choice(column) && column.terms == nullptr && is_usual(column.column->list);
        });
    }

    Findings take() { return std::move(findings_); }

private:
    template <typename Concerned>
    void add(const RegisterData& data, const char* message, Severity severity, const Concerned& concerned) {
        std::optional<Place> place;
        std::string columns;
        const Column* before = nullptr; // a column of each year has the same title
        for (std::size_t i = 0; i < data.columns().size(); ++i) {
            const DataColumn& column = data.columns()[i];
            if (column.column == before || !concerned(column))
                continue;
            before = column.column;
            if (!place)
                place = data.title_place(static_cast<int>(i));
            columns += (columns.empty() ? "" : "、") + column.column->title.ja;
        }
        if (place)
            findings_.push_back(
                {missing_list_code, severity, *place, "", {message, {{"columns", columns}}}, ""});
    }

    bool is_on_sheet(const TermList* list) const {
        const std::vector<TermList>& lists = settings_.lists;
        return std::any_of(lists.begin(), lists.end(), [&](const TermList& each) { return &each == list; });
    }

    bool is_usual(const std::string& id) {
        if (!usual_)
            usual_ = usual_lists_();
        return std::any_of(usual_->begin(), usual_->end(),
                           [&](const TermList& list) { return list.id == id; });
    }

    const SettingsReading& found_;
    const WorkbookSettings& settings_;
    const std::function<std::vector<TermList>()>& usual_lists_;
    std::optional<std::vector<TermList>> usual_;
    Findings findings_;
};

} // namespace

Findings missing_lists(const SettingsReading& found, const WorkbookSettings& settings,
                       const std::vector<RegisterData>& registers,
                       const std::function<std::vector<TermList>()>& usual_lists) {
    MissingLists missing(found, settings, usual_lists);
    for (const RegisterData& data : registers)
        missing.look_at(data);
    return missing.take();
}

} // namespace kyodo
