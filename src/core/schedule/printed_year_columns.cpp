// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/printed_year_columns.hpp"

#include "core/base/fold.hpp"
#include "core/schedule/mark_cells.hpp"
#include "core/schedule/printed_titles.hpp"
#include "core/schedule/printed_years.hpp"

#include <algorithm>

namespace kyodo {
namespace {

/// What a title alone says: 計画, 実績.
YearKind kind_alone(std::string_view title) {
    const YearKindTitle said = year_kind(title);
    return said.year.empty() ? said.kind : YearKind::unsaid;
}

/// 「平成28年度末（実績）」: behind a year with more words.
bool ends_as_actual(const std::string& title) {
    std::string folded = fold(title);
    while (!folded.empty() && (folded.back() == ')' || folded.back() == ']'))
        folded.pop_back();
    const std::size_t cut = folded.find_last_of("([");
    return folded.size() > 6 &&
           (folded.ends_with("実績") ||
            (cut != std::string::npos && kind_alone(folded.substr(cut + 1)) == YearKind::actual));
}

} // namespace

/// In the cell above a year's title, or in the next one on its left where those between are empty.
bool YearColumnsReader::is_actual_above(PrintedHeader& header, const Range& title, int lead) const {
    const int row = title.top - 1;
    for (int column = title.left; row >= 0 && column > lead;) {
        const Range area = grid_.area_of(row, column);
        if (!is_empty(grid_.at(area.top, area.left))) {
            const YearKind kind = kind_alone(grid_.text(area.top, area.left));
            if (kind != YearKind::unsaid)
                header.top = std::min(header.top, area.top);
            return kind == YearKind::actual;
        }
        column = area.left - 1;
    }
    return false;
}

Result<bool> YearColumnsReader::add(PrintedHeader& header, const Range& area, const std::string& text,
                                    int lead) {
    const YearKindTitle said = year_kind(text);
    const EraAbove era = is_bare_year(said.year) ? era_above(grid_, area) : EraAbove{};
    const auto title = read_year_title(years_, era.name + said.year);
    const Place place = grid_.place(area.top, area.left);
    if (!title) {
        if (title.error().message.id == "year.needs_base" && !known_.needs_base)
            known_.needs_base = title.error();
        return false;
    }
    const bool remark = title->remark || said.kind != YearKind::unsaid;
    const bool actual = said.kind == YearKind::actual || (title->remark && ends_as_actual(text)) ||
                        (said.kind == YearKind::unsaid && is_actual_above(header, area, lead));
    const HeaderYear& read = title->year;
    for (const PrintedYearColumn& other : header.years)
        if (other.actual == actual && read.years.first <= other.years.last &&
            other.years.first <= read.years.last) {
            if (remark) // the marks of H28 stand in its own column, beside H28見込
                return false;
            const Range first = grid_.area_of(area.top, other.title_column);
            return same_year(text, grid_.place(first.top, first.left), place);
        }
    if (read.corrected)
        findings_.push_back(
            corrected_year(text, place, format_fiscal_year_range(read.years, YearStyle::wareki)));
    if (title->open)
        findings_.push_back(open_year(text, place, read.years.first));
    if (read.by_base && known_.told_base.anchor && known_.counted.insert(text).second)
        findings_.push_back(counted_from_base(text, place, read.years.first, *known_.told_base.anchor));
    for (PrintedYearColumn column : spread_years(area, read.years)) {
        column.actual = actual;
        header.years.push_back(column);
    }
    header.last_column = std::max(header.last_column, area.right);
    header.top = std::min(header.top, area.top);
    header.bottom = std::max(header.bottom, area.bottom);
    if (era.row >= 0)
        header.top = std::min(header.top, era.row);
    return true;
}

/// Whether a row below the years names them 計画 or 実績 and has nothing that an item's row has.
bool YearColumnsReader::names_kinds(const PrintedHeader& header, int row, int last) const {
    for (const int column : {header.goal, header.section, header.number, header.item, header.content,
                             header.actors, header.note, header.source})
        if (column >= 0 && !is_empty(grid_.at(row, column)))
            return false;
    for (int column = header.first_year(); column <= last; ++column)
        if (kind_alone(grid_.text(row, column)) != YearKind::unsaid)
            return true;
    return false;
}

void YearColumnsReader::read_kinds_below(PrintedHeader& header, int row,
                                         std::vector<UnreadTitle>& unread) const {
    const int below = row + 1;
    if (header.years.empty() || below >= grid_.rows())
        return;
    int last = header.last_year();
    while (last + 1 < grid_.columns() && is_empty(grid_.at(row, last + 1)) &&
           grid_.area_of(row, last + 1).right == last + 1 && !is_empty(grid_.at(below, last + 1)))
        ++last;
    if (!names_kinds(header, below, last))
        return;
    std::vector<PrintedYearColumn> years;
    auto next = header.years.begin();
    PrintedYearColumn above = header.years.front();
    for (int column = header.first_year(); column <= last; ++column) {
        const bool titled = next != header.years.end() && next->column == column;
        if (titled)
            above = *next++;
        else if (!is_empty(grid_.at(row, column))) // a title of another kind
            continue;
        const Range area = grid_.area_of(below, column);
        const std::string text = area.left == column ? grid_.text(below, column) : std::string();
        const YearKind kind = kind_alone(text);
        if (kind == YearKind::unsaid && !text.empty() && area.top == below) {
            unread.push_back({area, grid_.text(row, above.title_column) + " " + text});
            continue;
        }
        if (kind == YearKind::unsaid && !titled)
            continue;
        years.push_back({column, above.years, above.title_column,
                         kind == YearKind::unsaid ? above.actual : kind == YearKind::actual});
    }
    if (years.empty())
        return;
    header.years = std::move(years);
    header.bottom = std::max(header.bottom, below);
    header.last_column = std::max(header.last_column, last);
}

Error YearColumnsReader::same_year(const std::string& title, const Place& first, const Place& second) const {
    return error("schedule.same_year", {{"year", title},
                                        {"first", a1(first.column, first.row)},
                                        {"second", a1(second.column, second.row)},
                                        {"sheet", grid_.sheet()}});
}

} // namespace kyodo
