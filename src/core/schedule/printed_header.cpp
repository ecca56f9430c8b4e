// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/printed_header.hpp"

#include "core/schedule/mark_cells.hpp"
#include "core/schedule/printed_words.hpp"
#include "core/schedule/printed_years.hpp"

#include <algorithm>
#include <set>

namespace kyodo {
namespace {

class HeaderReader {
public:
    HeaderReader(const Grid& grid, const YearBase& base, bool base_is_told)
        : grid_(grid), base_(base), told_base_(base_is_told ? YearBase{} : base) {}

    Result<PrintedHeaders> run() {
        bool titles_above = false;
        for (int row = 0; row < grid_.rows(); ++row) {
            const bool titles_here = has_titles(row);
            if (!titles_here && !titles_above)
                continue;
            titles_above = titles_here;
            if (has_marks(row))
                continue;
            const bool only_own = !headers_.all.empty() && headers_.all.back().own;
            if (only_own && !begins_legend_above(row))
                continue;
            auto header = read(row);
            if (!header)
                return header.error();
            if (!header->years.empty()) {
                header->own = is_own(*header);
                if (only_own && !header->own)
                    continue;
                row = header->bottom;
                titles_above = false;
                report_unread(*header);
                headers_.all.push_back(std::move(*header));
            }
        }
        if (headers_.all.empty())
            return needs_base_ ? *needs_base_ : error("schedule.no_header", {{"sheet", grid_.sheet()}});
        return std::move(headers_);
    }

private:
    static bool leads(PrintedColumn column) {
        return column == PrintedColumn::item || column == PrintedColumn::content;
    }

    /// Whether a year's column of the header above has something that is no year: then this is no header.
    bool has_marks(int row) const {
        if (headers_.all.empty())
            return false;
        const auto& years = headers_.all.back().years;
        return std::any_of(years.begin(), years.end(), [&](const PrintedYearColumn& year) {
            const Value& value = grid_.at(row, year.column);
            if (is_empty(value))
                return false;
            const std::string text = to_text(value);
            return !may_be_year(text) && printed_column(text) == PrintedColumn::none;
        });
    }

    bool begins_legend_above(int row) const {
        const int column = headers_.all.back().first_column;
        const Range area = grid_.area_of(row - 1, column); // an item called 凡例 isn't merged to the right
        return area.right > area.left && after_legend_word(grid_.text(row - 1, column)).has_value();
    }

    bool is_own(const PrintedHeader& header) const {
        const Range across{header.top - 1, header.first_column, header.top - 1, header.last_year()};
        return header.top > 0 && grid_.area_of(across.top, across.left) == across &&
               after_legend_word(grid_.text(across.top, across.left)).has_value();
    }

    bool has_titles(int row) const {
        for (int column = 0; column < grid_.columns(); ++column) {
            const Range area = grid_.area_of(row, column);
            if (leads(printed_column(grid_.text(area.top, area.left))))
                return true;
        }
        return false;
    }

    /// The cell that titles a column: in this row, or in the row above where this one is empty.
    Range title_area(int row, int column) const {
        const Range area = grid_.area_of(row, column);
        if (row == 0 || !is_empty(grid_.at(area.top, area.left)))
            return area;
        const Range above = grid_.area_of(row - 1, column);
        return is_empty(grid_.at(above.top, above.left)) ? area : above;
    }

    /// Below a legend that is merged across, as in a table of ours, what stands beside it is no title.
    int end_below_legend(int row, int column) const {
        if (row == 0)
            return grid_.columns();
        const Range above = grid_.area_of(row - 1, column);
        const bool legend = above.left == column && above.right > column && above.top == row - 1 &&
                            after_legend_word(grid_.text(above.top, above.left)).has_value();
        return legend ? above.right + 1 : grid_.columns();
    }

    /// The table goes on to the right as long as titles do, whatever they say.
    void widen_to_neighbours(PrintedHeader& header, int row, int end) const {
        while (header.last_column + 1 < end) {
            const Range next = title_area(row, header.last_column + 1);
            if (is_empty(grid_.at(next.top, next.left)))
                return;
            header.last_column = next.right;
        }
    }

    Result<PrintedHeader> read(int row) {
        PrintedHeader header;
        header.top = header.bottom = row;
        unread_.clear();
        HeaderYears years(base_);
        bool titled = false;
        bool lead = false; // years count only to the right of an item's or content's title
        int end = grid_.columns();
        for (int column = 0; column < end; ++column) {
            const Range area = title_area(row, column);
            if (area.left != column)
                continue;
            const std::string text = grid_.text(area.top, area.left);
            const PrintedColumn kind = printed_column(text);
            if (int* place = slot(header, kind); place != nullptr && *place < 0) {
                *place = column;
                if (!titled) {
                    header.first_column = column;
                    end = std::min(end, end_below_legend(row, column));
                }
                titled = true;
                header.last_column = std::max(header.last_column, area.right);
                lead |= leads(kind);
                widen(header, area);
            } else if (lead && area.bottom >= row && may_be_year(text)) {
                if (auto added = add_years(header, years, area, text); !added)
                    return added.error();
            } else if (area.bottom >= row && !is_empty(grid_.at(area.top, area.left))) {
                unread_.push_back(area);
            }
        }
        widen_to_neighbours(header, row, end);
        header.untitled = untitled(header, row);
        if (header.item < 0) // the one text column is what is done
            std::swap(header.item, header.content);
        if (!header.years.empty() && base_.era.empty() && !base_.anchor)
            base_.anchor = header.years.front().years.first;
        return header;
    }

    static int* slot(PrintedHeader& header, PrintedColumn kind) {
        switch (kind) {
        case PrintedColumn::goal:
            return &header.goal;
        case PrintedColumn::section:
            return &header.section;
        case PrintedColumn::number:
            return &header.number;
        case PrintedColumn::item:
            return &header.item;
        case PrintedColumn::content:
            return &header.content;
        case PrintedColumn::actors:
            return &header.actors;
        case PrintedColumn::note:
            return &header.note;
        case PrintedColumn::none:
            break;
        }
        return nullptr;
    }

    static void widen(PrintedHeader& header, const Range& area) {
        header.top = std::min(header.top, area.top);
        header.bottom = std::max(header.bottom, area.bottom);
    }

    Result<void> add_years(PrintedHeader& header, HeaderYears& years, const Range& area,
                           const std::string& text) {
        const EraAbove era = is_bare_year(text) ? era_above(grid_, area) : EraAbove{};
        const auto title = read_year_title(years, era.name + text);
        const Place place = grid_.place(area.top, area.left);
        if (!title) {
            if (title.error().message.id == "year.needs_base" && !needs_base_)
                needs_base_ = title.error();
            unread_.push_back(area);
            return {};
        }
        const HeaderYear& read = title->year;
        for (const PrintedYearColumn& other : header.years)
            if (read.years.first <= other.years.last && other.years.first <= read.years.last) {
                if (!title->remark) // else the marks of H28 stand in its own column, beside H28実績
                    return same_year(text, header.bottom, other.title_column, place);
                unread_.push_back(area);
                return {};
            }
        if (read.corrected)
            headers_.findings.push_back(
                corrected_year(text, place, format_fiscal_year_range(read.years, YearStyle::wareki)));
        if (title->open)
            headers_.findings.push_back(open_year(text, place, read.years.first));
        if (read.by_base && told_base_.anchor && counted_.insert(text).second)
            headers_.findings.push_back(counted_from_base(text, place, read.years.first, *told_base_.anchor));
        const auto columns = spread_years(area, read.years);
        header.years.insert(header.years.end(), columns.begin(), columns.end());
        header.last_column = std::max(header.last_column, area.right);
        widen(header, area);
        if (era.row >= 0)
            header.top = std::min(header.top, era.row);
        return {};
    }

    /// The table's columns that no title of theirs says anything of: none at all, one that is merged over the
    /// column before, or a year in a row above the other years.
    std::vector<int> untitled(const PrintedHeader& header, int row) const {
        std::vector<int> columns;
        for (int column = header.first_column; column <= header.last_column; ++column) {
            const Range area = title_area(row, column);
            const bool named = std::any_of(unread_.begin(), unread_.end(),
                                           [&](const Range& range) { return range == area; });
            const bool year =
                std::any_of(header.years.begin(), header.years.end(),
                            [&](const PrintedYearColumn& each) { return each.column == column; });
            const auto known = {header.goal,    header.section, header.number, header.item,
                                header.content, header.actors,  header.note};
            if (!year && !named && std::find(known.begin(), known.end(), column) == known.end())
                columns.push_back(column);
        }
        return columns;
    }

    /// Titles of no known meaning, where they stand side by side with those of the table.
    void report_unread(PrintedHeader& header) {
        int first = header.first_column;
        for (auto area = unread_.rbegin(); area != unread_.rend(); ++area)
            if (!header.own && area->right + 1 == first)
                first = area->left;
        for (const Range& area : unread_)
            if (area.left >= first && area.right <= header.last_column) {
                headers_.findings.push_back(
                    unread_column(grid_.text(area.top, area.left), grid_.place(area.top, area.left)));
                for (int column = area.left; column <= area.right; ++column)
                    header.unread.push_back(column);
            }
    }

    Error same_year(const std::string& title, int row, int first_column, const Place& second) const {
        const Range area = title_area(row, first_column);
        const Place first = grid_.place(area.top, area.left);
        return error("schedule.same_year", {{"year", title},
                                            {"first", a1(first.column, first.row)},
                                            {"second", a1(second.column, second.row)},
                                            {"sheet", grid_.sheet()}});
    }

    const Grid& grid_;
    YearBase base_;
    YearBase told_base_;            ///< one that is to be told where years are counted from it
    std::set<std::string> counted_; ///< first titles of headers that this was told of
    PrintedHeaders headers_;
    std::vector<Range> unread_; ///< titles of the row under way that are neither a year nor another column
    std::optional<Error> needs_base_;
};

} // namespace

std::vector<int> PrintedHeader::year_columns() const {
    std::vector<int> columns;
    for (const PrintedYearColumn& year : years)
        columns.push_back(year.column);
    return columns;
}

Result<PrintedHeaders> find_printed_headers(const Grid& grid, const YearBase& base, bool base_is_told) {
    return HeaderReader(grid, base, base_is_told).run();
}

} // namespace kyodo
