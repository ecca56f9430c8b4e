// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/summary/summary_sheet.hpp"

#include "core/base/fold.hpp"
#include "core/register/entry_styles.hpp"
#include "core/register/summary/summary_grounds.hpp"
#include "core/register/summary/summary_measure.hpp"
#include "core/sheet/text_layout.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kyodo {
namespace {

constexpr double label_mm = 62;
constexpr double value_mm = 24;
constexpr double points = 9;
constexpr double header_points = 8;
constexpr double least_row_mm = 6;
constexpr double widest_on_a4_mm = 340;
constexpr int most_bars = 40;
constexpr int most_series = 8; // more hatchings can't be told apart
constexpr double bar_mm = 7;
constexpr double further_bar_mm = 4;  // side by side
constexpr double chart_frame_mm = 35; // title, axis, legend
constexpr double chart_width_mm = 200;
constexpr double highest_chart_mm = 165; // a page
constexpr double beside_mm = 5;
constexpr double below_chart_mm = 2; // a frame on the edge of a page is drawn on the next one, too
constexpr double lowest_part = 0.6;  // of the height that its bars would have

std::string ja(std::string_view id) { return text(id, Language::ja); }
std::string ja(std::string_view id, std::vector<std::pair<std::string, std::string>> args) {
    return text({std::string(id), std::move(args)}, Language::ja);
}

class SummaryWriter {
public:
    SummaryWriter(const RegisterData& data, const Summary& summary, const SummarySheetOptions& options)
        : data_(data), summary_(summary), options_(options), sheet_(options.sheet_name, columns()),
          entry_(sheet_),
          label_(sheet_.style({.name = ja("style.summary.label"), .points = points, .align = Align::left})),
          total_label_(sheet_.style({.name = ja("style.summary.total_label"),
                                     .points = points,
                                     .bold = true,
                                     .align = Align::left,
                                     .tone = 6})),
          measures_(measures_of(data, summary)) {
        sheet_.column_widths_mm.assign(static_cast<std::size_t>(columns()), value_mm);
        sheet_.column_widths_mm[0] = label_mm;
        sheet_.region = summary_region;
        const double width = label_mm + value_mm * (columns() - 1);
        sheet_.page.paper = width > widest_on_a4_mm ? Paper::a3 : Paper::a4;
        // The mean tells more than a count, and of several columns shares more than either.
        charted_ = measures_.data();
        for (const Measure& measure : measures_)
            if (measure.kind == Measure::Kind::mean || measure.kind == Measure::Kind::share)
                charted_ = &measure;
    }

    SummarySheet run() {
        const std::string values = summary_values_named(summary_);
        sheet_.put(sheet_.add_row(), 0,
                   ja(values.empty() ? "sheet.summary.title" : "sheet.summary.title.where",
                      {{"register", data_.schema().title.ja},
                       {"values", values},
                       {"columns", summary_columns_named(data_, summary_)}}),
                   entry_.title);
        for (const std::string& line : summary_grounds(data_, summary_, options_.city))
            note(line);
        if (is_cross())
            for (const Measure& measure : measures_)
                cross_table(measure);
        else
            single_table();
        auto chart = make_chart();
        sheet_.print_area = Range{0, 0, sheet_.rows() - 1, sheet_.columns() - 1};
        return {std::move(sheet_), std::move(chart)};
    }

private:
    bool is_cross() const { return summary_.axes.size() > 1; }
    const SummaryAxis& rows() const { return summary_.axes[0]; }
    const SummaryAxis& across() const { return summary_.axes[1]; }

    /// As many as the tables need, and no fewer than the chart is wide.
    int columns() const {
        const int values = is_cross() ? across().size() + (across().several() ? 2 : 1)
                                      : static_cast<int>(measures_of(data_, summary_).size());
        return 1 + std::max(values, static_cast<int>(std::ceil((chart_width_mm - label_mm) / value_mm)));
    }

    void note(const std::string& words) { put_note(sheet_, words, entry_.hint); }

    int header(const std::string& corner, const std::vector<std::string>& names) {
        sheet_.add_row();
        double height = std::max(least_row_mm, needed(corner, label_mm, header_points));
        for (const std::string& name : names)
            height = std::max(height, needed(name, value_mm, header_points));
        const int row = sheet_.add_row(height);
        sheet_.put(row, 0, corner, entry_.header);
        for (std::size_t i = 0; i < names.size(); ++i)
            sheet_.put(row, static_cast<int>(i) + 1, names[i], entry_.header);
        return row;
    }

    static double needed(const std::string& words, double width, double size) {
        return height_of_lines(lines_needed(words, width, size), size);
    }

    using Figures = std::vector<std::optional<double>>;

    /// A style for figures of a format: each has its name, so that a document keeps them apart.
    int figure_style(NumberFormat format, bool total) {
        const char* const names[] = {"", "style.decimals_1", "style.decimals_2"};
        const int decimals = format == NumberFormat::decimals_1   ? 1
                             : format == NumberFormat::decimals_2 ? 2
                                                                  : 0;
        std::string name = ja(total ? "style.summary.total" : "style.count");
        if (decimals > 0)
            name = ja(names[decimals], {{"style", name}});
        else if (format == NumberFormat::general)
            name = ja("style.general", {{"style", name}});
        return sheet_.style({.name = name,
                             .points = points,
                             .bold = total,
                             .align = Align::right,
                             .tone = total ? 6 : 0,
                             .format = format});
    }

    void row(const std::string& name, const Figures& figures, const std::vector<NumberFormat>& formats,
             bool total) {
        const int row = sheet_.add_row(std::max(least_row_mm, needed(name, label_mm, points)));
        sheet_.put(row, 0, name, total ? total_label_ : label_);
        for (std::size_t i = 0; i < figures.size(); ++i)
            sheet_.put(row, static_cast<int>(i) + 1, figures[i] ? Value(*figures[i]) : Value(),
                       figure_style(formats[i], total));
    }

    /// One column of values: each measure beside the other.
    void single_table() {
        std::vector<std::string> names;
        std::vector<NumberFormat> formats;
        for (const Measure& measure : measures_) {
            names.push_back(measure.name);
            formats.push_back(measure.format);
        }
        chart_.header_row = header(summary_axis_title(data_, rows().column()), names);
        const auto figures = [&](const Tally& tally) {
            Figures all;
            for (const Measure& measure : measures_)
                all.push_back(measure.of(tally, summary_.all));
            return all;
        };
        for (int i = 0; i < rows().size(); ++i)
            row(rows().values()[static_cast<std::size_t>(i)].label,
                figures(summary_.by[static_cast<std::size_t>(i)]), formats, false);
        chart_.last_row = sheet_.rows() - 1;
        if (rows().several()) {
            Figures hits = figures(joined(summary_.by));
            for (std::size_t i = 0; i < measures_.size(); ++i)
                if (is_of_scores(measures_[i]))
                    hits[i].reset(); // with repeats it would say nothing
            row(measures_[0].all_hits, hits, formats, true);
        }
        row(measures_[0].all_rows, figures(summary_.all), formats, true);
        chart_.total_column = 1 + static_cast<int>(charted_ - measures_.data());
    }

    static bool is_of_scores(const Measure& measure) {
        return measure.kind == Measure::Kind::mean || measure.kind == Measure::Kind::scored;
    }

    void cross_table(const Measure& measure) {
        const bool hits_too = across().several() && !is_of_scores(measure);
        std::vector<std::string> names;
        for (const SummaryValue& value : across().values())
            names.push_back(value.label);
        if (hits_too)
            names.push_back(measure.all_hits);
        names.push_back(measure.all_rows);
        const std::vector<NumberFormat> formats(names.size(), measure.format);
        const int top =
            header(ja("sheet.summary.corner",
                      {{"measure", measure.name}, {"columns", summary_columns_named(data_, summary_)}}),
                   names);
        const auto line_of = [&](const std::vector<Tally>& cells, const Tally& once) {
            Figures figures;
            for (const Tally& cell : cells)
                figures.push_back(measure.of(cell, once));
            if (hits_too)
                figures.push_back(measure.of(joined(cells), once));
            figures.push_back(measure.of(once, once));
            return figures;
        };
        std::vector<std::vector<Tally>> lines;
        std::vector<Tally> hits(static_cast<std::size_t>(across().size()));
        for (int i = 0; i < rows().size(); ++i) {
            const auto begin = summary_.cells.begin() + static_cast<std::ptrdiff_t>(i) * across().size();
            const std::vector<Tally> cells(begin, begin + across().size());
            for (std::size_t j = 0; j < cells.size(); ++j)
                hits[j] = joined({hits[j], cells[j]});
            row(rows().values()[static_cast<std::size_t>(i)].label,
                line_of(cells, summary_.by[static_cast<std::size_t>(i)]), formats, false);
        }
        if (&measure == charted_) {
            chart_.header_row = top;
            chart_.last_row = sheet_.rows() - 1;
            chart_.total_column = static_cast<int>(names.size());
        }
        if (rows().several() && !is_of_scores(measure))
            row(measure.all_hits, line_of(hits, joined(summary_.by)), formats, true);
        row(measure.all_rows, line_of(summary_.by2, summary_.all), formats, true);
    }

    std::optional<SummaryChart> make_chart() {
        const int bars = rows().size();
        if (bars == 0)
            return std::nullopt;
        SummaryChart chart;
        chart.only_if_there = bars > most_bars;
        chart.means = charted_->kind == Measure::Kind::mean;
        chart.series = is_cross() && across().size() <= most_series ? across().size() : 1;
        if (is_cross() && chart.series > 1)
            chart.data = {{chart_.header_row, 0, chart_.last_row, across().size()}};
        else if (chart_.total_column == 1)
            chart.data = {{chart_.header_row, 0, chart_.last_row, 1}};
        else
            chart.data = {{chart_.header_row, 0, chart_.last_row, 0},
                          {chart_.header_row, chart_.total_column, chart_.last_row, chart_.total_column}};
        chart.title = summary_columns_named(data_, summary_);
        if (const std::string values = summary_values_named(summary_); !values.empty())
            chart.title = ja("sheet.summary.of", {{"values", values}, {"columns", chart.title}});
        if (charted_->kind != Measure::Kind::count)
            chart.title = ja("sheet.summary.corner", {{"measure", charted_->name}, {"columns", chart.title}});
        chart.width_mm = chart_width_mm;
        const int side_by_side = chart.means ? chart.series : 1; // bars of means can't stand on one another
        chart.height_mm = std::min(highest_chart_mm,
                                   chart_frame_mm + bars * (bar_mm + (side_by_side - 1) * further_bar_mm));
        if (chart.only_if_there) { // beside the table, where no cells of ours lie under it
            note(ja("sheet.summary.no_chart",
                    {{"count", std::to_string(bars)}, {"most", std::to_string(most_bars)}}));
            chart.left_mm = beside_mm + std::accumulate(sheet_.column_widths_mm.begin(),
                                                        sheet_.column_widths_mm.end(), 0.0);
            return chart;
        }
        double above = 0;
        for (const double height : sheet_.row_heights_mm)
            above += std::max(height, least_row_mm);
        // A chart that would stand alone on a second page is drawn a little lower instead.
        const double room = sheet_.page.height_mm() - above - 3 * least_row_mm;
        if (chart.height_mm > room && room > chart.height_mm * lowest_part)
            chart.height_mm = room;
        sheet_.add_row();
        chart.top_row = sheet_.rows();
        if (above + least_row_mm + chart.height_mm > sheet_.page.height_mm())
            sheet_.page_breaks.push_back(chart.top_row);
        for (double free = 0; free < chart.height_mm + below_chart_mm; free += least_row_mm)
            sheet_.add_row(least_row_mm);
        return chart;
    }

    /// Where the table stands that the chart shows.
    struct Charted {
        int header_row = -1;
        int last_row = -1;
        int total_column = -1;
    };

    const RegisterData& data_;
    const Summary& summary_;
    const SummarySheetOptions& options_;
    SheetPlan sheet_;
    EntryStyles entry_;
    int label_, total_label_;
    std::vector<Measure> measures_;
    const Measure* charted_ = nullptr; ///< one of them
    Charted chart_;
};

} // namespace

SummarySheet summary_sheet(const RegisterData& data, const Summary& summary,
                           const SummarySheetOptions& options) {
    return SummaryWriter(data, summary, options).run();
}

} // namespace kyodo
