// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/printed_rows.hpp"

#include "core/base/fold.hpp"
#include "core/base/message.hpp"
#include "core/register/totals_row.hpp"
#include "core/schedule/long_contents.hpp"
#include "core/schedule/printed_years.hpp"
#include "core/table/cell_errors.hpp"

#include <algorithm>

namespace kyodo {

bool PrintedRows::shows_error(int row, int column) const {
    const Range area = grid_.area_of(row, column);
    return is_error(grid_.at(area.top, area.left));
}

std::string PrintedRows::text(int row, int column) {
    if (column < 0)
        return {};
    const Range area = grid_.area_of(row, column);
    const Value& value = grid_.at(area.top, area.left);
    if (is_error(value)) {
        if (area.top == row && area.left == column)
            reading_.findings.push_back(error_in_cell(grid_, row, column));
        return {};
    }
    return is_empty(value) ? std::string() : to_text(value);
}

bool PrintedRows::is_row(int row, const PrintedHeader& header, RowRules rules) const {
    const Range item = grid_.area_of(row, header.item);
    if (rules == RowRules::own && item.bottom > item.top)
        return true;
    const auto begins = [&](int column) { return column >= 0 && !is_empty(grid_.at(row, column)); };
    return begins(header.item) || begins(header.number) || begins(header.content) || begins(header.actors) ||
           begins(header.note) || begins(header.source) ||
           (rules == RowRules::foreign && header.note_lacking &&
            std::any_of(header.lacking.begin(), header.lacking.end(),
                        [&](const auto& lacking) { return begins(lacking.column); })) ||
           std::any_of(header.years.begin(), header.years.end(),
                       [&](const auto& year) { return begins(year.column); });
}

/// The first column of the row's words that has something in it.
int PrintedRows::total_column(int row, const PrintedHeader& header) const {
    int column = header.first_column;
    while (column < header.first_year() && is_empty(grid_.at(row, column)))
        ++column;
    return column;
}

/// 「合計」 and counts below the years. With a mark below a year it is an item, whatever its name.
bool PrintedRows::is_total(int row, const PrintedHeader& header) const {
    const int column = total_column(row, header);
    if (column >= header.first_year() || !names_a_total(grid_.text(row, column)))
        return false;
    const auto is_word = [&](int other) {
        return other >= 0 && other != column && !is_empty(grid_.at(row, other)) &&
               !names_a_total(grid_.text(row, other));
    };
    const auto is_mark = [&](const PrintedYearColumn& year) {
        const Value& value = grid_.at(row, year.column);
        return !is_empty(value) && reader_.mark_of(to_text(value)) >= 0;
    };
    return !is_word(header.item) && !is_word(header.content) &&
           std::none_of(header.years.begin(), header.years.end(), is_mark);
}

void PrintedRows::read(int row, const PrintedHeader& header, PrintedHeadings& headings, RowRules rules) {
    if (rules == RowRules::foreign && is_total(row, header)) {
        const Place place = grid_.place(row, total_column(row, header));
        const std::string value = trim(grid_.text(row, total_column(row, header)));
        reading_.findings.push_back({"K113",
                                     Severity::advice,
                                     place,
                                     value,
                                     {"schedule.total_left", {{"value", value}, {"place", a1(place)}}},
                                     {}});
        return;
    }
    read_heading_columns(row, header, headings);
    note_untitled(row, header);
    if (!is_row(row, header, rules))
        return;
    if (changes_ != headings.changes())
        item_.reset();
    changes_ = headings.changes();
    headings.end_succession();
    read_item(row, header, rules);
    PlanRow data;
    data.goal = headings.goal();
    data.section = headings.section();
    data.item = item_.value_or("");
    data.number = text(row, header.number);
    data.content = text(row, header.content);
    data.actors = text(row, header.actors);
    data.note = note(row, header);
    data.source = text(row, header.source);
    data.plan = read_marks(row, header, false);
    if (header.has_actual())
        data.actual = read_marks(row, header, true);
    if (rules == RowRules::own && goes_on_with_content(data))
        return;
    if (data.item.empty() && !shows_error(row, header.item))
        reading_.findings.push_back(no_item(grid_.place(row, header.item)));
    reading_.plan.rows.push_back(std::move(data));
    reading_.sheet_rows.push_back(grid_.place(row, 0).row);
}

/// What the register has a column for, and behind it what it has none for: 「担当課：総務課」.
std::string PrintedRows::note(int row, const PrintedHeader& header) {
    std::string note = text(row, header.note);
    const auto add = [&](int column, const std::string& title) {
        if (grid_.area_of(row, column).left != column) // merged with the column on its left
            return;
        if (const std::string value = trim(text(row, column)); !value.empty())
            note += (note.empty() ? "" : "／") + title + (title.empty() ? "" : "：") + value;
    };
    if (!header.note_lacking)
        return note;
    for (const LackingColumn& lacking : header.lacking)
        add(lacking.column, lacking.title);
    for (const int column : header.untitled)
        add(column, "");
    return note;
}

/// A content that was cut at a page's end (long_contents.hpp) becomes one again.
bool PrintedRows::goes_on_with_content(const PlanRow& data) {
    const auto rest = continued_content(data.content);
    if (!rest || reading_.plan.rows.empty() || !data.number.empty() || !data.actors.empty())
        return false;
    PlanRow& before = reading_.plan.rows.back();
    if (before.goal != data.goal || before.section != data.section || before.item != data.item)
        return false;
    for (std::size_t i = 0; i < data.plan.size(); ++i) // the marks are printed again, but for unread texts
        if (!data.plan[i].empty() && data.plan[i] != before.plan[i])
            return false;
    before.content += *rest;
    if (!data.note.empty() && data.note != before.note)
        before.note += (before.note.empty() ? "" : "／") + data.note;
    return true;
}

/// The first cell of each such column: what follows below it is of the same kind.
void PrintedRows::note_untitled(int row, const PrintedHeader& header) {
    for (const int column : header.untitled)
        if (!is_empty(grid_.at(row, column)) && untitled_.emplace(header.top, column).second)
            reading_.findings.push_back(
                untitled_column(grid_.text(row, column), grid_.place(row, column), header.note_lacking));
}

void PrintedRows::read_item(int row, const PrintedHeader& header, RowRules rules) {
    const Range area = grid_.area_of(row, header.item);
    if (area.top < row && item_)
        return;
    std::string item = text(row, header.item);
    if (rules == RowRules::own && item == kyodo::text("sheet.schedule.no_item", Language::ja))
        item.clear();
    if (item.empty() && rules == RowRules::foreign && !shows_error(row, header.item))
        return;
    const bool goes_on =
        item_ && (rules == RowRules::own ? before_our_continued(item) == *item_
                                         : is_continued(item) && without_continued(item) == *item_);
    if (!goes_on)
        item_ = std::move(item);
}

void PrintedRows::read_heading_columns(int row, const PrintedHeader& header, PrintedHeadings& headings) {
    const auto begun = [&](int column) {
        return column >= 0 && !is_empty(grid_.at(row, column)) ? trim(text(row, column)) : std::string();
    };
    if (const std::string goal = begun(header.goal); !goal.empty())
        headings.set_goal(goal);
    if (const std::string section = begun(header.section); !section.empty())
        headings.set_section(section);
}

std::vector<MarkValue> PrintedRows::read_marks(int row, const PrintedHeader& header, bool actual) {
    std::vector<MarkValue> marks(static_cast<std::size_t>(reading_.plan.year_count()));
    std::vector<int> columns;
    std::vector<FiscalYearRange> years;
    for (const PrintedYearColumn& year : header.years)
        if (year.actual == actual) {
            columns.push_back(year.column);
            years.push_back(year.years);
        }
    std::vector<MarkCell> cells = read_mark_cells(grid_, row, columns, header.first_year(), reader_);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        MarkCell& cell = cells[i];
        for (FiscalYear year = years[i].first; year <= years[i].last; ++year.value) {
            MarkValue& mark = marks[static_cast<std::size_t>(year.value - reading_.plan.years.first.value)];
            if (mark.empty() || mark == cell.value) {
                mark = cell.value;
            } else if (!cell.value.empty()) { // two columns share a year and differ: a person must decide
                const std::string before = mark.mark >= 0 ? reader_.marks()[mark.mark].label : mark.text;
                cell.value = {-1, before + "\n" + grid_.text(cell.row, cell.column)};
                mark = cell.value;
            }
        }
        if (cell.unread() && cell.first && cell.row == row)
            reading_.findings.push_back(unknown_mark("K111", grid_, cell, reader_));
    }
    return marks;
}

} // namespace kyodo
