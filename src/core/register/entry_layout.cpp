// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/entry_layout.hpp"

#include "core/base/amount.hpp"
#include "core/schema/typed_value.hpp"
#include "core/sheet/text_layout.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <sstream>

namespace kyodo {
namespace {

constexpr double least_year_mm = 16;
constexpr double filter_button_mm = 5; // the office keeps it free in a header's cell
constexpr double header_points = 8;
constexpr double entry_points = 9;
constexpr int most_lines = 3;         // of a text in a row; a longer one widens its column
constexpr double most_widening = 1.8; // of the schema's width
constexpr double widest_text_mm = 90;
constexpr double widest_on_a3_mm = 500;  // four fifths of its size, like A4's
constexpr double widest_on_a4_mm = 340;  // four fifths of its size: 9 points print as 7
constexpr double widest_on_one_mm = 560; // A3 at seven tenths, 9 points print as 6; wider: two sheets
constexpr double widest_on_two_mm = 800; // of A3, with the first columns on both
constexpr double widest_frozen_mm = 165; // half of a laptop's screen

class EntryLayout {
public:
    EntryLayout(SheetPlan& sheet, const std::vector<EntryColumn>& columns,
                const RegisterSheetOptions& options)
        : sheet_(sheet), widths_(sheet.column_widths_mm), columns_(columns), options_(options) {}

    void run(const RegisterSchema& schema, const std::vector<Record>& records) {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const auto& [column, year] = columns_[i];
            widths_[i] = year < 0 ? column->width_mm : year_width(*column);
            if (column->id == schema.view.frozen)
                sheet_.frozen_columns = static_cast<int>(i) + 1;
        }
        fit_values(records);
        widen(records);
        keep_off_the_edge();
        choose_page();
    }

private:
    double total_width() const { return std::accumulate(widths_.begin(), widths_.end(), 0.0); }

    double frozen_width() const {
        return std::accumulate(widths_.begin(), widths_.begin() + sheet_.frozen_columns, 0.0);
    }

    /// So that no line of a year's header is broken again.
    double year_width(const Column& column) const {
        double width = least_year_mm;
        for (int year = options_.years.first.value; year <= options_.years.last.value; ++year) {
            std::istringstream lines(year_header(column, {year}, options_.year_style, options_.era_change));
            for (std::string line; std::getline(lines, line);)
                width = std::max(width, std::ceil(width_of_text(line, header_points) + filter_button_mm));
        }
        return width;
    }

    /// A number or date that doesn't fit shows as ###.
    void fit_values(const std::vector<Record>& records) {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const auto hold = [&](const std::string& shown) {
                widths_[i] = std::max(widths_[i], std::ceil(width_of_text(shown, entry_points)) + 1);
            };
            const bool date = columns_[i].column->type == ColumnType::date;
            if (date)
                hold("2026-04-01");
            for (const Record& record : records)
                if (const Value value = entry_value(record, columns_[i]);
                    !date && std::holds_alternative<double>(value))
                    hold(format_amount(std::get<double>(value)));
        }
    }

    /// Columns whose texts would make rows more than three lines high, as far as the page allows.
    void widen(const std::vector<Record>& records) {
        const double widest = total_width() > widest_on_one_mm ? widest_on_two_mm : widest_on_a3_mm;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const Column& column = *columns_[i].column;
            if (columns_[i].year >= 0)
                continue;
            double& width = widths_[i];
            const bool frozen = static_cast<int>(i) < sheet_.frozen_columns;
            const double most = std::min(std::max(widest_text_mm, width), width * most_widening);
            for (const Record& record : records) {
                const auto found = record.values.find(column.id);
                if (found == record.values.end() || found->second.size() > huge_text)
                    continue;
                while (width + 2 <= most && total_width() + 2 <= widest &&
                       (!frozen || frozen_width() + 2 <= widest_frozen_mm) &&
                       lines_needed(found->second, width, entry_points) > most_lines)
                    width += 2;
            }
        }
    }

    /// Where texts break between lines: on a screen, by which the office chooses a row's height, a character
    /// may be a hundredth narrower than on paper. Lines that hold one character more there would lose a line
    /// when printed.
    void keep_off_the_edge() {
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (columns_[i].year < 0 && columns_[i].column->type != ColumnType::date)
                widths_[i] = width_off_the_edge(widths_[i], entry_points);
    }

    /// A committee reads 6 points; smaller print goes on two sheets side by side.
    void choose_page() {
        sheet_.page.paper = total_width() > widest_on_a4_mm ? Paper::a3 : Paper::a4;
        if (total_width() <= widest_on_one_mm)
            return;
        sheet_.page.pages_wide = 2;
        sheet_.page.repeat_columns = sheet_.frozen_columns;
    }

    SheetPlan& sheet_;
    std::vector<double>& widths_;
    const std::vector<EntryColumn>& columns_;
    const RegisterSheetOptions& options_;
};

} // namespace

std::vector<EntryColumn> entry_columns(const RegisterSchema& schema, const FiscalYearRange& years) {
    std::vector<EntryColumn> columns;
    const int count = years.last.value - years.first.value + 1;
    for (const Column& column : schema.columns) {
        if (!column.per_year)
            columns.push_back({&column});
        for (int year = 0; column.per_year && year < count; ++year)
            columns.push_back({&column, year});
    }
    return columns;
}

Value entry_value(const Record& record, const EntryColumn& at) {
    const auto& [column, year] = at;
    std::string words;
    if (year < 0) {
        if (const auto found = record.values.find(column->id); found != record.values.end())
            words = found->second;
    } else if (const auto found = record.per_year.find(column->id); found != record.per_year.end()) {
        if (static_cast<std::size_t>(year) < found->second.size())
            words = found->second[static_cast<std::size_t>(year)];
    }
    return typed_value(*column, words).value_or(Value{words});
}

void lay_out_entry_sheet(SheetPlan& sheet, const std::vector<EntryColumn>& columns,
                         const RegisterSchema& schema, const std::vector<Record>& records,
                         const RegisterSheetOptions& options) {
    EntryLayout(sheet, columns, options).run(schema, records);
}

} // namespace kyodo
