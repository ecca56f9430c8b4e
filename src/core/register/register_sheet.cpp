// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/register_sheet.hpp"

#include "core/base/amount.hpp"
#include "core/base/era.hpp"
#include "core/register/column_choices.hpp"
#include "core/register/entry_styles.hpp"
#include "core/schema/typed_value.hpp"
#include "core/sheet/text_layout.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <sstream>
#include <stdexcept>

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
constexpr std::size_t huge_text = 3000;  // bytes; the office takes minutes to measure 100,000 characters
constexpr double huge_row_mm = 60;       // what shows of such a text
constexpr double widest_on_a4_mm = 340;  // four fifths of its size: 9 points print as 7
constexpr double widest_on_one_mm = 560; // A3 at seven tenths, 9 points print as 6; wider: two sheets
constexpr double widest_on_two_mm = 800; // of A3, with the first columns on both
constexpr double widest_frozen_mm = 165; // half of a laptop's screen

/// A column of the sheet: of the schema, for one year where it is per-year.
struct SheetColumn {
    const Column* column;
    int year = -1; ///< index into the years
};

class RegisterWriter {
public:
    RegisterWriter(const RegisterSchema& schema, const RegisterSheetOptions& options)
        : schema_(schema), options_(options), columns_(expand()),
          sheet_(options.sheet_name, static_cast<int>(columns_.size())), styles_(sheet_) {}

    SheetPlan run(const std::vector<Record>& records) {
        for (std::size_t i = 0; i < columns_.size(); ++i)
            sheet_.column_widths_mm[i] =
                columns_[i].year < 0 ? columns_[i].column->width_mm : year_width(*columns_[i].column);
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (columns_[i].column->id == schema_.view.frozen)
                sheet_.frozen_columns = static_cast<int>(i) + 1;
        fit_values(records);
        widen(records);
        choose_page();
        sheet_.put(sheet_.add_row(), 0, options_.title, styles_.title);
        sheet_.put(sheet_.add_row(), 0, text("sheet.register.hint", Language::ja), styles_.hint);
        write_header();
        for (const Record& record : records)
            write_record(record);
        for (int spare = 0; spare < options_.spare_rows; ++spare)
            write_record({});
        write_choices();
        return std::move(sheet_);
    }

private:
    double total_width() const {
        return std::accumulate(sheet_.column_widths_mm.begin(), sheet_.column_widths_mm.end(), 0.0);
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

    double frozen_width() const {
        return std::accumulate(sheet_.column_widths_mm.begin(),
                               sheet_.column_widths_mm.begin() + sheet_.frozen_columns, 0.0);
    }

    /// A number or date that doesn't fit shows as ###.
    void fit_values(const std::vector<Record>& records) {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const auto& [column, year] = columns_[i];
            double& width = sheet_.column_widths_mm[i];
            const auto hold = [&](const std::string& shown) {
                width = std::max(width, std::ceil(width_of_text(shown, entry_points)) + 1);
            };
            if (column->type == ColumnType::date)
                hold("2026-04-01");
            for (const Record& record : records)
                if (const Value value = value_of(record, *column, year);
                    std::holds_alternative<double>(value))
                    if (column->type != ColumnType::date)
                        hold(format_amount(std::get<double>(value)));
        }
    }

    /// A committee reads 6 points; smaller print goes on two sheets side by side.
    void choose_page() {
        sheet_.page.paper = total_width() > widest_on_a4_mm ? Paper::a3 : Paper::a4;
        if (total_width() <= widest_on_one_mm)
            return;
        sheet_.page.pages_wide = 2;
        sheet_.page.repeat_columns = sheet_.frozen_columns;
    }

    /// Columns whose texts would make rows more than three lines high, as far as the page allows.
    void widen(const std::vector<Record>& records) {
        const double widest = total_width() > widest_on_one_mm ? widest_on_two_mm : widest_on_a3_mm;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const Column& column = *columns_[i].column;
            if (columns_[i].year >= 0)
                continue;
            double& width = sheet_.column_widths_mm[i];
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

    std::vector<SheetColumn> expand() const {
        std::vector<SheetColumn> columns;
        const int years = options_.years.last.value - options_.years.first.value + 1;
        for (const Column& column : schema_.columns) {
            if (!column.per_year)
                columns.push_back({&column});
            for (int year = 0; column.per_year && year < years; ++year)
                columns.push_back({&column, year});
        }
        return columns;
    }

    void write_header() {
        header_row_ = sheet_.add_row();
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const auto& [column, year] = columns_[i];
            const std::string title = year < 0 ? title_of(*column)
                                               : year_header(*column, {options_.years.first.value + year},
                                                             options_.year_style, options_.era_change);
            sheet_.put(header_row_, static_cast<int>(i), title, styles_.header);
        }
        sheet_.frozen_rows = sheet_.rows();
        sheet_.page.repeat_first = sheet_.page.repeat_last = header_row_;
    }

    static std::string title_of(const Column& column) {
        return column.title.ja + (column.unit.empty() ? "" : "（" + column.unit + "）") +
               (column.required ? "＊" : "");
    }

    int style_of(const Column& column) const {
        switch (column.type) {
        case ColumnType::code:
        case ColumnType::fiscal_year:
            return styles_.entry_code;
        case ColumnType::integer:
        case ColumnType::yen:
            return styles_.entry_number;
        case ColumnType::score:
            return styles_.entry_score;
        case ColumnType::date:
            return styles_.entry_date;
        case ColumnType::check:
        case ColumnType::mark:
            return styles_.entry_centre;
        default:
            return column.per_year ? styles_.entry_centre : styles_.entry;
        }
    }

    void write_record(const Record& record) {
        for (const auto& [id, value] : record.values)
            if (schema_.column(id) == nullptr)
                throw std::logic_error("no column " + id + " in register " + schema_.id);
        const int row = sheet_.add_row(is_huge(record) ? huge_row_mm : 0);
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const auto& [column, year] = columns_[i];
            sheet_.put(row, static_cast<int>(i), value_of(record, *column, year), style_of(*column));
        }
        if (!record.values.empty())
            last_record_ = row;
    }

    static bool is_huge(const Record& record) {
        const auto huge = [](const std::string& words) { return words.size() > huge_text; };
        return std::any_of(record.values.begin(), record.values.end(),
                           [&](const auto& value) { return huge(value.second); }) ||
               std::any_of(record.per_year.begin(), record.per_year.end(), [&](const auto& values) {
                   return std::any_of(values.second.begin(), values.second.end(), huge);
               });
    }

    static Value value_of(const Record& record, const Column& column, int year) {
        std::string words;
        if (year < 0) {
            if (const auto found = record.values.find(column.id); found != record.values.end())
                words = found->second;
        } else if (const auto found = record.per_year.find(column.id); found != record.per_year.end()) {
            if (static_cast<std::size_t>(year) < found->second.size())
                words = found->second[static_cast<std::size_t>(year)];
        }
        return typed_value(column, words).value_or(Value{words});
    }

    void write_choices() {
        const int last = sheet_.rows() - 1;
        for (std::size_t i = 0; i < columns_.size() && last > header_row_; ++i) {
            const Column& column = *columns_[i].column;
            const int at = static_cast<int>(i);
            const auto source = options_.sources.find(column.list);
            const auto allowed = options_.allowed.find(column.list);
            if (auto choices = column_choices(column, {header_row_ + 1, at, last, at},
                                              source == options_.sources.end() ? "" : source->second,
                                              allowed == options_.allowed.end() ? std::vector<std::string>{}
                                                                                : allowed->second))
                sheet_.choices.push_back(std::move(*choices));
        }
        sheet_.filter = Range{header_row_, 0, last, sheet_.columns() - 1};
        sheet_.print_area = Range{sheet_.page.pages_wide > 1 ? header_row_ : 0, 0,
                                  std::max(last_record_, header_row_), sheet_.columns() - 1};
    }

    const RegisterSchema& schema_;
    const RegisterSheetOptions& options_;
    std::vector<SheetColumn> columns_;
    SheetPlan sheet_;
    EntryStyles styles_;
    int header_row_ = 0;
    int last_record_ = 0;
};

} // namespace

std::map<std::string, std::vector<std::string>> allowed_values(const WorkbookSettings& settings) {
    std::map<std::string, std::vector<std::string>> allowed;
    for (const Mark& mark : settings.marks.all())
        allowed["marks"].push_back(mark.label);
    for (const TermList& list : settings.lists)
        for (const Term& term : list.terms)
            allowed[list.id].push_back(term.text);
    return allowed;
}

std::string year_header(const Column& column, FiscalYear year, YearStyle style, EraChange change) {
    std::string label = format_fiscal_year(year, style, change);
    if (style == YearStyle::both)
        if (const std::size_t bracket = label.find('('); bracket != std::string::npos)
            label.insert(bracket, "\n");
    if (style == YearStyle::wareki || style == YearStyle::both)
        for (const Era& era : eras().all())
            if (label.starts_with(era.name))
                label.insert(era.name.size(), "\n");
    return column.title.ja.empty() ? label : column.title.ja + "\n" + label;
}

SheetPlan register_sheet(const RegisterSchema& schema, const std::vector<Record>& records,
                         const RegisterSheetOptions& options) {
    return RegisterWriter(schema, options).run(records);
}

} // namespace kyodo
