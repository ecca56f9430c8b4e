// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/checklist/checklist_sheet.hpp"

#include "core/checklist/checklist_merge.hpp"
#include "core/checklist/checklist_styles.hpp"
#include "core/register/column_choices.hpp"
#include "core/schema/typed_value.hpp"
#include "core/sheet/text_layout.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace kyodo {
namespace {

constexpr double points = 9;
constexpr double least_row_mm = 7.5; // a tick by hand
constexpr double project_row_mm = 9;
constexpr double part_row_mm = 7;
constexpr double header_row_mm = 7;
constexpr const char* ticks = "\"✓\";\"×\"";

class ChecklistWriter {
public:
    ChecklistWriter(const std::vector<ProjectChecklist>& projects, const std::string& name)
        : projects_(projects), columns_(columns_of(projects)),
          sheet_(name, static_cast<int>(columns_.size())), styles_(sheet_) {
        for (std::size_t i = 0; i < columns_.size(); ++i)
            sheet_.column_widths_mm[i] = columns_[i]->width_mm;
        sheet_.column_widths_mm[index("item")] =
            width_off_the_edge(sheet_.column_widths_mm[index("item")], points);
        sheet_.page.landscape = false;
    }

    SheetPlan run() {
        const std::string title = projects_.size() == 1 ? text({"sheet.checklist.title.one",
                                                                {{"number", projects_.front().project.number},
                                                                 {"name", projects_.front().project.name}}},
                                                               Language::ja)
                                                        : text("sheet.checklist.title", Language::ja);
        line(title, 8, styles_.title);
        line(text("sheet.checklist.hint", Language::ja), 5, styles_.hint);
        write_header();
        for (std::size_t i = 0; i < projects_.size(); ++i)
            write(projects_[i], i == 0);
        finish();
        return std::move(sheet_);
    }

private:
    /// All of the table, 期日 only where it is of use.
    static std::vector<const Column*> columns_of(const std::vector<ProjectChecklist>& projects) {
        bool due = false;
        for (const ProjectChecklist& project : projects)
            for (const ChecklistPart& part : project.parts)
                due |= std::any_of(part.items.begin(), part.items.end(),
                                   [](const ChecklistEntry& entry) { return entry.due.has_value(); });
        std::vector<const Column*> columns;
        for (const Column& column : checklist_schema().columns)
            if (due || column.id != "due")
                columns.push_back(&column);
        return columns;
    }

    std::size_t index(std::string_view id) const {
        return static_cast<std::size_t>(std::find_if(columns_.begin(), columns_.end(),
                                                     [&](const Column* column) { return column->id == id; }) -
                                        columns_.begin());
    }

    double width() const {
        return std::accumulate(sheet_.column_widths_mm.begin(), sheet_.column_widths_mm.end(), 0.0);
    }

    /// The height of a page in millimetres of the sheet, which is printed smaller, under title and header.
    double page_mm() const {
        const double scale = std::min(1.0, sheet_.page.width_mm() / width());
        return sheet_.page.height_mm() / scale - header_row_mm;
    }

    void write_header() {
        const int row = sheet_.add_row(header_row_mm);
        for (std::size_t i = 0; i < columns_.size(); ++i)
            sheet_.put(row, static_cast<int>(i), columns_[i]->title.ja, styles_.header);
        sheet_.frozen_rows = row + 1;
        sheet_.page.repeat_first = sheet_.page.repeat_last = row;
    }

    void line(const std::string& words, double height, int style) {
        const double size = sheet_.styles()[static_cast<std::size_t>(style)].points;
        const double needed = height_of_lines(lines_needed(words, width(), size), size) + 2;
        const int row = sheet_.add_row(std::max(height, needed));
        sheet_.merge({row, 0, row, sheet_.columns() - 1}, style);
        sheet_.put(row, 0, words, style);
        used_ += sheet_.row_heights_mm.back();
    }

    void write(const ProjectChecklist& project, bool first) {
        if (!first)
            begin_page();
        const ChecklistProject& about = project.project;
        std::string words = about.number + "　" + about.name;
        if (!about.partner.empty() || !about.section.empty())
            words = text({"sheet.checklist.project",
                          {{"project", words},
                           {"partner", about.partner.empty() ? "　　　" : about.partner},
                           {"section", about.section.empty() ? "　　　" : about.section}}},
                         Language::ja);
        line(words, project_row_mm, styles_.project);
        for (const ChecklistPart& part : project.parts)
            write(part);
    }

    void write(const ChecklistPart& part) {
        double needed = part_row_mm;
        for (const ChecklistEntry& entry : part.items)
            needed += height_of(entry);
        if (used_ + needed > page_mm() && needed <= page_mm())
            begin_page();
        line(part.title, part_row_mm, styles_.part);
        for (const ChecklistEntry& entry : part.items)
            write(entry);
    }

    void begin_page() {
        sheet_.page_breaks.push_back(sheet_.rows());
        used_ = 0;
    }

    double height_of(const ChecklistEntry& entry) const {
        int lines = 1; // of its widest texts: a city names its stages itself (評価・見直し)
        for (const auto& [column, words] : {std::pair("item", &entry.text), std::pair("stage", &entry.stage),
                                            std::pair("number", &entry.number)})
            lines = std::max(lines, lines_needed(*words, sheet_.column_widths_mm[index(column)], points));
        return std::max(least_row_mm, height_of_lines(lines, points) + 1.5);
    }

    void write(const ChecklistEntry& entry) {
        const double height = height_of(entry);
        if (used_ + height > page_mm())
            used_ = 0; // the office breaks the page here
        used_ += height;
        const int row = sheet_.add_row(height);
        if (first_item_ < 0)
            first_item_ = row;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const auto& [value, style] = cell(*columns_[i], entry);
            sheet_.put(row, static_cast<int>(i), value, style);
        }
    }

    std::pair<Value, int> cell(const Column& column, const ChecklistEntry& entry) const {
        if (column.id == "project")
            return {entry.project, styles_.code};
        if (column.id == "stage")
            return {entry.stage, styles_.centre};
        if (column.id == "number")
            return {entry.number, styles_.code};
        if (column.id == "item")
            return {entry.text, styles_.text};
        if (column.id == "party")
            return {asked_word(entry.asked), styles_.centre};
        if (column.id == "partner")
            return tick(entry.partner, entry.partner_written, entry.asked != Asked::city);
        if (column.id == "city")
            return tick(entry.city, entry.city_written, entry.asked != Asked::partner);
        if (column.id == "due")
            return {entry.due ? typed_value(column, due_text(*entry.due)).value_or(Value()) : Value(),
                    styles_.date};
        return {Value(), column.type == ColumnType::date ? styles_.date : styles_.text};
    }

    /// An answer that was given stays as it was written.
    std::pair<Value, int> tick(Answer answer, const std::string& written, bool asked) const {
        const int style = asked ? styles_.tick : styles_.not_asked;
        if (answer == Answer::yes || answer == Answer::no)
            return {std::string(answer == Answer::yes ? "✓" : "×"), style};
        return {written.empty() ? Value() : Value(written), style};
    }

    void finish() {
        const int last = sheet_.rows() - 1;
        sheet_.print_area = Range{0, 0, last, sheet_.columns() - 1};
        if (first_item_ < 0)
            return;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const Column& column = *columns_[i];
            if (column.type == ColumnType::text || column.type == ColumnType::code)
                continue;
            const int at = static_cast<int>(i);
            const bool party = column.type == ColumnType::choice;
            auto choices = column_choices(column, {first_item_, at, last, at}, party ? party_words() : "");
            if (!choices)
                continue;
            if (column.type == ColumnType::check)
                choices->source = ticks;
            if (party) // the words have a meaning here: no list of 設定 holds them
                choices->error = column.help.ja;
            sheet_.choices.push_back(std::move(*choices));
        }
    }

    static std::string party_words() {
        std::string words;
        for (const Term& term : checklist_schema().lists.front().terms)
            words += (words.empty() ? "\"" : ";\"") + term.text + "\"";
        return words;
    }

    const std::vector<ProjectChecklist>& projects_;
    std::vector<const Column*> columns_;
    SheetPlan sheet_;
    ChecklistStyles styles_;
    int first_item_ = -1;
    double used_ = 0; ///< of the page
};

} // namespace

SheetPlan checklist_sheet(const std::vector<ProjectChecklist>& projects, const std::string& sheet_name) {
    return ChecklistWriter(projects, sheet_name).run();
}

} // namespace kyodo
