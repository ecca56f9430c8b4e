// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/printed_reader.hpp"

#include "core/base/fold.hpp"
#include "core/schedule/content_numbers.hpp"
#include "core/schedule/printed_legend.hpp"
#include "core/schedule/printed_lines.hpp"
#include "core/schedule/printed_rows.hpp"

#include <algorithm>

namespace kyodo {
namespace {

using Kind = PrintedLine::Kind;

constexpr int most_years_apart = 100; // beyond that a title was misread or mistyped

/// Walks down a sheet and sorts its lines into headings, item rows and what is no part of the table.
class PrintedReader {
public:
    PrintedReader(const Grid& grid, std::vector<PrintedHeader> headers, const PrintedLegend& legend,
                  MarkReader reader, PlanReading& reading)
        : grid_(grid), headers_(std::move(headers)), reader_(std::move(reader)), reading_(reading),
          lines_(classify_lines(grid, headers_, legend.rows)), rows_(grid, reader_, reading) {
        for (const PrintedLine& line : lines_)
            if (line.kind == Kind::lone) {
                const HeadingLevel level = heading_level(text_of(line));
                named_headings_ |= level != HeadingLevel::none;
            }
    }

    void run() {
        for (int row = 0; row < grid_.rows(); ++row) {
            const PrintedLine& line = lines_[static_cast<std::size_t>(row)];
            switch (line.kind) {
            case Kind::header:
                begin_table(row);
                break;
            case Kind::legend:
                end_of_title();
                break;
            case Kind::other_header:
                if (own_)
                    rows_.read(row, *header_, headings_, own_);
                else
                    header_ = nullptr;
                break;
            case Kind::lone:
                read_lone(line, row);
                break;
            case Kind::cells:
                rows_begun_ = true;
                below_table_ = false;
                [[fallthrough]];
            case Kind::blank:
                if (header_ != nullptr)
                    rows_.read(row, *header_, headings_, own_);
                break;
            }
        }
        drop_waiting();
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
            return settle_waiting();
        drop_waiting();
        headings_.begin_table();
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
            return take_title(words);
        if (own_)
            return read_own_line(line, row, words);
        if (is_note(words)) {
            below_table_ = true;
            return;
        }
        if (header_ != nullptr && !line.header_next)
            return read_line_in_table(line, row, words);
        read_line_outside({words, row, line.only.left});
    }

    bool is_across(const Range& area) const {
        return area.left <= header_->first_column && area.right >= header_->first_year();
    }

    void read_own_line(const PrintedLine& line, int row, const std::string& words) {
        if (!is_across(line.only))
            return rows_.read(row, *header_, headings_, true);
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
        if (at_item && (is_across(area) || text_across || area.left < header_->first_column ||
                        (says_itself && !is_heading_column(area.left))))
            return read_heading(line, row, words);
        // After an empty row or a note, single lines at the end are remarks, unless the table has nothing
        // else.
        below_table_ |= line.after_blank;
        const bool remark = below_table_ && line.last && rows_begun_;
        if (at_item && !is_heading_column(area.left) && (is_bullet(words) || remark))
            return no_part({words, row, area.left});
        rows_.read(row, *header_, headings_, false);
    }

    bool is_heading_column(int column) const { return column == header_->goal || column == header_->section; }

    void read_heading(const PrintedLine& line, int row, const std::string& words) {
        const TextLine here{words, row, line.only.left};
        if (is_bullet(words))
            return no_part(here);
        switch (heading_level(words)) {
        case HeadingLevel::goal:
            return headings_.set_goal(trim(words));
        case HeadingLevel::section:
        case HeadingLevel::numbered:
            return headings_.set_section(trim(words));
        case HeadingLevel::none:
            if (!headings_.set_plain(trim(words)))
                no_part(here);
        }
    }

    /// A line above a table, or between two.
    void read_line_outside(const TextLine& line) {
        if (is_bullet(line.text))
            return no_part(line);
        switch (heading_level(line.text)) {
        case HeadingLevel::goal:
            end_of_title();
            return headings_.set_goal(trim(line.text));
        case HeadingLevel::section:
        case HeadingLevel::numbered:
            end_of_title();
            return headings_.set_section(trim(line.text));
        case HeadingLevel::none:
            waiting_.push_back(line);
        }
    }

    /// What waits at a legend or a heading that says itself, before any table, is the sheet's title.
    void end_of_title() {
        if (header_ == nullptr && !titled_ && !waiting_.empty())
            take_title();
        if (named_headings_)
            drop_waiting();
    }

    void take_title() {
        take_title(waiting_.front().text);
        waiting_.erase(waiting_.begin());
    }

    void take_title(const std::string& words) {
        if (!titled_)
            reading_.plan.title = trim(words);
        titled_ = true;
    }

    void drop_waiting() {
        for (const TextLine& line : waiting_)
            no_part(line);
        waiting_.clear();
    }

    /// The lines right above a header: title, goal and section as many as there are, the section nearest.
    void settle_waiting() {
        const bool first = header_ == &headers_.front();
        const bool only_title = headers_.size() == 1 || waiting_.size() > 1 || named_headings_;
        if (first && !titled_ && !waiting_.empty() && only_title)
            take_title();
        if (named_headings_)
            return drop_waiting();
        while (waiting_.size() > 2) {
            no_part(waiting_.front());
            waiting_.erase(waiting_.begin());
        }
        headings_.end_succession();
        if (waiting_.size() == 2)
            headings_.set_goal(trim(waiting_.front().text));
        if (!waiting_.empty())
            headings_.set_section(trim(waiting_.back().text));
        headings_.end_succession();
        waiting_.clear();
    }

    /// K113: a line that stays where it is and goes into no row.
    void no_part(const TextLine& line) {
        const Place place = grid_.place(line.row, line.column);
        reading_.findings.push_back(
            {"K113", Severity::advice, place, line.text, {"schedule.no_part", {{"place", a1(place)}}}, {}});
    }

    const Grid& grid_;
    std::vector<PrintedHeader> headers_;
    MarkReader reader_;
    PlanReading& reading_;
    std::vector<PrintedLine> lines_;
    PrintedRows rows_;
    PrintedHeadings headings_;
    const PrintedHeader* header_ = nullptr;
    bool own_ = false; ///< the table under way was written by schedule.render
    bool any_own_ = false;
    bool named_headings_ = false; ///< headings of this sheet say themselves what they are
    bool titled_ = false;
    bool rows_begun_ = false;       ///< the table under way has had a row of several cells
    bool below_table_ = false;      ///< an empty row or a note has come since
    std::vector<TextLine> waiting_; ///< lines that are title, heading or nothing: what follows decides
};

Result<FiscalYearRange> years_of(const Grid& grid, const std::vector<PrintedHeader>& headers) {
    FiscalYearRange years = headers.front().years.front().years;
    for (const PrintedHeader& header : headers)
        for (const PrintedYearColumn& column : header.years) {
            years.first = std::min(years.first, column.years.first);
            years.last = std::max(years.last, column.years.last);
        }
    if (years.last.value - years.first.value >= most_years_apart)
        return error("schedule.years_far_apart", {{"first", format_fiscal_year(years.first)},
                                                  {"last", format_fiscal_year(years.last)},
                                                  {"sheet", grid.sheet()}});
    return years;
}

void append(Findings& findings, Findings more) {
    findings.insert(findings.end(), std::make_move_iterator(more.begin()),
                    std::make_move_iterator(more.end()));
}

} // namespace

Result<PlanReading> read_printed_schedule(const Grid& grid, const PrintedReaderOptions& options) {
    auto headers = find_printed_headers(grid, options.base);
    if (!headers)
        return headers.error();
    const auto years = years_of(grid, headers->all);
    if (!years)
        return years.error();
    PlanReading reading;
    reading.plan.years = *years;
    reading.findings = std::move(headers->findings);

    const PrintedLegend legend = find_legend(grid, headers->all, options.marks);
    MarkReader marks(options.marks);
    append(reading.findings, learn_legend(legend.entries, marks));
    reading.plan.marks = marks.marks();

    const Place header = grid.place(headers->all.front().top, headers->all.front().first_column);
    PrintedReader(grid, std::move(headers->all), legend, std::move(marks), reading).run();
    if (reading.plan.rows.empty())
        return error("schedule.no_rows", {{"sheet", grid.sheet()}, {"place", a1(header.column, header.row)}});
    return reading;
}

} // namespace kyodo
