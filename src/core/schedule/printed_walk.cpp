// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/printed_walk.hpp"

#include "core/base/fold.hpp"
#include "core/schedule/content_numbers.hpp"
#include "core/schedule/lines_above.hpp"
#include "core/schedule/printed_end.hpp"
#include "core/schedule/printed_lines.hpp"
#include "core/schedule/printed_rows.hpp"

#include <algorithm>

namespace kyodo {
namespace {

using Kind = PrintedLine::Kind;

/// Whether headings of the sheet say themselves what they are.
bool has_named_headings(const Grid& grid, const std::vector<PrintedLine>& lines) {
    return std::any_of(lines.begin(), lines.end(), [&](const PrintedLine& line) {
        return line.kind == Kind::lone &&
               heading_level(grid.text(line.only.top, line.only.left)) != HeadingLevel::none;
    });
}

/// Walks down a sheet and sorts its lines into headings, item rows and what is no part of the table.
class PrintedWalk {
public:
    PrintedWalk(const Grid& grid, std::vector<PrintedHeader> headers, const PrintedLegend& legend,
                MarkReader reader, PlanReading& reading)
        : grid_(grid), headers_(std::move(headers)), reader_(std::move(reader)), reading_(reading),
          lines_(classify_lines(grid, headers_, legend.rows)), rows_(grid, reader_, reading),
          above_(grid, reading, headings_, has_named_headings(grid, lines_)) {}

    void run() {
        for (int row = 0; row < grid_.rows(); ++row) {
            const PrintedLine& line = lines_[static_cast<std::size_t>(row)];
            if (own_ && row >= own_end_ && row < next_own_) {
                read_below(line, row);
                continue;
            }
            switch (line.kind) {
            case Kind::header:
                begin_table(row);
                break;
            case Kind::legend:
                above_.end_of_title(header_ == nullptr);
                break;
            case Kind::other_header:
                if (own_)
                    rows_.read(row, *header_, headings_, rules());
                else
                    header_ = nullptr;
                break;
            case Kind::lone:
                read_lone(line, row);
                break;
            case Kind::cells:
                rows_begun_ = true;
                below_table_ = false;
                if (header_ != nullptr)
                    rows_.read(row, *header_, headings_, rules());
                break;
            case Kind::blank:
                if (own_)
                    rows_.read(row, *header_, headings_, RowRules::own);
                break;
            }
        }
        above_.drop();
        // A table of ours has a column for numbers where there are any, and so may another's.
        if (!any_own_ && std::all_of(headers_.begin(), headers_.end(),
                                     [](const PrintedHeader& header) { return header.number < 0; }))
            split_content_numbers(reading_.plan);
    }

private:
    std::string text_of(const PrintedLine& line) const { return grid_.text(line.only.top, line.only.left); }

    void begin_table(int row) {
        const auto found =
            std::lower_bound(headers_.begin(), headers_.end(), row,
                             [](const PrintedHeader& header, int r) { return header.bottom < r; });
        if (&*found == header_)
            return; // a further row of the same header
        header_ = &*found;
        own_ = header_->own;
        any_own_ |= own_;
        rows_begun_ = below_table_ = false;
        if (!own_)
            return above_.settle(header_ == &headers_.front(), headers_.size() == 1);
        above_.drop();
        headings_.begin_own_table();
        const auto next = std::find_if(found + 1, headers_.end(), [](const auto& h) { return h.own; });
        constexpr int title_and_legend = 2;
        next_own_ = next == headers_.end() ? grid_.rows() : next->top - title_and_legend;
        own_end_ = end_of_own_table(grid_, lines_, *header_, reader_, next_own_);
    }

    RowRules rules() const { return own_ ? RowRules::own : RowRules::foreign; }

    /// What people wrote below a table of ours.
    void read_below(const PrintedLine& line, int row) {
        if (line.kind == Kind::blank)
            return;
        const std::string words = grid_.text(row, line.only.left);
        if (!(line.kind == Kind::lone && is_note(words)))
            above_.no_part({words, row, line.only.left});
    }

    /// The title of a table of ours stands right above its legend, which stands right above its header.
    bool is_own_title(int row, const Range& area) const {
        const auto next = std::upper_bound(headers_.begin(), headers_.end(), row,
                                           [](int r, const PrintedHeader& header) { return r < header.top; });
        return next->own && next->top == row + 2 && area.right > area.left;
    }

    void read_lone(const PrintedLine& line, int row) {
        const std::string words = text_of(line);
        if (line.header_next && is_own_title(row, line.only))
            return above_.take_title(words);
        if (own_)
            return read_own_line(line, row, words);
        if (is_note(words)) {
            below_table_ = true;
            return;
        }
        if (header_ != nullptr && !line.header_next)
            return read_line_in_table(line, row, words);
        above_.add({words, row, line.only.left}, header_ == nullptr);
    }

    void read_own_line(const PrintedLine& line, int row, const std::string& words) {
        if (!is_across(line.only, *header_))
            return rows_.read(row, *header_, headings_, RowRules::own);
        if (words.starts_with("■"))
            headings_.set_goal(words);
        else if (words.starts_with("◆"))
            headings_.set_section(words);
        else if (!is_note(words)) // a person's own line in the table
            read_heading(line, row, words);
    }

    void read_line_in_table(const PrintedLine& line, int row, const std::string& words) {
        const Range& area = line.only;
        const bool beside = area.left > header_->last_year();
        const bool at_item = area.left <= header_->item;
        const HeadingLevel level = heading_level(words);
        const bool says_itself = level == HeadingLevel::goal || level == HeadingLevel::section;
        const bool text_across = area.right > area.left && header_->content >= 0 &&
                                 area.left <= header_->first_column && area.right >= header_->content;
        if (beside)
            return;
        if (at_item && (is_across(area, *header_) || text_across || area.left < header_->first_column ||
                        (says_itself && !is_heading_column(area.left))))
            return read_heading(line, row, words);
        // After an empty row or a note, single lines at the end are remarks, unless the table has nothing
        // else.
        below_table_ |= line.after_blank;
        const bool remark = below_table_ && line.last && rows_begun_;
        if (at_item && !is_heading_column(area.left) && remark)
            return above_.no_part({words, row, area.left});
        rows_.read(row, *header_, headings_, RowRules::foreign);
    }

    bool is_heading_column(int column) const { return column == header_->goal || column == header_->section; }

    void read_heading(const PrintedLine& line, int row, const std::string& words) {
        const TextLine here{words, row, line.only.left};
        if (is_bullet(words))
            return above_.no_part(here);
        switch (heading_level(words)) {
        case HeadingLevel::goal:
            return headings_.set_goal(trim(words));
        case HeadingLevel::section:
        case HeadingLevel::numbered:
            return headings_.set_section(trim(words));
        case HeadingLevel::none:
            if (!headings_.set_plain(trim(words)))
                above_.no_part(here);
        }
    }

    const Grid& grid_;
    std::vector<PrintedHeader> headers_;
    MarkReader reader_;
    PlanReading& reading_;
    std::vector<PrintedLine> lines_;
    PrintedRows rows_;
    PrintedHeadings headings_;
    LinesAbove above_;
    const PrintedHeader* header_ = nullptr;
    bool own_ = false; ///< the table under way was written by schedule.render
    int own_end_ = 0;  ///< … and its rows end here
    int next_own_ = 0; ///< … and here begins the next
    bool any_own_ = false;
    bool rows_begun_ = false;  ///< the table under way has had a row of several cells
    bool below_table_ = false; ///< an empty row or a note has come since
};

} // namespace

void read_printed_lines(const Grid& grid, std::vector<PrintedHeader> headers, const PrintedLegend& legend,
                        MarkReader reader, PlanReading& reading) {
    PrintedWalk(grid, std::move(headers), legend, std::move(reader), reading).run();
}

} // namespace kyodo
