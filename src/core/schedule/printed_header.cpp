// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/printed_header.hpp"

#include "core/base/fold.hpp"
#include "core/schedule/printed_titles.hpp"
#include "core/schedule/printed_words.hpp"
#include "core/schedule/printed_year_columns.hpp"
#include "core/schedule/printed_years.hpp"

#include <algorithm>

namespace kyodo {
namespace {

class HeaderReader {
public:
    HeaderReader(const Grid& grid, const YearBase& base, bool base_is_told, bool note_lacking)
        : grid_(grid), base_(base), known_{base_is_told ? YearBase{} : base}, note_lacking_(note_lacking) {}

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
            return known_.needs_base ? *known_.needs_base
                                     : error("schedule.no_header", {{"sheet", grid_.sheet()}});
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
        header.note_lacking = note_lacking_;
        unread_.clear();
        stand_ins_.clear();
        YearColumnsReader years(grid_, base_, known_, headers_.findings);
        bool titled = false;
        int lead = -1; // years count only to the right of an item's or content's title
        int end = grid_.columns();
        for (int column = 0; column < end; ++column) {
            const Range area = title_area(row, column);
            if (area.left != column)
                continue;
            const std::string text = grid_.text(area.top, area.left);
            const PrintedColumn kind = printed_column(text);
            int* const place = slot(header, kind);
            const bool stand_in = place != nullptr && is_stand_in(text);
            if (stand_in || (place != nullptr && *place < 0)) {
                if (stand_in)
                    stand_ins_.push_back({area, text});
                else
                    *place = column;
                if (!titled) {
                    header.first_column = column;
                    end = std::min(end, end_below_legend(row, column));
                }
                titled = true;
                header.last_column = std::max(header.last_column, area.right);
                lead = lead < 0 && leads(kind) ? column : lead;
                widen(header, area);
            } else if (lead >= 0 && place == nullptr && area.bottom >= row && may_be_year(text)) {
                const auto added = years.add(header, area, text, lead);
                if (!added)
                    return added.error();
                if (!*added)
                    unread_.push_back({area, text});
            } else if (area.bottom >= row && !is_empty(grid_.at(area.top, area.left))) {
                unread_.push_back({area, text, place == nullptr ? -1 : *place});
            }
        }
        years.read_kinds_below(header, row, unread_);
        settle_stand_ins(header);
        widen_to_neighbours(header, row, end);
        header.untitled = untitled(header, row);
        if (header.item < 0) // the one text column is what is done
            std::swap(header.item, header.content);
        if (!header.years.empty() && base_.era.empty() && !base_.anchor)
            base_.anchor = header.years.front().years.first;
        return header;
    }

    /// A title that may stand for another does so where that one isn't there.
    void settle_stand_ins(PrintedHeader& header) {
        for (auto title = stand_ins_.begin(); title != stand_ins_.end();) {
            int* const place = slot(header, printed_column(title->title));
            if (*place >= 0) {
                unread_.push_back({title->area, title->title}); // 担当課 is another thing than 主体
                title = stand_ins_.erase(title);
                continue;
            }
            *place = title->area.left;
            ++title;
        }
        std::sort(unread_.begin(), unread_.end(),
                  [](const UnreadTitle& a, const UnreadTitle& b) { return a.area.left < b.area.left; });
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
        case PrintedColumn::source:
            return &header.source;
        case PrintedColumn::none:
            break;
        }
        return nullptr;
    }

    static void widen(PrintedHeader& header, const Range& area) {
        header.top = std::min(header.top, area.top);
        header.bottom = std::max(header.bottom, area.bottom);
    }

    /// The table's columns that no title of theirs says anything of: none at all, one that is merged over the
    /// column before, or a year in a row above the other years.
    std::vector<int> untitled(const PrintedHeader& header, int row) const {
        std::vector<int> columns;
        for (int column = header.first_column; column <= header.last_column; ++column) {
            const Range area = title_area(row, column);
            const bool named = std::any_of(unread_.begin(), unread_.end(), [&](const UnreadTitle& title) {
                return title.area == area || (title.area.left <= column && title.area.right >= column);
            });
            const bool year =
                std::any_of(header.years.begin(), header.years.end(),
                            [&](const PrintedYearColumn& each) { return each.column == column; });
            const auto known = {header.goal,    header.section, header.number, header.item,
                                header.content, header.actors,  header.note,   header.source};
            if (!year && !named && std::find(known.begin(), known.end(), column) == known.end())
                columns.push_back(column);
        }
        return columns;
    }

    /// Titles of no known meaning, or of one that another column has, where they stand side by side with
    /// those of the table; and those that stand in for another.
    void report_unread(PrintedHeader& header) {
        for (const UnreadTitle& title : stand_ins_)
            headers_.findings.push_back(stood_in(title.title, grid_.place(title.area.top, title.area.left),
                                                 own_title(printed_column(title.title))));
        int first = header.first_column;
        for (auto title = unread_.rbegin(); title != unread_.rend(); ++title)
            if (!header.own && title->area.right + 1 == first)
                first = title->area.left;
        for (const UnreadTitle& title : unread_) {
            const Range& area = title.area;
            if (area.left < first || area.right > header.last_column)
                continue;
            const Place place = grid_.place(area.top, area.left);
            if (title.first < 0) {
                headers_.findings.push_back(unread_column(title.title, place, note_lacking_));
            } else {
                const Range read = title_area(header_row(header, area), title.first);
                headers_.findings.push_back(doubled_column(title.title, place,
                                                           grid_.text(read.top, read.left),
                                                           grid_.place(read.top, read.left), note_lacking_));
            }
            for (int column = area.left; column <= area.right; ++column)
                header.lacking.push_back({column, trim(title.title)});
        }
    }

    /// The row that a column's title is looked for in.
    static int header_row(const PrintedHeader& header, const Range& area) {
        return std::min(area.bottom, header.bottom);
    }

    const Grid& grid_;
    YearBase base_;
    YearTitlesRead known_;
    bool note_lacking_;
    PrintedHeaders headers_;
    std::vector<UnreadTitle> unread_;    ///< titles of the row under way that are neither a year nor a column
    std::vector<UnreadTitle> stand_ins_; ///< … and those that mean a column by standing in for it
};

} // namespace

Result<PrintedHeaders> find_printed_headers(const Grid& grid, const YearBase& base, bool base_is_told,
                                            bool note_lacking) {
    return HeaderReader(grid, base, base_is_told, note_lacking).run();
}

} // namespace kyodo
