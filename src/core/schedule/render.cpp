// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/render.hpp"

#include "core/schedule/long_contents.hpp"
#include "core/schedule/schedule_columns.hpp"
#include "core/schedule/schedule_pages.hpp"
#include "core/schedule/schedule_styles.hpp"
#include "core/sheet/text_layout.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kyodo {
namespace {

constexpr double slack_mm = 3; // left free at the foot of each page: printers and fonts differ a little

std::string ja(std::string_view id) { return text(id, Language::ja); }

/// A row that has only its headings would be printed as an empty line.
bool has_no_words(const PlanRow& row) {
    return row.item.empty() && row.number.empty() && row.content.empty() && row.actors.empty() &&
           std::all_of(row.plan.begin(), row.plan.end(),
                       [](const MarkValue& value) { return value.empty(); });
}

/// Writes the lines of a schedule into a sheet plan.
class ScheduleWriter {
public:
    ScheduleWriter(const Plan& plan, const RenderOptions& options)
        : plan_(plan), options_(options), page_{.paper = options.paper}, columns_(plan, options, page_),
          sheet_(options.sheet_name, columns_.count()), styles_(sheet_) {
        sheet_.column_widths_mm = columns_.widths_mm;
        sheet_.page = page_;
        sheet_.region = schedule_region;
    }

    Result<SheetPlan> run() {
        write_top();
        const double body = page_.height_mm() - used_ - slack_mm;
        printed_ = with_long_contents_cut(plan_, columns_, body);
        auto lines = schedule_lines(printed_.plan, options_, columns_, body, notes_height());
        if (!lines)
            return with_row(lines.error());
        for (const ScheduleLine& line : *lines)
            write_line(line);
        close_item();
        write_notes(body);
        sheet_.print_area = Range{0, 0, sheet_.rows() - 1, last_column()};
        return std::move(sheet_);
    }

private:
    /// Names the row of the plan, not that of the plan as it is printed.
    Error with_row(Error failure) const {
        for (auto& [name, value] : failure.message.args)
            if (name == "row")
                value = std::to_string(printed_.rows[static_cast<std::size_t>(std::stoi(value))]);
        return failure;
    }

    int last_column() const { return columns_.count() - 1; }

    int add_row(double height_mm) {
        used_ += height_mm;
        return sheet_.add_row(height_mm);
    }

    /// A row of one text across the table.
    void add_across(const std::string& words, int style, double points) {
        const int lines = lines_needed(words, columns_.total_width(), points);
        const int row = add_row(height_of_lines(lines, points));
        sheet_.put(row, 0, words, style);
        sheet_.merge({row, 0, row, last_column()}, style);
    }

    void write_top() {
        const std::string period =
            format_fiscal_year_range(plan_.years, YearStyle::wareki, options_.era_change);
        add_across(fmt::format("{}（{}）",
                               plan_.title.empty() ? ja("sheet.schedule.title")
                                                   : plan_.title + "　" + ja("sheet.schedule.title"),
                               period),
                   styles_.title, schedule_points::title);
        add_across(legend(), styles_.legend, schedule_points::legend);
        write_header();
        sheet_.page.repeat_first = 0;
        sheet_.page.repeat_last = sheet_.rows() - 1;
        sheet_.frozen_rows = sheet_.rows();
    }

    std::string legend() const {
        std::string words = ja("sheet.schedule.legend");
        for (const Mark& mark : plan_.marks.all())
            words += options_.style == ScheduleStyle::band ? "　" + mark.label
                                                           : "　" + mark.glyph + "＝" + mark.label;
        if (options_.style == ScheduleStyle::band)
            words += "　" + ja("sheet.schedule.arrow");
        return words;
    }

    void write_header() {
        std::vector<std::string> titles(static_cast<std::size_t>(columns_.count()));
        const auto set = [&](int column, std::string words) {
            if (column >= 0)
                titles[static_cast<std::size_t>(column)] = std::move(words);
        };
        set(columns_.item, ja("sheet.schedule.item"));
        set(columns_.number, ja("sheet.schedule.number"));
        set(columns_.content, ja("sheet.schedule.content"));
        set(columns_.actors, ja("sheet.schedule.actors"));
        for (int year = 0; year < columns_.years; ++year)
            set(columns_.first_year + year, year_title(plan_.year(year)));
        double height = 0;
        for (int column = 0; column < columns_.count(); ++column)
            height = std::max(height,
                              height_of_lines(lines_needed(titles[static_cast<std::size_t>(column)],
                                                           columns_.width(column), schedule_points::header),
                                              schedule_points::header));
        const int row = add_row(height);
        for (int column = 0; column < columns_.count(); ++column)
            sheet_.put(row, column, titles[static_cast<std::size_t>(column)], styles_.header);
    }

    /// The year's label; where it is too wide it is broken after the era or before the bracket, not within
    /// the number.
    std::string year_title(FiscalYear year) const {
        std::string title = format_fiscal_year(year, options_.year_style, options_.era_change);
        if (options_.year_style == YearStyle::both)
            if (const std::size_t bracket = title.find('('); bracket != std::string::npos)
                title.insert(bracket, "\n");
        const bool era_first =
            options_.year_style == YearStyle::wareki || options_.year_style == YearStyle::both;
        if (era_first &&
            width_of_text(title.substr(0, title.find('\n')), schedule_points::header) > columns_.year_width())
            title.insert(std::string("平成").size(), "\n");
        return title;
    }

    void write_line(const ScheduleLine& line) {
        using Kind = ScheduleLine::Kind;
        if (line.kind != Kind::row || line.starts_item)
            close_item();
        const int row = add_row(line.height_mm);
        if (line.starts_page)
            sheet_.page_breaks.push_back(row);
        const PlanRow& data = printed_.plan.rows[static_cast<std::size_t>(line.row)];
        const std::string more = line.continued ? ja("sheet.schedule.continued") : "";
        if (line.kind != Kind::row) {
            const bool goal = line.kind == Kind::goal;
            const int style = goal ? styles_.goal : styles_.section;
            sheet_.put(row, 0, (goal ? "■ " : "◆ ") + schedule_heading(goal, data) + more, style);
            sheet_.merge({row, 0, row, last_column()}, style);
            return;
        }
        if (line.starts_item) {
            item_first_row_ = row;
            const bool wordless = has_no_words(data) && !line.continued;
            sheet_.put(row, columns_.item, wordless ? ja("sheet.schedule.no_item") : data.item + more,
                       styles_.item);
        }
        write_row(row, data);
    }

    void write_row(int row, const PlanRow& data) {
        sheet_.set_style({row, columns_.item, row, columns_.item}, styles_.item);
        const auto put = [&](int column, const std::string& words, int style) {
            if (column >= 0)
                sheet_.put(row, column, words, style);
        };
        put(columns_.number, data.number, styles_.number);
        put(columns_.content, data.content, styles_.content);
        put(columns_.actors, data.actors, styles_.actors);
        if (options_.style == ScheduleStyle::band)
            return write_bars(row, data);
        for (int year = 0; year < columns_.years; ++year)
            write_mark(row, columns_.first_year + year, data.plan[static_cast<std::size_t>(year)]);
    }

    void write_mark(int row, int column, const MarkValue& value) {
        if (value.mark < 0)
            return sheet_.put(row, column, value.text,
                              value.text.empty() ? styles_.empty_year : styles_.unread);
        const Mark& mark = plan_.marks[value.mark];
        const bool heat = options_.style == ScheduleStyle::heat;
        sheet_.put(row, column, mark.glyph, heat ? styles_.heat(mark.tone) : styles_.glyph);
    }

    void write_bars(int row, const PlanRow& data) {
        for (const Bar& bar : bars_of(data.plan)) {
            const Range cells{row, columns_.first_year + bar.first, row, columns_.first_year + bar.last};
            if (bar.value.mark < 0) { // empty years and unread texts keep a cell each
                for (int column = cells.left; column <= cells.right; ++column)
                    write_mark(row, column, bar.value);
                continue;
            }
            const int style = styles_.bar(plan_.marks[bar.value.mark].tone);
            sheet_.put(row, cells.left, bar_text(bar, plan_.marks, columns_.year_width()), style);
            sheet_.merge(cells, style);
        }
    }

    void close_item() {
        if (item_first_row_ >= 0 && sheet_.rows() - 1 > item_first_row_)
            sheet_.merge({item_first_row_, columns_.item, sheet_.rows() - 1, columns_.item}, styles_.item);
        item_first_row_ = -1;
    }

    double notes_height() const {
        double height = options_.notes.empty() ? 0 : 3;
        for (const std::string& note : options_.notes)
            height +=
                height_of_lines(lines_needed("※ " + note, columns_.total_width(), schedule_points::legend),
                                schedule_points::legend);
        return height;
    }

    void write_notes(double body_mm) {
        if (options_.notes.empty())
            return;
        double used = 0; // on the last page
        const int last_break =
            sheet_.page_breaks.empty() ? sheet_.page.repeat_last + 1 : sheet_.page_breaks.back();
        for (int row = last_break; row < sheet_.rows(); ++row)
            used += sheet_.row_heights_mm[static_cast<std::size_t>(row)];
        if (used + notes_height() > body_mm)
            sheet_.page_breaks.push_back(sheet_.rows());
        add_row(3);
        for (const std::string& note : options_.notes)
            add_across("※ " + note, styles_.note, schedule_points::legend);
    }

    const Plan& plan_;
    const RenderOptions& options_;
    PrintedPlan printed_;
    PageSetup page_;
    ScheduleColumns columns_;
    SheetPlan sheet_;
    ScheduleStyles styles_;
    double used_ = 0;
    int item_first_row_ = -1;
};

} // namespace

Result<SheetPlan> render_schedule(const Plan& plan, const RenderOptions& options) {
    if (plan.rows.empty())
        return error("schedule.no_rows", {{"sheet", plan.title}});
    if (plan.year_count() < 1 || plan.year_count() > most_years)
        return error("schedule.year_count",
                     {{"years", std::to_string(plan.year_count())}, {"most", std::to_string(most_years)}});
    return ScheduleWriter(plan, options).run();
}

} // namespace kyodo
