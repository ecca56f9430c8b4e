// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/register_sheet.hpp"

#include "core/register/entry_styles.hpp"

#include <numeric>
#include <stdexcept>

namespace kyodo {
namespace {

constexpr double year_column_mm = 16;
constexpr double widest_on_a4_mm = 340; // four fifths of its size: 9 points print as 7

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
            sheet_.column_widths_mm[i] = columns_[i].year < 0 ? columns_[i].column->width_mm : year_column_mm;
        sheet_.page.paper = total_width() > widest_on_a4_mm ? Paper::a3 : Paper::a4;
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
            const std::string title = year < 0 ? column->title.ja + (column->required ? "＊" : "")
                                               : year_header(*column, {options_.years.first.value + year},
                                                             options_.year_style, options_.era_change);
            sheet_.put(header_row_, static_cast<int>(i), title, styles_.header);
        }
        sheet_.frozen_rows = sheet_.rows();
        sheet_.page.repeat_first = sheet_.page.repeat_last = header_row_;
    }

    void write_record(const Record& record) {
        for (const auto& [id, value] : record.values)
            if (schema_.column(id) == nullptr)
                throw std::logic_error("no column " + id + " in register " + schema_.id);
        const int row = sheet_.add_row();
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const auto& [column, year] = columns_[i];
            const bool centre = year >= 0 || column->type == ColumnType::code;
            sheet_.put(row, static_cast<int>(i), value_of(record, *column, year),
                       centre ? styles_.entry_centre : styles_.entry);
        }
        if (!record.values.empty())
            last_record_ = row;
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
        return words.empty() ? Value{} : Value{words};
    }

    void write_choices() {
        const int last = sheet_.rows() - 1;
        for (std::size_t i = 0; i < columns_.size() && last > header_row_; ++i) {
            const Column& column = *columns_[i].column;
            const int at = static_cast<int>(i);
            const auto source = options_.sources.find(column.list);
            // Several terms in one cell can't come from a drop-down; the hint says how they are written.
            const bool list = source != options_.sources.end() && column.type != ColumnType::choices;
            if (list || !column.help.ja.empty())
                sheet_.choices.push_back({{header_row_ + 1, at, last, at},
                                          list ? source->second : "",
                                          column.title.ja,
                                          column.help.ja});
        }
        sheet_.filter = Range{header_row_, 0, last, sheet_.columns() - 1};
        sheet_.print_area = Range{0, 0, std::max(last_record_, header_row_), sheet_.columns() - 1};
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

std::string year_header(const Column& column, FiscalYear year, YearStyle style, EraChange change) {
    const std::string label = format_fiscal_year(year, style, change);
    return column.title.ja.empty() ? label : column.title.ja + "\n" + label;
}

SheetPlan register_sheet(const RegisterSchema& schema, const std::vector<Record>& records,
                         const RegisterSheetOptions& options) {
    return RegisterWriter(schema, options).run(records);
}

} // namespace kyodo
