// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/printed_walk.hpp"

#include "core/base/fold.hpp"
#include "core/schedule/content_numbers.hpp"
#include "core/schedule/left_aside.hpp"
#include "core/schedule/lines_above.hpp"
#include "core/schedule/printed_end.hpp"
#include "core/schedule/printed_lines.hpp"
#include "core/schedule/printed_rows.hpp"
#include "core/table/cell_errors.hpp"

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
                MarkReader reader, PlanReading& reading, std::optional<int> own_bottom)
        : grid_(grid), own_bottom_(own_bottom), headers_(std::move(headers)), reader_(std::move(reader)),
          reading_(reading), lines_(classify_lines(grid, headers_, legend.rows)),
          rows_(grid, reader_, reading), aside_(grid, reading),
          above_(grid, reading, headings_, has_named_headings(grid, lines_)) {}

    void run() {
        for (int row = 0; row < grid_.rows(); ++row) {
            const PrintedLine& line = lines_[static_cast<std::size_t>(row)];
            if (rows_known_ != reading_.plan.rows.size())
                unused_.clear();
            rows_known_ = reading_.plan.rows.size();
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
                    leave_table(row);
                break;
            case Kind::lone:
                read_lone(line, row);
                break;
            case Kind::cells:
                read_cells(row);
                break;
            case Kind::blank:
                if (own_)
                    rows_.read(row, *header_, headings_, RowRules::own);
                break;
            }
        }
        above_.drop();
        if (rows_known_ == reading_.plan.rows.size())
            tell_unused(0);
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
        other_table_ = false;
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
        if (own_bottom_ && header_->bottom <= *own_bottom_)
            own_end_ = std::min(own_end_, *own_bottom_ + 1);
    }

    /// Another table begins, of which nothing is read.
    void leave_table(int row) {
        header_ = nullptr;
        if (!other_table_)
            aside_.other_table(row);
        other_table_ = true;
    }

    void read_cells(int row) {
        rows_begun_ = true;
        below_table_ = false;
        if (header_ != nullptr) {
            rows_.read(row, *header_, headings_, rules());
            if (!own_)
                aside_.beside(row, *header_);
        } else if (!other_table_ && !is_line_of_own(row)) {
            aside_.no_table(row);
        }
    }

    /// Title or legend of a table of ours, with remarks beside.
    bool is_line_of_own(int row) const {
        const auto next = std::upper_bound(headers_.begin(), headers_.end(), row,
                                           [](int r, const PrintedHeader& header) { return r < header.top; });
        return next != headers_.end() && next->own && next->top - row <= 2;
    }

    RowRules rules() const { return own_ ? RowRules::own : RowRules::foreign; }

    /// What people wrote below a table of ours.
    void read_below(const PrintedLine& line, int row) {
        if (line.kind == Kind::blank)
            return;
        const std::string words = grid_.text(row, line.only.left);
        const bool outside = own_bottom_ && row > *own_bottom_ && header_->bottom <= *own_bottom_;
        if (!(line.kind == Kind::lone && is_note(words)))
            above_.no_part({words, row, line.only.left},
                           outside ? "schedule.below_table" : "schedule.no_part");
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
        if (header_ != nullptr)
            aside_.beside(row, *header_, line.only.left);
        if (is_note(words)) {
            below_table_ = true;
            return aside_.note(row, line.only.left);
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
        const bool beside = area.left > header_->last_column;
        const bool at_item = area.left <= header_->item;
        const HeadingLevel level = heading_level(words);
        const bool says_itself = level == HeadingLevel::goal || level == HeadingLevel::section;
        const bool text_across = area.right > area.left && header_->content >= 0 &&
                                 area.left <= header_->first_column && area.right >= header_->content;
        if (beside)
            return aside_.beside(row, *header_);
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
        if (is_bullet(words) || is_error(grid_.at(row, line.only.left)))
            return above_.no_part(here);
        if (!own_)
            keep_until_used(here, heading_level(words));
        switch (heading_level(words)) {
        case HeadingLevel::goal:
            return headings_.set_goal(trim(words));
        case HeadingLevel::section:
        case HeadingLevel::numbered:
            return headings_.set_section(trim(words));
        case HeadingLevel::none:
            if (!headings_.set_plain(trim(words))) {
                above_.no_part(here);
                if (!own_)
                    unused_.pop_back();
            }
        }
    }

    /// A heading that no row follows before the next of its level goes into no row.
    void keep_until_used(const TextLine& line, HeadingLevel level) {
        if (level == HeadingLevel::goal)
            tell_unused(0);
        else if (level != HeadingLevel::none && !unused_.empty())
            tell_unused(unused_.front().level == HeadingLevel::goal ? 1 : 0);
        else if (level == HeadingLevel::none && unused_.size() == 2 &&
                 unused_.front().level == HeadingLevel::none) {
            above_.no_part(unused_.front().line);
            unused_.erase(unused_.begin());
        }
        unused_.push_back({line, level});
    }

    void tell_unused(std::size_t from) {
        for (std::size_t i = from; i < unused_.size(); ++i)
            above_.no_part(unused_[i].line);
        unused_.resize(std::min(from, unused_.size()));
    }

    const Grid& grid_;
    std::optional<int> own_bottom_; ///< the last row of the table that schedule.render wrote, where known
    std::vector<PrintedHeader> headers_;
    MarkReader reader_;
    PlanReading& reading_;
    std::vector<PrintedLine> lines_;
    PrintedRows rows_;
    LeftAside aside_;
    PrintedHeadings headings_;
    LinesAbove above_;
    struct Heading {
        TextLine line;
        HeadingLevel level = HeadingLevel::none;
    };
    std::vector<Heading> unused_; ///< headings in the table that no row has followed yet
    std::size_t rows_known_ = 0;
    const PrintedHeader* header_ = nullptr;
    bool own_ = false; ///< the table under way was written by schedule.render
    int own_end_ = 0;  ///< … and its rows end here
    int next_own_ = 0; ///< … and here begins the next
    bool any_own_ = false;
    bool other_table_ = false; ///< a table without years is under way
    bool rows_begun_ = false;  ///< the table under way has had a row of several cells
    bool below_table_ = false; ///< an empty row or a note has come since
};

} // namespace

void read_printed_lines(const Grid& grid, std::vector<PrintedHeader> headers, const PrintedLegend& legend,
                        MarkReader reader, PlanReading& reading, std::optional<int> own_bottom) {
    PrintedWalk(grid, std::move(headers), legend, std::move(reader), reading, own_bottom).run();
}

} // namespace kyodo
