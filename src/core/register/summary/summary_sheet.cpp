// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/summary/summary_sheet.hpp"

#include "core/base/fold.hpp"
#include "core/register/entry_styles.hpp"
#include "core/register/summary/summary_measure.hpp"
#include "core/sheet/text_layout.hpp"

#include <algorithm>
#include <cmath>

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
constexpr double chart_frame_mm = 35; // title, axis, legend
constexpr double chart_width_mm = 200;
constexpr double highest_chart_mm = 165; // a page

std::string ja(std::string_view id) { return text(id, Language::ja); }
std::string ja(std::string_view id, std::vector<std::pair<std::string, std::string>> args) {
    return text({std::string(id), std::move(args)}, Language::ja);
}

std::string title_of(const RegisterData& data, int column) {
    return data.columns()[static_cast<std::size_t>(column)].column->title.ja;
}

class SummaryWriter {
public:
    SummaryWriter(const RegisterData& data, const Summary& summary, const SummarySheetOptions& options)
        : data_(data), summary_(summary), options_(options), sheet_(options.sheet_name, columns()),
          entry_(sheet_),
          label_(sheet_.style({.name = ja("style.summary.label"), .points = points, .align = Align::left})),
          count_(sheet_.style({.name = ja("style.count"),
                               .points = points,
                               .align = Align::right,
                               .format = figures_format()})),
          total_label_(sheet_.style({.name = ja("style.summary.total_label"),
                                     .points = points,
                                     .bold = true,
                                     .align = Align::left,
                                     .tone = 6})),
          total_(sheet_.style({.name = ja("style.summary.total"),
                               .points = points,
                               .bold = true,
                               .align = Align::right,
                               .tone = 6,
                               .format = figures_format()})) {
        sheet_.column_widths_mm.assign(static_cast<std::size_t>(columns()), value_mm);
        sheet_.column_widths_mm[0] = label_mm;
        sheet_.region = summary_region;
        const double width = label_mm + value_mm * (columns() - 1);
        sheet_.page.paper = width > widest_on_a4_mm ? Paper::a3 : Paper::a4;
        if (summary.sum_column >= 0)
            measures_.push_back(sum_measure(data_, summary_));
        measures_.insert(measures_.begin(), count_measure(summary_));
    }

    SummarySheet run() {
        sheet_.put(sheet_.add_row(), 0,
                   ja("sheet.summary.title", {{"register", data_.schema().title.ja},
                                              {"columns", summary_columns_named(data_, summary_)}}),
                   entry_.title);
        grounds();
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
    /// 1,234 – but a sum of scores keeps the decimals it has.
    NumberFormat figures_format() const {
        if (summary_.sum_column < 0)
            return NumberFormat::number;
        const Column& summed = *data_.columns()[static_cast<std::size_t>(summary_.sum_column)].column;
        return summed.type == ColumnType::score ? NumberFormat::general : NumberFormat::number;
    }

    bool is_cross() const { return summary_.axes.size() > 1; }
    const SummaryAxis& rows() const { return summary_.axes[0]; }
    const SummaryAxis& across() const { return summary_.axes[1]; }

    /// As many as the tables need, and no fewer than the chart is wide.
    int columns() const {
        const int values = is_cross() ? across().size() + (across().several() ? 2 : 1)
                                      : 1 + (summary_.sum_column >= 0 ? 1 : 0);
        return 1 + std::max(values, static_cast<int>(std::ceil((chart_width_mm - label_mm) / value_mm)));
    }

    void note(const std::string& words) { put_note(sheet_, words, entry_.hint); }

    std::string named(int column) const {
        std::string letters = a1(data_.title_place(column).column, 0);
        letters.pop_back();
        return ja("sheet.summary.column", {{"title", title_of(data_, column)}, {"letters", letters}});
    }

    void grounds() {
        std::string columns = named(rows().column());
        if (is_cross())
            columns = ja("sheet.summary.and", {{"first", columns}, {"second", named(across().column())}});
        const int last = data_.rows() - 1;
        const auto sheet_row = [&](int row) {
            return std::to_string(data_.grid().place(data_.grid_row(row), 0).row + 1);
        };
        note(ja("sheet.summary.grounds", {{"sheet", data_.grid().sheet()},
                                          {"first", last < 0 ? "–" : sheet_row(0)},
                                          {"last", last < 0 ? "–" : sheet_row(last)},
                                          {"rows", std::to_string(data_.rows())},
                                          {"columns", columns}}));
        several(rows(), summary_.by);
        if (is_cross())
            several(across(), summary_.by2);
        if (rows().common() || (is_cross() && across().common()))
            note(ja("sheet.summary.common", {{"city", options_.city}}));
        if (summary_.sum_column >= 0)
            note(ja("sheet.summary.sum_grounds", {{"column", named(summary_.sum_column)},
                                                  {"empty", std::to_string(summary_.sum_empty)},
                                                  {"unread", std::to_string(summary_.sum_unread)}}));
    }

    void several(const SummaryAxis& axis, const std::vector<Tally>& values) {
        if (!axis.several())
            return;
        int hits = 0;
        for (const Tally& value : values)
            hits += value.rows;
        const int rows = summary_.all.rows;
        note(ja(hits > rows ? "sheet.summary.more" : "sheet.summary.several",
                {{"title", title_of(data_, axis.column())},
                 {"sum", std::to_string(hits)},
                 {"rows", std::to_string(rows)},
                 {"more", std::to_string(hits - rows)}}));
    }

    static Tally joined(const std::vector<Tally>& tallies, const Measure& measure) {
        Tally all;
        for (const Tally& tally : tallies)
            measure.join(all, tally);
        return all;
    }

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

    void row(const std::string& name, const std::vector<double>& figures, bool total) {
        const int row = sheet_.add_row(std::max(least_row_mm, needed(name, label_mm, points)));
        sheet_.put(row, 0, name, total ? total_label_ : label_);
        for (std::size_t i = 0; i < figures.size(); ++i)
            sheet_.put(row, static_cast<int>(i) + 1, figures[i], total ? total_ : count_);
    }

    /// One column of values: each measure beside the other.
    void single_table() {
        std::vector<std::string> names;
        for (const Measure& measure : measures_)
            names.push_back(measure.name);
        header_row_ = header(title_of(data_, rows().column()), names);
        const auto figures = [&](auto&& tally_of) {
            std::vector<double> all;
            for (const Measure& measure : measures_)
                all.push_back(measure.of(tally_of(measure)));
            return all;
        };
        for (int i = 0; i < rows().size(); ++i)
            row(rows().values()[static_cast<std::size_t>(i)].label,
                figures([&](const Measure&) { return summary_.by[static_cast<std::size_t>(i)]; }), false);
        last_row_ = sheet_.rows() - 1;
        if (rows().several())
            row(measures_[0].all_hits,
                figures([&](const Measure& measure) { return joined(summary_.by, measure); }), true);
        row(measures_[0].all_rows, figures([&](const Measure&) { return summary_.all; }), true);
        total_column_ = 1;
    }

    void cross_table(const Measure& measure) {
        std::vector<std::string> names;
        for (const SummaryValue& value : across().values())
            names.push_back(value.label);
        if (across().several())
            names.push_back(measure.all_hits);
        names.push_back(measure.all_rows);
        const int top =
            header(ja("sheet.summary.corner",
                      {{"measure", measure.name}, {"columns", summary_columns_named(data_, summary_)}}),
                   names);
        const auto line_of = [&](const std::vector<Tally>& cells, const Tally& once) {
            std::vector<double> figures;
            for (const Tally& cell : cells)
                figures.push_back(measure.of(cell));
            if (across().several())
                figures.push_back(measure.of(joined(cells, measure)));
            figures.push_back(measure.of(once));
            return figures;
        };
        std::vector<Tally> hits(static_cast<std::size_t>(across().size()));
        for (int i = 0; i < rows().size(); ++i) {
            std::vector<Tally> cells;
            for (int j = 0; j < across().size(); ++j) {
                cells.push_back(summary_.cell(i, j));
                measure.join(hits[static_cast<std::size_t>(j)], cells.back());
            }
            row(rows().values()[static_cast<std::size_t>(i)].label,
                line_of(cells, summary_.by[static_cast<std::size_t>(i)]), false);
        }
        if (header_row_ < 0) {
            header_row_ = top;
            last_row_ = sheet_.rows() - 1;
            total_column_ = static_cast<int>(names.size());
        }
        if (rows().several())
            row(measure.all_hits, line_of(hits, joined(summary_.by, measure)), true);
        row(measure.all_rows, line_of(summary_.by2, summary_.all), true);
    }

    std::optional<SummaryChart> make_chart() {
        const int bars = rows().size();
        if (bars == 0 || bars > most_bars) {
            if (bars > 0)
                note(ja("sheet.summary.no_chart",
                        {{"count", std::to_string(bars)}, {"most", std::to_string(most_bars)}}));
            return std::nullopt;
        }
        SummaryChart chart;
        chart.series = is_cross() && across().size() <= most_series ? across().size() : 1;
        if (is_cross() && chart.series > 1)
            chart.data = {{header_row_, 0, last_row_, across().size()}};
        else if (total_column_ == 1)
            chart.data = {{header_row_, 0, last_row_, 1}};
        else
            chart.data = {{header_row_, 0, last_row_, 0},
                          {header_row_, total_column_, last_row_, total_column_}};
        chart.title = summary_columns_named(data_, summary_);
        chart.width_mm = chart_width_mm;
        chart.height_mm = std::min(highest_chart_mm, chart_frame_mm + bar_mm * bars);
        double above = 0;
        for (const double height : sheet_.row_heights_mm)
            above += std::max(height, least_row_mm);
        sheet_.add_row();
        chart.top_row = sheet_.rows();
        if (above + least_row_mm + chart.height_mm > sheet_.page.height_mm())
            sheet_.page_breaks.push_back(chart.top_row);
        for (double free = 0; free < chart.height_mm; free += least_row_mm)
            sheet_.add_row(least_row_mm);
        return chart;
    }

    const RegisterData& data_;
    const Summary& summary_;
    const SummarySheetOptions& options_;
    SheetPlan sheet_;
    EntryStyles entry_;
    int label_, count_, total_label_, total_;
    std::vector<Measure> measures_;
    int header_row_ = -1; ///< of the first table
    int last_row_ = -1;
    int total_column_ = -1;
};

} // namespace

SummarySheet summary_sheet(const RegisterData& data, const Summary& summary,
                           const SummarySheetOptions& options) {
    return SummaryWriter(data, summary, options).run();
}

} // namespace kyodo
